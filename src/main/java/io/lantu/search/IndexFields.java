package io.lantu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How texts lie in the index: as single characters and as pairs of neighbours with their places.
 * One character is then one term, two are one term, and more are pairs side by side: every answer
 * is exact, whatever the script, and nothing has to be read again to be sure.
 *
 * <p>Names stand between marks, so that a whole name and the beginning of one are looked for in the
 * same way as any part.
 */
final class IndexFields {
  static final String TYPE = "type";
  static final String ID = "id";
  static final String PLAN = "plan";
  static final String TITLE = "title";
  static final String ABOUT = "about";
  static final String NAME = "name";
  static final String TEXT = "text";
  static final String SOUND = "sound";
  static final String TOPIC = "topic";
  static final String REGION = "region";
  static final String TEXT_SINGLES = "t1";
  static final String TEXT_PAIRS = "t2";
  static final String NAME_SINGLES = "n1";
  static final String NAME_PAIRS = "n2";
  static final String SOUNDS = "s";

  /** Before the chief name; folding leaves no such characters in texts. */
  static final int CHIEF = 1;

  /** Before another name. */
  static final int OTHER = 2;

  /** Behind a name. */
  static final int END = 3;

  static final int LONGEST_SOUND = Sound.LONGEST;

  private IndexFields() {}

  /** The names of an item as one run of code points. */
  static int[] nameRun(List<String> names) {
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      run.add(i == 0 ? CHIEF : OTHER);
      FoldedText.fold(names.get(i)).codePoints().forEach(run::add);
      run.add(END);
    }
    return run.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A folded text in the pairs or singles of two fields. */
  static Query find(String singles, String pairs, int[] run) {
    if (run.length == 1) {
      return new TermQuery(new Term(singles, gram(run, 0, 1)));
    }
    if (run.length == 2) {
      return new TermQuery(new Term(pairs, gram(run, 0, 2)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at = 0; at + 2 <= run.length; at += 2) {
      phrase.add(new Term(pairs, gram(run, at, 2)), at);
    }
    if (run.length % 2 == 1) {
      phrase.add(new Term(pairs, gram(run, run.length - 2, 2)), run.length - 2);
    }
    return phrase.build();
  }

  /** A part of the name run that begins or ends at a mark. */
  static Query findName(String folded, int before, int after) {
    int[] points = folded.codePoints().toArray();
    int lead = before == 0 ? 0 : 1;
    int[] run = new int[points.length + lead + (after == 0 ? 0 : 1)];
    System.arraycopy(points, 0, run, lead, points.length);
    if (before != 0) {
      run[0] = before;
    }
    if (after != 0) {
      run[run.length - 1] = after;
    }
    return find(NAME_SINGLES, NAME_PAIRS, run);
  }

  static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static String gram(int[] run, int at, int length) {
    return new String(run, at, length);
  }

  /** Single characters or pairs of a run, each at its place. */
  static final class Grams extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final int[] run;
    private final int length;
    private int at;
    private int last;

    Grams(int[] run, int length) {
      this.run = run;
      this.length = length;
      restart();
    }

    private void restart() {
      at = 0;
      last = -1;
    }

    @Override
    public void reset() {
      restart();
    }

    @Override
    public boolean incrementToken() {
      // What stands on both sides of the end of a name is no neighbour.
      while (at + length <= run.length && (length == 1 ? isMark(run[at]) : run[at] == END)) {
        at++;
      }
      if (at + length > run.length) {
        return false;
      }
      clearAttributes();
      IntConsumer append =
          c -> {
            if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
              term.append((char) c);
            } else {
              term.append(Character.highSurrogate(c)).append(Character.lowSurrogate(c));
            }
          };
      for (int i = 0; i < length; i++) {
        append.accept(run[at + i]);
      }
      step.setPositionIncrement(at - last);
      last = at;
      at++;
      return true;
    }

    private static boolean isMark(int c) {
      return c <= END;
    }
  }
}
