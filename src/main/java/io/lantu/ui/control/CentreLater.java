package io.lantu.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * Puts the centre of a pane in a pulse after the pane has come into a window, so that what stands
 * around it is styled and laid out before. FX thread.
 */
public final class CentreLater {
  private CentreLater() {}

  /**
   * Takes care of a pane that is in no window yet.
   *
   * @param pane without a centre
   * @param centre gives what is to stand there when it comes in
   */
  public static void install(BorderPane pane, Supplier<? extends Node> centre) {
    Pieces pieces = new Pieces();
    pane.sceneProperty()
        .addListener(
            (o, old, now) -> {
              pane.setCenter(null);
              pieces.start(now == null ? List.of() : List.of(() -> pane.setCenter(centre.get())));
            });
  }
}
