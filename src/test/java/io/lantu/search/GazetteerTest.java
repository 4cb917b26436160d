package io.lantu.search;

import static io.lantu.model.CatalogueFixture.catalogue;
import static io.lantu.model.CatalogueFixture.county;
import static io.lantu.model.CatalogueFixture.node;
import static io.lantu.model.CatalogueFixture.region;
import static io.lantu.model.CatalogueFixture.structure;
import static io.lantu.model.CatalogueFixture.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.FormerName;
import io.lantu.model.RegionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer =
      new Gazetteer(
          catalogue(
              List.of(
                  region(
                      "r:yuzhong-eco-city",
                      "榆中生态创新城",
                      RegionKind.NEW_AREA,
                      null,
                      null,
                      List.of("生态创新城"),
                      "yu zhong sheng tai chuang xin cheng",
                      List.of()),
                  county("620123", "榆中县", "r:620100", "yu zhong xian"),
                  county("620524", "武山县", null, "wu shan xian"),
                  region(
                      "r:620200",
                      "嘉峪关市",
                      RegionKind.PREFECTURE,
                      "620200",
                      null,
                      List.of("嘉峪关"),
                      "jia yu guan shi",
                      List.of(new FormerName("雄关区", 1971, null)))),
              List.of(town("p:yuzhong-station", "榆中站", "r:620123", "yu zhong zhan")),
              structure("s-x", "一心两翼多点", node("s-x/yuzhong", "榆中", "r:620123"))));

  private List<String> ids(String query) {
    return gazetteer.find(query, 10).stream().map(SearchHit::id).toList();
  }

  @Test
  void findsByPinyinInitials() {
    assertThat(ids("yzstcxc")).containsExactly("r:yuzhong-eco-city");
    assertThat(ids("YZX")).containsExactly("r:620123");
  }

  @Test
  void findsByWholeOrBegunPinyin() {
    assertThat(ids("yuzhongxian")).first().isEqualTo("r:620123");
    assertThat(ids("yuzhong"))
        .containsExactly("r:620123", "r:yuzhong-eco-city", "p:yuzhong-station");
  }

  @Test
  void ranksTheIdBeforeANameBeforeAPartOfOne() {
    assertThat(ids("r:620123")).first().isEqualTo("r:620123");
    assertThat(ids("榆中"))
        .containsExactly("s-x/yuzhong", "r:620123", "r:yuzhong-eco-city", "p:yuzhong-station");
  }

  @Test
  void findsByAliasFormerNameAndCode() {
    assertThat(ids("嘉峪关")).first().isEqualTo("r:620200");
    assertThat(ids("雄关区")).containsExactly("r:620200");
    assertThat(ids("620200")).containsExactly("r:620200");
    assertThat(ids("生态创新城")).containsExactly("r:yuzhong-eco-city");
  }

  @Test
  void findsByEnglishNameInAnyCase() {
    assertThat(ids("榆中县 EN")).containsExactly("r:620123");
  }

  @Test
  void findsNothingForBlankOrUnknown() {
    assertThat(ids("  ")).isEmpty();
    assertThat(ids("北京")).isEmpty();
  }

  @Test
  void keepsToTheLimit() {
    assertThat(gazetteer.find("榆中", 2)).hasSize(2);
  }

  @Test
  void suggestsTheNearestNames() {
    assertThat(gazetteer.nearest("榆中市", 3).get(0).id()).isEqualTo("r:620123");
    assertThat(gazetteer.nearest("yuzhogn", 3)).extracting(SearchHit::id).contains("r:620123");
    assertThat(gazetteer.nearest("ycstcxc", 1).get(0).id()).isEqualTo("r:yuzhong-eco-city");
    assertThat(gazetteer.nearest("伦敦", 3)).isEmpty();
  }
}
