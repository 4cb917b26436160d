package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneCamera;
import io.lantu.atlas.SceneText;
import io.lantu.atlas.Transition;
import io.lantu.style.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeckEditorTest {
  private static final Atlas THREE =
      new Atlas(
          "a",
          "三幕",
          "s",
          Theme.PROJECTOR,
          List.of(
              MapScene.of("x", "甲", null),
              MapScene.of("y", "乙", null),
              MapScene.of("z", "丙", null)),
          Set.of());

  private final DeckEditor editor = new DeckEditor();

  @BeforeEach
  void open() {
    editor.open(THREE, Path.of("deck.json"), true);
  }

  private List<String> keys() {
    return editor.atlas().scenes().stream().map(MapScene::key).toList();
  }

  @Test
  void beginsWithTheFirstSceneAndNothingUnsaved() {
    assertThat(editor.scene()).contains(THREE.scenes().get(0));
    assertThat(editor.unsavedProperty().get()).isFalse();
    assertThat(editor.canUndoProperty().get()).isFalse();
  }

  @Test
  void addsBehindTheChosenSceneUnderAKeyOfItsOwn() {
    editor.chosenProperty().set(1);
    editor.add(MapScene.of("x", "又甲", null));
    assertThat(keys()).containsExactly("x", "y", "x-2", "z");
    assertThat(editor.chosenProperty().get()).isEqualTo(2);
    assertThat(editor.unsavedProperty().get()).isTrue();
  }

  @Test
  void movesDuplicatesDeletesAndTakesAllBackInOrder() {
    editor.move(0, 2);
    editor.duplicate();
    assertThat(keys()).containsExactly("y", "z", "x", "x-copy");
    editor.chosenProperty().set(0);
    editor.delete();
    assertThat(keys()).containsExactly("z", "x", "x-copy");
    assertThat(editor.undoKey()).contains("deck.step.delete");
    editor.undo();
    editor.undo();
    editor.undo();
    assertThat(editor.atlas()).isEqualTo(THREE);
    assertThat(editor.unsavedProperty().get()).isFalse();
    editor.redo();
    assertThat(keys()).containsExactly("y", "z", "x");
    editor.look(SceneCamera.at(103, 36, 90_000));
    assertThat(editor.canRedoProperty().get()).isFalse();
  }

  @Test
  void movingPastAnEndStaysThere() {
    editor.moveChosen(-1);
    assertThat(editor.canUndoProperty().get()).isFalse();
    editor.moveChosen(7);
    assertThat(keys()).containsExactly("y", "z", "x");
    assertThat(editor.chosenProperty().get()).isEqualTo(2);
  }

  @Test
  void typingInOneTextIsOneStep() {
    editor.type(SceneText.TITLE, "甲a");
    editor.type(SceneText.TITLE, "甲ab");
    editor.type(SceneText.NOTES, "说");
    editor.type(SceneText.NOTES, "说明");
    editor.endTyping();
    editor.type(SceneText.NOTES, "说明书");
    editor.undo();
    assertThat(editor.scene().orElseThrow().notes()).isEqualTo("说明");
    editor.undo();
    assertThat(editor.scene().orElseThrow().notes()).isEmpty();
    assertThat(editor.scene().orElseThrow().title()).isEqualTo("甲ab");
    editor.undo();
    assertThat(editor.atlas()).isEqualTo(THREE);
  }

  @Test
  void isSavedWhenItIsAsItWasWritten() {
    editor.comeIn(Transition.CUT);
    Atlas written = editor.atlas();
    editor.colour(Theme.DARK);
    editor.saved(Path.of("other.json"), written);
    assertThat(editor.unsavedProperty().get()).isTrue();
    editor.undo();
    assertThat(editor.unsavedProperty().get()).isFalse();
    assertThat(editor.fileProperty().get()).isEqualTo(Path.of("other.json"));
  }

  @Test
  void regeneratingIsOneStepAndKeepsEdits() {
    Atlas made =
        new Atlas(
            "a", "t", "s", Theme.LIGHT, List.of(generated("base"), generated("whole")), Set.of());
    editor.open(made, null, false);
    editor.type(SceneText.TITLE, "我的标题");
    editor.regenerate(made.inserted(1, generated("class")));
    assertThat(keys()).containsExactly("base", "class", "whole");
    assertThat(editor.atlas().scenes().get(0).title()).isEqualTo("我的标题");
    editor.undo();
    assertThat(keys()).containsExactly("base", "whole");
  }

  private static MapScene generated(String key) {
    return new MapScene(
        key,
        key,
        "",
        "",
        "s",
        null,
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
}
