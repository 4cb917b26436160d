package io.lantu.state.reading;

import io.lantu.library.DocumentKey;
import io.lantu.library.TextRange;
import io.lantu.model.Passage;
import io.lantu.state.PanelContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places in all plans about a subject, best first: passages of the packs, those of the plan
 * shown and those about little else before the others; then paragraphs of the originals that name
 * the subject without being cited. Immutable.
 *
 * @param subject id of the subject
 * @param stops the places
 */
public record PassageWalk(String subject, List<Stop> stops) {
  /** About nothing. */
  public static final PassageWalk NONE = new PassageWalk(null, List.of());

  /**
   * A place about the subject.
   *
   * @param passage passage of a pack, or null for a paragraph nobody cites
   * @param key document of the library for such a paragraph, else null
   * @param piece its piece, else -1
   */
  public record Stop(Passage passage, DocumentKey key, int piece) {}

  public PassageWalk {
    stops = List.copyOf(stops);
  }

  /**
   * Gathers the places. Takes time with long documents: for a worker.
   *
   * @param content what the panel tells about the subject
   * @param ids the subject and what is the same as it
   * @param planFirst plan of the structure shown, or null
   * @param originals links of the preferred documents
   */
  static PassageWalk of(
      PanelContent content,
      Set<String> ids,
      String planFirst,
      Collection<OriginalLinks> originals) {
    List<Passage> passages = new ArrayList<>();
    for (PanelContent.PlanPassages group : content.passages()) {
      passages.addAll(group.passages());
    }
    passages.sort(
        Comparator.comparing((Passage p) -> !p.plan().equals(planFirst))
            .thenComparing(p -> p.elements().stream().noneMatch(ids::contains))
            .thenComparing(p -> p.regions().size() + p.elements().size()));
    List<Stop> stops = new ArrayList<>();
    passages.forEach(p -> stops.add(new Stop(p, null, -1)));
    record Mention(Stop stop, boolean other, double density) {}
    List<Mention> mentions = new ArrayList<>();
    for (OriginalLinks links : originals) {
      Set<Integer> cited = new HashSet<>();
      for (Passage p : passages) {
        TextRange range = links.passage(p.id());
        for (int i = range == null ? 0 : range.piece();
            range != null && i <= range.lastPiece();
            i++) {
          cited.add(i);
        }
      }
      boolean other = !String.valueOf(links.original().plan()).equals(planFirst);
      Set<Integer> named = new HashSet<>();
      ids.forEach(id -> named.addAll(links.piecesOf(id)));
      named.removeAll(cited);
      for (int piece : named) {
        long count =
            links.in(piece).stream().filter(l -> l.ids().stream().anyMatch(ids::contains)).count();
        double length = links.original().pieces().get(piece).text().length();
        mentions.add(
            new Mention(
                new Stop(null, links.original().key(), piece),
                other,
                count / Math.sqrt(length + 20)));
      }
    }
    mentions.sort(
        Comparator.comparing(Mention::other)
            .thenComparing(m -> -m.density())
            .thenComparing(m -> m.stop().key().hash())
            .thenComparingInt(m -> m.stop().piece()));
    mentions.forEach(m -> stops.add(m.stop()));
    return new PassageWalk(content.id(), stops);
  }
}
