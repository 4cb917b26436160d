package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames that plain text draws with box characters and with drawn lines. */
class DrawnFramesTest {
  private static PlanDocument read(String body) throws DocumentProblem {
    String text = "某市发展规划\n第一章 任务\n" + body + "\n第二章 保障\n加强领导，落实责任。\n";
    return new PlanReader(PlaceIndex.ofCountry())
        .read(DocumentText.of("a.txt", text), ReadListener.NONE)
        .get(0);
  }

  private static List<List<String>> items(PlanDocument plan) {
    return plan.boxes().get(0).groups().stream().map(BoxGroup::items).toList();
  }

  @Test
  void readsADrawnTable() throws DocumentProblem {
    List<DataTable> found =
        read("表1 主要指标\n┌────┬───┬───┐\n│指标    │2020年│2025年│\n├────┼───┼───┤\n"
                + "│绿地面积│31.5  │40    │\n├────┼───┼───┤\n│公园个数│12    │16    │\n"
                + "└────┴───┴───┘")
            .tables();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).header()).containsExactly("指标", "2020年", "2025年");
    assertThat(found.get(0).rows())
        .containsExactly(List.of("绿地面积", "31.5", "40"), List.of("公园个数", "12", "16"));
  }

  @Test
  void putsTheLinesOfADrawnCellTogether() throws DocumentProblem {
    List<DataTable> found =
        read("表1 主要指标\n┌────┬───┬───┐\n│指标    │2020年│2025年│\n├────┼───┼───┤\n"
                + "│建成区绿│31.5  │40    │\n│地面积  │      │      │\n├────┼───┼───┤\n"
                + "│公园个数│12    │16    │\n└────┴───┴───┘")
            .tables();
    assertThat(found.get(0).rows())
        .containsExactly(List.of("建成区绿地面积", "31.5", "40"), List.of("公园个数", "12", "16"));
  }

  @Test
  void readsADrawnBox() throws DocumentProblem {
    PlanDocument plan =
        read(
            "┌─────────────┐\n│　　专栏1　治水项目       │\n├─────────────┤\n"
                + "│　水库：酒泉红山水库、敦煌│\n│党河水库扩建。            │\n"
                + "│　河道：金塔堤防工程、玉门石油河治理。│\n└─────────────┘\n下一段正文说明要求。");
    assertThat(plan.boxes()).hasSize(1);
    assertThat(plan.boxes().get(0).title()).isEqualTo("治水项目");
    assertThat(items(plan))
        .containsExactly(List.of("酒泉红山水库", "敦煌党河水库扩建"), List.of("金塔堤防工程", "玉门石油河治理"));
  }

  @Test
  void readsADrawnBoxThatIsOpenAtItsSides() throws DocumentProblem {
    PlanDocument plan =
        read(
            "┌────────────────┐\n专栏1 治水项目\n├────────────────┤\n"
                + "　　1.水库建设。酒泉红山水库，敦煌党河水库扩建。\n"
                + "　　2.河道治理。金塔堤防工程，玉门石油河治理。\n"
                + "└────────────────┘\n下一段正文说明要求。");
    assertThat(plan.boxes()).hasSize(1);
    assertThat(plan.boxes().get(0).title()).isEqualTo("治水项目");
    assertThat(items(plan))
        .containsExactly(List.of("酒泉红山水库", "敦煌党河水库扩建"), List.of("金塔堤防工程", "玉门石油河治理"));
  }

  @Test
  void readsABoxWhoseHeadStandsBetweenLines() throws DocumentProblem {
    PlanDocument plan =
        read(
            "━━━━━━━━━━━━\n专栏1 治水项目\n────────────\n　　01 酒泉红山水库\n　　02 敦煌党河水库扩建\n"
                + "━━━━━━━━━━━━\n下一段正文说明要求。");
    assertThat(plan.boxes()).hasSize(1);
    assertThat(items(plan)).containsExactly(List.of("酒泉红山水库", "敦煌党河水库扩建"));
  }
}
