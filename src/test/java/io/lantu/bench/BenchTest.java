package io.lantu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs all benchmarks, or with {@code -Dbench.only=Window} those so named, and prints their table;
 * the numbers are for reading, not for failing.
 */
@Tag("bench")
class BenchTest {
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new RepaintBenchmark(),
          new ShippedMapBenchmark(),
          new SearchBenchmark(),
          new TypingBenchmark(),
          new ExportBenchmark(),
          new WindowBenchmark(),
          new MemoryBenchmark(),
          new StartBenchmark());

  @Test
  void printsTheTable() throws Exception {
    List<Benchmark.Row> rows = new ArrayList<>();
    String only = System.getProperty("bench.only", "");
    for (Benchmark benchmark : BENCHMARKS) {
      if (!benchmark.getClass().getSimpleName().contains(only)) {
        continue;
      }
      rows.addAll(benchmark.run());
    }
    String table = table(rows);
    System.out.println(table);
    Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(Path.of("target", "bench", "table.txt"), table);
    assertThat(rows).isNotEmpty();
  }

  private static String table(List<Benchmark.Row> rows) {
    StringBuilder out = new StringBuilder(System.lineSeparator());
    out.append(
        String.format(
            "%-52s %9s %-4s %8s %-5s %s%n", "measured", "value", "", "target", "", "note"));
    for (Benchmark.Row row : rows) {
      boolean measured = !Double.isNaN(row.value());
      boolean aimed = measured && !Double.isNaN(row.target());
      out.append(
          String.format(
              Locale.ROOT,
              "%-52s %9s %-4s %8s %-5s %s%n",
              row.what(),
              measured ? String.format(Locale.ROOT, "%.2f", row.value()) : "-",
              row.unit(),
              aimed ? String.format(Locale.ROOT, "%.0f", row.target()) : "",
              aimed ? row.value() <= row.target() ? "met" : "MISS" : "",
              row.note()));
    }
    return out.toString();
  }
}
