package io.lantu.ui.table;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * Holds a table that comes from its head down, a row or so a pulse: a table makes cells for all the
 * height it has, for rows that it does not have too, and those of all would hold up the picture. FX
 * thread.
 */
final class UnrolledPane extends StackPane {
  /** Height of the head and a row. */
  private static final double FIRST_PX = 60;

  private static final double STEP_PX = 36;

  private final Region content;
  private final BooleanSupplier bare;
  private boolean begun;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          unroll();
        }
      };

  /**
   * Makes the room, empty.
   *
   * @param content the table
   * @param bare whether it has no rows: what it says then stays where it is
   */
  UnrolledPane(Region content, BooleanSupplier bare) {
    this.content = content;
    this.bare = bare;
    content.setMaxHeight(FIRST_PX);
    setAlignment(Pos.TOP_CENTER);
    setMinHeight(0);
  }

  /** Puts the table in with the next pulse, unless it is there. */
  void begin() {
    if (!begun) {
      begun = true;
      pulse.start();
    }
  }

  private void unroll() {
    double height = content.getMaxHeight() + STEP_PX;
    if (getChildren().isEmpty()) {
      getChildren().setAll(content);
      content.applyCss(); // makes the bars
      showBars(false);
    } else if (height < getHeight() && !bare.getAsBoolean()) {
      content.setMaxHeight(height);
    } else {
      content.setMaxHeight(Double.MAX_VALUE);
      showBars(true);
      pulse.stop();
    }
  }

  /** The bars are not seen before they are where they stay; their opacity is the theme's. */
  private void showBars(boolean shown) {
    content.lookupAll(".scroll-bar").forEach(bar -> bar.setClip(shown ? null : new Rectangle()));
  }
}
