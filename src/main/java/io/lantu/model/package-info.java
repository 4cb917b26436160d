/**
 * What the plans say, as immutable values: plans, structures, elements, regions, places, passages,
 * projects, indicators, disagreements and terms, and the {@link io.lantu.model.Catalogue} that ties
 * them together.
 *
 * <p>Coordinates are degrees CGCS2000 (EPSG:4490), longitude first. Everything here is immutable
 * and safe to share between threads. This package depends on the JDK and JTS only.
 */
package io.lantu.model;
