package io.lantu.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be exported, with the endings its files may have. */
public enum ExportKind {
  SLIDES("pptx"),
  HANDOUT("pdf"),
  ATLAS("pdf"),
  REPORT("pdf docx"),
  TABLE("xlsx csv"),
  GEOJSON("geojson json"),
  KML("kml kmz"),
  GPKG("gpkg"),
  HTML("html htm"),
  SCENES("json");

  private final String endings;

  ExportKind(String endings) {
    this.endings = endings;
  }

  /** Endings of its files, without the dot, the usual one first. */
  public List<String> endings() {
    return List.of(endings.split(" "));
  }

  /** Name as the command line writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name. */
  public static Optional<ExportKind> find(String name) {
    for (ExportKind kind : values()) {
      if (kind.key().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
