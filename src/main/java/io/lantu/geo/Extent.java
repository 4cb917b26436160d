package io.lantu.geo;

import io.lantu.model.ShapeStatus;
import org.locationtech.jts.geom.Geometry;

/**
 * The area a region is drawn with.
 *
 * @param geometry polygons in degrees CGCS2000, longitude first; not to be changed
 * @param soft whether part of it is a disc of fixed size about a point, because no boundary is
 *     known
 * @param status how literal; the weakest of its parts
 */
public record Extent(Geometry geometry, boolean soft, ShapeStatus status) {}
