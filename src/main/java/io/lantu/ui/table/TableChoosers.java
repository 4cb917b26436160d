package io.lantu.ui.table;

import io.lantu.state.FacetedTable;
import io.lantu.state.FacetedTable.Choice;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

/**
 * What narrows and groups a table: a chooser for each facet, one for groups and a button that takes
 * all choices away. They cost more than rows do, so that they are made and filled one a pulse. FX
 * thread.
 *
 * @param <T> rows
 */
final class TableChoosers<T> extends FlowPane {
  private static final Choice ALL = new Choice(null, "", 0);

  private final String id;
  private final FacetedTable<T> model;
  private final Texts texts;
  private final Runnable clear;
  private final Map<ComboBox<Choice>, Choosing> choosers = new LinkedHashMap<>();
  private final Pieces making = new Pieces();
  private final Pieces filling = new Pieces();
  private boolean showing;

  /** What a box chooses from, what is chosen, and how. */
  private record Choosing(
      Supplier<List<Choice>> choices, Supplier<String> chosen, Consumer<String> choose) {}

  /**
   * Has no choosers yet.
   *
   * @param id of the table
   * @param clear takes away all that narrows the table
   */
  TableChoosers(String id, FacetedTable<T> model, Texts texts, Runnable clear) {
    super(6, 6);
    this.id = id;
    this.model = model;
    this.texts = texts;
    this.clear = clear;
    setRowValignment(VPos.CENTER);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Makes the choosers, unless they have been. */
  void make() {
    if (getChildren().isEmpty() && !model.facetKeys().isEmpty()) {
      List<Runnable> parts = new ArrayList<>();
      for (String key : model.facetKeys()) {
        parts.add(() -> getChildren().add(facet(key)));
      }
      parts.add(() -> getChildren().add(groups()));
      parts.add(() -> getChildren().add(clearButton()));
      making.start(parts);
    }
  }

  /** Whether all are there that were to be made: what stands below them stays where it is. */
  boolean isMade() {
    return making.isDone();
  }

  /** Takes up other rows or another language. */
  void refill() {
    List<Runnable> parts = new ArrayList<>();
    choosers.forEach((box, choosing) -> parts.add(() -> fill(box, choosing)));
    filling.start(parts);
  }

  /** Shows what is chosen in the model. */
  void showChosen() {
    choosers.forEach(this::showChosen);
  }

  private void fill(ComboBox<Choice> box, Choosing choosing) {
    List<Choice> choices = new ArrayList<>(List.of(ALL));
    choices.addAll(choosing.choices().get());
    showing = true;
    box.getItems().setAll(choices);
    showing = false;
    showChosen(box, choosing);
  }

  private void showChosen(ComboBox<Choice> box, Choosing choosing) {
    String chosen = choosing.chosen().get();
    showing = true;
    box.setValue(
        box.getItems().stream()
            .filter(c -> c.value() != null && c.value().equals(chosen))
            .findFirst()
            .orElse(ALL));
    showing = false;
  }

  private ComboBox<Choice> facet(String key) {
    return box(
        "facet-" + key,
        "table.facet." + key,
        c -> c.label() + "  " + c.count(),
        new Choosing(
            () -> model.choices(key), () -> model.chosen(key), value -> model.choose(key, value)));
  }

  private ComboBox<Choice> groups() {
    return box(
        "group",
        "table.group",
        Choice::label,
        new Choosing(this::groupings, model::grouping, model::groupBy));
  }

  private List<Choice> groupings() {
    return model.facetKeys().stream()
        .map(k -> new Choice(k, texts.get("table.group.by", texts.get("table.facet." + k)), 0))
        .toList();
  }

  private ComboBox<Choice> box(
      String name, String key, Function<Choice, String> label, Choosing choosing) {
    ComboBox<Choice> box = new ComboBox<>();
    box.setId(id + "-" + name);
    box.getStyleClass().add("facet-box");
    box.setVisibleRowCount(16);
    box.accessibleTextProperty().bind(texts.binding(key));
    box.setConverter(new ChoiceConverter(() -> texts.get(key), label));
    choosers.put(box, choosing);
    fill(box, choosing);
    box.setOnAction(
        e -> {
          if (!showing) {
            choosing.choose().accept(box.getValue() == null ? null : box.getValue().value());
          }
        });
    return box;
  }

  private Button clearButton() {
    Button button = new Button();
    button.setId(id + "-clear");
    button.textProperty().bind(texts.binding("table.clear"));
    button.getStyleClass().addAll("badge", "link-badge");
    button.setOnAction(e -> clear.run());
    return button;
  }
}
