package io.lantu.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** Waits of the window's tests. */
public final class FxWait {
  /** Only a window that hangs waits as long; seconds. */
  private static final int LONGEST = 90;

  private FxWait() {}

  /** Waits until a condition, asked on the FX thread, holds. */
  public static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        LONGEST,
        TimeUnit.SECONDS,
        () ->
            Platform.isFxApplicationThread()
                ? condition.call()
                : WaitForAsyncUtils.asyncFx(condition).get());
  }
}
