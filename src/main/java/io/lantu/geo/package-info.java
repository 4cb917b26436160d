/**
 * Where things are: projections, units, the compiled base map and the shapes of structure elements.
 *
 * <p>Entry classes: {@code BaseMapReader}, {@code Geography}, {@code ShapeBuilder}. Uses {@code
 * model}, JTS and GeoTools; no JavaFX, no painting. Immutable values unless said otherwise.
 */
package io.lantu.geo;
