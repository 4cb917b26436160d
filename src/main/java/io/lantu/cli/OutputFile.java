package io.lantu.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Looks at the file a command is to write before the work begins. */
final class OutputFile {
  private OutputFile() {}

  /**
   * The file of a name.
   *
   * @throws CommandFailure if nothing can be written there; names the remedy
   */
  static Path check(Session session, String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
        throw new CommandFailure(
            session.text("cli.render.folder", String.valueOf(file.getParent())));
      }
      if (Files.isDirectory(file)) {
        throw new CommandFailure(session.text("cli.render.isfolder", name));
      }
      return file;
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.nofile", name), e);
    }
  }
}
