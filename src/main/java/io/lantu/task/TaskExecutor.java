package io.lantu.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  /** Runs a task. Call on the FX thread. */
  public <T> void run(BackgroundTask<T> task) {
    count++;
    running.set(task.title());
    workers.execute(
        () -> {
          try {
            T result = task.isCancelled() ? null : task.work().call();
            fxThread.execute(() -> finish(() -> task.succeed(result)));
          } catch (Exception e) {
            fxThread.execute(
                () ->
                    finish(
                        () -> {
                          if (!task.fail(e)) {
                            LOG.log(Level.WARNING, "Failed: " + task.title(), e);
                          }
                        }));
          }
        });
  }

  private void finish(Runnable outcome) {
    count--;
    if (count == 0) {
      running.set("");
    }
    outcome.run();
  }

  @Override
  public void close() {
    if (workers instanceof ExecutorService service) {
      service.shutdownNow();
    }
  }
}
