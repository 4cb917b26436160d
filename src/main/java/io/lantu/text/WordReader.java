package io.lantu.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens Word files since 2007 and reads their parts as streams, so that memory does not grow with
 * the markup; see {@link WordBody} for what is taken from them.
 */
final class WordReader {
  /** How deep elements may lie in each other; what is read here is cut off by its own depth. */
  private static final String MOST_DEPTH = "jdk.xml.maxElementDepth";

  /** The part that holds the words. */
  static final String MAIN = "word/document.xml";

  /** Most bytes one part of the package may unpack to. */
  private static final long MOST_XML = 200L << 20;

  private WordReader() {}

  static List<SourceLine> read(Path file, String name, ReadListener listener)
      throws IOException, DocumentProblem {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry main = zip.getEntry(mainPart(zip));
      if (main == null) {
        boolean office = zip.getEntry("[Content_Types].xml") != null;
        throw new DocumentProblem(
            office ? DocumentProblem.Reason.OTHER_OFFICE : DocumentProblem.Reason.ARCHIVE, name);
      }
      WordStyles styles = new WordStyles();
      ZipEntry part = zip.getEntry("word/styles.xml");
      if (part != null) {
        styles.read(open(zip, part));
      }
      WordNumbering numbering = new WordNumbering();
      part = zip.getEntry("word/numbering.xml");
      if (part != null) {
        numbering.read(open(zip, part));
      }
      WordBody body = new WordBody(styles, numbering, name, listener, Math.max(1, main.getSize()));
      return body.read(open(zip, main));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof TooLarge large) {
          throw new DocumentProblem(
              DocumentProblem.Reason.UNPACKS_LARGE, name, e, large.part, MOST_XML >> 20);
        }
      }
      throw new DocumentProblem(DocumentProblem.Reason.BROKEN_WORD, name, e);
    }
  }

  /** Name of the part that holds the words; some programs call it otherwise than Word does. */
  private static String mainPart(ZipFile zip) throws IOException, XMLStreamException {
    ZipEntry relations = zip.getEntry("_rels/.rels");
    if (zip.getEntry(MAIN) != null || relations == null) {
      return MAIN;
    }
    XMLStreamReader x = open(zip, relations);
    while (x.hasNext()) {
      if (x.next() == XMLStreamConstants.START_ELEMENT
          && WordXml.attribute(x, "Type").endsWith("/officeDocument")) {
        String target = WordXml.attribute(x, "Target").replaceFirst("^/", "");
        return target.startsWith("word/") ? target : MAIN;
      }
    }
    return MAIN;
  }

  private static XMLStreamReader open(ZipFile zip, ZipEntry entry)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    if (factory.isPropertySupported(MOST_DEPTH)) {
      factory.setProperty(MOST_DEPTH, "0"); // none; newer releases stop at 100
    }
    if (entry.getSize() > MOST_XML) {
      throw new TooLarge(entry.getName());
    }
    InputStream in =
        new Bounded(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), entry.getName());
    return factory.createXMLStreamReader(in);
  }

  /** Thrown where a part unpacks to more than a document can hold. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final String part;

    TooLarge(String part) {
      super("part too large: " + part);
      this.part = part;
    }
  }

  /** Stops a part that unpacks to more than its header says. */
  private static final class Bounded extends FilterInputStream {
    private final String part;
    private long read;

    Bounded(InputStream in, String part) {
      super(in);
      this.part = part;
    }

    private int count(int n) throws IOException {
      read += Math.max(0, n);
      if (read > MOST_XML) {
        throw new TooLarge(part);
      }
      return n;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      return count(super.read(b, off, len));
    }
  }
}
