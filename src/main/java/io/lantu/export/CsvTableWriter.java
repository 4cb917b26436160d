package io.lantu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV after RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take
 * Chinese for another encoding. Sources follow as rows of one cell behind an empty row.
 */
public final class CsvTableWriter implements TableWriter {
  @Override
  public void write(TableData table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    line(writer, table.columns());
    for (List<Object> row : table.rows()) {
      line(writer, row);
    }
    if (!table.sources().isEmpty()) {
      writer.write("\r\n");
      for (String source : table.sources()) {
        line(writer, List.of(source));
      }
    }
    writer.flush();
  }

  private static void line(Writer writer, List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(quoted(text(cells.get(i))));
    }
    writer.write("\r\n");
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return cell == null ? "" : cell.toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
