package io.lantu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * Keeps the index in a folder of the user's, one part for each source, each in a folder named after
 * the content it was made from. A part is written aside, moved into its place whole and never
 * changed: programs that run side by side need no locks, the slower of two that make the same part
 * finds it there already. A stale part is simply not asked for any more and goes after a while; a
 * damaged one is made again. Where nothing can be written, and of sources that will not be asked
 * for again, the index is kept in memory. Workers.
 */
public final class IndexStore {
  private static final Logger LOG = Logger.getLogger(IndexStore.class.getName());

  private static final String UNFINISHED = ".making-";
  private static final Duration UNUSED = Duration.ofDays(14);
  private static final Duration ABANDONED = Duration.ofHours(6);

  private final IndexParts parts;
  private final Path folder;

  /** Opens and makes parts of an index. */
  public IndexStore(IndexParts parts) {
    this.parts = parts;
    folder = parts.folder();
  }

  /** Is told how an index comes about. */
  public interface Progress {
    /** Tells nobody, stops never. */
    Progress NONE =
        new Progress() {
          @Override
          public void indexed(int items) {
            // nobody wants to know
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        };

    /** So many items have been indexed. */
    void indexed(int items);

    /** Whether to give up. */
    boolean isStopped();
  }

  /**
   * Opens the index over sources, making the parts that are missing, and clears away what is no
   * longer used.
   *
   * @throws IOException if a source cannot be read
   * @throws java.util.concurrent.CancellationException if the progress says to stop
   */
  public FullTextIndex open(List<TextSource> sources, Progress progress) throws IOException {
    List<DirectoryReader> readers = new ArrayList<>();
    Set<Path> used = new HashSet<>();
    Counter counter = new Counter(progress);
    try {
      for (TextSource source : sources) {
        if (!source.isKept()) {
          readers.add(inMemory(source, counter));
          continue;
        }
        Path place = parts.place(source);
        used.add(place);
        readers.add(part(source, place, counter));
      }
      clear(used);
      return new FullTextIndex(readers);
    } catch (IOException | RuntimeException e) {
      for (DirectoryReader reader : readers) {
        reader.close();
      }
      throw e;
    }
  }

  private DirectoryReader part(TextSource source, Path place, Counter counter) throws IOException {
    if (Files.isDirectory(place)) {
      try {
        DirectoryReader reader = checked(place);
        touch(place);
        return reader;
      } catch (ClosedByInterruptException e) {
        throw e; // the program is being closed; the part is as good as it was
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "Index damaged, making it again: " + place, e);
        delete(place);
      }
    }
    Path aside = null;
    try {
      Files.createDirectories(folder);
      aside = Files.createTempDirectory(folder, UNFINISHED);
      try (Directory directory = new NIOFSDirectory(aside, NoLockFactory.INSTANCE)) {
        write(source, directory, counter);
      }
      moveInto(aside, place);
      return checked(place);
    } catch (FileSystemException e) {
      LOG.log(Level.WARNING, "Index kept in memory, not written to " + folder, e);
      return inMemory(source, counter);
    } finally {
      if (aside != null && Files.isDirectory(aside)) {
        delete(aside);
      }
    }
  }

  private static DirectoryReader inMemory(TextSource source, Counter counter) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    write(source, memory, counter);
    return DirectoryReader.open(memory);
  }

  /** Another program may have been faster; its part is as good. */
  private static void moveInto(Path aside, Path place) throws IOException {
    try {
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
      LOG.log(Level.FINE, "made by another program meanwhile: " + place, e);
    }
  }

  private static void write(TextSource source, Directory directory, Counter counter)
      throws IOException {
    try (PartWriter writer = new PartWriter(directory)) {
      source.forEach(
          item -> {
            counter.next();
            try {
              writer.add(item);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      writer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static DirectoryReader checked(Path place) throws IOException {
    Directory directory = new NIOFSDirectory(place, NoLockFactory.INSTANCE);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      if (reader != null) {
        reader.close();
      }
      directory.close();
      throw e;
    }
  }

  private static void touch(Path place) {
    try {
      Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.log(Level.FINE, "not marked as used: " + place, e);
    }
  }

  /** Forgets the parts of sources, because they turned out damaged; they are made again. */
  public void forget(List<TextSource> sources) throws IOException {
    for (TextSource source : sources) {
      if (source.isKept()) {
        delete(parts.place(source));
      }
    }
  }

  private void clear(Set<Path> used) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path part : all.toList()) {
        boolean unfinished = part.getFileName().toString().startsWith(UNFINISHED);
        Duration kept = unfinished ? ABANDONED : UNUSED;
        Instant last = Files.getLastModifiedTime(part).toInstant();
        if (!used.contains(part) && last.isBefore(Instant.now().minus(kept))) {
          delete(part);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "old parts of the index stay for now", e);
    }
  }

  private static void delete(Path part) {
    try {
      Files.walkFileTree(
          part,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // Some systems keep files that are open elsewhere; they go another time.
      LOG.log(Level.FINE, "not deleted: " + part, e);
    }
  }

  private static final class Counter {
    private static final int STEP = 200;

    private final Progress progress;
    private int count;

    Counter(Progress progress) {
      this.progress = progress;
    }

    void next() {
      count++;
      if (count % STEP == 0) {
        if (progress.isStopped()) {
          throw new java.util.concurrent.CancellationException();
        }
        progress.indexed(count);
      }
    }
  }
}
