package io.lantu.app;

import atlantafx.base.theme.PrimerLight;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * The step of the build that turns style sheets into the binary form the toolkit reads without its
 * parser. The sheets of the window get one beside them, which the toolkit prefers by itself; that
 * of the controls, shortened by what no window of the program shows, is looked for by {@link
 * ControlSheet}.
 */
public final class StyleCompilation {
  /** Where the style sheets lie below the classes. */
  static final String SHEETS = "io/lantu/ui";

  private StyleCompilation() {}

  /**
   * Compiles the sheets in a folder of classes.
   *
   * @param args the folder
   * @throws IOException if a sheet cannot be read or written; fails the build
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).resolve(SHEETS);
    List<Path> sheets;
    try (Stream<Path> files = Files.list(folder)) {
      sheets = files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
    }
    for (Path sheet : sheets) {
      compile(sheet, folder.resolve(sheet.getFileName().toString().replace(".css", ".bss")));
    }
    theme(new PrimerLight().getUserAgentStylesheet(), folder.resolve(ControlSheet.NAME));
  }

  private static void theme(String resource, Path output) throws IOException {
    String css;
    try (InputStream in = StyleCompilation.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path shortened = Files.createTempFile("lantu-theme", ".css");
    try {
      Files.writeString(shortened, ThemeRules.used(css));
      compile(shortened, output);
    } finally {
      Files.delete(shortened);
    }
  }

  private static void compile(Path css, Path binary) throws IOException {
    Stylesheet.convertToBinary(css.toFile(), binary.toFile());
  }
}
