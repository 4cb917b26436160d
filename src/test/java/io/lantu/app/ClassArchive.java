package io.lantu.app;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives a built distribution a class-data archive (decision 0004): starts it once without a window
 * to learn which classes a start loads, keeps their list as {@code lib/lantu.classes}, and writes
 * {@code lib/lantu.jsa} from it. Part of the build; without an archive the program only starts more
 * slowly, so a failure is told and passed over.
 */
public final class ClassArchive {
  private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());
  private static final long TIMEOUT_SECONDS = 180;
  private static final String PLATFORM = "com/sun/glass/ui/monocle/HeadlessPlatform.class";

  private final Path dist;
  private final Path library;
  private final Path list;
  private final Path archive;

  private ClassArchive(Path dist) {
    this.dist = dist;
    library = dist.resolve("lib").resolve("lantu.jar");
    list = dist.resolve("lib").resolve("lantu.classes");
    archive = dist.resolve("lib").resolve("lantu.jsa");
  }

  /**
   * @param args the distribution folder; a file with further classes to archive
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      new ClassArchive(Path.of(args[0]).toRealPath()).make(Path.of(args[1]));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "no class-data archive, the program will start more slowly", e);
    }
  }

  private void make(Path further) throws IOException, InterruptedException {
    Files.deleteIfExists(archive);
    Path work = Files.createTempDirectory("lantu-classes");
    Path seen = work.resolve("seen");
    Files.writeString(
        work.resolve("preferences.properties"),
        "first-steps-seen=true\nstructure=s-lanzhou-circle-2021-1h2j4d\n");
    run(
        Map.of("LANTU_HOME", work.toString()),
        "-Xshare:off",
        "-XX:DumpLoadedClassList=" + seen,
        "-Dglass.platform=Monocle",
        "-Dmonocle.platform=Headless",
        "-Dheadless.geometry=1600x1000-32",
        "-Dprism.order=sw",
        "-Djava.awt.headless=true",
        "-Dcom.sun.media.jai.disableMediaLib=true",
        "-Dlantu.dir=" + dist,
        "-D" + StartReport.PROPERTY + "=true",
        "-cp",
        library + File.pathSeparator + platform(),
        "io.lantu.app.Launcher");
    List<String> classes = new ArrayList<>(Files.readAllLines(seen));
    classes.removeIf(line -> line.contains("com/sun/glass/ui/monocle"));
    if (System.getProperty("os.name").contains("Linux")) {
      classes.addAll(Files.readAllLines(further));
    }
    Files.write(list, classes);
    run(
        Map.of(),
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + archive,
        "-cp",
        library.toString());
    // Another place or another Java machine would refuse it: the launcher looks here first.
    Files.writeString(
        archive.resolveSibling("lantu.jsa.for"), java().toRealPath() + "\n" + dist + "\n");
  }

  /** Where the windowless platform of the tests lies; it is no part of the distribution. */
  private static Path platform() throws IOException {
    URL resource = ClassArchive.class.getClassLoader().getResource(PLATFORM);
    String place = String.valueOf(resource);
    int end = place.indexOf("!/");
    if (!place.startsWith("jar:") || end < 0) {
      throw new IOException("no windowless platform in a library: " + place);
    }
    return Path.of(URI.create(place.substring("jar:".length(), end)));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static void run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java().toString(), "-XX:+UseSerialGC"));
    command.addAll(List.of(args));
    Path said = Files.createTempFile("lantu-archive", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("no answer within " + TIMEOUT_SECONDS + " s, see " + said);
    }
    if (process.exitValue() != 0) {
      throw new IOException("exit " + process.exitValue() + ", see " + said);
    }
    Files.delete(said);
  }
}
