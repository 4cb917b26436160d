package io.lantu.ui.shell;

import io.lantu.geo.CrsCatalogue;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.state.AppState;
import io.lantu.state.CoordinateFormat;
import io.lantu.state.MapSettings;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.text.NumberFormat;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Message and progress, coordinates under the pointer, scale chooser, CRS, what is open. */
public final class StatusBarView extends HBox {
  private static final Duration SCALE_PAUSE = Duration.millis(100);
  private static final int[] SCALES = {
    100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000
  };

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  /** Least width in sizes of the type for everything to be shown. */
  private static final double ROOM_EM = 85;

  private final AppState state;
  private final MapSettings settings;
  private final Texts texts;
  private final Button coordinates = new Button();
  private LonLat place;

  public StatusBarView(AppState state, MapSettings settings, TaskExecutor tasks, Texts texts) {
    this.state = state;
    this.settings = settings;
    this.texts = texts;
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    ProgressIndicator progress = new ProgressIndicator();
    progress.setPrefSize(14, 14);
    progress.visibleProperty().bind(tasks.runningProperty().isNotEmpty());
    progress.managedProperty().bind(progress.visibleProperty());
    progress.progressProperty().bind(tasks.progressProperty());
    Button stop = new Button(null, new FontIcon(Feather.X_CIRCLE));
    stop.setId("status-stop");
    stop.getStyleClass().setAll("button", "small-button");
    stop.accessibleTextProperty().bind(texts.binding("status.stop"));
    texts.tip(stop, "status.stop");
    stop.visibleProperty().bind(tasks.stoppableProperty().isNotNull());
    stop.managedProperty().bind(stop.visibleProperty());
    stop.setOnAction(
        e -> {
          BackgroundTask<?> running = tasks.stoppableProperty().get();
          if (running != null) {
            running.cancel();
          }
        });
    Label message = new StatusMessageView(state, tasks, texts);
    // A long message gives way to the choosers; its tool tip tells it whole.
    message.setPrefWidth(0);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    prepareCoordinates();
    Label open = new Label();
    open.setMinWidth(Region.USE_PREF_SIZE);
    Separator before = separator();
    // On a narrow window or with large type the choosers need the room.
    open.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> getWidth() > ROOM_EM * message.getFont().getSize(),
                widthProperty(),
                message.fontProperty()));
    open.managedProperty().bind(open.visibleProperty());
    open.visibleProperty().addListener((o, old, now) -> pseudoClassStateChanged(TIGHT, !now));
    pseudoClassStateChanged(TIGHT, !open.isVisible());
    before.visibleProperty().bind(open.visibleProperty());
    before.managedProperty().bind(open.visibleProperty());
    open.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "status.open",
                        state.workspace().catalogue().plans().size(),
                        state.workspace().catalogue().structures().size()),
                state.workspaceProperty(),
                state.messagesProperty()));
    getChildren().addAll(message, stop, coordinates, separator(), before, open);
    showOnceRunning(progress, tasks);
  }

  /** An indicator is costly to style, and a start ends before anything runs. */
  private void showOnceRunning(ProgressIndicator progress, TaskExecutor tasks) {
    tasks
        .runningProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable o) {
                o.removeListener(this);
                getChildren().add(0, progress);
              }
            });
  }

  /** Puts in the choosers of scale and coordinate system. */
  void complete() {
    int at = getChildren().indexOf(coordinates) + 2;
    getChildren().addAll(at, List.of(scaleChooser(texts), separator(), crsChooser()));
  }

  /** Shows the place the pointer was at last. */
  public void showCoordinates(LonLat at) {
    place = at;
    writeCoordinates();
  }

  /** Copies the coordinates shown; with the pointer off the map, those of the map's middle. */
  void copyCoordinates() {
    boolean pointed = place != null;
    String text =
        written(
            pointed ? place : state.camera().centre(), settings.coordinateFormatProperty().get());
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    state.say(pointed ? "message.copied.text" : "message.copied.middle", text);
  }

  private String written(LonLat at, CoordinateFormat format) {
    return format.format(at, state.camera().projection());
  }

  private void writeCoordinates() {
    coordinates.setText(
        place == null ? "—" : written(place, settings.coordinateFormatProperty().get()));
  }

  /** A press writes them in the next form; the context menu has all forms and copies. */
  private void prepareCoordinates() {
    coordinates.setId("status-coordinates");
    coordinates.getStyleClass().setAll("status-field", "numeric");
    coordinates.setAlignment(Pos.CENTER_RIGHT);
    texts.tip(coordinates, "status.coordinates");
    coordinates.setOnAction(
        e ->
            settings
                .coordinateFormatProperty()
                .set(settings.coordinateFormatProperty().get().next()));
    // A menu is a window of its own: made when it is asked for.
    coordinates.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        e -> {
          if (coordinates.getContextMenu() == null) {
            coordinates.setContextMenu(coordinateMenu());
          }
        });
    settings.coordinateFormatProperty().addListener((o, old, now) -> writeCoordinates());
    state.camera().projectionProperty().addListener((o, old, now) -> writeCoordinates());
    writeCoordinates();
  }

  private ContextMenu coordinateMenu() {
    ContextMenu menu = new ContextMenu();
    ToggleGroup group = new ToggleGroup();
    for (CoordinateFormat format : CoordinateFormat.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty().bind(texts.binding("coordinates." + format));
      item.setToggleGroup(group);
      item.setUserData(format);
      item.setOnAction(e -> settings.coordinateFormatProperty().set(format));
      menu.getItems().add(item);
    }
    MenuItem copy = new MenuItem();
    copy.textProperty().bind(texts.binding("command.copy-coordinates"));
    copy.setOnAction(e -> copyCoordinates());
    menu.getItems().addAll(new SeparatorMenuItem(), copy);
    menu.setOnShowing(
        e -> {
          group.getToggles().stream()
              .filter(t -> t.getUserData() == settings.coordinateFormatProperty().get())
              .forEach(group::selectToggle);
        });
    return menu;
  }

  private ComboBox<String> crsChooser() {
    ComboBox<String> chooser = new ComboBox<>();
    chooser.setId("crs-chooser");
    chooser.getStyleClass().add("crs-chooser");
    chooser.setVisibleRowCount(12);
    chooser.accessibleTextProperty().bind(texts.binding("status.crs"));
    texts.tip(chooser, "status.crs");
    offerCrs(chooser.getItems());
    state.workspaceProperty().addListener((o, old, now) -> offerCrs(chooser.getItems()));
    nameCrs(chooser);
    state.messagesProperty().addListener((o, old, now) -> nameCrs(chooser));
    chooser.valueProperty().bindBidirectional(settings.crsProperty());
    return chooser;
  }

  /** Offers the systems for where the content lies, and the chosen one wherever it is for. */
  private void offerCrs(List<String> offered) {
    DoubleSummaryStatistics longitudes =
        state.workspace().catalogue().places().stream().mapToDouble(Place::lon).summaryStatistics();
    List<String> wanted =
        CrsCatalogue.entriesBetween(longitudes.getMin(), longitudes.getMax()).stream()
            .map(CrsCatalogue.Entry::id)
            .toList();
    offered.removeIf(id -> !wanted.contains(id) && !id.equals(settings.crsProperty().get()));
    for (int i = 0; i < wanted.size(); i++) {
      if (!offered.contains(wanted.get(i))) {
        offered.add(Math.min(i, offered.size()), wanted.get(i));
      }
    }
  }

  /** A new converter alone leaves the chosen name in the language before. */
  private void nameCrs(ComboBox<String> chooser) {
    CrsNames names = new CrsNames(texts);
    chooser.setConverter(names);
    chooser.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            setText(empty || id == null ? null : names.toString(id));
          }
        });
  }

  /** Names of coordinate systems by their ids. */
  private static final class CrsNames extends StringConverter<String> {
    private final Texts texts;

    CrsNames(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(String id) {
      if (id == null) {
        return "";
      }
      String name =
          id.startsWith("gk-") ? texts.get("crs.gk", id.substring(3)) : texts.get("crs." + id);
      return CrsCatalogue.findEntry(id)
          .map(CrsCatalogue.Entry::epsg)
          .map(epsg -> name + " (EPSG:" + epsg.toString() + ")")
          .orElse(name);
    }

    @Override
    public String fromString(String text) {
      throw new UnsupportedOperationException("chosen, not typed");
    }
  }

  private ComboBox<String> scaleChooser(Texts texts) {
    ComboBox<String> scale = new ComboBox<>();
    scale.setId("scale-chooser");
    scale.setEditable(true);
    scale.getStyleClass().add("scale-chooser");
    scale.accessibleTextProperty().bind(texts.binding("status.scale"));
    texts.tip(scale, "status.scale");
    for (int s : SCALES) {
      scale.getItems().add(format(s));
    }
    Runnable show = () -> scale.setValue(format(state.camera().viewport().scaleDenominator()));
    show.run();
    // While the map moves, its bar follows with every picture, the chooser now and then: it took an
    // eighth of what a picture of a zoom costs.
    PauseTransition pause = new PauseTransition(SCALE_PAUSE);
    pause.setOnFinished(e -> show.run());
    state
        .camera()
        .viewportProperty()
        .addListener(
            o -> {
              if (pause.getStatus() != Animation.Status.RUNNING) {
                pause.playFromStart();
              }
            });
    scale.setOnAction(
        e -> {
          String digits =
              scale.getValue() == null
                  ? ""
                  : scale.getValue().replaceAll("^\\s*1\\s*[:：]", "").replaceAll("\\D", "");
          String shown = format(state.camera().viewport().scaleDenominator());
          if (shown.equals(scale.getValue())) {
            return;
          }
          if (digits.isEmpty() || digits.length() > 9) {
            state.say("status.scale.bad");
          } else {
            state.leave();
            state.camera().setScaleDenominator(Math.max(1, Double.parseDouble(digits)));
          }
          show.run();
        });
    return scale;
  }

  private static String format(double denominator) {
    double rounded =
        denominator >= 10_000 ? Math.round(denominator / 1000) * 1000.0 : Math.round(denominator);
    return "1:" + NumberFormat.getIntegerInstance(Locale.ROOT).format((long) rounded);
  }

  private static Separator separator() {
    return new Separator(javafx.geometry.Orientation.VERTICAL);
  }
}
