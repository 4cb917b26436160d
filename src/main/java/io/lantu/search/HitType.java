package io.lantu.search;

import java.util.Locale;

/** What kind of thing a hit is. */
public enum HitType {
  STRUCTURE,
  ELEMENT,
  REGION,
  PLACE,
  PASSAGE,
  /** A paragraph of a document in the user's library. */
  ORIGINAL,
  BOX,
  PROJECT,
  INDICATOR,
  DISAGREEMENT,
  TERM,
  PLAN;

  /** Name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
