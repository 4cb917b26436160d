package io.lantu.app;

import io.lantu.atlas.Atlas;
import io.lantu.export.ExportKind;
import io.lantu.export.Exporter;
import io.lantu.export.Typefaces;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.Composition;
import io.lantu.state.MapSettings;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.compose.ExportDesk;
import io.lantu.ui.shell.MainView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** Puts page composer and exports into the window. FX thread. */
final class ExportWiring implements AutoCloseable {
  private static final String PREFIX = "compose.";

  private final AppState state;
  private final MainView view;
  private final PreferenceStore preferences;
  private final Path maps;
  private final TaskExecutor tasks = TaskExecutor.withWorkers(Platform::runLater);
  private final Composition composition = new Composition();
  private final ExportDesk desk;
  private Typefaces typefaces;

  /**
   * @param maps folder of base maps and fonts
   * @param deck the open deck, or null
   */
  ExportWiring(
      AppState state,
      MapSettings settings,
      MainView view,
      PreferenceStore preferences,
      Path maps,
      Supplier<Atlas> deck,
      Supplier<Window> window) {
    this.state = state;
    this.view = view;
    this.preferences = preferences;
    this.maps = maps;
    desk =
        new ExportDesk(
            state, settings, view.texts(), tasks, composition, this::exporter, deck, window);
    Map<String, String> kept = new HashMap<>();
    for (String key : composition.remembered().keySet()) {
      preferences.find(PREFIX + key).ifPresent(value -> kept.put(key, value));
    }
    composition.recall(kept);
  }

  ExportDesk desk() {
    return desk;
  }

  Composition composition() {
    return composition;
  }

  private Exporter exporter() {
    if (state.workspace().geography() == null) {
      return null;
    }
    if (typefaces == null) {
      typefaces = new Typefaces(maps);
    }
    return new Exporter(
        state.workspace().stage(state.messages()).orElseThrow(), typefaces, state.messages());
  }

  /** Declares the commands and adds them to the file menu, before its end. */
  void attach() {
    Commands commands = view.commands();
    commands.declare("compose", Feather.PRINTER, "Shortcut+P", null, desk::compose);
    Menu menu = new Menu();
    menu.setId("menu-export");
    menu.textProperty().bind(view.texts().binding("menu.export"));
    for (ExportKind kind : ExportKind.values()) {
      String id = "export-" + kind.key();
      commands.declare(id, null, null, null, () -> desk.export(kind));
      menu.getItems().add(commands.menuItem(id));
    }
    Menu file = view.menuBar().getMenus().get(0);
    int end = file.getItems().size() - 1;
    file.getItems().add(end, new SeparatorMenuItem());
    file.getItems().add(end, menu);
    file.getItems().add(end, commands.menuItem("compose"));
  }

  /** Keeps the settings of the composer. */
  void keep() {
    composition.remembered().forEach((key, value) -> preferences.put(PREFIX + key, value));
  }

  @Override
  public void close() {
    tasks.close();
  }
}
