package io.lantu.atlas;

/** A file is no atlas; the message says where and what. */
public final class AtlasFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  AtlasFormatException(String message) {
    super(message);
  }

  AtlasFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
