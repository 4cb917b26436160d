package io.lantu.app;

import io.lantu.geo.BaseMap;
import io.lantu.model.Catalogue;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.CountryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The base map that content needs: the shipped one, or one with the further provinces the content's
 * regions lie in. Any thread; making a larger map takes a second, so on a worker.
 */
final class MapArea {
  private static final Logger LOG = Logger.getLogger(MapArea.class.getName());

  private final Path program;
  private Set<String> provinces = Set.of();
  private BaseMap larger;

  MapArea(Path program) {
    this.program = program;
  }

  /** The shipped map where it will do, else a larger one; the last larger one is kept. */
  synchronized BaseMap mapFor(Catalogue.Content content, BaseMap shipped) {
    if (shipped == null) {
      return null;
    }
    Set<String> missing = CountryReader.missing(content, shipped);
    if (missing.isEmpty()) {
      return shipped;
    }
    if (larger == null || !provinces.equals(missing)) {
      try {
        larger = BaseMapLoader.loadWith(program, missing);
        provinces = Set.copyOf(missing);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "no outlines of " + missing, e);
        return shipped;
      }
    }
    return larger;
  }
}
