package io.lantu.app;

import io.lantu.draft.DraftFile;
import io.lantu.draft.PlanDraft;
import io.lantu.pack.PackJson;
import io.lantu.settings.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps an unsaved draft in the user folder, so that a crash loses at most the last seconds. One
 * copy; replaced atomically. Worker, but for {@link #isKept}.
 */
final class DraftKeeper {
  private static final Logger LOG = Logger.getLogger(DraftKeeper.class.getName());

  private final Path file;

  DraftKeeper(Path user) {
    file = user.resolve("drafts").resolve("autosave.json");
  }

  /** What is kept of a draft; taken on the thread of the draft. */
  static DraftFile snapshot(PlanDraft draft, String source, Path pack) {
    boolean fresh = draft.attachments().files().manifest() == null;
    return new DraftFile(
        DraftFile.FORMAT,
        source,
        pack == null ? null : pack.toString(),
        draft.state(),
        fresh ? draft.attachments().content() : null);
  }

  synchronized void keep(DraftFile draft) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, PackJson.write(draft).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "draft not kept: " + file, e);
    }
  }

  boolean isKept() {
    return Files.isRegularFile(file);
  }

  /** The draft kept; a file that cannot be read is put aside. */
  synchronized Optional<DraftFile> find() {
    if (!isKept()) {
      return Optional.empty();
    }
    try {
      DraftFile kept = PackJson.read(Files.readString(file), DraftFile.class);
      if (kept.state() == null || kept.state().plans().isEmpty()) {
        throw new IOException("holds no draft");
      }
      return Optional.of(kept);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "kept draft not readable: " + file, e);
      try {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".damaged"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException moveFailed) {
        LOG.log(Level.FINE, "could not be put aside", moveFailed);
      }
      return Optional.empty();
    }
  }

  synchronized void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "kept draft not deleted: " + file, e);
    }
  }
}
