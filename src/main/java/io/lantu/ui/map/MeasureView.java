package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.MeasureText;
import io.lantu.state.Measurement;
import io.lantu.state.Measurement.Kind;
import io.lantu.state.Measurement.Reading;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Texts;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The figure being measured, above the map, and the card with the result. Clicks and keys reach it
 * from the map pane while a measurement is on. FX thread.
 */
final class MeasureView extends Pane {
  /** What the whole card may take of the map before it folds itself. */
  private static final double MAP_SHARE = 0.12;

  /** The same of the width. */
  private static final double WIDTH_SHARE = 0.6;

  private final AppState state;
  private final Measurement measurement;
  private final Texts texts;
  private final Path halo = path("measure-halo");
  private final Path line = path("measure-line");
  private final Path area = path("measure-area");
  private final Pane vertices = new Pane();
  private final Label live = new Label();
  private final VBox card = new VBox(4);
  private final Label headline = new Label();
  private final VBox details = new VBox(2);
  private final Label doubt = new Label();
  private final Button fold = new Button();
  private final BooleanProperty folded = new SimpleBooleanProperty(false);
  private boolean foldedByHand;
  private List<LonLat> drawn = List.of();

  MeasureView(AppState state, Measurement measurement, Texts texts) {
    this.state = state;
    this.measurement = measurement;
    this.texts = texts;
    setMouseTransparent(true);
    live.getStyleClass().add("measure-live");
    live.setManaged(false);
    vertices.setManaged(false);
    getChildren().addAll(area, halo, line, vertices, live);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    card.setVisible(false);
    card.setManaged(false);
    measurement.readingProperty().addListener((o, old, now) -> show(now));
    state.camera().viewportProperty().addListener((o, old, now) -> draw());
    state.messagesProperty().addListener((o, old, now) -> show(measurement.reading()));
    setVisible(false);
    show(measurement.reading());
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  /** Fills the card, once something is measured: a start has better things to do. */
  private void makeCard() {
    card.setId("measure-card");
    card.getStyleClass().addAll("map-furniture", "measure-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    headline.setId("measure-result");
    headline.getStyleClass().addAll("measure-result", "numeric");
    headline.setMinWidth(Region.USE_PREF_SIZE);
    prepareFolding();
    Button copy = button("measure-copy", Feather.COPY, "measure.copy");
    copy.setOnAction(e -> copy());
    Button undo = button("measure-undo", Feather.CORNER_UP_LEFT, "measure.back");
    undo.setOnAction(e -> measurement.takeBack());
    Button close = button("measure-close", Feather.X, "map.close");
    close.setOnAction(e -> measurement.stop());
    Region space = new Region();
    HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
    HBox head = new HBox(6, headline, doubt, space, undo, copy, fold, close);
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Label hint = texts.label("measure.hint", "furniture-small");
    card.getChildren().addAll(head, details, hint);
    hint.setWrapText(true);
    for (Region part : List.of(details, hint)) {
      part.visibleProperty().bind(folded.not());
      part.managedProperty().bind(folded.not());
    }
  }

  private Button button(String id, Feather icon, String key) {
    Button button = texts.icon(new Button(), icon, key, "small-button");
    button.setId(id);
    return button;
  }

  /** Folded, the card shows the result alone; by itself it does so where the type is large. */
  private void prepareFolding() {
    fold.setId("measure-fold");
    fold.getStyleClass().add("small-button");
    HoverTip.install(fold, this::foldText);
    fold.setOnAction(
        e -> {
          foldedByHand = true;
          folded.set(!folded.get());
        });
    folded.addListener((o, old, now) -> showFolding());
    state.messagesProperty().addListener((o, old, now) -> showFolding());
    doubt.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    doubt.getStyleClass().add("measure-warning");
    HoverTip.install(doubt, () -> String.join("\n", doubts()));
    showFolding();
  }

  private void showFolding() {
    fold.setGraphic(new FontIcon(folded.get() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
    fold.setAccessibleText(foldText());
    boolean doubtful = folded.get() && !doubts().isEmpty();
    doubt.setAccessibleText(String.join(" ", doubts()));
    doubt.setVisible(doubtful);
    doubt.setManaged(doubtful);
  }

  private String foldText() {
    return texts.get(folded.get() ? "measure.unfold" : "measure.fold");
  }

  private List<String> doubts() {
    return MeasureText.warnings(measurement.reading(), texts.messages());
  }

  /** Folds the card where it would cover much of a map of a size, unless the user has chosen. */
  void fit(double mapWidth, double mapHeight) {
    if (foldedByHand || !card.isVisible()) {
      return;
    }
    folded.set(false);
    card.applyCss();
    double width = card.prefWidth(-1);
    folded.set(
        width > WIDTH_SHARE * mapWidth
            || width * card.prefHeight(width) > MAP_SHARE * mapWidth * mapHeight);
  }

  /** The card with the result, to be placed over the map. */
  Region card() {
    return card;
  }

  /** Takes a click of the map. */
  void clicked(LonLat place, int clicks) {
    if (clicks == 1) {
      measurement.add(place);
    } else if (clicks == 2) {
      measurement.finish();
    }
  }

  /** Takes a key of the map; says whether it was one of its own. */
  boolean key(KeyEvent e) {
    if (e.isShortcutDown()) {
      if (e.getCode() == KeyCode.C
          && !e.isShiftDown()
          && measurement.reading().points().size() > 1) {
        copy();
        return true;
      }
      return false;
    }
    switch (e.getCode()) {
      case ENTER -> measurement.finish();
      case BACK_SPACE -> measurement.takeBack();
      case ESCAPE -> measurement.stop();
      case SPACE -> measurement.add(state.camera().centre());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(MeasureText.copy(measurement.reading(), texts.messages()));
    Clipboard.getSystemClipboard().setContent(content);
    state.say("message.copied");
  }

  private void show(Reading r) {
    boolean on = r.kind() != null;
    if (card.getChildren().isEmpty()) {
      if (!on) {
        return;
      }
      makeCard();
    }
    foldedByHand &= on; // the next measurement begins anew
    setVisible(on);
    card.setVisible(on);
    card.setManaged(on);
    headline.setText(MeasureText.headline(r, texts.messages()));
    details.getChildren().clear();
    for (String detail : MeasureText.details(r, texts.messages())) {
      details.getChildren().add(new Label(detail));
    }
    for (String warning : doubts()) {
      Label label = new Label(warning, new FontIcon(Feather.ALERT_TRIANGLE));
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("measure-warning");
      details.getChildren().add(label);
    }
    showFolding();
    boolean closed = r.kind() == Kind.AREA && r.points().size() > 2;
    drawn = r.points().size() < 2 ? r.points() : Measurement.path(r.points(), closed);
    draw();
  }

  private void draw() {
    Reading r = measurement.reading();
    if (r.kind() == null) {
      return;
    }
    Camera camera = state.camera();
    List<PathElement> elements = new ArrayList<>();
    for (LonLat place : drawn) {
      Point2D p = camera.pixelOf(place);
      elements.add(elements.isEmpty() ? moveTo(p) : new LineTo(p.getX(), p.getY()));
    }
    boolean closed = r.kind() == Kind.AREA && r.points().size() > 2;
    if (closed) {
      elements.add(new ClosePath());
    }
    line.getElements().setAll(elements);
    halo.getElements().setAll(elements);
    area.getElements().setAll(closed ? elements : List.of());
    vertices.getChildren().clear();
    for (LonLat place : r.points().subList(0, r.fixed())) {
      Point2D p = camera.pixelOf(place);
      Circle dot = new Circle(p.getX(), p.getY(), 4);
      dot.getStyleClass().add("measure-vertex");
      vertices.getChildren().add(dot);
    }
    boolean value = r.points().size() > (r.kind() == Kind.AREA ? 2 : 1);
    live.setVisible(value);
    if (value) {
      Point2D p = camera.pixelOf(r.points().get(r.points().size() - 1));
      live.setText(headline.getText());
      live.autosize();
      live.relocate(
          Math.max(4, Math.min(getWidth() - live.getWidth() - 4, p.getX() + 14)),
          Math.max(4, Math.min(getHeight() - live.getHeight() - 4, p.getY() + 12)));
    }
  }

  private static MoveTo moveTo(Point2D p) {
    return new MoveTo(p.getX(), p.getY());
  }
}
