package io.lantu.settings;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;

/**
 * Where the program's content and the user's files lie.
 *
 * @param program folder that holds {@code data} and {@code maps}
 * @param user folder of the user's files; may not exist yet
 */
public record Folders(Path program, Path user) {
  /** System property that names the program folder. */
  public static final String PROGRAM_PROPERTY = "lantu.dir";

  /** Environment variable that names the user folder. */
  public static final String USER_VARIABLE = "LANTU_HOME";

  /**
   * Finds the folders: the program folder from {@link #PROGRAM_PROPERTY}, else beside the program's
   * library, else the working folder; the user folder from {@link #USER_VARIABLE}, else the
   * platform's place for application data.
   */
  public static Folders find() {
    return new Folders(programFolder(), userFolder());
  }

  /** The shipped pack. */
  public Path data() {
    return program.resolve("data");
  }

  /** Base maps, styles and fonts. */
  public Path maps() {
    return program.resolve("maps");
  }

  /** Log files. */
  public Path logs() {
    return user.resolve("logs");
  }

  /** The user's own copies of plan documents. */
  public Path library() {
    return user.resolve("library");
  }

  /** The full-text index; can be made again from what it was made from. */
  public Path searchIndex() {
    return user.resolve("search");
  }

  /** The map as the last run left it; can be painted again. */
  public Path lastMap() {
    return user.resolve("last-map.bin");
  }

  private static Path programFolder() {
    String given = System.getProperty(PROGRAM_PROPERTY);
    if (given != null) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    try {
      CodeSource source = Folders.class.getProtectionDomain().getCodeSource();
      if (source != null) {
        Path library = Path.of(source.getLocation().toURI());
        for (Path p = library; p != null; p = p.getParent()) {
          if (Files.isRegularFile(p.resolve("data").resolve("pack.json"))) {
            return p;
          }
        }
      }
    } catch (URISyntaxException | InvalidPathException | SecurityException e) {
      // The working folder is tried next.
    }
    return Path.of("").toAbsolutePath();
  }

  private static Path userFolder() {
    String given = System.getenv(USER_VARIABLE);
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    Path home = Path.of(System.getProperty("user.home", "."));
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String appData = System.getenv("APPDATA");
      return (appData == null ? home.resolve("AppData/Roaming") : Path.of(appData))
          .resolve("Lantu");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/Lantu");
    }
    String xdg = System.getenv("XDG_DATA_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg))
        .resolve("lantu");
  }
}
