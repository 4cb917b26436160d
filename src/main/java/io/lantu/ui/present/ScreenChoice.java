package io.lantu.ui.present;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Which screen the audience sees and which the presenter.
 *
 * @param audience full bounds of the audience's screen
 * @param presenter usable bounds of the presenter's screen, or null when there is only one
 */
public record ScreenChoice(Rectangle2D audience, Rectangle2D presenter) {
  /**
   * A screen.
   *
   * @param bounds full bounds
   * @param usable bounds without task bars
   */
  public record Display(Rectangle2D bounds, Rectangle2D usable) {}

  /** Whether the presenter has a screen of their own. */
  public boolean two() {
    return presenter != null;
  }

  /**
   * Chooses: the presenter keeps the screen the main window is on, the audience gets another. Two
   * screens that show the same (a mirrored projector) count as one.
   *
   * @param displays the screens there are, the primary first
   * @param x where the main window is
   * @param y where the main window is
   * @param swapped whether the two change places
   */
  public static ScreenChoice of(List<Display> displays, double x, double y, boolean swapped) {
    Display own =
        displays.stream()
            .filter(d -> d.bounds().contains(x, y))
            .findFirst()
            .orElse(displays.get(0));
    Optional<Display> other =
        displays.stream().filter(d -> !d.bounds().intersects(own.bounds())).findFirst();
    if (other.isEmpty()) {
      return new ScreenChoice(own.bounds(), null);
    }
    return swapped
        ? new ScreenChoice(own.bounds(), other.get().usable())
        : new ScreenChoice(other.get().bounds(), own.usable());
  }
}
