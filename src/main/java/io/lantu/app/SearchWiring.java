package io.lantu.app;

import io.lantu.library.Library;
import io.lantu.library.LibraryTexts;
import io.lantu.model.Catalogue;
import io.lantu.search.TextSource;
import io.lantu.settings.Folders;
import io.lantu.state.AppState;
import io.lantu.state.SearchModel;
import io.lantu.state.TextOpener;
import io.lantu.task.TaskExecutor;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanReader;
import io.lantu.ui.search.SearchView;
import io.lantu.ui.shell.MainView;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Puts the search in all texts into the window: command, menu, tab of the dock. FX thread. */
final class SearchWiring implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SearchWiring.class.getName());

  /** So long after the plans are open missing parts of the index are made. */
  private static final Duration AFTER_START = Duration.seconds(6);

  private final AppState state;
  private final Folders folders;
  private final SearchModel model;
  private SearchView view;
  private TextOpener opener;

  SearchWiring(AppState state, TaskExecutor tasks, Folders folders) {
    this.state = state;
    this.folders = folders;
    model = new SearchModel(state, tasks, folders.searchIndex(), this::originals);
  }

  /** The documents of the user's library as they lie there now; worker. */
  private List<TextSource> originals(Catalogue catalogue) {
    Library library =
        new Library(folders.library(), () -> new PlanReader(new PlaceIndex(catalogue)));
    try {
      library.match(catalogue);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Originals not matched to plans", e);
    }
    return new LibraryTexts(library, catalogue).sources();
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
  }

  private void open(MainView main, String typed) {
    main.dock()
        .show(
            "full-text",
            main.texts().binding("search.title"),
            () -> {
              view = new SearchView(state, main.texts(), model, main.locator()::goTo);
              view.setOpener(opener);
              return view;
            });
    view.focusField(typed);
  }

  /** Who shows originals. */
  void setOpener(TextOpener next) {
    opener = next;
    if (view != null) {
      view.setOpener(next);
    }
  }

  /** The library has changed: what is open is indexed again. */
  void refresh() {
    if (model.statusProperty().get() != SearchModel.Status.NONE) {
      model.refresh();
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
