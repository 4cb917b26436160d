package io.lantu.app;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.ScenePainter;
import io.lantu.model.Structure;
import io.lantu.render.MapPainter;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.DeckShelf;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.present.Presentation;
import io.lantu.ui.present.ShowSettings;
import io.lantu.ui.scene.SceneDesk;
import io.lantu.ui.scene.SceneImages;
import io.lantu.ui.scene.ScenePanelView;
import io.lantu.ui.shell.MainView;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** Puts scenes and shows into the window: commands, menu, what is kept between runs. FX thread. */
final class ScenesWiring implements AutoCloseable {
  private final AppState state;
  private final MapPainter painter;
  private final PreferenceStore preferences;
  // Of their own, so that neither pictures nor the next scene wait for the other.
  private final TaskExecutor pictureTasks = TaskExecutor.withWorkers(Platform::runLater);
  private final TaskExecutor showTasks = TaskExecutor.withWorkers(Platform::runLater);
  private final ShowSettings showSettings = new ShowSettings();
  private final Presentation presentation;
  private final MainView view;
  private final SceneImages images;
  private final SceneDesk desk;
  private Workspace paintedWorkspace;
  private Object paintedMessages;
  private ScenePainter scenePainter;

  /**
   * @param view the window's content
   * @param userFolder folder of the user's files
   * @param shipped texts of the decks of the open packs
   */
  ScenesWiring(
      AppState state,
      MapSettings settings,
      MainView view,
      MapPainter painter,
      PreferenceStore preferences,
      Path userFolder,
      Supplier<Map<String, String>> shipped,
      Supplier<Window> window) {
    this.state = state;
    this.view = view;
    this.painter = painter;
    this.preferences = preferences;
    images = new SceneImages(pictureTasks, this::scenePainter);
    presentation =
        new Presentation(
            state, showSettings, painter, this::scenePainter, images, showTasks, window);
    desk =
        new SceneDesk(
            state,
            settings,
            view,
            pictureTasks,
            new DeckShelf(userFolder.resolve("decks")),
            shipped,
            window,
            this::present);
    showSettings.motionProperty().set(preferences.is("show.motion", true));
    showSettings.oneScreenProperty().set(preferences.is("show.one-screen", false));
    showSettings.notesSizeProperty().set(preferences.findNumber("show.notes").orElse(20));
  }

  Presentation presentation() {
    return presentation;
  }

  /** The painter of the open content; another one after content or language have changed. */
  private ScenePainter scenePainter() {
    Workspace now = state.workspace();
    if (now.geography() == null) {
      return null;
    }
    if (!now.equals(paintedWorkspace) || !state.messages().equals(paintedMessages)) {
      paintedWorkspace = now;
      paintedMessages = state.messages();
      MapPainter own = new MapPainter(painter.fonts());
      own.useStyles(painter.styles());
      scenePainter = new ScenePainter(now.stage(state.messages()).orElseThrow(), own);
    }
    return scenePainter;
  }

  /** The deck being edited and what can be done with it. */
  SceneDesk desk() {
    return desk;
  }

  /** Declares the commands and adds the menu before the last one, help. */
  void attach() {
    Commands commands = view.commands();
    commands.declare("present-start", Feather.PLAY, "F5", null, () -> present(0));
    commands.declare(
        "present-here",
        Feather.MONITOR,
        "Shift+F5",
        null,
        () -> present(Math.max(0, desk.editor().chosenProperty().get())));
    commands.declare("scenes", Feather.FILM, "Shortcut+Alt+S", null, this::openPanel);
    commands.declare(
        "scene-add",
        Feather.PLUS_SQUARE,
        "Shortcut+Alt+N",
        null,
        () -> {
          openPanel();
          desk.add();
        });
    commands.declare(
        "scene-build",
        Feather.LAYERS,
        null,
        state.structureProperty().isNotNull(),
        () -> {
          openPanel();
          desk.buildUp();
        });
    commands.declare("deck-open", Feather.FOLDER, null, null, desk::openFile);
    commands.declare(
        "deck-save", Feather.SAVE, null, desk.editor().atlasProperty().isNotNull(), desk::save);
    commands.declareSwitch(
        "present-one-screen",
        null,
        null,
        showSettings.oneScreenProperty(),
        () -> showSettings.oneScreenProperty().set(!showSettings.oneScreenProperty().get()));
    commands.declareSwitch(
        "present-motion",
        null,
        null,
        showSettings.motionProperty(),
        () -> showSettings.motionProperty().set(!showSettings.motionProperty().get()));
    Menu menu = new Menu();
    menu.setId("menu-present");
    menu.textProperty().bind(view.texts().binding("menu.present"));
    menu.getItems()
        .addAll(
            commands.menuItem("present-start"),
            commands.menuItem("present-here"),
            new SeparatorMenuItem(),
            commands.menuItem("scenes"),
            commands.menuItem("scene-add"),
            commands.menuItem("scene-build"),
            commands.menuItem("deck-open"),
            commands.menuItem("deck-save"),
            new SeparatorMenuItem(),
            commands.menuItem("present-one-screen"),
            commands.menuItem("present-motion"));
    var menus = view.menuBar().getMenus();
    menus.add(menus.size() - 1, menu);
  }

  /** Presents the open deck, or without one the build-up of the structure shown. */
  private void present(int start) {
    Atlas open = desk.editor().atlas();
    boolean deck = open != null && !open.scenes().isEmpty();
    Structure structure = state.structure();
    if ((!deck && structure == null) || scenePainter() == null) {
      state.say("show.nothing");
      return;
    }
    presentation.begin(deck ? open : desk.buildUpOf(structure), deck ? start : 0);
  }

  private void openPanel() {
    view.dock()
        .openTab(
            "scenes",
            view.texts().binding("deck.panel"),
            () -> {
              ScenePanelView panel =
                  new ScenePanelView(
                      desk.editor(),
                      view.texts(),
                      images,
                      state.structureProperty().isNotNull(),
                      desk);
              state.workspaceProperty().addListener((o, old, now) -> panel.refresh());
              return panel;
            });
  }

  /** Keeps how shows are given. */
  void keep() {
    preferences.put("show.motion", showSettings.motionProperty().get());
    preferences.put("show.one-screen", showSettings.oneScreenProperty().get());
    preferences.put("show.notes", showSettings.notesSizeProperty().get());
    preferences.save();
  }

  @Override
  public void close() {
    presentation.close();
    pictureTasks.close();
    showTasks.close();
  }
}
