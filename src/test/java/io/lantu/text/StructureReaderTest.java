package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ways a plan tells the elements of its structure, each with a small plan of its own. */
class StructureReaderTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static List<ReadStructure> read(String... paragraphs) {
    String text = "某地区空间规划\n第一章 空间布局\n" + String.join("\n", paragraphs) + "\n第二章 保障\n加强领导。\n";
    try {
      return new PlanReader(PLACES)
          .read(DocumentText.of("a.txt", text), ReadListener.NONE)
          .get(0)
          .structures();
    } catch (DocumentProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(ReadStructure s, String label) {
    return s.elements().stream()
        .filter(e -> e.classLabel().equals(label))
        .map(ReadElement::name)
        .toList();
  }

  private static Map<String, List<String>> places(ReadStructure s) {
    return s.elements().stream()
        .collect(Collectors.toMap(ReadElement::name, ReadElement::places, (a, b) -> a));
  }

  @Test
  void readsClassesUnderHeadingsWithVerbs() {
    ReadStructure s =
        read(
                "构建“双核两轴”的城镇空间格局。",
                "（一）做强双核",
                "遵义核要向南融合，以红花岗区、汇川区为主体；铜仁核要向东开放，由碧江区、万山区组成。",
                "（二）贯通两轴",
                "乌江发展轴串联思南县、沿河县，锦江发展轴串联江口县、玉屏县。")
            .get(0);
    assertThat(s.formula()).isEqualTo("双核两轴");
    assertThat(names(s, "双核")).containsExactly("遵义核", "铜仁核");
    assertThat(names(s, "两轴")).containsExactly("乌江发展轴", "锦江发展轴");
    assertThat(places(s).get("铜仁核")).containsExactly("碧江区", "万山区");
  }

  @Test
  void readsNamesThatCloseTheirSentences() {
    ReadStructure s =
        read("形成“两带”协同、“一核”带动的“一核两带”空间格局。", "“两带”一横一竖。西起乐山市，东止宜宾市的，是岷江产业带；把雅安市、凉山州连起来的，则是安宁河生态带。")
            .get(0);
    assertThat(names(s, "两带")).containsExactly("岷江产业带", "安宁河生态带");
    assertThat(places(s).get("岷江产业带")).containsExactly("乐山市", "宜宾市");
  }

  @Test
  void readsNumberedParagraphsOfAClass() {
    ReadStructure s =
        read(
                "规划形成“一心三组团”的产业空间结构。",
                "一心，即邵阳中心城区。",
                "三组团",
                "其一，洞口组团。以洞口县为首。",
                "其二，武冈组团，涵盖武冈市、新宁县。",
                "其三，隆回组团，隆回县一县独立。")
            .get(0);
    assertThat(names(s, "一心")).containsExactly("邵阳中心城区");
    assertThat(names(s, "三组团")).containsExactly("洞口组团", "武冈组团", "隆回组团");
    assertThat(places(s).get("武冈组团")).containsExactly("武冈市", "新宁县");
  }

  @Test
  void readsNamesInBracketsAfterEachClass() {
    ReadStructure s = read("规划形成一廊（滨江产业走廊）、双心（老城中心、港区中心）的空间结构，即“一廊双心”。").get(0);
    assertThat(names(s, "一廊")).containsExactly("滨江产业走廊");
    assertThat(names(s, "双心")).containsExactly("老城中心", "港区中心");
  }

  @Test
  void readsACodeWhoseDigitsAreTold() {
    ReadStructure s =
        read("着力构建“1+2+N”口岸开放格局。", "“1”就是南宁国际枢纽。", "“2”指凭祥口岸城市、东兴口岸城市。", "“N”为龙州、宁明、靖西等特色口岸。")
            .get(0);
    assertThat(s.formula()).isEqualTo("1+2+N");
    assertThat(s.classes()).extracting(ReadClass::label).containsExactly("1", "2", "N");
    assertThat(names(s, "2")).containsExactly("凭祥口岸城市", "东兴口岸城市");
  }

  @Test
  void readsAGridInOneListAfterAColon() {
    ReadStructure s = read("布局旅游风景道，“一横两纵”缺一不可：北横，丽江市至攀枝花市；西纵，迪庆州至大理州；东纵，昭通市至曲靖市。").get(0);
    assertThat(s.formula()).isEqualTo("一横两纵");
    assertThat(names(s, "两纵")).containsExactly("西纵", "东纵");
  }

  @Test
  void prefersATableOfTheClassToAPassingMention() {
    ReadStructure s =
        read(
                "构建“两心两轴”空间格局，见下表。",
                "引导人口和产业向“两心”集聚。",
                "类别\t名称\t范围",
                "两心\t蒙自中心\t蒙自市、个旧市",
                "两心\t景洪中心\t景洪市",
                "两轴\t昆河发展轴\t建水县、河口县",
                "两轴\t昆磨发展轴\t元江县、勐腊县")
            .get(0);
    assertThat(names(s, "两心")).containsExactly("蒙自中心", "景洪中心");
    assertThat(places(s).get("昆磨发展轴")).containsExactly("元江县", "勐腊县");
  }

  @Test
  void leavesUnnamedWhatTheTextDoesNotName() {
    ReadStructure s = read("合力形成“两廊七驿”的旅游空间格局。以赤水市为节点，打造赤水河画廊；以正安县为节点，打造芙蓉江画廊。七驿由各县申报。").get(0);
    assertThat(names(s, "七驿")).isEmpty();
    assertThat(s.classes().get(1).remark()).contains("原文未列名");
  }

  @Test
  void excludesWhatAnElementDoesNotHold() {
    ReadStructure s =
        read("形成“一核两片”空间结构。", "一核为赣州中心城区。", "两片：东片区包括瑞金市、会昌县（不含西江镇）；西片区含崇义县、上犹县，大余县除外。").get(0);
    assertThat(places(s).get("东片区")).containsExactly("瑞金市", "会昌县");
  }

  @Test
  void readsClausesThatEachOpenWithAName() {
    ReadStructure s =
        read("构建“一屏两廊”生态空间格局。", "一屏为乌蒙山生态屏障。", "两廊：清溪河廊道自盐津县至绥江县，白水河廊道由彝良县经威信县流出。").get(0);
    assertThat(names(s, "两廊")).containsExactly("清溪河廊道", "白水河廊道");
    assertThat(places(s).get("白水河廊道")).containsExactly("彝良县", "威信县");
  }

  @Test
  void readsAListClosedByTheNounOfItsClass() {
    ReadStructure s =
        read("构筑“一带多营地”的旅游空间格局。", "一带即金沙江旅游带。", "多营地", "近期建设月亮湾、石头寨、百花岭等营地，逐年增加。").get(0);
    assertThat(names(s, "多营地")).containsExactly("月亮湾", "石头寨", "百花岭");
  }

  @Test
  void readsTownsThatParagraphsOpenWith() {
    ReadStructure s =
        read("构建“一主两点”城镇空间格局。", "一主即珲春中心城区。", "培育两点", "——珲春市敬信镇，发展边境旅游。", "——汪清县天桥岭镇，发展林产加工。")
            .get(0);
    assertThat(names(s, "两点")).containsExactly("敬信镇", "天桥岭镇");
  }

  @Test
  void readsAClassFollowedByADash() {
    ReadStructure s =
        read(
                "构建“两带引领、N节点”的城镇空间结构。",
                "（1）两带引领——沿江高铁城镇带和环湖高铁城镇带。",
                "（2）N节点——若干特色镇，如凭祥、东兴、靖西等，发展边境贸易。")
            .get(0);
    assertThat(names(s, "两带")).containsExactly("沿江高铁城镇带", "环湖高铁城镇带");
    assertThat(names(s, "N节点")).containsExactly("凭祥", "东兴", "靖西");
  }

  @Test
  void readsTownsToBeMadeIntoSomething() {
    ReadStructure s =
        read("构建“一带多点”的城镇空间结构。", "一带即昆河城镇带。", "多点，就是要把凭祥、东兴、靖西建成人口在三万人以上的口岸城镇。").get(0);
    assertThat(names(s, "多点")).containsExactly("凭祥", "东兴", "靖西");
  }

  @Test
  void readsRiversThatAreCountedBeforeTheFormula() {
    ReadStructure s = read("形成以滇池为核心、以金沙江、怒江、澜沧江三条河流为脉络的“一湖三河”生态格局。").get(0);
    assertThat(names(s, "三河")).containsExactly("金沙江", "怒江", "澜沧江");
  }

  @Test
  void readsTheCountyOfACityAndSecondCentresAsMembers() {
    ReadStructure s =
        read(
                "构建“一带两圈”的城镇空间格局。",
                "一带即西江城镇带。",
                "南宁都市圈：以南宁市为核心，包括百色市的平果市、来宾市的合山市。",
                "桂林都市圈：以桂林市为中心，柳州市、贺州市为副中心，带动荔浦市。")
            .get(0);
    assertThat(places(s).get("南宁都市圈")).contains("平果市", "合山市").doesNotContain("百色市");
    assertThat(places(s).get("桂林都市圈")).contains("柳州市", "贺州市");
  }

  @Test
  void readsAClassUnderAHeadingThatDescribesItsNoun() {
    ReadStructure s =
        read(
                "形成“一核三屏四组团”的空间格局，“一核”即邵阳市。",
                "一、筑牢三道绿色屏障",
                "雪峰山生态屏障。位于洞口县、隆回县。",
                "南岭生态屏障。涉及新宁县和城步县。",
                "越城岭生态屏障。跨武冈市。",
                "二、组建四个功能组团",
                "洞口组团立足茶叶资源，做优加工；隆回组团突出药材种植；武冈组团加快食品制造；新宁组团建设康养基地。")
            .get(0);
    assertThat(names(s, "三屏")).containsExactly("雪峰山生态屏障", "南岭生态屏障", "越城岭生态屏障");
    assertThat(names(s, "四组团")).containsExactly("洞口组团", "隆回组团", "武冈组团", "新宁组团");
  }

  @Test
  void readsTwoListsOfOneClass() {
    ReadStructure s =
        read("构建“一核带动、多枢纽联动”的发展格局。", "一核，即邵阳市。", "多枢纽，是指怀化、永州等全国性物流枢纽和衡阳、娄底等区域性物流枢纽，分级建设。").get(0);
    assertThat(names(s, "多枢纽")).containsExactly("怀化", "永州", "衡阳", "娄底");
  }

  @Test
  void keepsTownNamesThatBeginLikeOtherWords() {
    ReadStructure s =
        read(
                "构建“一带两区”的城镇空间格局。",
                "一带即西江城镇带。",
                "北部片区包括与山桥镇、古城镇、石滩镇。",
                "南部片区包括石溪镇、长坪镇和与山桥镇。",
                "两区，即北部片区和南部片区。")
            .get(0);
    assertThat(places(s).get("北部片区")).containsExactly("与山桥镇", "古城镇", "石滩镇");
    assertThat(places(s).get("南部片区")).containsExactly("石溪镇", "长坪镇", "与山桥镇");
  }

  @Test
  void goesOnWithAnOpenListWhereTheRestIsToldAlike() {
    ReadStructure s =
        read(
                "构建以岷江为横轴、宜昭、自贡、泸州等多个城市组团为重点的“一横多组团”格局。",
                "自贡组团以自流井区为核心，以荣县、富顺县2个县城为支点。泸州组团以江阳区为中心，以泸县、合江县为支点。"
                    + "积极培育乐山城市组团，以市中区为中心，以夹江县、犍为县为支点。")
            .get(0);
    assertThat(names(s, "多组团")).containsExactly("宜昭", "自贡", "泸州", "乐山城市组团");
    assertThat(places(s).get("自贡")).containsExactlyInAnyOrder("自流井区", "荣县", "富顺县");
    assertThat(places(s).get("乐山城市组团")).contains("夹江县", "犍为县");
  }

  @Test
  void readsElementsToldByNumber() {
    ReadStructure s =
        read(
                "园区布局为“一心、四组团”：",
                "（一）一心（公共服务中心）",
                "将孟河镇镇区作为园区的公共服务中心。",
                "（二）四组团（四个功能组团）",
                "形成1个物流组团和3个工业组团。物流组团由孟河镇火车站和堆场用地构成。3个工业组团中，工业组团一、组团三为一类工业用地，组团二为二类工业用地。")
            .get(0);
    assertThat(names(s, "四组团")).containsExactly("物流组团", "工业组团一", "工业组团二", "工业组团三");
    assertThat(places(s).get("公共服务中心")).containsExactly("孟河镇");
  }

  @Test
  void takesListsOfSentenceAfterSentence() {
    ReadStructure s =
        read(
                "构建“一圈多增长极”的空间格局。",
                "“一圈”。建设由遂宁主城区为主及射洪、蓬溪、大英等组成的遂宁都市圈。",
                "“多增长极”。依托交通枢纽培育增长极。重点增强内江、广安的综合辐射能力。壮大阆中、西充以及实力较强县城的带动能力。")
            .get(0);
    assertThat(names(s, "多增长极")).containsExactly("内江", "广安", "阆中", "西充");
    assertThat(places(s).get("遂宁都市圈")).contains("射洪", "蓬溪", "大英");
  }

  @Test
  void knowsTheDistrictsANameCounts() {
    ReadStructure s = read("形成以南通主城三区为核心，启东、如东为两翼的“一心两翼”城市布局。").get(0);
    assertThat(places(s).get("南通主城三区")).containsExactlyInAnyOrder("崇川区", "通州区", "海门区");
  }

  @Test
  void readsASectionPartedInOthersByTheirHeadings() {
    ReadStructure s =
        read(
                "构建以沱江城镇带、沿长江城镇带为纵轴的“两纵”“一核”格局，“两纵”即沱江城镇带、沿长江城镇带，“一核”为成都市。",
                "（一）建设沱江城镇带",
                "1．培育内江都市圈",
                "推进产业发展，完善基础设施，改善生态环境。",
                "2．促进资阳—自贡组团发展",
                "强化产业协作。")
            .get(0);
    assertThat(places(s).get("沱江城镇带")).containsExactly("内江", "资阳", "自贡");
  }

  @Test
  void readsCodesToldByQuotedDigitsWithAColon() {
    ReadStructure s =
        read(
                "形成层级清晰的“1+1+3+N”市域城镇体系。",
                "“1”：中心城区，由雨城区、名山区构成，同城发展。",
                "“1”：市域副中心，即汉源县城，带动市域南部。",
                "“3”：荥经县城、石棉县城、天全县城三个县域中心。",
                "“N”：上里镇、蒙顶山镇、九襄镇等一批特色小城镇。")
            .get(0);
    assertThat(s.elements())
        .extracting(e -> e.classLabel() + " " + e.name())
        .containsExactly(
            "1 中心城区", "1 市域副中心", "3 荥经县城", "3 石棉县城", "3 天全县城", "N 上里镇", "N 蒙顶山镇", "N 九襄镇");
    assertThat(places(s).get("中心城区")).containsExactly("雨城区", "名山区");
  }

  @Test
  void readsCodesToldByATable() {
    ReadStructure s =
        read(
                "规划形成“1+2+3”的城镇等级结构，见表6-1。",
                "表6-1 城镇等级结构表",
                "等级\t数量\t城镇",
                "中心城区\t1\t莲城镇",
                "重点城镇\t2\t八宝镇、珠琳镇",
                "一般城镇\t3\t那洒镇、珠街镇、南屏镇")
            .get(0);
    assertThat(s.elements())
        .extracting(e -> e.classLabel() + " " + e.name())
        .containsExactly("1 莲城镇", "2 八宝镇", "2 珠琳镇", "3 那洒镇", "3 珠街镇", "3 南屏镇");
  }

  @Test
  void namesWhatIsMadeUpOfTheListBeforeIt() {
    ReadStructure s =
        read(
                "构建“一核两江”的空间格局。",
                "一核，即以大祥区、双清区、北塔区为主体的邵阳中心城区，重点提升综合服务功能。",
                "两江，即资江、邵水，资江流经新邵县、邵阳县，邵水流经邵东市、双清区。")
            .get(0);
    assertThat(names(s, "一核")).containsExactly("邵阳中心城区");
    assertThat(places(s).get("邵阳中心城区")).containsExactly("大祥区", "双清区", "北塔区");
    assertThat(places(s).get("资江")).containsExactly("新邵县", "邵阳县");
  }

  @Test
  void leavesTheCountAfterAListAndWhatNamesNothing() {
    ReadStructure s =
        read("构建“一城三镇”的旅游格局。", "“一城”为安康中心城区，“三镇”为石泉县后柳镇、汉阴县漩涡镇、汉滨区瀛湖镇三个旅游特色名镇。").get(0);
    assertThat(names(s, "三镇")).containsExactly("后柳镇", "漩涡镇", "瀛湖镇");
  }

  @Test
  void readsListsTheStatementGoesOnWith() {
    ReadStructure s =
        read("形成“两坝三廊一港一场”的格局，重点保护莲花坝子、珠琳坝子，以青弋江、水阳江、漳河三条水系廊道为骨干。“一港”是指芜湖港，“一场”是指芜宣机场。").get(0);
    assertThat(names(s, "两坝")).containsExactly("莲花坝子", "珠琳坝子");
    assertThat(names(s, "三廊")).containsExactly("青弋江", "水阳江", "漳河");
    assertThat(names(s, "一场")).containsExactly("芜宣机场");
  }
}
