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
        // Elements by their ordinals, run in or as titles.
        of(
            "两纵",
            "京台通道、宁上通道",
            "形成以“两纵一横”为主骨架的交通布局。",
            "1.纵一：京台通道。由京台高速组成，途经浦城县、武夷山市。",
            "2.纵二：宁上通道。途经松溪县、政和县。",
            "3.横一：福银通道。途经延平区、顺昌县。"),
        of(
            "三环",
            "内环快速路、绕城高速公路、都市圈环线",
            "高速公路按“三环十射”布局。第一环即内环快速路，第二环是绕城高速公路，由江北区、渝北区贯连，第三环是都市圈环线，连接长寿、涪陵。"),
        // Sections in the order of the classes, without their labels.
        of(
            "一心",
            "中心城区",
            "第二节 构建“一心两翼四片”发展新格局",
            "一、做强中心城区极核功能",
            "以通川区、达川区为主体，拉开城市骨架。",
            "二、提升南北两翼支撑能力",
            "北翼以宣汉县为龙头，联动万源市。南翼以大竹县为龙头，联动渠县。",
            "三、推动四大片区差异发展",
            "秦巴山地片区，包括万源市。明月山片区，覆盖开江县。渠江沿岸片区，范围为渠县。铁山城郊片区，涵盖碑庙镇。"),
        of(
            "一核",
            "钦州主城核",
            "第二节 构建“一核三板块”格局",
            "一、建强钦州主城核",
            "包括钦南区、钦北区。",
            "二、协调三大板块",
            "北部生态板块，以灵山县为主；中部城镇板块，以浦北县为主；南部临港板块，以钦州港为主。"),
        // Roles told after the formula, what is made into something.
        of(
            "两副",
            "高平市、阳城县",
            "构建“一核两副三带”城镇化格局。以晋城市区为核心，推进泽州县同城发展。推动高平市、阳城县建设成为市域副中心。依托太焦铁路，打造北部城镇带、西部城镇带和东部城镇带。"),
        of("一极", "襄阳", "着力打造“一极三组团”空间格局。“一极”就是把襄阳建成汉江流域高质量发展的增长极；“三组团”就是枣阳组团、宜城组团、谷城组团。"),
        of("一轴", "沿淮产业发展轴", "打造“一轴引领、双核驱动”布局。“一轴引领”：以沿淮产业发展轴为引领，串联阜南县、颍上县。“双核驱动”：以阜阳高新区和六安经开区为双核。"),
        of(
            "一区",
            "长春国家自主创新示范区",
            "构筑“一区引领、三群协同”的产业格局。一区引领，即长春国家自主创新示范区引领；三群协同，即吉林化工产业集群、四平装备产业集群、辽源纺织产业集群协同发展。"),
        of("五支点", "信丰、于都、兴国、会昌、寻乌", "优化“一主五支点”（一主：赣州中心城区；五支点：信丰、于都、兴国、会昌、寻乌）城镇布局。"),
        of("一带", "滨海城市带", "形成以海口、三亚为两极，以儋洋经济圈为增长点，以滨海城市带为骨架的“两极一圈一带”发展布局。"),
        of("四横", "G319、G320、S241、S325", "建设“四横三纵”干线公路网：四横为G319、G320、S241、S325，三纵为G207、G209、S70。"),
        of("三物流园", "藁城物流园、鹿泉物流园、栾城物流园", "规划“一中心、三物流园”的空间布局，一中心是指石家庄国际陆港，三物流园是指藁城物流园、鹿泉物流园、栾城物流园。"),
        of(
            "两园",
            "丰润物流园、迁安钢铁物流园",
            "构筑“一枢两园”物流空间体系。",
            "“一枢”，系唐山港口型国家物流枢纽，承担大宗商品储备。",
            "“两园”，系丰润物流园与迁安钢铁物流园。丰润物流园服务装备制造。"),
        of(
            "两线",
            "马安高速沿线联系线、二广高速沿线联系线",
            "规划形成“一江两线”的县域空间格局。",
            "一江为资江风光联系带。两线之一为马安高速沿线联系线，由梅城经仙溪到大福；之二为二广高速沿线联系线，连接清塘铺、长塘。"),
        of(
            "两翼",
            "太行文旅翼、太岳产业翼",
            "着力打造“一体两翼”市域城镇发展格局。",
            "“一体”就是上党城镇群主体，由潞州区、上党区构成。",
            "东翼为太行文旅翼，范围包括平顺、壶关；西翼为太岳产业翼，范围包括沁县、沁源。东翼主打太行山水，西翼主打沁州黄小米。"),
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

  static Stream<Arguments> members() {
    return Stream.of(
        // A list ends where the sentence goes on with something else.
        of(
            "东翼组团",
            "凤阳县、明光市、定远县",
            "构建“一核一组团”的空间格局。",
            "一核为蚌埠主城区。",
            "一组团为东翼组团。以凤阳县为主体，联动明光市、定远县，做优玻璃新材料、盐化工、绿色食品产业。"),
        of(
            "南昌都市圈",
            "共青城市、永修县、临川区、丰城市、南昌市",
            "构建“一圈一带”的空间格局。",
            "一圈：南昌都市圈。以南昌市为核心，包括九江市的共青城市、永修县，抚州市的临川区，宜春市的丰城市，形成1小时通勤圈。"),
        of(
            "右江发展轴",
            "平果、田东、田阳、田林",
            "构建“一核一轴”的空间格局。",
            "一核为百色中心城区。",
            "一轴为右江发展轴，串联平果、田东、田阳，向西延伸至田林，推进产城融合、乡村振兴。"),
        of(
            "茶马古道文化带",
            "剑川县、洱源县、大理市",
            "构建“一环一带”的文旅空间布局。",
            "一环：环洱海生态休闲环。",
            "一带：茶马古道文化带，沿剑川县、洱源县、大理市展开。"),
        of("钢铁基地", "曹妃甸区", "形成“一城两基地”布局。“一城”为海港新城，“两基地”分别是位于曹妃甸区的钢铁基地、位于丰南区的轧钢基地。"),
        // What the items are is told after them.
        of(
            "咸宁中心城区",
            "温泉、永安、官埠桥、横沟桥",
            "构建“一主一片”的空间格局。",
            "一主，咸宁中心城区，由温泉、永安、官埠桥、横沟桥等街镇组成，是全市中心。",
            "一片，沿江平原片。"),
        // A town in a county by its short name.
        of("巴音园区", "巴音镇", "形成“一核一园”的发展格局。", "一核即白海子核心。", "一园，即巴音园区，位于察右前旗巴音镇。"),
        // Short forms of the names, and several told at once.
        of(
            "澜沧江高峡休闲带",
            "瓦窑镇、水寨乡",
            "形成“一城两带”格局，一城为腾冲国际旅游城市。",
            "两带，即怒江干热河谷风情带和澜沧江高峡休闲带。怒江带贯穿潞江镇、旧城乡，开发咖啡庄园、漂流；澜沧江带以瓦窑镇、水寨乡为主，开展垂钓。"),
        of(
            "嘉陵江画廊带",
            "阆中市、南部县、蓬安县",
            "形成“一城两带”格局，一城为南充中心城区。",
            "两带为嘉陵江画廊带和米仓山风情带。",
            "嘉陵江画廊带由阆中市出发，经南部县至蓬安县，建设码头和驿站。米仓山风情带以南江县为主。"),
        // What stands in a unit without a rank of its own is told of the unit.
        of(
            "东部蓝色带",
            "吴川市、坡头区、雷州市、两城街道",
            "构建“一核一带”的海洋格局。",
            "一核为湛江中心城区。",
            "一带为东部蓝色带，涉及吴川市、坡头区南部、雷州市东海岸、两城街道建成区。"),
        of("城南发展轴", "城关镇、孟集镇、莲城镇", "构建“一核一轴”的空间格局。", "一核为县城。", "一轴为城南发展轴，由城关镇经孟集镇至莲城镇。"),
        // Verbs before a place, outward looks beside it.
        of("先进制造园", "央子街道", "构建“一核一园”的空间格局。", "一核为滨海新城。", "一园为先进制造园，地处央子街道北部，紧邻大家洼街道，重点承接装备企业。"),
        // Both told by 前者 and 后者 in a sentence of their own.
        of(
            "南部治理屏障",
            "黑支果乡、南屏镇",
            "构建“一核两屏”的生态格局。一核为莲城镇。“两屏”分别为北部涵养屏障和南部治理屏障，前者包括者太乡、者兔乡，后者包括黑支果乡、南屏镇。"),
        of("大王岭", "右江区", "构建“一廊三山”的生态格局，一廊为右江生态廊道。“三山”即岑王老山、大王岭、金钟山，分别位于田林县、右江区和隆林县，以物种保护为主。"));
  }

  @ParameterizedTest
  @MethodSource("members")
  void tellsThePlacesOfAnElement(String element, List<String> places, String text)
      throws DocumentProblem {
    String plan = "某地区空间规划\n第一章 空间布局\n" + text + "\n第二章 保障\n加强领导。\n";
    List<String> found =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", plan), ReadListener.NONE).get(0).structures().stream()
                .flatMap(s -> s.elements().stream())
                .filter(e -> e.name().equals(element))
                .findFirst()
                .map(ReadElement::places)
                .orElse(List.of());
    assertThat(found).containsExactlyInAnyOrderElementsOf(places);
  }
}
