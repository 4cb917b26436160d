package io.lantu.model;

import java.util.List;

/**
 * An area the plans speak of: an administrative unit, new area, zone, park, town or group.
 *
 * @param id {@code r:<GB/T 2260 code>} or {@code r:<slug>}
 * @param name current name
 * @param nameEn English
 * @param kind its kind
 * @param code six digits, or null
 * @param parent region it belongs to, or null
 * @param aliases short, former and contracted names
 * @param former former names with years
 * @param parts for composites: region ids
 * @param areaKm2 as a plan states it, or null
 * @param bounds or null
 * @param point label point, or null
 * @param pointSource where the point comes from, or null
 * @param precisionKm of the point, or null
 * @param counties county-level units it lies in
 * @param hostThen district at the time of the plan, or null
 * @param hostNow district today, or null
 * @param status how literal its shape is
 * @param pinyin lower case without spaces, or null
 * @param initials of the pinyin, or null
 * @param source of the boundary, or null
 * @param note or null
 * @param citation or null for administrative units
 */
public record Region(
    String id,
    String name,
    String nameEn,
    RegionKind kind,
    String code,
    String parent,
    List<String> aliases,
    List<FormerName> former,
    List<String> parts,
    Double areaKm2,
    Bounds bounds,
    LonLat point,
    String pointSource,
    Double precisionKm,
    List<String> counties,
    String hostThen,
    String hostNow,
    ShapeStatus status,
    String pinyin,
    String initials,
    String source,
    String note,
    Citation citation) {
  public Region {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    former = former == null ? List.of() : List.copyOf(former);
    parts = parts == null ? List.of() : List.copyOf(parts);
    counties = counties == null ? List.of() : List.copyOf(counties);
  }

  /** Whether this is a province, prefecture or county. */
  public boolean isAdministrative() {
    return code != null;
  }
}
