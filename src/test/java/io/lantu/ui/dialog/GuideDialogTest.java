package io.lantu.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.ui.dialog.GuideDialog.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideDialogTest {
  @Test
  void hasTheSameSectionsAndKeysInBothLanguages() {
    List<Section> zh = GuideDialog.read("zh");
    List<Section> en = GuideDialog.read("en");
    assertThat(zh).hasSizeGreaterThan(9).hasSameSizeAs(en);
    for (int i = 0; i < zh.size(); i++) {
      assertThat(keys(zh.get(i))).as(en.get(i).title()).isEqualTo(keys(en.get(i)));
    }
  }

  @Test
  void tellsThatAGuideIsMissing() {
    assertThat(GuideDialog.read("xx")).singleElement().matches(s -> s.lines().size() == 1);
  }

  private static List<String> keys(Section section) {
    return String.join("\n", section.lines())
        .lines()
        .flatMap(line -> java.util.Arrays.stream(line.split("`")))
        .filter(word -> word.matches("(Ctrl|Shift|Alt|F\\d).*"))
        .filter(word -> word.matches("[\\w+←→-]+"))
        .sorted()
        .toList();
  }
}
