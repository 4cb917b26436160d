package io.lantu.bench;

import io.lantu.app.AppContext;
import io.lantu.model.Language;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.state.Workspace;
import io.lantu.style.Theme;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether the window keeps what it no longer shows: 200 rounds of opening the content anew, showing
 * a structure, selecting a region, changing theme and language, and the heap in use after the 50th
 * and the 200th.
 */
final class MemoryBenchmark implements Benchmark {
  private static final int ROUNDS = 200;
  private static final int FIRST = 50;

  private AppContext context;

  @Override
  public List<Row> run() throws Exception {
    context = FxStage.openWindow(Path.of("target", "lantu-home"));
    FxStage.await(() -> context.state().workspace().isIndexed());
    List<Double> used = new ArrayList<>();
    for (int i = 1; i <= ROUNDS; i++) {
      round(i);
      if (i == FIRST || i == ROUNDS / 2 || i == ROUNDS) {
        used.add(usedMegabytes());
      }
    }
    FxStage.closeWindow(context);
    context = null; // the list of benchmarks stays as long as the run
    double first = used.get(0);
    double last = used.get(used.size() - 1);
    String what = "open, structure, region, theme, language; after collection";
    return List.of(
        new Row("heap in use after " + FIRST + " rounds", first, "MB", Double.NaN, what),
        new Row("heap in use after " + ROUNDS / 2 + " rounds", used.get(1), "MB", Double.NaN, ""),
        new Row("heap in use after " + ROUNDS + " rounds", last, "MB", Double.NaN, ""),
        new Row("growth from " + FIRST + " to " + ROUNDS, last - first, "MB", 3, ""));
  }

  private void round(int i) throws Exception {
    Workspace before = context.state().workspace();
    FxStage.onFx(context::closePacks);
    FxStage.await(() -> context.state().workspace() != before);
    List<Structure> structures = context.state().workspace().catalogue().structures();
    List<Region> regions = context.state().workspace().catalogue().regions();
    FxStage.onFx(() -> context.state().showStructure(structures.get(i * 7 % structures.size())));
    FxStage.await(() -> context.view().map().settled());
    FxStage.onFx(() -> context.state().select(regions.get(i * 11 % regions.size()).id()));
    List<Theme> themes = List.of(Theme.values());
    FxStage.onFx(() -> context.settings().themeProperty().set(themes.get(i % themes.size())));
    FxStage.onFx(() -> context.state().setLanguage(i % 2 == 0 ? Language.ZH : Language.EN));
    FxStage.await(() -> context.view().map().settled());
  }

  /**
   * The least heap in use after a collection, with the index of the content made. The toolkit keeps
   * textures of pictures in maps with weak keys, which let go of a texture when they are next asked
   * after its picture was collected: the window is painted between the collections.
   */
  private double usedMegabytes() throws Exception {
    FxStage.await(() -> context.state().workspace().isIndexed());
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(250); // cleaners and references of the toolkit
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      int way = i % 2 == 0 ? 1 : -1;
      FxStage.onFx(() -> context.state().camera().panBy(way, 0));
      FxStage.await(() -> context.view().map().settled());
    }
    return least / 1e6;
  }
}
