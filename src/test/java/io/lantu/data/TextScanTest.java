package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.search.CatalogueTexts;
import io.lantu.search.Facet;
import io.lantu.search.FullTextIndex;
import io.lantu.search.IndexParts;
import io.lantu.search.IndexStore;
import io.lantu.search.TextQuery;
import io.lantu.search.TextScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan answers as the index of the same texts does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextScanTest {
  private FullTextIndex index;
  private TextScan scan;

  @BeforeAll
  void make(@TempDir Path folder) throws IOException {
    CatalogueTexts texts = new CatalogueTexts(ShippedPack.catalogue());
    index = new IndexStore(new IndexParts(folder)).open(List.of(texts), IndexStore.Progress.NONE);
    scan = new TextScan(texts.items());
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "兰", "兰州", "兰州新区", "物流枢纽", "yuzhong", "yz", "y", "2", "2025", "2025年", "lzxq", "l", "生态",
        "一核两极", "产业 园区", "兰州 物流", "蘭州新區", "6.5%", "Lanzhou", "lan", "620123", "从未出现的话", "、、", "的"
      })
  void answersAsTheIndexDoes(String typed) throws IOException {
    TextQuery query = TextQuery.of(typed, 6);
    assertThat(scan.search(query)).isEqualTo(index.search(query));
  }

  @ParameterizedTest
  @CsvSource({"PROJECT,,", "PROJECT,交通,", "PASSAGE,,r:620100", ",交通,r:620100", ",,r:620100"})
  void narrowsAsTheIndexDoes(String type, String topic, String region) throws IOException {
    Map<Facet, Set<String>> filters =
        Map.of(Facet.TYPE, one(type), Facet.TOPIC, one(topic), Facet.REGION, one(region));
    TextQuery query = new TextQuery("建设", filters, 300);
    assertThat(scan.search(query)).isEqualTo(index.search(query));
  }

  private static Set<String> one(String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  @Test
  void findsNothingForNothing() {
    assertThat(scan.search(TextQuery.of("  ", 6)).found()).isZero();
  }
}
