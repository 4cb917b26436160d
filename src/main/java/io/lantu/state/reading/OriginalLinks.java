package io.lantu.state.reading;

import io.lantu.library.Original;
import io.lantu.library.Piece;
import io.lantu.library.TextRange;
import io.lantu.model.Catalogue;
import io.lantu.model.Fingerprint;
import io.lantu.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The links of a document: names in its text that stand on the map, and where the passages of the
 * packs stand in it. Worked out once on a worker; immutable.
 */
public final class OriginalLinks {
  private final Original original;
  private final List<List<TextLink>> byPiece = new ArrayList<>();
  private final Map<String, Set<Integer>> piecesOf = new HashMap<>();
  private final Map<String, TextRange> passages = new LinkedHashMap<>();

  private OriginalLinks(Original original) {
    this.original = original;
  }

  /** Works the links out; takes about a tenth of a millisecond a paragraph. */
  static OriginalLinks of(Original original, LinkFinder finder, Catalogue catalogue) {
    OriginalLinks links = new OriginalLinks(original);
    List<Piece> pieces = original.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      List<TextLink> found = finder.find(pieces.get(i).text());
      links.byPiece.add(found);
      for (TextLink link : found) {
        for (String id : link.ids()) {
          links.piecesOf.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(i);
        }
      }
    }
    if (original.plan() != null) {
      Map<Fingerprint, Passage> cited = new LinkedHashMap<>();
      for (Passage p : catalogue.content().passages()) {
        if (p.plan().equals(original.plan())) {
          cited.put(p.citation().fp(), p);
        }
      }
      original
          .find(cited.keySet())
          .forEach((fp, range) -> links.passages.put(cited.get(fp).id(), range));
    }
    return links;
  }

  Original original() {
    return original;
  }

  /** The links of a piece, in order. */
  public List<TextLink> in(int piece) {
    return piece < byPiece.size() ? byPiece.get(piece) : List.of();
  }

  /** Pieces that name a subject, in order. */
  public Set<Integer> piecesOf(String id) {
    return piecesOf.getOrDefault(id, Set.of());
  }

  /** Where a passage of the packs stands word for word, or null. */
  public TextRange passage(String passageId) {
    return passages.get(passageId);
  }
}
