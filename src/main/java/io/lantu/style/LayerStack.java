package io.lantu.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * In what order the base layers below the structure are painted, and how faint each one is.
 * Immutable.
 *
 * <p>Towns and lettering always lie above the structure, so they have an opacity but no place in
 * the order. The opacity of the lettering is that of the base map's names; the names of the
 * structure stay clear.
 *
 * @param order movable layers, the lowest first; each once
 * @param opacities opacity of layers that are not fully opaque, above 0 and below 1
 */
public record LayerStack(List<BaseLayer> order, Map<BaseLayer, Double> opacities) {
  /** Faintest opacity offered: a layer that is shown can be seen. */
  public static final double FAINTEST = 0.1;

  /** Water below boundaries, corridors on top; nothing is faint. */
  public static final LayerStack DEFAULT =
      new LayerStack(
          List.of(
              BaseLayer.LAKES,
              BaseLayer.RIVERS,
              BaseLayer.COUNTIES,
              BaseLayer.PREFECTURES,
              BaseLayer.CORRIDORS),
          Map.of());

  public LayerStack {
    order = List.copyOf(order);
    EnumMap<BaseLayer, Double> faint = new EnumMap<>(BaseLayer.class);
    opacities.forEach(
        (layer, value) -> {
          double v = Math.max(FAINTEST, Math.min(1, value));
          if (v < 1) {
            faint.put(layer, v);
          }
        });
    opacities = Collections.unmodifiableMap(faint);
  }

  /** Opacity of a layer, 1 unless it was made faint. */
  public double opacity(BaseLayer layer) {
    return opacities.getOrDefault(layer, 1.0);
  }

  /** The same with another opacity of a layer, kept between the faintest and 1. */
  public LayerStack withOpacity(BaseLayer layer, double opacity) {
    EnumMap<BaseLayer, Double> next = new EnumMap<>(BaseLayer.class);
    next.putAll(opacities);
    next.put(layer, opacity);
    return new LayerStack(order, next);
  }

  /** Whether a layer has a place in the order and could move that many places up. */
  public boolean canMove(BaseLayer layer, int by) {
    int at = order.indexOf(layer);
    return at >= 0 && at + by >= 0 && at + by < order.size();
  }

  /** The same with a layer moved up by some places, or, with a negative number, down. */
  public LayerStack moved(BaseLayer layer, int by) {
    if (!canMove(layer, by)) {
      return this;
    }
    List<BaseLayer> next = new ArrayList<>(order);
    int at = next.indexOf(layer);
    next.remove(at);
    next.add(at + by, layer);
    return new LayerStack(next, opacities);
  }

  /** All layers as a list shows them: the topmost first. */
  public List<BaseLayer> topDown() {
    List<BaseLayer> all = new ArrayList<>(List.of(BaseLayer.LABELS, BaseLayer.TOWNS));
    for (int i = order.size() - 1; i >= 0; i--) {
      all.add(order.get(i));
    }
    return all;
  }

  /** One line for the preferences. */
  public String line() {
    StringJoiner line = new StringJoiner(" ");
    order.forEach(layer -> line.add(layer.name()));
    opacities.forEach(
        (layer, value) -> line.add(String.format(Locale.ROOT, "%s=%.2f", layer.name(), value)));
    return line.toString();
  }

  /** Reads a line again; nothing if it is damaged or from a version with other layers. */
  public static Optional<LayerStack> parse(String line) {
    List<BaseLayer> order = new ArrayList<>();
    EnumMap<BaseLayer, Double> opacities = new EnumMap<>(BaseLayer.class);
    try {
      for (String word : line.strip().split("\\s+")) {
        int at = word.indexOf('=');
        if (at < 0) {
          order.add(BaseLayer.valueOf(word));
        } else {
          double value = Double.parseDouble(word.substring(at + 1));
          if (Double.isNaN(value)) {
            return Optional.empty();
          }
          opacities.put(BaseLayer.valueOf(word.substring(0, at)), value);
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    BaseLayer[] wanted = DEFAULT.order.toArray(BaseLayer[]::new);
    BaseLayer[] found = order.toArray(BaseLayer[]::new);
    Arrays.sort(wanted);
    Arrays.sort(found);
    return Arrays.equals(wanted, found)
        ? Optional.of(new LayerStack(order, opacities))
        : Optional.empty();
  }
}
