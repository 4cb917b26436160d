/**
 * The map in the window: the canvas that shows painted pictures, the overlay of hover and
 * selection, the formula strip and the furniture. The only package of {@code ui} that touches
 * painted pictures.
 */
package io.lantu.ui.map;
