package io.lantu.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens a document of any format that is read and returns its lines.
 *
 * <p>The bytes decide the format, the name only between text, Markdown and HTML. Every failure is a
 * {@link DocumentProblem} that says what to do. Runs on a worker thread; holds the text in memory
 * but never a whole PDF or Word tree.
 */
public final class DocumentReader {
  /** Largest text file read; a plan of 2,000 pages is under ten megabytes. */
  static final long MOST_TEXT_BYTES = 64L << 20;

  /** Largest file of the other formats, which hold pictures. */
  static final long MOST_BYTES = 1L << 30;

  private DocumentReader() {}

  /**
   * Reads a file.
   *
   * @param file the document
   * @param listener told how far the reading is; may stop it
   * @throws DocumentProblem if it cannot be read, with the reason and the remedy
   */
  public static DocumentText read(Path file, ReadListener listener) throws DocumentProblem {
    String name = nameOf(file);
    try {
      if (Files.isDirectory(file)) {
        throw new DocumentProblem(DocumentProblem.Reason.FOLDER, name);
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new DocumentProblem(DocumentProblem.Reason.NO_BYTES, name);
      }
      DocumentText text = open(file, name, size, listener);
      if (text.lines().stream().allMatch(l -> l.text().isBlank())) {
        throw new DocumentProblem(DocumentProblem.Reason.BLANK, name);
      }
      return text;
    } catch (NoSuchFileException e) {
      throw new DocumentProblem(DocumentProblem.Reason.MISSING, name, e);
    } catch (AccessDeniedException e) {
      throw new DocumentProblem(DocumentProblem.Reason.FORBIDDEN, name, e);
    } catch (IOException e) {
      throw new DocumentProblem(DocumentProblem.Reason.FAILED, name, e);
    }
  }

  /** The name as people know it; of a device, whose name alone says little, the whole path. */
  private static String nameOf(Path file) {
    boolean device = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    return device || file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  private static DocumentText open(Path file, String name, long size, ReadListener listener)
      throws IOException, DocumentProblem {
    byte[] head = new byte[8];
    int got;
    try (InputStream in = Files.newInputStream(file)) {
      got = in.readNBytes(head, 0, head.length);
    }
    if (size > MOST_BYTES) {
      throw tooLarge(name, size);
    }
    String extension = extension(name);
    if (got >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return new DocumentText(name, DocumentFormat.DOCX, WordReader.read(file, name, listener));
    }
    if (got >= 4
        && (head[0] & 0xFF) == 0xD0
        && (head[1] & 0xFF) == 0xCF
        && (head[2] & 0xFF) == 0x11
        && (head[3] & 0xFF) == 0xE0) {
      return new DocumentText(
          name, DocumentFormat.DOC, LegacyWordReader.read(file, name, listener));
    }
    if (got >= 5 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F') {
      return new DocumentText(name, DocumentFormat.PDF, PdfReader.read(file, name, listener));
    }
    boolean other = List.of("docx", "doc", "pdf", "wps").contains(extension);
    if (other && !isMarkup(head)) {
      throw new DocumentProblem(DocumentProblem.Reason.OTHER_FORMAT, name);
    }
    if (size > MOST_TEXT_BYTES) {
      throw tooLarge(name, size);
    }
    String text = HtmlReader.decode(Files.readAllBytes(file), name);
    listener.progress(0.5);
    if (listener.isCancelled()) {
      throw cancelled(name);
    }
    boolean html =
        List.of("html", "htm", "xhtml", "mht").contains(extension) || HtmlReader.isPage(text);
    if (other && !html) {
      throw new DocumentProblem(DocumentProblem.Reason.OTHER_FORMAT, name);
    }
    if (html) {
      return new DocumentText(name, DocumentFormat.HTML, HtmlReader.lines(text));
    }
    if (extension.equals("md") || extension.equals("markdown")) {
      return new DocumentText(name, DocumentFormat.MARKDOWN, MarkdownReader.lines(text));
    }
    return new DocumentText(name, DocumentFormat.TEXT, PlainTextReader.plain(text));
  }

  /** Whether a file begins as a web page does; many are handed out as .doc. */
  private static boolean isMarkup(byte[] head) {
    int i = 0;
    while (i < head.length && head[i] <= ' ') {
      i++;
    }
    return i < head.length && head[i] == '<';
  }

  static DocumentProblem cancelled(String name) {
    return new DocumentProblem(DocumentProblem.Reason.READING_STOPPED, name);
  }

  private static DocumentProblem tooLarge(String name, long size) {
    return new DocumentProblem(DocumentProblem.Reason.LARGE, name, size >> 20);
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
