package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyntheticPlansTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static Synthetic scores(java.util.List<String> names) throws DocumentProblem {
    Synthetic s = new Synthetic();
    for (String name : names) {
      s.add(name, Synthetic.read(name, PLACES));
    }
    s.all().forEach(System.out::println);
    return s;
  }

  @Test
  void readsThePlansItWasTunedOn() throws DocumentProblem {
    Synthetic s = scores(Synthetic.TUNED);
    assertThat(s.headings.value()).isEqualTo(1);
    assertThat(s.formulas.value()).isEqualTo(1);
    assertThat(s.elements.value()).isGreaterThan(0.98);
    assertThat(s.boxes.value()).isEqualTo(1);
    assertThat(s.items.value()).isGreaterThan(0.95);
  }

  @Test
  void readsPlansNobodyTunedItOn() throws DocumentProblem {
    Synthetic s = scores(Synthetic.UNSEEN);
    assertThat(s.formulas.recall()).isEqualTo(1);
    assertThat(s.elements.value()).isGreaterThanOrEqualTo(0.95);
    assertThat(s.boxes.value()).isGreaterThanOrEqualTo(0.9);
    assertThat(s.items.value()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void findsNoStructureWhereThereIsNone() throws DocumentProblem {
    assertThat(Synthetic.read("tuned-nostructure.txt", PLACES).get(0).structures()).isEmpty();
    assertThat(Synthetic.read("unseen-nostructure.txt", PLACES).get(0).structures()).isEmpty();
  }

  @Test
  void findsNoStructureInSlogansAndOtherFields() {
    for (String sentence :
        java.util.List.of(
            "坚持“一核多元、一网多能”治理格局，实现“两不愁三保障”，统筹“四个全面”战略布局。",
            "推进“三医联动、四网融合”服务体系建设，构建“一中心四平台”基层治理体系。",
            "建立“一主两备”数据容灾体系，完善“两地三中心”架构。",
            "建成“一环两圈三带”校园安防体系，打造“一心两翼”党建工作格局。",
            "构建“一核两翼三级”整合型医疗服务体系，形成“一圈三网”急救格局。")) {
      String text = "某市社会事业发展规划\n第一章 总体要求\n" + sentence;
      try {
        assertThat(
                new PlanReader(PLACES)
                    .read(DocumentText.of("a.txt", text), ReadListener.NONE)
                    .get(0)
                    .structures())
            .as(sentence)
            .isEmpty();
      } catch (DocumentProblem e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void survivesClassesOfAHundred() throws DocumentProblem {
    String text = "某新区规划\n第一章 空间布局\n据此构建三水两湖百园的蓝绿网络。两湖即东湖、西湖；百园由公园组成。\n〇核零带两区的空间格局。";
    assertThat(
            new PlanReader(PLACES)
                .read(DocumentText.of("a.txt", text), ReadListener.NONE)
                .get(0)
                .headings())
        .isNotEmpty();
  }

  @Test
  void readsElementsListedInTablesListsAndSentences() throws DocumentProblem {
    String text =
        """
        甲地区空间规划
        第一章 空间布局
        形成“两带一环”的空间格局。
        “两带”即沿江产业带、临山生态带。沿江产业带由丹阳市、句容市组成；临山生态带串联溧水区、高淳区。
        “一环”指环湖旅游环线。
        构筑“两屏两廊”生态安全格局，即茅山屏障、宁镇山屏障和秦淮河廊道、滁河廊道。
        """;
    PlanDocument d =
        new PlanReader(PLACES).read(DocumentText.of("a.txt", text), ReadListener.NONE).get(0);
    assertThat(d.structures()).hasSize(2);
    assertThat(d.structures().get(0).elements())
        .extracting(ReadElement::name)
        .containsExactly("沿江产业带", "临山生态带", "环湖旅游环线");
    assertThat(d.structures().get(0).elements().get(0).places()).containsExactly("丹阳市", "句容市");
    assertThat(d.structures().get(1).elements())
        .extracting(ReadElement::name)
        .containsExactly("茅山屏障", "宁镇山屏障", "秦淮河廊道", "滁河廊道");
  }
}
