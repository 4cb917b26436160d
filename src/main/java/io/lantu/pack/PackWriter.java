package io.lantu.pack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.lantu.model.Catalogue;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.settings.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes packs: content as JSON in the published forms, files of an opened pack as they were, a
 * manifest with sizes and digests.
 *
 * <p>A {@code .lantu} file is replaced whole and atomically; of a folder each file is, the manifest
 * last. The same content gives the same bytes. Worker thread.
 */
public final class PackWriter {
  private static final String JSON = "application/json";

  /** Folder inside a pack of what a draft adds to files it does not own. */
  public static final String ADDED = "draft/";

  /** Lists of references to elements are cut of what is no longer in the pack. */
  private static final Set<ResourceType> REFERRING =
      Set.of(
          ResourceType.PASSAGES,
          ResourceType.PROJECTS,
          ResourceType.INDICATORS,
          ResourceType.DISAGREEMENTS);

  private final PackManifest manifest;
  private final Catalogue.Content content;
  private final PackFiles kept;
  private final Map<String, byte[]> loose = new LinkedHashMap<>();

  /**
   * Prepares a pack.
   *
   * @param manifest name, title and the rest; its resources are worked out
   * @param content what is written anew; its plans and structures replace those of {@code kept},
   *     its other items are added
   * @param kept files of an opened pack to be kept, or {@link PackFiles#NONE}
   */
  public PackWriter(PackManifest manifest, Catalogue.Content content, PackFiles kept) {
    this.manifest = manifest;
    this.content = content;
    this.kept = kept;
  }

