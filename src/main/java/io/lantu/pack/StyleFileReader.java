package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.lantu.style.StyleSheet;
import io.lantu.style.StyleSheet.Rule;
import io.lantu.style.StyleSheet.Symbol;
import io.lantu.style.StyleSheet.SymbolType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads style files ({@code maps/styles/*.json}) into plain values. Strict: an unknown field is an
 * error, so that a slip of the pen is not silently without effect. Any thread.
 */
public final class StyleFileReader {
  private static final Set<String> FILE_FIELDS = Set.of("title", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of("id", "title", "filter", "minScale", "maxScale", "symbols");

  private StyleFileReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is not a style file; names file and rule
   */
  public static StyleSheet read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.replaceFirst("\\.json$", "");
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      only(json, FILE_FIELDS, "file");
      List<Rule> rules = new ArrayList<>();
      for (JsonElement rule : json.getAsJsonArray("rules")) {
        rules.add(rule(rule.getAsJsonObject()));
      }
      return new StyleSheet(id, title(json, "zh"), title(json, "en"), rules);
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException e) {
      throw new IOException("style file " + name + ": " + e.getMessage(), e);
    }
  }

  private static Rule rule(JsonObject json) {
    String id = json.get("id").getAsString();
    only(json, RULE_FIELDS, "rule " + id);
    List<Symbol> symbols = new ArrayList<>();
    JsonArray array = json.getAsJsonArray("symbols");
    for (JsonElement e : array) {
      symbols.add(symbol(e.getAsJsonObject()));
    }
    return new Rule(
        id,
        title(json, "zh"),
        title(json, "en"),
        json.has("filter") ? json.get("filter").getAsString() : null,
        json.has("minScale") ? json.get("minScale").getAsDouble() : 0,
        json.has("maxScale") ? json.get("maxScale").getAsDouble() : Double.POSITIVE_INFINITY,
        symbols);
  }

  private static Symbol symbol(JsonObject json) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> options = new LinkedHashMap<>();
    SymbolType type = null;
    for (Map.Entry<String, JsonElement> e : json.entrySet()) {
      if (e.getKey().equals("type")) {
        type = SymbolType.valueOf(e.getValue().getAsString().toUpperCase(Locale.ROOT));
      } else if (e.getKey().equals("options")) {
        e.getValue()
            .getAsJsonObject()
            .entrySet()
            .forEach(o -> options.put(o.getKey(), o.getValue().getAsString()));
      } else {
        values.put(e.getKey(), e.getValue().getAsString());
      }
    }
    if (type == null) {
      throw new IllegalArgumentException("symbol without type");
    }
    return new Symbol(type, values, options);
  }

  private static String title(JsonObject json, String language) {
    JsonObject title = json.getAsJsonObject("title");
    return title == null || !title.has(language) ? null : title.get(language).getAsString();
  }

  private static void only(JsonObject json, Set<String> known, String where) {
    for (String field : json.keySet()) {
      if (!known.contains(field)) {
        throw new IllegalArgumentException(where + ": unknown field " + field);
      }
    }
  }
}
