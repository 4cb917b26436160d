package io.lantu.model;

/** How plans disagree. */
public enum DisagreementKind {
  /** They say different things. */
  CONFLICT,
  /** One place has different roles. */
  ROLE,
  /** Figures do not add up. */
  ARITHMETIC,
  /** A boundary has changed. */
  BOUNDARY,
  /** A name has changed or differs. */
  NAME
}
