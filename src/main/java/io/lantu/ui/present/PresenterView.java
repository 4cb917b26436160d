package io.lantu.ui.present;

import io.lantu.atlas.MapScene;
import io.lantu.model.Passage;
import io.lantu.search.SearchHit;
import io.lantu.state.CitationText;
import io.lantu.state.Show;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.map.MapMirror;
import io.lantu.ui.scene.SceneImages;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The presenter's window: the map as the audience sees it, the scene that comes next, notes in
 * large letters, time and clock, the list of scenes, and the keys as buttons. FX thread.
 */
final class PresenterView extends StackPane implements AutoCloseable {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int THUMB_WIDTH = 128;
  private static final int THUMB_HEIGHT = 80;
  private static final int NEXT_WIDTH = 480;
  private static final int NEXT_HEIGHT = 300;
  private static final double LIST_HEIGHT = 142;
  private static final double LEAST_NOTES = 12;
  private static final double MOST_NOTES = 48;

  private final Show show;
  private final ShowSettings settings;
  private final AudienceView audience;
  private final SceneImages images;
  private final Texts texts;
  private final Consumer<ShowCommand> commands;
  private final MapMirror mirror;
  private final Label coverMark = new Label();
  private final Label nowTitle = new Label();
  private final Label nextTitle = new Label();
  private final ImageView nextPicture = new ImageView();
  private final TextFlow notes = new TextFlow();
  private final Label time = new Label();
  private final Label clock = new Label();
  private final Label place = new Label();
  private final Label word = new Label();
  private final Button run = new Button();
  private final ListView<MapScene> list = new ListView<>();
  private final ShowSearchView search;
  private final StackPane above = new StackPane();
  private final Timeline ticks;
  private final PauseTransition wordEnd = new PauseTransition(Duration.seconds(8));
  private final Map<ShowCommand, Button> buttons = new LinkedHashMap<>();

  PresenterView(
      Show show,
      ShowSettings settings,
      AudienceView audience,
      SceneImages images,
      TaskExecutor tasks,
      Consumer<ShowCommand> commands,
      Consumer<SearchHit> pick) {
    this.show = show;
    this.settings = settings;
    this.audience = audience;
    this.images = images;
    this.commands = commands;
    texts = audience.texts();
    setId("presenter");
    getStyleClass().add("presenter");
    mirror = new MapMirror(audience.state().camera(), audience.painter().fonts());
    mirror.setId("presenter-map");
    mirror.setOverlay(new GlassView(show, mirror.camera()));
    search =
        new ShowSearchView(
            audience.state(), texts, tasks, pick, () -> setAbove(null, this::focusList));
    BorderPane frame = new BorderPane();
    frame.setTop(head());
    frame.setCenter(body());
    frame.setBottom(foot());
    above.setPickOnBounds(false);
    getChildren().addAll(frame, above);
    audience.contentProperty().addListener((o, old, now) -> showMap());
    show.arrivalsProperty().addListener((o, old, now) -> showScene());
    show.coverProperty().addListener((o, old, now) -> showState());
    show.toolProperty().addListener((o, old, now) -> showState());
    show.detourProperty().addListener((o, old, now) -> showState());
    show.entryProperty().addListener((o, old, now) -> showPlace());
    settings.notesSizeProperty().addListener((o, old, now) -> showNotes());
    ticks = new Timeline(new KeyFrame(Duration.millis(250), e -> showTime()));
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
    wordEnd.setOnFinished(e -> word.setText(""));
    showMap();
    showScene();
    showState();
    showTime();
  }

