package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a document tells the classes of a formula: the evidence that it is one of space where its
 * nouns alone do not say so.
 *
 * @param defined how many classes it tells in words of their own; of a formula without a noun of
 *     space only those with a place
 * @param placed how many of them it tells with a place or a feature of the land
 * @param elsewhere whether it tells all of them, but not one with a place, a town or a name of its
 *     noun: of another field
 */
record ToldClasses(int defined, int placed, boolean elsewhere) {
  /** Names that end in a kind of land or of works on it: 三岔水库, 东风渠, not 市场 nor 项目库. */
  private static final Pattern LAND =
      Pattern.compile(
          "(?<=[\\u4e00-\\u9fff])(?:[路河江湖山海湾岛镇乡县市区园带轴廊渠塬洲峡岭村桥塘泉溪川谷脊脉]|水库|[干支]流|湿地|街道|盆地|草原|机场|灌区|大道)(?=[、，。；：和与及等（(]|$)");

  /** What is built or lies somewhere, though not a word of pattern: 一谷两港三基地. */
  private static final Pattern BUILT =
      Pattern.compile(
          ".*(?:谷|港|基地|城|新城|镇|村|机场|码头|口岸|公园|园|山|江|河|湖|海|岛|洲|湿地|水库|林|草原|塬|渠|街|坊|寨|营地|景区|古镇|客厅|大道|桥|市集|集聚区|矿)");

  /** Words for towns and lines that name them where a class is told by them. */
  private static final Pattern TOWN =
      Pattern.compile("县城|城区|主城|老城|新城|镇区|沿[江河湖海]|全[域市县]|[GSX]\\d+|[线港城](?=[、，。；和与及等]|$)|高速|高铁|通道");

  /** How far a document tells the classes of a formula. */
  static ToldClasses of(Formula f, PlanText text, MemberFinder members) {
    List<ClassLabel> labels = f.parts().stream().map(ClassLabel::new).toList();
    boolean built = f.parts().stream().allMatch(p -> BUILT.matcher(p.noun()).matches());
    boolean spatial = FormulaGrammar.isSpatial(f);
    int defined = 0;
    int told = 0;
    int worded = 0;
    int placed = 0;
    boolean named = built;
    for (int i = 0; i < labels.size(); i++) {
      ClassLabel label = labels.get(i);
      List<String> said = said(label, labels, text);
      boolean land =
          said.stream().anyMatch(t -> !members.ofName(t).isEmpty() || LAND.matcher(t).find());
      boolean isTold = label.isTold(text);
      String noun = f.parts().get(i).noun();
      placed += land ? 1 : 0;
      worded += isTold ? 1 : 0;
      named |= said.stream().anyMatch(t -> TOWN.matcher(t).find() || (spatial && isNamed(t, noun)));
      if (land || built || spatial) {
        told += isTold ? 1 : 0;
        defined += label.isDefined(text, labels.size()) ? 1 : 0;
      }
    }
    int all = told == labels.size() ? Math.max(told, defined) : defined;
    return new ToldClasses(all, placed, worded == labels.size() && placed == 0 && !named);
  }

  /** Whether what is told of a class holds a name that ends in its noun. */
  private static boolean isNamed(String told, String noun) {
    return ItemSplitter.pieces(told.replaceAll("[（）()]", "、"), "、，；：和与及").stream()
        .anyMatch(x -> ElementName.endsIn(x, noun));
  }

  /** What the pieces of a document tell of a class, the first sentence of each. */
  private static List<String> said(ClassLabel label, List<ClassLabel> all, PlanText text) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String told = toldIn(text.get(i), label, all);
      if (told.isEmpty() && text.get(i).isHeading() && label.isIn(text.get(i).text())) {
        told = text.following(text.get(i), 1).strip();
      }
      if (!told.isEmpty()) {
        out.add(PlanText.firstSentence(told));
      }
    }
    return out;
  }

  /** What a piece tells after the label of a class, up to the next class. */
  private static String toldIn(Span s, ClassLabel label, List<ClassLabel> all) {
    Matcher m = label.definition().matcher(s.text());
    if (!m.find()) {
      return "";
    }
    int end = s.text().length();
    for (ClassLabel other : all) {
      Matcher next = other.definition().matcher(s.text());
      if (!other.equals(label) && next.find(m.end())) {
        end = Math.min(end, next.start());
      }
    }
    return s.text().substring(m.end(), end);
  }
}
