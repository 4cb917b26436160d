package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaContextTest {
  private static boolean accepts(String text, int defined, String... path) {
    Span piece = new Span(Span.Kind.PARAGRAPH, text, 1, 0, List.of(path), null);
    return FormulaGrammar.find(text).stream()
        .anyMatch(f -> FormulaContext.accepts(text, f, piece, new ToldClasses(defined, 0, false)));
  }

  @Test
  void takesAFormulaBesideAWordOfPattern() {
    assertThat(accepts("构建“一核两带”城镇空间格局。", 0)).isTrue();
  }

  @Test
  void takesAnUnquotedFormulaThatIsAnnounced() {
    assertThat(accepts("城镇空间结构概括为一核两轴三片。", 0)).isTrue();
  }

  @Test
  void takesAnOpenNounAmongSpatialOnes() {
    assertThat(accepts("各县共建“两廊五驿”的全域旅游网络。", 0)).isTrue();
  }

  @Test
  void takesARoadNetworkNamedBeforeTheFormula() {
    assertThat(accepts("对外骨架路网取“三横两纵”，分期建设。", 0)).isTrue();
  }

  @Test
  void refusesAFormulaOfAnotherField() {
    assertThat(accepts("实行“一核多点”基层治理格局。", 0)).isFalse();
    assertThat(accepts("形成“一圈三网”急救格局。", 0)).isFalse();
    assertThat(accepts("平台采用“两横三纵”的分层模型。", 2)).isFalse();
  }

  @Test
  void refusesASloganOfEachItsOwn() {
    assertThat(accepts("推行“一园一策”，分类整治。", 0, "产业布局")).isFalse();
  }

  @Test
  void refusesTheFormulaOfAWiderPlan() {
    assertThat(accepts("融入国家“两横三纵”城镇化战略格局。", 0)).isFalse();
    assertThat(accepts("落实全省“一主两副多点”城镇空间格局，提升能级。", 0)).isFalse();
    assertThat(accepts("落实全省要求，构建“一主两副多点”城镇空间格局。", 0)).isTrue();
  }

  @Test
  void refusesAFormulaNothingSpeaksFor() {
    assertThat(accepts("小区配齐“三社一中心”，方便群众。", 0)).isFalse();
  }

  @Test
  void takesAnyNounsWhereTheirClassesAreTold() {
    assertThat(accepts("城区塑造“一弓一弦”。", 0)).isFalse();
    assertThat(accepts("城区塑造“一弓一弦”空间形态。", 2)).isTrue();
  }
}
