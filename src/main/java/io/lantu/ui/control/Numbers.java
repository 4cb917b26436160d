package io.lantu.ui.control;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
public final class Numbers {
  private Numbers() {}

  /** A number without needless decimals and without the noise of binary fractions. */
  public static String plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    String text = rounded.stripTrailingZeros().toPlainString();
    return text.equals("-0") ? "0" : text;
  }
}
