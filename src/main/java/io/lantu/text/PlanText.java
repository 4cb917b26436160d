package io.lantu.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of one document in reading order, with what the readers of structures look up in them:
 * neighbours, sections, sentences. Immutable.
 */
final class PlanText {
  private static final Pattern MARK =
      Pattern.compile("^(?:[•●■◆▲★◇○□▪◎※]+|—{1,3}|-\\s)\\s*(?=[“\"]?[\\u4e00-\\u9fff])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[（(][\\d一二三四五六七八九十]{1,2}[）)]|\\d{1,2}[.．、)）]|[①-⑩])\\s*(?=[“\"]?[\\u4e00-\\u9fffNX])");

  /** A line such as 四组团 that stands alone over the paragraphs about it. */
  private static final Pattern TITLE_LIKE = Pattern.compile("[^。；！？]{2,28}[^。；：，、！？]");

  /** Level of a title that is no numbered heading: below all of those. */
  private static final int LOOSE = 90;

  private final List<Span> spans;
  private final IdentityHashMap<Span, Integer> positions = new IdentityHashMap<>();
  private final String title;

  /** A document; a dash or a bullet before a paragraph is no part of what is told. */
  PlanText(List<Span> document, String title) {
    this.title = title == null ? "" : title;
    List<Span> read = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      Span s = unmarked(document.get(i));
      Span next = i + 1 < document.size() ? document.get(i + 1) : null;
      read.add(isTitle(s, next) ? titled(s) : s);
    }
    this.spans = List.copyOf(read);
    for (int i = 0; i < spans.size(); i++) {
      positions.put(spans.get(i), i);
    }
  }

  private static boolean isTitle(Span s, Span next) {
    return s.kind() == Span.Kind.PARAGRAPH
        && next != null
        && next.kind() == Span.Kind.PARAGRAPH
        && TITLE_LIKE.matcher(s.text()).matches()
        && !TITLE_LIKE.matcher(next.text()).matches()
        && next.text().length() > s.text().length();
  }

  private static Span titled(Span s) {
    String text = unnumbered(s.text());
    return new Span(Span.Kind.HEADING, text, s.line(), LOOSE, s.path(), null);
  }

  private static Span unmarked(Span x) {
    if (x.kind() != Span.Kind.PARAGRAPH || !MARK.matcher(x.text()).find()) {
      return x;
    }
    String text = MARK.matcher(x.text()).replaceFirst("");
    return new Span(x.kind(), text, x.line(), x.level(), x.path(), x.box());
  }

  List<Span> spans() {
    return spans;
  }

  String title() {
    return title;
  }

  Span get(int index) {
    return spans.get(index);
  }

  int size() {
    return spans.size();
  }

  int indexOf(Span s) {
    return positions.getOrDefault(s, -1);
  }

  /** Index of the first piece at a line or after it. */
  int at(int line) {
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).line() >= line) {
        return i;
      }
    }
    return Math.max(0, spans.size() - 1);
  }

  /** Index after the section a heading opens; of any other piece, the index after it. */
  int sectionEnd(int index) {
    Span head = spans.get(index);
    int i = index + 1;
    while (head.isHeading()
        && i < spans.size()
        && !(spans.get(i).isHeading() && spans.get(i).level() <= head.level())) {
      i++;
    }
    return i;
  }

  /** Texts of the next pieces, each on a line, up to the end of the section a heading opens. */
  String following(Span s, int n) {
    StringBuilder b = new StringBuilder();
    int at = indexOf(s);
    for (int i = at + 1; i < spans.size() && i <= at + n; i++) {
      if (spans.get(i).isHeading() && s.isHeading() && spans.get(i).level() <= s.level()) {
        break;
      }
      b.append('\n').append(spans.get(i).text());
    }
    return b.toString();
  }

  /** A paragraph without the number of a list it opens with. */
  static String unnumbered(String paragraph) {
    return NUMBER.matcher(paragraph).replaceFirst("");
  }

  /** The texts of a piece: its own, or those of a box with its groups. */
  static List<String> texts(Span s) {
    if (s.kind() != Span.Kind.BOX) {
      return List.of(s.text());
    }
    List<String> out = new ArrayList<>(List.of(s.box().title()));
    s.box().groups().forEach(g -> out.add(g.text()));
    return out;
  }

  /**
   * What stands before a place, back to the last of some marks and no more than so many letters.
   */
  static String before(String text, int at, String marks, int most) {
    int from = at;
    while (from > 0 && at - from < most && marks.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, at);
  }

  /** What a text says from a place up to where a pattern is found next. */
  static String until(String text, int from, Pattern next) {
    Matcher m = next.matcher(text);
    return text.substring(from, m.find(from) ? m.start() : text.length());
  }

  static List<String> sentences(String text) {
    List<String> out = new ArrayList<>();
    for (String s : text.split("[。\\n！？]")) {
      if (!s.isBlank()) {
        out.add(s.strip());
      }
    }
    return out;
  }

  static String firstSentence(String text) {
    List<String> s = sentences(text);
    return s.isEmpty() ? "" : s.get(0);
  }
}
