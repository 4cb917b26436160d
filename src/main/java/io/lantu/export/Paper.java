package io.lantu.export;

import java.util.Locale;
import java.util.Optional;

/** Paper sizes of ISO 216, upright, millimetres. */
public enum Paper {
  A4(210, 297, 1),
  A3(297, 420, 1.2),
  A2(420, 594, 1.6),
  A1(594, 841, 2.2),
  A0(841, 1189, 3);

  private final double widthMm;
  private final double heightMm;
  private final double typeScale;

  Paper(double widthMm, double heightMm, double typeScale) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
    this.typeScale = typeScale;
  }

  /** Width, upright, millimetres. */
  public double widthMm() {
    return widthMm;
  }

  /** Height, upright, millimetres. */
  public double heightMm() {
    return heightMm;
  }

  /** How much larger than on a screen symbols and letters are: large sheets hang on walls. */
  public double typeScale() {
    return typeScale;
  }

  /** Finds a size by its name in any case. */
  public static Optional<Paper> find(String name) {
    for (Paper paper : values()) {
      if (paper.name().equals(name.trim().toUpperCase(Locale.ROOT))) {
        return Optional.of(paper);
      }
    }
    return Optional.empty();
  }
}
