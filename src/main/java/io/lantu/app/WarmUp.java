package io.lantu.app;

import io.lantu.model.Catalogue;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextRange;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.Composition;
import io.lantu.state.MapSettings;
import io.lantu.state.SearchModel;
import io.lantu.state.Workspace;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.compose.ComposerForm;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dock.DockView;
import io.lantu.ui.map.ElementSymbol;
import io.lantu.ui.map.FormulaStripView;
import io.lantu.ui.panel.StructureTreeView;
import io.lantu.ui.panel.SubjectPanelView;
import io.lantu.ui.search.SearchView;
import io.lantu.ui.table.TableExport;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Gets the program used to its work while nobody uses it. Copies of parts of the window, in a scene
 * that is never shown and with a state of their own, are filled, styled and laid out piece by
 * piece; then they are dropped. What stays is what a first use would have to wait for: classes,
 * compiled code, letters. Any key, click or move of the pointer puts the next piece off. FX thread.
 */
final class WarmUp {
  /** So long nobody has touched the window before a piece is done. */
  private static final Duration REST = Duration.seconds(2);

  /** From one piece to the next. */
  private static final Duration BETWEEN = Duration.millis(50);

  /** What comes a piece a pulse has come for the most part after so many. */
  private static final int PULSES = 5;

  private static final int HITS = 4;

  private static final double WIDTH = 800;
  private static final double HEIGHT = 500;
  private static final double TREE_HEIGHT = 200;

  private final AppContext context;
  private final Deque<Runnable> due = new ArrayDeque<>();
  private final PauseTransition pause = new PauseTransition(REST);
  private final EventHandler<InputEvent> acted = e -> restAgain();
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private Scene scene;

  private WarmUp(AppContext context) {
    this.context = context;
    pause.setOnFinished(e -> next());
  }

  /** Begins once the window stands and has been left alone for a while. */
  static WarmUp begin(AppContext context) {
    WarmUp warmUp = new WarmUp(context);
    AfterPicture.run(context.view().map(), warmUp::start);
    return warmUp;
  }

  /** Whether all pieces have been done. */
  ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Pieces still to be done; none before the first has been. */
  int left() {
    return due.size();
  }

  /** Whether it waits for the user to leave the window alone. */
  boolean isResting() {
    return pause.getDuration().equals(REST);
  }

  private void start() {
    scene = context.view().getScene();
    scene.addEventFilter(InputEvent.ANY, acted);
    pause.playFromStart();
  }

  private void restAgain() {
    pause.setDuration(REST);
    pause.playFromStart();
  }

  private void next() {
    AppState shown = context.state();
    boolean busy =
        shown.workspace().catalogue().structures().isEmpty()
            || shown.camera().movingProperty().get()
            || !context.view().map().settled();
    if (busy || !scene.getWindow().isShowing()) {
      restAgain();
      return;
    }
    if (due.isEmpty()) {
      due.addAll(pieces(shown));
    }
    due.poll().run();
    if (due.isEmpty()) {
      scene.removeEventFilter(InputEvent.ANY, acted);
      done.set(true);
    } else {
      pause.setDuration(BETWEEN);
      pause.playFromStart();
    }
  }

  /** Small pieces first: what a part is made of, then the part. */
  private List<Runnable> pieces(AppState shown) {
    Workspace workspace = shown.workspace();
    Copy copy = new Copy(shown);
    List<Structure> structures = workspace.catalogue().structures();
    Structure first = structures.get(0);
    Deque<Runnable> pieces = new ArrayDeque<>();
    pieces.add(() -> Collator.getInstance(Locale.CHINA).getCollationKey("")); // reads its rules
    pieces.add(copy::addTree);
    pieces.add(() -> copy.state.open(workspace));
    pieces.add(copy::addStrip);
    pieces.add(() -> copy.state.showStructure(first));
    pieces.add(copy::addPanel);
    pieces.add(() -> copy.state.select(first.elements().get(0).id()));
    for (int tab = 0; tab < 4; tab++) {
      int index = tab;
      pieces.add(() -> copy.showTab(index));
      pieces.add(copy::layOut);
    }
    workspace.catalogue().regions().stream()
        .map(Region::id)
        .filter(
            id ->
                workspace
                    .panelContents()
                    .of(id)
                    .filter(content -> !content.projects().isEmpty())
                    .isPresent())
        .findFirst()
        .ifPresent(
            region -> {
              pieces.add(() -> copy.state.select(region));
              pieces.add(() -> copy.showTab(1));
              pieces.add(copy::layOut);
              pieces.add(() -> copy.showTab(0));
              pieces.add(copy::layOut);
            });
    pieces.add(copy::addDock);
    for (String table : DockView.TABLES) {
      pieces.add(() -> copy.dock.open(table));
      for (int i = 0; i < PULSES; i++) {
        pieces.add(copy::layOut);
      }
    }
    pieces.add(copy::addSearch);
    List<FoundItem> hits = hits(workspace.catalogue());
    for (int found = 1; found <= hits.size(); found++) {
      List<FoundItem> shownHits = hits.subList(0, found);
      pieces.add(() -> copy.find(shownHits));
    }
    pieces.add(copy::addDialog);
    pieces.addAll(copy.composer());
    return pieces.stream().map(piece -> (Runnable) () -> copy.take(piece)).toList();
  }

