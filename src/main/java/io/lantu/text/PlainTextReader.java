package io.lantu.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text; finds the encoding from the bytes. */
final class PlainTextReader {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainTextReader() {}

  /**
   * Decodes bytes.
   *
   * <p>A byte-order mark decides; else UTF-16 is recognised by its zero bytes or by CJK text
   * decoding cleanly, then UTF-8 if it is valid, then GB18030.
   *
   * @throws DocumentProblem if the bytes are no text in any of these
   */
  static String decode(byte[] bytes, String file) throws DocumentProblem {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    String best = strict(bytes, StandardCharsets.UTF_8);
    if (best != null && isText(best)) {
      return best;
    }
    String likely = null;
    for (Charset c : List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = strict(bytes, c);
      if (text != null
          && isText(text)
          && hanShare(text) > 0.2
          && (likely == null || commonShare(text) > commonShare(likely))) {
        likely = text;
      }
    }
    if (likely != null) {
      return likely;
    }
    // A page or two of damage in an otherwise sound text is no reason to refuse it.
    for (Charset c : List.of(StandardCharsets.UTF_8, GB18030)) {
      String loose = new String(bytes, c);
      long broken = loose.chars().filter(x -> x == 0xFFFD).count();
      if (isText(loose) && broken * 200 < loose.length() && hanShare(loose) > 0.2) {
        return loose;
      }
    }
    throw new DocumentProblem(DocumentProblem.Reason.BINARY, file);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isText(String text) {
    long odd =
        text.chars()
            .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return odd * 500 <= text.length();
  }

  private static double hanShare(String text) {
    long han = text.codePoints().filter(Characters::isHan).count();
    return text.isEmpty() ? 0 : (double) han / text.length();
  }

  /** Share of marks and words every Chinese text is full of; wrong decodings hardly have any. */
  private static double commonShare(String text) {
    long common = text.chars().filter(c -> "的一和为是在，。、”“\n第发展建".indexOf(c) >= 0).count();
    return (double) common / text.length();
  }

  /** Splits text into numbered lines. */
  static List<SourceLine> lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int page = 0;
    int number = 0;
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      number++;
      if (line.indexOf('\f') >= 0) {
        page++;
        line = line.replace("\f", "");
      }
      lines.add(new SourceLine(number, page, line, 0, 0));
    }
    return lines;
  }

  /**
   * Splits text into numbered lines, reading the Markdown that conversions leave in plain text.
   * Headings marked by # and rows between bars are taken only where they occur several times.
   */
  static List<SourceLine> plain(String text) {
    List<SourceLine> lines = new ArrayList<>();
    for (SourceLine l : lines(text)) {
      lines.add(
          TAGGED.matcher(l.text()).find()
              ? new SourceLine(l.number(), l.page(), taggedRow(l.text()), l.outline(), l.frame())
              : l);
    }
    long hashes = lines.stream().filter(l -> HASHED.matcher(l.text()).find()).count();
    long bars = lines.stream().filter(l -> BARRED.matcher(l.text()).matches()).count();
    if (hashes < 3 && bars < 2) {
      return lines;
    }
    List<SourceLine> out = new ArrayList<>(lines.size());
    int frame = 0;
    boolean inRow = false;
    for (SourceLine l : lines) {
      if (bars >= 2 && GRID.matcher(l.text()).matches()) {
        continue;
      }
      boolean row = bars >= 2 && BARRED.matcher(l.text()).matches();
      if (row && RULE.matcher(l.text()).matches()) {
        continue;
      }
      frame += row && !inRow ? 1 : 0;
      inRow = row;
      String t = hashes >= 3 ? HASHED.matcher(l.text()).replaceFirst("") : l.text();
      out.add(new SourceLine(l.number(), l.page(), row ? cells(t) : t, 0, row ? frame : 0));
    }
    return out;
  }

  private static final Pattern TAGGED = Pattern.compile("(?i)<t[rdh][ >].*</t[dh]>");

  /** A row of a table whose tags a conversion left in the text. */
  private static String taggedRow(String line) {
    return line.replaceAll("(?i)</t[dh]>\\s*<t[dh][^>]*>", "\t")
        .replaceAll("(?i)</?t[rdh][^>]*>", "");
  }

  private static final Pattern HASHED = Pattern.compile("^\\s{0,3}#{1,6}\\s+");
  private static final Pattern BARRED = Pattern.compile("^\\s*\\|.*\\|.*\\|\\s*$");

  /** +-----+-----+ between the rows of a table. */
  private static final Pattern GRID = Pattern.compile("^\\s*\\+(?:[-=]+\\+)+\\s*$");

  private static final Pattern RULE = Pattern.compile("^[|:\\s-]+$");

  static String cells(String row) {
    String t = row.strip();
    return t.substring(1, t.length() - 1).strip().replaceAll("\\s*\\|\\s*", "\t");
  }
}
