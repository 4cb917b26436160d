package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words a document explains: in its sentences, as short forms, and in its glossary. */
final class DefinitionReader {
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "([^，。；：（）]{2,40})[（(](?:以下)?(?:简称|称)(?:为)?[：:]?[“\"]?([^”\"）)]{1,20})[”\"]?[）)]");

  /** 本规划所称A，是指…; A，系指…. */
  private static final Pattern MEANS =
      Pattern.compile(
          "(?:^|[。；，：])(?:(?:本?(?:规划|纲要|方案|意见|办法|文件|条|章|节))?(?:中|内|里)?所?(?:称|说|指|提|谓|述)(?:及|到)?的?|本(?:规划|纲要|方案|意见|办法|条|章|节)[中内里]的)?"
              + "[“\"]?([^，。；：“”\"]{2,20}?)[”\"]?[，,]?(?:是指|系指|指的是|：指)([^。]{4,200})");

  /** A，指与…: at the head of a paragraph. */
  private static final Pattern STANDS =
      Pattern.compile("^[“\"]?([^，。；：“”\"]{2,20})[”\"]?[，,]指(?![导挥标数出引向])([^。]{6,200})");

  /** A是以…为…的经济形态. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:^|。)([\\u4e00-\\u9fff]{2,10})是((?:以|指|由|在|通过)[^。]{8,}的(?:[\\u4e00-\\u9fff]{2})?(?:形态|模式|方式|制度|机制|总称|统称|概念|过程|活动|状态))(?=。|$)");

  private static final Pattern GLOSSARY =
      Pattern.compile(".*(?:名词|术语|用语|词语)(?:解释|注释|说明|释义|和定义|定义)?|.*有关名词.*");
  private static final Pattern ENTRY =
      Pattern.compile(
          "^[“\"]?([^，。；：“”\"（）]{2,24})[”\"]?(?:[（(][^）)]*[）)])?(?:[：:]|——|。|[，,]?(?:是指|即|指|是))(.{4,})$",
          Pattern.DOTALL);

  /** The label of a class of a structure is told, not explained. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[一二两双三四五六七八九十多](?:核心|核|中心|心|极|翼|轴|带|圈|节点|支点|点|片区|片|区|园|廊|屏|副|主|城|镇|群|组团|枢纽|板块|基地|[山河江湖横纵环射线])");

  private DefinitionReader() {}

  /**
   * The words a paragraph explains.
   *
   * @param path headings it stands under, the nearest last
   * @param line number of its line
   */
  static List<Definition> in(String text, List<String> path, int line) {
    List<Definition> out = new ArrayList<>();
    Matcher m = SHORT_FORM.matcher(text);
    while (text.indexOf('称') >= 0 && m.find()) {
      out.add(new Definition(m.group(2), m.group(1), line));
    }
    if (isGlossary(path, 1)) {
      Matcher entry = ENTRY.matcher(PlanText.unnumbered(text));
      if (entry.find()) {
        out.add(new Definition(entry.group(1).strip(), entry.group(2), line));
        return out;
      }
    }
    if (isGlossary(path, 2)) {
      String term =
          PlanText.unnumbered(path.get(path.size() - 1)).replaceAll("^[“\"]|[”\"：:]$", "");
      out.add(new Definition(term, text, line));
      return out;
    }
    for (Pattern p : List.of(MEANS, STANDS, KIND)) {
      m = p.matcher(text);
      while (m.find()) {
        if (!LABEL.matcher(m.group(1)).matches()) {
          out.add(new Definition(m.group(1), m.group(2), line));
        }
      }
    }
    return out;
  }

  private static boolean isGlossary(List<String> path, int fromEnd) {
    return path.size() >= fromEnd
        && GLOSSARY.matcher(path.get(path.size() - fromEnd).strip()).matches();
  }
}
