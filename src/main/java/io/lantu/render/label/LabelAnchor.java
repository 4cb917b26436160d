package io.lantu.render.label;

/** Where a label may go, logical pixels. */
public sealed interface LabelAnchor {
  /**
   * Beside a symbol: right, left, above, below, then the corners.
   *
   * @param x middle of the symbol
   * @param y middle of the symbol
   * @param clearancePx half the size of the symbol
   */
  record AroundPoint(double x, double y, double clearancePx) implements LabelAnchor {}

  /**
   * Below or above a large symbol first, then beside it.
   *
   * @param x middle of the symbol
   * @param y middle of the symbol
   * @param clearancePx half the size of the symbol
   */
  record UnderSymbol(double x, double y, double clearancePx) implements LabelAnchor {}

  /**
   * In the middle of an area, or moved up, down or sideways by up to the reach.
   *
   * @param x preferred middle
   * @param y preferred middle
   * @param reachXPx how far it may move sideways
   * @param reachYPx how far it may move up or down
   */
  record Inside(double x, double y, double reachXPx, double reachYPx) implements LabelAnchor {}

  /**
   * Along a line, upright.
   *
   * @param xy the line, x and y in turn, in its direction
   * @param fromPx start of the usable part, measured along the line
   * @param toPx end of the usable part
   * @param offsetPx distance of the letters' middle from the line, positive above
   */
  @SuppressWarnings("ArrayRecordComponent") // Freshly made for each placing, never compared.
  record AlongLine(double[] xy, double fromPx, double toPx, double offsetPx)
      implements LabelAnchor {}
}
