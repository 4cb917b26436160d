package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every plan says about each region and element of the four structures: a table under {@code
 * target/data-coverage.tsv}, and no blank where a plan treats the region under a heading or box.
 */
class CoverageDataTest {
  /** Headings and box titles: a numbered line of at most this many characters. */
  private static final int HEADING_LENGTH = 46;

  private static final Pattern HEADING =
      Pattern.compile(
          "^\\s*(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}\\s*[.．、]|专栏)"
              + "[^。；]{2,"
              + HEADING_LENGTH
              + "}$",
          Pattern.MULTILINE);

  private static final Pattern UNIT = Pattern.compile("(?<=..)(?:[市县州]|[^城]区)$");

  /** The structures whose elements are to be covered without a gap. */
  private static final Set<String> COMPLETE =
      Set.of(
          "s-lanzhou-2021-1x2y",
          "s-lanzhou-circle-2021-1h2j4d",
          "s-lanxi-2018-1d2q-nodes",
          "s-letdz-2016-1q5y");

  /** Streets, rivers, villages and firms that are called like a region elsewhere. */
  private static final List<String> OTHER_NAMES =
      List.of(
          "天水路",
          "清水驿",
          "麦积山路",
          "平安镇",
          "庄浪河",
          "祁连山",
          "乌海至玛沁",
          "乌海—玛沁",
          "连云港—霍尔果斯",
          "胶南—海晏",
          "七里镇",
          "张掖至康乐",
          "城北商务",
          "兰州至张掖");

  private static Catalogue catalogue;
  private static List<Name> names;

  @BeforeAll
  static void read() {
    catalogue = ShippedPack.catalogue();
    names = names();
  }

  /** How often a plan names a region and what the pack tells of it. */
  private record Cell(int mentions, int headings, int passages, int projects, int indicators) {
    boolean isBlank() {
      return passages + projects + indicators == 0;
    }

    @Override
    public String toString() {
      return mentions == 0 && isBlank()
          ? ""
          : "%d: %d/%d/%d".formatted(mentions, passages, projects, indicators);
    }
  }

