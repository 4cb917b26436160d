package io.lantu.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;

/**
 * The one index over everything that can be found. Finds an item if every word of a question is
 * part of one of its names or of its text, both {@linkplain FoldedText folded}, or is how one of
 * its names sounds; finds no other. Any thread; several questions at once.
 *
 * <p>Within a kind, whole names come first, then whole other names, pinyin or initials, then names
 * that begin with the words, then names that hold them, then texts by the share of them the words
 * take up. Equal hits keep the order of the sources.
 */
public final class FullTextIndex implements Closeable {
  private static final int MOST_FEWEST = 3;
  private static final Comparator<Ranked> WORST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .thenComparing(Comparator.comparingInt(Ranked::doc).reversed());

  private final MultiReader reader;
  private final IndexSearcher searcher;

  /** Takes over the readers of all parts. */
  FullTextIndex(List<DirectoryReader> parts) throws IOException {
    reader = new MultiReader(parts.toArray(IndexReader[]::new), true);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new Density());
    searcher.setQueryCache(null);
  }

  /** How many items there are. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * Answers a question.
   *
   * @throws IOException if the index cannot be read, is damaged or has been closed
   */
  public SearchResult search(TextQuery question) throws IOException {
    List<String> words = question.words();
    if (words.isEmpty()) {
      return SearchResult.none(question);
    }
    if (!reader.tryIncRef()) {
      throw new IOException("the index has been closed");
    }
    try {
      return searcher.search(query(words, question.phrase()), new OneByOne(question, words));
    } finally {
      reader.decRef();
    }
  }

  private static Query query(List<String> words, String phrase) {
    if (words.size() == 1) {
      return query(words.get(0));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      all.add(query(word), BooleanClause.Occur.MUST);
    }
    List<Query> together = new ArrayList<>();
    together.add(IndexFields.scored(text(phrase), Scores.WHOLE_PHRASE));
    together.add(IndexFields.scored(IndexFields.findName(phrase, 0, 0), Scores.WHOLE_PHRASE));
    all.add(new DisjunctionMaxQuery(together, 0), BooleanClause.Occur.SHOULD);
    return all.build();
  }

  private static Query text(String folded) {
    return IndexFields.find(
        IndexFields.TEXT_SINGLES, IndexFields.TEXT_PAIRS, folded.codePoints().toArray());
  }

  private static Query query(String word) {
    List<Query> ways = new ArrayList<>();
    ways.add(text(word));
    addName(ways, word, 0, 0, Scores.NAME_HOLDS);
    addName(ways, word, IndexFields.OTHER, 0, Scores.OTHER_BEGINS);
    addName(ways, word, IndexFields.CHIEF, 0, Scores.CHIEF_BEGINS);
    addName(ways, word, IndexFields.OTHER, IndexFields.END, Scores.OTHER_NAME);
    addName(ways, word, IndexFields.CHIEF, IndexFields.END, Scores.CHIEF_NAME);
    if (maySound(word)) {
      for (int fewest = 1; fewest <= Math.min(MOST_FEWEST, word.length()); fewest++) {
        String begun = "^" + fewest + word;
        ways.add(IndexFields.scored(new PrefixQuery(sound(fewest + word)), Scores.SOUND_HOLDS));
        ways.add(IndexFields.scored(new PrefixQuery(sound(begun)), Scores.SOUND_BEGINS));
        ways.add(IndexFields.scored(new TermQuery(sound(begun + "$")), Scores.WHOLE_SOUND));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static void addName(List<Query> ways, String word, int before, int after, float score) {
    ways.add(IndexFields.scored(IndexFields.findName(word, before, after), score));
  }

  private static Term sound(String term) {
    return new Term(IndexFields.SOUNDS, term);
  }

  /** Whether a folded word can be pinyin or initials: Latin letters, perhaps with digits. */
  static boolean maySound(String word) {
    return word.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Without an executor the searcher goes through all parts with one collector. */
  private final class OneByOne implements CollectorManager<Hits, SearchResult> {
    private final TextQuery question;
    private final List<String> words;

    OneByOne(TextQuery question, List<String> words) {
      this.question = question;
      this.words = words;
    }

    @Override
    public Hits newCollector() {
      return new Hits(question);
    }

    @Override
    public SearchResult reduce(Collection<Hits> hits) throws IOException {
      return hits.iterator().next().result(words);
    }
  }

  private record Ranked(float score, int doc) {}

  /** The hits of a kind. */
  private static final class OfType {
    private final HitType type;
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(WORST_FIRST);
    private int count;
    private int alone;

    OfType(HitType type) {
      this.type = type;
    }
  }

  /** Counts all hits by facet and keeps the best of each kind. */
  private final class Hits extends SimpleCollector {
    private final TextQuery question;
    private final Map<HitType, OfType> kinds = new EnumMap<>(HitType.class);
    private final HitGroups groups;
    private final Set<String> types;
    private final Narrowing plan;
    private final Narrowing topic;
    private final Narrowing region;
    private int found;
    private int unfiltered;
    private int base;
    private Scorable scorer;
    private SortedDocValues type;
    private OfType[] leafTypes;

    Hits(TextQuery question) {
      this.question = question;
      types = question.filters().getOrDefault(Facet.TYPE, Set.of());
      plan = new Narrowing(IndexFields.PLAN, question.filters().get(Facet.PLAN));
      topic = new Narrowing(IndexFields.TOPIC, question.filters().get(Facet.TOPIC));
      region = new Narrowing(IndexFields.REGION, question.filters().get(Facet.REGION));
      groups = new HitGroups(question);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public void setScorer(Scorable scorable) {
      scorer = scorable;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      finishLeaf();
      base = leaf.docBase;
      type = DocValues.getSorted(leaf.reader(), IndexFields.TYPE);
      leafTypes = new OfType[type.getValueCount()];
      for (int ord = 0; ord < leafTypes.length; ord++) {
        HitType kind = HitType.valueOf(type.lookupOrd(ord).utf8ToString());
        leafTypes[ord] = kinds.computeIfAbsent(kind, OfType::new);
      }
      plan.enter(leaf);
      topic.enter(leaf);
      region.enter(leaf);
    }

    @Override
    public void collect(int doc) throws IOException {
      unfiltered++;
      type.advanceExact(doc);
      OfType kind = leafTypes[type.ordValue()];
      boolean rightType = types.isEmpty() || types.contains(kind.type.name());
      boolean rightPlan = plan.read(doc);
      boolean rightTopic = topic.read(doc);
      boolean rightRegion = region.read(doc);
      int wrong =
          (rightType ? 0 : 1) + (rightPlan ? 0 : 1) + (rightTopic ? 0 : 1) + (rightRegion ? 0 : 1);
      if (wrong > 1) {
        return;
      }
      // What is wrong in one facet only would be there if that facet were set otherwise.
      if (wrong == 0 || !rightType) {
        kind.alone++;
      }
      if (wrong == 0 || !rightPlan) {
        plan.count();
      }
      if (wrong == 0 || !rightTopic) {
        topic.count();
      }
      if (wrong == 0 || !rightRegion) {
        region.count();
      }
      if (wrong == 0) {
        found++;
        kind.count++;
        keep(kind.best, doc + base);
      }
    }

    private void keep(PriorityQueue<Ranked> queue, int doc) throws IOException {
      Ranked hit = new Ranked(scorer.score(), doc);
      if (queue.size() < question.perType()) {
        queue.add(hit);
      } else if (question.perType() > 0 && WORST_FIRST.compare(hit, queue.peek()) > 0) {
        queue.poll();
        queue.add(hit);
      }
    }

    private void finishLeaf() throws IOException {
      if (type == null) {
        return;
      }
      plan.finish(groups.counts(Facet.PLAN));
      topic.finish(groups.counts(Facet.TOPIC));
      region.finish(groups.counts(Facet.REGION));
      type = null;
    }

    SearchResult result(List<String> words) throws IOException {
      finishLeaf();
      Highlighter highlighter = new Highlighter(words);
      StoredFields stored = searcher.storedFields();
      for (OfType kind : kinds.values()) {
        if (kind.alone > 0) {
          groups.counts(Facet.TYPE).put(kind.type.name(), kind.alone);
        }
        if (kind.count > 0) {
          List<Ranked> ranked = new ArrayList<>(kind.best);
          ranked.sort(WORST_FIRST.reversed());
          // Read in the order they lie in, as neighbours are packed together.
          Map<Integer, FoundItem> items = new HashMap<>();
          for (int doc : ranked.stream().mapToInt(Ranked::doc).sorted().toArray()) {
            items.put(doc, FoundItem.of(item(stored.document(doc)), highlighter));
          }
          List<FoundItem> bestFirst = ranked.stream().map(r -> items.get(r.doc())).toList();
          float top = ranked.isEmpty() ? 0 : ranked.get(0).score();
          groups.add(kind.type, kind.count, top, bestFirst);
        }
      }
      return groups.result(found, unfiltered);
    }
  }

  /** One facet with several values an item. */
  private static final class Narrowing {
    private final String field;
    private final Set<String> wanted;
    private SortedSetDocValues values;
    private Set<Long> wantedOrds;
    private int[] leafCounts;
    private long[] ords = new long[8];
    private int size;

    Narrowing(String field, Set<String> wanted) {
      this.field = field;
      this.wanted = wanted == null ? Set.of() : wanted;
    }

    void enter(LeafReaderContext leaf) throws IOException {
      values = DocValues.getSortedSet(leaf.reader(), field);
      leafCounts = new int[(int) values.getValueCount()];
      wantedOrds = new HashSet<>();
      for (String value : wanted) {
        long ord = values.lookupTerm(new org.apache.lucene.util.BytesRef(value));
        if (ord >= 0) {
          wantedOrds.add(ord);
        }
      }
    }

    /** Reads the values of a document and tells whether one is wanted. */
    boolean read(int doc) throws IOException {
      size = values.advanceExact(doc) ? values.docValueCount() : 0;
      if (size > ords.length) {
        ords = new long[size];
      }
      boolean right = wanted.isEmpty();
      for (int i = 0; i < size; i++) {
        ords[i] = values.nextOrd();
        right = right || wantedOrds.contains(ords[i]);
      }
      return right;
    }

    void count() {
      for (int i = 0; i < size; i++) {
        leafCounts[(int) ords[i]]++;
      }
    }

    void finish(Map<String, Integer> counts) throws IOException {
      for (int ord = 0; ord < leafCounts.length; ord++) {
        if (leafCounts[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), leafCounts[ord], Integer::sum);
        }
      }
    }
  }

  private static IndexedItem item(Document doc) {
    String region = doc.get(IndexFields.REGION);
    return new IndexedItem(
        HitType.valueOf(doc.get(IndexFields.TYPE)),
        doc.get(IndexFields.ID),
        doc.get(IndexFields.PLAN),
        List.of(),
        doc.get(IndexFields.TITLE),
        doc.get(IndexFields.ABOUT),
        List.of(doc.getValues(IndexFields.NAME)),
        doc.get(IndexFields.TEXT),
        Arrays.stream(doc.getValues(IndexFields.SOUND)).map(PartWriter::unpack).toList(),
        List.of(),
        region == null ? List.of() : List.of(region),
        0);
  }
}
