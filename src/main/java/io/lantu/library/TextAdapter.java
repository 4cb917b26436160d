package io.lantu.library;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Writes a value as its text and reads it back. */
final class TextAdapter<T> extends TypeAdapter<T> {
  private final Function<String, T> parse;

  TextAdapter(Function<String, T> parse) {
    this.parse = parse;
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    out.value(value == null ? null : value.toString());
  }

  @Override
  public T read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    try {
      return parse.apply(in.nextString());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new JsonParseException(e);
    }
  }
}
