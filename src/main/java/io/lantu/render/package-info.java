/**
 * The headless painter: one {@code MapPainter} on {@code Graphics2D} serves screen, files and
 * tests.
 *
 * <p>The FX thread freezes a {@code RenderJob}; a worker paints it; nothing here knows JavaFX.
 */
package io.lantu.render;
