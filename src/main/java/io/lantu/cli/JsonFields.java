package io.lantu.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/**
 * Builds a JSON object field by field, in order. Fields without a value are left out.
 *
 * <p>Not thread-safe.
 */
final class JsonFields {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private final JsonObject object = new JsonObject();

  JsonFields with(String name, String value) {
    if (value != null) {
      object.addProperty(name, value);
    }
    return this;
  }

  JsonFields with(String name, Number value) {
    if (value != null) {
      object.add(name, number(value));
    }
    return this;
  }

  /** An enum value as packs write it: lower case with hyphens. */
  JsonFields with(String name, Enum<?> value) {
    return with(name, value == null ? null : key(value));
  }

  JsonFields with(String name, JsonElement value) {
    if (value != null) {
      object.add(name, value);
    }
    return this;
  }

  JsonFields with(String name, JsonFields value) {
    return value == null ? this : with(name, value.object);
  }

  /** A field that is there even without a value. */
  JsonFields withOrNull(String name, Number value) {
    object.add(name, value == null ? JsonNull.INSTANCE : number(value));
    return this;
  }

  /** A list of texts, there even if empty. */
  JsonFields with(String name, Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    object.add(name, array);
    return this;
  }

  JsonObject json() {
    return object;
  }

  /** A list of objects, in order. */
  static <T> JsonArray array(Collection<T> items, Function<T, JsonFields> shape) {
    JsonArray array = new JsonArray();
    for (T item : items) {
      array.add(shape.apply(item).json());
    }
    return array;
  }

  /** An enum constant as packs write it. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whole numbers without a decimal point. */
  static JsonPrimitive number(Number value) {
    if (value instanceof Double d) {
      BigDecimal plain = BigDecimal.valueOf(d).stripTrailingZeros();
      return new JsonPrimitive(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
    return new JsonPrimitive(value);
  }

  /** The text of a document. */
  static String text(JsonElement json) {
    return GSON.toJson(json);
  }
}
