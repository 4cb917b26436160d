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

  private static double usedMegabytes() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(250); // cleaners and references of the toolkit
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
