package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lantu.model.BoxNature;
import io.lantu.model.Catalogue;
import io.lantu.model.CatalogueFixture;
import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  private static final Citation AT =
      new Citation("plan", List.of("第一章", "第二节"), null, Fingerprint.of("任意一段文字"));

  private final TextSearch search = search();

  private static TextSearch search() {
    Project hub =
        new Project("b1/1", "物流枢纽", List.of(), List.of(), "物流", null, List.of(), null, null);
    ProjectBox box =
        new ProjectBox(
            "b1",
            "专栏 1",
            "物流工程",
            BoxNature.PROJECTS,
            null,
            List.of(),
            List.of(),
            null,
            AT,
            List.of(new ProjectGroup("", List.of(hub))));
    String digest = "甲".repeat(60) + "建设物流园" + "乙".repeat(60);
    Catalogue catalogue =
        new Catalogue(
            new Catalogue.Content(
                List.of(),
                List.of(),
                List.of(CatalogueFixture.county("1", "物流县", null, "wu liu xian")),
                List.of(),
                List.of(
                    new Passage("p1", List.of(), List.of(), List.of(), List.of(), digest, AT),
                    new Passage("p2", List.of(), List.of(), List.of(), List.of(), "无关", AT)),
                List.of(box),
                List.of(
                    new Indicator(
                        "i1", "物流业 GDP", "亿元", List.of(), null, List.of(), List.of(), null, null,
                        AT)),
                List.of(),
                List.of(new Term("t:hub", "枢纽", "Hub", "释义", List.of("物流中心")))));
    return new TextSearch(catalogue, new Gazetteer(catalogue));
  }

  @Test
  void findsNamesThenTermsProjectsPassagesAndIndicators() {
    assertThat(search.find("物流"))
        .extracting(SearchHit::type, SearchHit::id)
        .containsExactly(
            tuple(HitType.REGION, "r:1"),
            tuple(HitType.TERM, "t:hub"),
            tuple(HitType.BOX, "b1"),
            tuple(HitType.PROJECT, "b1/1"),
            tuple(HitType.PASSAGE, "p1"),
            tuple(HitType.INDICATOR, "i1"));
  }

  @Test
  void showsTheWordsAroundAFindInAPassage() {
    SearchHit hit = search.find("物流园").get(0);
    assertThat(hit.snippet()).startsWith("…甲").contains("建设物流园").endsWith("乙…");
    assertThat(hit.snippet().length()).isLessThan(60);
    assertThat(hit.title()).isEqualTo("第一章 › 第二节");
    assertThat(hit.plan()).isEqualTo("plan");
  }

  @Test
  void ignoresCase() {
    assertThat(search.find("gdp")).extracting(SearchHit::id).containsExactly("i1");
  }

  @Test
  void findsNothingForBlank() {
    assertThat(search.find(" ")).isEmpty();
    assertThat(search.find("没有的词")).isEmpty();
  }
}
