package io.lantu.draft;

import io.lantu.model.Catalogue;
import io.lantu.pack.CountryReader;
import io.lantu.pack.Pack;
import io.lantu.text.DocumentProblem;
import io.lantu.text.DocumentReader;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanDocument;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything drafts are made with: the regions and places of the shipped pack and of the whole
 * country, their names, and the ways to read a document and to write a pack.
 *
 * <p>Made on a worker when the first draft is wanted; immutable afterwards and safe to share.
 */
public final class DraftWorld {
  private final Catalogue catalogue;
  private final PlaceIndex names;
  private final DraftPack packs;

  /**
   * @param shipped the shipped pack
   * @param maps folder {@code maps}, for the units of the country
   * @throws IOException if the list of units is missing or broken
   */
  public DraftWorld(Pack shipped, Path maps) throws IOException {
    catalogue = new Catalogue(shipped.content().plus(new CountryReader(maps).content()));
    // The units of the country are known to the index by name already.
    names = new PlaceIndex(new Catalogue(shipped.content()));
    packs = new DraftPack(shipped, catalogue);
  }

  /** All regions and places a draft may refer to. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Packs of drafts. */
  public DraftPack packs() {
    return packs;
  }

  /** Names of regions and places. */
  public PlaceIndex names() {
    return names;
  }

  /**
   * Reads the plans of a document.
   *
   * @throws DocumentProblem if it cannot be read, with the reason and the remedy
   */
  public List<PlanDocument> read(Path file, ReadListener listener) throws DocumentProblem {
    return new PlanReader(names).read(DocumentReader.read(file, listener), listener);
  }

  /** Makes a draft of a plan. */
  public PlanDraft draft(PlanDocument document) {
    return new DraftMaker(catalogue, names).draft(document);
  }
}
