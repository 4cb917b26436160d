package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.LonLat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order a drafted line runs through its places. */
class LineOrderTest {
  /** From west to east, 甲 to 戊. */
  private static final Map<String, LonLat> POINTS =
      Map.of(
          "甲", new LonLat(100, 35),
          "乙", new LonLat(101, 35.1),
          "丙", new LonLat(102, 35),
          "丁", new LonLat(103, 35.2),
          "戊", new LonLat(104, 35));

  private final LineOrder order = new LineOrder(id -> Optional.ofNullable(POINTS.get(id)));

  @Test
  void laysPlacesThatAreOnlyListedInOneLine() {
    assertThat(along("发展轴包括戊、丁、甲、丙和乙。", "戊", "丁", "甲", "丙", "乙"))
        .containsExactly("戊", "丁", "丙", "乙", "甲");
    assertThat(along("发展轴包括乙、甲、丁、戊、丙。", "乙", "甲", "丁", "戊", "丙"))
        .containsExactly("甲", "乙", "丙", "丁", "戊");
  }

  @Test
  void ordersPlacesListedByDirection() {
    assertThat(along("向东连接丁、戊，向西连接甲、乙。", "丁", "戊", "甲", "乙")).containsExactly("戊", "丁", "乙", "甲");
  }

  @Test
  void followsTheCourseTheTextTells() {
    assertThat(along("沿甲—丁—乙—戊一线。", "甲", "丁", "乙", "戊")).containsExactly("甲", "丁", "乙", "戊");
    assertThat(along("由甲经丁至乙的走廊。", "甲", "丁", "乙")).containsExactly("甲", "丁", "乙");
  }

  @Test
  void keepsTheListedOrderWhereItIsNearlyAsShort() {
    assertThat(along("包括甲、乙、丙、丁。", "甲", "乙", "丙", "丁")).containsExactly("甲", "乙", "丙", "丁");
  }

  @Test
  void leavesPlacesAloneOfWhichOneIsUnknown() {
    assertThat(along("包括甲、丁、庚、乙。", "甲", "丁", "庚", "乙")).containsExactly("甲", "丁", "庚", "乙");
  }

  private List<String> along(String sentence, String... names) {
    List<DraftMember> members =
        List.of(names).stream().map(n -> new DraftMember(n, n, List.of())).toList();
    return order.along(members, sentence).stream().map(DraftMember::printed).toList();
  }
}
