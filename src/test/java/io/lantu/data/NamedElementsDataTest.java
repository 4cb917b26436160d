package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Figure;
import io.lantu.model.Place;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureTier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The structures of tier A against {@code named-elements.tsv}, the table of what the documents
 * name, which was written from the documents before the data.
 */
class NamedElementsDataTest {
  /** Formulas whose elements all have members, in the order of the plans. */
  private static final List<String> COMPLETE = List.of("一心两翼多点", "一核两极四带", "一带双圈多节点", "一区五园");

  private static final Pattern FIGURE = Pattern.compile("(\\D+?) ([\\d.]+) (\\S+)");
  private static final Pattern ADMIN_SUFFIX =
      Pattern.compile("(?:回族|藏族|东乡族|保安族|撒拉族|土族|蒙古族)*(?:自治州|自治县|[市州县区])$");

  /** One line of the table. */
  private record Row(
      String plan,
      String formula,
      String classLabel,
      Integer count,
      String name,
      List<String> members,
      List<Figure> figures,
      boolean named) {
    static Row parse(String line) {
      String[] f = line.split("\t", -1);
      assertThat(f).as(line).hasSize(9);
      List<Figure> figures = new ArrayList<>();
      for (String part : f[6].isEmpty() ? new String[0] : f[6].split("；")) {
        Matcher m = FIGURE.matcher(part);
        assertThat(m.matches()).as(part).isTrue();
        figures.add(
            new Figure(
                m.group(1), Double.parseDouble(m.group(2)), m.group(3).replace("平方公里", "km²")));
      }
      return new Row(
          f[0],
          f[1],
          f[2],
          f[3].isEmpty() ? null : Integer.valueOf(f[3]),
          f[4],
          f[5].isEmpty() ? List.of() : Arrays.asList(f[5].split("、")),
          figures,
          !f[8].startsWith("原文未列名"));
    }
  }

  private final Catalogue catalogue = ShippedPack.catalogue();

  @Test
  void theTableHasTheFourStructures() throws IOException {
    assertThat(tables().keySet()).containsAll(COMPLETE);
  }

  @Test
  void theTableHasEveryStructureOfTierA() throws IOException {
    assertThat(catalogue.structures().stream().filter(s -> s.tier() == StructureTier.A))
        .extracting(Structure::formula)
        .containsExactlyInAnyOrderElementsOf(tables().keySet());
  }

  @Test
  void classesHaveTheLabelsAndCountsOfTheFormula() throws IOException {
    tables()
        .forEach(
            (formula, rows) -> {
              Map<String, Integer> expected = new LinkedHashMap<>();
              rows.forEach(r -> expected.put(r.classLabel(), r.count()));
              Map<String, Integer> actual = new LinkedHashMap<>();
              for (StructureClass c : structure(rows.get(0)).classes()) {
                actual.put(c.label(), c.count());
              }
              assertThat(actual).as(formula).containsExactlyEntriesOf(expected);
            });
  }

  @Test
  void elementsAreTheOnesTheTextNamesInItsOrder() throws IOException {
    tables()
        .forEach(
            (formula, rows) ->
                assertThat(structure(rows.get(0)).elements())
                    .as(formula)
                    .extracting(e -> e.classLabel() + " " + e.name() + " " + !e.unnamed())
                    .containsExactlyElementsOf(
                        rows.stream()
                            .map(r -> r.classLabel() + " " + r.name() + " " + r.named())
                            .toList()));
  }

  @Test
  void membersAreTheOnesTheTextNamesInItsOrder() throws IOException {
    List<String> faults = new ArrayList<>();
    tables()
        .forEach(
            (formula, rows) -> {
              List<StructureElement> elements = structure(rows.get(0)).elements();
              for (int i = 0; i < rows.size(); i++) {
                List<String> members = elements.get(i).members();
                List<String> names = rows.get(i).members();
                // A hamlet or road that no layer has leaves an element of a zone plan a diagram.
                if (members.isEmpty()
                    && !COMPLETE.contains(formula)
                    && elements.get(i).status().compareTo(ShapeStatus.SCHEMATIC) >= 0) {
                  continue;
                }
                boolean same = members.size() == names.size();
                for (int k = 0; same && k < names.size(); k++) {
                  same = isCalled(members.get(k), names.get(k));
                }
                if (!same) {
                  faults.add(formula + " " + rows.get(i).name() + ": " + names + " / " + members);
                }
              }
            });
    assertThat(faults).isEmpty();
  }

  @Test
  void figuresAreTheOnesTheTextGives() throws IOException {
    tables()
        .forEach(
            (formula, rows) -> {
              List<StructureElement> elements = structure(rows.get(0)).elements();
              for (int i = 0; i < rows.size(); i++) {
                assertThat(elements.get(i).figures())
                    .as("%s %s", formula, rows.get(i).name())
                    .containsExactlyElementsOf(rows.get(i).figures());
              }
            });
  }

  /**
   * Whether a region goes by a name: its own, an alias, one of these without the kind of unit, or
   * the prefecture whose seat it is ("定西" as a town means 安定区).
   */
  private boolean isCalled(String region, String name) {
    if (region.startsWith("p:")) {
      Place place = catalogue.findPlace(region).orElseThrow(() -> new AssertionError(region));
      return place.name().equals(name) || place.aliases().contains(name);
    }
    Region r = catalogue.findRegion(region).orElseThrow(() -> new AssertionError(region));
    if (r.name().equals(name) || r.aliases().contains(name) || bare(r.name()).equals(name)) {
      return true;
    }
    return r.parent() != null
        && isSeat(r)
        && catalogue.findRegion(r.parent()).filter(p -> bare(p.name()).equals(name)).isPresent();
  }

  private boolean isSeat(Region county) {
    // Seats of the five prefectures as 多节点 means them; GB/T 2260 lists the seat county first,
    // except in Haibei, whose seat 西海镇 lies in 海晏县.
    return county.code().endsWith("01")
        || county.code().endsWith("02")
        || county.code().endsWith("21")
        || county.code().equals("632223");
  }

  private static String bare(String name) {
    return ADMIN_SUFFIX.matcher(name).replaceFirst("");
  }

  private Structure structure(Row row) {
    List<Structure> found =
        catalogue.structuresOf(row.plan()).stream()
            .filter(s -> s.formula().equals(row.formula()))
            .toList();
    assertThat(found).as(row.formula()).hasSize(1);
    return found.get(0);
  }

  private static Map<String, List<Row>> tables() throws IOException {
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    try (InputStream in = NamedElementsDataTest.class.getResourceAsStream("named-elements.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Row::parse)
          .forEach(r -> tables.computeIfAbsent(r.formula(), k -> new ArrayList<>()).add(r));
    }
    return tables;
  }
}
