package io.lantu.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes documents of 2,000 pages and reads them, printing time and peak heap.
 *
 * <p>Run with {@code java -Xmx512m -cp … io.lantu.text.LargeDocumentBench FOLDER FONT.ttf}; the
 * peak of the process is what {@code /usr/bin/time -v} says of {@code lantu read} on the files.
 */
final class LargeDocumentBench {
  private static final int PAGES = 2000;
  private static final int LINES = 28;
  private static final int LETTERS = 34;

  private LargeDocumentBench() {}

  /** Paragraphs of a plan of some pages: chapters, sections, prose, boxes. */
  static List<String> paragraphs(int pages) throws IOException {
    String plan;
    try (InputStream in = LargeDocumentBench.class.getResourceAsStream("plans/unseen-wanbei.txt")) {
      plan = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> source = plan.lines().filter(l -> !l.isBlank()).toList();
    List<String> out = new ArrayList<>(source);
    long letters = plan.length();
    long want = (long) pages * LINES * LETTERS;
    for (int n = 1; letters < want; n++) {
      out.add("第" + n + "章 第" + n + "片区建设指引");
      for (String line : source) {
        if (!line.matches("^第.{1,3}[章节].*") && line.length() > 20) {
          out.add(line + "本段见第" + n + "片区，投资" + n + "亿元。");
          letters += line.length() + 20;
        }
      }
    }
    return out;
  }

  static void docx(Path file, List<String> paragraphs) throws IOException {
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                  + "content-types\"/>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas."
                  + "openxmlformats.org/wordprocessingml/2006/main\"><w:body>")
              .getBytes(StandardCharsets.UTF_8));
      for (String p : paragraphs) {
        zip.write(
            ("<w:p><w:pPr><w:spacing w:line=\"560\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/>"
                    + "</w:rPr><w:t>"
                    + p.replace("&", "&amp;").replace("<", "&lt;")
                    + "</w:t></w:r></w:p>")
                .getBytes(StandardCharsets.UTF_8));
      }
      zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }
  }

  static int pdf(Path file, Path font, List<String> paragraphs) throws IOException {
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      PDType0Font type = PDType0Font.load(document, font.toFile());
      List<String> lines = new ArrayList<>();
      for (String p : paragraphs) {
        for (int i = 0; i < p.length(); i += LETTERS) {
          lines.add((i == 0 ? "　　" : "") + p.substring(i, Math.min(p.length(), i + LETTERS)));
        }
      }
      int pages = 0;
      for (int at = 0; at < lines.size(); at += LINES) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages++;
        try (PDPageContentStream c = new PDPageContentStream(document, page)) {
          c.beginText();
          c.setFont(type, 13);
          c.setLeading(26);
          c.newLineAtOffset(60, 790);
          for (String line : lines.subList(at, Math.min(lines.size(), at + LINES))) {
            c.showText(line);
            c.newLine();
          }
          c.showText("— " + pages + " —");
          c.endText();
        }
      }
      document.save(file.toFile());
      return pages;
    }
  }

  private static void read(Path file, PlaceIndex places) throws DocumentProblem {
    Runtime heap = Runtime.getRuntime();
    long[] peak = {0};
    ReadListener listener =
        new ReadListener() {
          @Override
          public void progress(double done) {
            peak[0] = Math.max(peak[0], heap.totalMemory() - heap.freeMemory());
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    long from = System.nanoTime();
    DocumentText text = DocumentReader.read(file, listener);
    long opened = System.nanoTime();
    List<PlanDocument> documents = new PlanReader(places).read(text, listener);
    long done = System.nanoTime();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s  open %.1f s  read %.1f s  heap at most %d MB  headings %d  structures %d",
            file.getFileName(),
            (opened - from) / 1e9,
            (done - opened) / 1e9,
            peak[0] >> 20,
            documents.stream().mapToInt(d -> d.headings().size()).sum(),
            documents.stream().mapToInt(d -> d.structures().size()).sum()));
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> paragraphs = paragraphs(PAGES);
    Path docx = folder.resolve("large.docx");
    Path pdf = folder.resolve("large.pdf");
    docx(docx, paragraphs);
    System.out.println("pages " + pdf(pdf, Path.of(args[1]), paragraphs));
    PlaceIndex places = PlaceIndex.ofCountry();
    read(docx, places);
    read(pdf, places);
  }
}
