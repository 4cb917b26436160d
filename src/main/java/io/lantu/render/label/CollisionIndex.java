package io.lantu.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boxes taken so far, in a grid of cells. Not for several threads at once. */
public final class CollisionIndex {
  private static final double CELL = 64;

  private final Map<Long, List<Box>> cells = new HashMap<>();

  /** Takes a box. */
  public void add(Box box) {
    forEachCell(box, (key) -> cells.computeIfAbsent(key, k -> new ArrayList<>(4)).add(box));
  }

  /** Whether a box is free. */
  public boolean isFree(Box box) {
    int x1 = cell(box.maxX());
    int y1 = cell(box.maxY());
    for (int x = cell(box.minX()); x <= x1; x++) {
      for (int y = cell(box.minY()); y <= y1; y++) {
        List<Box> taken = cells.get(key(x, y));
        if (taken == null) {
          continue;
        }
        for (Box other : taken) {
          if (other.intersects(box)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether all of several boxes are free. */
  public boolean areFree(List<Box> boxes) {
    for (Box box : boxes) {
      if (!isFree(box)) {
        return false;
      }
    }
    return true;
  }

  private static void forEachCell(Box box, java.util.function.LongConsumer action) {
    int x1 = cell(box.maxX());
    int y1 = cell(box.maxY());
    for (int x = cell(box.minX()); x <= x1; x++) {
      for (int y = cell(box.minY()); y <= y1; y++) {
        action.accept(key(x, y));
      }
    }
  }

  private static int cell(double v) {
    return (int) Math.floor(v / CELL);
  }

  private static long key(int x, int y) {
    return ((long) x << 32) ^ (y & 0xffffffffL);
  }
}
