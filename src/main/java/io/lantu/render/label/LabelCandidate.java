package io.lantu.render.label;

import java.util.Comparator;
import java.util.List;

/**
 * A name that wants a place. Immutable.
 *
 * @param id what it names
 * @param kind kind of thing
 * @param priority lower goes first
 * @param text the letters
 * @param style lettering
 * @param anchors where it may go, best first
 */
public record LabelCandidate(
    String id,
    LabelKind kind,
    int priority,
    String text,
    LabelStyle style,
    List<LabelAnchor> anchors) {
  /** The total order in which labels are placed: no two different candidates are equal in it. */
  public static final Comparator<LabelCandidate> ORDER =
      Comparator.comparingInt(LabelCandidate::priority)
          .thenComparing(LabelCandidate::kind)
          .thenComparingDouble(c -> firstY(c))
          .thenComparingDouble(c -> firstX(c))
          .thenComparing(LabelCandidate::id)
          .thenComparing(LabelCandidate::text);

  public LabelCandidate {
    anchors = List.copyOf(anchors);
  }

  private static double firstX(LabelCandidate c) {
    return c.anchors.isEmpty() ? 0 : position(c.anchors.get(0), 0);
  }

  private static double firstY(LabelCandidate c) {
    return c.anchors.isEmpty() ? 0 : position(c.anchors.get(0), 1);
  }

  private static double position(LabelAnchor anchor, int axis) {
    if (anchor instanceof LabelAnchor.AroundPoint a) {
      return axis == 0 ? a.x() : a.y();
    } else if (anchor instanceof LabelAnchor.UnderSymbol a) {
      return axis == 0 ? a.x() : a.y();
    } else if (anchor instanceof LabelAnchor.Inside a) {
      return axis == 0 ? a.x() : a.y();
    } else if (anchor instanceof LabelAnchor.AlongLine a) {
      return a.xy().length > axis ? a.xy()[axis] : 0;
    }
    throw new IllegalStateException("unknown anchor " + anchor);
  }
}
