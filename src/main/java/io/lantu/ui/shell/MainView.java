package io.lantu.ui.shell;

import io.lantu.render.MapPainter;
import io.lantu.render.RenderLoop;
import io.lantu.state.AppState;
import io.lantu.state.Bookmarks;
import io.lantu.state.MapSettings;
import io.lantu.state.Measurement;
import io.lantu.state.Tables;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.OverrunTip;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dock.DockView;
import io.lantu.ui.locator.LocatorView;
import io.lantu.ui.map.ElementSymbol;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.panel.LayerListView;
import io.lantu.ui.panel.StructureTreeView;
import io.lantu.ui.panel.SubjectPanelView;
import io.lantu.ui.table.TableExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToolBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The main window's content: menus, tool bar, tree, map, panel, status bar. FX thread. */
public final class MainView extends BorderPane implements AutoCloseable {
  /** Heights of the bars above and below the map in the look of a first run, pixels. */
  private static final double USUAL_TOP = 101;

  private static final double USUAL_BOTTOM = 30;
  private static final double MIN_WIDTH_TO_PLACE = 600;
  private static final double SEARCH_EM = 31.5;
  private static final double SEARCH_SHARE = 0.285;

  private final AppState state;
  private final MapSettings settings;
  private final TaskExecutor tasks;
  private final Texts texts;
  private final Commands commands;
  private final MapPane map;
  private final Measurement measurement;
  private final SplitPane split = new SplitPane();
  private final VBox top = new VBox();
  private final StackPane bottom = new StackPane(); // the bar has a size of the type of its own
  private final VBox left = new VBox();
  private final SubjectPanelView panel;
  private final DockView dock;
  private final SplitPane centre;
  private final NumberBinding openParts;
  private final SidePanels sides;
  private final LocatorView locator;
  private final MenuBar menuBar;
  private final TableExport tableExport;
  private final Pieces pieces = new Pieces();
  private ToolBar toolBar;
  private StructureTreeView tree;
  private StatusBarView status;
  private PaneCycle panes;
  private final WindowLook look = new WindowLook(this);
  private final DoubleProperty textScale = new SimpleDoubleProperty(1);
  private boolean completing;
  private boolean complete;

  public MainView(
      AppState state,
      MapSettings settings,
      TaskExecutor tasks,
      Bookmarks bookmarks,
      MapPainter painter,
      RenderLoop loop,
      MainActions actions) {
    this.state = state;
    this.settings = settings;
    texts = new Texts(state);
    commands = new Commands(state);
    measurement =
        new Measurement(
            figure ->
                state
                    .workspace()
                    .estimatesTouched(state.structure(), state.litProperty().get(), figure));
    map = new MapPane(state, settings, measurement, painter, loop, texts);
    TableExport export = new TableExport(state, texts, tasks);
    tableExport = export;
    panel = new SubjectPanelView(state, texts, export);
    dock = new DockView(map, state, texts, export);
    left.getStyleClass().add("left-panel");
    centre = new SplitPane(dock);
    centre.setId("centre-split");
    openParts = dock.openPartsProperty().add(Bindings.size(centre.getItems()));
    sides = new SidePanels(split, left, centre, panel);
    // Dividers placed before the first layout would be pushed aside when the window takes its size.
    // The window may take its size in several steps, so they are placed again for a while.
    PauseTransition settled = new PauseTransition(Duration.seconds(3));
    ChangeListener<Number> place =
        (o, old, now) -> {
          if (now.doubleValue() > MIN_WIDTH_TO_PLACE) {
            settled.playFromStart();
            Platform.runLater(sides::place);
          }
        };
    split.widthProperty().addListener(place);
    settled.setOnFinished(
        e -> {
          split.widthProperty().removeListener(place);
          sides.place();
        });
    ChangeListener<Number> room = (o, old, now) -> Platform.runLater(sides::makeRoom);
    split.widthProperty().addListener(room);
    openParts.addListener(room);
    // What type and theme ask for comes with the style sheet, some pulses later.
    List.of(left, map, (Region) panel.getTop())
        .forEach(part -> part.minWidthProperty().addListener(room));
    this.tasks = tasks;
    new MainCommands(state, settings, map, this, commands).declare(actions);
    new MapCommands(state, settings, map, measurement, bookmarks, commands).declare(this);
    dock.declare(commands);
    panel.setOnTable((table, plan) -> dock.narrow(table, Tables.PLAN, plan));
    locator = new LocatorView(state, texts, tasks, commands, dock, panel::reveal);
    menuBar = new MainMenu(state, bookmarks, commands, texts, actions).bar();
    reserve(USUAL_TOP, USUAL_BOTTOM);
    top.getStyleClass().add("window-top");
    bottom.getStyleClass().add("window-bottom");
    setTop(top);
    setCenter(split);
    setBottom(bottom);
    locator.attachTo(this);
    getStyleClass().add("main-view");
    // The window has a least size; asking every part for its own would cost each layout dearly.
    setMinSize(0, 0);
    List.of(top, split, bottom, locator).forEach(look::add);
    settings.themeProperty().addListener((o, old, now) -> showLook());
    textScale.addListener((o, old, now) -> showLook());
    showLook();
    // What shows between the parts has no look of its own.
    bottom.backgroundProperty().addListener(o -> fillBehind());
    addShortcuts();
  }

