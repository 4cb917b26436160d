package io.lantu.atlas;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import io.lantu.settings.AtomicFile;
import io.lantu.style.Theme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads and writes atlases as JSON. Written files are the same for the same atlas, byte by byte,
 * and leave out what is empty, so that they can also be written by hand.
 */
public final class AtlasFile {
  /** Version of the format. */
  public static final int FORMAT = 1;

  /** A file of scenes is text somebody wrote; anything larger is something else. */
  private static final long MOST_BYTES = 16L << 20;

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .create();

  private static final Set<String> ATLAS_FIELDS =
      Set.of("format", "id", "title", "structure", "theme", "scenes", "dropped");
  private static final Set<String> SCENE_FIELDS =
      Set.of(
          "key",
          "title",
          "caption",
          "notes",
          "structure",
          "shown",
          "lit",
          "selection",
          "passage",
          "theme",
          "camera",
          "counts",
          "transition",
          "generated",
          "edited");
  private static final Set<String> CAMERA_FIELDS = Set.of("fit", "lon", "lat", "widthMetres");

  private AtlasFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws AtlasFormatException if it is no atlas
   */
  public static Atlas read(Path file) throws IOException, AtlasFormatException {
    if (Files.size(file) > MOST_BYTES) {
      throw new AtlasFormatException(file.getFileName() + ": " + (MOST_BYTES >> 20) + " MB");
    }
    try {
      return parse(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString());
    } catch (CharacterCodingException e) {
      throw new AtlasFormatException("UTF-8", e);
    }
  }

  /** Writes a file atomically; its folder must exist. */
  public static void write(Path file, Atlas atlas) throws IOException {
    AtomicFile.write(file, format(atlas).getBytes(StandardCharsets.UTF_8));
  }

