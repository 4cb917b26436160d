package io.lantu.state;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.AtlasFormatException;
import io.lantu.settings.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Where decks come from and are kept: those of packs, the user's own in a folder, and what was
 * being edited when the program ended without saving. Touches files; any thread.
 */
public final class DeckShelf {
  private static final Logger LOG = Logger.getLogger(DeckShelf.class.getName());
  private static final String ENDING = ".json";
  private static final String RECOVERY = "autosave";
  private static final String PLACE = ".place";

  private final Path folder;

  /**
   * @param folder folder of the user's decks; made when first needed
   */
  public DeckShelf(Path folder) {
    this.folder = folder;
  }

  /** Where a deck comes from. */
  public enum Origin {
    SHIPPED,
    OWN,
    RECOVERED
  }

  /**
   * A deck that can be opened.
   *
   * @param origin where it comes from
   * @param atlas its scenes
   * @param file file of the user's, or null
   */
  public record Entry(Origin origin, Atlas atlas, Path file) {}

  /** Folder of the user's decks. */
  public Path folder() {
    return folder;
  }

  /** The decks of packs by their texts; one that cannot be read is left out and logged. */
  public static List<Entry> shipped(Map<String, String> texts) {
    List<Entry> entries = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          try {
            entries.add(new Entry(Origin.SHIPPED, AtlasFile.parse(text), null));
          } catch (AtlasFormatException e) {
            LOG.log(Level.WARNING, "Scenes not readable: " + id, e);
          }
        });
    return entries;
  }

  /** The user's own decks by file name; a file that is no deck is left out and logged. */
  public List<Entry> own() {
    return read(folder, Origin.OWN);
  }

  /** What was being edited when the program ended without saving, with its file if it had one. */
  public List<Entry> recovered() {
    List<Entry> entries = new ArrayList<>();
    for (Entry e : read(folder.resolve(RECOVERY), Origin.RECOVERED)) {
      entries.add(new Entry(e.origin(), e.atlas(), place(e.file())));
    }
    return entries;
  }

  private static List<Entry> read(Path from, Origin origin) {
    List<Entry> entries = new ArrayList<>();
    if (!Files.isDirectory(from)) {
      return entries;
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        try {
          entries.add(new Entry(origin, AtlasFile.read(file), file));
        } catch (IOException | AtlasFormatException e) {
          LOG.log(Level.WARNING, "Scenes not readable: " + file, e);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Folder not readable: " + from, e);
    }
    return entries;
  }

  private static Path place(Path recovery) {
    Path place = recovery.resolveSibling(recovery.getFileName() + PLACE);
    try {
      return Files.isReadable(place)
          ? Path.of(Files.readString(place, StandardCharsets.UTF_8).strip())
          : null;
    } catch (IOException | InvalidPathException e) {
      LOG.log(Level.FINE, "no place of " + recovery, e);
      return null;
    }
  }

  /**
   * Keeps a deck being edited, should the program end.
   *
   * @param atlas deck
   * @param file file it belongs to, or null
   */
  public void keep(Atlas atlas, Path file) throws IOException {
    Path recovery = recovery(atlas);
    Files.createDirectories(recovery.getParent());
    AtlasFile.write(recovery, atlas);
    Path place = recovery.resolveSibling(recovery.getFileName() + PLACE);
    if (file == null) {
      Files.deleteIfExists(place);
    } else {
      AtomicFile.write(place, file.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Forgets what was kept of a deck: it has been saved or given up. */
  public void forget(Atlas atlas) throws IOException {
    Path recovery = recovery(atlas);
    Files.deleteIfExists(recovery);
    Files.deleteIfExists(recovery.resolveSibling(recovery.getFileName() + PLACE));
  }

  private Path recovery(Atlas atlas) {
    return folder.resolve(RECOVERY).resolve(safe(atlas.id()) + ENDING);
  }

  /**
   * Writes a deck to a file.
   *
   * @param file file, or null for a new one in the user's folder named after the title
   * @return where it was written
   */
  public Path save(Atlas atlas, Path file) throws IOException {
    Path to = file;
    if (to == null) {
      Files.createDirectories(folder);
      String name = safe(atlas.title().isBlank() ? atlas.id() : atlas.title());
      to = folder.resolve(name + ENDING);
      for (int i = 2; Files.exists(to); i++) {
        to = folder.resolve(name + "-" + i + ENDING);
      }
    }
    AtlasFile.write(to, atlas);
    return to;
  }

  /** A name without what file systems refuse. */
  private static String safe(String name) {
    String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
    return safe.isEmpty() ? "deck" : safe.substring(0, Math.min(80, safe.length()));
  }
}
