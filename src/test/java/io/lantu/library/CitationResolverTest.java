package io.lantu.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Passage;
import io.lantu.pack.PackReader;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From citations to the words in the user's copies. */
class CitationResolverTest {
  private static final Path ORIGINALS = Path.of(System.getProperty("lantu.originals", ""));

  @TempDir Path folder;

  private Library sample(String text) throws Exception {
    Library library = SampleLibrary.open(folder.resolve("library"));
    library.match(SampleLibrary.catalogue());
    library.add(Files.writeString(folder.resolve("a.txt"), text), ReadListener.NONE);
    return library;
  }

  private static Passage passage(int i) {
    return SampleLibrary.catalogue().content().passages().get(i);
  }

  @Test
  void findsTheCitedWordsWhereTheyStand() throws Exception {
    CitationResolver resolver = new CitationResolver(sample(SampleLibrary.PLAN));
    Resolution r = resolver.resolve(passage(1).citation(), passage(1).digest());
    assertThat(r.kind()).isEqualTo(Resolution.Kind.EXACT);
    assertThat(r.text()).isEqualTo("以县城为核心，沿青竹江形成城镇发展带，构建“一核一带两翼”的空间格局");
  }

  @Test
  void saysHowAlikeTheParagraphOfAnotherEditionIs() throws Exception {
    String other = SampleLibrary.PLAN.replace("以县城为核心，沿青竹江", "以新老县城为双核心，沿青竹江两岸");
    CitationResolver resolver = new CitationResolver(sample(other));
    Resolution r = resolver.resolve(passage(1).citation(), passage(1).digest());
    assertThat(r.kind()).isEqualTo(Resolution.Kind.NEAR);
    assertThat(r.text()).startsWith("以新老县城为双核心");
    assertThat(r.similarity()).isBetween(0.5, 0.99);
  }

  @Test
  void findsNothingInADocumentThatIsAboutOtherThings() throws Exception {
    Original other =
        new Original(
            new DocumentKey("x", 0),
            null,
            List.of(
                new Piece(Piece.Kind.HEADING, 1, "一、气象", List.of("一、气象"), 1, null),
                new Piece(Piece.Kind.PARAGRAPH, 0, "今日多云，偏北风三级，气温适中。", List.of("一、气象"), 2, null)));
    Resolution r = CitationResolver.resolve(passage(1).citation(), passage(1).digest(), other);
    assertThat(r.kind()).isEqualTo(Resolution.Kind.NOT_FOUND);
    assertThat(r.isFound()).isFalse();
  }

  @Test
  void saysThatThePlanIsNotInTheLibrary() throws Exception {
    Library empty = SampleLibrary.open(folder.resolve("empty"));
    Resolution r = new CitationResolver(empty).resolve(passage(0).citation(), "");
    assertThat(r.kind()).isEqualTo(Resolution.Kind.NO_ORIGINAL);
  }

  @Test
  void resolvesEveryPassageOfTheShippedPackWordForWord() throws Exception {
    Catalogue catalogue = shipped();
    Library library = originals(catalogue);
    CitationResolver resolver = new CitationResolver(library);
    List<String> faults = new ArrayList<>();
    for (Passage p : catalogue.content().passages()) {
      Resolution r = resolver.resolve(p.citation(), p.digest());
      if (r.kind() != Resolution.Kind.EXACT) {
        faults.add(p.id() + " " + r.kind());
      }
    }
    int all = catalogue.content().passages().size();
    System.out.println("citations resolved exactly: " + (all - faults.size()) + " of " + all);
    assertThat(faults).isEmpty();
  }

  /** Every paragraph altered in its words: the right one is still found for most passages. */
  @Test
  void findsTheParagraphOfMostPassagesInAnAlteredCopy() throws Exception {
    Catalogue catalogue = shipped();
    Library library = originals(catalogue);
    Map<String, Original> altered = new HashMap<>();
    int right = 0;
    int near = 0;
    int all = 0;
    for (Passage p : catalogue.content().passages()) {
      Original original = library.original(library.findPlan(p.plan()).orElseThrow());
      TextRange truth = original.find(p.citation().fp()).orElseThrow();
      Original copy = altered.computeIfAbsent(p.plan(), k -> altered(original));
      Resolution r = CitationResolver.resolve(p.citation(), p.digest(), copy);
      all++;
      if (r.kind() == Resolution.Kind.NEAR) {
        near++;
        if (r.range().piece() >= truth.piece() && r.range().piece() <= truth.lastPiece()) {
          right++;
        }
      }
    }
    System.out.println("altered copy: " + near + " near, " + right + " right, of " + all);
    assertThat(near).isGreaterThan(all * 9 / 10);
    assertThat(right).isGreaterThan(near * 7 / 10);
  }

  /** Every ninth letter of every paragraph replaced. */
  private static Original altered(Original original) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece p : original.pieces()) {
      StringBuilder text = new StringBuilder(p.text());
      for (int i = 4; i < text.length() && !p.isHeading(); i += 9) {
        text.setCharAt(i, '某');
      }
      pieces.add(new Piece(p.kind(), p.level(), text.toString(), p.path(), p.line(), p.box()));
    }
    return new Original(original.key(), original.about(), pieces);
  }

  private static Catalogue shipped() {
    Assumptions.assumeTrue(
        !ORIGINALS.toString().isEmpty() && Files.isDirectory(ORIGINALS),
        "skipped: no plan documents in the folder lantu.originals (" + ORIGINALS + ")");
    return new Catalogue(new PackReader(PackReader.Depth.CONTENT).read(Path.of("data")).content());
  }

  private Library originals(Catalogue catalogue) throws Exception {
    PlanReader reader = new PlanReader(new PlaceIndex(catalogue));
    Library library = new Library(folder.resolve("originals"), () -> reader);
    library.match(catalogue);
    try (Stream<Path> files = Files.list(ORIGINALS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        library.add(file, ReadListener.NONE);
      }
    }
    return library;
  }
}
