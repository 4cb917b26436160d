package io.lantu.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * Shows the whole of a text that had no room, as a tool tip of the control the pointer is over.
 * Controls with a tool tip of their own keep it. FX thread.
 */
public final class OverrunTip {
  private static final String OWN = "lantu.overrun";

  private OverrunTip() {}

  /** Watches the pointer over a scene. */
  public static void install(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> look(e.getPickResult().getIntersectedNode()));
  }

  private static void look(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof Labeled labeled) {
        tip(labeled);
        return;
      }
    }
  }

  private static void tip(Labeled labeled) {
    if (HoverTip.isOn(labeled)) {
      return;
    }
    Tooltip tip = labeled.getTooltip();
    boolean own = tip != null && OWN.equals(tip.getId());
    boolean cut = isCut(labeled);
    if (own && !cut) {
      labeled.setTooltip(null);
    } else if (own) {
      tip.setText(labeled.getText());
    } else if (tip == null && cut) {
      Tooltip whole = new Tooltip(labeled.getText());
      whole.setId(OWN);
      whole.setWrapText(true);
      whole.setMaxWidth(420);
      labeled.setTooltip(whole);
    }
  }

  /** Whether a control shows less than its text. */
  public static boolean isCut(Labeled labeled) {
    String ellipsis = labeled.getEllipsisString();
    return labeled.getText() != null
        && !labeled.getText().endsWith(ellipsis)
        && labeled.getChildrenUnmodifiable().stream()
            .anyMatch(n -> n instanceof Text text && text.getText().endsWith(ellipsis));
  }
}
