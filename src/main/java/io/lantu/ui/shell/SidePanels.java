package io.lantu.ui.shell;

import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Tree and panel at the sides of the map: how wide they are, which are wanted, and which have room.
 * Where window and type leave less than the middle needs, the tree steps aside, then the panel, and
 * they come back with the room; the one somebody has just asked for stays. FX thread.
 */
final class SidePanels {
  private static final double LEFT_SHARE = 0.2;
  private static final double RIGHT_SHARE = 0.76;
  private static final double USUAL_WIDTH = 1440;

  /** What must be left of the middle's share before the sides get narrower with the window. */
  private static final double SMALL = 0.8;

  private final SplitPane split;
  private final Region left;
  private final Region middle;
  private final Region right;
  private double leftShare = LEFT_SHARE;
  private double rightShare = RIGHT_SHARE;
  private boolean leftWanted = true;
  private boolean rightWanted = true;
  private Region asked;
  private boolean displaced;

  /**
   * Puts the three parts into a split that is empty.
   *
   * @param split side by side
   */
  SidePanels(SplitPane split, Region left, Region middle, Region right) {
    this.split = split;
    this.left = left;
    this.middle = middle;
    this.right = right;
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    split.getItems().addAll(left, middle, right);
    split.setMinWidth(0); // it keeps to the window, and the sides give way
    left.setPrefWidth(LEFT_SHARE * USUAL_WIDTH);
    right.setPrefWidth((1 - RIGHT_SHARE) * USUAL_WIDTH);
    middle.setPrefWidth(0);
    split.skinProperty().addListener(o -> followDividers());
    // Where the window is slow to come, a first layout is made before any width has been told.
    place();
  }

  /** The divider of a side is away while the side is, and tells how wide somebody wants it. */
  private void followDividers() {
    Iterator<Region> side = List.of(left, right).iterator();
    split.getChildrenUnmodifiable().stream()
        .filter(child -> child.getStyleClass().contains("split-pane-divider"))
        .forEach(
            divider -> {
              divider.visibleProperty().bind(side.next().visibleProperty());
              divider.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> remember());
            });
  }

  /** Shows or hides the tree. */
  void toggleLeft() {
    leftWanted = !left.isVisible();
    ask(left, leftWanted);
  }

  /** Shows or hides the panel. */
  void toggleRight() {
    rightWanted = !right.isVisible();
    ask(right, rightWanted);
  }

  private void ask(Region side, boolean wanted) {
    if (wanted) {
      asked = side;
    } else if (asked == side) {
      asked = null;
    }
    place();
  }

  /** What the middle of a split of this width has while nobody has moved a side, pixels. */
  static double firstWidthBetween(double width) {
    double dividers = 2;
    return Math.floor(RIGHT_SHARE * width) - Math.floor(LEFT_SHARE * width) - dividers;
  }

  /** Shows both at their first widths. */
  void restore() {
    use(new PanelLayout(LEFT_SHARE, RIGHT_SHARE, true, true));
  }

  private void remember() {
    double[] now = split.getDividerPositions();
    if (isFree(left)) {
      leftShare = now[0];
    }
    if (isFree(right)) {
      rightShare = now[1];
    }
  }

  /** Whether a side stands as wide as somebody wanted it, not at the least its type allows. */
  private static boolean isFree(Region side) {
    return side.isVisible() && side.getWidth() > side.minWidth(-1) + 1;
  }

  /** How they stand, for keeping. */
  PanelLayout layout() {
    return new PanelLayout(leftShare, rightShare, leftWanted, rightWanted);
  }

  /** Takes up a layout kept before. */
  void use(PanelLayout layout) {
    leftShare = layout.leftShare();
    rightShare = layout.rightShare();
    leftWanted = layout.leftShown();
    rightWanted = layout.rightShown();
    asked = null;
    place();
  }

  /** Gives the middle the room it needs, after the window or something in it took another size. */
  void makeRoom() {
    double needed = leastWidth(middle);
    boolean changed = left.isVisible() != hasRoom(left) || right.isVisible() != hasRoom(right);
    double share = (right.isVisible() ? rightShare : 1) - (left.isVisible() ? leftShare : 0);
    boolean small = middle.getWidth() < SMALL * share * split.getWidth();
    if (changed || displaced || small || middle.getWidth() + 1 < needed) {
      place();
    }
  }

  /** Gives each its width again. */
  void place() {
    boolean showLeft = hasRoom(left);
    boolean showRight = hasRoom(right);
    show(left, showLeft);
    show(right, showRight);
    middle.setMinWidth(leastWidth(middle)); // or the sides would push into it
    double all = split.getWidth();
    double wantedLeft = showLeft ? leftShare * all : 0;
    double wantedRight = showRight ? (1 - rightShare) * all : 0;
    double leastLeft = showLeft ? left.minWidth(-1) : 0;
    double leastRight = showRight ? right.minWidth(-1) : 0;
    double atLeft = Math.max(wantedLeft, leastLeft);
    double atRight = Math.max(wantedRight, leastRight);
    double over = Math.max(0, leastWidth(middle) + atLeft + atRight - all);
    double fromRight = Math.min(over, atRight - leastRight);
    atRight -= fromRight;
    atLeft = Math.max(leastLeft, atLeft - (over - fromRight));
    displaced = atLeft != wantedLeft || atRight != wantedRight;
    if (all > 0) {
      split.setDividerPositions(atLeft / all, 1 - atRight / all);
    } else {
      split.setDividerPositions(showLeft ? leftShare : 0, showRight ? rightShare : 1);
    }
  }

  /** Whether a side is wanted and has room; of two that have not both, the one asked for stays. */
  private boolean hasRoom(Region side) {
    boolean wanted = side == left ? leftWanted : rightWanted;
    double all = split.getWidth();
    if (!wanted || all <= 0) {
      return wanted;
    }
    Region other = side == left ? right : left;
    boolean otherWanted = side == left ? rightWanted : leftWanted;
    double needed = leastWidth(middle) + side.minWidth(-1);
    if (otherWanted && needed + other.minWidth(-1) > all) {
      Region first = asked == left ? left : right;
      return side == first && (asked == side || needed <= all);
    }
    return asked == side || needed <= all;
  }

  /** The width a part needs; a split pane itself tells of none. */
  private static double leastWidth(Node part) {
    if (!(part instanceof SplitPane parts)) {
      return part.minWidth(-1);
    }
    DoubleStream widths = parts.getItems().stream().mapToDouble(SidePanels::leastWidth);
    return parts.getOrientation() == Orientation.HORIZONTAL ? widths.sum() : widths.max().orElse(0);
  }

  /** A side that is away stays in the split: put in again, all of it would be styled anew. */
  private static void show(Region side, boolean shown) {
    side.setVisible(shown);
    side.setManaged(shown);
    side.setMaxWidth(shown ? Region.USE_COMPUTED_SIZE : 0);
  }
}
