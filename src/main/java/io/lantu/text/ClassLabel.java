package io.lantu.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways a document repeats the label of a class and what stands after it where it tells the
 * class: 二轴, 两轴, “双轴”, 多节点 for 多点. Immutable.
 */
final class ClassLabel {
  /** Words that lead from a label to what it stands for. */
  private static final String TELLS =
      "(?:[，,]?\\s*(?:(?:自|由|从)[^，。：]{1,8}(?:依次|分别)(?:为|是)[：:]?|[自由从][东西南北上]{1,2}[而向到至往][东西南北下]{1,2}，?(?:依次|分别)?(?:为|是|由|有)?|者，|就是|便是|当为|亦即|系指|系|依次为|中，|(?:则|分别)?(?:布设|布局|分布|设|选|落|位|坐落)[于在]|分别(?:依托|落户)|则(?:是|为|指|即|由|包括|分别为|分别是)?|分别(?=以[^，。；]{2,60}为)|以(?=[^，。；]{2,60}(?:为|等))|涵盖|是指|指的是|分别是指|分别指|即分别为|即分别是|即为|即是|即|指|分别为|分别是|为|是|包括|由)|\\s*[：:](?:是指|指(?![挥导引标数])|即)?|\\s*——|[，,]\\s*(?=[由依以沿]|[^，。；“”]{2,30}[，、][^。]{0,40}(?:称为|即|为)|[^，。；“”：、]{2,18}[，；。和与、]|(?:其一|一是))|(?=[（(][^（）]{4,}[）)]))";

  /** A letter of the verb after a label: 一核引领. */
  private static final String VERB = "[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十多]]";

  private final Formula.Part part;
  private final String label;
  private final Pattern definition;
  private final Pattern lead;
  private final Pattern inHeading;

  ClassLabel(Formula.Part part) {
    this.part = part;
    this.label = label(part);
    this.definition =
        Pattern.compile(
            "(?:^|(?<=[，。；：、（(\\s其中])|(?<=中的)|(?<=[成为建造“）)])(?="
                + label
                + "[（(]))(?:([“\"‘])"
                + label
                + "(?:"
                + VERB
                + "{2,4})?[”\"’][\\u4e00-\\u9fff]{0,4}?|"
                + label
                + "(?:"
                + VERB
                + "{2,4}?(?=[：:]|——|[，,]?(?:即(?![可使将时])|是指|就是|指的是)|，指))?)"
                + TELLS);
    this.inHeading =
        Pattern.compile(
            "[“\"]"
                + label
                + "[”\"]|[（(]"
                + label
                + "[）)]|^[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十多]]{0,8}"
                + label
                + "(?:$|[（(：:—]|[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十多]]{2,4}$)"
                + (part.count() == null || part.count() < 2
                    ? ""
                    : "|" + counted(part, "[个条大座道][\\u4e00-\\u9fff]{1,4}?") + "$"));
    String described = counted(part, "[个条大座道][\\u4e00-\\u9fff]{0,4}?");
    this.lead =
        Pattern.compile(
            "^[“\"]?"
                + label
                + "[”\"]?(?:[\\u4e00-\\u9fff]{2,4})?[。.]|^"
                + VERB
                + "{2,4}(?:"
                + label
                + "|"
                + described
                + "|[“\"]"
                + label
                + "[”\"])(?:"
                + VERB
                + "{2,4})?[。：]");
  }

  private static String label(Formula.Part p) {
    if (p.label().matches("[\\dNnXx]+")) {
      // A digit of a code stands for its class only in quotes, else with its noun.
      String digit = "(?<=[“\"])" + p.label() + "(?=[”\"])";
      return p.noun().isEmpty() ? digit : "(?:" + digit + "|" + counted(p) + ")";
    }
    return counted(p);
  }

  private static String counted(Formula.Part p) {
    return counted(p, "[个条大座]?");
  }

