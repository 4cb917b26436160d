package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the paragraphs, headings and tables of a web page. */
final class HtmlReader {
  private static final Set<String> SKIPPED =
      Set.of("script", "style", "head", "nav", "noscript", "iframe", "button", "select");

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int frames;
  private int frame;
  private int outline;

  private HtmlReader() {}

  static List<SourceLine> lines(String html) {
    Document page = Jsoup.parse(html);
    HtmlReader reader = new HtmlReader();
    reader.walk(page.body());
    reader.flush();
    return reader.lines;
  }

  private void flush() {
    String t = text.toString().replaceAll("[ \\n\\r\\t\\u00a0]+", " ").strip();
    text.setLength(0);
    if (!t.isEmpty()) {
      lines.add(new SourceLine(lines.size() + 1, 0, t, outline, frame));
    }
  }

  private void walk(Node node) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      return;
    }
    if (!(node instanceof Element e)) {
      return;
    }
    String tag = e.normalName();
    if (SKIPPED.contains(tag)) {
      return;
    }
    if (tag.equals("br")) {
      flush();
      return;
    }
    if (tag.equals("table")) {
      flush();
      table(e);
      return;
    }
    boolean block = e.isBlock();
    if (block) {
      flush();
    }
    int before = outline;
    int around = frame;
    if (tag.matches("h[1-6]")) {
      outline = tag.charAt(1) - '0';
    } else if (tag.equals("li")) {
      text.append("• ");
    } else if (tag.equals("blockquote") || tag.equals("fieldset") || tag.equals("aside")) {
      frame = ++frames;
    }
    for (Node child : e.childNodes()) {
      walk(child);
    }
    if (block) {
      flush();
    }
    outline = before;
    frame = around;
  }

  private void table(Element table) {
    for (Element caption : table.children()) {
      if (caption.normalName().equals("caption")) {
        caption.childNodes().forEach(this::walk);
        flush();
      }
    }
    frame = ++frames;
    for (Element row : table.select("tr")) {
      if (!table.equals(row.closest("table"))) {
        continue;
      }
      List<Element> cells =
          row.children().stream().filter(c -> c.normalName().matches("t[dh]")).toList();
      if (cells.size() == 1) {
        cells.get(0).childNodes().forEach(this::walk);
        flush();
        continue;
      }
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        line.append(i == 0 ? "" : "\t").append(cellText(cells.get(i)));
      }
      if (!line.toString().isBlank()) {
        lines.add(new SourceLine(lines.size() + 1, 0, line.toString(), 0, frame));
      }
    }
    frame = 0;
  }

  /** The text of a cell; its lines and paragraphs have a line separator between them. */
  private static String cellText(Element cell) {
    Element copy = cell.clone();
    for (Element br : copy.select("br")) {
      br.replaceWith(new TextNode("\u2028"));
    }
    for (Element p : copy.select("p + p, li + li, div + div")) {
      p.before(new TextNode("\u2028"));
    }
    return copy.text().replaceAll("\\s+", " ").replaceAll(" ?\u2028[ \u2028]*", "\u2028").strip();
  }
}
