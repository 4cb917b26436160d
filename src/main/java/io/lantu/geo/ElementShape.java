package io.lantu.geo;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The drawn form of a structure element, in degrees CGCS2000 (EPSG:4490), longitude first.
 *
 * @param elementId full element id
 * @param kind kind of the element
 * @param status how literal the shape is; never {@link ShapeStatus#UNPLACED}
 * @param area polygonal area (of a belt: the band itself; of a wing: its own area, without the
 *     join), or null for pure points and lines, such as axes
 * @param line for axes and belts: the smoothed centre line from its origin outward; for wings: the
 *     join to the core; else null
 * @param anchor where ring symbols and the label go
 * @param anchors for elements of several members: the point of each, in member order (the seat of
 *     an administrative unit, else its label point); else the single anchor
 * @param rank 1 (largest) to 3
 * @param arrow whether the line ends in an arrow
 */
public record ElementShape(
    String elementId,
    ElementKind kind,
    ShapeStatus status,
    Geometry area,
    LineString line,
    Coordinate anchor,
    java.util.List<Coordinate> anchors,
    int rank,
    boolean arrow) {
  public ElementShape {
    anchors = java.util.List.copyOf(anchors);
  }

  /** Width of the band of a belt, corridor, barrier or river in metres; nought for other kinds. */
  public double bandWidthMetres() {
    return ShapeBuilder.bandWidthMetres(kind, rank);
  }

  /** Area on the ellipsoid, square metres; nought without an area. */
  public double geodesicArea() {
    return area == null ? 0 : Geodesy.area(area);
  }
}
