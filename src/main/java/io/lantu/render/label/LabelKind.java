package io.lantu.render.label;

/** What a label names, in the order in which labels get their place at equal priority. */
public enum LabelKind {
  ELEMENT,
  MEMBER,
  PROVINCE,
  PREFECTURE,
  COUNTY,
  SEAT,
  LAKE,
  RIVER,
  TOWN,
  CORRIDOR
}
