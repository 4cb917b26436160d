package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.state.LocatorModel.CommandItem;
import io.lantu.state.LocatorModel.Found;
import io.lantu.state.LocatorModel.PointItem;
import io.lantu.task.TaskExecutor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorModelTest {
  private static final CommandItem DARK = new CommandItem("theme-dark", "深色", "F7");
  private static final CommandItem GREY = new CommandItem("vision-grey", "灰度（黑白打印）", "");

  private final LocatorModel model =
      new LocatorModel(
          SampleState.open(SampleCatalogue.make(), Language.ZH),
          new TaskExecutor(Runnable::run, Runnable::run),
          () -> List.of(DARK, GREY));

  private List<String> found(String typed) {
    model.search(typed);
    return model.items().stream()
        .map(
            item -> {
              if (item instanceof Found f) {
                return f.hit().type() + " " + f.hit().id();
              }
              return item instanceof CommandItem c ? "COMMAND " + c.id() : "POINT";
            })
        .toList();
  }

  @Test
  void findsEveryKindByAChineseSubstring() {
    assertThat(found("东"))
        .contains(
            "REGION r:620101",
            "ELEMENT s-plan-a-1x/core",
            "PLACE p:station",
            "PROJECT plan-a/b1/1");
    assertThat(found("都市圈")).containsExactly("TERM t:circle");
    assertThat(found("摘要 plan-b")).containsExactly("PASSAGE plan-b/p1");
    assertThat(found("重大")).containsExactly("BOX plan-a/b1");
    assertThat(found("常住")).containsExactly("INDICATOR plan-a/i1");
  }

  @Test
  void findsByInitials() {
    assertThat(found("yhdd")).containsExactly("STRUCTURE s-plan-a-1x");
    assertThat(found("dxtl")).contains("PROJECT plan-a/b1/1", "PROJECT plan-b/b1/1");
    assertThat(found("dsq")).containsExactly("TERM t:circle");
  }

  @Test
  void findsEveryKindByPinyin() {
    assertThat(found("yihe")).containsExactly("STRUCTURE s-plan-a-1x");
    assertThat(found("dongxitie")).contains("PROJECT plan-a/b1/1", "PROJECT plan-b/b1/1");
    assertThat(found("dushiquan")).containsExactly("TERM t:circle");
  }

  @Test
  void prefixesNarrow() {
    assertThat(found("p 东")).containsExactly("PROJECT plan-a/b1/1", "PROJECT plan-b/b1/1");
    assertThat(found("e 东")).containsExactly("ELEMENT s-plan-a-1x/core");
    assertThat(found("t 枢纽")).containsExactly("TERM t:hub");
    assertThat(found("x 深")).containsExactly("COMMAND theme-dark");
    assertThat(found(">dark")).containsExactly("COMMAND theme-dark");
  }

  @ParameterizedTest
  @CsvSource({"x huidu", "x hd", "x huid", "x hb", "x heibai", "x dayin", "x grey", ">HD"})
  void findsCommandsByPinyinInitialsAndEnglish(String typed) {
    assertThat(found(typed)).containsExactly("COMMAND vision-grey");
  }

  /** Which of several a command is, its menu says; so it is called by that too. */
  @ParameterizedTest
  @CsvSource({"x 主题", "x zhuti", "x zt", "x theme"})
  void findsCommandsByTheMenuTheyStandIn(String typed) {
    assertThat(found(typed)).containsExactly("COMMAND theme-dark");
  }

  @Test
  void listsCommandsThatSoundSoWithoutPrefixToo() {
    assertThat(found("shense")).containsExactly("COMMAND theme-dark");
    assertThat(found("x duhui")).isEmpty();
    assertThat(found("x qq")).isEmpty();
  }

  @Test
  void knowsCoordinatesWithAndWithoutPrefix() {
    model.search("103.8,36.06");
    assertThat(model.items()).containsExactly(new PointItem(new LonLat(103.8, 36.06)));
    model.search("c 36.06N 103.8E");
    assertThat(model.items()).containsExactly(new PointItem(new LonLat(103.8, 36.06)));
  }

  @Test
  void listsTheLastPicksFirstWhenNothingIsTyped() {
    assertThat(found("")).isEmpty();
    model.search("深");
    model.picked(model.items().get(0));
    model.search("都市圈");
    model.picked(model.items().get(0));
    assertThat(found("")).containsExactly("TERM t:circle", "COMMAND theme-dark");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "103.8 36.06 | 103.8 | 36.06",
        "36.06，103.8 | 103.8 | 36.06",
        "36.06, 113.8 | 113.8 | 36.06",
        "东经103.5° 北纬36.25° | 103.5 | 36.25",
        "103°30′E 36°15′N | 103.5 | 36.25",
        "N36.25 E103.5 | 103.5 | 36.25"
      })
  void readsCoordinates(String text, double lon, double lat) {
    model.search("c " + text);
    assertThat(model.items()).containsExactly(new PointItem(new LonLat(lon, lat)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"榆中", "3+2+8", "103.8", "200,100", "12a 13b"})
  void refusesWhatIsNoPoint(String text) {
    model.search("c " + text);
    assertThat(model.items()).isEmpty();
  }
}
