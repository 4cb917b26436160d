package io.lantu.ui.scene;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.AtlasFormatException;
import io.lantu.atlas.BuildUp;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.DeckEditor;
import io.lantu.state.DeckShelf;
import io.lantu.state.MapSettings;
import io.lantu.state.SceneCapture;
import io.lantu.state.ViewState;
import io.lantu.state.Workspace;
import io.lantu.style.Theme;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Does what the scene panel asks: opens, makes and saves decks, takes scenes from the window and
 * shows them in it, keeps what is being edited should the program end. Files are read and written
 * on workers. FX thread.
 */
public final class SceneDesk implements ScenePanelView.Actions {
  private static final Logger LOG = Logger.getLogger(SceneDesk.class.getName());
  private static final Duration AUTOSAVE = Duration.seconds(2);

  private final AppState state;
  private final MapSettings settings;
  private final MainView view;
  private final TaskExecutor tasks;
  private final DeckEditor editor = new DeckEditor();
  private final DeckShelf shelf;
  private final Supplier<Map<String, String>> shippedTexts;
  private final Supplier<Window> window;
  private final Consumer<Integer> present;
  private final Texts texts;
  private final PauseTransition autosave = new PauseTransition(AUTOSAVE);
  private Map<String, String> shippedRead;
  private List<DeckShelf.Entry> shipped = List.of();
  private List<DeckShelf.Entry> own = List.of();
  private List<DeckShelf.Entry> recovered = List.of();
  private Theme themeBefore;

