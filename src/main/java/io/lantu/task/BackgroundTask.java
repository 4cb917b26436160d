package io.lantu.task;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A piece of work with a name, run by a {@link TaskExecutor}: the work on a worker, the outcome on
 * the FX thread.
 *
 * @param <T> what it yields
 */
public final class BackgroundTask<T> {
  private final String title;
  private final Callable<T> work;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private Consumer<T> onSuccess = result -> {};
  private Consumer<Exception> onFailure;

  /**
   * Describes work.
   *
   * @param title what the status bar says while it runs
   * @param work the work; runs on a worker thread
   */
  public BackgroundTask(String title, Callable<T> work) {
    this.title = Objects.requireNonNull(title);
    this.work = Objects.requireNonNull(work);
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
    if (!isCancelled()) {
      onSuccess.accept(result);
    }
  }

  boolean fail(Exception e) {
    if (onFailure != null && !isCancelled()) {
      onFailure.accept(e);
      return true;
    }
    return isCancelled();
  }
}
