package io.lantu.ui.dock;

import io.lantu.model.Catalogue;
import io.lantu.state.AppState;
import io.lantu.state.Tables;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import io.lantu.ui.table.DisagreementSpec;
import io.lantu.ui.table.FacetedTableView;
import io.lantu.ui.table.IndicatorSpec;
import io.lantu.ui.table.ProjectSpec;
import io.lantu.ui.table.TableExport;
import io.lantu.ui.table.TermSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The map with a dock below it. The dock comes with its first tab and goes with its last; tabs are
 * made when they are first asked for and follow the open content. FX thread.
 */
public final class DockView extends SplitPane {
  /** The tables that can be opened, by name. */
  public static final List<String> TABLES =
      List.of("projects", "indicators", "disagreements", "terms");

  private static final double MAP_SHARE = 0.5;

  private final AppState state;
  private final Texts texts;
  private final TableExport export;
  private final Tables tables;
  private final TabPane tabs = new TabPane();
  // Closed tabs are kept, so that filters are there again when they come back.
  private final List<Tab> kept = new ArrayList<>();
  private final Map<Tab, Node> contents = new HashMap<>();
  private final Map<String, FacetedTableView<?>> views = new HashMap<>();
  private final ReadOnlyIntegerWrapper openParts = new ReadOnlyIntegerWrapper();
  private double mapShare = MAP_SHARE;

  /**
   * Makes the dock.
   *
   * @param map what stands above it
   */
  public DockView(Node map, AppState state, Texts texts, TableExport export) {
    this.state = state;
    this.texts = texts;
    this.export = export;
    tables = new Tables(state);
    setOrientation(Orientation.VERTICAL);
    setId("dock-split");
    tabs.setId("dock");
    tabs.getStyleClass().add("dock");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    tabs.setMinHeight(120);
    SplitPane.setResizableWithParent(tabs, false);
    tabs.getTabs().addListener(this::tabsChanged);
    openParts.bind(Bindings.size(tabs.getTabs()));
    getItems().add(map);
  }

  /** Puts the map into a split, as its first part, so that something can stand beside it. */
  public void placeBeside(SplitPane split) {
    Node map = getItems().remove(0);
    split.getItems().add(0, map);
    getItems().add(0, split);
    openParts.bind(Bindings.size(tabs.getTabs()).add(Bindings.size(split.getItems())));
  }

  /** How many parts stand below and beside the map, with the map itself once it has a split. */
  public ReadOnlyIntegerProperty openPartsProperty() {
    return openParts.getReadOnlyProperty();
  }

  /** The tabs below the map, whether they are shown or not. */
  public Node tables() {
    return tabs;
  }

  /** Declares the commands that open tabs. */
  public void declare(Commands commands) {
    commands.declare(
        "dock-projects", Feather.LIST, "Shortcut+Shift+P", null, () -> open("projects"));
    commands.declare(
        "dock-indicators", Feather.TRENDING_UP, "Shortcut+Shift+I", null, () -> open("indicators"));
    commands.declare(
        "dock-disagreements", Feather.FLAG, "Shortcut+Shift+D", null, () -> open("disagreements"));
    commands.declare("dock-terms", Feather.BOOK, "Shortcut+Shift+G", null, () -> open("terms"));
    commands.declare(
        "compare",
        Feather.COLUMNS,
        "Shortcut+Shift+B",
        state.selectionProperty().isNotNull(),
        this::compare);
    commands.declare("dock-close", null, "Shortcut+W", null, this::closeTab);
  }

  /** Opens a table by its name. */
  public FacetedTableView<?> open(String name) {
    FacetedTableView<?> view = views.get(name);
    if (view == null) {
      view = table(name);
      views.put(name, view);
      tab(name, texts.binding("table.title." + name), view);
    }
    show(find(name));
    // A tab pane takes new or returning content up when it is laid out; only then has it a focus.
    new InSight(view, view::focusFilter).request();
    return view;
  }