  private void showLook() {
    look.show(settings.theme(), textScale.get(), sides::place);
  }

  /**
   * Keeps room for the bars above and below the map, which are put in after its first picture: it
   * is not painted again for a map of another size.
   *
   * @param above height of what stands above the map, pixels; 0 where it is not known
   * @param below of what stands below it
   */
  public void reserve(double above, double below) {
    if (above > 0 && below > 0 && !completing) {
      top.setMinHeight(above);
      bottom.setMinHeight(below);
    }
  }

  /**
   * The size the map will have in a window whose panels nobody has moved.
   *
   * @param content size of the content of the window, pixels
   */
  public static Dimension2D firstMapSize(Dimension2D content) {
    return new Dimension2D(
        SidePanels.firstWidthBetween(content.getWidth()),
        content.getHeight() - USUAL_TOP - USUAL_BOTTOM);
  }

  /** Height of what stands above the map, pixels. */
  public double topHeight() {
    return top.getHeight();
  }

  /** Height of what stands below the map, pixels. */
  public double bottomHeight() {
    return bottom.getHeight();
  }

  /**
   * Puts in the parts that are not there from the first moment, one a pulse: called when the first
   * picture of the map stands, so that it does not wait for their styles and layout.
   *
   * @param after done when all are there
   */
  public void complete(Runnable after) {
    if (completing) {
      return;
    }
    completing = true;
    pieces.start(
        List.of(
            () -> {
              toolBar = toolBar();
              top.getChildren().addAll(0, List.of(menuBar, toolBar));
              top.setMinHeight(0);
            },
            this::addTree,
            () -> {
              status = new StatusBarView(state, settings, tasks, texts);
              map.setOnPointer(status::showCoordinates);
              bottom.getChildren().add(status);
              bottom.setMinHeight(0);
            },
            panel::begin,
            this::addLayers,
            () -> status.complete(),
            () -> {
              complete = true;
              after.run();
            }));
  }

  /** Whether all parts are in the window. */
  public boolean isComplete() {
    return complete;
  }

  private void addTree() {
    tree =
        new StructureTreeView(
            state,
            texts,
            (s, e) ->
                ElementSymbol.of(
                    s, e, settings.theme().palette(), settings.visionProperty().get()));
    settings.themeProperty().addListener((o, old, now) -> tree.updateSymbols());
    settings.visionProperty().addListener((o, old, now) -> tree.updateSymbols());
    VBox.setVgrow(tree, Priority.ALWAYS);
    left.getChildren().add(0, tree);
  }

  private void addLayers() {
    LayerListView layers = new LayerListView(settings, texts);
    layers.maxHeightProperty().bind(left.heightProperty().multiply(0.45));
    left.getChildren().add(layers);
    panes =
        new PaneCycle(
            this::getScene, List.of(toolBar, tree, layers, map, dock.tables(), panel, status));
  }

  private void fillBehind() {
    if (getScene() != null && bottom.getBackground() != null) {
      getScene().setFill(bottom.getBackground().getFills().get(0).getFill());
    }
  }

  /** The map. */
  public MapPane map() {
    return map;
  }

  /** What is measured on the map. */
  public Measurement measurement() {
    return measurement;
  }

  /** Writes the tables of the window to files. */
  public TableExport tableExport() {
    return tableExport;
  }

  /** Gives the keyboard to the next part of the window, or, with -1, to the one before. */
  void cyclePanes(int by) {
    if (panes != null) {
      panes.move(by);
    }
  }

  /** Copies the coordinates the status bar shows. */
  void copyCoordinates() {
    if (status != null) {
      status.copyCoordinates();
    }
  }

  /** Texts in the present language. */
  public Texts texts() {
    return texts;
  }

  /** The menus, for those who add their own. */
  public MenuBar menuBar() {
    return menuBar;
  }

  /** The panel of the selection. */
  public SubjectPanelView panel() {
    return panel;
  }

  /** What is typed to go anywhere. */
  public LocatorView locator() {
    return locator;
  }

  /** Map and dock, for those who add tabs. */
  public DockView dock() {
    return dock;
  }

