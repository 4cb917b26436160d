package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Citation;
import io.lantu.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTextTest {
  private final Citation citation =
      new Citation(
          SampleCatalogue.A,
          List.of("第一章", "第一节"),
          "专栏 1",
          SampleCatalogue.cite(SampleCatalogue.A).fp());

  @Test
  void citesWithFullTitleHeadingPathAndBox() {
    CitationText text = new CitationText(SampleCatalogue.make(), Language.ZH);
    assertThat(text.cited("摘要。", citation)).isEqualTo("摘要。（《甲规划全称》 › 第一章 › 第一节 › 专栏 1）");
    assertThat(text.line(citation)).isEqualTo("甲规划 › 第一章 › 第一节 › 专栏 1");
  }

  @Test
  void usesTheEnglishTitleInEnglish() {
    CitationText text = new CitationText(SampleCatalogue.make(), Language.EN);
    assertThat(text.cited("Digest", citation)).isEqualTo("Digest (Plan plan-a › 第一章 › 第一节 › 专栏 1)");
  }

  @Test
  void fallsBackToTheIdOfAnUnknownPlan() {
    CitationText text = new CitationText(SampleCatalogue.make(), Language.ZH);
    assertThat(text.line(SampleCatalogue.cite("other"))).isEqualTo("other › 第一章 › 第一节");
  }
}
