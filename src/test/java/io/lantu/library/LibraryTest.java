package io.lantu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.library.ImportReport.Outcome;
import io.lantu.library.ImportReport.RelationKind;
import io.lantu.model.Fingerprint;
import io.lantu.text.DocumentProblem;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library of originals on small made-up plans. */
class LibraryTest {
  @TempDir Path folder;

  private Library library() {
    return SampleLibrary.open(folder.resolve("library"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ImportReport add(Library library, Path file) throws Exception {
    return library.add(file, ReadListener.NONE);
  }

  @Test
  void keepsTheFileAsItCameAndItsPiecesInReadingOrder() throws Exception {
    Path file = file("青川.txt", SampleLibrary.PLAN);
    Library library = library();
    ImportReport report = add(library, file);
    assertThat(report.outcome()).isEqualTo(Outcome.STORED);
    assertThat(report.relations())
        .extracting(ImportReport.Relation::kind)
        .containsExactly(RelationKind.NEW);
    assertThat(library.sourceOf(report.entry())).hasSameBinaryContentAs(file);
    Library again = library();
    assertThat(again.entries()).containsExactly(report.entry());
    List<Piece> pieces = again.original(again.preferred().get(0)).pieces();
    assertThat(pieces.get(0).kind()).isEqualTo(Piece.Kind.TITLE);
    assertThat(pieces)
        .filteredOn(Piece::isHeading)
        .extracting(Piece::text)
        .containsExactly("青川县国土空间规划（2021—2035年）", "第一章 总则", "第二章 空间结构", "第一节 总体格局", "第三章 重点项目");
    Piece paragraph =
        pieces.stream().filter(p -> p.text().startsWith("以县城为核心")).findFirst().orElseThrow();
    assertThat(paragraph.path()).containsExactly("第二章 空间结构", "第一节 总体格局");
    assertThat(pieces).extracting(Piece::kind).contains(Piece.Kind.BOX_TITLE, Piece.Kind.BOX_TEXT);
  }

  @Test
  void readsTheStoredTextAsItReadTheFile() throws Exception {
    Library library = library();
    ImportReport report = add(library, file("a.txt", SampleLibrary.PLAN));
    List<Piece> cached = library().originals(report.entry()).get(0).pieces();
    Files.delete(library.folderOf(report.entry()).resolve(LibraryFiles.TEXT));
    assertThat(library().originals(report.entry()).get(0).pieces()).isEqualTo(cached);
  }

  @Test
  void saysThatAFileIsThereAlready() throws Exception {
    Library library = library();
    add(library, file("a.txt", SampleLibrary.PLAN));
    ImportReport second = add(library, file("another name.txt", SampleLibrary.PLAN));
    assertThat(second.outcome()).isEqualTo(Outcome.SAME_FILE);
    assertThat(second.entry().name()).isEqualTo("a.txt");
    assertThat(library.entries()).hasSize(1);
  }

  @Test
  void saysThatTheSameTextIsThereInAnotherFormat() throws Exception {
    Library library = library();
    add(library, file("a.txt", SampleLibrary.PLAN));
    ImportReport second = add(library, file("a.html", SampleLibrary.html(SampleLibrary.PLAN)));
    assertThat(second.outcome()).isEqualTo(Outcome.SAME_TEXT);
    assertThat(second.entry().name()).isEqualTo("a.txt");
    assertThat(library.entries()).hasSize(1);
  }

  @Test
  void keepsBothEditionsAndPrefersTheNewerUntilTheUserChooses() throws Exception {
    Library library = library();
    ImportReport first = add(library, file("old.txt", SampleLibrary.PLAN));
    ImportReport second =
        add(library, file("new.txt", SampleLibrary.PLAN.replace("青竹江", "白龙江").replace("木鱼", "沙州")));
    assertThat(second.outcome()).isEqualTo(Outcome.STORED);
    assertThat(second.relations().get(0).kind()).isEqualTo(RelationKind.NEWER_EDITION);
    assertThat(library.entries()).hasSize(2);
    assertThat(library.preferred()).containsExactly(new DocumentKey(second.entry().hash(), 0));
    library.prefer(new DocumentKey(first.entry().hash(), 0));
    assertThat(library().preferred()).containsExactly(new DocumentKey(first.entry().hash(), 0));
  }

  @Test
  void reportsADamagedEntryAndLeavesTheOthersAlone() throws Exception {
    Library library = library();
    ImportReport a = add(library, file("a.txt", SampleLibrary.PLAN));
    ImportReport b = add(library, file("b.txt", SampleLibrary.OTHER));
    Files.writeString(library.folderOf(a.entry()).resolve(LibraryFiles.DESCRIPTION), "{\"form");
    Library again = library();
    assertThat(again.entries()).containsExactly(b.entry());
    assertThat(again.damaged()).hasSize(1);
    assertThat(again.damaged().get(0).fault()).isEqualTo(DamagedEntry.Fault.NO_DESCRIPTION);
    assertThat(again.original(again.preferred().get(0)).pieces()).isNotEmpty();
  }

  @Test
  void repairsADamagedEntryWhenItsFileIsAddedAgain() throws Exception {
    Library library = library();
    Path file = file("a.txt", SampleLibrary.PLAN);
    ImportReport a = add(library, file);
    Files.delete(library.sourceOf(a.entry()));
    Library again = library();
    assertThat(again.damaged().get(0).fault()).isEqualTo(DamagedEntry.Fault.NO_FILE);
    assertThat(add(again, file).outcome()).isEqualTo(Outcome.STORED);
    assertThat(again.damaged()).isEmpty();
    assertThat(again.entries()).hasSize(1);
  }

  @Test
  void noticesAStoredFileThatWasChanged() throws Exception {
    Library library = library();
    ImportReport a = add(library, file("a.txt", SampleLibrary.PLAN));
    Files.writeString(library.sourceOf(a.entry()), "something else");
    assertThat(library().damaged().get(0).fault()).isEqualTo(DamagedEntry.Fault.CHANGED);
  }

  @Test
  void removesToTheTrashAndBringsBack() throws Exception {
    Library library = library();
    ImportReport a = add(library, file("a.txt", SampleLibrary.PLAN));
    library.remove(a.entry().hash());
    assertThat(library.entries()).isEmpty();
    assertThat(library.removed()).containsExactly(a.entry().hash());
    assertThat(library().restore(a.entry().hash())).isTrue();
    Library again = library();
    assertThat(again.entries()).containsExactly(a.entry());
    assertThat(again.removed()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenAnImportFailsOrIsCancelled() throws Exception {
    Library library = library();
    Path empty = file("empty.txt", "");
    assertThatThrownBy(() -> add(library, empty)).isInstanceOf(DocumentProblem.class);
    Path file = file("a.txt", SampleLibrary.PLAN);
    ReadListener cancelled =
        new ReadListener() {
          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> library.add(file, cancelled))
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            e -> assertThat(e.kind()).isEqualTo(DocumentProblem.Kind.CANCELLED));
    assertThat(library.entries()).isEmpty();
    try (Stream<Path> left = Files.list(library.folder())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void overlooksWhatABrokenOffImportHasLeft() throws Exception {
    Library library = library();
    add(library, file("a.txt", SampleLibrary.PLAN));
    Path half = Files.createDirectories(library.folder().resolve(".new-x"));
    Files.writeString(half.resolve(LibraryFiles.DESCRIPTION), "{");
    Library again = library();
    assertThat(again.entries()).hasSize(1);
    assertThat(again.damaged()).isEmpty();
  }

  @Test
  void matchesADocumentToItsPlanByCitedSpansWhateverItsTitle() throws Exception {
    Library library = library();
    library.match(SampleLibrary.catalogue());
    ImportReport report =
        add(library, file("a.txt", SampleLibrary.PLAN.replace("青川县国土空间规划", "送审稿")));
    StoredDocument d = report.entry().documents().get(0);
    assertThat(d.plan()).isEqualTo("qingchuan-2021");
    assertThat(d.found()).isEqualTo(3);
    assertThat(d.cited()).isEqualTo(3);
    assertThat(library.findPlan("qingchuan-2021"))
        .contains(new DocumentKey(report.entry().hash(), 0));
  }

  @Test
  void matchesAgainWhenOtherPlansAreOpened() throws Exception {
    Library library = library();
    ImportReport report = add(library, file("a.txt", SampleLibrary.PLAN));
    assertThat(report.entry().documents().get(0).plan()).isNull();
    library.match(SampleLibrary.catalogue());
    assertThat(library().entries().get(0).documents().get(0).plan()).isEqualTo("qingchuan-2021");
  }

  @Test
  void findsACitedSpanAcrossAPageNumberTheReaderTookOut() throws Exception {
    String broken = SampleLibrary.PLAN.replace("东西两翼分别发展生态旅游", "东西两翼分别发\n\n— 12 —\n\n展生态旅游");
    Library library = library();
    ImportReport report = add(library, file("a.txt", broken));
    Original original = library.originals(report.entry()).get(0);
    Fingerprint cited = Fingerprint.of("东西两翼分别发 12 展生态旅游和特色农业");
    TextRange range = original.find(cited).orElseThrow();
    assertThat(original.text(range).replace("\n", "")).isEqualTo("东西两翼分别发展生态旅游和特色农业");
  }
}
