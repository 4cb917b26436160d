package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberScanTest {
  private final MemberScan scan = new MemberScan(new MemberFinder(PlaceIndex.ofCountry()));

  @Test
  void goesFromPlaceToPlaceWhateverJoinsThem() {
    assertThat(scan.in("由奈曼旗入境，经开鲁县、科尔沁区流出")).containsExactly("奈曼旗", "开鲁县", "科尔沁区");
  }

  @Test
  void takesTheTownNotTheCountyItLiesIn() {
    assertThat(scan.in("位于岐山县蔡家坡镇、眉县常兴镇")).containsExactly("蔡家坡镇", "常兴镇");
  }

  @Test
  void passesOverWhatIsExcluded() {
    assertThat(scan.in("东西两县为井冈山市、遂川县，泰和县不计入")).containsExactly("井冈山市", "遂川县");
  }

  @Test
  void readsNothingWhereNoPlaceIsNamed() {
    assertThat(scan.in("重点发展现代服务业，提升公共服务水平")).isEmpty();
  }
}
