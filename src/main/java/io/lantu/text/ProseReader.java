package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures and explained words in sentences. */
final class ProseReader {
  private static final Pattern FIGURE =
      Pattern.compile(
          "([\\u4e00-\\u9fffA-Za-z0-9“”（）()&/]{2,30}?)(年均增长|年均增速|增长|提高到|提升到|提高至|增加到|增长到|达到|到达|超过|突破|控制在|下降到|降低到|降至|降到|不低于|不超过|保持在|稳定在|增至|达|为)(?:了|约)?\\s*(\\d+(?:\\.\\d+)?)\\s*"
              + "(%|％|个百分点|亿元|万亿元|万元|美元|亿美元|万美元|万人次?|人|平方公里|平方千米|万平方米|平方米|公里|千米|万吨|吨|亿千瓦时|千瓦时|万千瓦|万亩|亩|公顷|家|个|件|项|座|处|张|户|所|辆|天|小时|分钟|元|亿立方米|万立方米|立方米|微克/立方米|年)"
              + "(以上|左右|以内|以下)?");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "([^，。；：（）]{2,40})[（(](?:以下)?(?:简称|称)(?:为)?[：:]?[“\"]?([^”\"）)]{1,20})[”\"]?[）)]");
  private static final Pattern MEANS =
      Pattern.compile(
          "(?:^|[。；，])(?:本规划所称|所称|所谓)?[“\"]?([^，。；：“”\"]{2,20}?)[”\"]?[，,]?(?:是指|指的是|：指)([^。]{4,200})");

  private ProseReader() {}

  static List<ProseIndicator> indicators(String text, int line) {
    List<ProseIndicator> out = new ArrayList<>();
    for (String sentence : text.split("。")) {
      if (sentence.chars().noneMatch(c -> c >= '0' && c <= '9')) {
        continue;
      }
      Integer year = null;
      int yearAt = -1;
      Matcher y = YEAR.matcher(sentence);
      List<int[]> years = new ArrayList<>();
      while (y.find()) {
        years.add(new int[] {y.start(), Integer.parseInt(y.group(1))});
      }
      Matcher m = FIGURE.matcher(sentence);
      while (m.find()) {
        for (int[] at : years) {
          if (at[0] <= m.start(3) && at[0] > yearAt) {
            yearAt = at[0];
            year = at[1];
          }
        }
        String name =
            m.group(1)
                .replaceFirst("^.*年(?:末|底)?，?", "")
                .replaceFirst("^(?:其中|力争|争取|使|全省|全市|全区)(?=.{2,})", "");
        if (name.length() < 2 || name.matches("\\d+.*")) {
          continue;
        }
        String how = m.group(2) + (m.group(5) == null ? "" : m.group(5));
        out.add(
            new ProseIndicator(name, Double.parseDouble(m.group(3)), m.group(4), year, how, line));
      }
    }
    return out;
  }

  static List<Definition> definitions(String text, int line) {
    List<Definition> out = new ArrayList<>();
    Matcher m = SHORT_FORM.matcher(text);
    while (text.indexOf('称') >= 0 && m.find()) {
      out.add(new Definition(m.group(2), m.group(1), line));
    }
    m = MEANS.matcher(text);
    while (text.indexOf('指') >= 0 && m.find()) {
      out.add(new Definition(m.group(1), m.group(2), line));
    }
    return out;
  }
}
