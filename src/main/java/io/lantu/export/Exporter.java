package io.lantu.export;

import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapPainter;
import io.lantu.settings.AtomicFile;
import io.lantu.settings.Messages;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * Writes any export to a file. The file appears only when it is whole; a failed or cancelled export
 * leaves what was there before.
 *
 * <p>One thread at a time, never the FX thread: exports take up to seconds.
 */
public final class Exporter {
  /** Names of the tables, in the order of {@link SubjectTables#of}. */
  public static final List<String> TABLES =
      List.of("elements", "passages", "projects", "indicators", "disagreements");

  private final SceneStage stage;
  private final MapPainter painter;
  private final Typefaces type;
  private final Wording words;
  private final Messages messages;

  /**
   * @param stage content
   * @param type bundled type
   * @param messages texts in the language of the files
   */
  public Exporter(SceneStage stage, Typefaces type, Messages messages) {
    this.stage = stage;
    this.type = type;
    this.messages = messages;
    painter = new MapPainter(type.fonts());
    words = new Wording(stage.catalogue(), messages);
  }

  /** The same for maps with other base layers, their order and opacity. */
  public Exporter withBase(Set<BaseLayer> layers, LayerStack stack) {
    return new Exporter(stage.withBase(layers, stack), type, messages);
  }

  /** The content. */
  public SceneStage stage() {
    return stage;
  }

  /** Lays out single pages. */
  public PageComposer composer() {
    return new PageComposer(stage, painter);
  }

  /** Writes single pages. */
  public PageWriter pages() {
    return new PageWriter(type);
  }

  /** Names for the things on a map. */
  public Wording words() {
    return words;
  }

  /** The usual page of a kind of document: atlases lie on the long side, texts stand. */
  public static PageSetup page(ExportKind kind, Paper paper) {
    return PageSetup.of(paper).without(PageSetup.Piece.INSET).lying(kind == ExportKind.ATLAS);
  }

  /**
   * Writes a file.
   *
   * @param kind what to make
   * @param subject what about
   * @param file file to write or replace; its folder must exist
   * @param ending one of the kind's endings
   * @param page paper of documents and what stands on it beside the maps; see {@link #page}
   * @param table table for CSV, one of {@link #TABLES}
   * @param progress hears how far it is
   * @throws IOException if it cannot be written
   * @throws java.util.concurrent.CancellationException if the listener ended it
   */
  public void write(
      ExportKind kind,
      ExportSubject subject,
      Path file,
      String ending,
      PageSetup page,
      String table,
      ExportProgress progress)
      throws IOException {
    if (kind == ExportKind.GPKG) {
      geoPackage(subject, file);
      return;
    }
    AtomicFile.write(file, bytes(kind, subject, ending, page, table, progress));
  }

  private byte[] bytes(
      ExportKind kind,
      ExportSubject subject,
      String ending,
      PageSetup page,
      String table,
      ExportProgress progress)
      throws IOException {
    return switch (kind) {
      case SLIDES -> new SlideDeck(stage, painter, words).pptx(subject.atlas(), progress);
      case HANDOUT -> new Handout(stage, painter, type, words).pdf(subject.atlas(), page, progress);
      case ATLAS -> new AtlasBook(stage, painter, type, words).pdf(subject, page, progress);
      case REPORT -> {
        RegionReport report = new RegionReport(stage, painter, type, words);
        yield ending.equals("docx")
            ? report.docx(subject, progress)
            : report.pdf(subject, page, progress);
      }
      case TABLE -> table(subject, ending, table);
      case GEOJSON -> text(GeoJsonFile.of(stage, words, subject.structures(), subject.title()));
      case KML -> {
        String kml = KmlFile.of(stage, words, subject);
        yield ending.equals("kmz") ? KmlFile.zipped(kml) : text(kml);
      }
      case HTML -> text(new HtmlDeck(stage, painter, type, words).html(subject.atlas(), progress));
      case SCENES -> text(AtlasFile.format(subject.atlas()));
      case GPKG -> throw new IllegalArgumentException("a database is no stream");
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] table(ExportSubject subject, String ending, String table) throws IOException {
    List<TableData> tables = new SubjectTables(stage, words).of(subject);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (ending.equals("xlsx")) {
      new XlsxTableWriter().write(tables, out);
    } else {
      new CsvTableWriter().write(tables.get(TABLES.indexOf(table)), out);
    }
    return out.toByteArray();
  }

  private void geoPackage(ExportSubject subject, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh =
        target.resolveSibling(
            "." + target.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".tmp");
    try {
      List<TableData> tables = new SubjectTables(stage, words).of(subject);
      GeoPackageFile.write(fresh, stage, words, subject.structures(), tables);
      try {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (java.nio.file.AtomicMoveNotSupportedException e) {
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