  private Node head() {
    time.setId("presenter-time");
    time.getStyleClass().add("presenter-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    clock.setId("presenter-clock");
    clock.getStyleClass().add("presenter-clock");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    place.setId("presenter-place");
    place.getStyleClass().add("presenter-clock");
    place.setMinWidth(Region.USE_PREF_SIZE);
    run.setId("presenter-run");
    run.setGraphic(new FontIcon(Feather.PAUSE));
    run.setOnAction(e -> commands.accept(ShowCommand.TIMER));
    texts.tip(run, "show.key.TIMER");
    run.accessibleTextProperty().bind(texts.binding("show.key.TIMER"));
    Button reset = new Button();
    reset.setId("presenter-reset");
    reset.setGraphic(new FontIcon(Feather.ROTATE_CCW));
    texts.tip(reset, "show.reset");
    reset.accessibleTextProperty().bind(texts.binding("show.reset"));
    reset.setOnAction(
        e -> {
          show.timer().reset();
          showTime();
        });
    word.setId("presenter-word");
    word.getStyleClass().add("presenter-word");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(14, time, run, reset, word, gap, place, clock);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("presenter-head");
    return head;
  }

  private Node body() {
    nowTitle.getStyleClass().add("section-title");
    nowTitle.setId("presenter-now");
    coverMark.setId("presenter-cover");
    coverMark.getStyleClass().add("audience-toast");
    coverMark.setMouseTransparent(true);
    StackPane picture = new StackPane(mirror, coverMark);
    picture.getStyleClass().add("presenter-picture");
    picture.setMinSize(120, 80);
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox now = new VBox(6, titled("show.now", nowTitle), picture);
    now.getStyleClass().add("presenter-part");
    nextTitle.getStyleClass().add("section-title");
    nextTitle.setId("presenter-next");
    nextPicture.setPreserveRatio(true);
    StackPane nextBox =
        new StackPane(nextPicture) {
          @Override
          protected void layoutChildren() {
            nextPicture.setFitWidth(getWidth());
            nextPicture.setFitHeight(getHeight());
            super.layoutChildren();
          }
        };
    nextBox.setMinSize(80, 50);
    nextBox.setPrefSize(NEXT_WIDTH, NEXT_HEIGHT);
    nextBox.getStyleClass().add("presenter-picture");
    VBox.setVgrow(nextBox, Priority.ALWAYS);
    VBox next = new VBox(6, titled("show.next", nextTitle), nextBox);
    next.getStyleClass().add("presenter-part");
    notes.setId("presenter-notes");
    ScrollPane scroll = new ScrollPane(notes);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("panel-scroll", "presenter-notes");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button smaller = sized("show.notes.smaller", Feather.MINUS, -2);
    Button larger = sized("show.notes.larger", Feather.PLUS, 2);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox noteHead = new HBox(6, texts.label("show.notes", "muted"), gap, smaller, larger);
    noteHead.setAlignment(Pos.CENTER_LEFT);
    VBox noteBox = new VBox(6, noteHead, scroll);
    noteBox.getStyleClass().add("presenter-part");
    SplitPane right = new SplitPane(next, noteBox);
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.38);
    VBox.setVgrow(now, Priority.ALWAYS);
    VBox left = new VBox(now, listBox());
    SplitPane body = new SplitPane(left, right);
    body.setDividerPositions(0.6);
    return body;
  }

  private HBox titled(String key, Label title) {
    Label what = texts.label(key, "muted");
    what.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(8, what, title);
    box.setAlignment(Pos.BASELINE_LEFT);
    return box;
  }

  private Button sized(String key, Feather icon, double by) {
    Button button = texts.icon(new Button(), icon, key, "small-button");
    button.setOnAction(e -> sizeNotes(by));
    return button;
  }

  /** Makes the notes larger or smaller by pixels. */
  void sizeNotes(double by) {
    double size = settings.notesSizeProperty().get() + by;
    settings.notesSizeProperty().set(Math.max(LEAST_NOTES, Math.min(MOST_NOTES, size)));
  }

