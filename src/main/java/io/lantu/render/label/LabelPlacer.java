package io.lantu.render.label;

import io.lantu.render.label.LabelLeftOut.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives names their places: candidates in one total order, each at the first of its possible
 * positions that is free. The outcome depends on the candidates only, never on the order in which
 * they were collected.
 */
public final class LabelPlacer {
  private static final double PADDING = 1.5;

  private final LetterMetrics metrics;
  private final Box frame;
  private final CollisionIndex index = new CollisionIndex();
  private final Map<String, List<Box>> written = new HashMap<>();
  private final double repeatDistancePx;

  /**
   * @param metrics widths of letters
   * @param frame the picture; no label crosses its edge
   * @param obstacles symbols no label may cover
   */
  public LabelPlacer(LetterMetrics metrics, Box frame, List<Box> obstacles) {
    this(metrics, frame, obstacles, 90);
  }

  LabelPlacer(LetterMetrics metrics, Box frame, List<Box> obstacles, double repeatDistancePx) {
    this.metrics = metrics;
    this.frame = frame;
    this.repeatDistancePx = repeatDistancePx;
    obstacles.forEach(index::add);
  }

  /** Places all candidates. */
  public LabelLayout place(List<LabelCandidate> candidates) {
    List<LabelCandidate> ordered = new ArrayList<>(candidates);
    ordered.sort(LabelCandidate.ORDER);
    List<PlacedLabel> placed = new ArrayList<>();
    List<LabelLeftOut> leftOut = new ArrayList<>();
    for (LabelCandidate c : ordered) {
      Attempt attempt = new Attempt(c);
      for (LabelAnchor anchor : c.anchors()) {
        if (attempt.tryAnchor(anchor)) {
          break;
        }
      }
      if (attempt.found == null) {
        leftOut.add(new LabelLeftOut(c.id(), c.text(), attempt.reason));
        continue;
      }
      for (Box box : attempt.found.boxes()) {
        index.add(box.grow(PADDING));
      }
      written.computeIfAbsent(c.text(), k -> new ArrayList<>()).addAll(attempt.found.boxes());
      placed.add(attempt.found);
    }
    return new LabelLayout(placed, leftOut);
  }

  /** One candidate looking for its place. */
  private final class Attempt {
    private final LabelCandidate candidate;
    private final LabelStyle style;
    private final List<String> letters = new ArrayList<>();
    private final double[] widths;
    private final double width;
    private final double ascent;
    private final double descent;
    private PlacedLabel found;
    private Reason reason = Reason.OUTSIDE;

    Attempt(LabelCandidate candidate) {
      this.candidate = candidate;
      style = candidate.style();
      candidate.text().codePoints().forEach(cp -> letters.add(Character.toString(cp)));
      widths = new double[letters.size()];
      double sum = 0;
      for (int i = 0; i < widths.length; i++) {
        widths[i] = metrics.advance(letters.get(i).codePointAt(0), style.bold(), style.sizePx());
        sum += widths[i];
      }
      width = sum + Math.max(0, widths.length - 1) * style.spacingPx();
      ascent = style.sizePx() * 0.88;
      descent = style.sizePx() * 0.16;
    }

    boolean tryAnchor(LabelAnchor anchor) {
      if (anchor instanceof LabelAnchor.AroundPoint p) {
        return around(p.x(), p.y(), p.clearancePx(), false);
      } else if (anchor instanceof LabelAnchor.UnderSymbol p) {
        return around(p.x(), p.y(), p.clearancePx(), true);
      } else if (anchor instanceof LabelAnchor.Inside a) {
        return inside(a);
      } else if (anchor instanceof LabelAnchor.AlongLine l) {
        return along(l);
      }
      throw new IllegalStateException("unknown anchor " + anchor);
    }

    private boolean around(double x, double y, double clearance, boolean underFirst) {
      double gap = clearance + 2.5;
      double h = ascent + descent;
      double right = x + gap;
      double left = x - gap - width;
      double centre = x - width / 2;
      double level = y - h / 2 + ascent;
      double above = y - gap - descent;
      double below = y + gap + ascent;
      double slant = gap * 0.75;
      double[][] spots = {
        {right, level},
        {left, level},
        {centre, above},
        {centre, below},
        {x + slant, y - slant - descent},
        {x - slant - width, y - slant - descent},
        {x + slant, y + slant + ascent},
        {x - slant - width, y + slant + ascent}
      };
      int[] order =
          underFirst ? new int[] {3, 2, 0, 1, 6, 7, 4, 5} : new int[] {0, 1, 2, 3, 4, 5, 6, 7};
      for (int i : order) {
        if (straight(spots[i][0], spots[i][1])) {
          return true;
        }
      }
      return false;
    }