  /**
   * @param view the main window's content
   * @param shelf where decks are kept
   * @param shippedTexts texts of the decks of the open packs
   * @param window the main window
   * @param present presents the deck from an index
   */
  public SceneDesk(
      AppState state,
      MapSettings settings,
      MainView view,
      TaskExecutor tasks,
      DeckShelf shelf,
      Supplier<Map<String, String>> shippedTexts,
      Supplier<Window> window,
      Consumer<Integer> present) {
    this.state = state;
    this.settings = settings;
    this.view = view;
    this.tasks = tasks;
    this.shelf = shelf;
    this.shippedTexts = shippedTexts;
    this.window = window;
    this.present = present;
    texts = view.texts();
    autosave.setOnFinished(e -> keep());
    editor
        .atlasProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && editor.unsavedProperty().get()) {
                autosave.playFromStart();
              }
            });
    editor.unsavedProperty().addListener((o, old, now) -> autosave.playFromStart());
  }

  public DeckEditor editor() {
    return editor;
  }

  /** Reads the user's decks, and says so if something unsaved was left. */
  public void start() {
    readOwn(true);
  }

  private record Shelved(List<DeckShelf.Entry> own, List<DeckShelf.Entry> recovered) {}

  private void readOwn(boolean first) {
    tasks.run(
        new BackgroundTask<>(
                texts.get("deck.reading"), () -> new Shelved(shelf.own(), shelf.recovered()))
            .onSuccess(
                found -> {
                  own = found.own();
                  recovered = found.recovered();
                  if (first && !recovered.isEmpty()) {
                    state.say("deck.recovered", recovered.get(0).atlas().title());
                  }
                }));
  }

  @Override
  public List<DeckShelf.Entry> decks() {
    Map<String, String> now = shippedTexts.get();
    if (!now.equals(shippedRead)) {
      shippedRead = now;
      shipped = DeckShelf.shipped(now);
    }
    List<DeckShelf.Entry> all = new ArrayList<>(shipped);
    all.addAll(own);
    recovered.stream()
        .filter(e -> editor.atlas() == null || !e.atlas().id().equals(editor.atlas().id()))
        .forEach(all::add);
    return all;
  }

  @Override
  public void open(DeckShelf.Entry entry) {
    letGo(
        () ->
            editor.open(entry.atlas(), entry.file(), entry.origin() != DeckShelf.Origin.RECOVERED));
  }

  /** Asks about an unsaved deck, then goes on. */
  private void letGo(Runnable then) {
    if (!editor.unsavedProperty().get() || editor.atlas().scenes().isEmpty()) {
      then.run();
      return;
    }
    ButtonType keep = new ButtonType(texts.get("deck.ask.save"), ButtonBar.ButtonData.YES);
    ButtonType drop = new ButtonType(texts.get("deck.ask.drop"), ButtonBar.ButtonData.NO);
    ButtonType stay = new ButtonType(texts.get("deck.ask.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.get("deck.ask", editor.atlas().title()),
            keep,
            drop,
            stay);
    Dialogs.look(alert, window.get());
    alert.setHeaderText(null);
    alert.setTitle(texts.get("deck.unsaved"));
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.filter(keep::equals).isPresent()) {
      save(editor.fileProperty().get(), then);
    } else if (answer.filter(drop::equals).isPresent()) {
      forget(editor.atlas());
      then.run();
    }
  }

  @Override
  public void openFile() {
    FileChooser chooser = chooser("deck.open");
    File file = chooser.showOpenDialog(window.get());
    if (file != null) {
      open(file.toPath());
    }
  }

  /** Opens a file with a deck. */
  public void open(Path file) {
    tasks.run(
        new BackgroundTask<>(texts.get("deck.reading"), () -> AtlasFile.read(file))
            .onSuccess(atlas -> letGo(() -> editor.open(atlas, file, true)))
            .onFailure(
                e ->
                    state.say(
                        e instanceof AtlasFormatException ? "deck.bad" : "deck.unreadable",
                        file.getFileName(),
                        e.getMessage())));
  }

  private FileChooser chooser(String key) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(key));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("deck.files"), "*.json"));
    if (shelf.folder().toFile().isDirectory()) {
      chooser.setInitialDirectory(shelf.folder().toFile());
    }
    return chooser;
  }

  @Override
  public void begin() {
    letGo(() -> editor.open(fresh(), null, false));
  }

  private Atlas fresh() {
    String id = "deck-" + Long.toString(System.currentTimeMillis(), 36);
    return new Atlas(id, texts.get("deck.new"), null, Theme.PROJECTOR, List.of(), Set.of());
  }

  @Override
  public void buildUp() {
    Structure structure = state.structure();
    if (structure == null) {
      state.say("show.nothing");
    } else {
      letGo(() -> editor.open(buildUpOf(structure), null, false));
    }
  }

  /** The scenes of a structure, in the colours for a projector. */
  public Atlas buildUpOf(Structure structure) {
    Workspace workspace = state.workspace();
    return new BuildUp(workspace.catalogue(), state.messages())
        .of(structure, label -> workspace.counts(structure, label))
        .withTheme(Theme.PROJECTOR);
  }

  @Override
  public void regenerate() {
    Atlas atlas = editor.atlas();
    state
        .workspace()
        .catalogue()
        .findStructure(String.valueOf(atlas == null ? null : atlas.structure()))
        .ifPresentOrElse(
            s -> {
              editor.regenerate(buildUpOf(s));
              state.say("deck.regenerated");
            },
            () -> state.say("deck.no-structure"));
  }

  @Override
  public void add() {
    if (editor.atlas() == null) {
      editor.open(fresh(), null, false);
    }
    String passage = view.subjectPanel().openPassage().orElse(null);
    editor.add(SceneCapture.of(state, settings.theme(), editor.atlas().theme(), passage));
  }

  @Override
  public void updateView() {
    editor.look(SceneCapture.camera(state));
    state.say("deck.camera.done");
  }

  @Override
  public void show(MapScene scene) {
    Optional<SceneStage> stage = state.workspace().stage(state.messages());
    if (stage.isEmpty()) {
      return;
    }
    ViewState wanted = SceneCapture.view(stage.get(), scene, state);
    ViewState now = state.viewState();
    state.show(
        new ViewState(
            wanted.structureId(),
            wanted.lit(),
            wanted.selection(),
            now.centre(),
            now.resolution()));
    view.map().flyTo(state.camera().centredOn(wanted.centre(), wanted.resolution()));
    colour(scene.theme());
    if (scene.passage() != null) {
      view.subjectPanel().reveal(scene.passage());
    }
  }

  /** Takes up the colours a scene has of its own; without any those there were before. */
  private void colour(Theme own) {
    if (own != null) {
      if (themeBefore == null) {
        themeBefore = settings.theme();
      }
      settings.themeProperty().set(own);
    } else if (themeBefore != null) {
      settings.themeProperty().set(themeBefore);
      themeBefore = null;
    }
  }

  @Override
  public void save() {
    if (editor.atlas() != null) {
      save(editor.fileProperty().get(), () -> {});
    }
  }

  private void save(Path file, Runnable then) {
    Atlas atlas = editor.atlas();
    tasks.run(
        new BackgroundTask<>(
                texts.get("deck.saving"),
                () -> {
                  Path to = shelf.save(atlas, file);
                  shelf.forget(atlas);
                  return to;
                })
            .onSuccess(
                to -> {
                  editor.saved(to, atlas);
                  state.say("deck.saved", to);
                  readOwn(false);
                  then.run();
                })
            .onFailure(
                e ->
                    state.say(
                        "deck.unwritable",
                        String.valueOf(file == null ? shelf.folder() : file),
                        String.valueOf(e.getMessage()))));
  }

  @Override
  public void saveAs() {
    if (editor.atlas() == null) {
      return;
    }
    FileChooser chooser = chooser("deck.save-as");
    chooser.setInitialFileName(editor.atlas().title().replaceAll("[\\\\/:*?\"<>|]", "-") + ".json");
    File file = chooser.showSaveDialog(window.get());
    if (file != null) {
      String name = file.getName();
      save(name.contains(".") ? file.toPath() : Path.of(file.getPath() + ".json"), () -> {});
    }
  }

  @Override
  public void present() {
    present.accept(Math.max(0, editor.chosenProperty().get()));
  }

  /** Keeps the deck as it is being edited, or forgets it when it is as it was saved. */
  private void keep() {
    Atlas atlas = editor.atlas();
    if (atlas == null) {
      return;
    }
    boolean unsaved = editor.unsavedProperty().get() && !atlas.scenes().isEmpty();
    Path file = editor.fileProperty().get();
    tasks.run(
        new BackgroundTask<>(
                texts.get("deck.keeping"),
                () -> {
                  if (unsaved) {
                    shelf.keep(atlas, file);
                  } else {
                    shelf.forget(atlas);
                  }
                  return atlas;
                })
            .onFailure(e -> LOG.log(Level.WARNING, "Scenes not kept", e)));
  }

  private void forget(Atlas atlas) {
    tasks.run(
        new BackgroundTask<>(
            texts.get("deck.keeping"),
            () -> {
              shelf.forget(atlas);
              return atlas;
            }));
  }
}
