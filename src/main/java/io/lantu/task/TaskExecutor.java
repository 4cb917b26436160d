package io.lantu.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Runs {@link BackgroundTask}s on a few daemon workers and hands outcomes to the FX thread.
 *
 * <p>Tests give executors that run at once.
 */
public final class TaskExecutor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TaskExecutor.class.getName());

  private final Executor workers;
  private final Executor fxThread;
  private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<BackgroundTask<?>> stoppable = new ReadOnlyObjectWrapper<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean held;
  private int count;

  /**
   * Makes an executor.
   *
   * @param workers runs the work
   * @param fxThread runs outcomes, in the program {@code Platform::runLater}
   */
  public TaskExecutor(Executor workers, Executor fxThread) {
    this.workers = workers;
    this.fxThread = fxThread;
  }

  /** An executor with two daemon workers. */
  public static TaskExecutor withWorkers(Executor fxThread) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "lantu-worker");
              thread.setDaemon(true);
              return thread;
            });
    return new TaskExecutor(pool, fxThread);
  }

  /** Title of the newest running task, empty when idle. FX thread. */
  public ReadOnlyStringProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Share done of the newest task that tells its progress, negative when unknown. FX thread. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The newest running task the user may stop, or null. FX thread. */
  public ReadOnlyObjectProperty<BackgroundTask<?>> stoppableProperty() {
    return stoppable.getReadOnlyProperty();
  }

  /** Takes tasks from now on but begins none before {@link #release}. FX thread. */
  public void hold() {
    held = true;
  }

  /** Begins the tasks taken meanwhile; none is held back any more. FX thread. */
  public void release() {
    held = false;
    if (!isClosed()) {
      waiting.forEach(workers::execute);
    }
    waiting.clear();
  }

  /** Runs a task; after closing nothing happens. Call on the FX thread. */
  public <T> void run(BackgroundTask<T> task) {
    if (isClosed()) {
      return;
    }
    count++;
    running.set(task.title());
    if (task.isCancellable()) {
      stoppable.set(task);
      progress.set(0);
      task.setOnProgress(share -> tell(task, share));
    }
    Runnable work =
        () -> {
          try {
            T result = task.isCancelled() ? null : task.work().call();
            fxThread.execute(() -> finish(task, () -> task.succeed(result)));
          } catch (Exception e) {
            if (isClosed()) {
              LOG.log(Level.FINE, "Cut short by closing: " + task.title(), e);
              return;
            }
            fxThread.execute(
                () ->
                    finish(
                        task,
                        () -> {
                          if (!task.fail(e)) {
                            LOG.log(Level.WARNING, "Failed: " + task.title(), e);
                          }
                        }));
          }
        };
    if (held) {
      waiting.add(work);
    } else {
      workers.execute(work);
    }
  }

  /** Hands on whole per cents only, so that quick work does not flood the FX thread. */
  private void tell(BackgroundTask<?> task, double share) {
    double percent = Math.floor(share * 100) / 100;
    if (task.isNews(percent)) {
      fxThread.execute(
          () -> {
            if (stoppable.get() == task) {
              progress.set(percent);
            }
          });
    }
  }

  private void finish(BackgroundTask<?> task, Runnable outcome) {
    count--;
    if (stoppable.get() == task) {
      stoppable.set(null);
      progress.set(-1);
    }
    if (count == 0) {
      running.set("");
    }
    outcome.run();
  }

  private boolean isClosed() {
    return workers instanceof ExecutorService service && service.isShutdown();
  }

  @Override
  public void close() {
    if (workers instanceof ExecutorService service) {
      service.shutdownNow();
    }
  }
}
