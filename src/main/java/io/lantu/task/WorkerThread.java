package io.lantu.task;

/**
 * Tells workers from the thread that draws the window, for assertions where slow work begins: one
 * that is done on the wrong thread fails every test that comes by. Any thread.
 */
public final class WorkerThread {
  private static final String FX_THREAD = "JavaFX Application Thread";

  private WorkerThread() {}

  /** Whether the present thread may work for longer than a frame. */
  public static boolean isPresent() {
    return !FX_THREAD.equals(Thread.currentThread().getName());
  }
}
