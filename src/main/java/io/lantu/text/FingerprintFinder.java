package io.lantu.text;

import io.lantu.model.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds many cited spans in a document at once.
 *
 * <p>The letters of the document are gone through once per distinct span length with a rolling hash
 * (Rabin and Karp), whose hits are confirmed by SHA-256, so that no document can fake a find. Time
 * grows with document length times distinct lengths, not with the number of fingerprints.
 * Immutable; one finder may serve many documents and threads.
 */
public final class FingerprintFinder {
  private static final int FILTER_BITS = 16;

  private final Set<Fingerprint> wanted;
  private final List<OfLength> lengths;

  /** Prepares to look for these; repeated ones count once. */
  public FingerprintFinder(Collection<Fingerprint> wanted) {
    this.wanted = new LinkedHashSet<>(wanted);
    Map<Integer, List<Fingerprint>> byLength = new TreeMap<>();
    for (Fingerprint fp : this.wanted) {
      byLength.computeIfAbsent(fp.length(), n -> new ArrayList<>()).add(fp);
    }
    lengths =
        byLength.entrySet().stream().map(e -> new OfLength(e.getKey(), e.getValue())).toList();
  }

  /**
   * A cited span found.
   *
   * @param fingerprint what was looked for
   * @param start begin in the original text, UTF-16 index
   * @param end end in the original text, exclusive
   * @param letter index of its first letter in the normalised text
   */
  public record Find(Fingerprint fingerprint, int start, int end, int letter) {}

  /** Finds in a text as it was read. */
  public Map<Fingerprint, List<Find>> find(String text) {
    return find(NormalisedText.of(text));
  }

  /**
   * Finds every occurrence of every fingerprint.
   *
   * @return for each fingerprint wanted, in the order given, its finds in document order; empty
   *     where it does not occur
   */
  public Map<Fingerprint, List<Find>> find(NormalisedText text) {
    Map<Fingerprint, List<Find>> finds = new LinkedHashMap<>();
    wanted.forEach(fp -> finds.put(fp, new ArrayList<>()));
    for (OfLength of : lengths) {
      of.scan(text, finds);
    }
    return finds;
  }

  /** All finds of a result in document order, the longer of two that start together first. */
  public static List<Find> inOrder(Map<Fingerprint, List<Find>> finds) {
    return finds.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparingInt(Find::letter)
                .thenComparingInt(f -> -f.fingerprint().length())
                .thenComparing(f -> f.fingerprint().sha()))
        .toList();
  }

  /** The fingerprints of one length. */
  private static final class OfLength {
    private final int length;

    /** Factor by which the unit leaving the window counts in its hash. */
    private final long leaving;

    private final Map<Long, List<Fingerprint>> byHash = new HashMap<>();

    /**
     * Bit per value of the hash's high bits: turns nearly every position away without a look-up.
     */
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];

    OfLength(int length, List<Fingerprint> fingerprints) {
      this.length = length;
      leaving = power(length - 1);
      for (Fingerprint fp : fingerprints) {
        byHash.computeIfAbsent(fp.hash(), h -> new ArrayList<>()).add(fp);
        int bits = high(fp.hash());
        filter[bits >>> 6] |= 1L << (bits & 63);
      }
    }

    void scan(NormalisedText text, Map<Fingerprint, List<Find>> finds) {
      String letters = text.letters();
      if (letters.length() < length) {
        return;
      }
      long hash = Fingerprint.hash(letters, 0, length);
      for (int from = 0; ; from++) {
        int bits = high(hash);
        if ((filter[bits >>> 6] & 1L << (bits & 63)) != 0) {
          confirm(text, from, byHash.get(hash), finds);
        }
        if (from + length == letters.length()) {
          return;
        }
        hash =
            (hash - letters.charAt(from) * leaving) * Fingerprint.HASH_BASE
                + letters.charAt(from + length);
      }
    }

    private void confirm(
        NormalisedText text,
        int from,
        List<Fingerprint> candidates,
        Map<Fingerprint, List<Find>> finds) {
      if (candidates == null) {
        return;
      }
      String sha = Fingerprint.sha(text.letters().substring(from, from + length));
      for (Fingerprint fp : candidates) {
        if (fp.sha().equals(sha)) {
          int start = text.originalStart(from);
          int end = text.originalEnd(from + length - 1);
          finds.get(fp).add(new Find(fp, start, end, from));
        }
      }
    }

    private static int high(long hash) {
      return (int) (hash >>> (Long.SIZE - FILTER_BITS));
    }

    private static long power(int exponent) {
      long p = 1;
      for (int i = 0; i < exponent; i++) {
        p *= Fingerprint.HASH_BASE;
      }
      return p;
    }
  }
}
