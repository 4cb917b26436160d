package io.lantu.text;

import java.util.Objects;

/**
 * Says why a document cannot be read: what is wrong, where, and what to do.
 *
 * <p>The message is one line for the user: file, place and cause, then the remedy.
 */
public final class DocumentProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** No such file, or it may not be read. */
    UNREADABLE,
    /** A file without content. */
    EMPTY,
    /** Larger than can be a plan document. */
    TOO_LARGE,
    /** Damaged. */
    CORRUPT,
    /** Protected by a password. */
    ENCRYPTED,
    /** Not text, whatever its name says. */
    NOT_TEXT,
    /** A scan: pictures of pages without text. */
    NO_TEXT_LAYER,
    /** A format that is not read. */
    UNSUPPORTED,
    /** The user stopped it. */
    CANCELLED
  }

  private final Kind kind;
  private final String file;
  private final String place;
  private final String remedy;

  /**
   * Describes a problem.
   *
   * @param kind what is wrong
   * @param file name of the file
   * @param place where in the file, such as a page; may be empty
   * @param what the cause in one sentence
   * @param remedy what the user can do
   */
  public DocumentProblem(Kind kind, String file, String place, String what, String remedy) {
    this(kind, file, place, what, remedy, null);
  }

  /** As the other, with the failure underneath. */
  public DocumentProblem(
      Kind kind, String file, String place, String what, String remedy, Throwable cause) {
    super(
        file + (place.isEmpty() ? "" : "（" + place + "）") + "：" + what + "。" + remedy + "。", cause);
    this.kind = Objects.requireNonNull(kind);
    this.file = file;
    this.place = place;
    this.remedy = remedy;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Where in the file; may be empty. */
  public String place() {
    return place;
  }

  /** What the user can do. */
  public String remedy() {
    return remedy;
  }
}
