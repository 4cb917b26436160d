package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text speaks of the elements of a class: by their names and, at the head of a clause, by
 * short forms of them (怒江带 for 怒江干热河谷风情带, 九连山屏障 for 南部九连山生态屏障).
 *
 * <p>A short form keeps letters of the name in their order, the first two side by side, and is one
 * of no other element. Immutable.
 */
final class ElementMentions {
  private static final Pattern HEAD = Pattern.compile("(?:^|[。；：\\n])(?:其中，?)?");

  /** 位于A区的B基地: where a name lies is told before it. */
  private static final Pattern LIES = Pattern.compile("(?:位于|坐落在|坐落于).{2,14}(?=的$)");

  /** What goes on to tell of a name. */
  static final String TELLS = NameEdges.SAID + "|[，以由沿在为是含辖跨自从包涵覆依重主分经贯串联连流穿则]";

  private static final Pattern FOLLOWS = Pattern.compile("^(?:" + TELLS + ").*", Pattern.DOTALL);

  /** A mention: which element, from where to where. */
  private record Mention(int element, int start, int end) {}

  private final String text;
  private final List<Mention> mentions = new ArrayList<>();

  ElementMentions(String text, List<String> names) {
    this.text = text;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      for (int at = name.isBlank() ? -1 : text.indexOf(name);
          at >= 0;
          at = text.indexOf(name, at + name.length())) {
        mentions.add(new Mention(i, at, at + name.length()));
      }
    }
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      shortForm(head.end(), names);
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
  }

  private void shortForm(int at, List<String> names) {
    if (mentions.stream().anyMatch(m -> m.start() == at)) {
      return;
    }
    int best = -1;
    int longest = 1;
    boolean shared = false;
    for (int i = 0; i < names.size(); i++) {
      int n = common(at, names.get(i));
      if (n > longest) {
        longest = n;
        best = i;
        shared = false;
      } else if (n == longest && n > 1) {
        shared = true;
      }
    }
    if (best >= 0 && !shared && FOLLOWS.matcher(text.substring(at + longest)).matches()) {
      mentions.add(new Mention(best, at, at + longest));
    }
  }

  /** How many letters from a place on are letters of a name in its order. */
  private int common(int at, String name) {
    int from = at + 2 <= text.length() ? name.indexOf(text.substring(at, at + 2)) : -1;
    if (from < 0) {
      return 0;
    }
    int n = 2;
    int in = from + 2;
    while (at + n < text.length()) {
      int next = name.indexOf(text.charAt(at + n), in);
      if (next < 0) {
        break;
      }
      in = next + 1;
      n++;
    }
    return n;
  }

  /** What the text says after each mention of an element, up to the next of another or the stop. */
  String told(int element) {
    StringBuilder out = new StringBuilder();
    for (Mention m : mentions) {
      if (m.element() != element) {
        continue;
      }
      Matcher at = LIES.matcher(PlanText.before(text, m.start(), "，。；：、“”", 20));
      if (at.find()) {
        out.append(at.group()).append('。');
      }
      int end = text.length();
      for (Mention other : mentions) {
        if (other.element() != element && other.start() >= m.end()) {
          end = Math.min(end, other.start());
        }
      }
      int stop = text.indexOf('。', m.end());
      end = stop < 0 ? end : Math.min(stop, end);
      out.append(text, m.end(), Math.max(m.end(), end)).append('。');
    }
    return out.toString();
  }
}
