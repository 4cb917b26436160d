package io.lantu.ui.shell;

import io.lantu.geo.DisplayProjection;
import io.lantu.model.Structure;
import io.lantu.render.MapPainter;
import io.lantu.search.SearchHit;
import io.lantu.settings.Language;
import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.style.Theme;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import io.lantu.ui.map.ElementSymbol;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.panel.LayerListView;
import io.lantu.ui.panel.StructureTreeView;
import io.lantu.ui.panel.SubjectPanelView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The main window's content: menus, tool bar, tree, map, panel, status bar. FX thread. */
public final class MainView extends BorderPane implements AutoCloseable {
  private final AppState state;
  private final MapSettings settings;
  private final Texts texts;
  private final Commands commands;
  private final MapPane map;
  private final SplitPane split = new SplitPane();
  private final VBox left;
  private final SubjectPanelView panel;
  private final TextField search = new TextField();
  private final ContextMenu found = new ContextMenu();

  public MainView(
      AppState state,
      MapSettings settings,
      TaskExecutor tasks,
      DisplayProjection projection,
      MapPainter painter) {
    this.state = state;
    this.settings = settings;
    texts = new Texts(state);
    commands = new Commands(state);
    map = new MapPane(state, projection, painter, texts);
    panel = new SubjectPanelView(state, texts);
    StructureTreeView tree =
        new StructureTreeView(
            state, texts, (s, e) -> ElementSymbol.of(s, e, settings.theme().palette()));
    settings.themeProperty().addListener((o, old, now) -> tree.refresh());
    VBox.setVgrow(tree, Priority.ALWAYS);
    left = new VBox(tree, new LayerListView(settings, texts));
    left.getStyleClass().add("left-panel");
    left.setMinWidth(180);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(panel, false);
    split.getItems().addAll(left, map, panel);
    split.setDividerPositions(0.18, 0.76);
    StatusBarView status = new StatusBarView(state, tasks, projection, texts);
    map.setOnPointer(status::showCoordinates);
    declareCommands();
    setTop(new VBox(menuBar(), toolBar()));
    setCenter(split);
    setBottom(status);
    getStyleClass().add("main-view");
    settings.themeProperty().addListener((o, old, now) -> showTheme(now));
    showTheme(settings.theme());
    addShortcuts();
  }

  /** The map. */
  public MapPane map() {
    return map;
  }

  private void showTheme(Theme theme) {
    getStyleClass().removeAll("theme-light", "theme-dark", "theme-projector");
    getStyleClass().add("theme-" + theme.name().toLowerCase(Locale.ROOT));
  }

  private void declareCommands() {
    BooleanBinding hasStructure = state.structureProperty().isNotNull();
    BooleanBinding hasSelection = state.selectionProperty().isNotNull();
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
    commands.declare(
        "zoom-structure",
        Feather.MAXIMIZE,
        "Shortcut+DIGIT0",
        hasStructure,
        () -> state.requestZoom(state.structure().id()));
    commands.declare(
        "zoom-selection",
        Feather.CROSSHAIR,
        "Shortcut+DIGIT9",
        hasSelection,
        () -> state.requestZoom(state.selection()));
    commands.declare("light-all", Feather.LAYERS, "Shortcut+L", hasStructure, state::lightAll);
    commands.declare("clear-selection", Feather.X, null, hasSelection, () -> state.select(null));
    commands.declare("search", Feather.SEARCH, "Shortcut+K", null, this::focusSearch);
    commands.declare(
        "theme-light", Feather.SUN, null, null, () -> settings.themeProperty().set(Theme.LIGHT));
    commands.declare(
        "theme-dark", Feather.MOON, null, null, () -> settings.themeProperty().set(Theme.DARK));
    commands.declare(
        "theme-projector",
        Feather.MONITOR,
        null,
        null,
        () -> settings.themeProperty().set(Theme.PROJECTOR));
    commands.declare("next-theme", Feather.SUN, "F7", null, this::nextTheme);
    commands.declare("language", Feather.GLOBE, "F8", null, this::switchLanguage);
    commands.declare("quit", Feather.LOG_OUT, "Shortcut+Q", null, Platform::exit);
  }

  private void nextTheme() {
    settings
        .themeProperty()
        .set(
            switch (settings.theme()) {
              case LIGHT -> Theme.DARK;
              case DARK -> Theme.PROJECTOR;
              case PROJECTOR -> Theme.LIGHT;
            });
  }

  private void switchLanguage() {
    state.setLanguage(state.language() == Language.ZH ? Language.EN : Language.ZH);
  }

