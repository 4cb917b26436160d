package io.lantu.render;

import io.lantu.style.ColourVision;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Paints maps behind the window: one worker thread, always at the newest job, into one of three
 * spare pictures.
 *
 * <p>{@link #submit} and {@link #takeNewest} are for one thread, the window's; a job that is
 * overtaken before its turn is never painted. Pictures are larger than the view on all sides so
 * that a pan shows no bare edge before the next one is ready.
 */
public final class RenderLoop implements AutoCloseable {
  /** Share of the view's size painted in addition on each side. */
  public static final double OVERSCAN = 0.15;

  private static final Logger LOG = Logger.getLogger(RenderLoop.class.getName());

  /** Paints a job; a seam for tests. */
  @FunctionalInterface
  interface Painting {
    PaintReport paint(Graphics2D g, RenderJob job);
  }

  /** A picture that need not be painted, because it is kept somewhere. */
  @FunctionalInterface
  public interface Kept {
    /**
     * Puts it on pixels, ARGB premultiplied, of a job's size with the overscan. Worker.
     *
     * @return whether it was there; if not, the job is painted
     */
    boolean fill(int[] pixels, int widthPx, int heightPx);
  }

  private static final Kept NONE = (pixels, w, h) -> false;
  private static final PaintReport NOT_PAINTED = new PaintReport(0, List.of(), 0, Map.of());

  private static final class Slot {
    BufferedImage image;
    Frame frame;
  }

  private final Painting painting;
  private final Runnable onFrame;
  private final TripleBuffer<Slot> buffer = new TripleBuffer<>(Slot::new);
  private final Object lock = new Object();
  private final Thread worker;
  private final AtomicBoolean failureLogged = new AtomicBoolean();
  private RenderJob pending;
  private Kept kept = NONE;
  private RenderJob asked;
  private volatile ColourVision vision = ColourVision.NORMAL;
  private boolean closed;
  private boolean busy;

  /**
   * Starts the worker.
   *
   * @param painter paints
   * @param onFrame called on the worker after each finished picture, for example to ask for a pulse
   */
  public RenderLoop(MapPainter painter, Runnable onFrame) {
    this(painter::paint, onFrame);
  }

  RenderLoop(Painting painting, Runnable onFrame) {
    this.painting = Objects.requireNonNull(painting);
    this.onFrame = Objects.requireNonNull(onFrame);
    worker = new Thread(this::run, "map-painter");
    worker.setDaemon(true);
    worker.start();
  }

  /** Asks for a picture; replaces a job that has not been started. */
  public void submit(RenderJob job) {
    submit(job, NONE);
  }

  /** The same where the picture may be at hand. */
  public void submit(RenderJob job, Kept picture) {
    Objects.requireNonNull(job);
    synchronized (lock) {
      if (closed) {
        return;
      }
      pending = job;
      kept = picture;
      asked = job;
      lock.notifyAll();
    }
  }

  /** The picture asked for last, or null before the first. Any thread. */
  public RenderJob asked() {
    synchronized (lock) {
      return asked;
    }
  }

  /** Shows the pictures painted from now on as other eyes see them. Any thread. */
  public void useVision(ColourVision next) {
    vision = Objects.requireNonNull(next);
  }

  /** The newest finished picture, or none before the first. Valid until the next call. */
  public Optional<Frame> takeNewest() {
    return Optional.ofNullable(buffer.take().frame);
  }

  /** Whether {@link #takeNewest} would give a picture not seen yet. Any thread. */
  public boolean hasNewer() {
    return buffer.hasNewer();
  }

  /** Whether nothing is being painted or waiting. Any thread. */
  public boolean idle() {
    synchronized (lock) {
      return pending == null && !busy;
    }
  }

  /** Stops after the picture in work; waits at most two seconds. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      pending = null;
      lock.notifyAll();
    }
    if (Thread.currentThread() == worker) {
      return;
    }
    try {
      worker.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (true) {
      RenderJob job;
      Kept picture;
      synchronized (lock) {
        busy = false;
        lock.notifyAll();
        while (pending == null && !closed) {
          try {
            lock.wait();
          } catch (InterruptedException e) {
            return;
          }
        }
        if (closed) {
          return;
        }
        job = pending;
        picture = kept;
        pending = null;
        kept = NONE;
        busy = true;
      }
      try {
        paint(job, picture);
      } catch (RuntimeException | OutOfMemoryError e) {
        if (failureLogged.compareAndSet(false, true)) {
          LOG.log(Level.WARNING, "A map picture could not be painted", e);
        }
      }
    }
  }

  private void paint(RenderJob job, Kept picture) {
    RenderJob wide = job.withOverscan(OVERSCAN);
    Viewport v = wide.viewport();
    int w = Math.max(1, (int) Math.round(v.widthPx() * v.pixelRatio()));
    int h = Math.max(1, (int) Math.round(v.heightPx() * v.pixelRatio()));
    Slot slot = buffer.back();
    if (slot.image == null || slot.image.getWidth() != w || slot.image.getHeight() != h) {
      slot.image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
    }
    int[] pixels = ((DataBufferInt) slot.image.getRaster().getDataBuffer()).getData();
    PaintReport report =
        picture.fill(pixels, w, h) ? NOT_PAINTED : paint(wide, slot.image.createGraphics());
    vision.apply(pixels);
    slot.frame = new Frame(pixels, w, h, v, job, report);
    buffer.publish();
    onFrame.run();
  }

  private PaintReport paint(RenderJob wide, Graphics2D g) {
    try {
      return painting.paint(g, wide);
    } finally {
      g.dispose();
    }
  }
}
