/**
 * How things look: palettes, GeoTools styles built from the style files in {@code maps/styles},
 * planning symbols as vendor options, and the legend they feed. Immutable after loading.
 */
package io.lantu.style;
