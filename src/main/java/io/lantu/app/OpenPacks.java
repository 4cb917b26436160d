package io.lantu.app;

import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.pack.Pack;
import io.lantu.pack.PackChecker;
import io.lantu.pack.PackProblem;
import io.lantu.pack.PackReader;
import io.lantu.pack.ShapeLoader;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.Workspace;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.ProblemDialog;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Geometry;

/**
 * The shipped pack and those of the user's own that are open beside it. FX thread, but where
 * another is said.
 */
final class OpenPacks {
  private static final Logger LOG = Logger.getLogger(OpenPacks.class.getName());
  private static final int RECENT_LIMIT = 8;

  private final AppState state;
  private final TaskExecutor tasks;
  private final Folders folders;
  private final PreferenceStore preferences;
  private final Runnable repaint;
  private final Supplier<Stage> stage;
  private final MapArea area;
  private final Map<Path, Pack> own = new LinkedHashMap<>();
  private BaseMap baseMap;
  private Pack shipped;
  private int changes;

  /**
   * @param repaint has the map painted when its content has changed
   * @param stage the window dialogs belong to
   */
  OpenPacks(
      AppState state,
      TaskExecutor tasks,
      Folders folders,
      PreferenceStore preferences,
      Runnable repaint,
      Supplier<Stage> stage) {
    this.state = state;
    this.tasks = tasks;
    this.folders = folders;
    this.preferences = preferences;
    this.repaint = repaint;
    this.stage = stage;
    area = new MapArea(folders.program());
  }

  /** Takes the base map that was shipped. */
  void useMap(BaseMap map) {
    baseMap = map;
  }

  /** Takes the pack that was shipped. */
  void useShipped(Pack pack) {
    shipped = pack;
  }

  /** The shipped pack, or null while it is being read. */
  Pack shipped() {
    return shipped;
  }

  /** Packs opened beside the shipped one, by path; a copy. */
  Map<Path, Pack> own() {
    return new LinkedHashMap<>(own);
  }

  /** Asks for a pack and opens it. */
  void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(state.messages(), "open-pack"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                state.messages().get("filter.pack"), "*.lantu", "pack.json"),
            new FileChooser.ExtensionFilter(state.messages().get("filter.all"), "*.*"));
    File file = chooser.showOpenDialog(stage.get());
    if (file != null) {
      Path path = file.toPath();
      open(file.getName().equals(PackReader.MANIFEST) ? path.getParent() : path);
    }
  }

  /** Opens a pack beside those open already and says what is wrong with it. */
  void open(Path pack) {
    if (shipped == null) {
      state.say("message.loading");
      return;
    }
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.opening", pack.getFileName()), () -> read(pack))
            .onSuccess(opened -> takeUp(pack, opened)));
  }

  private record Opened(Pack pack, List<PackProblem> problems) {}

  private Opened read(Path path) {
    Pack read = new PackReader(PackReader.Depth.FULL).read(path);
    List<PackProblem> problems = new ArrayList<>(read.problems());
    Catalogue base = new Catalogue(shipped.content());
    Geography geography = new Geography(baseMap, base, shipped.geometries());
    problems.addAll(
        new PackChecker(
                read, base, id -> geography.findExtent(id).map(e -> e.geometry()).orElse(null))
            .check());
    return new Opened(read, problems);
  }

  private void takeUp(Path path, Opened opened) {
    if (opened.pack().manifest() != null) {
      own.put(path, opened.pack());
      remember(path);
      show(
          () -> {
            state.say("message.opened", opened.pack().manifest().title());
            List<Structure> structures = opened.pack().content().structures();
            if (!structures.isEmpty()) {
              state.showStructure(structures.get(0));
            }
          });
    }
    if (!opened.problems().isEmpty()) {
      ProblemDialog.show(
          stage.get(), String.valueOf(path.getFileName()), opened.problems(), new Texts(state));
    }
  }

  /** Closes all packs but the shipped one. */
  void close() {
    own.clear();
    if (shipped != null) {
      show();
    }
  }

  /** Shows what is in the open packs. */
  void show() {
    show(() -> {});
  }

  /** Shows what is in the open packs, and then does something if it is still to be shown. */
  private void show(Runnable then) {
    List<Pack> packs = List.copyOf(own.values());
    int asked = ++changes;
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.loading"), () -> workspace(packs))
            .onSuccess(
                workspace -> {
                  if (asked == changes) { // or others were opened meanwhile
                    show(workspace);
                    then.run();
                  }
                }));
  }

  /** Shows content. */
  void show(Workspace workspace) {
    state.open(workspace);
    repaint.run();
  }

  /** The shipped pack with others. Worker. */
  private Workspace workspace(List<Pack> others) {
    Catalogue.Content content = shipped.content();
    for (Pack pack : others) {
      content = content.plus(pack.content());
    }
    return StartReading.workspace(folders, area.mapFor(content, baseMap), shipped, others)
        .withIndex();
  }

  /**
   * Content as it would be shown with a draft beside open packs; a pack that holds a plan of the
   * draft gives way to it, or everything in that plan would be there twice. Worker.
   *
   * @param draft content of the draft
   * @param packs open packs by path
   * @param edited path of the pack the draft stands for, or null
   * @param search workspace whose indexes go on serving
   */
  Workspace workspaceWith(
      Catalogue.Content draft, Map<Path, Pack> packs, Path edited, Workspace search) {
    Catalogue.Content content = shipped.content();
    Map<String, Geometry> geometries = new HashMap<>(shipped.geometries());
    Set<String> drafted = draft.plans().stream().map(Plan::id).collect(Collectors.toSet());
    for (Map.Entry<Path, Pack> pack : packs.entrySet()) {
      pack.getValue().geometries().forEach(geometries::putIfAbsent);
      boolean same =
          pack.getValue().content().plans().stream().map(Plan::id).anyMatch(drafted::contains);
      if (!same && !pack.getKey().equals(edited)) {
        content = content.plus(pack.getValue().content());
      }
    }
    Catalogue catalogue = new Catalogue(content.plus(draft));
    BaseMap map = area.mapFor(catalogue.content(), baseMap);
    return search
        .withContent(
            catalogue,
            new Geography(map, catalogue, geometries),
            ShapeLoader.load(folders.program()))
        .withShapes()
        .withIndex();
  }

  private void remember(Path path) {
    List<Path> recent = new ArrayList<>(recent());
    recent.remove(path);
    recent.add(0, path);
    for (int i = 0; i < RECENT_LIMIT; i++) {
      preferences.put("recent." + i, i < recent.size() ? recent.get(i) : null);
    }
    preferences.save();
  }

  /** Packs opened lately that are still there, the last one first. */
  List<Path> recent() {
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < RECENT_LIMIT; i++) {
      try {
        preferences.find("recent." + i).map(Path::of).filter(Files::exists).ifPresent(recent::add);
      } catch (InvalidPathException e) {
        LOG.log(Level.FINE, "a recent pack is no path", e);
      }
    }
    return recent;
  }
}
