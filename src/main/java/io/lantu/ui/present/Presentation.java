package io.lantu.ui.present;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.ScenePainter;
import io.lantu.render.MapPainter;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.state.Show;
import io.lantu.style.Theme;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Look;
import io.lantu.ui.scene.SceneImages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/**
 * Gives shows: opens an undecorated window with the full bounds of the audience's screen and, where
 * there is a second screen, the presenter's window on the first. Screens may come and go. FX
 * thread.
 */
public final class Presentation implements AutoCloseable {
  private final AppState main;
  private final ShowSettings settings;
  private final MapPainter painter;
  private final Supplier<ScenePainter> pictures;
  private final SceneImages images;
  private final TaskExecutor tasks;
  private final Supplier<Window> owner;
  private final Supplier<List<ScreenChoice.Display>> displays;
  private final ReadOnlyObjectWrapper<Show> show = new ReadOnlyObjectWrapper<>();
  private final ListChangeListener<Screen> screens =
      change -> Platform.runLater(this::screensChanged);
  private AudienceView audience;
  private PresenterView presenter;
  private Stage audienceStage;
  private Stage presenterStage;
  private ScreenChoice choice;
  private boolean swapped;

  /**
   * @param main state of the main window
   * @param settings how shows are given
   * @param painter painter whose fonts and styles are used
   * @param pictures paints legends of the open content; null while there is none
   * @param images small pictures of scenes
   * @param tasks makes scenes ready
   * @param owner the main window
   */
  public Presentation(
      AppState main,
      ShowSettings settings,
      MapPainter painter,
      Supplier<ScenePainter> pictures,
      SceneImages images,
      TaskExecutor tasks,
      Supplier<Window> owner) {
    this(main, settings, painter, pictures, images, tasks, owner, Presentation::screens);
  }

  /** As above with screens given: a seam for tests, where there is only one. */
  public Presentation(
      AppState main,
      ShowSettings settings,
      MapPainter painter,
      Supplier<ScenePainter> pictures,
      SceneImages images,
      TaskExecutor tasks,
      Supplier<Window> owner,
      Supplier<List<ScreenChoice.Display>> displays) {
    this.main = main;
    this.settings = settings;
    this.painter = painter;
    this.pictures = pictures;
    this.images = images;
    this.tasks = tasks;
    this.owner = owner;
    this.displays = displays;
  }

  private static List<ScreenChoice.Display> screens() {
    return Screen.getScreens().stream()
        .map(s -> new ScreenChoice.Display(s.getBounds(), s.getVisualBounds()))
        .toList();
  }

  /** The show under way, or null. */
  public ReadOnlyObjectProperty<Show> showProperty() {
    return show.getReadOnlyProperty();
  }

  /** How shows are given. */
  public ShowSettings settings() {
    return settings;
  }

  /** The audience's map, while a show is given. */
  public Optional<io.lantu.ui.map.MapPane> audienceMap() {
    return Optional.ofNullable(audience).map(AudienceView::map);
  }

  /** The windows of the show: the audience's first. */
  public List<Stage> windows() {
    return java.util.stream.Stream.of(audienceStage, presenterStage)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /**
   * Begins a show; one under way ends.
   *
   * @param atlas scenes; nothing happens without any
   * @param start index of the scene to begin with
   */
  public void begin(Atlas atlas, int start) {
    end();
    ScenePainter legends = pictures.get();
    if (atlas.scenes().isEmpty() || legends == null) {
      return;
    }
    swapped = false;
    show.set(new Show(atlas, start, System::nanoTime));
    audience = new AudienceView(show.get(), main, settings, painter, legends, tasks);
    Screen.getScreens().addListener(screens);
    place(true);
  }

  private ScreenChoice choose() {
    Window window = owner.get();
    double x = window == null ? 0 : window.getX() + window.getWidth() / 2;
    double y = window == null ? 0 : window.getY() + window.getHeight() / 2;
    ScreenChoice found = ScreenChoice.of(displays.get(), x, y, swapped);
    return settings.oneScreenProperty().get() && found.two()
        ? new ScreenChoice(found.audience(), null)
        : found;
  }

  /** The screens have changed: the windows move to where they can be seen; the show goes on. */
  public void screensChanged() {
    if (show.get() != null && !choose().equals(choice)) {
      place(false);
    }
  }

  private void place(boolean first) {
    ScreenChoice now = choose();
    boolean had = choice != null && choice.two();
    choice = now;
    if (audienceStage == null) {
      audienceStage = new Stage(StageStyle.UNDECORATED);
      prepare(audienceStage, audience, "show.window.audience");
    }
    fill(audienceStage, now.audience());
    audienceStage.show();
    fill(audienceStage, now.audience()); // some window managers move a window as they show it
    if (now.two()) {
      if (presenterStage == null) {
        presenter =
            new PresenterView(show.get(), settings, audience, images, tasks, this::run, this::find);
        presenterStage = new Stage();
        prepare(presenterStage, presenter, "show.window.presenter");
        Look.dress(presenter, Theme.DARK);
      }
      Rectangle2D r = now.presenter();
      presenterStage.setX(r.getMinX() + r.getWidth() * 0.02);
      presenterStage.setY(r.getMinY() + r.getHeight() * 0.02);
      presenterStage.setWidth(r.getWidth() * 0.96);
      presenterStage.setHeight(r.getHeight() * 0.94);
      presenterStage.show();
      presenterStage.toFront();
      presenterStage.requestFocus();
      if (!first && !had) {
        presenter.say(text("show.screen.found"));
      }
    } else {
      closePresenter();
      audienceStage.toFront();
      audienceStage.requestFocus();
      audience.say(text(first ? "show.screen.one" : "show.screen.gone"));
    }
  }

  private String text(String key) {
    return main.messages().get(key);
  }

  private static void fill(Stage stage, Rectangle2D bounds) {
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
  }

  private void prepare(Stage stage, Parent content, String title) {
    Scene scene = new Scene(content);
    Window window = owner.get();
    if (window != null && window.getScene() != null) {
      scene.getStylesheets().setAll(window.getScene().getStylesheets());
    }
    scene
        .getStylesheets()
        .add(Presentation.class.getResource("/io/lantu/ui/present.css").toExternalForm());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        e -> {
          if (!isSearching()) {
            e.consume();
          }
        });
    stage.setScene(scene);
    stage.setTitle(text(title));
    stage.setOnCloseRequest(e -> end());
  }

