package io.lantu.style;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import io.lantu.style.SymbolStyle.PointSymbol;
import io.lantu.style.SymbolStyle.TextSymbol;
import java.awt.Color;

/**
 * The look of elements without any style file: what the first frame uses, and the fallback for a
 * file that cannot be read. The shipped style file says the same (decision 0002).
 *
 * <p>Hard edges are for sourced areas only: everything else fades or is dashed.
 */
public final class BuiltInStyles implements StyleResolver {
  @Override
  public SymbolStyle resolve(StructureFeature feature, Palette palette, double denominator) {
    ElementKind kind = feature.shape().kind();
    ShapeStatus status = feature.shape().status();
    int rank = Math.max(1, Math.min(3, feature.shape().rank()));
    Color hue = palette.hue(kind, feature.hueIndex());
    boolean hard = status == ShapeStatus.SOURCED;
    boolean schematic = status == ShapeStatus.SCHEMATIC;
    return switch (kind) {
      case CORE ->
          new SymbolStyle(
              warm(hue, hard, 0.30, 1.4),
              null,
              new PointSymbol(hue, 2, 15 - 2 * rank),
              text(palette, hue, 19 - rank, 0));
      case POLE ->
          new SymbolStyle(
              warm(hue, hard, 0.24, 1.2),
              null,
              new PointSymbol(hue, 1, 11 - rank),
              text(palette, hue, 17 - rank, 0));
      case WING ->
          new SymbolStyle(
              new AreaSymbol(
                  Palette.alpha(hue, 0.32),
                  Palette.alpha(hue, hard ? 0.9 : 0.75),
                  1.3,
                  hard ? 0 : 5,
                  hard ? 0 : 14,
                  Hatch.NONE),
              new LineSymbol(Palette.alpha(hue, 0.85), 1, false, 3, 3, 0),
              new PointSymbol(hue, 1, 9),
              text(palette, hue, 15, 0));
      case NODE ->
          new SymbolStyle(
              warm(hue, hard, 0.10, 0.7),
              null,
              new PointSymbol(hue, 0, 8 - 1.5 * rank),
              text(palette, hue, 15 - rank, 0));
      case AXIS ->
          new SymbolStyle(
              null,
              new LineSymbol(Palette.alpha(hue, 0.9), 1, false, 4, 9, 0),
              null,
              text(palette, hue, 15, 0.15));
      case BELT, CORRIDOR ->
          new SymbolStyle(
              null,
              new LineSymbol(Palette.alpha(hue, 0.62), 0.42, true, 20, 96, 0),
              null,
              text(palette, hue, 16 - rank, 0.25));
      case CIRCLE ->
          new SymbolStyle(
              new AreaSymbol(
                  Palette.alpha(hue, 0.12), Palette.alpha(hue, 0.85), 1.8, 8, 18, Hatch.NONE),
              null,
              null,
              text(palette, hue, 17, 0.1));
      case CLUSTER ->
          new SymbolStyle(
              new AreaSymbol(
                  Palette.alpha(hue, 0.28),
                  Palette.alpha(hue, 0.8),
                  1.2,
                  hard ? 0 : 5,
                  hard ? 0 : 12,
                  Hatch.NONE),
              null,
              null,
              text(palette, hue, 15, 0));
      case ZONE ->
          new SymbolStyle(
              new AreaSymbol(
                  Palette.alpha(hue, 0.20),
                  Palette.alpha(hue, 0.95),
                  1.4,
                  schematic ? 6 : 0,
                  hard ? 0 : 10,
                  Hatch.NONE),
              null,
              null,
              text(palette, hue, 17, 0.2));
      case PARK ->
          new SymbolStyle(
              new AreaSymbol(
                  Palette.alpha(hue, 0.18),
                  Palette.alpha(hue, 0.95),
                  1.4,
                  schematic ? 5 : 0,
                  0,
                  Hatch.DIAGONAL),
              null,
              null,
              text(palette, hue, 15, 0));
      case BARRIER ->
          new SymbolStyle(
              new AreaSymbol(Palette.alpha(hue, 0.22), null, 0, 0, 16, Hatch.NONE),
              new LineSymbol(Palette.alpha(hue, 0.5), 0.5, true, 12, 80, 0),
              null,
              text(palette, hue, 15, 0.25));
      case RIVER ->
          new SymbolStyle(
              null,
              new LineSymbol(Palette.alpha(hue, 0.7), 0.6, true, 6, 24, 0),
              null,
              text(palette, hue, 15, 0.25));
    };
  }

  private static AreaSymbol warm(Color hue, boolean hard, double opacity, double widthPx) {
    return new AreaSymbol(
        Palette.alpha(hue, opacity),
        hard ? Palette.alpha(hue, 0.85) : Palette.alpha(hue, 0.45),
        widthPx,
        hard ? 0 : 5,
        hard ? 0 : 12,
        Hatch.NONE);
  }

  private static TextSymbol text(Palette palette, Color hue, double sizePx, double spacing) {
    Color ink = palette.inkOf(hue);
    return new TextSymbol(ink, palette.ink().halo(), sizePx, true, spacing);
  }
}
