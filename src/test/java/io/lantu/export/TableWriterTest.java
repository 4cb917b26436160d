package io.lantu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private final TableData table =
      new TableData(
          "项目/总表",
          List.of("项目", "数量"),
          List.of(Arrays.<Object>asList("甲, \"乙\"\n丙", 10.5), Arrays.<Object>asList("5万吨铝材", null)),
          List.of("《甲规划》"));

  @Test
  void writesCsvWithMarkQuotesAndSources() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.forFile(Path.of("t.csv")).write(table, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\ufeff项目,数量\r\n\"甲, \"\"乙\"\"\n丙\",10.5\r\n5万吨铝材,\r\n\r\n《甲规划》\r\n");
    assertThat(Arrays.copyOf(out.toByteArray(), 3))
        .containsExactly((byte) 0xef, (byte) 0xbb, (byte) 0xbf);
  }

  @Test
  void writesAWorkbookWithNumbersAndASheetOfSources() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.forFile(Path.of("t.XLSX")).write(table, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("项目 总表");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("数量");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(10.5);
      assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue()).isEqualTo("《甲规划》");
    }
  }
}
