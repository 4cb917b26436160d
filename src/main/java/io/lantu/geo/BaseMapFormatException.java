package io.lantu.geo;

import java.io.IOException;
import java.io.Serial;

/** A compiled base map that is damaged or of another version; the message says which and where. */
public final class BaseMapFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /** With what is wrong. */
  public BaseMapFormatException(String message) {
    super(message);
  }
}
