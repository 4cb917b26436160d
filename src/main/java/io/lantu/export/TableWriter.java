package io.lantu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a table to a file format. Any thread. */
public interface TableWriter {
  /**
   * Writes a table; the stream stays open.
   *
   * @throws IOException if the stream cannot be written
   */
  void write(TableData table, OutputStream out) throws IOException;

  /** The writer for a file by its ending: XLSX for {@code .xlsx}, else CSV. */
  static TableWriter forFile(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".xlsx") ? new XlsxTableWriter() : new CsvTableWriter();
  }
}
