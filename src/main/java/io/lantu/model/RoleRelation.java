package io.lantu.model;

/** How a region comes to its role. */
public enum RoleRelation {
  /** The element names it. */
  MEMBER,
  /** A member of the element lies in it. */
  HOSTS,
  /** It lies within a member of the element. */
  WITHIN
}
