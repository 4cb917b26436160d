package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;

import io.lantu.ui.map.MapPane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The longest hold of the FX thread in each of the usual steps, gone through several times: the
 * first round is that of a program just started, the others of one that is warm.
 */
final class StepHolds {
  private static final FxThreadWatch.Hold NONE = new FxThreadWatch.Hold(0, 0, "");

  private final Map<String, List<FxThreadWatch.Hold>> holds = new LinkedHashMap<>();
  private Set<String> methodsSeen = Set.of();

  private StepHolds() {}

  /**
   * Goes through the steps.
   *
   * @param context of a window in which nothing has been done yet
   * @param warmUp whether the program gets used to its work first, as it does when left alone
   * @param between done after each round
   */
  static StepHolds measure(
      AppContext context, FxRobot robot, int rounds, boolean warmUp, Runnable between)
      throws Exception {
    MapPane map = context.view().map();
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    waitUntil(map::settled);
    if (warmUp) {
      WarmUp started = WaitForAsyncUtils.asyncFx(() -> WarmUp.begin(context)).get();
      waitUntil(started.doneProperty()::get);
    }
    StepHolds found = new StepHolds();
    try (FxThreadWatch watch = FxThreadWatch.start()) {
      watch.awaitRest();
      UsualActions actions = new UsualActions(context, robot);
      for (int round = 1; round <= rounds; round++) {
        for (Map.Entry<String, Callable<?>> step : actions.steps().entrySet()) {
          watch.during(round + " " + step.getKey());
          step.getValue().call();
          waitUntil(map::settled);
          watch.awaitRest();
        }
        watch.during("");
        between.run();
      }
      Map<String, FxThreadWatch.Hold> longest = watch.longest();
      for (String step : actions.steps().keySet()) {
        List<FxThreadWatch.Hold> byRound = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
          byRound.add(longest.getOrDefault(round + " " + step, NONE));
        }
        found.holds.put(step, byRound);
      }
      found.methodsSeen = watch.methodsSeen();
    }
    return found;
  }

  /** The steps, in order. */
  Set<String> steps() {
    return holds.keySet();
  }

  /** Methods of the program that were at work on the thread while it was late. */
  Set<String> methodsSeen() {
    return methodsSeen;
  }

  /** Median of the rounds after the first, milliseconds of processor time. */
  double warmMs(String step) {
    double[] warm =
        holds.get(step).stream().skip(1).mapToDouble(FxThreadWatch.Hold::cpuMs).sorted().toArray();
    return warm[warm.length / 2];
  }

  /** A line for every step: milliseconds by round, what is over a frame, where it was seen. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, List<FxThreadWatch.Hold>> step : holds.entrySet()) {
      table.append(String.format(Locale.ROOT, "  %-24s", step.getKey()));
      step.getValue()
          .forEach(hold -> table.append(String.format(Locale.ROOT, "%7.1f", hold.cpuMs())));
      boolean over = step.getValue().size() > 1 && warmMs(step.getKey()) > FxThreadWatch.LIMIT_MS;
      String where = step.getValue().get(step.getValue().size() - 1).where();
      table.append(over ? "  over   " : "         ").append(where).append(System.lineSeparator());
    }
    return table.toString();
  }
}