  private Node listBox() {
    list.setId("presenter-list");
    list.setOrientation(Orientation.HORIZONTAL);
    list.getItems().setAll(show.atlas().scenes());
    list.setCellFactory(view -> new SceneCell());
    list.setPrefHeight(LIST_HEIGHT);
    list.setMinHeight(LIST_HEIGHT);
    list.accessibleTextProperty().bind(texts.binding("show.list"));
    list.setOnMouseClicked(
        e -> {
          int at = list.getSelectionModel().getSelectedIndex();
          if (at >= 0) {
            show.goTo(at);
          }
        });
    return list;
  }

  private final class SceneCell extends ListCell<MapScene> {
    private final ImageView view = new ImageView();
    private final Label name = new Label();
    private final VBox box = new VBox(3, view, name);

    SceneCell() {
      view.setFitWidth(THUMB_WIDTH);
      view.setFitHeight(THUMB_HEIGHT);
      name.setMaxWidth(THUMB_WIDTH);
    }

    @Override
    protected void updateItem(MapScene scene, boolean empty) {
      super.updateItem(scene, empty);
      if (empty || scene == null) {
        setGraphic(null);
        return;
      }
      name.setText((getIndex() + 1) + "  " + scene.title());
      view.setImage(null);
      images.request(
          scene,
          show.atlas().themeOf(scene),
          THUMB_WIDTH,
          THUMB_HEIGHT,
          image -> {
            if (scene.equals(getItem())) {
              view.setImage(image);
            }
          });
      setGraphic(box);
      setAccessibleText(name.getText());
    }
  }