  /** Passages as a search would find them. */
  private static List<FoundItem> hits(Catalogue catalogue) {
    return catalogue.content().passages().stream()
        .limit(HITS)
        .map(
            p ->
                new FoundItem(
                    new SearchHit(HitType.PASSAGE, p.id(), p.id(), p.digest(), null),
                    List.of(),
                    List.of(new TextRange(0, 1)),
                    false,
                    "",
                    List.of(),
                    null))
        .toList();
  }

  /** Parts of the window over the same content, in a scene of their own. */
  private final class Copy {
    private final AppState state;
    private final Texts texts;
    private final VBox root = new VBox();
    private final TableExport export;
    private DockView dock;
    private SearchModel search;

    Copy(AppState shown) {
      state = new AppState(new Camera(shown.camera().viewport()), shown.language());
      texts = new Texts(state);
      export = new TableExport(state, texts, new TaskExecutor(Runnable::run, Runnable::run));
      Scene copied = new Scene(root, WIDTH, HEIGHT);
      copied.getStylesheets().setAll(scene.getStylesheets());
      Look.dressLike(root, scene.getRoot());
    }

    private void take(Runnable piece) {
      piece.run();
      layOut();
    }

    private void layOut() {
      root.applyCss();
      root.layout();
    }

    private void addTree() {
      MapSettings settings = context.settings();
      StructureTreeView tree =
          new StructureTreeView(
              state,
              texts,
              (structure, element) ->
                  ElementSymbol.of(
                      structure,
                      element,
                      settings.theme().palette(),
                      settings.visionProperty().get()));
      tree.setMinHeight(TREE_HEIGHT);
      root.getChildren().add(tree);
    }

    private void addStrip() {
      root.getChildren().add(new FormulaStripView(state, texts));
    }

    private void addPanel() {
      SubjectPanelView panel = new SubjectPanelView(state, texts, export);
      VBox.setVgrow(panel, Priority.ALWAYS);
      root.getChildren().add(panel);
      panel.begin();
    }

    private void showTab(int index) {
      if (root.lookup("#subject-tabs") instanceof TabPane tabs) {
        tabs.getSelectionModel().select(index);
      }
    }

    /** The search over nothing, so that no index is opened. */
    private void addSearch() {
      AppState empty = new AppState(new Camera(state.camera().viewport()), state.language());
      TaskExecutor tasks = new TaskExecutor(Runnable::run, Runnable::run);
      search = new SearchModel(empty, tasks, Path.of(""), c -> List.of());
      SearchView view = new SearchView(state, texts, search, hit -> {}, context.originals());
      VBox.setVgrow(view, Priority.ALWAYS);
      root.getChildren().setAll(view);
    }

    private void find(List<FoundItem> items) {
      SearchResult.Group group = new SearchResult.Group(HitType.PASSAGE, items.size(), items);
      TextQuery query = TextQuery.of("", items.size());
      search.show(new SearchResult(query, List.of(group), Map.of(), items.size(), items.size()));
    }

    private void addDock() {
      dock = new DockView(new StackPane(), state, texts, export);
      VBox.setVgrow(dock, Priority.ALWAYS);
      root.getChildren().setAll(dock);
    }

    /** What dialogs are made of. */
    private void addDialog() {
      DialogPane pane = new DialogPane();
      pane.setContent(new TextArea());
      pane.getButtonTypes().add(ButtonType.CLOSE);
      root.getChildren().setAll(pane);
    }

    private List<Runnable> composer() {
      ComposerForm form = new ComposerForm(new Composition(), texts);
      List<Runnable> parts = new ArrayList<>();
      parts.add(() -> root.getChildren().setAll(new ScrollPane(form)));
      parts.addAll(form.sections());
      return parts;
    }
  }
}
