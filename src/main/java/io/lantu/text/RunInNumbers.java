package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a paragraph that numbers what it lists: （1）甲；（2）乙 or ①甲。…②乙。…. */
final class RunInNumbers {
  /** The forms of such numbers: a mark for each value. */
  private static final List<IntFunction<String>> FORMS =
      List.of(
          n -> "[（(]" + n + "[）)]",
          n -> n <= 20 ? String.valueOf((char) ('①' + n - 1)) : "(?!)",
          n -> "(?<=^|[；;。，、]\\s?)" + n + "[.．、)）](?!\\d)",
          n -> "(?<=^|[；;。，、]\\s?)" + (char) ('a' + n - 1) + "[.．、)）]");

  private RunInNumbers() {}

  private static final Pattern NEXT_SIGN = Pattern.compile("(?<=[；;。])\\s*(?=[●■◆▲★☆◇○□▪◎※➢➤►▶])");

  /**
   * The parts, each with its number or sign; none where the paragraph does not begin with the
   * first.
   */
  static List<String> parts(String text) {
    if (BoxLevels.BULLET.matcher(text).find() && NEXT_SIGN.matcher(text).find()) {
      return NEXT_SIGN.splitAsStream(text).map(String::strip).toList();
    }
    for (IntFunction<String> form : FORMS) {
      List<String> parts = new ArrayList<>();
      int from = 0;
      int at = begin(form.apply(1), text, 0);
      if (at != 0) {
        continue;
      }
      for (int n = 2; n < 27; n++) {
        int next = begin(form.apply(n), text, from + 1);
        if (next < 0) {
          break;
        }
        parts.add(text.substring(from, next).strip());
        from = next;
      }
      parts.add(text.substring(from).strip());
      if (parts.size() > 1) {
        return parts;
      }
    }
    return List.of();
  }

  private static int begin(String mark, String text, int from) {
    Matcher m = Pattern.compile(mark).matcher(text);
    return m.find(from) ? m.start() : -1;
  }
}
