package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTest {
  private static List<String> terms(String text, String... path) {
    return DefinitionReader.in(text, List.of(path), 1).stream().map(Definition::term).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "本规划所称飞地园区，是指互相独立的行政区共建的园区。,飞地园区",
    "规划所称生态修复单元是指以流域划分的单元。,生态修复单元",
    "本规划所说的中心村，是指具备基本公共服务条件的行政村。,中心村",
    "本规划中的安全防护带，是指为降低外部风险而设置的地带。,安全防护带",
    "附则：本规划所称兵地融合，是指兵团与地方共建共享的方式。,兵地融合",
    "近邻环状发展圈，指与主城区通勤联系紧密的节点地区。,近邻环状发展圈",
    "枢纽经济是以交通枢纽为平台、以聚流和辐射为特征的经济形态。,枢纽经济",
    "甲经济技术开发区（以下简称“经开区”）,经开区"
  })
  void findsExplainedWords(String text, String term) {
    assertThat(terms(text)).containsExactly(term);
  }

  @Test
  void findsTheEntriesOfAGlossary() {
    assertThat(terms("1. 飞地园区：由两地共建的园区。", "名词解释")).containsExactly("飞地园区");
    assertThat(terms("双300城市——面积和人口都过300的城市。", "附录 术语解释")).containsExactly("双300城市");
    assertThat(terms("打破行政区划限制共建的园区。", "名词解释", "2. 飞地园区")).containsExactly("飞地园区");
  }

  @Test
  void leavesWhatExplainsNoWord() {
    assertThat(terms("“一核”是指某市中心城区。")).isEmpty();
    assertThat(terms("一表通：指一次填报、多部门共用的信息系统。")).containsExactly("一表通");
    assertThat(terms("各地，指导企业开展技术改造。")).isEmpty();
    assertThat(terms("城市是经济发展的主要载体。")).isEmpty();
  }
}
