package io.lantu.render.label;

import java.awt.Color;

/**
 * How a label is lettered.
 *
 * @param sizePx type size, logical pixels
 * @param bold whether bold
 * @param color letters
 * @param halo rim
 * @param haloPx width of the rim
 * @param spacingPx extra space between letters
 */
public record LabelStyle(
    double sizePx, boolean bold, Color color, Color halo, double haloPx, double spacingPx) {}
