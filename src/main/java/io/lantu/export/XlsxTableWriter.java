package io.lantu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook: the table with a frozen head, filters and numbers as numbers, and a second
 * sheet with the sources.
 */
public final class XlsxTableWriter implements TableWriter {
  private static final int MIN_WIDTH = 8;
  private static final int MAX_WIDTH = 60;
  private static final int MAX_CELL = 32767;
  private static final String SOURCES = "来源 Sources";

  @Override
  public void write(TableData table, OutputStream out) throws IOException {
    write(List.of(table), out);
  }

  /**
   * Writes several tables as sheets of one workbook, and their sources, which they share.
   *
   * @throws IOException if the stream cannot be written
   */
  public void write(List<TableData> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      CellStyle head = head(book);
      CellStyle wrapped = wrapped(book);
      for (TableData table : tables) {
        sheet(book, table, head, wrapped);
      }
      List<String> given = tables.isEmpty() ? List.of() : tables.get(0).sources();
      if (!given.isEmpty()) {
        Sheet sources = book.createSheet(SOURCES);
        sources.setColumnWidth(0, 120 * 256);
        for (int i = 0; i < given.size(); i++) {
          row(sources, i, List.of(given.get(i)), wrapped);
        }
      }
      book.write(out);
    }
  }

  private static void sheet(XSSFWorkbook book, TableData table, CellStyle head, CellStyle wrapped) {
    Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
    row(sheet, 0, table.columns(), head);
    for (int i = 0; i < table.rows().size(); i++) {
      row(sheet, i + 1, table.rows().get(i), wrapped);
    }
    sheet.createFreezePane(0, 1);
    if (!table.columns().isEmpty()) {
      int last = table.columns().size() - 1;
      sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, last));
    }
    for (int c = 0; c < table.columns().size(); c++) {
      sheet.setColumnWidth(c, width(table, c) * 256);
    }
  }

  private static CellStyle head(XSSFWorkbook book) {
    Font bold = book.createFont();
    bold.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(bold);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private static CellStyle wrapped(XSSFWorkbook book) {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static void row(Sheet sheet, int index, List<?> cells, CellStyle style) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellStyle(style);
      Object value = cells.get(i);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (value != null) {
        String text = value.toString();
        cell.setCellValue(text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
      }
    }
  }

  /** Width in characters from head and the longest cell; a Chinese character counts as two. */
  private static int width(TableData table, int column) {
    int width = wide(table.columns().get(column)) + 4;
    for (List<Object> row : table.rows()) {
      Object value = column < row.size() ? row.get(column) : null;
      width = Math.max(width, value == null ? 0 : wide(value.toString()) + 2);
    }
    return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width));
  }

  private static int wide(String text) {
    return text.codePoints().map(c -> c > 0x2e7f ? 2 : 1).sum();
  }
}
