package io.lantu.ui.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A tool tip that exists only once the pointer has come over its control. A tool tip is a window
 * with a scene of its own: made ahead for every row and chip, they cost more than all they explain.
 * FX thread.
 */
public final class HoverTip {
  private static final double LONG_TEXT_PX = 360;
  private static final Duration DELAY = Duration.millis(350);
  private static final Duration TIME_TO_READ = Duration.seconds(30);

  private HoverTip() {}

  /**
   * Gives a control a tool tip.
   *
   * @param control what it explains
   * @param text its words, asked for each time the pointer enters; null or empty for none
   */
  public static void install(Control control, Supplier<String> text) {
    control.getProperties().put(HoverTip.class, text);
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        e -> {
          String words = text.get();
          if (words == null || words.isEmpty()) {
            control.setTooltip(null);
          } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
          } else {
            control.getTooltip().setText(words);
          }
        });
  }

  /** Gives a piece of text a long explanation: wrapped, at hand soon and for a while. */
  public static void explain(Node node, String text) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        e -> {
          if (node.getProperties().putIfAbsent(HoverTip.class, text) == null) {
            Tooltip tip = new Tooltip(text);
            tip.setWrapText(true);
            tip.setMaxWidth(LONG_TEXT_PX);
            tip.setShowDelay(DELAY);
            tip.setShowDuration(TIME_TO_READ);
            Tooltip.install(node, tip);
          }
        });
  }

  /** Whether a control has such a tool tip. */
  public static boolean isOn(Control control) {
    return control.hasProperties() && control.getProperties().containsKey(HoverTip.class);
  }
}
