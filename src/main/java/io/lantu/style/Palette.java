package io.lantu.style;

import io.lantu.model.ElementKind;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/**
 * The colours of a map: a quiet base and saturated structure hues.
 *
 * <p>Every pair of hues stays apart for normal, protanope and deuteranope eyes, and classes that
 * stand beside each other in a structure differ in lightness too, so that a grey print still reads;
 * {@code PaletteTest} holds the limits.
 *
 * @param base base map
 * @param ink lettering and furniture
 * @param hues structure hues
 */
public record Palette(Base base, Ink ink, Hues hues) {
  /**
   * Base map colours.
   *
   * @param outside beyond the mapped units
   * @param context mapped land outside the plan's scope
   * @param land land within the scope
   * @param water lakes
   * @param river river lines
   * @param casing thin light rim of a river where it crosses coloured areas
   * @param county county boundary
   * @param prefecture prefecture boundary
   * @param province province boundary
   * @param scope outline of the plan's scope
   * @param rail railways
   * @param expressway expressways
   * @param town town dots
   * @param highlight extra highlighted areas
   */
  public record Base(
      Color outside,
      Color context,
      Color land,
      Color water,
      Color river,
      Color casing,
      Color county,
      Color prefecture,
      Color province,
      Color scope,
      Color rail,
      Color expressway,
      Color town,
      Color highlight) {}

  /**
   * Lettering and furniture.
   *
   * @param text main text
   * @param muted secondary text
   * @param area letter-spaced names of areas
   * @param water names of waters
   * @param halo rim of letters over the land
   * @param panel ground of furniture boxes
   * @param panelLine their outline
   */
  public record Ink(
      Color text, Color muted, Color area, Color water, Color halo, Color panel, Color panelLine) {}

  /**
   * Structure hues.
   *
   * @param core 核、心
   * @param pole 极
   * @param wing 翼
   * @param node 点
   * @param lines 带、轴 in their order within a structure, reused in turn
   * @param circle 圈, the first of a structure
   * @param zone 区、组团, the first of a structure
   * @param park 园
   * @param barrier 屏
   */
  public record Hues(
      Color core,
      Color pole,
      Color wing,
      Color node,
      List<Color> lines,
      Color circle,
      Color zone,
      Color park,
      Color barrier) {
    public Hues {
      lines = List.copyOf(lines);
    }

    /** Rings in their order within a structure: neighbours borrow hues that are already apart. */
    List<Color> circles() {
      return List.of(circle, park, lines.get(3), wing, zone);
    }

    /** Zones and clusters in their order within a structure, likewise. */
    List<Color> areas() {
      return List.of(
          zone, circle, wing, park, lines.get(3), pole, lines.get(2), lines.get(1), node);
    }
  }

  /**
   * The hue of an element: the one way to it for map, legend and tree.
   *
   * @param structure its structure
   * @param element the element
   */
  public Color hue(Structure structure, StructureElement element) {
    return hue(element.kind(), structure.hueIndex(element));
  }

  /**
   * The hue of an element.
   *
   * @param kind its kind
   * @param index its place among the lines, the rings or the areas of its structure, from 0, as
   *     {@link Structure#hueIndex} counts them
   */
  public Color hue(ElementKind kind, int index) {
    return switch (kind) {
      case CORE -> hues.core();
      case POLE -> hues.pole();
      case WING -> hues.wing();
      case NODE -> hues.node();
      case AXIS, BELT, CORRIDOR -> turn(hues.lines(), index);
      case CIRCLE -> turn(hues.circles(), index);
      case CLUSTER, ZONE -> turn(hues.areas(), index);
      case PARK -> hues.park();
      case BARRIER -> hues.barrier();
      case RIVER -> base.river();
    };
  }

  private static Color turn(List<Color> colors, int index) {
    return colors.get(Math.floorMod(index, colors.size()));
  }

  /** Lettering in the spirit of a hue: darker on light land, lighter on dark. */
  public Color inkOf(Color hue) {
    Color land = base.land();
    boolean dark = land.getRed() + land.getGreen() + land.getBlue() < 384;
    return dark ? mix(hue, Color.WHITE, 0.25) : mix(hue, Color.BLACK, 0.30);
  }

  /** Colours a style file may name with a leading {@code @}. */
  public Map<String, Color> tokens() {
    return Map.ofEntries(
        Map.entry("core", hues.core()),
        Map.entry("pole", hues.pole()),
        Map.entry("wing", hues.wing()),
        Map.entry("node", hues.node()),
        Map.entry("circle", hues.circle()),
        Map.entry("zone", hues.zone()),
        Map.entry("park", hues.park()),
        Map.entry("barrier", hues.barrier()),
        Map.entry("land", base.land()),
        Map.entry("water", base.water()),
        Map.entry("river", base.river()),
        Map.entry("text", ink.text()),
        Map.entry("muted", ink.muted()),
        Map.entry("halo", ink.halo()));
  }

  /** A colour with another opacity (0 to 1, times its own). */
  public static Color alpha(Color c, double opacity) {
    int a = (int) Math.round(c.getAlpha() * Math.max(0, Math.min(1, opacity)));
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), a);
  }

  /** A mixture: {@code share} of b, the rest a; opaque. */
  public static Color mix(Color a, Color b, double share) {
    return new Color(
        (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
        (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
        (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
  }
}
