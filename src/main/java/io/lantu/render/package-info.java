/**
 * The headless painter: one {@link io.lantu.render.MapPainter} on {@code Graphics2D} serves screen,
 * files and tests.
 *
 * <p>The window's thread freezes a {@link io.lantu.render.RenderJob}; the worker of a {@link
 * io.lantu.render.RenderLoop} paints it; the window takes the newest {@link io.lantu.render.Frame}
 * and shows it through a {@link io.lantu.render.FrameBlitter}. {@link
 * io.lantu.render.ImageRenderer} does the same without a window. Nothing here knows JavaFX.
 */
package io.lantu.render;
