package io.lantu.geo;

import io.lantu.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the shapes of structures: those worked out ahead where there are any, else built when first
 * asked for, and kept. Safe to share between threads.
 */
public final class ShapeSource {
  private final Geography geography;
  private final ShapeStore store;
  private final Map<String, StructureShapes> shapes = new ConcurrentHashMap<>();

  /**
   * @param geography where regions are, or null while there is no map: then nothing is drawn
   * @param store shapes worked out ahead
   */
  public ShapeSource(Geography geography, ShapeStore store) {
    this.geography = geography;
    this.store = store;
  }

  /** Builds the shapes of a structure ahead of their use unless they were worked out ahead. */
  public void prepare(Structure structure) {
    if (!store.holds(structure)) {
      of(structure);
    }
  }

  /** The shapes of a structure. */
  public StructureShapes of(Structure structure) {
    return shapes.computeIfAbsent(
        structure.id(), id -> store.find(structure).orElseGet(() -> build(structure)));
  }

  private StructureShapes build(Structure structure) {
    return geography == null
        ? new StructureShapes(structure, List.of(), List.of())
        : new ShapeBuilder(geography).build(structure);
  }
}
