package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.model.LonLat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookmarksTest {
  private final AppState state = MapState.atLanzhou();
  private final Bookmarks bookmarks = new Bookmarks(state);

  @Test
  void namesAPlaceWithoutContentByItsCoordinates() {
    assertThat(bookmarks.add().orElseThrow().name()).isEqualTo("103.83430°E 36.06110°N");
  }

  /** A list made for each caller would be collected, and what listens to it with it. */
  @Test
  void handsOutOneListSoThatListenersLast() {
    assertThat(bookmarks.list()).isSameAs(bookmarks.list());
  }

  @Test
  void numbersASecondOfTheSameName() {
    bookmarks.add();
    assertThat(bookmarks.add().orElseThrow().name()).endsWith(" 2");
  }

  @Test
  void bringsTheWholeStateBackAsAStepOfTheHistory() {
    state.select("r:620123");
    Bookmark kept = bookmarks.add().orElseThrow();
    state.select(null);
    state.camera().panBy(500, 300);
    state.camera().zoomBy(3);
    bookmarks.open(kept);
    assertThat(state.selection()).isEqualTo("r:620123");
    assertThat(state.camera().viewport().resolution()).isEqualTo(200);
    assertThat(state.camera().centre().lon()).isCloseTo(103.8343, within(1e-9));
    state.goBack();
    assertThat(state.selection()).isNull();
  }

  @Test
  void keepsThemAsLines() {
    ViewState view =
        new ViewState("s-x", Set.of("一心", "两翼"), "r:620123", new LonLat(103.5, 36.25), 120);
    Bookmark bookmark = new Bookmark("一心\t 两翼 ", view);
    bookmarks.read(List.of(bookmark.line()));
    assertThat(bookmarks.list()).containsExactly(bookmark);
    assertThat(bookmark.name()).isEqualTo("一心 两翼");
    assertThat(bookmarks.lines()).containsExactly(bookmark.line());
  }

  @Test
  void keepsAStateWithoutStructureAndSelection() {
    bookmarks.add();
    Bookmark kept = bookmarks.list().get(0);
    bookmarks.read(bookmarks.lines());
    assertThat(bookmarks.list()).containsExactly(kept);
  }

  @Test
  void leavesDamagedLinesOut() {
    bookmarks.read(
        List.of(
            "", "a\tb", "n\ts\t\t\tx\t36\t100", "n\ts\t\t\t103\t36\t-1", "n\t\t\t\t103\t96\t1"));
    assertThat(bookmarks.list()).isEmpty();
  }

  @Test
  void renamesAndRemoves() {
    Bookmark kept = bookmarks.add().orElseThrow();
    bookmarks.rename(kept, "  会议用图 ");
    assertThat(bookmarks.list().get(0).name()).isEqualTo("会议用图");
    bookmarks.rename(bookmarks.list().get(0), "  ");
    assertThat(bookmarks.list().get(0).name()).isEqualTo("会议用图");
    bookmarks.remove(bookmarks.list().get(0));
    assertThat(bookmarks.list()).isEmpty();
  }

  @Test
  void takesNoMoreThanTheLimit() {
    for (int i = 0; i < Bookmarks.LIMIT; i++) {
      assertThat(bookmarks.add()).isPresent();
    }
    assertThat(bookmarks.add()).isEmpty();
  }
}
