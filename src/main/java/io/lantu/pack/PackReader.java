package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.model.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads packs. Faulty items are reported and skipped, the rest is kept.
 *
 * <p>One reader per pack; use on a worker thread. No fault of the pack throws.
 */
public final class PackReader {
  /** Reading stops listing faults after this many. */
  static final int MAX_PROBLEMS = 2_000;

  /** Name of the manifest at the root of a pack. */
  public static final String MANIFEST = "pack.json";

  /**
   * Most JSON values in one file; a tree of more would not fit into the memory of small machines.
   */
  static final int MAX_VALUES = 4_000_000;

  /** Files up to this size, bytes, cannot hold too many values. */
  private static final int SURELY_SMALL = 1 << 20;

  /** How closely a pack is looked at. */
  public enum Depth {
    /** Only read: for the shipped pack, which the build has checked. */
    CONTENT,
    /** Also against the schemas and the digests of the manifest. */
    FULL
  }

  private final Depth depth;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Map<String, Pack.Origin> origins = new HashMap<>();
  private final Map<String, Geometry> geometries = new LinkedHashMap<>();
  private final Map<String, String> decks = new LinkedHashMap<>();
  private final Map<ResourceType, List<Object>> items = new HashMap<>();
  private final Set<ResourceType> unread = EnumSet.noneOf(ResourceType.class);
  private SchemaValidator schemas;
  private boolean offsetDatum;

  public PackReader(Depth depth) {
    this.depth = depth;
  }

  /** Reads a pack folder or zip. */
  public Pack read(Path pack) {
    PackManifest manifest = null;
    try (PackSource source = PackSource.open(pack, problems)) {
      manifest = readManifest(source);
      if (manifest != null) {
        for (int i = 0; i < manifest.resources().size(); i++) {
          readResource(source, manifest.resources().get(i), "/resources/" + i);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      String name = pack.getFileName() == null ? pack.toString() : pack.getFileName().toString();
      if (problems.isEmpty()) {
        problems.add(
            new PackProblem(ProblemKind.UNREADABLE, name, "", String.valueOf(e.getMessage())));
      }
    }
    return new Pack(manifest, content(), geometries, decks, origins, unread, problems);
  }

  private Catalogue.Content content() {
    return new Catalogue.Content(
        list(ResourceType.PLANS, Plan.class),
        list(ResourceType.STRUCTURES, Structure.class),
        list(ResourceType.REGIONS, Region.class),
        list(ResourceType.PLACES, Place.class),
        list(ResourceType.PASSAGES, Passage.class),
        list(ResourceType.PROJECTS, ProjectBox.class),
        list(ResourceType.INDICATORS, Indicator.class),
        list(ResourceType.DISAGREEMENTS, Disagreement.class),
        list(ResourceType.TERMS, Term.class));
  }

  private <T> List<T> list(ResourceType type, Class<T> itemClass) {
    return items.getOrDefault(type, List.of()).stream().map(itemClass::cast).toList();
  }

  private PackManifest readManifest(PackSource source) {
    if (!source.exists(MANIFEST)) {
      problems.add(new PackProblem(ProblemKind.MISSING_FILE, MANIFEST, "", MANIFEST));
      return null;
    }
    byte[] bytes = bytes(source, MANIFEST);
    JsonElement json = bytes == null ? null : parse(MANIFEST, bytes);
    if (json == null) {
      return null;
    }
    if (json instanceof JsonObject object
        && object.get("crs") != null
        && GeoJsonReader.looksOffset(object.get("crs").toString())) {
      // Texts are good whatever the datum; geometries would be off by half a kilometre.
      add(ProblemKind.OFFSET_DATUM, MANIFEST, "/crs", object.get("crs").toString());
      offsetDatum = true;
    } else if (depth == Depth.FULL) {
      problems.addAll(schemas().check("pack", MANIFEST, json));
    }
    try {
      return PackGson.GSON.fromJson(json, PackManifest.class);
    } catch (JsonParseException e) {
      add(ProblemKind.WRONG_TYPE, MANIFEST, "", message(e));
      return null;
    }
  }

  private void readResource(PackSource source, PackManifest.Resource resource, String at) {
    if (resource.path() == null || resource.type() == null) {
      return; // the schema has said so
    }
    Optional<ProblemKind> refusal = PackSource.refusal(resource.path());
    if (refusal.isPresent()) {
      add(refusal.get(), MANIFEST, at + "/path", resource.path());
      unread.add(resource.type());
      return;
    }
    if (!source.exists(resource.path())) {
      add(ProblemKind.MISSING_FILE, MANIFEST, at + "/path", resource.path());
      unread.add(resource.type());
      return;
    }
    byte[] bytes = bytes(source, resource.path());
    if (bytes != null && depth == Depth.FULL && !digestMatches(bytes, resource)) {
      add(ProblemKind.HASH_MISMATCH, resource.path(), "", resource.path());
    }
    JsonElement json = bytes == null ? null : parse(resource.path(), bytes);
    if (json == null) {
      unread.add(resource.type());
    } else if (resource.type() == ResourceType.GEOMETRY) {
      readGeometries(resource.path(), json);
    } else if (resource.type() == ResourceType.SCENES) {
      readScenes(resource, json);
    } else {
      readItems(resource, json);
    }
  }

  private void readGeometries(String file, JsonElement json) {
    if (offsetDatum) {
      return;
    }
    for (GeoJsonReader.Feature f : new GeoJsonReader(file, problems).read(json)) {
      Pack.Origin origin = new Pack.Origin(file, f.path());
      if (origins.putIfAbsent(Pack.geometryKey(f.id()), origin) == null) {
        geometries.put(f.id(), f.geometry());
      } else {
        add(ProblemKind.DUPLICATE_ID, file, f.path() + "/id", f.id());
      }
    }
  }

  private void readScenes(PackManifest.Resource resource, JsonElement json) {
    String file = resource.path();
    if (depth == Depth.FULL) {
      List<PackProblem> faults = schemas().check(resource.type().key(), file, json);
      if (!faults.isEmpty()) {
        faults.forEach(this::add);
        return;
      }
    }
    if (!(json instanceof JsonObject deck)
        || !(deck.get("id") instanceof JsonPrimitive id && id.isString())) {
      add(ProblemKind.WRONG_TYPE, file, "", resource.type().key());
      return;
    }
    String name = deck.get("id").getAsString();
    if (decks.putIfAbsent(name, json.toString()) != null) {
      add(ProblemKind.DUPLICATE_ID, file, "/id", name);
    } else {
      origins.putIfAbsent("scenes:" + name, new Pack.Origin(file, ""));
    }
  }

  private void readItems(PackManifest.Resource resource, JsonElement json) {
    String file = resource.path();
    Set<Integer> faulty = new HashSet<>();
    if (depth == Depth.FULL) {
      for (PackProblem problem : schemas().check(resource.type().key(), file, json)) {
        add(problem);
        faulty.add(itemIndex(problem.path()));
      }
    }
    if (!(json instanceof JsonArray array)) {
      if (depth == Depth.CONTENT) {
        add(ProblemKind.WRONG_TYPE, file, "", resource.type().key());
      }
      unread.add(resource.type());
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      if (faulty.contains(i)) {
        rememberIds(resource.type(), file, array.get(i), "/" + i);
      } else {
        readItem(resource.type(), file, array.get(i), "/" + i);
      }
    }
  }

  /** Ids of a skipped item are known all the same: what refers to it is not at fault. */
  private void rememberIds(ResourceType type, String file, JsonElement json, String at) {
    if (!(json instanceof JsonObject object)
        || !(object.get("id") instanceof JsonPrimitive id)
        || !id.isString()) {
      return;
    }
    origins.putIfAbsent(id.getAsString(), new Pack.Origin(file, at));
    if (type == ResourceType.STRUCTURES && object.get("elements") instanceof JsonArray elements) {
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof JsonObject element
            && element.get("id") instanceof JsonPrimitive slug) {
          String full = id.getAsString() + "/" + slug.getAsString();
          origins.putIfAbsent(full, new Pack.Origin(file, at + "/elements/" + i));
        }
      }
    }
  }

