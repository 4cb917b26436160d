package io.lantu.draft;

/** What the reviewer made of a proposed element. */
public enum Decision {
  /** Not looked at yet. */
  OPEN,
  /** Taken, as proposed or corrected. */
  ACCEPTED,
  /** Not an element of the structure; kept in the draft, never in the pack. */
  REJECTED
}
