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

  /** A region of which nothing else is known: no code, no parts, no point, no names but these. */
  public static Region named(
      String id, String name, String nameEn, RegionKind kind, ShapeStatus status) {
    return new Region(
        id, name, nameEn, kind, null, null, List.of(), List.of(), List.of(), null, null, null, null,
        null, List.of(), null, null, status, null, null, null, null, null);
  }

  /** Starts a copy that differs in some fields; {@link Change#done()} makes it. */
  public Change change() {
    return new Change(this);
  }

  /** A copy in the making. One thread. */
  public static final class Change {
    private final String id;
    private final String name;
    private final String nameEn;
    private final RegionKind kind;
    private String code;
    private String parent;
    private List<String> aliases;
    private List<FormerName> former;
    private List<String> parts;
    private Double areaKm2;
    private final Bounds bounds;
    private LonLat point;
    private final String pointSource;
    private final Double precisionKm;
    private List<String> counties;
    private final String hostThen;
    private final String hostNow;
    private ShapeStatus status;
    private String pinyin;
    private String initials;
    private String source;
    private final String note;
    private final Citation citation;

    private Change(Region r) {
      id = r.id;
      name = r.name;
      nameEn = r.nameEn;
      kind = r.kind;
      code = r.code;
      parent = r.parent;
      aliases = r.aliases;
      former = r.former;
      parts = r.parts;
      areaKm2 = r.areaKm2;
      bounds = r.bounds;
      point = r.point;
      pointSource = r.pointSource;
      precisionKm = r.precisionKm;
      counties = r.counties;
      hostThen = r.hostThen;
      hostNow = r.hostNow;
      status = r.status;
      pinyin = r.pinyin;
      initials = r.initials;
      source = r.source;
      note = r.note;
      citation = r.citation;
    }

    public Change code(String value) {
      code = value;
      return this;
    }

    public Change parent(String value) {
      parent = value;
      return this;
    }

    public Change aliases(List<String> value) {
      aliases = value;
      return this;
    }

    public Change former(List<FormerName> value) {
      former = value;
      return this;
    }

    public Change parts(List<String> value) {
      parts = value;
      return this;
    }

    public Change areaKm2(Double value) {
      areaKm2 = value;
      return this;
    }

    public Change point(LonLat value) {
      point = value;
      return this;
    }

    public Change counties(List<String> value) {
      counties = value;
      return this;
    }

    public Change status(ShapeStatus value) {
      status = value;
      return this;
    }

    public Change pinyin(String value) {
      pinyin = value;
      return this;
    }

    public Change initials(String value) {
      initials = value;
      return this;
    }

    public Change source(String value) {
      source = value;
      return this;
    }

    /** The changed copy. */
    public Region done() {
      return new Region(
          id,
          name,
          nameEn,
          kind,
          code,
          parent,
          aliases,
          former,
          parts,
          areaKm2,
          bounds,
          point,
          pointSource,
          precisionKm,
          counties,
          hostThen,
          hostNow,
          status,
          pinyin,
          initials,
          source,
          note,
          citation);
    }
  }
}
