package io.lantu.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What helps to find a fault: version, system, Java, settings and log, as one file the user keeps
 * or passes on. It holds no document, nor what was looked for or opened lately, and the user's home
 * is written {@code ~}. Nothing is sent. Immutable; any thread.
 */
public final class ProblemReport {
  /** Settings that tell what somebody works on: only how many there are is told. */
  private static final List<String> PRIVATE =
      List.of(
          "recent.",
          "locator.",
          "bookmark.",
          "reader.document",
          "selection",
          "compose.approval",
          "compose.logo");

  private static final int LOG_BYTES = 1 << 20;

  /** The user's home as it stands in paths and in addresses of files, the longest first. */
  private final List<String> homes;

  private final Map<String, String> facts;
  private final Map<String, String> settings;
  private final Path logs;

  /**
   * Makes a report of what is known now.
   *
   * @param facts what the program knows of itself, by name, in order
   * @param settings all preferences
   * @param logs folder of the log files, read when the report is written
   */
  public ProblemReport(Map<String, String> facts, Map<String, String> settings, Path logs) {
    this(facts, settings, logs, System.getProperty("user.home", ""));
  }

  ProblemReport(
      Map<String, String> facts, Map<String, String> settings, Path logs, String userHome) {
    this.facts = new LinkedHashMap<>(facts);
    this.settings = new TreeMap<>(settings);
    this.logs = logs;
    homes =
        userHome.length() < 2
            ? List.of()
            : Stream.of(
                    userHome, userHome.replace('\\', '/'), Path.of(userHome).toUri().getRawPath())
                .map(home -> home.endsWith("/") ? home.substring(0, home.length() - 1) : home)
                .distinct()
                .toList();
  }

  /** The facts of the system and its Java that any program knows. */
  public static Map<String, String> system() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("System", property("os.name") + " " + property("os.version"));
    known.put("Processor", property("os.arch"));
    known.put("Processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    known.put("Java", property("java.version") + " (" + property("java.vendor") + ")");
    known.put("Java VM", property("java.vm.name") + " " + property("java.vm.version"));
    known.put("JavaFX", property("javafx.runtime.version"));
    known.put("Locale", property("user.language") + "_" + property("user.country"));
    known.put("Encoding", property("file.encoding"));
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    known.put("Memory", (used >> 20) + " of at most " + (runtime.maxMemory() >> 20) + " MB");
    return known;
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  /** Facts and settings in plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    text.append("\nSettings\n");
    settings.forEach(
        (key, value) -> {
          if (PRIVATE.stream().noneMatch(key::startsWith)) {
            text.append(key).append(" = ").append(value).append('\n');
          }
        });
    for (String kept : PRIVATE) {
      long count = settings.keySet().stream().filter(key -> key.startsWith(kept)).count();
      if (count > 0) {
        text.append(kept).append(" (").append(count).append(", left out)\n");
      }
    }
    return shortened(text.toString());
  }

  /** A text with the user's home written short. */
  String shortened(String text) {
    String shorter = text;
    for (String home : homes) {
      shorter = shorter.replace(home, "~");
    }
    return shorter;
  }

  /**
   * Writes the report with the log as a zip file. Worker.
   *
   * @throws IOException if it cannot be written; a log that cannot be read is said in the file
   */
  public void writeTo(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "report.txt", text());
      for (Path log : logFiles()) {
        put(zip, "logs/" + log.getFileName(), shortened(tail(log)));
      }
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private List<Path> logFiles() throws IOException {
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".log"))
          .sorted()
          .collect(Collectors.toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The end of a log, where the newest stands. */
  private static String tail(Path log) {
    try {
      byte[] all = Files.readAllBytes(log);
      int from = Math.max(0, all.length - LOG_BYTES);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "not readable: " + e.getMessage();
    }
  }
}
