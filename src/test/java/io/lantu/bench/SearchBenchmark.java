package io.lantu.bench;

import io.lantu.model.Catalogue;
import io.lantu.pack.PackReader;
import io.lantu.search.CatalogueTexts;
import io.lantu.search.FoldedText;
import io.lantu.search.FullTextIndex;
import io.lantu.search.HitType;
import io.lantu.search.IndexParts;
import io.lantu.search.IndexStore;
import io.lantu.search.IndexedItem;
import io.lantu.search.TextQuery;
import io.lantu.search.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The full-text index over the shipped pack and a million characters of documents, against a plain
 * scan of the same folded texts: the user's plan documents over and over where they are at hand,
 * else paragraphs made up from the digests.
 */
final class SearchBenchmark implements Benchmark {
  private static final int CHARACTERS = 1_000_000;
  private static final int QUERIES = 400;
  private static final int SHOWN = 6;

  private final Random random = new Random(7);
  private boolean real;

  @Override
  public List<Row> run() throws Exception {
    Path root = Path.of(System.getProperty("lantu.dir"));
    Catalogue catalogue =
        new Catalogue(
            new PackReader(PackReader.Depth.CONTENT).read(root.resolve("data")).content());
    List<IndexedItem> paragraphs = paragraphs(catalogue);
    List<TextSource> sources =
        List.of(new CatalogueTexts(catalogue), new Source("million", paragraphs));
    Path folder = Files.createTempDirectory("lantu-search");
    IndexStore store = new IndexStore(new IndexParts(folder));
    List<Row> rows = new ArrayList<>();
    try {
      String corpus = real ? "plan documents again and again" : "made-up paragraphs";
      double before = usedHeap();
      double[] first = times(() -> open(store, sources).close());
      rows.add(row("search: index of pack and 1 M characters made", first[0], "ms", corpus));
      rows.add(row("search: the same, time of the processor", first[1], "ms", ""));
      rows.add(row("search: index on disk", size(folder) / 1e6, "MB", ""));
      double[] opened = times(() -> open(store, sources).close());
      rows.add(row("search: index opened and checked", opened[0], "ms", ""));
      try (FullTextIndex index = open(store, sources)) {
        rows.add(row("search: heap of the open index", usedHeap() - before, "MB", ""));
        rows.addAll(queries(index, catalogue, paragraphs));
      }
    } finally {
      delete(folder);
    }
    return rows;
  }

  private List<Row> queries(
      FullTextIndex index, Catalogue catalogue, List<IndexedItem> paragraphs) {
    List<Row> rows = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (IndexedItem item : new CatalogueTexts(catalogue).items()) {
      item.names().forEach(name -> texts.add(FoldedText.fold(name)));
      texts.add(FoldedText.fold(item.text()));
    }
    paragraphs.forEach(p -> texts.add(FoldedText.fold(p.text())));
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      drawn.add(draw(paragraphs));
    }
    drawn.forEach(q -> search(index, q));
    Timings byIndex = new Timings(drawn, q -> search(index, q));
    List<String> folded = drawn.stream().map(FoldedText::fold).toList();
    folded.stream().limit(50).forEach(q -> scan(texts, q));
    Timings byScan = new Timings(folded, q -> scan(texts, q));
    String note = QUERIES + " parts of 1 to 12 characters";
    rows.add(row("search: question, median", byIndex.wall(0.5), "ms", note));
    rows.add(row("search: question, 95 of 100", byIndex.wall(0.95), "ms", note));
    rows.add(new Row("search: question, slowest", byIndex.wall(1), "ms", 100, note));
    String processor = "time of the processor";
    rows.add(new Row("search: question, slowest", byIndex.cpu(1), "ms", 100, processor));
    rows.add(row("search: plain scan, median", byScan.wall(0.5), "ms", "finds, shows nothing"));
    rows.add(row("search: plain scan, slowest", byScan.wall(1), "ms", ""));
    for (String typed : List.of("的", "发展", "兰州", "2025", "兰州 物流", "lzxq", "l", "蘭州新區")) {
      Timing timing = Timing.of(5, 30, () -> search(index, typed));
      rows.add(
          new Row(
              "search: " + typed,
              timing.p95(),
              "ms",
              50,
              count(index, typed) + " hits, 95 of 100 rounds"));
    }
    return rows;
  }

  private static Row row(String what, double value, String unit, String note) {
    return new Row(what, value, unit, Double.NaN, note);
  }

  private String draw(List<IndexedItem> paragraphs) {
    while (true) {
      String text = paragraphs.get(random.nextInt(paragraphs.size())).text();
      int length = 1 + random.nextInt(12);
      if (text.length() > length) {
        int from = random.nextInt(text.length() - length);
        String part = text.substring(from, from + length);
        if (!FoldedText.fold(part).isEmpty()) {
          return part;
        }
      }
    }
  }

  private static int scan(List<String> texts, String folded) {
    int found = 0;
    for (String text : texts) {
      if (text.contains(folded)) {
        found++;
      }
    }
    return found;
  }

  private static void search(FullTextIndex index, String typed) {
    count(index, typed);
  }

  private static int count(FullTextIndex index, String typed) {
    try {
      return index.search(TextQuery.of(typed, SHOWN)).found();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<IndexedItem> paragraphs(Catalogue catalogue) throws IOException {
    List<String> lines = new ArrayList<>();
    Path originals = Path.of(System.getProperty("lantu.originals", ""));
    real = !originals.toString().isEmpty() && Files.isDirectory(originals);
    if (real) {
      try (Stream<Path> files = Files.list(originals)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          Files.readString(file, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .forEach(lines::add);
        }
      }
    } else {
      catalogue.content().passages().forEach(p -> lines.add(p.digest()));
    }
    List<IndexedItem> items = new ArrayList<>();
    int characters = 0;
    for (int i = 0; characters < CHARACTERS; i++) {
      String text = real ? lines.get(i % lines.size()) : mixed(lines);
      characters += text.length();
      items.add(
          IndexedItem.ofText(
              HitType.ORIGINAL, "o" + i, "plan", "heading", text, List.of(), List.of()));
    }
    return items;
  }

  private String mixed(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      text.append(line, random.nextInt(line.length() / 2 + 1), line.length());
    }
    return text.toString();
  }

  private record Source(String key, List<IndexedItem> items) implements TextSource {
    @Override
    public void forEach(Consumer<IndexedItem> consumer) {
      items.forEach(consumer);
    }
  }

  private static FullTextIndex open(IndexStore store, List<TextSource> sources) throws IOException {
    return store.open(sources, IndexStore.Progress.NONE);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Times of many questions, sorted. */
  private static final class Timings {
    private final double[] wall;
    private final double[] cpu;

    Timings(List<String> questions, Consumer<String> ask) {
      double[][] all =
          questions.stream().map(q -> times(() -> ask.accept(q))).toArray(double[][]::new);
      wall = Arrays.stream(all).mapToDouble(t -> t[0]).sorted().toArray();
      cpu = Arrays.stream(all).mapToDouble(t -> t[1]).sorted().toArray();
    }

    double wall(double share) {
      return wall[(int) Math.ceil(wall.length * share) - 1];
    }

    double cpu(double share) {
      return cpu[(int) Math.ceil(cpu.length * share) - 1];
    }
  }

  /** Milliseconds by the clock and by the processor. */
  private static double[] times(Work work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new double[] {
      (System.nanoTime() - start) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6
    };
  }

  private static double usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
