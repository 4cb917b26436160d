package io.lantu.pack;

import io.lantu.settings.Messages;
import java.util.Objects;

/**
 * One fault of a pack: what, where, and what to do.
 *
 * @param kind what is wrong
 * @param file file inside the pack, {@code /} separated
 * @param path JSON pointer inside the file, empty for the whole file
 * @param detail the offending value or name
 */
public record PackProblem(ProblemKind kind, String file, String path, String detail) {
  public PackProblem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(file);
    Objects.requireNonNull(path);
    Objects.requireNonNull(detail);
  }

  /** What is wrong, one sentence. */
  public String what(Messages messages) {
    return messages.get("problem." + kind, detail);
  }

  /** What to do about it, one sentence. */
  public String remedy(Messages messages) {
    return messages.get("problem." + kind + ".remedy", detail);
  }

  /** File, place, what and remedy in one line. */
  public String line(Messages messages) {
    return file
        + (path.isEmpty() ? "" : "#" + path)
        + ": "
        + what(messages)
        + " "
        + remedy(messages);
  }
}
