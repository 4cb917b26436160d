package io.lantu.render.label;

/**
 * A rectangle along the axes, logical pixels.
 *
 * @param minX left
 * @param minY top
 * @param maxX right
 * @param maxY bottom
 */
public record Box(double minX, double minY, double maxX, double maxY) {
  /** Whether the insides meet; touching edges do not count. */
  public boolean intersects(Box o) {
    return minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY;
  }

  /** Whether the other lies within. */
  public boolean contains(Box o) {
    return minX <= o.minX && o.maxX <= maxX && minY <= o.minY && o.maxY <= maxY;
  }

  /** Larger on all sides. */
  public Box grow(double by) {
    return new Box(minX - by, minY - by, maxX + by, maxY + by);
  }

  /** A square around a point. */
  public static Box around(double x, double y, double half) {
    return new Box(x - half, y - half, x + half, y + half);
  }
}
