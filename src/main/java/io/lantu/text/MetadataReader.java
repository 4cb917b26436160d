package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads title, issuer, number, date, period and scope from the front of a document. */
final class MetadataReader {
  private static final Pattern TITLE =
      Pattern.compile(
          "^[《“\"]?[^。；！？]{2,56}?(?:规划纲要|规划|纲要|实施方案|建设方案|工作方案|方案|行动计划|三年行动计划|计划|实施意见|指导意见|意见|蓝图|战略|行动)[》”\"]?\\s*(?:[（(][^（）()]{2,24}[）)])?(?:[（(][^（）()]{2,12}[）)])?$");
  private static final Pattern NOTICE = Pattern.compile(".*(?:的通知|的批复|的函|的决定|的请示)[”\"]?$");
  private static final Pattern IN_NOTICE = Pattern.compile("[《]([^《》]{4,60})[》]");
  private static final Pattern PERIOD_LINE =
      Pattern.compile("^[（(]\\s*(\\d{4})\\s*年?\\s*[-—–－~至到]{1,2}\\s*(\\d{4})\\s*年?\\s*[）)]$");
  private static final Pattern ISSUER =
      Pattern.compile(
          "^[\\u4e00-\\u9fff、\\s]{2,40}?(?:人民政府办公[厅室]|人民政府|发展和改革委员会|发展改革委员会|发展改革委|改革委|管理委员会|管委会|委员会|领导小组|办公[厅室]|国务院|[^，。]{2,12}(?:局|厅|部|委|省委|市委|县委))(?:文件)?$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,14}\\s*[〔\\[（(［]\\s*(?:19|20)\\d{2}\\s*[〕\\]）)］]\\s*\\d{1,4}\\s*号)");
  private static final Pattern DATE =
      Pattern.compile("((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?");
  private static final Pattern HAN_DATE =
      Pattern.compile(
          "([一二][〇零○Oo九][一二三四五六七八九〇零○Oo]{2})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?");
  private static final Pattern TITLE_PERIOD =
      Pattern.compile("((?:19|20)\\d{2})\\s*年?\\s*[-—–－~至到]{1,2}\\s*((?:19|20)\\d{2})\\s*年?");
  private static final Pattern STATED_PERIOD =
      Pattern.compile(
          "规划(?:期限?|年限|期)[^。]{0,8}?((?:19|20)\\d{2})\\s*年?\\s*[-—–－~至到]{1,2}\\s*((?:19|20)\\d{2})");
  private static final Pattern SCOPE =
      Pattern.compile("(?:规划|实施|覆盖|地域|区域)?范围(?:包括|为|是|涵盖|涉及|覆盖)[^。]{3,400}");
  private static final Pattern SCOPE_LOOSE =
      Pattern.compile(
          "^.{2,24}(?:地区|区域|城市群|都市圈|经济区|经济带|城镇群|示范区|协作区|协同发展区|规划区)?(?:包括|涵盖|由)[^。]{4,300}");

  private static final Pattern NOTICE_FROM =
      Pattern.compile(
          "^([\\u4e00-\\u9fff、\\s]{3,40}?(?:人民政府|办公[厅室]|委员会|管委会|改革委|局|厅|部|省委|市委|县委|国务院))(?:关于)?(?:印发|批转|转发|发布)");
  private static final Pattern LABELLED =
      Pattern.compile("^(?:(?:发布|印发|发文|编制|制定|组织编制|主管)(?:机构|单位|机关|部门)|文 ?号|发文字号)\\s*[：:]\\s*");
  private static final Pattern DATE_LABEL =
      Pattern.compile("(?:发布|印发|成文|发文|公布|批准)(?:日期|时间)\\s*[：:]\\s*(.{6,20})");

  private MetadataReader() {}

  static boolean isTitle(String text) {
    return text.length() <= 70
        && TITLE.matcher(text).matches()
        && Numbering.of(text).isEmpty()
        && !NOTICE.matcher(text).matches()
        && text.indexOf('、') < 0
        && text.indexOf('：') < 0
        && !text.matches("^(?:关于|根据|依据|按照|为|现将|编制|附|图|表|专栏|落实|实施|做好|同|各|本).*")
        && !text.matches(".*(?:批准|印发|执行|制定|编制|组织实施)(?:本|该)?规划$");
  }

  /** Whether a line is the name of a body that issues plans. */
  static boolean isIssuer(String text) {
    return ISSUER.matcher(text).matches();
  }

  /** The title as it is kept: without spaces between Chinese words. */
  static String tidyTitle(String text) {
    String t = text.strip();
    if (t.startsWith("《") && t.endsWith("》")) {
      t = t.substring(1, t.length() - 1);
    }
    return t.replaceAll("(?<=[^A-Za-z]) +| +(?=[^A-Za-z])", "");
  }

