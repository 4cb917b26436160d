package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and explained words as sentences and tables state them. */
class ProseReaderTest {
  private static List<String> read(String text) {
    return ProseReader.indicators(text, 1).stream()
        .map(i -> i.name() + " " + i.value() + i.unit() + " " + i.year() + " " + i.comparison())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "到2025年，常住人口达到20万人以上, 常住人口 20.0万人 2025 达到以上",
    "2020年全市森林覆盖率60.03%, 森林覆盖率 60.03% 2020 ''",
    "到2025年，劳动年龄人口平均受教育年限达到11.4年, 劳动年龄人口平均受教育年限 11.4年 2025 达到",
    "粮食综合生产能力稳定在180亿斤以上, 粮食综合生产能力 180.0亿斤 null 稳定在以上",
    "城乡居民收入比降至2.1, 城乡居民收入比 2.1 null 降至",
    "停留天数由2019年的2.4天提高到2025年的3.5天, 停留天数 3.5天 2025 提高到",
    "PM2.5年均浓度降至38微克/立方米, PM2.5年均浓度 38.0微克/立方米 null 降至",
    "孕产妇死亡率下降到9.2/10万, 孕产妇死亡率 9.2/10万 null 下降到",
  })
  void findsFiguresWithUnitAndYear(String text, String indicator) {
    assertThat(read(text)).contains(indicator.replace("''", ""));
  }

  @Test
  void carriesTheYearThroughASentence() {
    assertThat(read("到2025年，绿地率达到40%；林木覆盖率达到31.5%。湿地保护率达到60%。"))
        .containsExactly("绿地率 40.0% 2025 达到", "林木覆盖率 31.5% 2025 达到", "湿地保护率 60.0% null 达到");
  }

  @Test
  void givesEachNameItsFigureInTurn() {
    assertThat(read("到2025年，户籍人口和常住人口城镇化率分别达到40%和58%"))
        .contains("户籍人口城镇化率 40.0% 2025 达到", "常住人口城镇化率 58.0% 2025 达到");
  }

  @Test
  void takesNoYearForAFigure() {
    assertThat(read("规划期限到2025年，展望到2035年")).isEmpty();
    assertThat(read("依托兰州打造1小时")).isEmpty();
  }

  @Test
  void readsTablesOfYears() {
    DataTable table =
        new DataTable(
            "表1 主要指标",
            List.of("指标", "单位", "2020年", "2025年", "属性"),
            List.of(
                List.of("地区生产总值", "亿元", "8400", "13000", "预期性"),
                List.of("城镇化率（%）", "", "51.1", "—", "预期性")),
            9);
    assertThat(TableIndicators.in(table))
        .containsExactly(
            new ProseIndicator("地区生产总值", 8400, "亿元", 2020, "", 9),
            new ProseIndicator("地区生产总值", 13000, "亿元", 2025, "", 9),
            new ProseIndicator("城镇化率", 51.1, "%", 2020, "", 9));
  }
}
