package io.lantu.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log file of the window program. */
public final class Log {
  private static final int LIMIT_BYTES = 1 << 20;
  private static final int FILES = 3;

  private Log() {}

  /**
   * Lets the log be written to {@code lantu.log} in a folder; without a writable folder the console
   * has to do.
   *
   * @return whether it is written
   */
  public static boolean writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      FileHandler handler =
          new FileHandler(folder.resolve("lantu.%g.log").toString(), LIMIT_BYTES, FILES, true);
      handler.setFormatter(new SimpleFormatter());
      handler.setEncoding("UTF-8");
      handler.setLevel(Level.INFO);
      Logger.getLogger("").addHandler(handler);
      return true;
    } catch (IOException e) {
      Logger.getLogger(Log.class.getName()).log(Level.WARNING, "no log file in " + folder, e);
      return false;
    }
  }
}
