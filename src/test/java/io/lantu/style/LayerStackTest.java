package io.lantu.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerStackTest {
  private static final LayerStack DEFAULT = LayerStack.DEFAULT;

  @Test
  void movesALayerAndKeepsTheOthersInOrder() {
    LayerStack moved = DEFAULT.moved(BaseLayer.RIVERS, 3);
    assertThat(moved.order())
        .containsExactly(
            BaseLayer.LAKES,
            BaseLayer.COUNTIES,
            BaseLayer.PREFECTURES,
            BaseLayer.CORRIDORS,
            BaseLayer.RIVERS);
    assertThat(moved.topDown())
        .startsWith(BaseLayer.LABELS, BaseLayer.TOWNS, BaseLayer.RIVERS)
        .hasSize(BaseLayer.values().length);
    assertThat(moved.moved(BaseLayer.RIVERS, 1)).isEqualTo(moved);
    assertThat(DEFAULT.canMove(BaseLayer.LABELS, -1)).isFalse();
  }

  @Test
  void keepsOpacityVisibleAndForgetsFullOpacity() {
    LayerStack faint = DEFAULT.withOpacity(BaseLayer.LAKES, 0.01);
    assertThat(faint.opacity(BaseLayer.LAKES)).isEqualTo(LayerStack.FAINTEST);
    assertThat(faint.withOpacity(BaseLayer.LAKES, 1)).isEqualTo(DEFAULT);
  }

  @Test
  void readsItsOwnLine() {
    LayerStack stack = DEFAULT.moved(BaseLayer.LAKES, 2).withOpacity(BaseLayer.TOWNS, 0.35);
    assertThat(LayerStack.parse(stack.line())).contains(stack);
    assertThat(LayerStack.parse(DEFAULT.line())).contains(DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "LAKES", "LAKES RIVERS COUNTIES PREFECTURES PREFECTURES", "A=1", "LAKES=NaN"})
  void takesNothingFromADamagedLine(String line) {
    assertThat(LayerStack.parse(line)).isEmpty();
  }
}
