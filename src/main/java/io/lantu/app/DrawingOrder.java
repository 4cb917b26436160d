package io.lantu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which of its ways to draw the toolkit tries. On a Linux machine without a graphics card it would
 * load the software driver of the graphics library, refuse it and draw by itself all the same: some
 * 50 MB and a good part of the start for nothing. Any thread.
 */
final class DrawingOrder {
  private static final String PROPERTY = "prism.order";
  private static final Path GRAPHICS_CARDS = Path.of("/dev/dri");

  private DrawingOrder() {}

  /** Settles it before the toolkit starts, unless the user has. */
  static void settle() {
    if (System.getProperty(PROPERTY) == null) {
      of(System.getProperty("os.name"), GRAPHICS_CARDS)
          .ifPresent(order -> System.setProperty(PROPERTY, order));
    }
  }

  /** The order for a system, or nothing where the toolkit's own is right. */
  static Optional<String> of(String system, Path graphicsCards) {
    boolean bare = system.contains("Linux") && !Files.exists(graphicsCards);
    return bare ? Optional.of("sw") : Optional.empty();
  }
}
