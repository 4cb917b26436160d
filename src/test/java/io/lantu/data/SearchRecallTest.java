package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.lantu.search.CatalogueTexts;
import io.lantu.search.FoundItem;
import io.lantu.search.FullTextIndex;
import io.lantu.search.HitType;
import io.lantu.search.IndexParts;
import io.lantu.search.IndexStore;
import io.lantu.search.IndexedItem;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextRange;
import io.lantu.search.TextSource;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index against a plain scan of everything there is: the shipped pack and, where they are at
 * hand, the plan documents. The scan folds texts in a way of its own.
 */
class SearchRecallTest {
  private static final int QUERIES = 500;

  /** Of very many hits so many of a kind are looked at one by one; the rest are counted. */
  private static final int LOOKED_AT = 400;

  private static final long SEED = 20260507;

  @TempDir static Path folder;

  private static final List<IndexedItem> ITEMS = new ArrayList<>();
  private static final List<Scanned> SCANNED = new ArrayList<>();
  private static FullTextIndex index;

  @BeforeAll
  static void makeIndex() throws IOException {
    List<TextSource> sources = new ArrayList<>();
    sources.add(new CatalogueTexts(ShippedPack.catalogue()));
    PlanTexts.find().ifPresent(texts -> sources.add(new Paragraphs(texts)));
    for (TextSource source : sources) {
      source.forEach(ITEMS::add);
    }
    for (IndexedItem item : ITEMS) {
      List<String> texts = new ArrayList<>(item.names());
      texts.add(item.text());
      SCANNED.add(
          new Scanned(
              item.type() + " " + item.id(),
              item,
              texts.stream().map(SearchRecallTest::fold).toList()));
    }
    index = new IndexStore(new IndexParts(folder)).open(sources, IndexStore.Progress.NONE);
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  private record Scanned(String key, IndexedItem item, List<String> texts) {
    boolean has(String word) {
      for (String text : texts) {
        if (text.contains(word)) {
          return true;
        }
      }
      // The first letter alone rules most words out, which spares the pattern.
      return word.charAt(0) < 0x80
          && word.matches("[a-z0-9]*[a-z][a-z0-9]*")
          && item.sounds().stream().anyMatch(s -> s.find(word) != null);
    }
  }

  /** The paragraphs of the documents, one a line. */
  private record Paragraphs(PlanTexts texts) implements TextSource {
    @Override
    public String key() {
      return "paragraphs";
    }

    @Override
    public void forEach(Consumer<IndexedItem> items) {
      int n = 0;
      for (var file : texts.files()) {
        for (String line : file.original().split("\n")) {
          if (!line.isBlank()) {
            items.accept(
                IndexedItem.ofText(
                    HitType.ORIGINAL, "o" + n++, null, "", line, List.of(), List.of()));
          }
        }
      }
    }
  }

  @Test
  void findsWhatAPlainScanFinds() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < QUERIES; i++) {
      String part = draw(random);
      check(part);
      if (i % 5 == 0) {
        check(ZhConverterUtil.toTraditional(part));
      }
      if (i % 5 == 1) {
        check(fullWidth(part));
      }
      if (i % 5 == 2) {
        check(part.toUpperCase(Locale.ROOT));
      }
    }
  }

  @Test
  void findsInOtherFormsWhatItFindsAsPrinted() throws IOException {
    Random random = new Random(SEED + 1);
    int changed = 0;
    for (int i = 0; i < 200; i++) {
      String part = draw(random);
      Set<String> printed = found(part);
      String traditional = ZhConverterUtil.toTraditional(part);
      changed += traditional.equals(part) ? 0 : 1;
      assertThat(found(traditional)).as("%s for %s", traditional, part).isEqualTo(printed);
      assertThat(found(fullWidth(part))).as(part).isEqualTo(printed);
    }
    assertThat(changed).isGreaterThan(50);
  }

  @Test
  void marksExactlyTheWordsInWhatIsShown() throws IOException {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < 200; i++) {
      String part = draw(random).strip();
      if (part.chars().anyMatch(Character::isWhitespace)) {
        continue;
      }
      SearchResult result = index.search(TextQuery.of(part, 20));
      for (SearchResult.Group group : result.groups()) {
        for (FoundItem item : group.items()) {
          int marks = 0;
          for (TextRange r : item.inTitle()) {
            marks += mark(item.hit().title(), r, part);
          }
          for (TextRange r : item.inSnippet()) {
            marks += mark(item.hit().snippet(), r, part);
          }
          if (!fold(part).matches("[a-z0-9]+")) {
            assertThat(marks).as("%s in %s", part, item).isPositive();
          }
        }
      }
    }
  }

  /** A mark holds the part whole, repeated, or cut by the end of the snippet; or it is a sound. */
  private static int mark(String shown, TextRange range, String part) {
    String marked = fold(shown.substring(range.start(), range.end()));
    String wanted = fold(part);
    boolean sound = wanted.matches("[a-z0-9]+") && !marked.contains(wanted);
    assertThat(sound || marked.contains(wanted) || wanted.startsWith(marked))
        .as("%s marked in %s for %s", marked, shown, part)
        .isTrue();
    return 1;
  }

  private static String draw(Random random) {
    while (true) {
      IndexedItem item = ITEMS.get(random.nextInt(ITEMS.size()));
      List<String> texts = new ArrayList<>(item.names());
      texts.add(item.text());
      String text = texts.get(random.nextInt(texts.size()));
      int length = 1 + random.nextInt(12);
      if (text.length() >= length) {
        int from = random.nextInt(text.length() - length + 1);
        String part = text.substring(from, from + length);
        if (!fold(part).isEmpty()) {
          return part;
        }
      }
    }
  }

  private static void check(String query) throws IOException {
    Set<String> expected = new TreeSet<>();
    List<String> words =
        Arrays.stream(query.strip().split("[\\s\\u3000]+"))
            .map(SearchRecallTest::fold)
            .filter(w -> !w.isEmpty())
            .toList();
    for (Scanned item : SCANNED) {
      if (!words.isEmpty() && words.stream().allMatch(item::has)) {
        expected.add(item.key());
      }
    }
    SearchResult result = index.search(TextQuery.of(query, LOOKED_AT));
    Set<String> shown = new TreeSet<>();
    boolean all = true;
    for (SearchResult.Group group : result.groups()) {
      group.items().forEach(i -> shown.add(i.hit().type() + " " + i.hit().id()));
      all = all && group.count() == group.items().size();
    }
    assertThat(result.found()).as("“%s”", query).isEqualTo(expected.size());
    if (all) {
      assertThat(shown).as("“%s”", query).isEqualTo(expected);
    } else {
      assertThat(expected).as("“%s”", query).containsAll(shown);
    }
  }

  private static Set<String> found(String query) throws IOException {
    Set<String> found = new TreeSet<>();
    SearchResult result = index.search(TextQuery.of(query, Integer.MAX_VALUE));
    for (SearchResult.Group group : result.groups()) {
      assertThat(group.count()).isEqualTo(group.items().size());
      group.items().forEach(i -> found.add(i.hit().type() + " " + i.hit().id()));
    }
    assertThat(result.found()).isEqualTo(found.size());
    return found;
  }

  private static String fullWidth(String s) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }

  private static final String QUOTES = "“”„‟「」『』〝〞";
  private static final String DASHES = "—–―‐−─";
  private static final Map<Character, String> SIMPLE = new HashMap<>();

  /** The same as the program does, the slow and simple way. */
  private static String fold(String s) {
    String forms = Normalizer.normalize(s, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (char c : forms.replaceAll("[\\p{Mn}\\p{Me}\\p{Cf}\\p{Cs}]", "").toCharArray()) {
      if (QUOTES.indexOf(c) >= 0) {
        out.append('"');
      } else if ("‘’‚‛".indexOf(c) >= 0) {
        out.append('\'');
      } else if (DASHES.indexOf(c) >= 0) {
        out.append('-');
      } else if ("•‧∙・⋅".indexOf(c) >= 0) {
        out.append('·');
      } else if ("〜∼".indexOf(c) >= 0) {
        out.append('~');
      } else if ("《〈«‹".indexOf(c) >= 0) {
        out.append('<');
      } else if ("》〉»›".indexOf(c) >= 0) {
        out.append('>');
      } else if (c >= 0x3400 && c < 0xA000) {
        out.append(SIMPLE.computeIfAbsent(c, SearchRecallTest::simplified));
      } else if (c >= ' ' || Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString()
        .strip()
        .replaceAll(
            "(?<![\\p{L}\\p{Nd}&&[\\x00-\\u2e7f]])\\s+|\\s+(?![\\p{L}\\p{Nd}&&[\\x00-\\u2e7f]])",
            "")
        .replaceAll("\\s+", " ");
  }

  private static String simplified(char c) {
    List<String> forms = ZhConverterUtil.toSimple(c);
    return forms == null || forms.isEmpty() || forms.get(0).length() != 1
        ? String.valueOf(c)
        : forms.get(0);
  }
}
