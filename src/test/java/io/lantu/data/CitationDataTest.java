package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Citation;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Fingerprint;
import io.lantu.model.Statement;
import io.lantu.pack.PackReader;
import io.lantu.text.FingerprintFinder;
import io.lantu.text.NormalisedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Citations of the shipped pack against the plan documents. */
class CitationDataTest {
  private record Cited(String where, Citation citation) {}

  @Test
  void thePackReadsWithoutProblems() {
    assertThat(ShippedPack.pack().problems()).isEmpty();
  }

  @Test
  void thePackIsSealedAndFollowsItsSchemas() {
    assertThat(new PackReader(PackReader.Depth.FULL).read(ShippedPack.FOLDER).problems()).isEmpty();
  }

  @Test
  void everyDataFileIsListedInTheManifest() throws IOException {
    List<String> listed =
        ShippedPack.pack().manifest().resources().stream().map(r -> r.path()).sorted().toList();
    try (Stream<Path> files = Files.walk(ShippedPack.FOLDER)) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(f -> ShippedPack.FOLDER.relativize(f).toString().replace('\\', '/'))
              .filter(f -> f.endsWith("json") && !f.equals("pack.json"))
              .sorted()
              .toList();
      assertThat(listed).isEqualTo(present);
    }
  }

  @Test
  void everyPlanMatchesItsDocument() {
    PlanTexts texts = PlanTexts.require();
    assertThat(ShippedPack.content().plans())
        .hasSize(7)
        .allSatisfy(plan -> assertThat(texts.find(plan.id())).as(plan.id()).isPresent());
  }

  @Test
  void everyCitedSpanStandsOnceInItsDocumentFile() {
    PlanTexts texts = PlanTexts.require();
    Map<NormalisedText, List<Cited>> byFile = new HashMap<>();
    for (Cited cited : citations()) {
      NormalisedText file = texts.of(cited.citation().plan()).file();
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(cited);
    }
    List<String> faults = new ArrayList<>();
    byFile.forEach(
        (file, all) -> {
          Map<Fingerprint, List<FingerprintFinder.Find>> finds =
              new FingerprintFinder(all.stream().map(c -> c.citation().fp()).toList()).find(file);
          for (Cited cited : all) {
            List<FingerprintFinder.Find> found = finds.get(cited.citation().fp());
            PlanTexts.PlanText plan = texts.of(cited.citation().plan());
            if (found.size() != 1) {
              faults.add(cited.where() + ": found " + found.size() + " times");
            } else if (found.get(0).letter() < plan.from()
                || found.get(0).letter() + cited.citation().fp().length() > plan.to()) {
              faults.add(cited.where() + ": stands in another document of the file");
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void everyCitedHeadingAndBoxNumberStandsInTheDocument() {
    PlanTexts texts = PlanTexts.require();
    List<String> faults = new ArrayList<>();
    for (Cited cited : citations()) {
      String letters = texts.of(cited.citation().plan()).letters();
      List<String> names = new ArrayList<>(cited.citation().heading());
      if (cited.citation().box() != null) {
        names.add(cited.citation().box());
      }
      for (String name : names) {
        if (!letters.contains(Fingerprint.normalise(name))) {
          faults.add(cited.where() + ": " + name);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everySideOfADisagreementAndEveryStatementCitesThePlanItNames() {
    List<String> faults = new ArrayList<>();
    for (Object item : items()) {
      RecordStrings.records(
          item,
          (path, r) -> {
            if (r instanceof DisagreementSide side && !side.plan().equals(side.citation().plan())) {
              faults.add(item.toString());
            }
            if (r instanceof Statement statement
                && !statement.plan().equals(statement.citation().plan())) {
              faults.add(item.toString());
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  private static List<Object> items() {
    var content = ShippedPack.content();
    List<Object> items = new ArrayList<>();
    items.addAll(content.structures());
    items.addAll(content.regions());
    items.addAll(content.passages());
    items.addAll(content.boxes());
    items.addAll(content.indicators());
    items.addAll(content.disagreements());
    return items;
  }

  private static List<Cited> citations() {
    List<Cited> cited = new ArrayList<>();
    for (Object item : items()) {
      String[] owner = {""};
      RecordStrings.records(
          item,
          (path, r) -> {
            if (path.isEmpty()) {
              owner[0] = ((Record) item).toString();
              int end = owner[0].indexOf(',');
              owner[0] = end < 0 ? owner[0] : owner[0].substring(0, end);
            }
            if (r instanceof Citation citation) {
              cited.add(new Cited(owner[0] + path, citation));
            }
          });
    }
    assertThat(cited).hasSizeGreaterThan(1500);
    return cited;
  }
}
