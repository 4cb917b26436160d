package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Place;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "长江, chang zhang",
    "灰度, hui",
    "女, nv",
    "绿色, lv",
    "啊, a",
    "座, zuo",
  })
  void readsTheFirstCharacter(String name, String readings) {
    assertThat(Pinyin.readings(name.charAt(0))).containsExactly(readings.split(" "));
  }

  @Test
  void hasNoReadingForLettersMarksAndRareCharacters() {
    assertThat(Pinyin.readings('a')).isEmpty();
    assertThat(Pinyin.readings('，')).isEmpty();
    assertThat(Pinyin.readings('湟')).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "灰度（黑白打印）, huidu, 0",
    "灰度（黑白打印）, hd, 0",
    "灰度（黑白打印）, duheib, 1",
    "灰度（黑白打印）, hbdy, 3",
    "导出 CSV, dccsv, 0",
    "长度, zhangdu, 0",
    "先行, xianhang, 0",
    "灰度, hdx, -1",
    "灰度, uidu, -1",
    "灰度, '', -1",
  })
  void findsWhereANameSoundsSo(String name, String typed, int at) {
    assertThat(Pinyin.find(name, typed)).isEqualTo(at);
  }

  /** The places of the shipped pack carry their pinyin: the table must tell the same. */
  @Test
  void readsPlacesAsTheGazetteerDoes() {
    Pack pack = new PackReader(PackReader.Depth.FULL).read(Path.of("data"));
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Place place : pack.content().places()) {
      boolean common =
          place.pinyin() != null
              && place.name().chars().noneMatch(c -> Pinyin.readings((char) c).isEmpty());
      if (common) {
        read++;
        if (Pinyin.find(place.name(), place.pinyin()) != 0) {
          wrong.add(place.name());
        }
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }
}
