package io.lantu.geo;

import io.lantu.model.ShapeStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a base map is compiled from: plain values in degrees CGCS2000, longitude first.
 *
 * @param counties county-level units with shared borders
 * @param names names of counties, prefectures and provinces by code
 * @param rivers lines in flow direction
 * @param lakes water areas
 * @param corridors railways and roads through their towns
 * @param places points
 */
public record BaseLayers(
    ArcTopology counties,
    List<UnitName> names,
    List<LineSource> rivers,
    List<AreaSource> lakes,
    List<LineSource> corridors,
    List<PointSource> places) {
  public BaseLayers {
    names = List.copyOf(names);
    rivers = List.copyOf(rivers);
    lakes = List.copyOf(lakes);
    corridors = List.copyOf(corridors);
    places = List.copyOf(places);
  }

  /** These layers and others', drawn together. */
  public BaseLayers plus(BaseLayers other) {
    return new BaseLayers(
        counties.plus(other.counties),
        joined(names, other.names),
        joined(rivers, other.rivers),
        joined(lakes, other.lakes),
        joined(corridors, other.corridors),
        joined(places, other.places));
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /**
   * Name of an administrative unit.
   *
   * @param code six digits
   * @param name Chinese
   * @param nameEn English, or empty
   * @param parent code, or null for provinces
   */
  public record UnitName(String code, String name, String nameEn, String parent) {}

  /**
   * A river or corridor.
   *
   * @param id id
   * @param name Chinese
   * @param nameEn English, or empty
   * @param kind kind of a corridor; {@code river} for rivers
   * @param rank 1 (largest) to 3
   * @param status how literal
   * @param lines each a run of longitude, latitude pairs
   */
  public record LineSource(
      String id,
      String name,
      String nameEn,
      String kind,
      int rank,
      ShapeStatus status,
      List<double[]> lines) {
    public LineSource {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A lake.
   *
   * @param id id
   * @param name Chinese, empty if it has none
   * @param nameEn English, or empty
   * @param rank 1 (largest) to 3
   * @param status how literal
   * @param rings all rings of all parts; inside is where an odd number of rings surround
   */
  public record AreaSource(
      String id, String name, String nameEn, int rank, ShapeStatus status, List<double[]> rings) {
    public AreaSource {
      rings = List.copyOf(rings);
    }
  }

  /**
   * A place.
   *
   * @param id {@code p:<slug>}
   * @param name Chinese
   * @param nameEn English, or empty
   * @param kind as in the gazetteer: seat, town, station …
   * @param region id of the county-level region
   * @param status how literal
   * @param lon degrees
   * @param lat degrees
   */
  public record PointSource(
      String id,
      String name,
      String nameEn,
      String kind,
      String region,
      ShapeStatus status,
      double lon,
      double lat) {}
}