  /** Opens a table narrowed to one value of a facet and nothing else. */
  public void narrow(String name, String facet, String value) {
    FacetedTableView<?> view = open(name);
    view.narrow(facet, value);
  }

  private FacetedTableView<?> table(String name) {
    return switch (name) {
      case "projects" ->
          filled(
              new FacetedTableView<>(
                  new ProjectSpec(name, state, texts, tables, false),
                  tables.projects(),
                  state,
                  texts,
                  export,
                  true),
              Tables::allProjects);
      case "indicators" ->
          filled(
              new FacetedTableView<>(
                  new IndicatorSpec(name, state, texts, tables, false),
                  tables.indicators(),
                  state,
                  texts,
                  export,
                  true),
              c -> c.content().indicators());
      case "disagreements" ->
          filled(
              new FacetedTableView<>(
                  new DisagreementSpec(name, state, texts, tables),
                  tables.disagreements(),
                  state,
                  texts,
                  export,
                  true),
              c -> c.content().disagreements());
      case "terms" ->
          filled(
              new FacetedTableView<>(
                  new TermSpec(name, state, texts), tables.terms(), state, texts, export, true),
              c -> c.content().terms());
      default -> throw new IllegalArgumentException("no table " + name);
    };
  }

  private <T> FacetedTableView<T> filled(
      FacetedTableView<T> view, Function<Catalogue, List<T>> rows) {
    Supplier<List<T>> now = () -> rows.apply(state.workspace().catalogue());
    view.show(now.get());
    state.workspaceProperty().addListener((o, old, next) -> view.show(now.get()));
    return view;
  }

  /**
   * Shows a tab of somebody else's, making it when it is first shown.
   *
   * @param id its id
   * @param title its title
   * @param content makes what it holds
   */
  public void show(String id, ObservableValue<String> title, Supplier<Node> content) {
    Tab tab = find(id);
    show(tab == null ? tab(id, title, content.get()) : tab);
  }

  private void compare() {
    Tab tab = find("compare");
    if (tab == null) {
      tab = tab("compare", texts.binding("compare.title"), new ComparisonView(state, texts));
    }
    ((ComparisonView) contents.get(tab)).show(state.selection());
    show(tab);
  }

  /**
   * Opens a tab of somebody else's, made when it is first asked for.
   *
   * @param id short id
   * @param title title, in the present language
   * @param content makes what is in it
   */
  public Node openTab(String id, ObservableValue<String> title, Supplier<Node> content) {
    Tab tab = find(id);
    if (tab == null) {
      tab = tab(id, title, content.get());
    }
    show(tab);
    return contents.get(tab);
  }

  private Tab tab(String id, ObservableValue<String> title, Node content) {
    Tab tab = new Tab();
    tab.setId("dock-" + id);
    tab.textProperty().bind(title);
    contents.put(tab, content);
    kept.add(tab);
    return tab;
  }

  private Tab find(String id) {
    return kept.stream().filter(t -> t.getId().equals("dock-" + id)).findFirst().orElse(null);
  }

  private void show(Tab tab) {
    if (!tabs.getTabs().contains(tab)) {
      tabs.getTabs().add(tab);
    }
    tabs.getSelectionModel().select(tab);
  }

  private void closeTab() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null) {
      tabs.getTabs().remove(tab);
    }
  }

  /** The dock is styled and laid out before what is in a tab is: that comes a pulse later. */
  private void tabsChanged(ListChangeListener.Change<? extends Tab> change) {
    while (change.next()) {
      change.getRemoved().forEach(tab -> tab.setContent(null));
      for (Tab tab : change.getAddedSubList()) {
        new Pieces().start(List.of(() -> tab.setContent(contents.get(tab))));
      }
    }
    follow();
  }

  private void follow() {
    boolean wanted = !tabs.getTabs().isEmpty();
    if (wanted && !getItems().contains(tabs)) {
      getItems().add(tabs);
      setDividerPositions(mapShare);
    } else if (!wanted && getItems().contains(tabs)) {
      mapShare = getDividerPositions()[0];
      getItems().remove(tabs);
    }
  }
}
