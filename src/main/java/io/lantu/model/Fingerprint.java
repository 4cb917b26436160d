package io.lantu.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a span of a plan document without holding its words.
 *
 * <p>All three parts are taken over the <em>normalised</em> span (see {@link #normalise}): its
 * length, a polynomial hash by which the span is found in one pass over a document, and the first
 * 16 hex digits of its SHA-256, which confirm the find.
 *
 * @param length number of UTF-16 units of the normalised span, at least 1
 * @param hash polynomial hash modulo 2^64 with base {@link #HASH_BASE}
 * @param sha first 16 hex digits of the SHA-256 of the normalised span in UTF-8, lower case
 */
public record Fingerprint(int length, long hash, String sha) {
  /** Odd multiplier of the rolling hash (2^64 divided by the golden ratio). */
  public static final long HASH_BASE = 0x9E3779B97F4A7C15L;

  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,6})-([0-9a-f]{16})-([0-9a-f]{16})");
  private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]*]");

  public Fingerprint {
    Objects.requireNonNull(sha);
    if (length < 1) {
      throw new IllegalArgumentException("fingerprint length must be positive: " + length);
    }
  }

  /**
   * Takes the fingerprint of a span.
   *
   * @param span text as it stands in the document; normalised here
   * @throws IllegalArgumentException if no letter or digit is left after normalising
   */
  public static Fingerprint of(String span) {
    String letters = normalise(span);
    if (letters.isEmpty()) {
      throw new IllegalArgumentException("span holds no letter or digit");
    }
    return new Fingerprint(letters.length(), hash(letters, 0, letters.length()), sha(letters));
  }

  /**
   * Reads the written form {@code length-hash-sha}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Fingerprint parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("malformed fingerprint: " + text);
    }
    return new Fingerprint(
        Integer.parseInt(m.group(1)), Long.parseUnsignedLong(m.group(2), 16), m.group(3));
  }

  /** The written form, which {@link #parse} reads. */
  @Override
  public String toString() {
    return length + "-" + HexFormat.of().toHexDigits(hash) + "-" + sha;
  }

  /**
   * Normalises text so that line breaks, punctuation, full-width forms and decimal points do not
   * matter: word-processor bookmarks are dropped, NFKC is applied, and only letters and decimal
   * digits are kept.
   */
  public static String normalise(String text) {
    String nfkc = Normalizer.normalize(BOOKMARK.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(nfkc.length());
    nfkc.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Polynomial hash of {@code text[from, to)} over UTF-16 units. */
  public static long hash(CharSequence text, int from, int to) {
    long h = 0;
    for (int i = from; i < to; i++) {
      h = h * HASH_BASE + text.charAt(i);
    }
    return h;
  }

  /** First 16 hex digits of the SHA-256 of normalised text. */
  public static String sha(String letters) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
