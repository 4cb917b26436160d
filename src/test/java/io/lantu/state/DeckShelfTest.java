package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.MapScene;
import io.lantu.state.DeckShelf.Entry;
import io.lantu.state.DeckShelf.Origin;
import io.lantu.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeckShelfTest {
  private static final Atlas DECK =
      new Atlas(
          "a", "兰州/榆中: 一讲", null, Theme.LIGHT, List.of(MapScene.of("x", "甲", null)), Set.of());

  @TempDir Path folder;

  @Test
  void savesUnderANameEveryFileSystemTakesAndFindsItAgain() throws IOException {
    DeckShelf shelf = new DeckShelf(folder.resolve("decks"));
    Path first = shelf.save(DECK, null);
    Path second = shelf.save(DECK, null);
    assertThat(first.getFileName().toString()).isEqualTo("兰州-榆中- 一讲.json");
    assertThat(second).isNotEqualTo(first);
    assertThat(shelf.own())
        .containsExactlyInAnyOrder(
            new Entry(Origin.OWN, DECK, first), new Entry(Origin.OWN, DECK, second));
  }

  @Test
  void leavesOutWhatIsNoDeck() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{");
    DeckShelf shelf = new DeckShelf(folder);
    Path good = shelf.save(DECK, folder.resolve("good.json"));
    assertThat(shelf.own()).containsExactly(new Entry(Origin.OWN, DECK, good));
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("bad", "[]");
    texts.put("a", AtlasFile.format(DECK));
    assertThat(DeckShelf.shipped(texts)).containsExactly(new Entry(Origin.SHIPPED, DECK, null));
  }

  @Test
  void givesBackWhatWasNotSavedUntilItIsForgotten() throws IOException {
    DeckShelf shelf = new DeckShelf(folder);
    Path file = folder.resolve("my.json");
    shelf.keep(DECK, file);
    shelf.keep(DECK.withTitle("later"), file);
    assertThat(new DeckShelf(folder).recovered())
        .containsExactly(new Entry(Origin.RECOVERED, DECK.withTitle("later"), file));
    assertThat(shelf.own()).isEmpty();
    shelf.keep(DECK, null);
    assertThat(shelf.recovered()).containsExactly(new Entry(Origin.RECOVERED, DECK, null));
    shelf.forget(DECK);
    assertThat(shelf.recovered()).isEmpty();
  }
}