  /** Adds a file that is no resource of the pack, for the program that made it. */
  public PackWriter with(String path, String text) {
    loose.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /**
   * Writes a folder, or a zip where the name ends in {@code .lantu} or {@code .zip}.
   *
   * @throws IOException if it cannot be written; an old file is then as it was
   */
  public void write(Path target) throws IOException {
    Map<String, byte[]> files = files();
    String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".lantu") || name.endsWith(".zip")) {
      Files.createDirectories(target.toAbsolutePath().getParent());
      AtomicFile.write(target, zip(files));
      return;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      if (!Files.isRegularFile(path)
          || !java.util.Arrays.equals(Files.readAllBytes(path), file.getValue())) {
        AtomicFile.write(path, file.getValue());
      }
    }
    // Files whose content now stands elsewhere; the manifest no longer names them.
    for (PackManifest.Resource r : kept.resources()) {
      if (!files.containsKey(r.path())) {
        Files.deleteIfExists(target.resolve(r.path()));
      }
    }
  }

  /** All files, the manifest last in a folder and wherever its name puts it in a zip. */
  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<PackManifest.Resource> resources = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (PackManifest.Resource r : kept.resources()) {
      named.add(r.path());
      if (r.type() != ResourceType.PLANS && r.type() != ResourceType.STRUCTURES) {
        byte[] bytes =
            REFERRING.contains(r.type()) || r.type() == ResourceType.GEOMETRY
                ? pruned(r.type(), kept.files().get(r.path()))
                : kept.files().get(r.path());
        files.put(r.path(), bytes);
        resources.add(resource(r.path(), r.type(), r.mediaType(), bytes));
      }
    }
    kept.files()
        .forEach(
            (path, bytes) -> {
              if (!named.contains(path)) {
                files.put(path, bytes);
              }
            });
    add(ResourceType.PLANS, content.plans(), files, resources);
    add(ResourceType.STRUCTURES, content.structures(), files, resources);
    add(ResourceType.REGIONS, content.regions(), files, resources);
    add(ResourceType.PLACES, content.places(), files, resources);
    add(ResourceType.PASSAGES, content.passages(), files, resources);
    add(ResourceType.PROJECTS, content.boxes(), files, resources);
    add(ResourceType.INDICATORS, content.indicators(), files, resources);
    add(ResourceType.DISAGREEMENTS, content.disagreements(), files, resources);
    add(ResourceType.TERMS, content.terms(), files, resources);
    files.putAll(loose);
    String text = PackJson.write(manifest.withResources(resources));
    files.put(PackReader.MANIFEST, text.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static void add(
      ResourceType type,
      List<?> items,
      Map<String, byte[]> files,
      List<PackManifest.Resource> resources) {
    if (items.isEmpty()) {
      return;
    }
    boolean replaces = type == ResourceType.PLANS || type == ResourceType.STRUCTURES;
    boolean addition = type == ResourceType.REGIONS || type == ResourceType.PLACES;
    String path = (addition && !replaces ? ADDED : "") + type.key() + ".json";
    while (files.containsKey(path)) {
      path = ADDED + path;
    }
    StringBuilder text = new StringBuilder("[\n");
    for (int i = 0; i < items.size(); i++) {
      text.append(json(items.get(i))).append(i + 1 < items.size() ? ",\n" : "\n");
    }
    byte[] bytes = text.append("]\n").toString().getBytes(StandardCharsets.UTF_8);
    files.put(path, bytes);
    resources.add(resource(path, type, JSON, bytes));
  }

  private static PackManifest.Resource resource(
      String path, ResourceType type, String mediaType, byte[] bytes) {
    return new PackManifest.Resource(path, type, mediaType, bytes.length, PackReader.sha256(bytes));
  }

  /** An item as packs write it: elements by their slug, a count of many as null. */
  private static String json(Object item) {
    Gson gson = PackGson.GSON.newBuilder().serializeNulls().create();
    JsonObject json = withoutNulls(gson.toJsonTree(item).getAsJsonObject());
    if (item instanceof Structure s) {
      JsonArray classes = json.getAsJsonArray("classes");
      for (int i = 0; i < classes.size(); i++) {
        if (s.classes().get(i).count() == null) {
          classes.get(i).getAsJsonObject().add("count", JsonNull.INSTANCE);
        }
      }
      JsonArray elements = json.getAsJsonArray("elements");
      for (int i = 0; i < elements.size(); i++) {
        StructureElement e = s.elements().get(i);
        JsonObject element = elements.get(i).getAsJsonObject();
        element.addProperty("id", e.slug());
        if (!e.unnamed()) {
          element.remove("unnamed");
        }
      }
    }
    return gson.toJson(json);
  }

  /** Fields that hold nothing are left out: nulls, and empty lists where they may be missing. */
  private static JsonObject withoutNulls(JsonObject json) {
    JsonObject kept = new JsonObject();
    Set<String> needed = Set.of("members", "heading", "elements", "items", "groups", "classes");
    for (Map.Entry<String, JsonElement> field : json.entrySet()) {
      JsonElement value = field.getValue();
      boolean empty = value instanceof JsonArray list && list.isEmpty();
      if (value.isJsonNull() || (empty && !needed.contains(field.getKey()))) {
        continue;
      }
      if (value instanceof JsonObject object) {
        value = withoutNulls(object);
      } else if (value instanceof JsonArray list) {
        JsonArray next = new JsonArray();
        for (JsonElement e : list) {
          next.add(e instanceof JsonObject object ? withoutNulls(object) : e);
        }
        value = next;
      }
      kept.add(field.getKey(), value);
    }
    return kept;
  }

  /** A kept file without references to elements that are gone; the same bytes if there are none. */
  private byte[] pruned(ResourceType type, byte[] bytes) throws IOException {
    Set<String> structures = new LinkedHashSet<>();
    Set<String> present = new HashSet<>();
    for (Structure s : content.structures()) {
      structures.add(s.id());
      s.elements().forEach(e -> present.add(e.id()));
    }
    structures.addAll(formerStructures());
    JsonElement json;
    try {
      json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonParseException e) {
      return bytes; // the reader has told of it
    }
    boolean cut =
        type == ResourceType.GEOMETRY
            ? cutFeatures(json, structures, present)
            : cutReferences(json, structures, present);
    return cut ? (PackGson.GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8) : bytes;
  }

  /** Ids of the structures the opened pack had. */
  private Set<String> formerStructures() {
    Set<String> ids = new LinkedHashSet<>();
    for (PackManifest.Resource r : kept.resources()) {
      if (r.type() == ResourceType.STRUCTURES) {
        String text = new String(kept.files().get(r.path()), StandardCharsets.UTF_8);
        if (JsonParser.parseString(text) instanceof JsonArray items) {
          for (JsonElement e : items) {
            if (e instanceof JsonObject o && o.get("id") instanceof JsonPrimitive id) {
              ids.add(id.getAsString());
            }
          }
        }
      }
    }
    return ids;
  }

  private static boolean isGone(String id, Set<String> structures, Set<String> present) {
    int slash = id.lastIndexOf('/');
    return slash > 0 && structures.contains(id.substring(0, slash)) && !present.contains(id);
  }

  private static boolean cutReferences(
      JsonElement json, Set<String> structures, Set<String> present) {
    boolean cut = false;
    if (json instanceof JsonArray list) {
      for (JsonElement e : list) {
        cut |= cutReferences(e, structures, present);
      }
    } else if (json instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> field : object.entrySet()) {
        if (field.getKey().equals("elements") && field.getValue() instanceof JsonArray ids) {
          for (int i = ids.size() - 1; i >= 0; i--) {
            if (ids.get(i) instanceof JsonPrimitive id
                && isGone(id.getAsString(), structures, present)) {
              ids.remove(i);
              cut = true;
            }
          }
        } else {
          cut |= cutReferences(field.getValue(), structures, present);
        }
      }
    }
    return cut;
  }

  private static boolean cutFeatures(
      JsonElement json, Set<String> structures, Set<String> present) {
    boolean cut = false;
    if (json instanceof JsonObject object && object.get("features") instanceof JsonArray features) {
      for (int i = features.size() - 1; i >= 0; i--) {
        if (features.get(i) instanceof JsonObject feature
            && feature.get("id") instanceof JsonPrimitive id
            && isGone(id.getAsString(), structures, present)) {
          features.remove(i);
          cut = true;
        }
      }
    }
    return cut;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0)); // same bytes every time
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
