package io.lantu.text;

import io.lantu.settings.Messages;
import java.util.List;
import java.util.Objects;

/**
 * Says why a document cannot be read: what is wrong, where, and what to do.
 *
 * <p>{@link #text} is one line for the user in the language of the program: file, place and cause,
 * then the remedy. The message of the exception itself is for logs.
 */
public final class DocumentProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, in kinds that callers tell apart. */
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

  /** What exactly is wrong; each has a text of its own in every language. */
  public enum Reason {
    /** A folder, not a file. */
    FOLDER(Kind.UNREADABLE),
    /** No such file. */
    MISSING(Kind.UNREADABLE),
    /** It may not be read. */
    FORBIDDEN(Kind.UNREADABLE),
    /** A file of no bytes. */
    NO_BYTES(Kind.EMPTY),
    /** A file of blanks. */
    BLANK(Kind.EMPTY),
    /** Too many bytes; argument 1 is their number in MB. */
    LARGE(Kind.TOO_LARGE),
    /** A Word file that unpacks to too much; argument 1 is its part, 2 the limit in MB. */
    UNPACKS_LARGE(Kind.TOO_LARGE),
    /** Reading failed half-way. */
    FAILED(Kind.CORRUPT),
    /** Not what its extension says. */
    OTHER_FORMAT(Kind.CORRUPT),
    /** A damaged Word file. */
    BROKEN_WORD(Kind.CORRUPT),
    /** A damaged PDF. */
    BROKEN_PDF(Kind.CORRUPT),
    /** A Word file with a password. */
    LOCKED_WORD(Kind.ENCRYPTED),
    /** A PDF with a password. */
    LOCKED_PDF(Kind.ENCRYPTED),
    /** Bytes that are no text. */
    BINARY(Kind.NOT_TEXT),
    /** Pages without text; argument 1 is their number. */
    SCAN(Kind.NO_TEXT_LAYER),
    /** Another office format. */
    OTHER_OFFICE(Kind.UNSUPPORTED),
    /** An archive. */
    ARCHIVE(Kind.UNSUPPORTED),
    /** Reading was stopped. */
    READING_STOPPED(Kind.CANCELLED),
    /** Importing was stopped. */
    IMPORT_STOPPED(Kind.CANCELLED);

    private final Kind kind;

    Reason(Kind kind) {
      this.kind = kind;
    }

    /** Key of its text; argument 0 is the name of the file. */
    public String key() {
      return "document.problem." + name();
    }
  }

  private final Reason reason;
  private final String file;
  private final transient List<Object> arguments;

  /**
   * Describes a problem.
   *
   * @param reason what is wrong
   * @param file name of the file
   * @param arguments what the text of the reason names beside the file
   */
  public DocumentProblem(Reason reason, String file, Object... arguments) {
    this(reason, file, null, arguments);
  }

  /** As the other, with the failure underneath. */
  public DocumentProblem(Reason reason, String file, Throwable cause, Object... arguments) {
    super(reason + ": " + file, cause);
    this.reason = Objects.requireNonNull(reason);
    this.file = file;
    this.arguments = List.of(arguments);
  }

  /** One line for the user: file, cause and remedy. */
  public String text(Messages messages) {
    Object[] all = new Object[arguments.size() + 1];
    all[0] = file;
    for (int i = 0; i < arguments.size(); i++) {
      all[i + 1] = arguments.get(i);
    }
    return messages.get(reason.key(), all);
  }

  /** What is wrong. */
  public Kind kind() {
    return reason.kind;
  }

  /** What exactly is wrong. */
  public Reason reason() {
    return reason;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }
}
