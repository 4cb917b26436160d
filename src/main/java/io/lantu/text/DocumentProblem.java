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

  /** The same line in English: file, cause and remedy. */
  public String english() {
    String what =
        switch (kind) {
          case UNREADABLE ->
              "cannot be opened (no such file, a folder, or no permission). Check the path";
          case EMPTY -> "holds no text (0 bytes or blank). Download or export it again";
          case TOO_LARGE -> "is too large for a plan document. Check the file, or split it";
          case CORRUPT ->
              "is damaged or not what its extension says. Repair it in an office program, or get"
                  + " another copy";
          case ENCRYPTED -> "is protected by a password. Remove the password first";
          case NOT_TEXT -> "is not text. Use .txt, .docx or a .pdf with a text layer";
          case NO_TEXT_LAYER -> "is a scan: its pages are pictures without text. Run OCR first";
          case UNSUPPORTED -> "is in a format that is not read. Save it as .docx, .pdf or .txt";
          case CANCELLED -> "was not read: cancelled. Read it again when needed";
        };
    return file + ": " + what + ".";
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
