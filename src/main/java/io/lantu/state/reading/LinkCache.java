package io.lantu.state.reading;

import io.lantu.library.DocumentKey;
import io.lantu.library.Original;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.text.PlaceIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Links of documents to one content, shared by workers; only the last used are kept. Any thread.
 */
final class LinkCache {
  private static final int KEPT = 24;

  private final Catalogue catalogue;
  private final Map<DocumentKey, OriginalLinks> links =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentKey, OriginalLinks> eldest) {
          return size() > KEPT;
        }
      };
  private PlaceIndex places;

  LinkCache(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Names of the content, indexed when first wanted. */
  synchronized PlaceIndex places() {
    if (places == null) {
      places = new PlaceIndex(catalogue);
    }
    return places;
  }

  /** Links of a document, worked out at most once while it is remembered. */
  OriginalLinks links(Original original) {
    synchronized (links) {
      OriginalLinks known = links.get(original.key());
      if (known != null && known.original() == original) {
        return known;
      }
    }
    Plan plan = original.plan() == null ? null : catalogue.findPlan(original.plan()).orElse(null);
    OriginalLinks made =
        OriginalLinks.of(original, new LinkFinder(catalogue, places(), plan), catalogue);
    synchronized (links) {
      links.put(original.key(), made);
    }
    return made;
  }
}
