package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.state.FacetedTable.Facet;
import io.lantu.state.FacetedTable.GroupLine;
import io.lantu.state.FacetedTable.ItemLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetedTableTest {
  private record Item(String name, List<String> tags) {}

  private static final Item RAIL = new Item("Rail A", List.of("x", "y"));
  private static final Item ROAD = new Item("road B", List.of("x"));
  private static final Item NONE = new Item("Mill", List.of());

  private final FacetedTable<Item> table =
      new FacetedTable<>(
          Item::name,
          List.of(
              Facet.of("tag", Item::tags, t -> t.isEmpty() ? "none" : "tag " + t),
              new Facet<>("place", Item::tags, i -> Set.of("everywhere"), v -> v)));

  FacetedTableTest() {
    table.setItems(List.of(RAIL, ROAD, NONE));
  }

  private List<String> lines() {
    return table.lines().stream()
        .map(
            line -> {
              if (line instanceof GroupLine<Item> g) {
                return g.title() + " " + g.count() + (g.open() ? "" : " closed");
              }
              return ((ItemLine<Item>) line).item().name();
            })
        .toList();
  }

  @Test
  void findsEveryWordInAnyCase() {
    table.setText(" A rail ");
    assertThat(lines()).containsExactly("Rail A");
    table.setText("a mill");
    assertThat(lines()).isEmpty();
  }

  @Test
  void narrowsByFacetsTogetherAndClears() {
    table.choose("tag", "x");
    assertThat(lines()).containsExactly("Rail A", "road B");
    table.setText("road");
    assertThat(lines()).containsExactly("road B");
    table.narrowTo("", Map.of());
    assertThat(lines()).hasSize(3);
    assertThat(table.chosen("tag")).isNull();
  }

  @Test
  void choicesCountWhatTheyFind() {
    assertThat(table.choices("tag"))
        .containsExactly(
            new FacetedTable.Choice("x", "tag x", 2), new FacetedTable.Choice("y", "tag y", 1));
    assertThat(table.choices("place"))
        .containsExactly(new FacetedTable.Choice("everywhere", "everywhere", 3));
  }

  @Test
  void groupsListAnItemUnderEachValueButCountItOnce() {
    table.groupBy("tag");
    assertThat(lines())
        .containsExactly("tag x 2", "Rail A", "road B", "tag y 1", "Rail A", "none 1", "Mill");
    assertThat(table.shownProperty().get()).containsExactly(RAIL, ROAD, NONE);
  }

  @Test
  void closedGroupsHideTheirItemsButKeepThemShown() {
    table.groupBy("tag");
    table.toggle("x");
    assertThat(lines()).containsExactly("tag x 2 closed", "tag y 1", "Rail A", "none 1", "Mill");
    assertThat(table.shownProperty().get()).hasSize(3);
    table.toggle("x");
    assertThat(lines()).hasSize(7);
  }

  @Test
  void sortsWithinGroupsAndBack() {
    table.sort(Comparator.comparing(Item::name));
    assertThat(lines()).containsExactly("Mill", "Rail A", "road B");
    table.sort(null);
    assertThat(lines()).containsExactly("Rail A", "road B", "Mill");
  }
}
