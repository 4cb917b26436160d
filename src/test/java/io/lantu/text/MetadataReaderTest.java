package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the front of a document says of it, however it is set. */
class MetadataReaderTest {
  private static Metadata read(String front) throws DocumentProblem {
    return new PlanReader(PlaceIndex.ofCountry())
        .read(DocumentText.of("a.txt", front + "\n\n第一章 总则\n甲。\n第二章 保障\n乙。\n"), ReadListener.NONE)
        .get(0)
        .metadata();
  }

  @Test
  void readsLabelsAndWhatStandsSideBySide() throws DocumentProblem {
    Metadata m = read("索引号：1234  发布机构：忻州市人民政府办公室\n文 号：忻政办发〔2022〕6号  发文日期：2022年5月11日\n忻州市乡村振兴规划");
    assertThat(m.issuer()).isEqualTo("忻州市人民政府办公室");
    assertThat(m.number()).isEqualTo("忻政办发〔2022〕6号");
    assertThat(m.date()).isEqualTo("2022-05-11");
    m = read("乌江流域旅游规划\n黔文旅规〔2023〕4号　　贵州省文化和旅游厅\n二〇二三年五月二十六日");
    assertThat(m.issuer()).isEqualTo("贵州省文化和旅游厅");
    assertThat(m.number()).isEqualTo("黔文旅规〔2023〕4号");
    assertThat(m.date()).isEqualTo("2023-05-26");
    assertThat(read("河池市旅游发展规划\n河池市文化广电和旅游局　编制\n2021年10月").issuer()).isEqualTo("河池市文化广电和旅游局");
  }

  @Test
  void putsATitleOfTwoLinesTogether() throws DocumentProblem {
    assertThat(read("广西北部湾临港产业\n空间布局规划（2023—2030年）\n2023年5月").title())
        .isEqualTo("广西北部湾临港产业空间布局规划（2023—2030年）");
    assertThat(read("毕节市人民政府\n毕节市农业发展规划\n（2022—2027年）").title()).isEqualTo("毕节市农业发展规划（2022—2027年）");
  }

  @Test
  void knowsTheYearsOfAFiveYearPlan() throws DocumentProblem {
    Metadata m = read("延边朝鲜族自治州国民经济和社会发展第十四个五年规划和2035年远景目标纲要");
    assertThat(m.periodStart()).isEqualTo(2021);
    assertThat(m.periodEnd()).isEqualTo(2025);
  }
}
