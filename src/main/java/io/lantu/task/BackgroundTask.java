package io.lantu.task;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * A piece of work with a name, run by a {@link TaskExecutor}: the work on a worker, the outcome on
 * the FX thread.
 *
 * @param <T> what it yields
 */
public final class BackgroundTask<T> {
  /** Told by long work how far it is. Called on the worker. */
  public interface Progress {
    /** Tells the share done, 0 to 1. */
    void done(double share);

    /** Whether the work was asked to stop. */
    boolean isCancelled();
  }

  /**
   * Work that tells its progress and may be stopped.
   *
   * @param <T> what it yields
   */
  public interface Work<T> {
    /** Does the work on a worker thread. */
    T run(Progress progress) throws Exception;
  }

  private final String title;
  private final Callable<T> work;
  private final boolean cancellable;
  private DoubleConsumer onProgress = share -> {};
  private double told = -1;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private Consumer<T> onSuccess = result -> {};
  private Consumer<Exception> onFailure;
  private Runnable onCancel = () -> {};

  /**
   * Describes work.
   *
   * @param title what the status bar says while it runs
   * @param work the work; runs on a worker thread
   */
  public BackgroundTask(String title, Callable<T> work) {
    this.title = Objects.requireNonNull(title);
    this.work = Objects.requireNonNull(work);
    cancellable = false;
  }

  private BackgroundTask(String title, Work<T> work) {
    this.title = Objects.requireNonNull(title);
    Objects.requireNonNull(work);
    Progress progress =
        new Progress() {
          @Override
          public void done(double share) {
            onProgress.accept(share);
          }

          @Override
          public boolean isCancelled() {
            return BackgroundTask.this.isCancelled();
          }
        };
    this.work = () -> work.run(progress);
    cancellable = true;
  }

  /**
   * Describes long work that tells its progress and which the user may stop.
   *
   * @param title what the status bar says while it runs
   * @param work the work; runs on a worker thread
   * @param <T> what it yields
   */
  public static <T> BackgroundTask<T> cancellable(String title, Work<T> work) {
    return new BackgroundTask<>(title, work);
  }

  /** Whether the user may stop it. */
  public boolean isCancellable() {
    return cancellable;
  }

  /** Whether a share was not told before. Worker. */
  boolean isNews(double share) {
    boolean news = share != told;
    told = share;
    return news;
  }

  void setOnProgress(DoubleConsumer action) {
    onProgress = action;
  }

  public String title() {
    return title;
  }

  /** Called on the FX thread with the result. */
  public BackgroundTask<T> onSuccess(Consumer<T> action) {
    onSuccess = Objects.requireNonNull(action);
    return this;
  }

  /** Called on the FX thread if the work throws; without it the failure is logged. */
  public BackgroundTask<T> onFailure(Consumer<Exception> action) {
    onFailure = Objects.requireNonNull(action);
    return this;
  }

  /** Called on the FX thread when the work has come to an end after it was asked to stop. */
  public BackgroundTask<T> onCancel(Runnable action) {
    onCancel = Objects.requireNonNull(action);
    return this;
  }

  /** Asks the work to stop; its result is then dropped. Any thread. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Whether it was asked to stop; long work looks here now and then. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  Callable<T> work() {
    return work;
  }

  void succeed(T result) {
    if (isCancelled()) {
      onCancel.run();
    } else {
      onSuccess.accept(result);
    }
  }

  boolean fail(Exception e) {
    if (onFailure != null && !isCancelled()) {
      onFailure.accept(e);
      return true;
    }
    if (isCancelled()) {
      onCancel.run();
    }
    return isCancelled();
  }
}
