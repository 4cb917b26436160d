package io.lantu.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a pack, from a folder or a zip, with everything outside the pack refused.
 *
 * <p>Not thread-safe. Close it after reading.
 */
abstract class PackSource implements AutoCloseable {
  /** Largest single file, bytes. */
  static final long MAX_FILE_BYTES = 64L << 20;

  /** Largest sum of all files, bytes. */
  static final long MAX_TOTAL_BYTES = 512L << 20;

  private static final int MAX_ENTRIES = 20_000;

  /**
   * Opens a pack.
   *
   * @param pack folder or zip file
   * @param problems receives faults of the container
   * @throws IOException if there is no such folder or zip
   */
  static PackSource open(Path pack, List<PackProblem> problems) throws IOException {
    return Files.isDirectory(pack) ? new Folder(pack, problems) : new Zip(pack, problems);
  }

  /** Whether the pack holds a file. */
  abstract boolean exists(String path);

  /**
   * Reads a file.
   *
   * @throws IOException if it is missing, unreadable or larger than {@link #MAX_FILE_BYTES}
   */
  abstract byte[] read(String path) throws IOException;

  /** Paths of all files that may be read, sorted, {@code /} separated. */
  abstract List<String> names() throws IOException;

  @Override
  public abstract void close() throws IOException;

  /** Says why a path may not be used, or nothing if it may. */
  static Optional<ProblemKind> refusal(String path) {
    if (path.startsWith("/") || path.startsWith("\\") || path.matches("^[A-Za-z]:.*")) {
      return Optional.of(ProblemKind.ABSOLUTE_PATH);
    }
    for (String part : path.split("[/\\\\]", -1)) {
      if (part.equals("..")) {
        return Optional.of(ProblemKind.PARENT_PATH);
      }
    }
    try {
      Path unused = Path.of(path);
    } catch (InvalidPathException e) {
      return Optional.of(ProblemKind.UNREADABLE);
    }
    return Optional.empty();
  }

  private static final class Folder extends PackSource {
    private final Path root;
    private final List<PackProblem> problems;

    Folder(Path root, List<PackProblem> problems) throws IOException {
      this.root = root.toRealPath();
      this.problems = problems;
    }

    @Override
    boolean exists(String path) {
      return Files.isRegularFile(root.resolve(path));
    }

    @Override
    byte[] read(String path) throws IOException {
      Path file = root.resolve(path).normalize();
      if (!file.toRealPath().startsWith(root)) {
        problems.add(new PackProblem(ProblemKind.SYMBOLIC_LINK, path, "", path));
        throw new IOException("outside the pack: " + path);
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(new PackProblem(ProblemKind.SYMBOLIC_LINK, path, "", path));
        throw new IOException("a link: " + path);
      }
      if (Files.size(file) > MAX_FILE_BYTES) {
        problems.add(new PackProblem(ProblemKind.TOO_LARGE, path, "", size(Files.size(file))));
        throw new IOException("too large: " + path);
      }
      return Files.readAllBytes(file);
    }

    @Override
    List<String> names() throws IOException {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
            .map(f -> root.relativize(f).toString().replace('\\', '/'))
            .filter(f -> refusal(f).isEmpty() && !f.startsWith(".") && !f.contains("/."))
            .sorted()
            .limit(MAX_ENTRIES)
            .toList();
      }
    }

    @Override
    public void close() {}
  }

  private static final class Zip extends PackSource {
    private final ZipFile zip;
    private final List<PackProblem> problems;
    private final List<String> refused = new ArrayList<>();
    private long total;

    Zip(Path file, List<PackProblem> problems) throws IOException {
      this.problems = problems;
      zip = ZipFile.builder().setPath(file).get();
      int entries = 0;
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        entries++;
        Optional<ProblemKind> refusal = refusal(entry.getName());
        if (entry.isUnixSymlink()) {
          refusal = Optional.of(ProblemKind.SYMBOLIC_LINK);
        }
        refusal.ifPresent(
            kind -> {
              problems.add(new PackProblem(kind, entry.getName(), "", entry.getName()));
              refused.add(entry.getName());
            });
      }
      if (entries > MAX_ENTRIES) {
        problems.add(
            new PackProblem(
                ProblemKind.TOO_LARGE, file.getFileName().toString(), "", entries + " files"));
        zip.close();
        throw new IOException("too many files: " + entries);
      }
    }

    @Override
    boolean exists(String path) {
      return zip.getEntry(path) != null && !refused.contains(path);
    }

    @Override
    byte[] read(String path) throws IOException {
      ZipArchiveEntry entry = zip.getEntry(path);
      if (entry == null || refused.contains(path)) {
        throw new IOException("no such file: " + path);
      }
      // The size an entry declares may lie, so the bytes are counted as they come.
      long allowed = Math.min(MAX_FILE_BYTES, MAX_TOTAL_BYTES - total);
      try (InputStream in = zip.getInputStream(entry)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          bytes.write(buffer, 0, n);
          if (bytes.size() > allowed) {
            problems.add(new PackProblem(ProblemKind.TOO_LARGE, path, "", "> " + size(allowed)));
            throw new IOException("too large: " + path);
          }
        }
        total += bytes.size();
        return bytes.toByteArray();
      }
    }

    @Override
    List<String> names() {
      return java.util.Collections.list(zip.getEntries()).stream()
          .filter(e -> !e.isDirectory() && !refused.contains(e.getName()))
          .map(ZipArchiveEntry::getName)
          .sorted()
          .toList();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static String size(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
