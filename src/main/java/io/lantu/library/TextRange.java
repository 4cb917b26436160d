package io.lantu.library;

/**
 * A stretch of an original.
 *
 * @param piece index of the piece it begins in
 * @param start first UTF-16 unit in that piece
 * @param lastPiece index of the piece it ends in
 * @param end behind the last unit in that piece
 */
public record TextRange(int piece, int start, int lastPiece, int end) {
  /** A stretch within one piece. */
  public static TextRange within(int piece, int start, int end) {
    return new TextRange(piece, start, piece, end);
  }

  /** The part of a piece it covers, as begin and end; null where it covers none. */
  public int[] in(int index, int length) {
    if (index < piece || index > lastPiece) {
      return null;
    }
    int from = index == piece ? start : 0;
    int to = index == lastPiece ? Math.min(end, length) : length;
    return from < to ? new int[] {from, to} : null;
  }
}
