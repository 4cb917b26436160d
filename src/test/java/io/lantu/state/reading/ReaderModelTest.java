package io.lantu.state.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.library.DocumentKey;
import io.lantu.library.Library;
import io.lantu.library.Piece;
import io.lantu.library.SampleLibrary;
import io.lantu.library.TextRange;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.pack.PackReader;
import io.lantu.text.ReadListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outline, find and citations of the document in the reader. */
class ReaderModelTest {
  @TempDir Path folder;

  private final ReaderModel model = new ReaderModel();
  private ReaderDocument document;

  @BeforeEach
  void show() throws Exception {
    document = read(folder, SampleLibrary.PLAN);
    model.show(document);
  }

  static ReaderDocument read(Path folder, String text) throws Exception {
    Library library = SampleLibrary.open(folder.resolve("library"));
    library.match(SampleLibrary.catalogue());
    var entry =
        library.add(Files.writeString(folder.resolve("a.txt"), text), ReadListener.NONE).entry();
    return new ReaderDocument(
        library.original(new DocumentKey(entry.hash(), 0)),
        SampleLibrary.catalogue().plans().get(0),
        Map.of());
  }

  private int pieceOf(String start) {
    for (int i = 0; i < document.pieces().size(); i++) {
      if (document.pieces().get(i).text().startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError(start);
  }

  @Test
  void outlinesHeadingsAndBoxesAndKnowsWhereAPieceStands() {
    Outline outline = model.outlineProperty().get();
    assertThat(outline.lines())
        .extracting(Outline.Line::text)
        .containsExactly("第一章 总则", "第二章 空间结构", "第一节 总体格局", "第三章 重点项目", "专栏 1 近期重点项目");
    assertThat(outline.lines()).extracting(Outline.Line::level).containsExactly(1, 1, 2, 1, 2);
    int line = outline.lineOf(pieceOf("东西两翼"));
    assertThat(outline.lines().get(line).text()).isEqualTo("第一节 总体格局");
    assertThat(outline.lineOf(0)).isEqualTo(-1);
  }

  @Test
  void keepsTheHeadingsAboveWhatTheFilterLets() {
    model.filterProperty().set("总体");
    assertThat(model.outlineProperty().get().lines())
        .extracting(Outline.Line::text)
        .containsExactly("第二章 空间结构", "第一节 总体格局");
    model.filterProperty().set("没有的字");
    assertThat(model.outlineProperty().get().lines()).isEmpty();
    model.filterProperty().set("");
    assertThat(model.outlineProperty().get().lines()).hasSize(5);
  }

  @Test
  void findsEveryPlaceAndGoesRound() {
    model.queryProperty().set("木鱼");
    List<TextRange> hits = model.findProperty().get().hits();
    assertThat(hits).hasSize(2);
    assertThat(hits).allSatisfy(r -> assertThat(document.original().text(r)).isEqualTo("木鱼"));
    model.step(1);
    assertThat(model.hitProperty().get()).isZero();
    model.step(1);
    model.step(1);
    assertThat(model.hitProperty().get()).isZero();
    model.step(-1);
    assertThat(model.targetProperty().get().range()).isEqualTo(hits.get(1));
  }

  @Test
  void findsFromWhereTheReaderIs() {
    model.queryProperty().set("木鱼");
    model.positionProperty().set(pieceOf("专栏"));
    model.step(1);
    assertThat(model.hitProperty().get()).isEqualTo(1);
  }

  @Test
  void citesWordsWithDocumentAndHeadings() {
    TextRange range = TextRange.within(pieceOf("东西两翼"), 0, 4);
    assertThat(model.cited(range, Language.ZH))
        .isEqualTo("东西两翼（《青川县国土空间规划（2021—2035年）》 › 第二章 空间结构 › 第一节 总体格局）");
    assertThat(model.cited(range, Language.EN))
        .isEqualTo("东西两翼 (Qingchuan County spatial plan › 第二章 空间结构 › 第一节 总体格局)");
  }

  @Test
  void letsDigestsStandInForAMissingOriginal() {
    ReaderDocument digests =
        ReaderDocument.digests(SampleLibrary.catalogue().plans().get(0), SampleLibrary.catalogue());
    assertThat(digests.isDigests()).isTrue();
    assertThat(digests.pieces())
        .filteredOn(p -> p.kind() == Piece.Kind.HEADING)
        .extracting(Piece::text)
        .containsExactly("第一章 总则", "第二章 空间结构", "第一节 总体格局");
    assertThat(digests.digests()).hasSize(3);
    digests
        .digests()
        .forEach(
            (piece, passage) ->
                assertThat(digests.pieces().get(piece).text()).isEqualTo(passage.digest()));
  }

  @Test
  void digestsBearTheTitleOfTheirPlanOnce() {
    Catalogue shipped =
        new Catalogue(new PackReader(PackReader.Depth.FULL).read(Path.of("data")).content());
    assertThat(shipped.plans()).isNotEmpty();
    for (Plan plan : shipped.plans()) {
      assertThat(ReaderDocument.digests(plan, shipped).pieces())
          .filteredOn(piece -> piece.text().equals(plan.title()))
          .as(plan.id())
          .hasSize(1);
    }
  }
}
