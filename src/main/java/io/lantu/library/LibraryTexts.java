package io.lantu.library;

import io.lantu.model.Catalogue;
import io.lantu.model.FormerName;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.search.HitType;
import io.lantu.search.IndexedItem;
import io.lantu.search.TextSource;
import io.lantu.text.DocumentProblem;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlaceMention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The preferred documents of the library as texts to be indexed, one source each, so that one more
 * document is read and the others are left alone. Pieces are about the regions they name. Workers.
 */
public final class LibraryTexts {
  private static final int SHORT_HASH = 16;

  private final Library library;
  private final Catalogue catalogue;
  private final String names;
  private final Map<String, Set<String>> around = new HashMap<>();
  private PlaceIndex places;

  /** The documents of a library, with places named as a catalogue knows them. */
  public LibraryTexts(Library library, Catalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
    names = namesKey(catalogue);
  }

  /** A source for each document. */
  public List<TextSource> sources() {
    List<TextSource> sources = new ArrayList<>();
    for (DocumentKey key : library.preferred()) {
      library.document(key).ifPresent(document -> sources.add(new Source(key, document)));
    }
    return sources;
  }

  private static String namesKey(Catalogue catalogue) {
    MessageDigest digest = sha256();
    for (Region r : catalogue.regions()) {
      add(digest, r.id());
      add(digest, r.name());
      r.aliases().forEach(alias -> add(digest, alias));
      r.former().stream().map(FormerName::name).forEach(name -> add(digest, name));
      add(digest, r.parent() == null ? "" : r.parent());
      r.parts().forEach(part -> add(digest, part));
    }
    catalogue.places().stream().map(Place::name).forEach(name -> add(digest, name));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private synchronized PlaceIndex places(String plan) {
    if (places == null) {
      places = new PlaceIndex(catalogue);
    }
    Set<String> codes = new LinkedHashSet<>();
    catalogue
        .findPlan(plan == null ? "" : plan)
        .map(Plan::scope)
        .ifPresent(
            scope ->
                catalogue.unitsOf(scope).stream()
                    .flatMap(id -> catalogue.findRegion(id).stream())
                    .map(Region::code)
                    .forEach(codes::add));
    return codes.isEmpty() ? places : places.within(codes);
  }

  /** Regions named, with those around them; names that stay open are left out. */
  private List<String> regions(PlaceIndex index, String text) {
    Set<String> all = new LinkedHashSet<>();
    for (PlaceMention mention : index.find(text)) {
      String id = mention.id();
      String region = catalogue.findPlace(id).map(Place::region).orElse(id);
      if (!mention.isAmbiguous() && catalogue.findRegion(region).isPresent()) {
        all.add(region);
      }
    }
    for (String id : List.copyOf(all)) {
      all.addAll(around.computeIfAbsent(id, catalogue::enclosing));
    }
    return List.copyOf(all);
  }

  private final class Source implements TextSource {
    private final DocumentKey key;
    private final StoredDocument document;

    Source(DocumentKey key, StoredDocument document) {
      this.key = key;
      this.document = document;
    }

    @Override
    public String key() {
      MessageDigest digest = sha256();
      add(digest, document.plan() == null ? "" : document.plan());
      add(digest, names);
      String context = HexFormat.of().formatHex(digest.digest(), 0, 6);
      return key.hash().substring(0, SHORT_HASH) + "-" + key.position() + "-" + context;
    }

    @Override
    public void forEach(Consumer<IndexedItem> items) throws IOException {
      PlaceIndex index = places(document.plan());
      try {
        List<Piece> pieces = library.original(key).pieces();
        for (int i = 0; i < pieces.size(); i++) {
          items.accept(item(pieces.get(i), i, index));
        }
      } catch (DocumentProblem e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    private IndexedItem item(Piece piece, int at, PlaceIndex index) {
      // Cells of a row are no neighbours; the bar keeps every place where it was.
      String text = piece.text().replace('\t', '|');
      String heading = piece.path().isEmpty() ? document.title() : String.join(" › ", piece.path());
      return IndexedItem.ofText(
          HitType.ORIGINAL,
          key.hash() + "/" + key.position() + "/" + at,
          document.plan(),
          heading,
          text,
          List.of(),
          regions(index, text));
    }
  }
}
