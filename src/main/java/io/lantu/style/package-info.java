/**
 * How things look: {@link io.lantu.style.Palette}s of the three {@link io.lantu.style.Theme}s, the
 * built-in symbols, GeoTools styles built from the style files in {@code maps/styles} (planning
 * symbols as vendor options), and the legend they feed.
 *
 * <p>Entry classes: {@link io.lantu.style.Theme}, {@link io.lantu.style.StyleResolver}. Uses {@code
 * geo}, {@code model}, GeoTools and {@code java.awt.Color}; paints nothing, reads no JSON.
 * Immutable values, any thread.
 */
package io.lantu.style;
