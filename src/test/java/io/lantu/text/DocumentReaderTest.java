package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lantu.model.Language;
import io.lantu.settings.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private static final String PLAN = "某地区发展规划\n第一章 总体格局\n构建“一核两翼”空间格局。“一核”指甲市，“两翼”指乙县和丙县。\n";

  @TempDir Path folder;

  private static String plan(String name) throws IOException {
    return new String(
        DocumentReaderTest.class.getResourceAsStream("plans/" + name).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private DocumentProblem.Kind problemOf(Path file) {
    try {
      DocumentReader.read(file, ReadListener.NONE);
      return null;
    } catch (DocumentProblem e) {
      for (Language language : Language.values()) {
        assertThat(e.text(new Messages(language)))
            .startsWith(file.getFileName().toString())
            .doesNotContain("\n")
            .doesNotContain("!")
            .matches(".*[。.]$");
      }
      return e.kind();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void findsTheEncoding(String charset) throws Exception {
    Path file = folder.resolve("plan.txt");
    Files.write(file, PLAN.getBytes(Charset.forName(charset)));
    assertThat(DocumentReader.read(file, ReadListener.NONE).lines().get(1).text())
        .isEqualTo("第一章 总体格局");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThat(problemOf(empty)).isEqualTo(DocumentProblem.Kind.EMPTY);
    Path blank = Files.writeString(folder.resolve("blank.txt"), " \n\n");
    assertThat(problemOf(blank)).isEqualTo(DocumentProblem.Kind.EMPTY);
    byte[] noise = new byte[40_000];
    new Random(7).nextBytes(noise);
    noise[0] = 0;
    Path binary = Files.write(folder.resolve("binary.txt"), noise);
    assertThat(problemOf(binary)).isEqualTo(DocumentProblem.Kind.NOT_TEXT);
    Path broken = Files.write(folder.resolve("broken.docx"), noise);
    assertThat(problemOf(broken)).isEqualTo(DocumentProblem.Kind.CORRUPT);
    Path cut = folder.resolve("cut.docx");
    byte[] whole = docx(PLAN);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(problemOf(cut)).isEqualTo(DocumentProblem.Kind.CORRUPT);
    assertThat(problemOf(folder.resolve("missing.txt"))).isEqualTo(DocumentProblem.Kind.UNREADABLE);
    assertThat(problemOf(folder)).isEqualTo(DocumentProblem.Kind.UNREADABLE);
  }

  @Test
  void refusesTextOfTwoHundredMegabytes() throws IOException {
    Path file = folder.resolve("large.txt");
    try (var channel = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      channel.setLength(200L << 20);
    }
    assertThat(problemOf(file)).isEqualTo(DocumentProblem.Kind.TOO_LARGE);
  }

  @Test
  void refusesAnEncryptedPdfAndAScan() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    Path scan = folder.resolve("scan.pdf");
    try (PDDocument d = new PDDocument()) {
      d.addPage(new PDPage());
      d.save(scan.toFile());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      d.protect(policy);
      d.save(locked.toFile());
    }
    assertThat(problemOf(locked)).isEqualTo(DocumentProblem.Kind.ENCRYPTED);
    assertThat(problemOf(scan)).isEqualTo(DocumentProblem.Kind.NO_TEXT_LAYER);
  }

  @Test
  void stopsWhenAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("plan.txt"), PLAN);
    ReadListener stop =
        new ReadListener() {
          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> DocumentReader.read(file, stop))
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            e -> assertThat(e.kind()).isEqualTo(DocumentProblem.Kind.CANCELLED));
  }

  @Test
  void readsWordLikeText() throws Exception {
    String text = plan("unseen-wanbei.txt");
    Path file = Files.write(folder.resolve("plan.docx"), docx(text));
    PlanReader reader = new PlanReader(PlaceIndex.ofCountry());
    DocumentText word = DocumentReader.read(file, ReadListener.NONE);
    assertThat(word.format()).isEqualTo(DocumentFormat.DOCX);
    PlanDocument a = reader.read(word, ReadListener.NONE).get(0);
    PlanDocument b = reader.read(DocumentText.of("x.txt", text), ReadListener.NONE).get(0);
    assertThat(a.headings()).isEqualTo(b.headings());
    assertThat(a.structures()).isEqualTo(b.structures());
    assertThat(a.boxes().stream().map(TextBox::groups).toList())
        .isEqualTo(b.boxes().stream().map(TextBox::groups).toList());
  }

  @Test
  void readsPdfWithoutRunningHeads() throws Exception {
    String text = plan("unseen-dongting.txt");
    Path file = folder.resolve("plan.pdf");
    pdf(text, file);
    DocumentText pages = DocumentReader.read(file, ReadListener.NONE);
    assertThat(pages.lines().stream().map(SourceLine::text))
        .noneMatch(t -> t.contains("内部资料"))
        .noneMatch(t -> t.matches("\\s*\\d+\\s*"));
    Synthetic scores = new Synthetic();
    scores.add(
        "unseen-dongting.txt",
        new PlanReader(PlaceIndex.ofCountry()).read(pages, ReadListener.NONE));
    scores.all().forEach(s -> Originals.print(s, 10));
    assertThat(scores.headings.value()).isGreaterThan(0.9);
    assertThat(scores.elements.value()).isGreaterThan(0.9);
    assertThat(scores.items.value()).isGreaterThan(0.9);
  }

  /** A Word document of plain paragraphs. */
  static byte[] docx(String text) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (String line : text.split("\n")) {
      xml.append("<w:p><w:r><w:t>").append(line.replace("&", "&amp;").replace("<", "&lt;"));
      xml.append("</w:t></w:r></w:p>");
    }
    xml.append("</w:body></w:document>");
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Prints a text on small pages with a running head and page numbers. */
  static void pdf(String text, Path file) throws IOException {
    try (PDDocument d = new PDDocument();
        OutputStream out = Files.newOutputStream(file)) {
      PDType0Font font = PDType0Font.load(d, Path.of("maps/fonts/NotoSansSC-Regular.ttf").toFile());
      List<String> lines =
          text.lines()
              .flatMap(l -> java.util.stream.Stream.of(wrap(l.replace("\t", "    "))))
              .toList();
      int perPage = 14;
      for (int from = 0, page = 1; from < lines.size(); from += perPage, page++) {
        PDPage p = new PDPage(PDRectangle.A5);
        d.addPage(p);
        try (PDPageContentStream s = new PDPageContentStream(d, p)) {
          write(s, font, "内部资料 注意保存", 40, 560);
          for (int i = from; i < Math.min(lines.size(), from + perPage); i++) {
            write(s, font, lines.get(i), 40, 520 - 30 * (i - from));
          }
          write(s, font, String.valueOf(page), 200, 30);
        }
      }
      d.save(out);
    }
  }

  @Test
  void putsTheCellsOfAPdfTableTogether() throws Exception {
    Path file = folder.resolve("table.pdf");
    try (PDDocument d = new PDDocument()) {
      PDType0Font font = PDType0Font.load(d, Path.of("maps/fonts/NotoSansSC-Regular.ttf").toFile());
      PDPage p = new PDPage(PDRectangle.A5);
      d.addPage(p);
      try (PDPageContentStream s = new PDPageContentStream(d, p)) {
        write(s, font, "指标", 40, 500);
        write(s, font, "单位", 120, 500);
        write(s, font, "二〇二五年", 200, 500);
        // A name too long for its column, the other cells centred beside it.
        write(s, font, "森林覆盖率和", 40, 480);
        write(s, font, "%", 120, 473);
        write(s, font, "60", 200, 473);
        write(s, font, "绿地率", 40, 466);
        write(s, font, "县城污水收集", 40, 446);
        write(s, font, "万吨", 120, 446);
        write(s, font, "88", 200, 446);
        write(s, font, "量", 40, 430);
        write(s, font, "表后的段落，其文字自左缘起，一直写到页面的右边。", 40, 400);
        // A heading set larger, so close that its letters reach into the line above.
        s.beginText();
        s.setFont(font, 20);
        s.newLineAtOffset(40, 388);
        s.showText("第二章 保障措施");
        s.endText();
      }
      d.save(file.toFile());
    }
    assertThat(DocumentReader.read(file, ReadListener.NONE).lines())
        .extracting(SourceLine::text)
        .containsExactly(
            "指标\t单位\t二〇二五年",
            "森林覆盖率和绿地率\t%\t60",
            "县城污水收集量\t万吨\t88",
            "表后的段落，其文字自左缘起，一直写到页面的右边。",
            "第二章 保障措施");
  }

  private static String[] wrap(String line) {
    int width = 28;
    int n = Math.max(1, (line.length() + width - 1) / width);
    String[] out = new String[n];
    for (int i = 0; i < n; i++) {
      out[i] = line.substring(i * width, Math.min(line.length(), (i + 1) * width));
    }
    return out;
  }

  private static void write(PDPageContentStream s, PDType0Font font, String text, int x, int y)
      throws IOException {
    s.beginText();
    s.setFont(font, 12);
    s.newLineAtOffset(x, y);
    s.showText(text);
    s.endText();
  }

  @Test
  void stopsAWordFileThatUnpacksToFarMore(@org.junit.jupiter.api.io.TempDir java.nio.file.Path dir)
      throws Exception {
    java.nio.file.Path bomb = dir.resolve("bomb.docx");
    try (java.util.zip.ZipOutputStream zip =
        new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(bomb))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
      zip.write(
          "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 8; i++) {
        zip.write(block);
      }
      zip.write(
          "</w:t></w:r></w:p></w:body></w:document>"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> DocumentReader.read(bomb, ReadListener.NONE))
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(DocumentProblem.Kind.TOO_LARGE);
              assertThat(p.text(new Messages(Language.ZH)))
                  .startsWith("bomb.docx（word/document.xml）：解压后过大");
              assertThat(p.text(new Messages(Language.EN)))
                  .startsWith("bomb.docx (word/document.xml) unpacks to too much");
            });
  }

  @Test
  void readsOnWhereTablesAreNestedWithoutEnd() throws Exception {
    int deep = 20_000;
    Path file =
        new WordFile()
            .body(
                WordFile.p("甲")
                    + "<w:tbl><w:tr><w:tc>".repeat(deep)
                    + "</w:tc></w:tr></w:tbl>".repeat(deep)
                    + WordFile.p("乙"))
            .write(folder.resolve("deep.docx"));
    assertThat(DocumentReader.read(file, ReadListener.NONE).lines())
        .extracting(SourceLine::text)
        .containsExactly("甲", "乙");
  }

  @Test
  void readsTablesAndHeadingsAConversionLeftInPlainText() {
    DocumentText text =
        DocumentText.of(
            "a.txt", "## 一、基础\n## 二、目标\n## 三、布局\n| 指标 | 值 |\n| --- | --- |\n| 人口 | 20 |\n");
    assertThat(text.lines()).extracting(SourceLine::text).contains("一、基础", "指标\t值", "人口\t20");
  }

  @Test
  void namesADeviceByItsPath() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertThatThrownBy(() -> DocumentReader.read(device, ReadListener.NONE))
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            e -> assertThat(e.text(new Messages(Language.EN))).startsWith("/dev/null"));
  }
}
