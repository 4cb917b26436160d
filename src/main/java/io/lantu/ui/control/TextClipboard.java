package io.lantu.ui.control;

import io.lantu.state.AppState;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard and says so in the status bar. FX thread. */
public final class TextClipboard {
  private TextClipboard() {}

  /** Copies a text. */
  public static void put(String text, AppState state) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    state.say("message.copied");
  }
}
