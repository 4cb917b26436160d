package io.lantu.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program in processes of its own until the first complete map and until the plans are
 * open: the distribution on a real display if there are both, else the class path under the test
 * toolkit; the note says which.
 */
final class StartBenchmark implements Benchmark {
  private static final int RUNS = 5;
  private static final String EXIT_AFTER_MAP = "-Dlantu.exit-after-map=true";

  private final Path root = Path.of(System.getProperty("lantu.dir"));

  @Override
  public List<Row> run() throws Exception {
    Path launcher = root.resolve("bin").resolve("lantu");
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    boolean packaged =
        !windows
            && System.getenv("DISPLAY") != null
            && Files.isDirectory(root.resolve("lib"))
            && Files.isExecutable(launcher);
    // One home for all runs: the program remembers structure and window, as a user's does.
    Path home = Files.createTempDirectory("lantu-start");
    Files.writeString(
        home.resolve("preferences.properties"),
        "first-steps-seen=true\nstructure=s-lanzhou-circle-2021-1h2j4d\n");
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i <= RUNS; i++) {
      double[] run =
          packaged
              ? start(List.of(launcher.toString()), true, home)
              : start(command(), false, home);
      if (i > 0) { // the first run warms the file cache
        runs.add(run);
      }
    }
    String note =
        (packaged ? "distribution, display" + archive() : "class folders, test toolkit")
            + ", median of "
            + RUNS;
    return List.of(
        new Row("start to the first picture", median(runs, 0), "ms", Double.NaN, note),
        new Row(
            "start to the complete map, structure and tree",
            median(runs, 1),
            "ms",
            packaged ? 800 : 1200,
            "with the structure shown last time"),
        new Row("processor time until then, all threads", median(runs, 3), "ms", Double.NaN, ""),
        new Row("resident memory after load", median(runs, 2), "MB", 300, ""));
  }

  private String archive() {
    return Files.isReadable(root.resolve("lib").resolve("lantu.jsa"))
        ? ", class-data archive"
        : ", no class-data archive";
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1600x1000-32",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Djavafx.cachedir=" + new File("target", "fx").getAbsolutePath(),
            "-Dlantu.dir=" + root,
            EXIT_AFTER_MAP,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.lantu.app.Launcher"));
    return command;
  }

  /** Milliseconds to the map, to the plans, resident megabytes, processor milliseconds. */
  private static double[] start(List<String> command, boolean byOptions, Path home)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LANTU_HOME", home.toString());
    if (byOptions) {
      builder.environment().put("LANTU_JAVA_OPTS", EXIT_AFTER_MAP);
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return new double[] {
      number(said, "map "),
      number(said, "plans "),
      number(said, "resident "),
      number(said, "processor ")
    };
  }

  private static double number(String said, String key) {
    return said.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double median(List<double[]> runs, int column) {
    double[] values = runs.stream().mapToDouble(r -> r[column]).sorted().toArray();
    return Arrays.stream(values).anyMatch(Double::isNaN) ? Double.NaN : values[values.length / 2];
  }
}
