package io.lantu.app;

import io.lantu.library.Library;
import io.lantu.library.LibraryTexts;
import io.lantu.model.Catalogue;
import io.lantu.search.TextSource;
import io.lantu.settings.Folders;
import io.lantu.state.AppState;
import io.lantu.state.SearchModel;
import io.lantu.state.reading.Reading;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.search.SearchView;
import io.lantu.ui.shell.MainView;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Puts the search in all texts into the window: command, menu, tab of the dock. FX thread. */
final class SearchWiring implements AutoCloseable {
  /** So long after the plans are open missing parts of the index are made. */
  private static final Duration AFTER_START = Duration.seconds(6);

  private final AppState state;
  private final Reading reading;
  private final SearchModel model;
  private SearchView view;
  private volatile Library library;

  SearchWiring(AppState state, TaskExecutor tasks, Folders folders, Reading reading) {
    this.state = state;
    this.reading = reading;
    model = new SearchModel(state, tasks, folders.searchIndex(), this::originals);
  }

  /** The documents of the user's library, if it is open already; worker. */
  private List<TextSource> originals(Catalogue catalogue) {
    Library now = library;
    return now == null ? List.of() : new LibraryTexts(now, catalogue).sources();
  }

  /**
   * Declares the command, adds it to the menu of texts or else of edits, and the locator's line.
   */
  void attach(MainView main) {
    main.commands()
        .declare("full-text", Feather.SEARCH, "Shortcut+Shift+F", null, () -> open(main, null));
    List<Menu> menus = main.menuBar().getMenus();
    Menu menu =
        menus.stream()
            .filter(m -> "menu-text".equals(m.getId()))
            .findFirst()
            .or(() -> menus.stream().filter(m -> "menu-edit".equals(m.getId())).findFirst())
            .orElseThrow();
    menu.getItems().add(0, main.commands().menuItem("full-text"));
    menu.getItems().add(1, new SeparatorMenuItem());
    main.locator().setOnSearchFully(typed -> open(main, typed));
    PauseTransition ahead = new PauseTransition(AFTER_START);
    ahead.setOnFinished(e -> model.makeAhead());
    state
        .workspaceProperty()
        .addListener(
            (o, old, now) -> {
              if (!now.catalogue().plans().isEmpty()) {
                ahead.playFromStart();
              }
            });
    reading
        .revisionProperty()
        .addListener(
            (o, old, now) -> {
              library = reading.library();
              if (model.statusProperty().get() == SearchModel.Status.NONE) {
                ahead.playFromStart();
              } else {
                model.refresh();
              }
            });
  }

  private void open(MainView main, String typed) {
    main.dock()
        .show(
            "full-text",
            main.texts().binding("search.title"),
            () -> {
              view = new SearchView(state, main.texts(), model, main.locator()::goTo, reading);
              return view;
            });
    view.focusField(typed);
  }

  @Override
  public void close() {
    model.close();
  }
}