  /**
   * Reads the front.
   *
   * @param front blocks before the first heading, the notice among them
   * @param title title found by the splitter, or null
   * @param body paragraphs of the document
   * @param places index of place names
   */
  static Metadata read(List<Block> front, String title, List<String> body, PlaceIndex places) {
    String name = title;
    String number = "";
    String date = "";
    List<String> issuers = new ArrayList<>();
    String named = null;
    String noticeFrom = null;
    for (String t : statements(front)) {
      Matcher m = NUMBER.matcher(t);
      Matcher dated = DATE_LABEL.matcher(t);
      if (date.isEmpty() && dated.find()) {
        date = date(dated.group(1));
      }
      Matcher notice = NOTICE_FROM.matcher(t);
      if (noticeFrom == null && notice.find()) {
        noticeFrom = notice.group(1).replaceAll("\\s|关于$", "");
      }
      if (number.isEmpty() && t.length() < 60 && m.find()) {
        number =
            m.group(1)
                .replaceAll("\\s", "")
                .replaceAll("[\\[（(［]", "〔")
                .replaceAll("[\\]）)］]", "〕");
        continue;
      }
      if (ISSUER.matcher(t).matches() && t.length() < 42 && !isTitle(t)) {
        String issuer = t.replaceFirst("文件$", "").replaceAll("\\s", "");
        if (!issuers.contains(issuer) && !issuer.startsWith("各")) {
          issuers.add(issuer);
        }
        continue;
      }
      if (t.length() < 24 && date.isEmpty()) {
        date = date(t);
      } else if (t.length() < 24) {
        String d = date(t);
        date = d.length() > date.length() ? d : date;
      }
      if (named == null && t.contains("印发")) {
        Matcher n = IN_NOTICE.matcher(t);
        named = n.find() ? n.group(1) : null;
      }
    }
    if (issuers.isEmpty() && noticeFrom != null) {
      issuers.add(noticeFrom);
    }
    if (name == null && named != null) {
      name = named;
    }
    if (name == null) {
      name =
          front.stream()
              .map(Block::text)
              .filter(
                  t ->
                      t.length() < 60
                          && t.indexOf('。') < 0
                          && !ISSUER.matcher(t).matches()
                          && !NUMBER.matcher(t).find())
              .findFirst()
              .orElse("");
    }
    name = tidyTitle(name);
    Integer from = null;
    Integer to = null;
    Matcher p = TITLE_PERIOD.matcher(name);
    if (p.find()) {
      from = Integer.valueOf(p.group(1));
      to = Integer.valueOf(p.group(2));
    }
    String scope = "";
    for (String t : body) {
      if (from == null) {
        Matcher s = STATED_PERIOD.matcher(t);
        if (s.find()) {
          from = Integer.valueOf(s.group(1));
          to = Integer.valueOf(s.group(2));
        }
      }
      if (scope.isEmpty()) {
        Matcher s = SCOPE.matcher(t);
        if (s.find() && places.find(s.group()).size() > 1) {
          scope = s.group();
        }
      }
    }
    if (scope.isEmpty()) {
      for (String t : body.subList(0, Math.min(body.size(), 40))) {
        Matcher s = SCOPE_LOOSE.matcher(t);
        if (s.find() && places.find(s.group()).size() > 1) {
          scope = s.group();
          break;
        }
      }
    }
    if (from == null) {
      int five = fiveYears(name);
      from = five == 0 ? null : Integer.valueOf(five);
      to = five == 0 ? null : Integer.valueOf(five + 4);
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String s : List.of(name, scope, String.join("、", issuers))) {
      for (PlaceMention m : places.find(s)) {
        m.ids().stream()
            .filter(id -> !PlaceIndex.codeOf(id).isEmpty())
            .findFirst()
            .ifPresent(ids::add);
      }
    }
    return new Metadata(
        name, String.join("、", issuers), number, date, from, to, scope, List.copyOf(ids));
  }

  /** First year of the five-year plan a title names, or 0. */
  private static int fiveYears(String title) {
    if (title.contains("十三五") || title.contains("第十三个五年")) {
      return 2016;
    }
    if (title.contains("十四五") || title.contains("第十四个五年")) {
      return 2021;
    }
    return title.contains("十五五") || title.contains("第十五个五年") ? 2026 : 0;
  }

  /**
   * What the front states, line by line: labels are dropped, what stands side by side is parted.
   */
  private static List<String> statements(List<Block> front) {
    List<String> out = new ArrayList<>();
    for (Block b : front) {
      String t = b.text().strip();
      String[] parts =
          t.length() < 90 ? t.split("[ \u3000]+(?=[\\u4e00-\\u9fff〇]{4,})") : new String[] {t};
      boolean apart = parts.length > 1;
      for (String p : parts) {
        apart &= p.length() >= 4;
      }
      for (String p : apart ? parts : new String[] {t}) {
        String said = LABELLED.matcher(p.strip()).replaceFirst("");
        out.add(said.replaceFirst("[ \u3000]+(?:编制|印发|发布|制定|组织编制)$", ""));
      }
    }
    return out;
  }

  private static String date(String t) {
    Matcher m = DATE.matcher(t);
    if (m.find()) {
      return m.group(1)
          + String.format("-%02d", Integer.parseInt(m.group(2)))
          + (m.group(3) == null ? "" : String.format("-%02d", Integer.parseInt(m.group(3))));
    }
    m = HAN_DATE.matcher(t);
    if (m.find()) {
      int year = Numerals.value(m.group(1).replaceAll("[零○Oo]", "〇"));
      return year
          + String.format("-%02d", Numerals.value(m.group(2)))
          + (m.group(3) == null ? "" : String.format("-%02d", Numerals.value(m.group(3))));
    }
    return "";
  }

  /** Whether a block is the period that belongs to the title before it. */
  static boolean isPeriod(String text) {
    return PERIOD_LINE.matcher(text).matches();
  }
}