  private boolean isSearching() {
    return (audience != null && audience.above() instanceof ShowSearchView)
        || (presenter != null && presenter.above() instanceof ShowSearchView);
  }

  private void key(KeyEvent e) {
    if (isSearching()) {
      return;
    }
    if (e.isShortcutDown() && presenter != null) {
      boolean larger = List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD).contains(e.getCode());
      boolean smaller = List.of(KeyCode.MINUS, KeyCode.SUBTRACT).contains(e.getCode());
      if (larger || smaller) {
        presenter.sizeNotes(larger ? 2 : -2);
        e.consume();
      }
      return;
    }
    Optional<Integer> digit = ShowCommand.digit(e);
    if (digit.isPresent()) {
      show.get().type(digit.get());
      e.consume();
      return;
    }
    ShowCommand.of(e)
        .ifPresent(
            command -> {
              e.consume();
              run(command);
            });
  }

  /** Does what a key or button asks. */
  public void run(ShowCommand command) {
    Show s = show.get();
    if (s == null) {
      return;
    }
    if (isHelpOpen()) {
      closeHelp();
      if (command == ShowCommand.HELP || command == ShowCommand.END) {
        return;
      }
    }
    switch (command) {
      case NEXT -> s.next();
      case BACK -> s.back();
      case FIRST -> s.first();
      case LAST -> s.last();
      case BLACK -> s.toggleBlack();
      case WHITE -> s.toggleWhite();
      case LASER -> s.toggle(Show.Tool.LASER);
      case DRAW -> s.toggle(Show.Tool.DRAW);
      case ERASE -> s.toggle(Show.Tool.ERASE);
      case CLEAR -> s.strokes().clear(s.scene().key());
      case ZOOM -> audience.zoomToPointer();
      case SEARCH -> search();
      case RESUME -> s.resume();
      case TIMER -> s.timer().toggle();
      case SWAP -> {
        swapped = !swapped;
        screensChanged();
      }
      case ENTER -> s.enter();
      case HELP -> openHelp();
      case END -> escape(s);
    }
  }

  /** One thing at a time: typed digits, the tool in hand, then the show. */
  private void escape(Show s) {
    if (!s.clearEntry()) {
      if (s.tool() != Show.Tool.NONE) {
        s.toggle(s.tool());
      } else {
        end();
      }
    }
  }

  private void search() {
    if (presenter != null) {
      presenter.openSearch();
      return;
    }
    ShowSearchView search =
        new ShowSearchView(
            audience.state(),
            audience.texts(),
            tasks,
            this::find,
            () -> {
              audience.setAbove(null);
              audience.map().requestFocus();
            });
    search.setMaxSize(720, 460);
    audience.setAbove(search);
    search.open();
  }

  private void find(SearchHit hit) {
    audience.find(hit);
  }

  private boolean isHelpOpen() {
    return audience.above() instanceof ShowHelpView
        || (presenter != null && presenter.above() instanceof ShowHelpView);
  }

  private void openHelp() {
    ShowHelpView help = new ShowHelpView(audience.texts());
    if (presenter != null) {
      presenter.setAbove(help, null);
    } else {
      audience.setAbove(help);
    }
  }

  private void closeHelp() {
    audience.setAbove(null);
    if (presenter != null) {
      presenter.setAbove(null, null);
    }
  }

  /** Ends the show, if one is under way. */
  public void end() {
    if (show.get() == null) {
      return;
    }
    Screen.getScreens().removeListener(screens);
    closePresenter();
    audienceStage.close();
    audience.close();
    audienceStage = null;
    audience = null;
    choice = null;
    show.set(null);
    if (owner.get() instanceof Stage stage) {
      stage.requestFocus();
    }
  }

  private void closePresenter() {
    if (presenterStage != null) {
      presenterStage.close();
      presenter.close();
      presenterStage = null;
      presenter = null;
    }
  }

  @Override
  public void close() {
    end();
  }
}
