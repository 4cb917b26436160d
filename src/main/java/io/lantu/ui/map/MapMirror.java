package io.lantu.ui.map;

import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.state.Camera;
import io.lantu.style.StyleResolver;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/**
 * A second, smaller look at what another map shows: follows its camera with a camera of its own and
 * is painted by a painter of its own. FX thread.
 *
 * <p>It goes straight to where a flight of the other map leads, and while the other is moved by
 * hand it follows in steps, so that it costs little.
 */
public final class MapMirror extends Region implements AutoCloseable {
  private static final Duration STEP = Duration.millis(120);

  /** Farthest a mirror of any size looks, metres per pixel. */
  private static final double FARTHEST = 60_000;

  /** Letters are not painted smaller than this share of their size. */
  private static final double LEAST_SHRINK = 0.45;

  private final Camera source;
  private final Camera camera;
  private final MapPainter painter;
  private final MapCanvas canvas;
  private final Scale scale = new Scale(1, 1);
  private Region overlay;
  private final PauseTransition step = new PauseTransition(STEP);

  /**
   * @param source camera to follow
   * @param fonts fonts to letter with
   */
  public MapMirror(Camera source, MapFonts fonts) {
    this.source = source;
    camera = new Camera(source.viewport(), FARTHEST);
    painter = new MapPainter(fonts);
    canvas = new MapCanvas(camera, painter);
    canvas.setId(null);
    canvas.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.getTransforms().setAll(scale);
    getChildren().add(canvas);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    step.setOnFinished(e -> follow());
    source
        .viewportProperty()
        .addListener(
            (o, old, now) -> {
              if (step.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                step.playFromStart();
              }
            });
  }

  /** Shows other content with other styles. */
  public void show(MapContent content, StyleResolver styles) {
    painter.useStyles(styles);
    follow();
    canvas.setContent(content);
  }

  /** The camera of the mirror, for what is drawn above it. */
  public Camera camera() {
    return camera;
  }

  /** Looks where the other looks, or where its flight leads. */
  public void follow() {
    Viewport v = source.settledViewport();
    Viewport own = camera.viewport();
    if (getWidth() < 1 || !v.projectionId().equals(camera.projection().id())) {
      return;
    }
    double factor =
        Math.max((double) v.widthPx() / own.widthPx(), (double) v.heightPx() / own.heightPx());
    camera.look(own.withCentre(v.centreX(), v.centreY()).withResolution(v.resolution() * factor));
  }

  @Override
  protected void layoutChildren() {
    // Painted as for a larger map and shrunk, so that its letters are small as the map is.
    double shrink = Math.min(1, getWidth() / Math.max(1, source.viewport().widthPx()));
    double k = Math.max(LEAST_SHRINK, shrink);
    canvas.setMagnification(k);
    scale.setX(k);
    scale.setY(k);
    double w = Math.round(getWidth() / k);
    double h = Math.round(getHeight() / k);
    canvas.resizeRelocate(0, 0, w, h);
    canvas.layout();
    if (overlay != null) {
      overlay.resizeRelocate(0, 0, w, h);
    }
    follow();
  }

  /** Lays something over the picture, in the pixels of {@link #camera}. */
  public void setOverlay(Region node) {
    overlay = node;
    node.setManaged(false);
    node.getTransforms().setAll(scale);
    getChildren().setAll(canvas, node);
    requestLayout();
  }

  @Override
  public void close() {
    step.stop();
    canvas.close();
  }
}