  private Node foot() {
    FlowPane foot = new FlowPane(6, 6);
    foot.getStyleClass().add("presenter-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    add(foot, ShowCommand.BACK, Feather.SKIP_BACK);
    add(foot, ShowCommand.NEXT, Feather.SKIP_FORWARD);
    add(foot, ShowCommand.BLACK, Feather.SQUARE);
    add(foot, ShowCommand.WHITE, Feather.SUN);
    add(foot, ShowCommand.LASER, Feather.TARGET);
    add(foot, ShowCommand.DRAW, Feather.EDIT_2);
    add(foot, ShowCommand.ERASE, Feather.DELETE);
    add(foot, ShowCommand.ZOOM, Feather.ZOOM_IN);
    add(foot, ShowCommand.SEARCH, Feather.SEARCH);
    add(foot, ShowCommand.RESUME, Feather.CORNER_UP_LEFT);
    add(foot, ShowCommand.SWAP, Feather.REPEAT);
    CheckBox motion = new CheckBox();
    motion.setId("presenter-motion");
    motion.textProperty().bind(texts.binding("show.motion"));
    motion.selectedProperty().bindBidirectional(settings.motionProperty());
    motion.setFocusTraversable(false);
    foot.getChildren().add(motion);
    add(foot, ShowCommand.HELP, Feather.HELP_CIRCLE);
    add(foot, ShowCommand.END, Feather.X);
    return foot;
  }

  private void add(FlowPane foot, ShowCommand command, Feather icon) {
    Button button = new Button();
    button.setId("presenter-" + command.name().toLowerCase(Locale.ROOT));
    button.setGraphic(new FontIcon(icon));
    button.textProperty().bind(texts.binding("show.short." + command));
    texts.tip(button, "show.keys." + command);
    button.setFocusTraversable(false);
    button.setOnAction(e -> commands.accept(command));
    buttons.put(command, button);
    foot.getChildren().add(button);
  }

  /** Opens the search. */
  void openSearch() {
    setAbove(search, null);
    search.open();
  }

  /** Puts something over the window, or nothing for null. */
  void setAbove(Node node, Runnable then) {
    above.getChildren().clear();
    if (node != null) {
      above.getChildren().add(node);
    }
    if (then != null) {
      then.run();
    }
  }

  /** What lies over the window, or null. */
  Node above() {
    return above.getChildren().isEmpty() ? null : above.getChildren().get(0);
  }

  /** Says something in the head for a while. */
  void say(String words) {
    word.setText(words);
    wordEnd.playFromStart();
  }

  private void focusList() {
    list.requestFocus();
  }

  private void showMap() {
    if (audience.contentProperty().get() != null) {
      mirror.show(audience.contentProperty().get(), audience.painter().styles());
    }
  }

  private void showScene() {
    MapScene scene = show.scene();
    nowTitle.setText(scene.title());
    list.getSelectionModel().select(show.index());
    list.scrollTo(Math.max(0, show.index() - 1));
    nextPicture.setImage(null);
    if (show.nextScene().isPresent()) {
      MapScene next = show.nextScene().get();
      nextTitle.setText(next.title());
      images.request(
          next,
          show.atlas().themeOf(next),
          NEXT_WIDTH,
          NEXT_HEIGHT,
          image -> {
            if (show.nextScene().filter(next::equals).isPresent()) {
              nextPicture.setImage(image);
            }
          });
    } else {
      nextTitle.setText(texts.get("show.end"));
    }
    showNotes();
    showPlace();
  }

  private void showNotes() {
    notes.getChildren().clear();
    MapScene scene = show.scene();
    String said = scene.notes().isBlank() ? scene.caption() : scene.notes();
    Text text = new Text(said.isBlank() ? texts.get("show.notes.none") : said);
    text.getStyleClass().add(said.isBlank() ? "notes-none" : "notes-text");
    text.setStyle(
        String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", settings.notesSizeProperty().get()));
    notes.getChildren().add(text);
    passage(scene).filter(p -> !said.contains(p.digest())).ifPresent(this::addPassage);
  }

  private Optional<Passage> passage(MapScene scene) {
    return scene.passage() == null
        ? Optional.empty()
        : audience.state().workspace().catalogue().content().passages().stream()
            .filter(p -> p.id().equals(scene.passage()))
            .findFirst();
  }

  /** The passage open with the scene, with its citation. */
  private void addPassage(Passage passage) {
    CitationText words =
        new CitationText(audience.state().workspace().catalogue(), audience.state().language());
    Text text = new Text("\n\n" + words.cited(passage.digest(), passage.citation()));
    text.getStyleClass().add("notes-none");
    text.setStyle(
        String.format(
            Locale.ROOT, "-fx-font-size: %.0fpx;", settings.notesSizeProperty().get() * 0.85));
    notes.getChildren().add(text);
  }

  private void showPlace() {
    String typed = show.entryProperty().get();
    place.setText((typed.isEmpty() ? show.index() + 1 : typed + "…") + " / " + show.size());
  }

  private void showState() {
    Show.Cover cover = show.cover();
    coverMark.setVisible(cover != Show.Cover.NONE || show.isOnDetour());
    coverMark.setText(
        cover != Show.Cover.NONE ? texts.get("show.cover." + cover) : texts.get("show.detour"));
    Map<ShowCommand, Boolean> on =
        Map.of(
            ShowCommand.BLACK, cover == Show.Cover.BLACK,
            ShowCommand.WHITE, cover == Show.Cover.WHITE,
            ShowCommand.LASER, show.tool() == Show.Tool.LASER,
            ShowCommand.DRAW, show.tool() == Show.Tool.DRAW,
            ShowCommand.ERASE, show.tool() == Show.Tool.ERASE,
            ShowCommand.RESUME, show.isOnDetour());
    on.forEach((command, is) -> buttons.get(command).pseudoClassStateChanged(ON, is));
    buttons.get(ShowCommand.RESUME).setDisable(!show.isOnDetour());
  }

  private void showTime() {
    time.setText(show.timer().text());
    clock.setText(LocalTime.now(java.time.ZoneId.systemDefault()).format(CLOCK));
    ((FontIcon) run.getGraphic())
        .setIconCode(show.timer().isRunning() ? Feather.PAUSE : Feather.PLAY);
  }

  @Override
  public void close() {
    ticks.stop();
    wordEnd.stop();
    mirror.close();
  }
}
