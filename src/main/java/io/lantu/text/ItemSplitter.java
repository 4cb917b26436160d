package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an enumeration into its items; brackets, quotes and titles are never split. */
final class ItemSplitter {
  private static final Pattern AND_SO_ON =
      Pattern.compile(
          "(?<![高中初同平上优特甲乙丙头一二三])等(?:(?:一批|若干|多个|各类|重点|重大|系列|[一二三四五六七八九十两\\d]+[个项座条处]).{0,5}|[^、，。；级同额候]{0,4}"
              + "(?:项目|工程|建设|设施|园区|基地|地区|地|县市|区县|县区|市县|县（市）|县|市|区|任务|内容|平台|企业|景区|铁路|公路|机场|港|城市|城镇|工作)(?:建设|前期工作)?)?$");

  private ItemSplitter() {}

  /** Splits at 、 ， ； outside brackets, and drops the closing 等项目. */
  static List<String> split(String text) {
    return split(text, "、，；,;");
  }

  /** Splits outside brackets and quotes; nothing is dropped but blanks. */
  static List<String> pieces(String text, String separators) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("（(《【“‘".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》】”’".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0
          && separators.indexOf(c) >= 0
          && !betweenDigits(text, i)
          && !afterOneLetter(text, from, i)) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    List<String> items = new ArrayList<>();
    for (String p : parts) {
      String item = trim(p);
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  /** 3、4号机组 is one thing. */
  private static boolean betweenDigits(String text, int at) {
    return text.charAt(at) == '、'
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** 市、县两级平台 is one thing. */
  private static boolean afterOneLetter(String text, int from, int at) {
    return text.charAt(at) == '、'
        && at == from + 1
        && at + 2 < text.length()
        && text.charAt(from) >= '\u4e00'
        && text.charAt(from) <= '\u9fff';
  }

  /** Splits at the separators given, and drops the closing 等项目. */
  static List<String> split(String text, String separators) {
    List<String> items = pieces(text, separators);
    if (!items.isEmpty()) {
      int end = items.size() - 1;
      String tail = items.get(end);
      Matcher m = AND_SO_ON.matcher(tail);
      if (m.find() && m.start() > 0) {
        items.set(end, trim(tail.substring(0, m.start())));
      } else if (m.reset().find() && m.start() == 0) {
        items.remove(end);
      }
    }
    return items;
  }

  private static final Pattern COUNTED =
      Pattern.compile("^.{1,8}?([两二三四五六七八九十])(?:条|个|座|处|大|段|区|镇|村)(.{2,})$");
  private static final Pattern SUCH = Pattern.compile("^.{1,8}等(.{3,})$");

  /** 北山、北环、南山三条廊道建设项目 and A、B、C等110千伏输变电工程 are one project each. */
  static List<String> joined(List<String> items) {
    List<String> out = new ArrayList<>();
    for (String item : items) {
      Matcher m = COUNTED.matcher(item);
      int before = m.matches() ? Numerals.value(m.group(1)) - 1 : 0;
      if (before == 0 && SUCH.matcher(item).matches()) {
        while (before < out.size() && isShort(out.get(out.size() - 1 - before))) {
          before++;
        }
      }
      boolean all = before > 0 && before <= out.size();
      for (int i = 0; all && i < before; i++) {
        all = isShort(out.get(out.size() - 1 - i));
      }
      if (all) {
        List<String> head = out.subList(out.size() - before, out.size());
        String whole = String.join("、", head) + "、" + item;
        head.clear();
        out.add(whole);
      } else {
        out.add(item);
      }
    }
    return out;
  }

  private static boolean isShort(String item) {
    return item.length() <= 6 && !item.matches(".*(?:项目|工程|园|基地|中心|大学)$");
  }

  /** （总投资12亿元，2022—2025年） after a name: what it costs and when it is built. */
  private static final Pattern TERMS =
      Pattern.compile(
          "[（(]T(?:[，,、；; ]T)*[）)]$"
              .replace(
                  "T",
                  "(?:(?:20\\d\\d年?(?:\\d{1,2}月)?(?:[-—–－~～至](?:20)?\\d\\d)?年?(?:底|前|底前)?(?:建成|开工|完工|竣工|投产|启动|实施)?)"
                      + "|(?:(?:责任|牵头|实施|建设)(?:单位|部门|主体)[：:])?[\\u4e00-\\u9fff]{1,10}(?:局|委|办|厅|管委会|人民政府|集团|公司)"
                      + "|(?:总|共|计划|预计|估算|概算|规划|投资|额)*约?(?:[\\d.]+|[一二两三四五六七八九十百千点]+) ?(?:[百千]?[亿万]+元|亿))"));

  /** An item without surrounding blanks, conjunction and closing mark. */
  static String trim(String s) {
    String t = s.strip();
    int end = t.length();
    while (end > 0 && "。；;，,、 ".indexOf(t.charAt(end - 1)) >= 0) {
      end--;
    }
    t = t.substring(0, end).strip();
    if (t.startsWith("以及")) {
      t = t.substring(2);
    }
    Matcher terms = TERMS.matcher(t);
    return terms.find() && terms.start() > 1 ? t.substring(0, terms.start()) : t;
  }

  /** First position of a mark outside brackets and quotes, or -1. */
  static int indexOutside(String text, String marks, int limit) {
    int depth = 0;
    for (int i = 0; i < text.length() && i < limit; i++) {
      char c = text.charAt(i);
      if ("（(《【“‘".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》】”’".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && marks.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
