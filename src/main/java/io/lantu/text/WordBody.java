package io.lantu.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the words of a Word file: paragraphs with their heading level and automatic numbers as
 * printed, table rows, boxes.
 *
 * <p>A box is a table of one column, a text box, or paragraphs with borders or shading all round;
 * its lines bear the number of its frame. What is deleted, moved away or hidden is not read.
 */
final class WordBody {
  /** Deepest table in a table; what stands deeper is no document's. */
  private static final int DEEPEST = 40;

  /** Most characters of one paragraph; a whole plan has fewer. */
  private static final int MOST_PARAGRAPH = 2 << 20;

  /** A paragraph: what it says and how it is set. */
  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private int outline = -1;
    private String list;
    private int listLevel;
    private Boolean centred;
    private boolean framed;
    private boolean joinsNext;
    private int letters;
    private int bold;
    private int lead;
    private int size;

    /** The lines of text boxes that are fixed to the paragraph. */
    private final List<Line> held = new ArrayList<>();
  }

  /** A line before it is numbered; lead is how many letters it begins with are bold. */
  private record Line(String text, int outline, int frame, Look look, int lead) {
    Line in(int frame) {
      return new Line(text, outline, frame, look, lead);
    }
  }

  /** Properties of a run that decide what is read of it. */
  private static final class Run {
    private boolean hidden;
    private Boolean bold;
    private int size;
  }

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final String name;
  private final ReadListener listener;
  private final long size;
  private XMLStreamReader x;
  private int depth;
  private int frames;
  private int read;

  /**
   * A reader of one file.
   *
   * @param styles its styles
   * @param numbering its lists
   * @param name name of the file
   * @param listener told how far the reading is; may stop it
   * @param size bytes of the part
   */
  WordBody(
      WordStyles styles, WordNumbering numbering, String name, ReadListener listener, long size) {
    this.styles = styles;
    this.numbering = numbering;
    this.name = name;
    this.listener = listener;
    this.size = size;
  }

  /** Reads the main part. */
  List<SourceLine> read(XMLStreamReader part)
      throws XMLStreamException, IOException, DocumentProblem {
    x = part;
    List<Line> found = new ArrayList<>();
    flow("", found, new Cell());
    List<SourceLine> lines = new ArrayList<>(found.size());
    List<Look> looks = new ArrayList<>(found.size());
    for (Line l : found) {
      String text = l.frame() > 0 ? Look.led(l.text(), l.lead()) : l.text();
      lines.add(new SourceLine(lines.size() + 1, 0, text, l.outline(), l.frame()));
      looks.add(l.look());
    }
    return HeadingLooks.mark(lines, looks);
  }

  /** Reads paragraphs and tables up to the end of an element, or of the part. */
  private void flow(String end, List<Line> out, Cell cell)
      throws XMLStreamException, IOException, DocumentProblem {
    if (depth == DEEPEST) {
      WordXml.skip(x);
      return;
    }
    depth++;
    List<Line> bordered = new ArrayList<>();
    String before = "";
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals(end)) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "p" -> {
          Paragraph p = paragraph();
          p.text.insert(0, before);
          before = p.joinsNext ? p.text.toString() : "";
          if (!p.joinsNext) {
            if (!p.framed) {
              endBordered(bordered, out);
            }
            add(p, p.framed ? bordered : out);
            endBordered(p.held.isEmpty() ? List.of() : bordered, out);
            out.addAll(p.held);
          }
        }
        case "tbl" -> {
          endBordered(bordered, out);
          table(out);
        }
        case "gridSpan" -> cell.span = WordXml.integer(WordXml.value(x));
        case "vMerge" -> cell.goesOn = !WordXml.value(x).equals("restart");
        // The fallback repeats what the choice before it has already said.
        case "Fallback", "del", "moveFrom" -> WordXml.skip(x);
        default -> {}
      }
    }
    endBordered(bordered, out);
    depth--;
  }

  /** Puts paragraphs with borders all round into a frame, one for each box. */
  private void endBordered(List<Line> bordered, List<Line> out) {
    if (bordered.isEmpty()) {
      return;
    }
    int frame = 0;
    for (int i = 0; i < bordered.size(); i++) {
      boolean head =
          LineJoiner.BOX_HEAD.matcher(Characters.clean(bordered.get(i).text())).matches();
      if (bordered.size() > 1 && (i == 0 || head)) {
        frame = ++frames;
      }
      out.add(bordered.get(i).in(frame));
    }
    bordered.clear();
  }

  private Paragraph paragraph() throws XMLStreamException, IOException, DocumentProblem {
    Paragraph p = new Paragraph();
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("p")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (x.getLocalName()) {
          case "pPr" -> properties(p);
          case "r" -> run(p);
          case "oMath" -> formula(p);
          case "Fallback", "del", "moveFrom" -> WordXml.skip(x);
          default -> {}
        }
      }
    }
    if (++read % 500 == 0) {
      listener.progress(Math.min(1, (double) x.getLocation().getCharacterOffset() / size));
      if (listener.isCancelled()) {
        throw DocumentReader.cancelled(name);
      }
    }
    return p;
  }

  private void properties(Paragraph p) throws XMLStreamException {
    boolean mark = false;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (x.getLocalName().equals("pPr")) {
          break;
        }
        mark &= !x.getLocalName().equals("rPr");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "pStyle" -> {
          p.style = WordXml.value(x);
          p.framed |= styles.isFramed(p.style);
        }
        case "outlineLvl" -> p.outline = WordXml.integer(WordXml.value(x)) + 1;
        case "ilvl" -> p.listLevel = Math.max(0, Math.min(8, WordXml.integer(WordXml.value(x))));
        case "numId" -> p.list = WordXml.value(x);
        case "jc" -> p.centred = WordXml.value(x).equals("center");
        case "pBdr" -> p.framed = WordXml.isBoxed(x);
        case "rPr" -> mark = true;
        // Of the mark that ends the paragraph, not of the paragraph.
        case "del", "moveFrom" -> p.joinsNext |= mark;
        case "shd" -> p.framed |= !mark && WordXml.isShaded(x);
        case "pPrChange" -> WordXml.skip(x);
        default -> {}
      }
    }
  }

  private void run(Paragraph p) throws XMLStreamException, IOException, DocumentProblem {
    Run run = new Run();
    int from = p.text.length();
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("r")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "rPr" -> properties(run);
        case "t" -> words(p, run.hidden);
        case "tab", "ptab" -> {
          if (p.text.length() > 0 && !run.hidden) {
            p.text.append('\t');
          }
        }
        case "br", "cr" -> {
          if (!run.hidden) {
            p.text.append('\u2028');
          }
        }
        case "sym" -> {
          int c =
              Integer.parseInt(
                  "0" + WordXml.attribute(x, "char").replaceAll("[^0-9A-Fa-f]", ""), 16);
          if (c > 0 && c < 0xFFFF && !run.hidden) {
            p.text.append((char) c);
          }
        }
        case "noBreakHyphen" -> p.text.append('-');
        case "rt", "Fallback", "delText" -> WordXml.skip(x);
        case "txbxContent" -> textBox(p);
        default -> {}
      }
    }
    weigh(p, run, from);
  }

  private void properties(Run run) throws XMLStreamException {
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("rPr")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (x.getLocalName()) {
          case "rStyle" -> run.hidden |= styles.isHidden(WordXml.value(x));
          case "vanish" -> run.hidden = WordXml.isOn(x);
          case "b" -> run.bold = WordXml.isOn(x);
          case "sz" -> run.size = Math.max(0, WordXml.integer(WordXml.value(x)));
          case "rPrChange" -> WordXml.skip(x);
          default -> {}
        }
      }
    }
  }

  /** Counts the letters a run has added by weight and size. */
  private void weigh(Paragraph p, Run run, int from) {
    int added =
        (int) p.text.substring(from).chars().filter(c -> !Character.isWhitespace(c)).count();
    if (added == 0) {
      return;
    }
    boolean bold = run.bold != null ? run.bold : styles.isBold(p.style);
    if (bold && p.bold == p.letters) {
      p.lead = p.text.length();
    }
    p.letters += added;
    p.bold += bold ? added : 0;
    p.size = Math.max(p.size, run.size > 0 ? run.size : styles.size(p.style));
  }

  /** Adds the words of a run piece by piece, so that one huge run cannot fill the memory. */
  private void words(Paragraph p, boolean hidden) throws XMLStreamException, WordReader.TooLarge {
    while (x.next() != XMLStreamConstants.END_ELEMENT) {
      if (x.isCharacters() && !hidden) {
        p.text.append(x.getTextCharacters(), x.getTextStart(), x.getTextLength());
        if (p.text.length() > MOST_PARAGRAPH) {
          throw new WordReader.TooLarge(WordReader.MAIN);
        }
      }
    }
  }

  private void formula(Paragraph p) throws XMLStreamException, WordReader.TooLarge {
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("oMath")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && x.getLocalName().equals("t")) {
        words(p, false);
      }
    }
  }

  private void textBox(Paragraph p) throws XMLStreamException, IOException, DocumentProblem {
    List<Line> inside = new ArrayList<>();
    int frame = ++frames;
    flow("txbxContent", inside, new Cell());
    inside.removeIf(l -> l.text().isBlank());
    inside.forEach(l -> p.held.add(l.in(frame)));
  }

  private void add(Paragraph p, List<Line> out) {
    String list = p.list != null ? p.list : styles.list(p.style);
    int level = p.list != null ? p.listLevel : styles.listLevel(p.style);
    boolean blank = p.text.toString().isBlank() || styles.isHidden(p.style);
    if (blank) {
      if (p.held.isEmpty()) {
        out.add(new Line("", 0, 0, Look.PLAIN, 0));
      }
      return;
    }
    String number = list == null ? "" : numbering.next(list, level);
    int outline = p.outline < 1 ? styles.outline(p.style) : p.outline < 10 ? p.outline : 0;
    boolean centred = p.centred != null ? p.centred : styles.isCentred(p.style);
    Look look = new Look(p.bold == p.letters, p.size, centred);
    int lead = p.bold < p.letters && p.lead > 0 ? number.length() + p.lead : 0;
    List<String> parts =
        outline > 0 ? List.of(p.text.toString()) : LineJoiner.parts(p.text.toString());
    for (int i = 0; i < parts.size(); i++) {
      String text = (i == 0 ? number : "") + parts.get(i).replace('\u2028', ' ');
      out.add(new Line(text, outline, 0, look, i == 0 ? Math.min(lead, text.length()) : 0));
    }
  }

  private void table(List<Line> out) throws XMLStreamException, IOException, DocumentProblem {
    int frame = ++frames;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("tbl")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && x.getLocalName().equals("tr")) {
        row(frame, out);
      }
    }
  }

  /** A cell: its lines, how many columns it spans, whether it goes on a cell above. */
  private static final class Cell {
    private final List<Line> lines = new ArrayList<>();
    private int span = 1;
    private boolean goesOn;
  }

  private void row(int frame, List<Line> out)
      throws XMLStreamException, IOException, DocumentProblem {
    List<Cell> cells = new ArrayList<>();
    int before = 0;
    boolean deleted = false;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("tr")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (x.getLocalName()) {
          case "gridBefore" -> before = Math.max(0, WordXml.integer(WordXml.value(x)));
          case "del" -> deleted = true;
          case "tc" -> cells.add(cell());
          default -> {}
        }
      }
    }
    if (deleted) {
      return;
    }
    if (cells.size() == 1 && before == 0) {
      for (Line l : cells.get(0).lines) {
        if (!l.text().isBlank()) {
          out.add(l.in(frame));
        }
      }
      return;
    }
    StringBuilder text = new StringBuilder("\t".repeat(before));
    for (int i = 0; i < cells.size(); i++) {
      Cell c = cells.get(i);
      text.append(i == 0 ? "" : "\t").append(c.goesOn ? "" : cellText(c));
      text.append("\t".repeat(Math.max(0, Math.min(40, c.span - 1))));
    }
    if (!text.toString().isBlank()) {
      out.add(new Line(text.toString(), 0, frame, Look.PLAIN, 0));
    }
  }

  private static String cellText(Cell cell) {
    List<String> texts = new ArrayList<>();
    for (Line l : cell.lines) {
      if (!l.text().isBlank()) {
        texts.add(Look.led(l.text(), l.lead()).replace('\t', ' '));
      }
    }
    return String.join("\u2028", texts);
  }

  private Cell cell() throws XMLStreamException, IOException, DocumentProblem {
    Cell cell = new Cell();
    flow("tc", cell.lines, cell);
    return cell;
  }
}
