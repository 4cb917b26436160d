package io.lantu.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineOrderTest {
  private record Row(String name, int size) {}

  private static final TableColumnSpec<Row> NAME = TableColumnSpec.text("name", 100, Row::name);
  private static final TableColumnSpec<Row> SIZE =
      TableColumnSpec.<Row>text("size", 100, r -> String.valueOf(r.size()))
          .sortedBy(Comparator.comparingInt(Row::size));

  private final LineOrder<Row> order = new LineOrder<>();
  private final List<Row> rows =
      new ArrayList<>(
          List.of(new Row("榆中", 2), new Row("安宁", 10), new Row("皋兰", 2), new Row("安宁", 9)));

  @Test
  void ordersTextsByTheRulesOfChineseAndTheRestByTheNextColumn() {
    rows.sort(order.by(List.of(new LineOrder.By<>(NAME, false), new LineOrder.By<>(SIZE, false))));
    assertThat(rows)
        .containsExactly(new Row("安宁", 9), new Row("安宁", 10), new Row("皋兰", 2), new Row("榆中", 2));
  }

  @Test
  void turnsRound() {
    rows.sort(order.by(List.of(new LineOrder.By<>(SIZE, true), new LineOrder.By<>(NAME, true))));
    assertThat(rows)
        .containsExactly(new Row("安宁", 10), new Row("安宁", 9), new Row("榆中", 2), new Row("皋兰", 2));
  }

  @Test
  void isNoneWithoutColumns() {
    assertThat(order.by(List.of())).isNull();
  }
}
