package io.lantu.state.reading;

import io.lantu.library.DocumentKey;
import io.lantu.library.Original;
import io.lantu.library.Piece;
import io.lantu.library.StoredDocument;
import io.lantu.model.Catalogue;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the reader shows: an original, or the digests of a plan whose original is missing.
 *
 * @param original the text
 * @param plan the plan it is, or null
 * @param digests for a plan without original, the passage each piece tells of, by piece; else empty
 */
public record ReaderDocument(Original original, Plan plan, Map<Integer, Passage> digests) {
  private static final String DIGESTS = "digests:";

  public ReaderDocument {
    digests = Map.copyOf(digests);
  }

  /** Whether the original is missing and digests stand in for it. */
  public boolean isDigests() {
    return original.key().hash().startsWith(DIGESTS);
  }

  /** The pieces. */
  public List<Piece> pieces() {
    return original.pieces();
  }

  /** Title of the document as read, else of the plan. */
  public String title() {
    String title = original.about().title();
    return title.isEmpty() && plan != null ? plan.title() : title;
  }

  /** The digests of a plan under the headings they are cited from. */
  static ReaderDocument digests(Plan plan, Catalogue catalogue) {
    List<Piece> pieces = new ArrayList<>();
    Map<Integer, Passage> digests = new LinkedHashMap<>();
    pieces.add(new Piece(Piece.Kind.TITLE, 0, plan.title(), List.of(), 0, null));
    List<String> path = List.of();
    for (Passage p : catalogue.content().passages()) {
      if (!p.plan().equals(plan.id())) {
        continue;
      }
      List<String> next = below(plan.title(), p.citation().heading());
      int same = 0;
      while (same < Math.min(path.size(), next.size()) && path.get(same).equals(next.get(same))) {
        same++;
      }
      for (int i = same; i < next.size(); i++) {
        List<String> above = next.subList(0, i + 1);
        pieces.add(new Piece(Piece.Kind.HEADING, i + 1, next.get(i), above, 0, null));
      }
      path = next;
      digests.put(pieces.size(), p);
      pieces.add(new Piece(Piece.Kind.PARAGRAPH, 0, p.digest(), path, 0, p.citation().box()));
    }
    StoredDocument about =
        new StoredDocument(
            plan.title(),
            plan.issuer(),
            plan.number(),
            plan.issued(),
            plan.periodStart(),
            plan.periodEnd(),
            0,
            "",
            plan.id(),
            0,
            digests.size(),
            null);
    DocumentKey key = new DocumentKey(DIGESTS + plan.id(), 0);
    return new ReaderDocument(new Original(key, about, pieces), plan, digests);
  }

  /** A heading path without the title of the document, which stands at the top already. */
  private static List<String> below(String title, List<String> headings) {
    boolean titled = !headings.isEmpty() && headings.get(0).equals(title);
    return titled ? headings.subList(1, headings.size()) : headings;
  }
}
