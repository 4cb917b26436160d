package io.lantu.text;

import io.lantu.model.Fingerprint;

/** Fingerprints of spans that may hold no letter. */
final class Prints {
  private Prints() {}

  /** The fingerprint of a span, or null where it holds no letter or digit. */
  static Fingerprint of(String span) {
    return Fingerprint.normalise(span).isEmpty() ? null : Fingerprint.of(span);
  }
}
