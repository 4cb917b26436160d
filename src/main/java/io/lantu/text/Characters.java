package io.lantu.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the many spellings of print and conversion to one: full-width letters and digits, ASCII
 * punctuation between Chinese words, private-use decimal points, word-processor marks, stray markup
 * and traditional characters.
 */
final class Characters {
  private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]*]");
  private static final Pattern BREAK_TAG = Pattern.compile("(?i)</(p|div|li|tr|h\\d)>|<br\\s*/?>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
  private static final Pattern BOLD_LABEL =
      Pattern.compile("^[\\s\\u3000]*\\*\\*([^*：:]{2,14})\\*\\*[：:\\s\\u3000]+(?=\\S)");
  private static final Pattern ENGLISH_AND =
      Pattern.compile("(?<=[\\u4e00-\\u9fff）”])\\s*\\band\\b\\s*(?=[\\u4e00-\\u9fff（“])");
  private static final Pattern HAN_SPACE =
      Pattern.compile("(?<=[\\u4e00-\\u9fff，。；：、！？“”（）《》]) +(?=[\\u4e00-\\u9fff，。；：、！？“”（）《》])");
  private static final Pattern SPACES = Pattern.compile(" {2,}");

  private Characters() {}

  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x3134F);
  }

  /** Cleans one line; tabs are kept. */
  static String clean(String raw) {
    String s = raw;
    if (s.indexOf('[') >= 0) {
      s = BOOKMARK.matcher(s).replaceAll("");
    }
    if (s.indexOf('<') >= 0) {
      s = BREAK_TAG.matcher(s).replaceAll("\u2028");
      s = TAG.matcher(s).replaceAll("");
      s = s.replaceAll("\u2028+$", "");
    }
    if (s.startsWith("**", s.length() - s.stripLeading().length())) {
      s = BOLD_LABEL.matcher(s).replaceFirst("$1：");
    }
    if (s.indexOf('*') >= 0 || s.indexOf('_') >= 0) {
      s = EMPHASIS.matcher(s).replaceAll("");
    }
    s = s.replace("&nbsp;", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    s = forms(s);
    if (s.contains("and")) {
      s = ENGLISH_AND.matcher(s).replaceAll("和");
    }
    return SPACES.matcher(s).replaceAll(" ").strip();
  }

  private static String forms(String s) {
    StringBuilder out = new StringBuilder(s.length());
    int n = s.length();
    for (int i = 0; i < n; ) {
      int c = s.codePointAt(i);
      int next = i + Character.charCount(c);
      int before = out.length() == 0 ? -1 : out.charAt(out.length() - 1);
      int after = next < n ? s.codePointAt(next) : -1;
      i = next;
      if (c == 0xFEFF || c == 0x200B || c == 0xAD || c == 0x200E || c == 0x200F) {
        continue;
      }
      if ((c >= 0xFF10 && c <= 0xFF19)
          || (c >= 0xFF21 && c <= 0xFF3A)
          || (c >= 0xFF41 && c <= 0xFF5A)) {
        out.append((char) (c - 0xFEE0));
      } else if (c == 0xFF05) {
        out.append('%');
      } else if (c == 0xFF0E && isDigit(before) && isDigit(after)) {
        out.append('.');
      } else if (c == 0xFF0B) {
        out.append('+');
      } else if (c == 0x3000 || c == 0xA0 || c == 0x2002 || c == 0x2003 || c == 0x200A) {
        out.append(' ');
      } else if (isPrivate(c)) {
        // Fonts of official printers map their decimal point to a private character.
        boolean afterDigit = before >= '0' && before <= '9';
        if (afterDigit && (after < 0 || isDigit(after) || isHan(after) || after == ' ')) {
          out.append('.');
        } else if (after >= 0 && isHan(after) && out.length() == 0) {
          out.append('•');
        }
      } else if (c == ',' && chinese(before) && !isDigit(after)) {
        out.append('，');
      } else if (c == ',' && (isHan(after) || after == '“')) {
        out.append('，');
      } else if (c == ';' && (chinese(before) || isHan(after))) {
        out.append('；');
      } else if (c == ':' && (chinese(before) || isHan(after))) {
        out.append('：');
      } else if (c == '.' && chinese(before) && after != '.') {
        out.append('。');
      } else if (c == '.' && (before == '%' || before == ')') && (after < 0 || isHan(after))) {
        out.append('。');
      } else if (c == 0xAB || c == 0x300A) {
        out.append('《');
      } else if (c == 0xBB || c == 0x300B) {
        out.append('》');
      } else if (c == 0x2014 || c == 0x2015 || c == 0x2500) {
        out.append('—');
      } else if (c == 0x201F || c == 0x300C || c == 0x300E) {
        out.append('“');
      } else if (c == 0x300D || c == 0x300F) {
        out.append('”');
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
  }

  private static boolean isPrivate(int c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || (c >= 0x10000 && c <= 0x1AFFF);
  }

  private static boolean chinese(int c) {
    return c >= 0 && (isHan(c) || "”）》」％]".indexOf(c) >= 0);
  }

  /** Drops the spaces that justified printing leaves between Chinese characters. */
  static String tight(String s) {
    return s.indexOf(' ') < 0 ? s : HAN_SPACE.matcher(s).replaceAll("");
  }

  /**
   * Simplified characters where the text is traditional; the length never changes, so that places
   * in the text stay where they are.
   */
  static String simplified(String s) {
    String t = ZhConverterUtil.toSimple(s);
    return t.length() == s.length() ? t : s;
  }

  /** Whether a text is written in traditional characters: a share of its words says so. */
  static boolean isTraditional(String sample) {
    Matcher m = TRADITIONAL.matcher(sample);
    int n = 0;
    while (m.find()) {
      n++;
    }
    return n > 5 && n * 50 > sample.length();
  }

  private static final Pattern TRADITIONAL =
      Pattern.compile("[規劃區發業總體構築軸帶組團點與為國務產資環術標準設縣鄉鎮廣東灣龍馬專欄項機場鐵]");

  /** Only what matters for comparing names: no spaces, quotes or punctuation. */
  static String bare(String s) {
    StringBuilder b = new StringBuilder();
    s.codePoints().filter(Character::isLetterOrDigit).forEach(b::appendCodePoint);
    return b.toString();
  }

  /** Width in half-width columns. */
  static int width(String s) {
    int w = 0;
    for (int i = 0; i < s.length(); i++) {
      w += s.charAt(i) < 0x2E80 && "—“”…".indexOf(s.charAt(i)) < 0 ? 1 : 2;
    }
    return w;
  }
}
