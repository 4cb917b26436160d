package io.lantu.ui.search;

import io.lantu.model.Catalogue;
import io.lantu.search.Facet;
import io.lantu.search.SearchResult;
import io.lantu.state.AppState;
import io.lantu.state.SearchModel;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;

/**
 * What the hits are narrowed by: menus to choose plans, regions and topics from, and a chip for
 * each value chosen, which takes it away again. FX thread.
 */
final class FilterBar {
  private static final int MENU_VALUES = 40;

  /** Two rows of chips, in sizes of the type. */
  private static final double CHIPS_EM = 4.4;

  private final AppState state;
  private final Texts texts;
  private final SearchModel model;
  private final Runnable pressed;
  private final HBox menus = new HBox(8);
  private final FlowPane chips = new FlowPane(6, 4);
  private final ScrollPane chipArea;

  /**
   * Makes the menus; there are no chips yet.
   *
   * @param font the type the height of the chips goes by
   * @param pressed runs after a chip has been pressed
   */
  FilterBar(
      AppState state, Texts texts, SearchModel model, ObjectProperty<Font> font, Runnable pressed) {
    this.state = state;
    this.texts = texts;
    this.model = model;
    this.pressed = pressed;
    menus
        .getChildren()
        .addAll(
            menu(Facet.PLAN, "search.plan"),
            menu(Facet.REGION, "search.region"),
            menu(Facet.TOPIC, "search.topic"));
    chips.setId("search-chips");
    chipArea = chipArea(font);
    InvalidationListener changed = o -> showChips();
    model.filtersProperty().addListener(changed);
    state.messagesProperty().addListener(changed);
    state.workspaceProperty().addListener(changed);
    showChips();
  }

  /** The menus. */
  HBox menus() {
    return menus;
  }

  /** The chips: many are scrolled in a few rows, so that the hits keep their room. */
  ScrollPane chips() {
    return chipArea;
  }

  private ScrollPane chipArea(ObjectProperty<Font> font) {
    ScrollPane area = new ScrollPane(chips);
    area.setId("search-chip-area");
    area.getStyleClass().add("panel-scroll");
    area.setFitToWidth(true);
    area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    area.setMinHeight(ScrollPane.USE_PREF_SIZE);
    area.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(chips.getHeight(), CHIPS_EM * font.get().getSize()),
                chips.heightProperty(),
                font));
    area.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
    area.managedProperty().bind(area.visibleProperty());
    return area;
  }

  private MenuButton menu(Facet facet, String key) {
    MenuButton button = texts.label(new MenuButton(), key);
    button.setId("search-by-" + facet.name().toLowerCase(Locale.ROOT));
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    button.setOnShowing(e -> fill(button, facet));
    // A menu without items would not open.
    button.getItems().setAll(new CheckMenuItem());
    return button;
  }

  private void fill(MenuButton button, Facet facet) {
    button.getItems().clear();
    Set<String> chosen = model.filtersProperty().get().getOrDefault(facet, Set.of());
    List<SearchResult.FacetCount> counts =
        model.resultProperty().get().facets().getOrDefault(facet, List.of());
    for (SearchResult.FacetCount c : counts.stream().limit(MENU_VALUES).toList()) {
      CheckMenuItem item = new CheckMenuItem(name(facet, c.value()) + "  " + c.count());
      item.setMnemonicParsing(false);
      item.setSelected(chosen.contains(c.value()));
      item.setOnAction(e -> model.toggle(facet, c.value()));
      button.getItems().add(item);
    }
    if (button.getItems().isEmpty()) {
      CheckMenuItem none = new CheckMenuItem(texts.get("search.no-values"));
      none.setDisable(true);
      button.getItems().add(none);
    }
  }

  private String name(Facet facet, String value) {
    Catalogue catalogue = state.workspace().catalogue();
    return switch (facet) {
      case TYPE -> texts.get("search.type." + value);
      case PLAN ->
          catalogue.findPlan(value).map(p -> texts.pick(p.shortTitle(), p.titleEn())).orElse(value);
      case REGION ->
          catalogue.findRegion(value).map(r -> texts.pick(r.name(), r.nameEn())).orElse(value);
      case TOPIC -> texts.topic(value);
    };
  }

  private void showChips() {
    chips.getChildren().clear();
    for (Map.Entry<Facet, Set<String>> e : model.filtersProperty().get().entrySet()) {
      for (String value : e.getValue()) {
        chips.getChildren().add(chip(e.getKey(), value));
      }
    }
    if (chips.getChildren().size() > 1) {
      Button all =
          ChipFlow.chip(texts.get("table.clear"), texts.get("table.clear"), model::clearFilters);
      all.setId("search-clear");
      chips.getChildren().add(0, all);
    }
  }

  private Button chip(Facet facet, String value) {
    String name = name(facet, value);
    Button chip =
        ChipFlow.chip(
            name + "  ✕",
            texts.get("search.remove"),
            () -> {
              model.toggle(facet, value);
              pressed.run();
            });
    chip.getStyleClass().add("accent-badge");
    chip.setAccessibleText(texts.get("search.remove") + " " + name);
    return chip;
  }
}
