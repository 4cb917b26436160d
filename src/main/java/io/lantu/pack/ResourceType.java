package io.lantu.pack;

import java.util.Locale;

/** The types of resource files in a pack. */
public enum ResourceType {
  PLANS,
  STRUCTURES,
  REGIONS,
  PLACES,
  PASSAGES,
  PROJECTS,
  INDICATORS,
  DISAGREEMENTS,
  TERMS,
  GEOMETRY,
  /** A file of scenes: one object, not a list; see the package of scenes for its reader. */
  SCENES;

  /** Name as manifests write it; also the name of the schema. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
