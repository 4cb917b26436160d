package io.lantu.render;

import java.awt.Color;

/** A painting target that wants to know what the marks it is about to receive stand for. */
public interface NamedTarget {
  /**
   * Says what the following marks belong to.
   *
   * @param part part of the map
   * @param id element id, id of a label, or {@code land}, {@code lines}, {@code highlight}, {@code
   *     towns}
   */
  void enter(MapPart part, String id);

  /**
   * Gives the letters that follow a rim, which the target draws in its own way.
   *
   * @param color colour, or null for no rim from here on
   * @param width width of the rim in the units of the painting
   */
  void halo(Color color, double width);
}