  private void readItem(ResourceType type, String file, JsonElement json, String at) {
    try {
      Object item = item(type, json);
      String id = idOf(item);
      if (id == null) {
        add(ProblemKind.MISSING_FIELD, file, at, "id");
        return;
      }
      if (origins.putIfAbsent(id, new Pack.Origin(file, at)) != null) {
        add(ProblemKind.DUPLICATE_ID, file, at + "/id", id);
        return;
      }
      if (!innerIdsUnique(item, file, at)) {
        return;
      }
      items.computeIfAbsent(type, t -> new ArrayList<>()).add(item);
    } catch (JsonParseException | NullPointerException e) {
      add(ProblemKind.WRONG_TYPE, file, at, message(e));
    }
  }

  private boolean innerIdsUnique(Object item, String file, String at) {
    if (item instanceof Structure s) {
      for (int i = 0; i < s.elements().size(); i++) {
        String place = at + "/elements/" + i;
        String id = s.elements().get(i).id();
        if (origins.putIfAbsent(id, new Pack.Origin(file, place)) != null) {
          add(ProblemKind.DUPLICATE_ID, file, place + "/id", id);
          return false;
        }
      }
    }
    if (item instanceof ProjectBox box) {
      for (int g = 0; g < box.groups().size(); g++) {
        List<Project> projects = box.groups().get(g).items();
        for (int i = 0; i < projects.size(); i++) {
          String place = at + "/groups/" + g + "/items/" + i;
          if (origins.putIfAbsent(projects.get(i).id(), new Pack.Origin(file, place)) != null) {
            add(ProblemKind.DUPLICATE_ID, file, place + "/id", projects.get(i).id());
            return false;
          }
        }
      }
    }
    return true;
  }

