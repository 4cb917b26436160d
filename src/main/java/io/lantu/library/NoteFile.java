package io.lantu.library;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.lantu.model.Fingerprint;
import io.lantu.settings.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * The file of the user's notes. Written atomically; one that cannot be read is kept aside, so that
 * nothing of it is overwritten.
 */
public final class NoteFile {
  private static final int FORMAT = 1;

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, new TextAdapter<>(Instant::parse))
          .registerTypeAdapter(Fingerprint.class, new TextAdapter<>(Fingerprint::parse))
          .create();

  private NoteFile() {}

  private record Content(int format, List<Note> notes) {}

  /**
   * Reads the notes; none where there is no file.
   *
   * @throws IOException if the file makes no sense; it has then been moved aside, to the same name
   *     with {@code .damaged}
   */
  public static List<Note> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      Content content = GSON.fromJson(Files.readString(file), Content.class);
      if (content == null || content.format() != FORMAT || content.notes() == null) {
        throw new IOException("no notes of format " + FORMAT);
      }
      return List.copyOf(content.notes());
    } catch (IOException | JsonParseException | NullPointerException e) {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      throw new IOException(aside.toString(), e);
    }
  }

  /** Writes the notes. */
  public static void write(Path file, List<Note> notes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String json = GSON.toJson(new Content(FORMAT, notes)) + "\n";
    AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
  }
}
