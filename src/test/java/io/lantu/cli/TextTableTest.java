package io.lantu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsChineseAndLatinColumns() {
    TextTable table = new TextTable("名称", "id", "n").row("榆中县", "r:620123", 9).row("A", "x", 10);
    assertThat(table.lines())
        .containsExactly(
            "名称    id        n",
            "------  --------  --",
            "榆中县  r:620123  9",
            "A       x         10");
  }

  @Test
  void countsWideLettersTwiceAndMarksNot() {
    assertThat(TextTable.width("一心A")).isEqualTo(5);
    assertThat(TextTable.width("e\u0301")).isEqualTo(1);
    assertThat(TextTable.width("（Ａ）")).isEqualTo(6);
    assertThat(TextTable.width("𠀀")).isEqualTo(2);
  }

  @Test
  void keepsACellOnOneLine() {
    assertThat(new TextTable("a").row("one\n  two").lines()).contains("one two");
  }

  @Test
  void doesNotWidenAColumnForOneVeryLongCell() {
    String longCell = "x".repeat(200);
    TextTable table = new TextTable("a", "b").row(longCell, "1").row("short", "2");
    assertThat(table.lines()).contains(longCell + "  1", "short  2");
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    assertThatThrownBy(() -> new TextTable("a", "b").row("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
