package io.lantu.draft;

import java.util.List;
import java.util.Objects;

/**
 * A member of an element: a name of the text and the region or place it stands for.
 *
 * @param printed name as printed
 * @param id region or place, or null while nobody knows which
 * @param candidates ids it may stand for, the likeliest first
 */
public record DraftMember(String printed, String id, List<String> candidates) {
  public DraftMember {
    Objects.requireNonNull(printed);
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
  }

  /** Whether it stands for a region or place. */
  public boolean isResolved() {
    return id != null;
  }

  /** Whether the name alone leaves several possible. */
  public boolean isAmbiguous() {
    return candidates.size() > 1;
  }

  /** The same name standing for another region or place; null for none. */
  public DraftMember standingFor(String newId) {
    return new DraftMember(printed, newId, candidates);
  }
}