  /** The panel of what is selected. */
  public SubjectPanelView subjectPanel() {
    return panel;
  }

  /** The commands, for those who add their own. */
  public Commands commands() {
    return commands;
  }

  /** Tree and panel beside the map. */
  SidePanels sides() {
    return sides;
  }

  /** Shows both panels at their first widths, and type of the usual size. */
  void restorePanels() {
    sides.restore();
    textScale.set(1);
  }

  /** Shows a pane between map and panel, in place of one shown before. */
  public void showSide(Region pane) {
    if (!centre.getItems().contains(pane)) {
      closeSide();
      SplitPane.setResizableWithParent(pane, false);
      centre.getItems().add(pane);
      centre.setDividerPositions(
          Math.max(0.4, 1 - pane.getPrefWidth() / Math.max(1, centre.getWidth())));
    }
  }

  /** Takes the pane between map and panel away. */
  public void closeSide() {
    centre.getItems().retainAll(List.of(dock));
  }

  /** Shows a calm bar below the tool bar. */
  public void showBar(Node bar) {
    top.getChildren().add(bar);
  }

  /** Takes a bar away. */
  public void closeBar(Node bar) {
    top.getChildren().remove(bar);
  }

  /** How tree and panel stand, for keeping. */
  public PanelLayout panelLayout() {
    return sides.layout();
  }

  /** Takes up a layout kept before. */
  public void usePanelLayout(PanelLayout layout) {
    sides.use(layout);
  }

  /** Factor on the size of text, 1 at first. */
  public DoubleProperty textScaleProperty() {
    return textScale;
  }

  /** Makes text a step larger, or smaller with -1. */
  void scaleText(int by) {
    textScale.set(Look.nextTypeScale(textScale.get(), by));
  }

  /** Shows all of the base map. */
  void zoomFull() {
    map.zoomToAll();
  }

  /** Copies the map as it is seen, with strip and furniture. */
  void copyMap() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(map.snapshot(null, null));
    Clipboard.getSystemClipboard().setContent(content);
    state.say("message.map.copied");
  }

  /** Shows the three first steps on the map until they are taken, closed or in the way. */
  public void showFirstSteps() {
    map.showAside(new FirstStepsView(state, texts, openParts, map::closeNote));
  }

  private ToolBar toolBar() {
    Button search = new Button();
    search.setId("search-field");
    search.getStyleClass().add("search-button");
    search.setGraphic(new FontIcon(Feather.SEARCH));
    search.accessibleTextProperty().bind(texts.binding("command.search"));
    texts.tip(search, "search.prompt");
    search.setOnAction(e -> locator.open());
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
            new Separator(Orientation.VERTICAL),
            commands.toolButton("zoom-box"),
            new IdentifyModeButton(settings, texts),
            commands.toolButton("measure-distance"),
            commands.toolButton("measure-area"),
            a,
            search,
            b,
            commands.toolButton("next-theme"),
            commands.toolButton("language"));
    bar.setId("tool-bar");
    // As wide as its words where there is room; the buttons beside it come first.
    DoubleBinding wanted =
        Bindings.createDoubleBinding(
            () -> search.getFont().getSize() * SEARCH_EM, search.fontProperty());
    search
        .prefWidthProperty()
        .bind(Bindings.min(wanted, bar.widthProperty().multiply(SEARCH_SHARE)));
    search
        .textProperty()
        .bind(
            Bindings.when(bar.widthProperty().multiply(SEARCH_SHARE).lessThan(wanted))
                .then(texts.binding("search.prompt.short"))
                .otherwise(texts.binding("search.prompt")));
    return bar;
  }

  /** Opens the locator. */
  void focusSearch() {
    locator.open();
  }

  /** Accelerators of commands that stand in no menu, and second keys for the same. */
  private void addShortcuts() {
    Map<String, String> keys = new LinkedHashMap<>();
    commands.all().stream()
        .filter(c -> c.id().equals("next-theme"))
        .forEach(c -> keys.put(c.accelerator().getName(), c.id()));
    // Where plus needs the shift key, Ctrl+= is meant; the number block has keys of its own.
    keys.put("Shortcut+Equals", "zoom-in");
    keys.put("Shortcut+Add", "zoom-in");
    keys.put("Shortcut+Subtract", "zoom-out");
    keys.put("Shortcut+Shift+Equals", "larger-text");
    sceneProperty()
        .addListener(
            (o, old, scene) -> {
              if (scene != null) {
                OverrunTip.install(scene);
                keys.forEach(
                    (key, id) ->
                        scene
                            .getAccelerators()
                            .put(KeyCombination.valueOf(key), () -> commands.run(id)));
              }
            });
  }

  @Override
  public void close() {
    pieces.drop();
    look.close();
    map.close();
  }
}
