package io.lantu.pack;

import com.google.gson.JsonParseException;
import java.io.IOException;

/** Records as JSON text, written as packs write them. Thread-safe. */
public final class PackJson {
  private PackJson() {}

  /** A value as text; unknown fields of it are left out. */
  public static String write(Object value) {
    return PackGson.GSON.newBuilder().setPrettyPrinting().create().toJson(value) + "\n";
  }

  /**
   * Reads a value.
   *
   * @throws IOException if the text is no JSON, or not of the type
   */
  public static <T> T read(String text, Class<T> type) throws IOException {
    try {
      T value = PackGson.GSON.fromJson(text, type);
      if (value == null) {
        throw new IOException("empty");
      }
      return value;
    } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
      throw new IOException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
