package io.lantu.ui.search;

import io.lantu.search.Facet;
import io.lantu.search.HitType;
import io.lantu.search.SearchResult;
import io.lantu.state.SearchModel;
import io.lantu.ui.control.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/**
 * How many hits there are of each kind; a kind pressed is shown alone. A button is made when there
 * is first something of its kind and then kept. FX thread.
 */
final class KindColumn extends ScrollPane {
  private final Texts texts;
  private final SearchModel model;
  private final Runnable pressed;
  private final VBox buttons = new VBox(2);
  private final ToggleButton everything;
  private final Map<HitType, ToggleButton> kinds = new EnumMap<>(HitType.class);

  /**
   * Makes an empty column, which is not shown.
   *
   * @param pressed runs after a kind has been pressed
   */
  KindColumn(Texts texts, SearchModel model, Runnable pressed) {
    this.texts = texts;
    this.model = model;
    this.pressed = pressed;
    buttons.setId("search-types");
    buttons.getStyleClass().add("search-types");
    everything = button("all", null);
    setContent(buttons);
    setFitToWidth(true);
    setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getStyleClass().add("search-side");
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(Bindings.isNotEmpty(buttons.getChildren()));
  }

  private ToggleButton button(String name, HitType type) {
    ToggleButton button = new ToggleButton();
    button.setId("search-type-" + name);
    button.getStyleClass().add("search-type");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(
        e -> {
          // Pressed again it lets go.
          model.showOnly(type == null || !button.isSelected() ? null : type.name());
          pressed.run();
        });
    return button;
  }

  /** Shows the kinds of a result. */
  void show(SearchResult result) {
    List<SearchResult.FacetCount> counts = result.facets().getOrDefault(Facet.TYPE, List.of());
    if (counts.isEmpty()) {
      buttons.getChildren().clear();
      kinds.clear();
      return;
    }
    Set<String> chosen = model.filtersProperty().get().getOrDefault(Facet.TYPE, Set.of());
    Map<HitType, Integer> found = new EnumMap<>(HitType.class);
    counts.forEach(c -> found.put(HitType.valueOf(c.value()), c.count()));
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    fill(everything, texts.get("search.everything"), all, chosen.isEmpty());
    for (HitType type : found.keySet()) {
      kinds.computeIfAbsent(type, t -> button(t.name(), t));
    }
    if (buttons.getChildren().size() != kinds.size() + 1) {
      buttons.getChildren().setAll(everything);
      buttons.getChildren().addAll(kinds.values());
    }
    kinds.forEach(
        (type, button) -> {
          Integer hits = found.get(type);
          button.setVisible(hits != null);
          if (hits != null) {
            String name = texts.get("search.type." + type);
            fill(button, name, hits, chosen.contains(type.name()));
          }
        });
  }

  private static void fill(ToggleButton button, String name, int hits, boolean on) {
    button.setText(name + "  " + hits);
    button.setSelected(on);
  }
}