  private static Object item(ResourceType type, JsonElement json) {
    return switch (type) {
      case PLANS -> PackGson.GSON.fromJson(json, Plan.class);
      case STRUCTURES -> withFullIds(PackGson.GSON.fromJson(json, Structure.class));
      case REGIONS -> PackGson.GSON.fromJson(json, Region.class);
      case PLACES -> PackGson.GSON.fromJson(json, Place.class);
      case PASSAGES -> PackGson.GSON.fromJson(json, Passage.class);
      case PROJECTS -> PackGson.GSON.fromJson(json, ProjectBox.class);
      case INDICATORS -> PackGson.GSON.fromJson(json, Indicator.class);
      case DISAGREEMENTS -> PackGson.GSON.fromJson(json, Disagreement.class);
      case TERMS -> PackGson.GSON.fromJson(json, Term.class);
      case GEOMETRY, SCENES -> throw new IllegalArgumentException(type + " is no list of items");
    };
  }

  private static Structure withFullIds(Structure s) {
    Function<StructureElement, StructureElement> full = e -> e.withId(s.id() + "/" + e.id());
    return new Structure(
        s.id(),
        s.plan(),
        s.formula(),
        s.formulaEn(),
        s.variants(),
        s.tier(),
        s.kind(),
        s.note(),
        s.classes(),
        s.elements().stream().map(full).toList(),
        s.citation(),
        s.statements());
  }

  private static String idOf(Object item) {
    if (item instanceof Plan plan) {
      return plan.id();
    } else if (item instanceof Structure structure) {
      return structure.id();
    } else if (item instanceof Region region) {
      return region.id();
    } else if (item instanceof Place place) {
      return place.id();
    } else if (item instanceof Passage passage) {
      return passage.id();
    } else if (item instanceof ProjectBox box) {
      return box.id();
    } else if (item instanceof Indicator indicator) {
      return indicator.id();
    } else if (item instanceof Disagreement disagreement) {
      return disagreement.id();
    } else if (item instanceof Term term) {
      return term.id();
    }
    return null;
  }

  /** The bytes of a file, or null if they cannot be had; then a problem says so. */
  private byte[] bytes(PackSource source, String file) {
    try {
      return source.read(file);
    } catch (IOException e) {
      if (problems.stream().noneMatch(p -> p.file().equals(file))) {
        add(ProblemKind.UNREADABLE, file, "", String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  private JsonElement parse(String file, byte[] bytes) {
    if (!isUtf8(bytes)) {
      add(ProblemKind.WRONG_ENCODING, file, "", "UTF-8");
      return null;
    }
    if (bytes.length > SURELY_SMALL && holdsTooMuch(bytes)) {
      add(ProblemKind.TOO_LARGE, file, "", "> " + MAX_VALUES);
      return null;
    }
    try (JsonReader reader = reader(bytes)) {
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        add(ProblemKind.NOT_JSON, file, "", "…");
        return null;
      }
      return json;
    } catch (JsonParseException | IOException | IllegalStateException e) {
      add(ProblemKind.NOT_JSON, file, "", message(e));
      return null;
    }
  }

  private static JsonReader reader(byte[] bytes) {
    boolean bom =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int from = bom ? 3 : 0;
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    JsonReader reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }

  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  /** Counts the values of a document without keeping them. */
  private static boolean holdsTooMuch(byte[] bytes) {
    try (JsonReader reader = reader(bytes)) {
      int values = 0;
      while (values <= MAX_VALUES) {
        switch (reader.peek()) {
          case BEGIN_ARRAY -> {
            reader.beginArray();
            values++;
          }
          case BEGIN_OBJECT -> {
            reader.beginObject();
            values++;
          }
          case END_ARRAY -> reader.endArray();
          case END_OBJECT -> reader.endObject();
          case NAME -> reader.skipValue();
          case END_DOCUMENT -> {
            return false;
          }
          default -> {
            reader.skipValue();
            values++;
          }
        }
      }
      return true;
    } catch (IOException | IllegalStateException e) {
      return false; // the parser will say what is wrong
    }
  }

  private static boolean digestMatches(byte[] bytes, PackManifest.Resource resource) {
    return bytes.length == resource.bytes() && sha256(bytes).equals(resource.sha256());
  }

  /** Hex SHA-256 of bytes. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private SchemaValidator schemas() {
    if (schemas == null) {
      schemas = new SchemaValidator();
    }
    return schemas;
  }

  private static int itemIndex(String path) {
    String[] parts = path.split("/", 3);
    try {
      return parts.length > 1 ? Integer.parseInt(parts[1]) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String message(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String text = String.valueOf(cause.getMessage());
    int end = text.indexOf("\nSee ");
    return end < 0 ? text : text.substring(0, end);
  }

  private void add(ProblemKind kind, String file, String path, String detail) {
    add(new PackProblem(kind, file, path, detail));
  }

  private void add(PackProblem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }
}
