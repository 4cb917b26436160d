package io.lantu.model;

import java.util.Arrays;
import java.util.List;

/** Catalogues put together from a few regions, places and structures. */
public final class CatalogueFixture {
  private CatalogueFixture() {}

  /** A county. */
  public static Region county(String code, String name, String parent, String pinyin) {
    return region("r:" + code, name, RegionKind.COUNTY, code, parent, List.of(), pinyin, null);
  }

  /** A region that is no administrative unit. */
  public static Region area(
      String id, String name, RegionKind kind, List<String> counties, String... parts) {
    return Region.named(id, name, name, kind, ShapeStatus.SCHEMATIC)
        .change()
        .parts(Arrays.asList(parts))
        .counties(counties)
        .done();
  }

  /** Any region with a pinyin of syllables parted by blanks. */
  public static Region region(
      String id,
      String name,
      RegionKind kind,
      String code,
      String parent,
      List<String> aliases,
      String pinyin,
      List<FormerName> former) {
    return Region.named(id, name, name + " En", kind, ShapeStatus.SOURCED)
        .change()
        .code(code)
        .parent(parent)
        .aliases(aliases)
        .former(former)
        .pinyin(joined(pinyin))
        .initials(initials(pinyin))
        .done();
  }

  /** A town. */
  public static Place town(String id, String name, String region, String pinyin) {
    return new Place(
        id,
        name,
        name + " En",
        PlaceKind.TOWN,
        region,
        104,
        36,
        "test",
        null,
        ShapeStatus.SOURCED,
        joined(pinyin),
        initials(pinyin),
        List.of(),
        null);
  }

  /** An element of the class 多点. */
  public static StructureElement node(String id, String name, String... members) {
    return StructureElement.named(id, "多点", ElementKind.NODE, name, name + " En")
        .change()
        .members(Arrays.asList(members))
        .status(ShapeStatus.DERIVED)
        .done();
  }

  /** A structure of one class. */
  public static Structure structure(String id, String formula, StructureElement... elements) {
    return new Structure(
        id,
        "plan",
        formula,
        formula + " En",
        List.of(),
        StructureTier.A,
        StructureKind.SETTLEMENT,
        null,
        List.of(new StructureClass("多点", "Points", null, null, null)),
        Arrays.asList(elements),
        null,
        List.of());
  }

  /** A catalogue of these and nothing else. */
  public static Catalogue catalogue(
      List<Region> regions, List<Place> places, Structure... structures) {
    return new Catalogue(
        new Catalogue.Content(
            List.of(),
            Arrays.asList(structures),
            regions,
            places,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static String joined(String pinyin) {
    return pinyin == null ? null : pinyin.replace(" ", "");
  }

  private static String initials(String pinyin) {
    if (pinyin == null) {
      return null;
    }
    StringBuilder letters = new StringBuilder();
    for (String syllable : pinyin.split(" ")) {
      letters.append(syllable.charAt(0));
    }
    return letters.toString();
  }
}