  /** The text of an atlas. */
  public static String format(Atlas atlas) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("id", atlas.id());
    json.addProperty("title", atlas.title());
    put(json, "structure", atlas.structure());
    json.addProperty("theme", name(atlas.theme()));
    JsonArray scenes = new JsonArray();
    atlas.scenes().forEach(s -> scenes.add(json(s)));
    json.add("scenes", scenes);
    if (!atlas.dropped().isEmpty()) {
      json.add("dropped", strings(atlas.dropped()));
    }
    return GSON.toJson(json) + "\n";
  }

  private static JsonObject json(MapScene s) {
    JsonObject json = new JsonObject();
    json.addProperty("key", s.key());
    json.addProperty("title", s.title());
    putText(json, "caption", s.caption());
    putText(json, "notes", s.notes());
    put(json, "structure", s.structure());
    if (s.shown() != null) {
      json.add("shown", strings(s.shown()));
    }
    if (s.lit() != null) {
      json.add("lit", strings(s.lit()));
    }
    put(json, "selection", s.selection());
    put(json, "passage", s.passage());
    if (s.theme() != null) {
      json.addProperty("theme", name(s.theme()));
    }
    if (s.camera() != null) {
      json.add("camera", json(s.camera()));
    }
    if (s.counts()) {
      json.addProperty("counts", true);
    }
    if (s.transition() != Transition.FLY) {
      json.addProperty("transition", name(s.transition()));
    }
    if (s.generated()) {
      json.addProperty("generated", true);
    }
    if (!s.edited().isEmpty()) {
      List<String> names = new ArrayList<>();
      for (SceneText which : SceneText.values()) {
        if (s.edited().contains(which)) {
          names.add(name(which));
        }
      }
      json.add("edited", strings(names));
    }
    return json;
  }

  private static JsonObject json(SceneCamera camera) {
    JsonObject json = new JsonObject();
    if (!camera.fit().isEmpty()) {
      json.add("fit", strings(camera.fit()));
    } else {
      json.addProperty("lon", camera.lon());
      json.addProperty("lat", camera.lat());
      json.addProperty("widthMetres", camera.widthMetres());
    }
    return json;
  }

  /**
   * Reads a text.
   *
   * @throws AtlasFormatException if it is no atlas; the message begins with the place
   */
  public static Atlas parse(String text) throws AtlasFormatException {
    JsonElement root;
    try {
      root = GSON.fromJson(text, JsonElement.class);
    } catch (JsonParseException e) {
      throw new AtlasFormatException("JSON: " + firstLine(e), e);
    }
    JsonObject json = object(root, "/");
    check(json, ATLAS_FIELDS, "");
    if (!json.has("format") || number(json, "format", "") != FORMAT) {
      throw new AtlasFormatException("/format: " + FORMAT);
    }
    List<MapScene> scenes = new ArrayList<>();
    JsonArray list = array(json.get("scenes"), "/scenes");
    for (int i = 0; i < list.size(); i++) {
      scenes.add(scene(object(list.get(i), "/scenes/" + i), "/scenes/" + i));
    }
    Set<String> dropped =
        json.has("dropped")
            ? new LinkedHashSet<>(texts(json.get("dropped"), "/dropped"))
            : Set.of();
    try {
      return new Atlas(
          required(json, "id", ""),
          required(json, "title", ""),
          text(json, "structure", ""),
          choice(Theme.class, json, "theme", ""),
          scenes,
          dropped);
    } catch (IllegalArgumentException e) {
      throw new AtlasFormatException("/scenes: " + e.getMessage(), e);
    }
  }

  private static MapScene scene(JsonObject json, String at) throws AtlasFormatException {
    check(json, SCENE_FIELDS, at);
    Set<SceneText> edited = new LinkedHashSet<>();
    if (json.has("edited")) {
      for (String name : texts(json.get("edited"), at + "/edited")) {
        edited.add(constant(SceneText.class, name, at + "/edited"));
      }
    }
    return new MapScene(
        required(json, "key", at),
        required(json, "title", at),
        text(json, "caption", at),
        text(json, "notes", at),
        text(json, "structure", at),
        json.has("shown") ? texts(json.get("shown"), at + "/shown") : null,
        json.has("lit") ? texts(json.get("lit"), at + "/lit") : null,
        text(json, "selection", at),
        text(json, "passage", at),
        choice(Theme.class, json, "theme", at),
        json.has("camera") ? camera(object(json.get("camera"), at + "/camera"), at) : null,
        flag(json, "counts", at),
        choice(Transition.class, json, "transition", at),
        flag(json, "generated", at),
        edited);
  }

  private static SceneCamera camera(JsonObject json, String at) throws AtlasFormatException {
    String here = at + "/camera";
    check(json, CAMERA_FIELDS, here);
    try {
      return new SceneCamera(
          json.has("fit") ? texts(json.get("fit"), here + "/fit") : List.of(),
          json.has("lon") ? number(json, "lon", here) : null,
          json.has("lat") ? number(json, "lat", here) : null,
          json.has("widthMetres") ? number(json, "widthMetres", here) : null);
    } catch (IllegalArgumentException e) {
      throw new AtlasFormatException(here + ": " + e.getMessage(), e);
    }
  }

  private static void check(JsonObject json, Set<String> known, String at)
      throws AtlasFormatException {
    for (String field : json.keySet()) {
      if (!known.contains(field)) {
        throw new AtlasFormatException(at + "/" + field + ": ?");
      }
    }
  }

  private static JsonObject object(JsonElement json, String at) throws AtlasFormatException {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw new AtlasFormatException(at + ": { }");
  }

  private static JsonArray array(JsonElement json, String at) throws AtlasFormatException {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw new AtlasFormatException(at + ": [ ]");
  }

  private static List<String> texts(JsonElement json, String at) throws AtlasFormatException {
    List<String> list = new ArrayList<>();
    for (JsonElement e : array(json, at)) {
      if (!(e instanceof JsonPrimitive p) || !p.isString()) {
        throw new AtlasFormatException(at + ": [\"…\"]");
      }
      list.add(e.getAsString());
    }
    return list;
  }

  private static String text(JsonObject json, String field, String at) throws AtlasFormatException {
    if (!json.has(field)) {
      return null;
    }
    if (json.get(field) instanceof JsonPrimitive p && p.isString()) {
      return p.getAsString();
    }
    throw new AtlasFormatException(at + "/" + field + ": \"…\"");
  }

  private static String required(JsonObject json, String field, String at)
      throws AtlasFormatException {
    String text = text(json, field, at);
    if (text == null || text.isEmpty()) {
      throw new AtlasFormatException(at + "/" + field + ": \"…\"");
    }
    return text;
  }

  private static double number(JsonObject json, String field, String at)
      throws AtlasFormatException {
    if (json.get(field) instanceof JsonPrimitive p && p.isNumber()) {
      return p.getAsDouble();
    }
    throw new AtlasFormatException(at + "/" + field + ": 0");
  }

  private static boolean flag(JsonObject json, String field, String at)
      throws AtlasFormatException {
    if (!json.has(field)) {
      return false;
    }
    if (json.get(field) instanceof JsonPrimitive p && p.isBoolean()) {
      return p.getAsBoolean();
    }
    throw new AtlasFormatException(at + "/" + field + ": true");
  }

  private static <E extends Enum<E>> E choice(
      Class<E> type, JsonObject json, String field, String at) throws AtlasFormatException {
    String name = text(json, field, at);
    return name == null ? null : constant(type, name, at + "/" + field);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String at)
      throws AtlasFormatException {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(name)) {
        return constant;
      }
    }
    throw new AtlasFormatException(at + ": " + name);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void put(JsonObject json, String field, String text) {
    if (text != null) {
      json.addProperty(field, text);
    }
  }

  private static void putText(JsonObject json, String field, String text) {
    put(json, field, text.isEmpty() ? null : text);
  }

  private static JsonArray strings(Iterable<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