    private boolean inside(LabelAnchor.Inside a) {
      double x = a.x() - width / 2;
      double y = a.y() - (ascent + descent) / 2 + ascent;
      double[][] moves = {
        {0, 0},
        {0, -0.5},
        {0, 0.5},
        {0.5, 0},
        {-0.5, 0},
        {0, -1},
        {0, 1},
        {1, 0},
        {-1, 0},
        {0.7, -0.7},
        {-0.7, -0.7},
        {0.7, 0.7},
        {-0.7, 0.7}
      };
      for (double[] m : moves) {
        if (straight(x + m[0] * a.reachXPx(), y + m[1] * a.reachYPx())) {
          return true;
        }
      }
      return false;
    }

    private boolean straight(double x, double y) {
      Box box = new Box(x, y - ascent, x + width, y + descent);
      List<PlacedLabel.Run> runs = new ArrayList<>();
      if (style.spacingPx() == 0) {
        runs.add(new PlacedLabel.Run(candidate.text(), x, y, 0));
      } else {
        double at = x;
        for (int i = 0; i < widths.length; i++) {
          runs.add(new PlacedLabel.Run(letters.get(i), at, y, 0));
          at += widths[i] + style.spacingPx();
        }
      }
      return accept(runs, List.of(box));
    }

    private boolean along(LabelAnchor.AlongLine l) {
      if (l.xy().length < 4) {
        fail(Reason.LINE_TOO_SHORT);
        return false;
      }
      CurvedText text = new CurvedText(l.xy());
      double from = Math.max(0, l.fromPx()) + width / 2;
      double to = Math.min(text.length(), l.toPx()) - width / 2;
      if (from > to) {
        fail(Reason.LINE_TOO_SHORT);
        return false;
      }
      boolean cjk = letters.stream().anyMatch(s -> s.codePointAt(0) >= 0x2E80);
      int steps = (int) Math.max(1, Math.min(24, (to - from) / Math.max(8, style.sizePx())));
      double middle = (from + to) / 2;
      PlacedLabel best = null;
      double bestCost = Double.MAX_VALUE;
      for (int i = 0; i <= steps; i++) {
        // Outward from the middle, to both sides in turn.
        int stepsAway = (i + 1) / 2;
        double d = stepsAway * (to - from) / steps;
        double at = i % 2 == 0 ? middle - d : middle + d;
        if (at < from - 1e-6 || at > to + 1e-6) {
          continue;
        }
        CurvedText.Setting set =
            text.set(letters, widths, style.spacingPx(), style.sizePx(), at, l.offsetPx(), cjk);
        if (set == null) {
          fail(Reason.LINE_TOO_CURVED);
          continue;
        }
        double cost = set.turn() * 2 + Math.abs(at - middle) / Math.max(1, to - from);
        if (cost < bestCost && free(set.boxes())) {
          bestCost = cost;
          best = new PlacedLabel(candidate, set.runs(), set.boxes());
        }
      }
      found = best;
      return best != null;
    }

    private boolean accept(List<PlacedLabel.Run> runs, List<Box> boxes) {
      if (!free(boxes)) {
        return false;
      }
      found = new PlacedLabel(candidate, runs, boxes);
      return true;
    }

    private boolean free(List<Box> boxes) {
      for (Box box : boxes) {
        if (!frame.contains(box)) {
          fail(Reason.OUTSIDE);
          return false;
        }
      }
      if (!index.areFree(boxes)) {
        fail(Reason.COLLISION);
        return false;
      }
      if (repeats(boxes.get(0))) {
        fail(Reason.REPEATED);
        return false;
      }
      return true;
    }

    private boolean repeats(Box box) {
      List<Box> same = written.get(candidate.text());
      if (same == null) {
        return false;
      }
      Box near = box.grow(repeatDistancePx);
      return same.stream().anyMatch(near::intersects);
    }

    private void fail(Reason why) {
      if (reason == Reason.OUTSIDE || why != Reason.OUTSIDE) {
        reason = why;
      }
    }
  }
}
