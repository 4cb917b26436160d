package io.lantu.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasTest {
  private static MapScene made(String key, String title) {
    return new MapScene(
        key,
        title,
        "说明",
        "讲稿",
        "s-a",
        List.of("一核"),
        null,
        null,
        null,
        null,
        null,
        false,
        Transition.FADE,
        true,
        Set.of());
  }

  private static Atlas atlas(MapScene... scenes) {
    return new Atlas("s-a", "题", "s-a", Theme.LIGHT, List.of(scenes), Set.of());
  }

  @Test
  void readsWhatItWroteAndWritesTheSameAgain(@TempDir Path folder) throws Exception {
    MapScene camera =
        MapScene.of("x", "“引号”与\n换行", null)
            .withCamera(SceneCamera.at(103.8, 36.06, 50_000))
            .withTheme(Theme.DARK);
    Atlas atlas =
        atlas(made("base", "一"), camera, made("whole", "三").withText(SceneText.NOTES, "新"))
            .removed("base");
    Path file = folder.resolve("a.json");
    AtlasFile.write(file, atlas);
    assertThat(AtlasFile.read(file)).isEqualTo(atlas);
    assertThat(AtlasFile.format(AtlasFile.read(file))).isEqualTo(Files.readString(file));
  }

  @Test
  void keepsWhatWasChangedByHandWhenMadeAnew() {
    Atlas edited =
        atlas(made("base", "底"), made("class:一核", "一核"), made("whole", "全"))
            .replaced(made("class:一核", "一核").withText(SceneText.TITLE, "我的题目"))
            .removed("base")
            .inserted(0, MapScene.of("own", "自加", null))
            .moved(2, 1);
    Atlas fresh =
        atlas(
            made("base", "底"), made("class:一核", "新题"), made("element:x", "某"), made("whole", "新全"));
    Atlas merged = edited.regenerated(fresh);
    assertThat(merged.scenes())
        .extracting(MapScene::key)
        .containsExactly("own", "whole", "class:一核", "element:x");
    assertThat(merged.find("class:一核").orElseThrow().title()).isEqualTo("我的题目");
    assertThat(merged.find("whole").orElseThrow().title()).isEqualTo("新全");
  }

  @Test
  void refusesWhatIsNoAtlasAndSaysWhere() {
    assertThatThrownBy(() -> AtlasFile.parse("{"))
        .isInstanceOf(AtlasFormatException.class)
        .hasMessageContaining("JSON");
    assertThatThrownBy(
            () ->
                AtlasFile.parse(
                    "{\"format\":1,\"id\":\"a\",\"title\":\"b\",\"scenes\":[{\"key\":\"k\","
                        + "\"title\":\"t\",\"colour\":1}]}"))
        .isInstanceOf(AtlasFormatException.class)
        .hasMessageContaining("/scenes/0/colour");
    assertThatThrownBy(
            () ->
                AtlasFile.parse(
                    "{\"format\":1,\"id\":\"a\",\"title\":\"b\",\"scenes\":[{\"key\":\"k\","
                        + "\"title\":\"t\",\"camera\":{\"lon\":1}}]}"))
        .isInstanceOf(AtlasFormatException.class)
        .hasMessageContaining("/scenes/0/camera");
  }
}
