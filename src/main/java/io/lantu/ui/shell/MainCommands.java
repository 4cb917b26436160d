package io.lantu.ui.shell;

import io.lantu.model.Language;
import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.style.Theme;
import io.lantu.ui.action.Commands;
import io.lantu.ui.dialog.GuideDialog;
import io.lantu.ui.dialog.ShortcutSheet;
import io.lantu.ui.map.MapPane;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** Declares the commands of the main window. FX thread. */
final class MainCommands {
  private final AppState state;
  private final MapSettings settings;
  private final MapPane map;
  private final MainView view;
  private final Commands commands;

  MainCommands(
      AppState state, MapSettings settings, MapPane map, MainView view, Commands commands) {
    this.state = state;
    this.settings = settings;
    this.map = map;
    this.view = view;
    this.commands = commands;
  }

  void declare(MainActions actions) {
    BooleanBinding structure = state.structureProperty().isNotNull();
    BooleanBinding selection = state.selectionProperty().isNotNull();
    commands.declare("open-pack", Feather.FOLDER, "Shortcut+O", null, actions::openPack);
    BooleanBinding packs =
        Bindings.createBooleanBinding(actions::hasOwnPacks, state.workspaceProperty());
    commands.declare("close-packs", null, null, packs, actions::closePacks);
    commands.declare("quit", Feather.LOG_OUT, "Shortcut+Q", null, actions::quit);

    commands.declare("copy-map", Feather.COPY, "Shortcut+Shift+C", null, view::copyMap);
    commands.declare("clear-selection", Feather.X, null, selection, () -> state.select(null));

    commands.declare(
        "back", Feather.ARROW_LEFT, "Alt+LEFT", state.history().canGoBackProperty(), state::goBack);
    commands.declare(
        "forward",
        Feather.ARROW_RIGHT,
        "Alt+RIGHT",
        state.history().canGoForwardProperty(),
        state::goForward);
    commands.declare("zoom-in", Feather.ZOOM_IN, "Shortcut+PLUS", null, () -> map.zoomStep(true));
    commands.declare(
        "zoom-out", Feather.ZOOM_OUT, "Shortcut+MINUS", null, () -> map.zoomStep(false));
    commands.declare("zoom-full", Feather.GLOBE, "Shortcut+1", null, view::zoomFull);
    commands.declare(
        "zoom-structure",
        Feather.MAXIMIZE,
        "Shortcut+0",
        structure,
        () -> state.requestZoom(state.structure().id()));
    commands.declare(
        "zoom-selection",
        Feather.CROSSHAIR,
        "Shortcut+9",
        selection,
        () -> state.requestZoom(state.selection()));
    commands.declare("left-panel", Feather.SIDEBAR, "F9", null, view.sides()::toggleLeft);
    commands.declare("right-panel", Feather.INFO, "Shift+F9", null, view.sides()::toggleRight);
    commands.declare("next-pane", null, "Shortcut+F6", null, () -> view.cyclePanes(1));
    commands.declare("previous-pane", null, "Shortcut+Shift+F6", null, () -> view.cyclePanes(-1));
    commands.declare("restore-windows", null, null, null, view::restorePanels);
    commands.declare("full-screen", Feather.MAXIMIZE_2, "F11", null, this::toggleFullScreen);
    declareTheme("theme-light", Theme.LIGHT);
    declareTheme("theme-dark", Theme.DARK);
    declareTheme("theme-projector", Theme.PROJECTOR);
    commands.declare("next-theme", Feather.SUN, "F7", null, this::nextTheme);
    commands.declare("language", Feather.TYPE, "F8", null, this::switchLanguage);
    commands.declare("larger-text", null, "Shortcut+Shift+PLUS", null, () -> view.scaleText(1));
    commands.declare("smaller-text", null, "Shortcut+Shift+MINUS", null, () -> view.scaleText(-1));

    commands.declare("light-all", Feather.LAYERS, "Shortcut+L", structure, state::lightAll);
    commands.declare("step-next", Feather.SKIP_FORWARD, "F6", structure, () -> state.step(1));
    commands.declare("step-back", Feather.SKIP_BACK, "Shift+F6", structure, () -> state.step(-1));

    commands.declare("search", Feather.SEARCH, "Shortcut+K", null, view::focusSearch);

    commands.declare(
        "guide",
        Feather.BOOK_OPEN,
        "Shift+F1",
        null,
        () -> GuideDialog.show(view.getScene().getWindow(), view.texts()));
    commands.declare("first-steps", Feather.FLAG, null, null, view::showFirstSteps);
    commands.declare(
        "shortcuts",
        Feather.COMMAND,
        "F1",
        null,
        () -> ShortcutSheet.show(view.getScene().getWindow(), commands.all(), view.texts()));
    commands.declare("show-logs", null, null, null, actions::showLogs);
    commands.declare("problem-report", Feather.LIFE_BUOY, null, null, actions::reportProblem);
    commands.declare("about", Feather.INFO, null, null, actions::about);
  }

  private void declareTheme(String id, Theme theme) {
    commands.declareSwitch(
        id, null, null, settings.themeProperty().isEqualTo(theme), () -> use(theme));
  }

  private void use(Theme theme) {
    settings.themeProperty().set(theme);
  }

  private void nextTheme() {
    use(
        switch (settings.theme()) {
          case LIGHT -> Theme.DARK;
          case DARK -> Theme.PROJECTOR;
          case PROJECTOR -> Theme.LIGHT;
        });
  }

  private void switchLanguage() {
    state.setLanguage(state.language() == Language.ZH ? Language.EN : Language.ZH);
  }

  private void toggleFullScreen() {
    Scene scene = view.getScene();
    if (scene != null && scene.getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint(view.texts().get("window.full-screen.leave"));
      stage.setFullScreen(!stage.isFullScreen());
    }
  }
}
