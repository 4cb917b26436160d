package io.lantu.style;

import java.awt.Color;

/**
 * How one element is drawn, as plain resolved values; any part may be null (not drawn). Sizes are
 * logical pixels before the theme's factor. Immutable.
 *
 * @param area the area's look
 * @param line the centre line's look
 * @param point the anchor symbols' look
 * @param text the name's look
 */
public record SymbolStyle(AreaSymbol area, LineSymbol line, PointSymbol point, TextSymbol text) {
  /** How an area is hatched. */
  public enum Hatch {
    NONE,
    DIAGONAL,
    CROSS
  }

  /**
   * An area.
   *
   * @param fill colour with opacity
   * @param outline colour with opacity, or null
   * @param outlineWidthPx width
   * @param dashPx dash and gap, 0 for a continuous line
   * @param softPx width over which the edge fades, 0 for a hard edge
   * @param hatch hatch drawn in the outline's colour
   */
  public record AreaSymbol(
      Color fill,
      Color outline,
      double outlineWidthPx,
      double dashPx,
      double softPx,
      Hatch hatch) {}

  /**
   * A centre line.
   *
   * @param color colour with opacity of the middle
   * @param share width of the saturated middle as a share of the band's width
   * @param soft whether the band fades outward from the middle
   * @param minWidthPx least width of the whole band
   * @param maxWidthPx largest width of the whole band
   * @param dashPx dash and gap of the middle, 0 for continuous
   */
  public record LineSymbol(
      Color color,
      double share,
      boolean soft,
      double minWidthPx,
      double maxWidthPx,
      double dashPx) {}

  /**
   * Anchor symbols.
   *
   * @param color colour
   * @param rings concentric rings around the dot, 0 for a plain dot
   * @param radiusPx outer radius
   */
  public record PointSymbol(Color color, int rings, double radiusPx) {}

  /**
   * A name.
   *
   * @param color colour
   * @param halo colour of the rim
   * @param sizePx type size
   * @param bold whether bold
   * @param spacing extra space between letters as a share of the size
   */
  public record TextSymbol(Color color, Color halo, double sizePx, boolean bold, double spacing) {}
}
