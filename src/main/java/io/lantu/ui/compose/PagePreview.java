package io.lantu.ui.compose;

import io.lantu.atlas.ScenePainter;
import io.lantu.export.PageComposer;
import io.lantu.export.PageSetup;
import io.lantu.state.Composition;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.scene.SceneImages;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page as it will be, drawn by the composer that writes the file and kept up to date while one
 * types; it can be looked at closely. FX thread.
 */
final class PagePreview extends VBox {
  private static final Duration TYPING = Duration.millis(280);
  private static final double LEAST_ZOOM = 1;
  private static final double MOST_ZOOM = 8;
  private static final double ZOOM_STEP = 1.5;
  private static final double MOST_PREVIEW_PIXELS = 16_000_000;
  private static final double MM_PER_INCH = 25.4;

  private final Texts texts;
  private final TaskExecutor tasks;
  private final Composition composition;
  private final Supplier<PageDraft> drafts;
  private final Consumer<String> complain;
  private final ImageView picture = new ImageView();
  private final ScrollPane scroll = new ScrollPane();
  private final Label measure = new Label();
  private final HBox bar = new HBox(4);
  private final PauseTransition typing = new PauseTransition(TYPING);
  private double zoom = LEAST_ZOOM;
  private long wanted;
  private boolean drawing;
  private boolean again;
  private double pictureDpi;

  /**
   * Makes the sheet without a picture, without the bar above it.
   *
   * @param drafts what is to be drawn now
   * @param complain shows what is wrong, or nothing
   */
  PagePreview(
      Texts texts,
      TaskExecutor tasks,
      Composition composition,
      Supplier<PageDraft> drafts,
      Consumer<String> complain) {
    this.texts = texts;
    this.tasks = tasks;
    this.composition = composition;
    this.drafts = drafts;
    this.complain = complain;
    picture.setId("composer-preview");
    picture.setAccessibleText(texts.get("compose.preview"));
    StackPane sheet = new StackPane(picture);
    sheet.getStyleClass().add("composer-sheet");
    scroll.setContent(sheet);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.getStyleClass().add("composer-scroll");
    measure.setId("composer-measure");
    measure.getStyleClass().add("muted");
    bar.getChildren().setAll(measure);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("scene-bar");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(bar, scroll);
    composition.onPageChange(typing::playFromStart);
    typing.setOnFinished(e -> draw());
    scroll.viewportBoundsProperty().addListener((o, old, now) -> typing.playFromStart());
  }

  /** Fills the bar. */
  void addTools() {
    addTool("composer-zoom-in", Feather.ZOOM_IN, "command.zoom-in", ZOOM_STEP);
    addTool("composer-zoom-out", Feather.ZOOM_OUT, "command.zoom-out", 1 / ZOOM_STEP);
    addTool("composer-zoom-fit", Feather.MAXIMIZE, "compose.whole", 0);
  }

  private void addTool(String id, Feather icon, String key, double zoomBy) {
    Button button = texts.icon(new Button(), icon, key, "tool-button");
    button.setId(id);
    button.setOnAction(e -> zoomBy(zoomBy));
    bar.getChildren().add(bar.getChildren().indexOf(measure), button);
  }

  private void zoomBy(double by) {
    zoom = by == 0 ? LEAST_ZOOM : Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom * by));
    draw();
  }

  private record Drawn(ScenePainter.Picture picture, double denominator) {}

  /** Draws the page anew; while one is being drawn, only the newest wish is kept. */
  void draw() {
    if (scroll.getViewportBounds().getWidth() < 20) {
      return;
    }
    if (drawing) {
      again = true;
      return;
    }
    boolean badScale =
        composition.fixedScaleProperty().get() && composition.scaleDenominator().isEmpty();
    complain.accept(badScale ? texts.get("compose.bad-scale") : "");
    drawing = true;
    long mine = ++wanted;
    PageDraft draft = drafts.get();
    double dpi = previewDpi(draft.setup());
    tasks.run(
        new BackgroundTask<>(
                texts.get("compose.drawing"),
                () -> {
                  synchronized (draft.exporter()) {
                    PageComposer.Page page = draft.page();
                    return new Drawn(
                        draft.exporter().composer().preview(page, dpi), page.scaleDenominator());
                  }
                })
            .onSuccess(
                drawn -> {
                  drawing = false;
                  if (mine == wanted) {
                    show(drawn, draft.setup(), dpi);
                  }
                  redraw();
                })
            .onFailure(
                e -> {
                  drawing = false;
                  complain.accept(texts.get("compose.failed", String.valueOf(e.getMessage())));
                  redraw();
                }));
  }

  private void redraw() {
    if (again) {
      again = false;
      draw();
    }
  }

  private double previewDpi(PageSetup setup) {
    double w = Math.max(50, scroll.getViewportBounds().getWidth() - 40);
    double h = Math.max(50, scroll.getViewportBounds().getHeight() - 40);
    double ratio = Math.max(1, getScene().getWindow().getRenderScaleX());
    double fit =
        Math.min(w / (setup.widthMm() / MM_PER_INCH), h / (setup.heightMm() / MM_PER_INCH));
    double inches = setup.widthMm() * setup.heightMm() / (MM_PER_INCH * MM_PER_INCH);
    return Math.min(fit * zoom * ratio, Math.sqrt(MOST_PREVIEW_PIXELS / inches));
  }

  private void show(Drawn drawn, PageSetup setup, double dpi) {
    double ratio = Math.max(1, getScene().getWindow().getRenderScaleX());
    picture.setImage(SceneImages.image(drawn.picture()));
    picture.setFitWidth(drawn.picture().widthPx() / ratio);
    picture.setFitHeight(drawn.picture().heightPx() / ratio);
    pictureDpi = dpi;
    measure.setText(
        texts.get(
            "compose.measure",
            setup.paper().name(),
            Math.round(setup.widthMm()),
            Math.round(setup.heightMm()),
            NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.round(drawn.denominator()))));
  }

  /** Resolution of the preview on screen, for tests. */
  double pictureDpi() {
    return pictureDpi;
  }

  /** Draws no more. */
  void stop() {
    typing.stop();
  }
}
