package io.lantu.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files of markup, for what no office program would write at a test's wish. */
final class WordFile {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  WordFile() {
    parts.put("[Content_Types].xml", "<Types/>");
  }

  WordFile styles(String xml) {
    parts.put("word/styles.xml", root("styles", xml));
    return this;
  }

  WordFile numbering(String xml) {
    parts.put("word/numbering.xml", root("numbering", xml));
    return this;
  }

  WordFile body(String xml) {
    parts.put("word/document.xml", root("document", "<w:body>" + xml + "</w:body>"));
    return this;
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String root(String name, String xml) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:"
        + name
        + NAMESPACES
        + ">"
        + xml
        + "</w:"
        + name
        + ">";
  }

  /** A run of words. */
  static String run(String text) {
    return run("", text);
  }

  /** A run of words with properties. */
  static String run(String properties, String text) {
    String words = text.replace("\n", "</w:t><w:br/><w:t>");
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  }

  /** A paragraph of words or of runs. */
  static String p(String words) {
    return p("", words);
  }

  /** A paragraph with properties. */
  static String p(String properties, String words) {
    String runs = words.startsWith("<") || words.isEmpty() ? words : run(words);
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
  }

  /** Paragraphs of words. */
  static String all(String properties, String... words) {
    return Stream.of(words).map(x -> p(properties, x)).collect(Collectors.joining());
  }

  static String cell(String properties, String paragraphs) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphs + "</w:tc>";
  }

  static String row(String... cells) {
    return Stream.of(cells)
        .map(c -> c.startsWith("<w:tc>") ? c : cell("", c.startsWith("<") ? c : p(c)))
        .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  /** A text box as Word writes it: once for programs of today and once for older ones. */
  static String textBox(String paragraphs) {
    return "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>"
        + paragraphs
        + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        + paragraphs
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }
}
