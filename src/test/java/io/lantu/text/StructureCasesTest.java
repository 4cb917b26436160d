package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Structures told in many manners, from {@code structure-cases.txt}: {@code ## name}, the
 * paragraphs, then what is to be read of each class, {@code @label：name[place、place]；name}, or
 * {@code @none}. Places are compared where brackets tell them. A line {@code T …} sets the title of
 * the plan.
 */
class StructureCasesTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  /** A plan and what is to be read from it, a line for each class. */
  private record Case(String title, List<String> paragraphs, List<String> expected) {}

  static Stream<Named<Object>> cases() throws IOException {
    String all;
    try (InputStream in = StructureCasesTest.class.getResourceAsStream("structure-cases.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return Stream.of(all.split("(?m)^## ", -1)).skip(1).map(StructureCasesTest::parsed);
  }

  private static Named<Object> parsed(String written) {
    String title = "某地区发展规划";
    List<String> paragraphs = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<String> lines = written.lines().filter(l -> !l.isBlank()).toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("T ")) {
        title = line.substring(2);
      } else if (line.startsWith("@")) {
        expected.add(line.substring(1));
      } else {
        paragraphs.add(line);
      }
    }
    return Named.of(lines.get(0), new Case(title, paragraphs, expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheStructure(Object written) throws DocumentProblem {
    Case c = (Case) written;
    String plan =
        c.title()
            + "\n第一章 发展基础\n过去五年，经济保持平稳增长，人民生活持续改善。\n第二章 总体布局\n"
            + String.join("\n", c.paragraphs())
            + "\n第三章 保障措施\n加强组织领导，健全推进机制，强化监督考核。\n";
    List<ReadStructure> read =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", plan), ReadListener.NONE)
            .get(0)
            .structures();
    if (c.expected().equals(List.of("none"))) {
      assertThat(read).isEmpty();
      return;
    }
    List<String> told = new ArrayList<>();
    for (ReadStructure s : read) {
      told.addAll(told(s, c.expected(), told.size()));
    }
    assertThat(told).isEqualTo(c.expected());
  }

  /** The classes of a structure in the form of the cases, places where a case tells them. */
  private static List<String> told(ReadStructure s, List<String> expected, int from) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < s.classes().size(); i++) {
      String label = s.classes().get(i).label();
      String wanted = from + i < expected.size() ? expected.get(from + i) : "";
      List<String> names = new ArrayList<>();
      for (ReadElement e : s.elements()) {
        if (e.classLabel().equals(label)) {
          boolean placed = wanted.contains(e.name() + "[");
          names.add(e.name() + (placed ? "[" + String.join("、", e.places()) + "]" : ""));
        }
      }
      out.add(label + "：" + String.join("；", names));
    }
    return out;
  }
}
