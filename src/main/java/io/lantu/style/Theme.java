package io.lantu.style;

import java.util.Locale;
import java.util.Optional;

/** The three looks of a map. */
public enum Theme {
  /** For desk and paper. */
  LIGHT,
  /** For dim rooms. */
  DARK,
  /** High contrast and larger type for a projector. */
  PROJECTOR;

  /** The colours of this theme. */
  public Palette palette() {
    return switch (this) {
      case LIGHT -> Palettes.LIGHT;
      case DARK -> Palettes.DARK;
      case PROJECTOR -> Palettes.PROJECTOR;
    };
  }

  /** Factor on type sizes and symbol sizes. */
  public double typeFactor() {
    return this == PROJECTOR ? 1.25 : 1;
  }

  /** Finds a theme by its name in any case. */
  public static Optional<Theme> find(String name) {
    for (Theme theme : values()) {
      if (theme.name().equals(name.trim().toUpperCase(Locale.ROOT))) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