  private static String counted(Formula.Part p, String between) {
    String number =
        p.count() == null
            ? p.label().matches("[百千].*") ? "(?:" + p.label().charAt(0) + "|多)" : "(?:多|若干|[NnXx])"
            : switch (p.count()) {
              case 1 -> "(?:一|1)";
              case 2 -> "(?:两|二|双|2)";
              default ->
                  "(?:"
                      + (p.count() >= 1 && p.count() <= 10
                          ? "一二三四五六七八九十".charAt(p.count() - 1) + "|"
                          : "")
                      + p.count()
                      + ")";
            };
    String core = FormulaGrammar.core(p.noun());
    String noun =
        switch (core) {
          case "点" -> "(?:节点|支点|点)";
          case "核" -> "(?:核心区|核心|核)";
          case "心" -> "(?:中心|心)";
          case "副" -> "(?:副中心|副)";
          case "轴" -> "(?:发展轴|轴线|轴)";
          case "带" -> "(?:发展带|经济带|带)";
          case "极" -> "(?:增长极|极)";
          case "廊" -> "(?:走廊|廊道|廊)";
          case "屏" -> "(?:屏障|屏)";
          case "组团" -> "(?:组团|团)";
          case "区" -> "(?:片区|园区|区)";
          case "片" -> "(?:片区|片)";
          default -> "(?:" + Pattern.quote(p.noun()) + "|" + Pattern.quote(core) + ")";
        };
    return number + between + "(?:" + Pattern.quote(p.noun()) + "|" + noun + ")";
  }

  /** Regular expression of the label itself. */
  String regex() {
    return label;
  }

  /** The label with or without quotes. */
  Pattern alone() {
    return Pattern.compile("[“\"]?" + label + "[”\"]?");
  }

  /** A label followed by words that tell it: “一核”即…. Group 1 is the opening quote, if any. */
  Pattern definition() {
    return definition;
  }

  /** A paragraph that opens with the label as with a title: 两带联动。…. */
  Pattern lead() {
    return lead;
  }

  /** Whether a heading is about the class: （二）强双核, 两带联动, 做优城区（一核）. */
  boolean isIn(String heading) {
    return heading.length() < 70 && inHeading.matcher(heading).find();
  }

  /** Whether a paragraph opens with the words that tell the class. */
  boolean opens(String paragraph) {
    Matcher m = definition.matcher(paragraph);
    return m.find() && m.start() == 0;
  }

  /** Whether some piece of a document tells the class in words. */
  boolean isTold(PlanText text) {
    return text.spans().stream().anyMatch(s -> definition.matcher(s.text()).find());
  }

  /**
   * Whether some piece tells the class in a form that is no accident.
   *
   * @param parts how many classes the formula has
   */
  boolean isDefined(PlanText text, int parts) {
    Pattern paren = Pattern.compile("（[“\"]?" + label + "[”\"]?）");
    Pattern quoted = Pattern.compile("[“\"]" + label + "[”\"]");
    for (Span s : text.spans()) {
      if (s.isHeading() && quoted.matcher(s.text()).find()) {
        return true;
      }
      Matcher m = definition.matcher(s.text());
      if ((m.find() && (m.group(1) != null || part.noun().length() > 1 || parts > 2))
          || lead.matcher(s.text()).find()
          || paren.matcher(s.text()).find()) {
        return true;
      }
    }
    return false;
  }

  /** Words for the role the elements of a class play: 以A为核心 for 一核. */
  String roleWords() {
    return switch (FormulaGrammar.core(part.noun())) {
      case "核", "心", "主" -> "(?<![副次])(?:双|主要|区域|发展)*(?:核心|主核|中心城市|中心|主中心|主城|主枢纽|一核|一心)";
      case "副" -> "(?:区域|城市)*(?:副中心|次中心|副核|副枢纽)";
      case "翼" -> "(?:两翼|双翼|东西两翼|南北两翼|翼)";
      case "点" -> "(?:重要|战略|主要|若干|多个)*(?:支撑点|支点|节点|基点|重点|点)";
      case "轴" -> "(?:发展|主要|城镇)*(?:主轴|发展主轴|发展轴|轴线|轴)";
      case "横" -> "(?:横轴|横)";
      case "纵" -> "(?:纵轴|纵)";
      case "带" -> "(?:发展|主要)*(?:纽带|发展带|带)";
      case "极" -> "(?:新兴|重要|发展)*(?:增长极|极核|极)";
      case "圈" -> "(?:圈层|腹地|圈)";
      case "组团" -> "(?:重点|组团)";
      case "门户" -> "(?:门户)";
      default -> "(?:" + Pattern.quote(part.noun()) + ")";
    };
  }
}
