package io.lantu.library;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.lantu.settings.AtomicFile;
import io.lantu.text.SourceLine;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON files of an entry's folder: its description, its pieces, its lines. */
final class LibraryFiles {
  static final String DESCRIPTION = "entry.json";
  static final String TEXT = "text.json";
  static final String LINES = "lines.json";
  static final String SOURCE = "source";

  /** Grows when readers find other pieces in the same file; older texts are then read anew. */
  private static final int TEXT_FORMAT = 1;

  private static final int FORMAT = 1;

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, new TextAdapter<>(Instant::parse))
          .create();

  private LibraryFiles() {}

  private record Description(int format, LibraryEntry entry) {}

  /** Writes the description of an entry atomically. */
  static void writeDescription(Path folder, LibraryEntry entry) throws IOException {
    String json = GSON.toJson(new Description(FORMAT, entry)) + "\n";
    AtomicFile.write(folder.resolve(DESCRIPTION), json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the description of an entry.
   *
   * @throws IOException if there is none or it makes no sense
   */
  static LibraryEntry readDescription(Path folder) throws IOException {
    try {
      String json = Files.readString(folder.resolve(DESCRIPTION));
      Description d = GSON.fromJson(json, Description.class);
      if (d == null || d.entry() == null || d.format() != FORMAT) {
        throw new IOException("no description of format " + FORMAT);
      }
      return d.entry();
    } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
      throw new IOException("malformed description", e);
    }
  }

  private static String reader() {
    String version = LibraryFiles.class.getPackage().getImplementationVersion();
    return TEXT_FORMAT + (version == null ? "" : "-" + version);
  }

  /** Writes the pieces of all documents of an entry. */
  static void writeText(Path folder, List<List<Piece>> documents) throws IOException {
    Path fresh = folder.resolve(TEXT + ".tmp");
    try (BufferedWriter writer = Files.newBufferedWriter(fresh);
        JsonWriter out = new JsonWriter(writer)) {
      out.beginObject();
      out.name("reader").value(reader());
      out.name("documents").beginArray();
      for (List<Piece> pieces : documents) {
        out.beginArray();
        for (Piece p : pieces) {
          out.beginArray();
          out.value(p.kind().name().toLowerCase(Locale.ROOT));
          out.value(p.level()).value(p.line()).value(p.box()).value(p.text());
          out.endArray();
        }
        out.endArray();
      }
      out.endArray();
      out.endObject();
    }
    Files.move(fresh, folder.resolve(TEXT), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads the pieces back; null where there are none, or an older reader found them. */
  static List<List<Piece>> readText(Path folder) {
    Path file = folder.resolve(TEXT);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    List<List<Piece>> documents = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file);
        JsonReader in = new JsonReader(reader)) {
      in.beginObject();
      if (!in.nextName().equals("reader")
          || !in.nextString().equals(reader())
          || !in.nextName().equals("documents")) {
        return null;
      }
      in.beginArray();
      while (in.hasNext()) {
        documents.add(pieces(in));
      }
      in.endArray();
      in.endObject();
      return documents;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      // A cache that cannot be used is made anew from the file.
      return null;
    }
  }

  private static List<Piece> pieces(JsonReader in) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    List<String> path = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    List<String> shared = List.of();
    in.beginArray();
    while (in.hasNext()) {
      in.beginArray();
      Piece.Kind kind = Piece.Kind.valueOf(in.nextString().toUpperCase(Locale.ROOT));
      int level = in.nextInt();
      int line = in.nextInt();
      String box = null;
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
      } else {
        box = in.nextString();
      }
      String text = in.nextString();
      in.endArray();
      if (kind == Piece.Kind.HEADING) {
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
          levels.remove(levels.size() - 1);
          path.remove(path.size() - 1);
        }
        levels.add(level);
        path.add(text);
        shared = List.copyOf(path);
      }
      pieces.add(new Piece(kind, level, text, shared, line, box));
    }
    in.endArray();
    return pieces;
  }

  /** Writes the lines of a file as they were read. */
  static void writeLines(Path folder, List<SourceLine> lines) throws IOException {
    Path fresh = folder.resolve(LINES + ".tmp");
    try (BufferedWriter writer = Files.newBufferedWriter(fresh);
        JsonWriter out = new JsonWriter(writer)) {
      out.beginArray();
      for (SourceLine l : lines) {
        if (!l.text().isBlank()) {
          out.beginArray().value(l.number()).value(l.text()).endArray();
        }
      }
      out.endArray();
    }
    Files.move(fresh, folder.resolve(LINES), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads the lines back; none where they cannot be read. */
  static List<SourceLine> readLines(Path folder) {
    List<SourceLine> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(folder.resolve(LINES));
        JsonReader in = new JsonReader(reader)) {
      in.beginArray();
      while (in.hasNext()) {
        in.beginArray();
        lines.add(SourceLine.plain(in.nextInt(), in.nextString()));
        in.endArray();
      }
      in.endArray();
      return lines;
    } catch (IOException | IllegalStateException e) {
      return List.of();
    }
  }
}
