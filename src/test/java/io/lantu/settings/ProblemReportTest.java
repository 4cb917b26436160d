package io.lantu.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a problem report holds and what it leaves out. */
class ProblemReportTest {
  @TempDir Path folder;

  private final Map<String, String> settings =
      new TreeMap<>(
          Map.of(
              "theme", "DARK",
              "recent.0", "/home/somebody/secret plan.lantu",
              "locator.0", "REGION\tr:1\tsecret",
              "bookmark.0", "secret bookmark",
              "reader.document", "abcdef"));

  private ProblemReport report(Path logs) {
    Map<String, String> facts = new TreeMap<>(ProblemReport.system());
    facts.put("Lantu", "1.2.3");
    facts.put("User folder", "/home/somebody/.local/share/lantu");
    return new ProblemReport(facts, settings, logs, "/home/somebody");
  }

  @Test
  void tellsVersionSystemJavaAndSettings() {
    assertThat(report(folder).text())
        .contains("Lantu: 1.2.3")
        .contains("Java: " + System.getProperty("java.version"))
        .contains("System: " + System.getProperty("os.name"))
        .contains("theme = DARK");
  }

  @Test
  void leavesOutWhatWasOpenedAndShortensTheHome() {
    assertThat(report(folder).text())
        .doesNotContain("somebody", "secret", "abcdef")
        .contains("User folder: ~/.local/share/lantu")
        .contains("recent. (1, left out)");
  }

  @Test
  void shortensTheHomeAlsoInAddressesAndBackslashes() {
    ProblemReport windows = new ProblemReport(Map.of(), Map.of(), folder, "C:\\Users\\jane");
    assertThat(windows.shortened("C:\\Users\\jane\\a file:///C:/Users/jane/b"))
        .isEqualTo("~\\a file:///~/b");
    ProblemReport spaced = new ProblemReport(Map.of(), Map.of(), folder, "/home/王 明");
    assertThat(spaced.shortened("/home/王 明/a " + Path.of("/home/王 明/b").toUri()))
        .isEqualTo("~/a file://~/b");
  }

  @Test
  void keepsTheLogsInOneFileWithIt() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    Files.writeString(logs.resolve("lantu.0.log"), "WARNING no file /home/somebody/x\n");
    Files.writeString(logs.resolve("lantu.0.log.lck"), "");
    Files.writeString(logs.resolve("plan.txt"), "a document");
    Path file = folder.resolve("report.zip");
    report(logs).writeTo(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("report.txt", "logs/lantu.0.log");
      assertThat(read(zip, "logs/lantu.0.log")).isEqualTo("WARNING no file ~/x\n");
      assertThat(read(zip, "report.txt")).isEqualTo(report(logs).text());
    }
  }

  @Test
  void saysSoWhereItCannotBeWritten() {
    Path nowhere = folder.resolve("missing").resolve("report.zip");
    assertThatThrownBy(() -> report(folder.resolve("no logs")).writeTo(nowhere))
        .isInstanceOf(IOException.class);
  }

  private static String read(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
