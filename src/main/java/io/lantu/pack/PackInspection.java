package io.lantu.pack;

import io.lantu.geo.Extent;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/**
 * Looks at a pack as closely as possible: container, files, schemas, digests, references, counts
 * and geometry, against the packs it builds on.
 *
 * <p>Worker thread. No fault of the pack throws.
 */
public final class PackInspection {
  private final Path program;

  /**
   * @param program folder that holds the shipped {@code data} and {@code maps}
   */
  public PackInspection(Path program) {
    this.program = program;
  }

  /**
   * What was found.
   *
   * @param pack the pack as read
   * @param problems all faults: of files first, then of sense
   */
  public record Report(Pack pack, List<PackProblem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /** Inspects a pack folder or zip. */
  public Report inspect(Path path) {
    Pack pack = new PackReader(PackReader.Depth.FULL).read(path);
    List<PackProblem> problems = new ArrayList<>(pack.problems());
    Catalogue base = Catalogue.empty();
    if (pack.manifest() != null) {
      base = base(pack.manifest(), problems);
      Function<String, Geometry> areas = areas(base, new Catalogue(pack.content()), problems);
      problems.addAll(new PackChecker(pack, base, areas).check());
    }
    return new Report(pack, problems);
  }

  /** The shipped pack, if the pack builds on it; it is the only one that can be built on. */
  private Catalogue base(PackManifest manifest, List<PackProblem> problems) {
    Catalogue base = Catalogue.empty();
    for (int i = 0; i < manifest.requires().size(); i++) {
      String name = manifest.requires().get(i).name();
      Pack shipped = new PackReader(PackReader.Depth.CONTENT).read(program.resolve("data"));
      if (shipped.manifest() != null && shipped.manifest().name().equals(name)) {
        base = new Catalogue(shipped.content());
      } else {
        String at = "/requires/" + i + "/name";
        problems.add(
            new PackProblem(
                ProblemKind.MISSING_PACK, PackReader.MANIFEST, at, String.valueOf(name)));
      }
    }
    return base;
  }

  private Function<String, Geometry> areas(
      Catalogue base, Catalogue own, List<PackProblem> problems) {
    boolean needed =
        own.regions().stream().anyMatch(r -> r.hostNow() != null) || !own.places().isEmpty();
    if (!needed) {
      return id -> null;
    }
    try {
      var map = BaseMapLoader.load(program);
      Geography ownAreas = new Geography(map, own, Map.of());
      Geography baseAreas = new Geography(map, base, Map.of());
      return id ->
          baseAreas
              .findExtent(id)
              .or(() -> ownAreas.findExtent(id))
              .filter(e -> !e.soft())
              .map(Extent::geometry)
              .orElse(null);
    } catch (IOException e) {
      problems.add(
          new PackProblem(ProblemKind.UNREADABLE, "maps", "", String.valueOf(e.getMessage())));
      return id -> null;
    }
  }
}
