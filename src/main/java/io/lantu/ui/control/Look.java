package io.lantu.ui.control;

import io.lantu.style.Theme;
import java.util.stream.Stream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Theme and size of the type of a window or of a part of it, told by pseudo-classes: other rules
 * then hold for the same nodes, while another style class would have every node below look for its
 * rules again. FX thread.
 */
public final class Look {
  /** Style class of what has a look of its own. */
  private static final String COLOURS = "look";

  /** Style class of what has a size of the type of its own too. */
  private static final String TYPE = "look-type";

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
  private static final PseudoClass HUGE = PseudoClass.getPseudoClass("huge");
  private static final PseudoClass GIANT = PseudoClass.getPseudoClass("giant");

  /** Where windows cannot be seen through, as without a compositor, popups have no shadow. */
  private static final PseudoClass OPAQUE = PseudoClass.getPseudoClass("opaque");

  private static final double TYPE_PX = 13;
  private static final double PROJECTOR_TYPE_PX = 17;

  private Look() {}

  /** Gives a node and all in it the colours of a theme. */
  public static void dress(Node node, Theme theme) {
    mark(node, COLOURS);
    node.pseudoClassStateChanged(DARK, theme == Theme.DARK);
    node.pseudoClassStateChanged(PROJECTOR, theme == Theme.PROJECTOR);
  }

  /**
   * Gives a node and all in it the colours of a theme and its type.
   *
   * @param typeScale factor on the usual size of the type in the theme; the nearest size there is
   *     is taken
   */
  public static void dress(Node node, Theme theme, double typeScale) {
    dress(node, theme);
    mark(node, TYPE);
    TypeStep chosen = TypeStep.nearest(typeScale);
    for (TypeStep step : TypeStep.ALL) {
      node.pseudoClassStateChanged(step.pseudoClass(), step.equals(chosen));
    }
    double size = chosen.factor() * (theme == Theme.PROJECTOR ? PROJECTOR_TYPE_PX : TYPE_PX);
    node.pseudoClassStateChanged(LARGE, size >= 1.3 * TYPE_PX && size < 1.7 * TYPE_PX);
    node.pseudoClassStateChanged(HUGE, size >= 1.7 * TYPE_PX);
    node.pseudoClassStateChanged(GIANT, size > 2.1 * TYPE_PX);
  }

  /** Gives a node the look of a window, or of the first part of it that has one. */
  public static void dressLike(Node node, Parent window) {
    Node dressed = isDressed(window) ? window : window.lookup("." + COLOURS);
    if (dressed != null) {
      mark(node, COLOURS);
      mark(node, TYPE);
      Stream.concat(
              Stream.of(DARK, PROJECTOR, LARGE, HUGE, GIANT),
              TypeStep.ALL.stream().map(TypeStep::pseudoClass))
          .forEach(
              each ->
                  node.pseudoClassStateChanged(
                      each, dressed.getPseudoClassStates().contains(each)));
    }
  }

  /**
   * The factor on the size of the type that is the next above another one, or below it.
   *
   * @param typeScale factor on the usual size
   * @param by 1 for larger type, -1 for smaller
   */
  public static double nextTypeScale(double typeScale, int by) {
    return TypeStep.nearest(typeScale).moved(by).factor();
  }

  /** Whether a node shows the colours of a theme. */
  public static boolean isDressed(Node node, Theme theme) {
    return node.getStyleClass().contains(COLOURS)
        && node.getPseudoClassStates().contains(DARK) == (theme == Theme.DARK)
        && node.getPseudoClassStates().contains(PROJECTOR) == (theme == Theme.PROJECTOR);
  }

  /** Whether a node has a look of its own. */
  public static boolean isDressed(Node node) {
    return node.getStyleClass().contains(COLOURS);
  }

  private static void mark(Node node, String styleClass) {
    if (!node.getStyleClass().contains(styleClass)) {
      node.getStyleClass().add(styleClass);
      node.pseudoClassStateChanged(
          OPAQUE, !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }
  }
}
