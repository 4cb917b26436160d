package io.lantu.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * What a page of a map is to be like. Immutable.
 *
 * @param paper size
 * @param landscape whether it lies on its long side
 * @param scaleDenominator scale on paper, for example 1000000, or 0 to fit the subject
 * @param title title, or null for that of the map
 * @param subtitle line under it, or null for that of the map
 * @param approval approval number of the map as granted, or null for none
 * @param date date to print, or null for none
 * @param logo picture for the upper right corner, or null
 * @param pieces what is drawn beside map, title and statement
 */
public record PageSetup(
    Paper paper,
    boolean landscape,
    double scaleDenominator,
    String title,
    String subtitle,
    String approval,
    String date,
    Path logo,
    Set<Piece> pieces) {
  /** What may stand on a page beside the map. */
  public enum Piece {
    LEGEND,
    SCALE_BAR,
    NORTH_ARROW,
    INSET,
    SOURCES,
    COUNTS
  }

  public PageSetup {
    Objects.requireNonNull(paper);
    pieces = Set.copyOf(pieces);
    if (scaleDenominator < 0) {
      throw new IllegalArgumentException("scale denominator " + scaleDenominator);
    }
  }

  /** A landscape page with everything, the map fitted. */
  public static PageSetup of(Paper paper) {
    return new PageSetup(
        paper,
        true,
        0,
        null,
        null,
        null,
        null,
        null,
        EnumSet.complementOf(EnumSet.of(Piece.COUNTS)));
  }

  /** The same page without a piece. */
  public PageSetup without(Piece piece) {
    EnumSet<Piece> left = pieces.isEmpty() ? EnumSet.noneOf(Piece.class) : EnumSet.copyOf(pieces);
    left.remove(piece);
    return new PageSetup(
        paper, landscape, scaleDenominator, title, subtitle, approval, date, logo, left);
  }

  /** The same page on its long or short side. */
  public PageSetup lying(boolean onLongSide) {
    return new PageSetup(
        paper, onLongSide, scaleDenominator, title, subtitle, approval, date, logo, pieces);
  }

  /** The logo, or null where none is wanted. */
  BufferedImage readLogo() throws IOException {
    if (logo == null) {
      return null;
    }
    BufferedImage image = ImageIO.read(logo.toFile());
    if (image == null) {
      throw new IOException(logo + ": PNG, JPEG");
    }
    return image;
  }

  /** The same page with another title and subtitle. */
  public PageSetup withTitles(String newTitle, String newSubtitle) {
    return new PageSetup(
        paper, landscape, scaleDenominator, newTitle, newSubtitle, approval, date, logo, pieces);
  }

  /** Width of the page, millimetres. */
  public double widthMm() {
    return landscape ? paper.heightMm() : paper.widthMm();
  }

  /** Height of the page, millimetres. */
  public double heightMm() {
    return landscape ? paper.widthMm() : paper.heightMm();
  }
}
