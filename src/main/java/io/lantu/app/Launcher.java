package io.lantu.app;

import io.lantu.cli.Console;
import io.lantu.cli.LantuCommand;
import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.logging.LogManager;

/**
 * Starts the program: a command if there are arguments, else the window. Does not extend
 * Application, so that it runs from a plain class path.
 */
public final class Launcher {
  private Launcher() {}

  /** Runs and ends the process with the exit code. */
  public static void main(String[] args) {
    configureLogging();
    Console console = Console.standard();
    int code =
        args.length > 0
            ? LantuCommand.run(args, console, Folders.find())
            : open(LantuApp::open, console, messages());
    // Ends threads that a toolkit which failed to start has left behind.
    System.exit(code);
  }

  /**
   * Opens the window and waits until it is closed.
   *
   * @param window opens the window
   * @param console takes one line if there can be no window here
   * @return exit code
   * @throws RuntimeException if something else went wrong in the window
   */
  static int open(Runnable window, Console console, Messages messages) {
    try {
      window.run();
      return LantuCommand.OK;
    } catch (RuntimeException | LinkageError e) {
      Optional<NoWindow> reason = NoWindow.of(e);
      if (reason.isEmpty()) {
        throw e;
      }
      console.message(messages.get(reason.get().key()));
      return LantuCommand.FAILED;
    }
  }

  private static Messages messages() {
    return new Messages(Language.of(System.getenv(LantuCommand.LANGUAGE_VARIABLE)));
  }

  /** Uses the shipped settings of the log unless the user has given others. */
  private static void configureLogging() {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream in = Launcher.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      // The defaults of the JDK will do.
    }
  }
}
