package io.lantu.render;

import io.lantu.model.Language;

/**
 * A scale bar of a round length. Immutable.
 *
 * @param lengthMetres length it stands for
 * @param widthPx its width, logical pixels
 * @param parts number of equal parts to divide it into
 */
public record ScaleBar(double lengthMetres, double widthPx, int parts) {
  private static final double[] STEPS = {1, 2, 5, 10};

  /** The longest round bar (1, 2 or 5 times a power of ten) within a width. */
  public static ScaleBar fitting(double metresPerPixel, double maxWidthPx) {
    double most = metresPerPixel * maxWidthPx;
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double best = power;
    for (double step : STEPS) {
      if (step * power <= most * (1 + 1e-9)) {
        best = step * power;
      }
    }
    double lead = best / Math.pow(10, Math.floor(Math.log10(best) + 1e-9));
    return new ScaleBar(best, best / metresPerPixel, Math.round(lead) == 5 ? 5 : 2);
  }

  /** The length in words at a share of the bar, without unit. */
  public String number(double share) {
    double value = lengthMetres * share / (kilometres() ? 1000 : 1);
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : Double.toString(Math.round(value * 100) / 100.0);
  }

  /** The unit: kilometres from one kilometre on, else metres. */
  public String unit(Language language) {
    return kilometres() ? language.pick("千米", "km") : language.pick("米", "m");
  }

  private boolean kilometres() {
    return lengthMetres >= 1000;
  }
}
