package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same plan in every format says the same. */
class FormatVariantsTest {
  private static final PlanReader READER = new PlanReader(PlaceIndex.ofCountry());

  @TempDir Path folder;

  /** What must not depend on the format. */
  private record Content(List<String> outline, List<String> boxes, List<String> structures) {
    static Content of(PlanDocument d) {
      return new Content(
          d.headings().stream().map(h -> h.level() + " " + h.printed()).toList(),
          d.boxes().stream()
              .map(
                  b ->
                      b.number()
                          + " "
                          + b.title()
                          + " "
                          + b.groups().stream().flatMap(g -> g.items().stream()).toList())
              .toList(),
          d.structures().stream()
              .map(
                  s ->
                      s.formula()
                          + " "
                          + s.elements().stream()
                              .map(e -> e.classLabel() + e.name() + e.places())
                              .toList())
              .toList());
    }
  }

  private static String plan() throws IOException {
    return new String(
        FormatVariantsTest.class.getResourceAsStream("plans/unseen-wanbei.txt").readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private static Content read(Path file) throws DocumentProblem {
    List<PlanDocument> documents =
        READER.read(DocumentReader.read(file, ReadListener.NONE), ReadListener.NONE);
    assertThat(documents).hasSize(1);
    return Content.of(documents.get(0));
  }

  private Content asText() throws Exception {
    return read(Files.writeString(folder.resolve("plain.txt"), plan()));
  }

  @Test
  void holdsEnoughToCompare() throws Exception {
    Content c = asText();
    assertThat(c.outline()).hasSizeGreaterThan(10);
    assertThat(c.boxes()).hasSize(2);
    assertThat(c.structures()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsTextOfAnyEncoding(String charset) throws Exception {
    Path file = folder.resolve("plan.txt");
    Files.write(file, plan().getBytes(Charset.forName(charset)));
    assertThat(read(file)).isEqualTo(asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void readsTextOfAnySystem(String end) throws Exception {
    Path file = Files.writeString(folder.resolve("plan.txt"), plan().replace("\n", end));
    assertThat(read(file)).isEqualTo(asText());
  }

  @Test
  void readsMarkdown() throws Exception {
    StringBuilder out = new StringBuilder();
    for (String line : plan().split("\n")) {
      boolean top = line.matches("^[一二三四五六七八九十]+、.{2,20}$");
      out.append(top ? "## " : "").append(line).append("\n\n");
    }
    Path file = Files.writeString(folder.resolve("plan.md"), out.toString());
    assertThat(read(file)).isEqualTo(asText());
  }

  @Test
  void readsHtml() throws Exception {
    StringBuilder out =
        new StringBuilder("<!DOCTYPE html><html><head><title>规划</title></head><body>");
    for (String line : plan().split("\n")) {
      boolean top = line.matches("^[一二三四五六七八九十]+、.{2,20}$");
      out.append(top ? "<h2>" : "<p>").append(line).append(top ? "</h2>\n" : "</p>\n");
    }
    Path file = Files.writeString(folder.resolve("plan.html"), out.append("</body></html>"));
    assertThat(read(file)).isEqualTo(asText());
  }

  @Test
  void readsWord() throws Exception {
    Path file = Files.write(folder.resolve("plan.docx"), DocumentReaderTest.docx(plan()));
    assertThat(read(file)).isEqualTo(asText());
  }

  @Test
  void readsOldWord() throws Exception {
    Path file = folder.resolve("plan.doc");
    Files.write(
        file,
        FormatVariantsTest.class.getResourceAsStream("plans/unseen-wanbei.doc").readAllBytes());
    assertThat(read(file)).isEqualTo(asText());
  }

  @Test
  void readsPdf() throws Exception {
    Path file = folder.resolve("plan.pdf");
    DocumentReaderTest.pdf(plan(), file);
    assertThat(read(file)).isEqualTo(asText());
  }
}
