/**
 * Placing names: candidates in one total order, a collision index, curved names along belts and
 * rivers, and the list of those left out.
 *
 * <p>Entry class: {@link io.lantu.render.label.LabelPlacer}. Works in logical pixels; knows neither
 * Graphics2D nor map data. One placing runs on one thread.
 */
package io.lantu.render.label;
