package io.lantu.ui.shell;

/**
 * How tree and panel stand beside the map. Immutable.
 *
 * @param leftShare where the left divider is, as a share of the width
 * @param rightShare where the right divider is
 * @param leftShown whether the tree is wanted; it may still step aside where there is no room
 * @param rightShown whether the panel is wanted
 */
public record PanelLayout(
    double leftShare, double rightShare, boolean leftShown, boolean rightShown) {}
