package io.lantu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "io", "lantu", "ui");

  /** An icon's own size is its em, so a size in em grows each time the style is applied. */
  @Test
  void iconsAreSizedInPixels() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> wrong =
          files
              .filter(f -> f.toString().endsWith(".css"))
              .flatMap(StyleSheetsTest::lines)
              .filter(line -> line.matches(".*-fx-icon-size:\\s*[\\d.]+em.*"))
              .toList();
      assertThat(wrong).isEmpty();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
