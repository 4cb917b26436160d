package io.lantu.bench;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.export.ExportKind;
import io.lantu.export.ExportProgress;
import io.lantu.export.ExportSubject;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PageSetup;
import io.lantu.export.Paper;
import io.lantu.export.Typefaces;
import io.lantu.geo.Geography;
import io.lantu.geo.ShapeSource;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Structure;
import io.lantu.model.StructureTier;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.pack.ShapeLoader;
import io.lantu.settings.Messages;
import io.lantu.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files out, in a warm program: a handout and slides of thirty scenes, a large page. */
final class ExportBenchmark implements Benchmark {
  private static final int SCENES = 30;
  private static final double HANDOUT_SECONDS = 10;
  private static final double PAGE_SECONDS = 5;

  @Override
  public List<Row> run() throws Exception {
    Path root = Path.of(System.getProperty("lantu.dir"));
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(root.resolve("data"));
    Catalogue catalogue = new Catalogue(pack.content());
    Geography geography = new Geography(BaseMapLoader.load(root), catalogue, pack.geometries());
    ShapeSource shapes = new ShapeSource(geography, ShapeLoader.load(root));
    Messages messages = new Messages(Language.ZH);
    SceneStage stage = new SceneStage(geography, shapes::of, Language.ZH, "");
    Exporter exporter = new Exporter(stage, new Typefaces(root.resolve("maps")), messages);
    ExportSubject subject = thirty(stage, messages, catalogue);
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    List<Row> rows = new ArrayList<>();
    double handout = seconds(() -> write(exporter, ExportKind.HANDOUT, subject, folder, "pdf"));
    double slides = seconds(() -> write(exporter, ExportKind.SLIDES, subject, folder, "pptx"));
    rows.add(new Row("handout of 30 scenes, PDF", handout, "s", HANDOUT_SECONDS, ""));
    rows.add(new Row("slides of 30 scenes, PPTX", slides, "s", Double.NaN, ""));
    PageComposer composer = exporter.composer();
    MapScene scene = MapScene.of("page", "", subject.structures().get(0).id());
    double page =
        seconds(
            () ->
                exporter
                    .pages()
                    .png(
                        composer,
                        composer.compose(PageSetup.of(Paper.A3), scene, Theme.LIGHT),
                        300));
    rows.add(new Row("page A3 at 300 dpi, PNG", page, "s", PAGE_SECONDS, ""));
    return rows;
  }

  private static ExportSubject thirty(SceneStage stage, Messages messages, Catalogue catalogue) {
    List<MapScene> scenes = new ArrayList<>();
    List<Structure> structures =
        catalogue.structures().stream().filter(s -> s.tier() == StructureTier.A).toList();
    for (Structure s : structures) {
      for (MapScene scene : ExportSubject.ofStructure(stage, messages, s).atlas().scenes()) {
        if (scenes.size() < SCENES) {
          scenes.add(scene.copyAs(s.id() + "/" + scene.key()));
        }
      }
    }
    Atlas atlas = new Atlas("thirty", "30", null, Theme.LIGHT, scenes, Set.of());
    return ExportSubject.ofDeck(stage, atlas);
  }

  private static void write(
      Exporter exporter, ExportKind kind, ExportSubject subject, Path folder, String ending)
      throws Exception {
    exporter.write(
        kind,
        subject,
        folder.resolve("thirty." + ending),
        ending,
        Exporter.page(kind, Paper.A4),
        "elements",
        ExportProgress.NONE);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** The second of two runs. */
  private static double seconds(Work work) throws Exception {
    work.run();
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
