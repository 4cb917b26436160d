package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Fingerprint;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.Passage;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Quantity;
import io.lantu.text.FingerprintFinder;
import io.lantu.text.NormalisedText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number of the pack against the documents; names of box items too. */
class FiguresDataTest {
  /** Words by which a note says that an item's name was completed from an enumeration. */
  private static final List<String> COMPLETED = List.of("共用", "合写", "补全", "并列", "原文“");

  private static final Map<Double, String> IN_WORDS =
      Map.of(0.5, "半", 1.0, "一", 3.0, "三", 50.0, "一半");

  /** Words of ours about a cited span. */
  private record Said(String id, String words, Citation citation) {}

  private final Map<String, FigureText> plans = new HashMap<>();
  private final Map<Fingerprint, String> spans = new HashMap<>();
  private PlanTexts texts;

  @BeforeEach
  void readDocuments() {
    texts = PlanTexts.require();
    ShippedPack.content()
        .plans()
        .forEach(p -> plans.put(p.id(), new FigureText(texts.of(p.id()).original())));
  }

  @Test
  void figuresOfDigestsAndDisagreementsStandInTheirDocument() throws IOException {
    Set<String> allowed = exceptions();
    Set<String> used = new HashSet<>();
    List<String> faults = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    List<Said> all = new ArrayList<>();
    for (Passage p : ShippedPack.content().passages()) {
      all.add(new Said(p.id(), p.digest(), p.citation()));
    }
    for (Disagreement d : ShippedPack.content().disagreements()) {
      for (DisagreementSide side : d.sides()) {
        all.add(new Said(d.id(), side.says(), side.citation()));
      }
    }
    all.forEach(s -> want(s.citation()));
    for (Said s : all) {
      FigureText span = new FigureText(span(s.citation()));
      for (BigDecimal v : FigureText.valuesIn(s.words())) {
        String key = s.id() + "\t" + v.toPlainString();
        if (span.has(v)) {
          continue;
        }
        if (plans.get(s.citation().plan()).has(v)) {
          elsewhere.add(key + "\t" + s.words());
        } else if (allowed.contains(key)) {
          used.add(key);
        } else {
          faults.add(key + "\t" + s.words());
        }
      }
    }
    report("figures-elsewhere.tsv", elsewhere);
    assertThat(faults).isEmpty();
    assertThat(used).as("exceptions that are still needed").isEqualTo(allowed);
  }

  @Test
  void valuesOfIndicatorsStandInTheCitedSpan() {
    List<Indicator> indicators = ShippedPack.content().indicators();
    indicators.forEach(i -> want(i.citation()));
    List<String> faults = new ArrayList<>();
    for (Indicator i : indicators) {
      FigureText span = new FigureText(span(i.citation()));
      for (IndicatorValue v : i.values()) {
        if (v.value() != null
            && !span.has(BigDecimal.valueOf(v.value()))
            && !inWords(v.value(), span(i.citation()))
            && !citedInNote(i, v)) {
          faults.add(i.id() + " " + i.name() + ": " + v.value());
        }
        if (v.value() == null && v.text() == null) {
          faults.add(i.id() + " " + i.name() + ": neither number nor text");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void itemNamesStandInTheirDocumentUnlessTheirNoteSaysTheyWereCompleted() {
    List<String> faults = new ArrayList<>();
    for (ProjectBox box : ShippedPack.content().boxes()) {
      String letters = texts.of(box.plan()).letters();
      for (Project item : box.items()) {
        boolean verbatim = letters.contains(Fingerprint.normalise(item.name()));
        boolean completed =
            item.note() != null && COMPLETED.stream().anyMatch(item.note()::contains);
        if (!verbatim && !completed) {
          faults.add(item.id() + " " + item.name() + " / " + item.note());
        }
      }
      if (box.number() != null) {
        // Lists outside boxes have headings of ours; a subgroup stands in brackets after its group.
        List<String> printed = new ArrayList<>(List.of(box.number(), box.title()));
        box.groups().forEach(g -> printed.addAll(List.of(g.name().split("[（）]"))));
        for (String name : printed) {
          if (!letters.contains(Fingerprint.normalise(name))) {
            faults.add(box.id() + " as printed: " + name);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void quantitiesOfItemsStandInTheirNameOrDocument() {
    List<String> faults = new ArrayList<>();
    for (ProjectBox box : ShippedPack.content().boxes()) {
      for (Project item : box.items()) {
        FigureText name = new FigureText(item.name());
        for (Quantity q : item.quantities()) {
          BigDecimal v = BigDecimal.valueOf(q.value());
          if (!name.has(v) && !plans.get(box.plan()).has(v)) {
            faults.add(item.id() + " " + item.name() + ": " + q);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Whether a span gives a value in words. */
  private static boolean inWords(double value, String span) {
    String word = IN_WORDS.get(value);
    return word != null && span.contains(word);
  }

  /** Whether a base value stands elsewhere in the document and the note says where. */
  private boolean citedInNote(Indicator i, IndicatorValue v) {
    return v.kind() == IndicatorValueKind.BASE
        && i.note() != null
        && i.note().contains("年数见第")
        && plans.get(i.plan()).has(BigDecimal.valueOf(v.value()));
  }

  private void want(Citation citation) {
    spans.put(citation.fp(), null);
  }

  /** The words a citation stands for. */
  private String span(Citation citation) {
    if (spans.get(citation.fp()) == null) {
      FingerprintFinder finder = new FingerprintFinder(spans.keySet());
      for (NormalisedText file : texts.files()) {
        finder
            .find(file)
            .forEach(
                (fp, finds) ->
                    finds.forEach(
                        f -> spans.put(fp, file.original().substring(f.start(), f.end()))));
      }
    }
    return spans.get(citation.fp());
  }

  private static void report(String name, List<String> lines) throws IOException {
    Path target = Path.of(System.getProperty("lantu.dir")).resolveSibling(name);
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      for (String line : lines) {
        out.write(line);
        out.newLine();
      }
    }
  }

  private static Set<String> exceptions() throws IOException {
    Set<String> keys = new HashSet<>();
    try (InputStream in = FiguresDataTest.class.getResourceAsStream("figure-exceptions.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              f -> {
                assertThat(f).as("id, figure and reason").hasSize(3);
                keys.add(f[0] + "\t" + f[1]);
              });
    }
    return keys;
  }
}
