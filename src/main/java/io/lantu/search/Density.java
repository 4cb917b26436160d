package io.lantu.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Values a text by how much of it the words take up: several times in a short paragraph before once
 * in a long one. How rare the words are elsewhere does not matter, as hits of one question are
 * compared only with each other.
 */
final class Density extends Similarity {
  /** Value of a text that is nothing but the words. */
  static final float MOST = 20;

  private static final float SHORT_TEXT = 40;
  private static final float HALF = 0.03f;

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getLength());
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float freq, long norm) {
        return boost * value(freq, norm);
      }
    };
  }

  /**
   * Value of a text.
   *
   * @param times how often the word is in it
   * @param places how many places it has for words of this length
   */
  static float of(int times, int places) {
    return value(times, SmallFloat.intToByte4(places));
  }

  private static float value(float times, long norm) {
    float density = times / (SHORT_TEXT + SmallFloat.byte4ToInt((byte) norm));
    return MOST * density / (density + HALF);
  }
}
