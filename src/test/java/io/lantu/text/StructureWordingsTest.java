package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Families of wordings in which plans name the elements of a class, a case each. */
class StructureWordingsTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static Arguments of(String label, String names, String... paragraphs) {
    return Arguments.of(label, List.of(names.split("、")), String.join("\n", paragraphs));
  }

  static Stream<Arguments> wordings() {
    return Stream.of(
        // What is said of a name after it, what is done with it before it.
        of(
            "四片",
            "祥云弥渡片区、永平云龙片区、洱源剑川片区、巍山南涧片区",
            "构建“一极四片”的区域协调发展新格局。",
            "（一）突出“一极”带动。提升大理市中心城市功能。",
            "（二）推进“四片”协同。推动祥云弥渡片区一体发展、永平云龙片区绿色发展、洱源剑川片区文旅融合、巍山南涧片区特色发展。"),
        of(
            "多点",
            "阆中市、仪陇县、南部县",
            "构建“一核引领、多点支撑”的区域发展格局。",
            "一核引领。坚持把南充中心城区作为全市发展的主引擎。",
            "多点支撑。支持阆中市、仪陇县、南部县立足资源禀赋错位发展，建设一批百强县。"),
        of("一核", "庆阳中心城区", "巩固提升庆阳中心城区（一核）首位度，加快西峰—庆城城镇发展轴（一轴）建设，形成“一核一轴”城镇格局。"),
        of("一轴", "西峰—庆城城镇发展轴", "巩固提升庆阳中心城区（一核）首位度，加快西峰—庆城城镇发展轴（一轴）建设，形成“一核一轴”城镇格局。"),
        of(
            "五极",
            "吉林市、通化市、松原市、白城市、白山市",
            "形成“一圈五极”的城镇空间布局。",
            "一圈：长春都市圈。",
            "五极：吉林市建设冰雪旅游名城；通化市建设医药名城；松原市建设能源基地；白城市打造生态城市；白山市发展矿泉水产业。"),
        // Names of two letters, names after verbs of lying.
        of(
            "两翼",
            "东翼、西翼",
            "构建“一核两翼”的区域发展格局。",
            "一核，即南充中心城区。",
            "两翼齐飞。东翼以营山县、蓬安县为主体，发展汽车零部件产业；西翼以西充县为主体，联动南部县，发展有机农业。"),
        of("两轴", "京广发展轴、沿江发展轴", "规划构筑“一圈两轴”的空间结构。“一圈”即武汉1小时通勤圈。“两轴”中，京广发展轴纵贯南北，沿江发展轴横贯东西。"),
        of("三节点", "龙陵、施甸、昌宁", "形成“一主三节点”旅游集散体系，其中，一主为腾冲旅游集散中心，三节点则布设于龙陵、施甸、昌宁三个县城。"),
        of("多节点", "东河口、白龙湖、阴平古道", "构建“一核多节点”旅游格局。一核：青溪旅游度假核心区。多节点则是东河口、白龙湖、阴平古道等一批景区景点。"),
        of(
            "两廊",
            "京广城镇发展走廊、武深绿色发展走廊",
            "构建“一主两廊”的空间格局。",
            "一主，咸宁中心城区，是全市中心。",
            "两廊，一条是京广城镇发展走廊，自北向南联结咸安、赤壁；另一条为武深绿色发展走廊，经咸安、崇阳、通城通往湖南。"),
        of("多园", "羊楼洞砖茶产业园、潘家湾蔬菜产业园", "形成“两区多园”的农业布局：两区为江南平原粮油区和幕阜山农林区。多园以羊楼洞砖茶产业园、潘家湾蔬菜产业园等为主。"),
        of(
            "一主",
            "武夷新区综合交通枢纽",
            "构建“一主三辅”的枢纽布局。",
            "“一主三辅”中的一主，是武夷新区综合交通枢纽，打造全国性枢纽。三辅分别是延平枢纽、邵武枢纽、浦城枢纽。"),
        // What brackets hold is told of a name.
        of(
            "三区",
            "北部山区特色林果区、中部平原粮油蔬菜区、南部沿海水产养殖区",
            "全市划分为“三区一带”农业生产格局。三区，即北部山区特色林果区（包括迁西县、迁安市）、中部平原粮油蔬菜区（包括玉田县、丰润区）和南部沿海水产养殖区（包括乐亭县）；一带，即环城都市农业带。"),
        // Where a class has one element a part of a town may be its name.
        of("1", "县城", "构建“1+2”城镇体系。", "“1”即县城，“2”即汤池镇、泥河镇2个中心镇。"),
        of("一环", "县域旅游大环线", "构建“一核一环”旅游格局。一核：青溪旅游核心区。一环：以县城为起点，经竹园、沙州返回的县域旅游大环线。"));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void namesTheElementsOfAClass(String label, List<String> names, String text)
      throws DocumentProblem {
    String plan = "某地区空间规划\n第一章 空间布局\n" + text + "\n第二章 保障\n加强领导。\n";
    List<String> found =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", plan), ReadListener.NONE).get(0).structures().stream()
                .flatMap(s -> s.elements().stream())
                .filter(e -> e.classLabel().equals(label))
                .map(ReadElement::name)
                .toList();
    assertThat(found).containsExactlyElementsOf(names);
  }
}
