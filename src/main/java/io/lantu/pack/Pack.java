package io.lantu.pack;

import io.lantu.model.Catalogue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A pack as read: what was good in it, and what was wrong.
 *
 * @param manifest its manifest, or null if that could not be read
 * @param content its items
 * @param geometries hand-drawn or given geometries by region or element id, degrees (EPSG:4490)
 * @param decks texts of its files of scenes by their id, in the order of the manifest
 * @param origins file and JSON pointer of each item by id, of skipped items too; geometries under
 *     {@link #geometryKey}
 * @param unread types of which a file could not be read at all, so that not every id is known
 * @param problems faults, in the order found
 */
public record Pack(
    PackManifest manifest,
    Catalogue.Content content,
    Map<String, Geometry> geometries,
    Map<String, String> decks,
    Map<String, Origin> origins,
    Set<ResourceType> unread,
    List<PackProblem> problems) {
  public Pack {
    geometries = Map.copyOf(geometries);
    decks = Collections.unmodifiableMap(new LinkedHashMap<>(decks));
    origins = Map.copyOf(origins);
    unread = Set.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /** Key of a geometry among the origins. */
  static String geometryKey(String id) {
    return "geometry:" + id;
  }

  /**
   * Where an item stands.
   *
   * @param file file inside the pack
   * @param path JSON pointer
   */
  public record Origin(String file, String path) {
    PackProblem problem(ProblemKind kind, String subPath, String detail) {
      return new PackProblem(kind, file, path + subPath, detail);
    }
  }
}
