package io.lantu.ui.map;

import io.lantu.render.Frame;
import io.lantu.render.FrameBlitter;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.RenderLoop;
import io.lantu.render.Viewport;
import io.lantu.state.Camera;
import io.lantu.style.ColourVision;
import java.nio.IntBuffer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows the painted map: each pulse the newest finished picture is shifted and scaled into the
 * buffer on screen, while a worker paints the next. FX thread.
 *
 * <p>The displayed buffer belongs to the FX thread alone; the worker never sees it.
 */
final class MapCanvas extends Region implements AutoCloseable {
  /** Quiet time after which the map is painted with antialiasing. */
  private static final long REST_NANOS = 90_000_000;

  private final Camera camera;
  private final RenderLoop loop;
  private final FrameBlitter blitter = new FrameBlitter();
  private final ImageView view = new ImageView();
  private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();
  private final AnimationTimer pulse;
  private PixelBuffer<IntBuffer> buffer;
  private int[] pixels = new int[0];
  private int width;
  private int height;
  private MapContent content;
  private ColourVision vision = ColourVision.NORMAL;
  private boolean dirty;
  private boolean crispDue;
  private long movedAtNanos;
  private long lastCostNanos;
  private double magnification = 1;

  MapCanvas(Camera camera, MapPainter painter) {
    this(camera, new RenderLoop(painter, () -> {}));
  }

  /**
   * Shows what a loop paints.
   *
   * @param camera the eye
   * @param loop paints, perhaps a first picture already; closed with this node
   */
  MapCanvas(Camera camera, RenderLoop loop) {
    this.camera = camera;
    this.loop = loop;
    setId("map-canvas");
    getStyleClass().add("map-canvas");
    view.setSmooth(false);
    view.setManaged(false);
    getChildren().add(view);
    camera.viewportProperty().addListener((o, old, now) -> moved());
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            onPulse();
          }
        };
    pulse.start();
  }

  /** Shows other content: painted with full quality at once. */
  void setContent(MapContent next) {
    RenderJob begun = content == null ? loop.asked() : null;
    if (begun != null && begun.content().equals(next)) {
      content = begun.content();
      if (begun.viewport().equals(camera.viewport())) {
        crispDue = false; // this very picture is being painted since before there was a window
        return;
      }
    } else {
      content = next;
    }
    submit(Quality.REST);
  }

  /** Shows the map as other eyes see it. */
  void useVision(ColourVision next) {
    vision = next;
    loop.useVision(next);
    submit(Quality.REST);
  }

  /** The picture on screen, or null before the first. */
  ReadOnlyObjectProperty<Frame> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Time the last refreshed pulse took on the FX thread, nanoseconds. */
  long lastCostNanos() {
    return lastCostNanos;
  }

  /** Whether the picture on screen is the newest, with full quality. */
  @SuppressWarnings("ReferenceEquality") // the very picture asked for, not one like it
  boolean settled() {
    Frame frame = shown.get();
    return frame != null
        && loop.idle()
        && !loop.hasNewer()
        && !dirty
        && frame.job().quality() == Quality.REST
        && frame.job().content() == content
        && frame.job().viewport().equals(camera.viewport());
  }

  private void moved() {
    dirty = true;
    submit(Quality.MOVING);
    crispDue = true;
    movedAtNanos = System.nanoTime();
  }

  private void submit(Quality quality) {
    if (content == null || camera.viewport().widthPx() < 2 || !contentIsInProjection()) {
      return;
    }
    if (quality == Quality.REST) {
      crispDue = false; // asked for now
    }
    loop.submit(new RenderJob(camera.viewport(), content, quality));
  }

  /** While the map is projected anew, the camera may already be in the new projection. */
  private boolean contentIsInProjection() {
    return content.baseMap() == null
        || content.baseMap().projection().id().equals(camera.viewport().projectionId());
  }

  @SuppressWarnings("ReferenceEquality") // comparing pictures by value would cost more than a pulse
  private void onPulse() {
    if (crispDue && System.nanoTime() - movedAtNanos >= REST_NANOS) {
      crispDue = false;
      submit(Quality.REST);
    }
    if (!dirty && !loop.hasNewer()) {
      return;
    }
    long start = System.nanoTime();
    Frame frame = loop.takeNewest().orElse(null);
    if (frame == null || buffer == null) {
      return;
    }
    if (!isInProjection(frame)) {
      return; // the old picture stays until there is one in the new projection
    }
    dirty = false;
    draw(frame);
    if (frame != shown.get()) {
      shown.set(frame);
    }
    lastCostNanos = System.nanoTime() - start;
  }

  private boolean isInProjection(Frame frame) {
    return frame.viewport().projectionId().equals(camera.viewport().projectionId());
  }

  private void draw(Frame frame) {
    int outside = content == null ? 0 : content.theme().palette().base().outside().getRGB();
    int background = vision.apply(outside);
    blitter.blit(frame, camera.viewport(), pixels, width, height, background);
    buffer.updateBuffer(b -> null);
  }

  /** Whether a picture with full quality is still to be asked for. */
  boolean crispDue() {
    return crispDue;
  }

  @Override
  protected void layoutChildren() {
    double ratio = ratio();
    int w = (int) Math.max(1, Math.round(getWidth()));
    int h = (int) Math.max(1, Math.round(getHeight()));
    int deviceW = (int) Math.round(w * ratio);
    int deviceH = (int) Math.round(h * ratio);
    boolean other = deviceW != width || deviceH != height;
    if (other) {
      width = deviceW;
      height = deviceH;
      pixels = new int[width * height];
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      view.setImage(new WritableImage(buffer));
      dirty = true;
    }
    view.setFitWidth(w);
    view.setFitHeight(h);
    Viewport v = camera.viewport();
    if (v.widthPx() != w || v.heightPx() != h || v.pixelRatio() != ratio) {
      camera.resize(w, h, ratio);
      submit(Quality.REST);
    }
    if (other && shown.get() != null && isInProjection(shown.get())) {
      draw(shown.get()); // the pulse's timers have been; until the next the map would be blank
    }
  }

  private double ratio() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return magnification * (window == null ? 1 : Math.max(1, window.getRenderScaleX()));
  }

  /** Tells that the node is shown scaled, so that it is painted with as many more pixels. */
  void setMagnification(double factor) {
    magnification = factor;
    requestLayout();
  }

  /** A copy of what is on screen, or null before the first picture. */
  WritableImage copy() {
    if (shown.get() == null || width == 0) {
      return null;
    }
    WritableImage copy = new WritableImage(width, height);
    copy.getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    return copy;
  }

  @Override
  public void close() {
    pulse.stop();
    loop.close();
  }
}