  private MenuBar menuBar() {
    Menu file = menu("file", "quit");
    Menu view =
        menu(
            "view",
            "back",
            "forward",
            null,
            "zoom-in",
            "zoom-out",
            "zoom-structure",
            "zoom-selection",
            null,
            "theme-light",
            "theme-dark",
            "theme-projector",
            null,
            "language");
    Menu structures = menu("structure", "light-all", "clear-selection", null);
    state.workspaceProperty().addListener((o, old, now) -> listStructures(structures));
    listStructures(structures);
    Menu tools = menu("tools", "search");
    MenuBar bar = new MenuBar(file, view, structures, tools);
    bar.setId("menu-bar");
    return bar;
  }

  private void listStructures(Menu menu) {
    menu.getItems().removeIf(i -> "structure".equals(i.getUserData()));
    for (Structure s : state.workspace().catalogue().structures()) {
      MenuItem item = new MenuItem();
      item.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> texts.pick(s.formula(), s.formulaEn()), state.messagesProperty()));
      item.setUserData("structure");
      item.setOnAction(e -> state.showStructure(s));
      menu.getItems().add(item);
    }
  }

  private Menu menu(String key, String... ids) {
    Menu menu = new Menu();
    menu.textProperty().bind(texts.binding("menu." + key));
    for (String id : ids) {
      menu.getItems().add(id == null ? new SeparatorMenuItem() : commands.menuItem(id));
    }
    return menu;
  }

  private ToolBar toolBar() {
    search.setId("search-field");
    search.promptTextProperty().bind(texts.binding("search.prompt"));
    search.accessibleTextProperty().bind(texts.binding("command.search"));
    search.setPrefWidth(360);
    search.textProperty().addListener((o, old, now) -> showFound(now));
    search.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            search.clear();
            map.requestFocus();
            e.consume();
          }
        });
    search.setOnAction(
        e -> {
          List<SearchHit> hits = state.workspace().gazetteer().find(search.getText(), 1);
          if (hits.isEmpty()) {
            state.say(texts.get("search.none", search.getText()));
          } else {
            goTo(hits.get(0));
          }
        });
    Region a = new Region();
    Region b = new Region();
    HBox.setHgrow(a, Priority.ALWAYS);
    HBox.setHgrow(b, Priority.ALWAYS);
    ToolBar bar =
        new ToolBar(
            commands.toolButton("back"),
            commands.toolButton("forward"),
            new Separator(Orientation.VERTICAL),
            commands.toolButton("zoom-in"),
            commands.toolButton("zoom-out"),
            commands.toolButton("zoom-structure"),
            commands.toolButton("zoom-selection"),
            commands.toolButton("light-all"),
            a,
            search,
            b,
            commands.toolButton("next-theme"),
            commands.toolButton("language"));
    bar.setId("tool-bar");
    return bar;
  }

  private void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void showFound(String text) {
    List<SearchHit> hits = state.workspace().gazetteer().find(text, 10);
    found
        .getItems()
        .setAll(
            hits.stream()
                .map(
                    h -> {
                      MenuItem item =
                          new MenuItem(
                              h.title() + "　" + h.snippet() + "　" + texts.get("hit." + h.type()));
                      item.setOnAction(e -> goTo(h));
                      return item;
                    })
                .collect(Collectors.toList()));
    if (hits.isEmpty() || !search.isFocused()) {
      found.hide();
    } else if (!found.isShowing()) {
      found.show(search, Side.BOTTOM, 0, 4);
    }
  }

  private void goTo(SearchHit hit) {
    found.hide();
    switch (hit.type()) {
      case STRUCTURE ->
          state.workspace().catalogue().findStructure(hit.id()).ifPresent(state::showStructure);
      case ELEMENT -> {
        String structure = hit.id().substring(0, hit.id().lastIndexOf('/'));
        state.workspace().catalogue().findStructure(structure).ifPresent(state::showStructure);
        state.select(hit.id());
        state.requestZoom(hit.id());
      }
      default -> {
        state.select(hit.id());
        state.requestZoom(hit.id());
      }
    }
    map.requestFocus();
  }

  /** Accelerators of commands that stand in no menu. */
  private void addShortcuts() {
    sceneProperty()
        .addListener(
            (o, old, scene) -> {
              if (scene == null) {
                return;
              }
              for (String id : List.of("next-theme", "search")) {
                commands.all().stream()
                    .filter(c -> c.id().equals(id) && c.accelerator() != null)
                    .forEach(
                        c -> scene.getAccelerators().put(c.accelerator(), () -> commands.run(id)));
              }
            });
  }

  @Override
  public void close() {
    map.close();
  }
}
