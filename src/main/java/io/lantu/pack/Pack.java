package io.lantu.pack;

import io.lantu.model.Catalogue;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A pack as read: what was good in it, and what was wrong.
 *
 * @param manifest its manifest, or null if that could not be read
 * @param content its items
 * @param geometries hand-drawn or given geometries by region or element id, degrees (EPSG:4490)
 * @param origins file and JSON pointer of each item by id
 * @param problems faults, in the order found
 */
public record Pack(
    PackManifest manifest,
    Catalogue.Content content,
    Map<String, Geometry> geometries,
    Map<String, Origin> origins,
    List<PackProblem> problems) {
  public Pack {
    geometries = Map.copyOf(geometries);
    origins = Map.copyOf(origins);
    problems = List.copyOf(problems);
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
