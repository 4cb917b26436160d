package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways planners print the projects of a box. */
class BoxReaderTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static TextBox read(String box) throws DocumentProblem {
    String text = "某市发展规划\n第一章 任务\n" + box + "\n第二章 保障\n加强领导，落实责任。\n";
    List<TextBox> boxes =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", text), ReadListener.NONE)
            .get(0)
            .boxes();
    assertThat(boxes).hasSize(1);
    return boxes.get(0);
  }

  private static List<String> items(String box) throws DocumentProblem {
    return read(box).groups().stream().flatMap(g -> g.items().stream()).toList();
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        Arguments.of("专栏1 能源项目\n电力。嘉峪关3、4号机组、金昌储能电站；", List.of("嘉峪关3、4号机组", "金昌储能电站")),
        Arguments.of(
            "专栏1 交通项目\n1）铁路\n酒泉至额济纳铁路；武威站改造；\n2）航空\n张掖机场扩建；民勤机场。",
            List.of("酒泉至额济纳铁路", "武威站改造", "张掖机场扩建", "民勤机场")),
        Arguments.of(
            "专栏1 平台项目\n【口岸】\n1.敦煌口岸查验场\n2.马鬃山口岸货场\n【园区】\n1.金塔产业园\n2.玉门厂房",
            List.of("敦煌口岸查验场", "马鬃山口岸货场", "金塔产业园", "玉门厂房")),
        Arguments.of(
            "专栏1 近期项目\n市政设施\n（1）凉州污水处理厂扩建\n（2）民勤供水\n交通设施\n（1）古浪大桥\n（2）天祝客运站",
            List.of("凉州污水处理厂扩建", "民勤供水", "古浪大桥", "天祝客运站")),
        Arguments.of(
            "专栏1 公共服务\n医疗 兰州儿童医院；榆中人民医院二期\n教育 皋兰职教园；永登中学扩建",
            List.of("兰州儿童医院", "榆中人民医院二期", "皋兰职教园", "永登中学扩建")),
        Arguments.of(
            "专栏1 旅游交通工程\n通道：新建成县至徽县公路、改造康县至武都公路，实施文县环线整治。",
            List.of("成县至徽县公路", "康县至武都公路", "文县环线整治")),
        Arguments.of(
            "专栏1 服务项目\n建设天水医疗中心、平凉体育馆等项目，完成敬老院改造36个和托育点120个。",
            List.of("天水医疗中心", "平凉体育馆", "敬老院改造36个", "托育点120个")),
        Arguments.of(
            "专栏1 城镇项目\n在西固艺术小镇、榆中文旅区、永登玫瑰小镇等开展特色建设。", List.of("西固艺术小镇", "榆中文旅区", "永登玫瑰小镇")),
        Arguments.of("专栏1 煤矿工程\n煤炭基地。建成核桃峪、新庄、赤城等大中型现代化矿井。", List.of("核桃峪", "新庄", "赤城")),
        Arguments.of("专栏1 平台\n1.兰州数贸中心（榆中县）\n2.白银创新联合体", List.of("兰州数贸中心", "白银创新联合体")),
        Arguments.of("专栏1 培育名录\n兰州市皋兰县、榆中县，定西市陇西县、临洮县。", List.of("皋兰县", "榆中县", "陇西县", "临洮县")),
        Arguments.of(
            "专栏 口岸能力建设工程\n——查验设施。马鬃山查验场；敦煌货运通道。\n——便民设施。嘉峪关旅检大厅改造。",
            List.of("马鬃山查验场", "敦煌货运通道", "嘉峪关旅检大厅改造")),
        Arguments.of(
            "专栏1 重点产业项目\n绿色石化\n兰州石化丙烯下游项目\n玉门炼化一体化\n新材料\n金昌镍基合金基地\n嘉峪关钢铁改造",
            List.of("兰州石化丙烯下游项目", "玉门炼化一体化", "金昌镍基合金基地", "嘉峪关钢铁改造")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void findsTheItemsHoweverPrinted(String box, List<String> items) throws DocumentProblem {
    assertThat(items(box)).isEqualTo(items);
  }

  @Test
  void takesWhatEachSentenceBetweenEmptyLinesDoesFirst() throws DocumentProblem {
    String box =
        """

        专栏1 湖泊保护治理行动

        推进巢湖环湖大堤加固，对沿湖圩区实施分类整治，提高蓄洪能力。
        实施退田还湿，恢复湿地12平方公里，打通杭埠河、兆河水系。
        开展柘皋河、双桥河水质提升，建设前置库、缓冲带。
        完善蓝藻监测预警站网，联合沿湖县区开展打捞处置。

        推进水利投融资改革，落实管护经费。
        """;
    assertThat(items(box)).containsExactly("巢湖环湖大堤加固", "退田还湿", "柘皋河、双桥河水质提升", "蓝藻监测预警站网");
  }

  @Test
  void keepsTheWordsOfTheBox() throws DocumentProblem {
    for (String words :
        List.of(
            "1．电力。实施嘉峪关储能电站、金昌电厂建设。\n2．水利：疏勒河灌区。",
            "——铁路：酒泉站、武威站。\n——公路：敦煌大道。",
            "医疗 兰州儿童医院；榆中人民医院\n教育 皋兰职教园；永登中学",
            "项目\t规模\n疏勒河灌区\t5万亩")) {
      assertThat(read("专栏1 重点项目\n" + words).lines())
          .extracting(TextBox.Line::text)
          .containsExactly(words.split("\n"));
    }
  }

  @Test
  void takesABoxWithoutNumber() throws DocumentProblem {
    TextBox box = read("专栏 口岸能力建设工程\n——查验设施。马鬃山查验场；敦煌货运通道。");
    assertThat(box.number()).isEqualTo("专栏");
    assertThat(box.title()).isEqualTo("口岸能力建设工程");
  }

  @Test
  void keepsTasksToldInVerbsInTheBox() throws DocumentProblem {
    assertThat(items("专栏1 重点任务\n市政设施提升。完善管网，改造小区。\n加快智慧城市建设。利用大数据，整合资源。\n" + "优化营商环境。提升服务，培育企业。"))
        .containsExactly("市政设施提升", "加快智慧城市建设", "优化营商环境");
  }

  @Test
  void takesTheLinesOfACellForItsNames() throws DocumentProblem {
    TextBox box = read("专栏1 生态项目\n湿地\t张掖黑河湿地<br>酒泉花城湖\n沙地\t民勤防沙林带<br>古浪八步沙治理");
    assertThat(box.groups()).extracting(BoxGroup::name).containsExactly("湿地", "沙地");
    assertThat(box.groups())
        .extracting(BoxGroup::items)
        .containsExactly(List.of("张掖黑河湿地", "酒泉花城湖"), List.of("民勤防沙林带", "古浪八步沙治理"));
  }

  static Stream<Arguments> told() {
    List<String> names = List.of("敦煌研学营地二期", "红崖山灌区监测系统", "开展职工技能培训");
    List<String> texts = List.of("新建客房二百间，配建停车场1处", "每月公布水情", "每年培训五千人次");
    Stream.Builder<Arguments> all = Stream.builder();
    for (String[] mark :
        new String[][] {
          {"", "。", "。"},
          {"", "：", "。"},
          {"（%d）", "。", "；"},
          {"%d．", "：", "；"},
          {"◆", "。", ""},
          {"——", "：", "。"},
          {"", "\u3000", "。"},
          {"%d.", "\u3000", "。"},
          {"%d．", "\n", "。"}
        }) {
      StringBuilder box = new StringBuilder("专栏1 重点项目");
      for (int i = 0; i < names.size(); i++) {
        box.append('\n').append(mark[0].formatted(i + 1)).append(names.get(i));
        box.append(mark[1]).append(texts.get(i)).append(mark[2]);
      }
      all.add(Arguments.of(box.toString(), names));
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("told")
  void takesTheNameOfAWorkNotWhatIsSaidOfIt(String box, List<String> names) throws DocumentProblem {
    assertThat(items(box)).isEqualTo(names);
  }

  @Test
  void takesEachTaskOfASentenceThatCountsThem() throws DocumentProblem {
    assertThat(items("专栏1 提升任务\n一是推进厕所革命，新建厕所120座；二是完善标识系统，统一设置标识；三是健全救援体系。"))
        .containsExactly("推进厕所革命", "完善标识系统", "健全救援体系");
  }

  @Test
  void takesNamesSetApartByBlanksInABracketedGroup() throws DocumentProblem {
    TextBox box = read("专栏1 文旅工程\n【古城】永泰古城修缮　红城古镇提升\n【非遗】皋兰鼓舞剧场　《丝路》剧目升级");
    assertThat(box.groups()).extracting(BoxGroup::name).containsExactly("古城", "非遗");
    assertThat(box.groups().get(1).items()).containsExactly("皋兰鼓舞剧场", "《丝路》剧目升级");
  }

  @Test
  void passesOverHowFarTheWorksHaveCome() throws DocumentProblem {
    TextBox box =
        read("专栏1 交通工程\n一、铁路\n续建：定西至平凉铁路\n新建：酒泉至额济纳铁路\n　　　武威站货场\n二、公路\n" + "续建：古浪大桥、民勤环线");
    assertThat(box.groups()).extracting(BoxGroup::name).containsExactly("铁路", "公路");
    assertThat(box.groups())
        .extracting(BoxGroup::items)
        .containsExactly(List.of("定西至平凉铁路", "酒泉至额济纳铁路", "武威站货场"), List.of("古浪大桥", "民勤环线"));
  }

  static Stream<Arguments> trimmed() {
    List<String> names = List.of("红崖山灌区测站", "民勤河道补水", "八步沙林带");
    return Stream.of(
        Arguments.of("（1）红崖山灌区测站，布设断面12处；\n（2）民勤河道补水，每年不低于核定水量；\n（3）八步沙林带，到2025年完成60万亩。", names),
        Arguments.of("1．红崖山灌区测站（2022—2024年）\n2．民勤河道补水（2023年）\n3．八步沙林带（2024年建成）", names),
        Arguments.of("水文——红崖山灌区测站；民勤河道补水\n林草——八步沙林带", names),
        Arguments.of("板块\t建设内容\t时序\n水文\t红崖山灌区测站、民勤河道补水\t2022—2024年\n林草\t八步沙林带\t2024年", names));
  }

  @ParameterizedTest
  @MethodSource("trimmed")
  void leavesOutHowAndWhenAWorkIsBuilt(String box, List<String> names) throws DocumentProblem {
    assertThat(items("专栏1 水土项目\n" + box)).isEqualTo(names);
  }
}
