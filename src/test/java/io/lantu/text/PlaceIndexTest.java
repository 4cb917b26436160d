package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names inside longer names, names that are words, and names several units bear. */
class PlaceIndexTest {
  private static final PlaceIndex COUNTRY = PlaceIndex.ofCountry();

  private static List<String> found(String text, String... scope) {
    return COUNTRY.within(List.of(scope)).find(text).stream()
        .map(m -> m.name() + " " + m.id())
        .toList();
  }

  @Test
  void knowsEveryUnitOfTheCountryByNameAndShortForm() {
    assertThat(found("闽东北协同发展区包括福州、莆田、南平、宁德市和平潭综合实验区"))
        .containsExactly(
            "福州 r:350100", "莆田 r:350300", "南平 r:350700", "宁德市 r:350900", "平潭 r:350128");
    assertThat(found("湘西州、恩施州、黔西南州和延边州"))
        .containsExactly("湘西州 r:433100", "恩施州 r:422800", "黔西南州 r:522300", "延边州 r:222400");
    assertThat(found("宽城县、丰宁县、围场县", "130800"))
        .containsExactly("宽城县 r:130827", "丰宁县 r:130826", "围场县 r:130828");
  }

  @Test
  void leavesNamesInsideLongerNames() {
    assertThat(found("和平镇与城关镇的集市", "620000")).isEmpty();
    assertThat(found("和平区、河西区", "120000")).containsExactly("和平区 r:120101", "河西区 r:120103");
    assertThat(found("推进天水和平凉合作", "620000")).containsExactly("天水 r:620500", "平凉 r:620800");
  }

  @ParameterizedTest
  @CsvSource({
    "630000, r:632500",
    "460000, r:460000",
    "440000, r:460000",
  })
  void tellsThePrefectureFromTheProvince(String scope, String id) {
    assertThat(COUNTRY.within(List.of(scope)).find("支持海南加快发展").get(0).id()).isEqualTo(id);
  }

  @Test
  void leavesWordsThatAreNamesElsewhere() {
    assertThat(found("加强合作，扩大同西南地区交流，小城市和县城集聚能力弱，建设示范县和示范区", "620000")).isEmpty();
    assertThat(found("发挥市场作用和政府作用，东至柳泉，西至河口", "620000")).isEmpty();
    assertThat(found("实施黑河、石羊河治理，建设新城区", "620000")).isEmpty();
  }

  @Test
  void takesThemWhereTheyStandAmongPlaces() {
    assertThat(found("舟曲、合作、夏河三地，甘南合作园区", "620000"))
        .containsExactly("舟曲 r:623023", "合作 r:623001", "夏河 r:623027", "甘南 r:623000", "合作 r:623001");
    assertThat(found("齐齐哈尔、黑河、伊春", "230000"))
        .containsExactly("齐齐哈尔 r:230200", "黑河 r:231100", "伊春 r:230700");
  }

  @Test
  void marksWhatStaysOpen() {
    PlaceMention m = COUNTRY.find("鼓楼区的更新").get(0);
    assertThat(m.isAmbiguous()).isTrue();
    assertThat(COUNTRY.within(List.of("350100")).find("鼓楼区的更新").get(0).ids())
        .containsExactly("r:350102");
  }

  @Test
  void limitsAPlanToTheProvinceItNamesMost() throws DocumentProblem {
    String text = "闽东北协同发展区规划\n第一章 布局\n推进福州市、宁德市、南平市、莆田市协同。鼓楼区建设金融中心。\n";
    PlanDocument d =
        new PlanReader(COUNTRY).read(DocumentText.of("a.txt", text), ReadListener.NONE).get(0);
    assertThat(d.places())
        .extracting(p -> p.mention().name() + " " + p.mention().ids())
        .contains("鼓楼区 [r:350102]");
  }
}
