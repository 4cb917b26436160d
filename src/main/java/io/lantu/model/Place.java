package io.lantu.model;

import java.util.List;

/**
 * A point of the gazetteer.
 *
 * @param id {@code p:<slug>}
 * @param name name
 * @param nameEn English
 * @param kind its kind
 * @param region county-level region it lies in
 * @param lon longitude, degrees
 * @param lat latitude, degrees
 * @param source data source
 * @param precisionKm or null
 * @param status sourced or schematic
 * @param pinyin or null
 * @param initials or null
 * @param aliases other names
 * @param note or null
 */
public record Place(
    String id,
    String name,
    String nameEn,
    PlaceKind kind,
    String region,
    double lon,
    double lat,
    String source,
    Double precisionKm,
    ShapeStatus status,
    String pinyin,
    String initials,
    List<String> aliases,
    String note) {
  public Place {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }

  /** The position. */
  public LonLat point() {
    return new LonLat(lon, lat);
  }
}
