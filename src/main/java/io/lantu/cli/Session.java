package io.lantu.cli;

import com.google.gson.JsonElement;
import io.lantu.atlas.SceneStage;
import io.lantu.export.Exporter;
import io.lantu.export.Typefaces;
import io.lantu.geo.Geography;
import io.lantu.geo.ShapeSource;
import io.lantu.library.Library;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackLoader;
import io.lantu.pack.ShapeLoader;
import io.lantu.search.Gazetteer;
import io.lantu.search.SearchHit;
import io.lantu.settings.Folders;
import io.lantu.settings.Messages;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the commands of one call share: where to write, the texts, and the content, which is read
 * when first asked for.
 *
 * <p>Main thread only.
 */
final class Session {
  private static final int SUGGESTIONS = 5;

  private final Console console;
  private final Folders folders;
  private final Messages messages;
  private Pack pack;
  private Catalogue catalogue;
  private Gazetteer gazetteer;
  private Geography geography;
  private ShapeSource shapes;
  private SceneStage stage;
  private Library library;

  Session(Console console, Folders folders, Messages messages) {
    this.console = console;
    this.folders = folders;
    this.messages = messages;
  }

  Console console() {
    return console;
  }

  Folders folders() {
    return folders;
  }

  Messages messages() {
    return messages;
  }

  /** A text of the program. */
  String text(String key, Object... args) {
    return messages.get(key, args);
  }

  /** The Chinese or the English name, by language. */
  String pick(String zh, String en) {
    return messages.language().pick(zh, en);
  }

  /**
   * The shipped pack.
   *
   * @throws CommandFailure if it cannot be read at all
   */
  Pack pack() {
    if (pack == null) {
      pack = PackLoader.load(folders.program());
      if (pack.manifest() == null) {
        String why = pack.problems().isEmpty() ? "" : pack.problems().get(0).line(messages);
        throw new CommandFailure(text("cli.nodata", folders.data().toString(), why));
      }
      if (!pack.problems().isEmpty()) {
        console.message(text("cli.faultydata", String.valueOf(pack.problems().size())));
      }
    }
    return pack;
  }

  Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = new Catalogue(pack().content());
    }
    return catalogue;
  }

  Gazetteer gazetteer() {
    if (gazetteer == null) {
      gazetteer = new Gazetteer(catalogue());
    }
    return gazetteer;
  }

  /**
   * Where things are; opens the base map.
   *
   * @throws CommandFailure if the base map cannot be read
   */
  Geography geography() {
    if (geography == null) {
      try {
        geography =
            new Geography(BaseMapLoader.load(folders.program()), catalogue(), pack().geometries());
      } catch (IOException e) {
        throw new CommandFailure(text("cli.nomap", folders.maps().toString(), e.getMessage()), e);
      }
    }
    return geography;
  }

  /**
   * The shapes of structures.
   *
   * @throws CommandFailure if the base map cannot be read
   */
  ShapeSource shapes() {
    if (shapes == null) {
      shapes = new ShapeSource(geography(), ShapeLoader.load(folders.program()));
    }
    return shapes;
  }

  /** Turns scenes into maps. */
  SceneStage stage() {
    if (stage == null) {
      stage = new SceneStage(geography(), shapes()::of, messages.language(), text("map.sources"));
    }
    return stage;
  }

  /** The user's originals, matched to the plans of the shipped pack. */
  Library library() throws IOException {
    if (library == null) {
      library = new Library(folders.library(), () -> new PlanReader(new PlaceIndex(catalogue())));
      library.match(catalogue());
    }
    return library;
  }

  /** Writes files. */
  Exporter exporter() {
    return new Exporter(stage(), new Typefaces(folders.maps()), messages);
  }

  /**
   * The structure of an id or formula.
   *
   * @throws CommandFailure if there is none; names the ids there are
   */
  Structure requireStructure(String id) {
    List<Structure> known = catalogue().structures();
    for (Structure s : known) {
      if (s.id().equals(id) || s.formula().equals(id) || s.variants().contains(id)) {
        return s;
      }
    }
    String ids =
        known.stream()
            .map(s -> s.id() + " (" + s.formula() + ")")
            .collect(Collectors.joining(", "));
    throw new CommandFailure(text("cli.unknown.structure", id, ids));
  }

  /**
   * Regions, elements, structures and places of a name or id, best first, at least one.
   *
   * @throws CommandFailure if there is none; names the nearest
   */
  List<SearchHit> requireHits(String query, int limit) {
    List<SearchHit> hits = gazetteer().find(query, limit);
    if (hits.isEmpty()) {
      List<SearchHit> near = gazetteer().nearest(query, SUGGESTIONS);
      String names =
          near.stream().map(h -> h.title() + " (" + h.id() + ")").collect(Collectors.joining("、"));
      throw new CommandFailure(
          near.isEmpty()
              ? text("cli.unknown.name", query)
              : text("cli.unknown.name.near", query, names));
    }
    return hits;
  }

  /**
   * The plan of an id or title.
   *
   * @throws CommandFailure if there is none; names the ids there are
   */
  Plan requirePlan(String id) {
    for (Plan plan : catalogue().plans()) {
      if (plan.id().equals(id) || plan.title().equals(id) || id.equals(plan.shortTitle())) {
        return plan;
      }
    }
    List<String> ids = catalogue().plans().stream().map(Plan::id).toList();
    throw new CommandFailure(text("cli.unknown.plan", id, String.join(" ", ids)));
  }

  void print(JsonElement json) {
    console.data(JsonFields.text(json));
  }

  void print(List<String> lines) {
    lines.forEach(console::data);
  }
}
