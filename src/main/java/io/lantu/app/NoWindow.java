package io.lantu.app;

import java.util.Optional;

/** Why no window can be opened on this machine, told from what the toolkit throws. */
enum NoWindow {
  /** No display to draw on: {@code DISPLAY} is unset or wrong. */
  NO_DISPLAY("window.nodisplay"),
  /** The GTK library is not installed. */
  NO_GTK("window.nogtk"),
  /** The toolkit's own libraries cannot be loaded or used. */
  NO_TOOLKIT("window.notoolkit");

  private final String key;

  NoWindow(String key) {
    this.key = key;
  }

  /** Key of the message, one line. */
  String key() {
    return key;
  }

  /** The reason in a failure or its causes; none if it has nothing to do with the display. */
  static Optional<NoWindow> of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("DISPLAY")) {
        return Optional.of(NO_DISPLAY);
      }
      if (message.contains("GTK") || message.contains("gtk")) {
        return Optional.of(NO_GTK);
      }
      if (t instanceof UnsatisfiedLinkError
          || message.contains("QuantumRenderer")
          || message.contains("no suitable pipeline")) {
        return Optional.of(NO_TOOLKIT);
      }
    }
    return Optional.empty();
  }
}
