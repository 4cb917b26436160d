package io.lantu.state;

import io.lantu.model.LonLat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A state kept under a name: immutable.
 *
 * @param name what the menu says, not blank
 * @param view what is seen
 */
public record Bookmark(String name, ViewState view) {
  private static final String FIELD = "\t";
  private static final String ITEM = "\u001f";
  private static final int FIELDS = 7;

  public Bookmark {
    name = name.replaceAll("\\s+", " ").strip();
    Objects.requireNonNull(view);
  }

  public Bookmark withName(String newName) {
    return new Bookmark(newName, view);
  }

  /** One line for the preferences. */
  String line() {
    return String.join(
        FIELD,
        name,
        view.structureId() == null ? "" : view.structureId(),
        view.lit().stream().sorted().collect(Collectors.joining(ITEM)),
        view.selection() == null ? "" : view.selection(),
        Double.toString(view.centre().lon()),
        Double.toString(view.centre().lat()),
        Double.toString(view.resolution()));
  }

  /** Reads a line again; nothing if it is damaged. */
  static Optional<Bookmark> of(String line) {
    String[] f = line.split(FIELD, -1);
    if (f.length != FIELDS || f[0].isBlank()) {
      return Optional.empty();
    }
    try {
      LonLat centre = new LonLat(Double.parseDouble(f[4]), Double.parseDouble(f[5]));
      double resolution = Double.parseDouble(f[6]);
      boolean sound =
          Math.abs(centre.lon()) <= 180
              && Math.abs(centre.lat()) <= 90
              && resolution > 0
              && Double.isFinite(resolution);
      Set<String> lit = f[2].isEmpty() ? Set.of() : Set.copyOf(Set.of(f[2].split(ITEM)));
      return sound
          ? Optional.of(
              new Bookmark(
                  f[0],
                  new ViewState(emptyToNull(f[1]), lit, emptyToNull(f[3]), centre, resolution)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no numbers, or a class named twice
    }
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
