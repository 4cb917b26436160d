package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paragraphs, headings and box groups that open with the name of what they are about. */
final class Openings {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[•●■◆▲★◇○□▪◎※]+|—{2,}|-\\s|\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑩])?\\s*[“\"]?([^，。；：“”]{2,26}?)[”\"]?(?:[。：:])(.*)$",
          Pattern.DOTALL);

  private static final Pattern BRACKET_LEAD =
      Pattern.compile(
          "^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑩])?\\s*([^，。；：“”（）]{3,22}?)([（(][^（）()]{2,60}[）)])[；。，]?$");

  private final PlanText text;

  Openings(PlanText text) {
    this.text = text;
  }

  /** A paragraph or group that opens with the name it is about. */
  record Opening(String name, String text, int line) {}

  /** Groups of a box, and the lines of a group that bears no name by what they open with. */
  static List<Opening> of(TextBox box) {
    return box.groups().stream()
        .flatMap(
            g ->
                g.name().isEmpty()
                    ? g.text().lines().flatMap(t -> lead(t, g.line()).stream())
                    : Stream.of(new Opening(g.name(), g.text(), g.line())))
        .toList();
  }

  private static Optional<Opening> lead(String text, int line) {
    Matcher bracket = BRACKET_LEAD.matcher(text);
    if (bracket.matches()) {
      return Optional.of(new Opening(bracket.group(1), bracket.group(2), line));
    }
    Matcher m = LEAD.matcher(text);
    return m.matches() && !m.group(2).isBlank() && !m.group(1).startsWith("到20")
        ? Optional.of(new Opening(m.group(1).strip(), m.group(2), line))
        : Optional.empty();
  }

  /** Leads right after a definition. */
  List<Opening> after(int index, Formula.Part p) {
    List<Opening> leads = new ArrayList<>();
    for (int i = index + 1; i < text.size() && leads.size() < 16; i++) {
      Span s = text.get(i);
      if (s.isHeading() || s.kind() == Span.Kind.BOX) {
        break;
      }
      if (s.kind() == Span.Kind.CAPTION || s.kind() == Span.Kind.ROW) {
        continue;
      }
      Optional<Opening> l = lead(s.text(), s.line());
      if (l.isEmpty()
          || l.get()
              .name()
              .matches("[“\"]?(?:" + "[一二两双三四五六七八九十]|\\d{1,2}|多|若干" + ")[个条大座]?.{1,4}[”\"]?")) {
        break;
      }
      leads.add(l.get());
    }
    return p.count() != null && leads.size() > p.count() && p.count() > 1
        ? leads.subList(0, p.count())
        : leads;
  }

  /** Leads and box groups of the section or box headed by a class. */
  List<Opening> in(int index, Formula.Part p) {
    Span head = text.get(index);
    List<Opening> leads = new ArrayList<>();
    List<Opening> boxed = new ArrayList<>();
    if (head.kind() == Span.Kind.BOX) {
      boxed.addAll(of(head.box()));
      return boxed;
    }
    for (int i = index + 1; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.isHeading()) {
        if (s.level() <= head.level()) {
          break;
        }
        leads.add(new Opening(s.text(), text.following(s, 3), s.line()));
      } else if (s.kind() == Span.Kind.BOX) {
        if (boxed.isEmpty()) {
          boxed.addAll(of(s.box()));
        }
      } else if (s.kind() == Span.Kind.PARAGRAPH) {
        lead(s.text(), s.line()).ifPresent(leads::add);
      }
    }
    if (p.count() != null && leads.size() != p.count()) {
      List<Opening> fitting =
          leads.stream().filter(l -> ElementName.endsIn(l.name(), p.noun())).toList();
      if (fitting.size() == p.count()) {
        return fitting;
      }
      if (boxed.size() == p.count()) {
        return boxed;
      }
    }
    return leads;
  }

  /** Headings below the one where the formula stands, each an element: 第一节 A园区 … 第五节 E园区. */
  List<Opening> children(int index, Formula.Part p) {
    List<Opening> leads = new ArrayList<>();
    if (index < 0) {
      return leads;
    }
    int depth = text.get(index).path().size();
    for (int i = index + 1; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.isHeading()) {
        if (s.path().size() <= Math.max(1, depth - 1)) {
          break;
        }
        if (ElementName.endsIn(s.text(), p.noun())) {
          leads.add(new Opening(s.text(), text.following(s, 2), s.line()));
        }
      }
    }
    return leads;
  }

  boolean isBoxed(Opening opening) {
    return text.spans().stream()
        .filter(x -> x.kind() == Span.Kind.BOX)
        .flatMap(x -> x.box().groups().stream())
        .anyMatch(g -> g.line() == opening.line());
  }
}
