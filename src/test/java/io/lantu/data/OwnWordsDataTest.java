package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.text.NormalisedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pack tells what the plans say in its own words: it holds no sentence of theirs. */
class OwnWordsDataTest {
  /** A run of this many Han characters shared with a document counts as copied. */
  private static final int RUN = 16;

  /** Fields that hold a name, heading or formula as printed, which are facts. */
  private static final Set<String> AS_PRINTED =
      Set.of(
          "id",
          "name",
          "title",
          "shortTitle",
          "issuer",
          "number",
          "heading",
          "box",
          "formula",
          "variants",
          "wording",
          "label",
          "term",
          "aliases",
          "regions",
          "elements",
          "plan");

  @Test
  void sharesNoSentenceWithThePlans() throws IOException {
    Set<String> grams = new HashSet<>();
    for (NormalisedText file : PlanTexts.require().files()) {
      String han = han(file.original());
      for (int i = 0; i + RUN <= han.length(); i++) {
        grams.add(han.substring(i, i + RUN));
      }
    }
    List<String> names = nameExceptions();
    List<String> faults = new ArrayList<>();
    var content = ShippedPack.content();
    for (List<?> items :
        List.of(
            content.plans(),
            content.structures(),
            content.regions(),
            content.places(),
            content.passages(),
            content.boxes(),
            content.indicators(),
            content.disagreements(),
            content.terms())) {
      for (Object item : items) {
        RecordStrings.texts(
            item,
            (path, text) -> {
              if (!AS_PRINTED.contains(path.substring(path.lastIndexOf('/') + 1))) {
                String run = sharedRun(text, names, grams);
                if (run != null) {
                  faults.add(path + ": …" + run + "… in " + text);
                }
              }
            });
      }
    }
    for (String remark : tableRemarks()) {
      String run = sharedRun(remark, names, grams);
      if (run != null) {
        faults.add("named-elements.tsv: …" + run + "…");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyNameExceptionIsUsedAndIsAName() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Object passage : ShippedPack.content().passages()) {
      RecordStrings.texts(passage, (path, text) -> texts.add(text));
    }
    for (Object disagreement : ShippedPack.content().disagreements()) {
      RecordStrings.texts(disagreement, (path, text) -> texts.add(text));
    }
    assertThat(nameExceptions())
        .allSatisfy(
            name -> {
              assertThat(texts).as(name).anyMatch(t -> t.contains(name));
              assertThat(name).doesNotContainPattern("[，。；：]");
            });
  }

  private static String sharedRun(String text, List<String> names, Set<String> grams) {
    String left = text;
    for (String name : names) {
      left = left.replace(name, "\u0000");
    }
    for (String part : left.split("\u0000")) {
      String han = han(part);
      for (int i = 0; i + RUN <= han.length(); i++) {
        if (grams.contains(han.substring(i, i + RUN))) {
          return han.substring(i, i + RUN);
        }
      }
    }
    return null;
  }

  private static String han(String text) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Last column of the table of names; the others hold names. */
  private static List<String> tableRemarks() throws IOException {
    return lines("named-elements.tsv").map(l -> l.substring(l.lastIndexOf('\t') + 1)).toList();
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in = OwnWordsDataTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }

  private static List<String> nameExceptions() throws IOException {
    return lines("name-exceptions.txt")
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