  @Test
  void everyElementHasPassagesOfItsPlanAndEveryMemberHasPassages() {
    assertThat(structures()).hasSameSizeAs(COMPLETE);
    List<String> faults = new ArrayList<>();
    for (Structure s : structures()) {
      for (StructureElement e : s.elements()) {
        long own =
            catalogue.passagesAbout(e.id()).stream().filter(p -> p.plan().equals(s.plan())).count();
        if (own == 0) {
          faults.add(e.id() + ": no passage of its plan");
        }
        for (String member : e.members()) {
          if (catalogue.passagesAbout(member).isEmpty()) {
            faults.add(member + ": no passage");
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyRegionAPlanTreatsUnderAHeadingHasContentFromThatPlan() {
    PlanTexts texts = PlanTexts.require();
    List<String> faults = new ArrayList<>();
    for (Region region : regions()) {
      for (Plan plan : catalogue.plans()) {
        Cell cell = cell(region, plan, texts.of(plan.id()).original());
        if (cell.headings() > 0 && cell.isBlank()) {
          faults.add(plan.id() + " " + region.name() + " " + cell.headings() + " headings");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyBoxOrGroupTitleThatNamesARegionIsLinkedToIt() {
    List<String> faults = new ArrayList<>();
    for (var box : catalogue.content().boxes()) {
      for (var group : box.groups()) {
        Set<String> linked = new LinkedHashSet<>(box.regions());
        group.items().forEach(i -> linked.addAll(i.regions()));
        for (String title : List.of(box.title(), group.name())) {
          for (Region region : namedIn(title, false)) {
            if (!linked.contains(region.id())) {
              faults.add(box.id() + " " + title + ": " + region.id() + " " + region.name());
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyItemIsLinkedToTheRegionsItsNameHolds() {
    List<String> faults = new ArrayList<>();
    for (var box : catalogue.content().boxes()) {
      for (var item : box.items()) {
        if (item.name().equals("平安")) {
          continue; // the town in 红古, listed by its bare name
        }
        // An item counts for the regions inside and around the ones it is linked to.
        Set<String> linked =
            new LinkedHashSet<>(item.regions().isEmpty() ? box.regions() : item.regions());
        for (String id : List.copyOf(linked)) {
          linked.addAll(catalogue.enclosing(id));
        }
        String name = item.name();
        for (String other : OTHER_NAMES) {
          name = name.replace(other, "\u0000");
        }
        for (Region region : namedIn(name, true)) {
          boolean around =
              catalogue.enclosing(region.id()).stream()
                  .anyMatch(id -> !isWide(id) && linked.contains(id));
          if (!around && !linked.contains(region.id())) {
            faults.add(item.id() + " " + item.name() + ": " + region.name() + " / " + linked);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Provinces and plan areas, which hold too much to count as a link. */
  private static boolean isWide(String id) {
    return switch (catalogue.findRegion(id).orElseThrow().kind()) {
      case PROVINCE, CITY_CLUSTER, ECONOMIC_AREA -> true;
      default -> false;
    };
  }

  @Test
  void everyNumberedBoxOfThePlansIsThere() {
    Map<String, Integer> numbered = new HashMap<>();
    for (var box : catalogue.content().boxes()) {
      if (box.number() != null) {
        numbered.merge(box.plan(), 1, Integer::sum);
      }
    }
    assertThat(numbered)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "lanzhou-2021", 19,
                "lanzhou-circle-2021", 6,
                "hexi-2021", 10,
                "longdongnan-2021", 14,
                "lanxi-2018", 7,
                "letdz-2016", 7));
  }

  @Test
  void writesTheCoverageTable() throws IOException {
    PlanTexts texts = PlanTexts.require();
    Path file = Path.of(System.getProperty("lantu.dir")).resolveSibling("data-coverage.tsv");
    int filled = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("region\tname");
      for (Plan plan : catalogue.plans()) {
        out.write("\t" + plan.id());
      }
      out.write("\n(times named: passages/projects/indicators)\n");
      for (Region region : regions()) {
        out.write(region.id() + "\t" + region.name());
        for (Plan plan : catalogue.plans()) {
          Cell cell = cell(region, plan, texts.of(plan.id()).original());
          filled += cell.isBlank() ? 0 : 1;
          out.write("\t" + cell);
        }
        out.write("\n");
      }
      for (Structure s : structures()) {
        for (StructureElement e : s.elements()) {
          out.write(e.id() + "\t" + e.name());
          for (Plan plan : catalogue.plans()) {
            out.write("\t" + count(e.id(), plan, 0, 0));
          }
          out.write("\n");
        }
      }
    }
    assertThat(filled).isGreaterThan(100);
  }

  private static List<Structure> structures() {
    return catalogue.structures().stream().filter(s -> COMPLETE.contains(s.id())).toList();
  }

  /** Members of the elements, the counties inside them, and the functional areas the plans name. */
  private static List<Region> regions() {
    Set<String> ids = new LinkedHashSet<>();
    for (Structure s : structures()) {
      for (StructureElement e : s.elements()) {
        ids.addAll(e.members());
      }
    }
    for (Region r : catalogue.regions()) {
      if (!r.isAdministrative() || (r.parent() != null && ids.contains(r.parent()))) {
        ids.add(r.id());
      }
    }
    return ids.stream().map(id -> catalogue.findRegion(id).orElseThrow()).toList();
  }

  /**
   * Regions a heading names, the longest names first so that 兰州 in 兰州新区 is not 兰州市.
   *
   * @param bare also look for units without 市, 县, 区
   */
  private static Set<Region> namedIn(String heading, boolean bare) {
    Set<Region> found = new LinkedHashSet<>();
    String left = heading;
    for (Name n : names) {
      if ((bare || !n.bare()) && left.contains(n.text())) {
        found.add(n.region());
        left = left.replace(n.text(), "\u0000");
      }
    }
    return found;
  }

  private static List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (Region region : regions()) {
      names.add(new Name(region.name(), region, false));
      region.aliases().forEach(a -> names.add(new Name(a, region, true)));
      if (region.isAdministrative()) {
        names.add(new Name(UNIT.matcher(region.name()).replaceFirst(""), region, true));
      }
    }
    names.sort(Comparator.comparingInt((Name n) -> -n.text().length()).thenComparing(Name::text));
    return names;
  }

  private record Name(String text, Region region, boolean bare) {}

  private static Cell cell(Region region, Plan plan, String text) {
    int mentions = 0;
    for (int i = text.indexOf(region.name());
        i >= 0;
        i = text.indexOf(region.name(), i + region.name().length())) {
      mentions++;
    }
    // A bare name outside the plan's area is some other place: 平安 in 红古 is no 平安区.
    Set<String> around = new LinkedHashSet<>(catalogue.enclosing(region.id()));
    around.add(region.id());
    boolean inScope = plan.scope().stream().anyMatch(around::contains);
    int headings = 0;
    Matcher m = HEADING.matcher(text);
    while (m.find()) {
      String line = m.group();
      headings += namedIn(line, inScope).contains(region) ? 1 : 0;
    }
    return count(region.id(), plan, mentions, headings);
  }

  private static Cell count(String id, Plan plan, int mentions, int headings) {
    return new Cell(
        mentions,
        headings,
        (int)
            catalogue.passagesAbout(id).stream()
                .map(Passage::plan)
                .filter(plan.id()::equals)
                .count(),
        (int)
            catalogue.projectsIn(id).stream()
                .filter(p -> catalogue.findBoxOf(p).orElseThrow().plan().equals(plan.id()))
                .count(),
        (int)
            catalogue.indicatorsOf(id).stream()
                .map(Indicator::plan)
                .filter(plan.id()::equals)
                .count());
  }
}
