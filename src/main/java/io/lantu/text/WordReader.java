package io.lantu.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads Word since 2007 as a stream, so that memory does not grow with the markup: paragraphs with
 * their heading level, automatic numbers as printed, table rows.
 */
final class WordReader {
  private static final String MAIN = "word/document.xml";

  /** Most bytes one part of the package may unpack to. */
  private static final long MOST_XML = 200L << 20;

  /** Most characters of one paragraph; a whole plan has fewer. */
  private static final int MOST_PARAGRAPH = 2 << 20;

  private final Map<String, Integer> outlineOfStyle = new HashMap<>();
  private final Map<String, String[]> numberOfStyle = new HashMap<>();
  private final Map<String, String> parentOfStyle = new HashMap<>();
  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, String[]> levelOf = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final List<SourceLine> lines = new ArrayList<>();

  private WordReader() {}

  static List<SourceLine> read(Path file, String name, ReadListener listener)
      throws IOException, DocumentProblem {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry main = zip.getEntry(MAIN);
      if (main == null) {
        boolean office = zip.getEntry("[Content_Types].xml") != null;
        throw new DocumentProblem(
            office ? DocumentProblem.Reason.OTHER_OFFICE : DocumentProblem.Reason.ARCHIVE, name);
      }
      WordReader reader = new WordReader();
      reader.styles(zip);
      reader.numbering(zip);
      reader.body(zip, main, name, listener);
      return reader.lines;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof TooLarge) {
          throw new DocumentProblem(
              DocumentProblem.Reason.UNPACKS_LARGE, name, e, MAIN, MOST_XML >> 20);
        }
      }
      throw new DocumentProblem(DocumentProblem.Reason.BROKEN_WORD, name, e);
    }
  }

  private static XMLStreamReader open(ZipFile zip, ZipEntry entry)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    if (entry.getSize() > MOST_XML) {
      throw new TooLarge(entry.getName());
    }
    InputStream in = new Bounded(new BufferedInputStream(zip.getInputStream(entry), 1 << 16));
    return factory.createXMLStreamReader(in);
  }

  /** Thrown where a part unpacks to more than a document can hold. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String part) {
      super("part too large: " + part);
    }
  }

  /** Stops a part that unpacks to more than its header says. */
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    private int count(int n) throws IOException {
      read += Math.max(0, n);
      if (read > MOST_XML) {
        throw new TooLarge(MAIN);
      }
      return n;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      return count(super.read(b, off, len));
    }
  }

  /** Adds the words of a run piece by piece, so that one huge run cannot fill the memory. */
  private static void append(XMLStreamReader x, StringBuilder text)
      throws XMLStreamException, TooLarge {
    while (x.next() != XMLStreamConstants.END_ELEMENT) {
      if (x.isCharacters()) {
        text.append(x.getTextCharacters(), x.getTextStart(), x.getTextLength());
        if (text.length() > MOST_PARAGRAPH) {
          throw new TooLarge(MAIN);
        }
      }
    }
  }

  private static String value(XMLStreamReader x) {
    return attribute(x, "val");
  }

  private static String attribute(XMLStreamReader x, String name) {
    for (int i = 0; i < x.getAttributeCount(); i++) {
      if (x.getAttributeLocalName(i).equals(name)) {
        return x.getAttributeValue(i);
      }
    }
    return "";
  }

  private void styles(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry("word/styles.xml");
    if (entry == null) {
      return;
    }
    XMLStreamReader x = open(zip, entry);
    String style = "";
    String[] number = new String[2];
    while (x.hasNext()) {
      int event = x.next();
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "style" -> {
          style = attribute(x, "styleId");
          number = new String[2];
        }
        case "name" -> {
          String n = value(x).toLowerCase(java.util.Locale.ROOT);
          if (n.matches("heading [1-9]")) {
            outlineOfStyle.put(style, n.charAt(8) - '0');
          } else if (n.matches("标题 ?[1-9]")) {
            outlineOfStyle.put(style, n.charAt(n.length() - 1) - '0');
          }
        }
        case "basedOn" -> parentOfStyle.put(style, value(x));
        case "outlineLvl" -> {
          int level = integer(value(x));
          if (level >= 0 && level < 9) {
            outlineOfStyle.put(style, level + 1);
          }
        }
        case "ilvl" -> number[0] = value(x);
        case "numId" -> {
          number[1] = value(x);
          numberOfStyle.put(style, number);
        }
        default -> {}
      }
    }
  }

  private static int integer(String s) {
    return s.matches("\\d{1,6}") ? Integer.parseInt(s) : -1;
  }

  private void numbering(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry("word/numbering.xml");
    if (entry == null) {
      return;
    }
    XMLStreamReader x = open(zip, entry);
    String list = "";
    String num = "";
    String level = "";
    while (x.hasNext()) {
      if (x.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "abstractNum" -> list = attribute(x, "abstractNumId");
        case "lvl" -> {
          level = attribute(x, "ilvl");
          levelOf.put(list + "/" + level, new String[] {"decimal", "", "1"});
        }
        case "numFmt" -> {
          String[] l = levelOf.get(list + "/" + level);
          if (l != null) {
            l[0] = value(x);
          }
        }
        case "lvlText" -> {
          String[] l = levelOf.get(list + "/" + level);
          if (l != null) {
            l[1] = value(x);
          }
        }
        case "start" -> {
          String[] l = levelOf.get(list + "/" + level);
          if (l != null) {
            l[2] = value(x);
          }
        }
        case "num" -> {
          num = attribute(x, "numId");
          level = "none";
        }
        case "abstractNumId" -> abstractOf.put(num, value(x));
        default -> {}
      }
    }
  }

  /** The automatic number of a paragraph as it is printed, or an empty text. */
  private String number(String numId, int level) {
    String list = abstractOf.get(numId);
    String[] own = list == null ? null : levelOf.get(list + "/" + level);
    if (own == null || "0".equals(numId)) {
      return "";
    }
    int[] count = counters.computeIfAbsent(list, k -> new int[9]);
    for (int i = level + 1; i < 9; i++) {
      count[i] = 0;
    }
    count[level] = count[level] == 0 ? Math.max(1, integer(own[2])) : count[level] + 1;
    if (own[0].equals("bullet") || own[0].equals("none")) {
      return own[0].equals("bullet") ? "• " : "";
    }
    String text = own[1];
    for (int i = 0; i <= level; i++) {
      String[] l = levelOf.get(list + "/" + i);
      int v = Math.max(1, count[i]);
      text = text.replace("%" + (i + 1), printed(v, l == null ? "decimal" : l[0]));
    }
    return text + (text.startsWith("第") ? " " : "");
  }

  private static String printed(int v, String format) {
    if (format.contains("hinese")
        || format.contains("ideograph")
        || format.contains("japaneseCounting")) {
      String d = "一二三四五六七八九";
      int tens = v / 10;
      int ones = v % 10;
      return (tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(d.charAt(tens - 1))) + "十")
          + (ones == 0 ? "" : String.valueOf(d.charAt(ones - 1)));
    }
    if (format.startsWith("decimalEnclosed")) {
      return v <= 10 ? String.valueOf("①②③④⑤⑥⑦⑧⑨⑩".charAt(v - 1)) : String.valueOf(v);
    }
    return String.valueOf(v);
  }

  private int outline(String style) {
    String s = style;
    for (int i = 0; i < 8 && s != null && !s.isEmpty(); i++) {
      Integer o = outlineOfStyle.get(s);
      if (o != null) {
        return o;
      }
      s = parentOfStyle.get(s);
    }
    return 0;
  }

  private String[] styleNumber(String style) {
    String s = style;
    for (int i = 0; i < 8 && s != null && !s.isEmpty(); i++) {
      String[] n = numberOfStyle.get(s);
      if (n != null) {
        return n;
      }
      s = parentOfStyle.get(s);
    }
    return new String[2];
  }

  private void body(ZipFile zip, ZipEntry main, String name, ReadListener listener)
      throws IOException, XMLStreamException, DocumentProblem {
    XMLStreamReader x = open(zip, main);
    long size = Math.max(1, main.getSize());
    StringBuilder text = new StringBuilder();
    String style = "";
    int outline = -1;
    String numId = null;
    int numLevel = 0;
    int tables = 0;
    int depth = 0;
    int skipped = 0;
    boolean deleted = false;
    List<List<String>> row = new ArrayList<>();
    List<String> cell = new ArrayList<>();
    List<String> inner = new ArrayList<>();
    int innerFrom = 0;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (x.getLocalName()) {
          case "p" -> {
            text.setLength(0);
            style = "";
            outline = -1;
            numId = null;
            numLevel = 0;
          }
          case "pStyle" -> style = value(x);
          case "outlineLvl" -> outline = integer(value(x)) + 1;
          case "ilvl" -> numLevel = Math.max(0, Math.min(8, integer(value(x))));
          case "numId" -> numId = value(x);
          case "t" -> {
            if (skipped == 0 && !deleted) {
              append(x, text);
            }
          }
          case "tab" -> {
            if (text.length() > 0) {
              text.append(depth > 0 ? ' ' : '\t');
            }
          }
          case "br", "cr" -> text.append(depth > 0 ? "\u2028" : " ");
          case "del" -> deleted = true;
          // The fallback repeats what the choice before it has already said.
          case "Fallback" -> skipped++;
          case "tbl" -> {
            if (depth++ == 0) {
              tables++;
            }
          }
          case "tr" -> {
            if (depth == 1) {
              row = new ArrayList<>();
            } else if (depth == 2) {
              inner = new ArrayList<>();
            }
          }
          case "tc" -> {
            if (depth == 1) {
              cell = new ArrayList<>();
            } else if (depth == 2) {
              innerFrom = cell.size();
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (x.getLocalName()) {
          case "Fallback" -> skipped--;
          case "del" -> deleted = false;
          case "p" -> {
            if (skipped > 0) {
              continue;
            }
            String[] byStyle = styleNumber(style);
            String num = numId != null ? numId : byStyle[1];
            int level =
                numId != null
                    ? numLevel
                    : Math.max(0, integer(byStyle[0] == null ? "0" : byStyle[0]));
            String printed = num == null || text.toString().isBlank() ? "" : number(num, level);
            String t = printed + text;
            if (depth > 0) {
              if (!t.isBlank()) {
                cell.add(t);
              }
            } else {
              int o = outline >= 1 && outline < 10 ? outline : outline == 10 ? 0 : outline(style);
              lines.add(new SourceLine(lines.size() + 1, 0, t, t.isBlank() ? 0 : o, 0));
              if (lines.size() % 500 == 0) {
                listener.progress(
                    Math.min(1, (double) x.getLocation().getCharacterOffset() / size));
                if (listener.isCancelled()) {
                  throw DocumentReader.cancelled(name);
                }
              }
            }
            text.setLength(0);
          }
          case "tc" -> {
            if (depth == 1) {
              row.add(cell);
              cell = new ArrayList<>();
            } else if (depth == 2) {
              // A table within a cell: its rows are lines of the cell.
              List<String> held = cell.subList(innerFrom, cell.size());
              inner.add(String.join("\u2028", held));
              held.clear();
            }
          }
          case "tr" -> {
            if (depth == 1) {
              row(row, tables);
            } else if (depth == 2 && !String.join("", inner).isBlank()) {
              cell.add(String.join("\t", inner));
            }
          }
          case "tbl" -> depth--;
          default -> {}
        }
      }
    }
  }

  private void row(List<List<String>> cells, int frame) {
    if (cells.size() == 1) {
      for (String p : cells.get(0)) {
        for (String s : p.indexOf('\t') >= 0 ? new String[] {p} : p.split("\u2028")) {
          lines.add(new SourceLine(lines.size() + 1, 0, s, 0, frame));
        }
      }
      return;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = String.join("\u2028", cells.get(i)).replace('\t', ' ');
      line.append(i == 0 ? "" : "\t").append(cell);
    }
    if (!line.toString().isBlank()) {
      lines.add(new SourceLine(lines.size() + 1, 0, line.toString(), 0, frame));
    }
  }
}
