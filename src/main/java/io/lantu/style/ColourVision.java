package io.lantu.style;

import java.awt.Color;

/**
 * How a finished picture looks to other eyes or in grey print.
 *
 * <p>Colour blindness is simulated with the matrices of full severity of G. M. Machado, M. M.
 * Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, applied to
 * linear light; grey is the relative luminance of ITU-R BT.709. Any thread.
 */
public enum ColourVision {
  /** As it is. */
  NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  /** Printed without colour. */
  GREY(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722),
  /** Without long-wave cones: red is dark. */
  PROTANOPE(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  /** Without middle-wave cones. */
  DEUTERANOPE(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  /** Without short-wave cones. */
  TRITANOPE(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private static final int STEPS = 4096;
  private static final float[] LINEAR = new float[256];
  private static final byte[] ENCODED = new byte[STEPS + 1];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double v = i / 255.0;
      LINEAR[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i <= STEPS; i++) {
      double v = i / (double) STEPS;
      double s = v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
      ENCODED[i] = (byte) Math.round(s * 255);
    }
  }

  // What of each linear light makes one light: red of red, red of green and so on.
  private final float rr;
  private final float rg;
  private final float rb;
  private final float gr;
  private final float gg;
  private final float gb;
  private final float br;
  private final float bg;
  private final float bb;

  ColourVision(
      double rr,
      double rg,
      double rb,
      double gr,
      double gg,
      double gb,
      double br,
      double bg,
      double bb) {
    this.rr = (float) rr;
    this.rg = (float) rg;
    this.rb = (float) rb;
    this.gr = (float) gr;
    this.gg = (float) gg;
    this.gb = (float) gb;
    this.br = (float) br;
    this.bg = (float) bg;
    this.bb = (float) bb;
  }

  /** A colour as seen; the first byte, its opacity, stays. */
  public int apply(int argb) {
    if (this == NORMAL) {
      return argb;
    }
    float r = LINEAR[(argb >> 16) & 0xff];
    float g = LINEAR[(argb >> 8) & 0xff];
    float b = LINEAR[argb & 0xff];
    int red = encode(rr * r + rg * g + rb * b);
    int green = encode(gr * r + gg * g + gb * b);
    int blue = encode(br * r + bg * g + bb * b);
    return (argb & 0xff000000) | (red << 16) | (green << 8) | blue;
  }

  /** A colour as seen; its opacity stays. */
  public Color apply(Color colour) {
    return this == NORMAL ? colour : new Color(apply(colour.getRGB()), true);
  }

  /** Turns a picture of opaque pixels in place into what is seen. */
  public void apply(int[] pixels) {
    if (this == NORMAL) {
      return;
    }
    // Maps have few colours and long runs of each.
    int last = 0;
    int lastSeen = apply(0);
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != last) {
        last = pixels[i];
        lastSeen = apply(last);
      }
      pixels[i] = lastSeen;
    }
  }

  private static int encode(float v) {
    int step = v <= 0 ? 0 : v >= 1 ? STEPS : Math.round(v * STEPS);
    return ENCODED[step] & 0xff;
  }
}
