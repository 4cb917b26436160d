package io.lantu.ui.dock;

import io.lantu.model.DisagreementSide;
import io.lantu.model.Role;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.Comparison;
import io.lantu.state.Comparison.Column;
import io.lantu.state.Tables;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import io.lantu.ui.table.IndicatorSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One region or element in two or more plans, side by side: plans as columns; role, digests,
 * projects, indicators and disagreements as rows. FX thread.
 */
final class ComparisonView extends BorderPane {
  private static final int SHOWN_AT_FIRST = 3;
  private static final int LINES = 6;
  private static final double COLUMN_PX = 190;

  private final AppState state;
  private final Texts texts;
  private final Tables tables;
  private final Set<String> shownPlans = new HashSet<>();
  private final Pieces rows = new Pieces();
  private String subject;

  ComparisonView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    tables = new Tables(state);
    setId("comparison");
    getStyleClass().add("comparison");
    texts.inTurn(this::build);
    state.workspaceProperty().addListener((o, old, now) -> build());
    state
        .selectionProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && getScene() != null) {
                show(now);
              }
            });
  }

  /** Compares a subject; plans shown before stay shown where they say something. */
  void show(String id) {
    if (!id.equals(subject)) {
      subject = id;
      shownPlans.clear();
    }
    build();
  }

  private void build() {
    Comparison comparison =
        subject == null
            ? null
            : state
                .workspace()
                .panelContents()
                .of(subject)
                .map(c -> Comparison.of(state.workspace().catalogue(), c))
                .orElse(null);
    if (comparison == null || comparison.columns().isEmpty()) {
      rows.drop();
      setTop(null);
      setCenter(texts.label("compare.none", "muted"));
      return;
    }
    if (shownPlans.isEmpty()) {
      comparison.columns().stream()
          .limit(SHOWN_AT_FIRST)
          .forEach(c -> shownPlans.add(c.plan().id()));
    }
    setTop(chooser(comparison));
    ScrollPane scroll = new ScrollPane(grid(comparison));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("panel-scroll");
    setCenter(scroll);
  }

  private Node chooser(Comparison comparison) {
    FlowPane row = new FlowPane(12, 4);
    row.getStyleClass().add("comparison-head");
    row.setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(texts.pick(comparison.content().name(), comparison.content().nameEn()));
    title.getStyleClass().add("section-title");
    row.getChildren().add(title);
    for (Column column : comparison.columns()) {
      CheckBox box = new CheckBox(tables.planName(column.plan().id()));
      box.setSelected(shownPlans.contains(column.plan().id()));
      box.setOnAction(
          e -> {
            if (box.isSelected()) {
              shownPlans.add(column.plan().id());
            } else if (shownPlans.size() > 1) {
              shownPlans.remove(column.plan().id());
            }
            build();
          });
      row.getChildren().add(box);
    }
    return row;
  }

  private GridPane grid(Comparison comparison) {
    List<Column> columns =
        comparison.columns().stream().filter(c -> shownPlans.contains(c.plan().id())).toList();
    GridPane grid = new GridPane();
    grid.setId("comparison-grid");
    grid.getStyleClass().add("comparison-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(72);
    grid.getColumnConstraints().add(names);
    for (int i = 0; i < columns.size(); i++) {
      ColumnConstraints wide = new ColumnConstraints(180, COLUMN_PX, Double.MAX_VALUE);
      wide.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(wide);
      Label plan =
          new Label(texts.pick(columns.get(i).plan().title(), columns.get(i).plan().titleEn()));
      plan.getStyleClass().add("plan-title");
      plan.setWrapText(true);
      grid.add(plan, i + 1, 0);
    }
    rows.start(
        List.of(
            () -> row(grid, 1, "compare.role", columns, this::roles),
            () -> row(grid, 2, "panel.tab.policy", columns, this::passages),
            () -> row(grid, 3, "panel.tab.projects", columns, this::projects),
            () -> row(grid, 4, "panel.tab.indicators", columns, this::indicators),
            () -> row(grid, 5, "panel.disagreements", columns, this::disagreements)));
    return grid;
  }

  private void row(
      GridPane grid,
      int index,
      String key,
      List<Column> columns,
      Function<Column, List<Node>> content) {
    Label name = texts.label(key, "section-label");
    name.setWrapText(true);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    grid.add(name, 0, index);
    for (int i = 0; i < columns.size(); i++) {
      List<Node> nodes = content.apply(columns.get(i));
      VBox cell = new VBox(4);
      cell.getStyleClass().add("comparison-cell");
      cell.setMinWidth(0);
      if (nodes.isEmpty()) {
        cell.getChildren().add(texts.label("compare.nothing", "muted"));
      } else if (nodes.size() <= LINES) {
        cell.getChildren().setAll(nodes);
      } else {
        cell.getChildren().setAll(nodes.subList(0, LINES));
        cell.getChildren()
            .add(
                ChipFlow.chip(
                    texts.get("panel.more", nodes.size() - LINES),
                    null,
                    () -> cell.getChildren().setAll(nodes)));
      }
      grid.add(cell, i + 1, index);
    }
  }

  private List<Node> roles(Column column) {
    List<Node> nodes = new ArrayList<>();
    for (Role role : column.roles()) {
      String text =
          texts.get(
              "role." + role.relation(),
              texts.pick(role.structure().formula(), role.structure().formulaEn()),
              tables.className(role.structure(), role.element()),
              texts.pick(role.element().name(), role.element().nameEn()));
      nodes.add(
          ChipFlow.chip(
              text,
              role.element().role(),
              () -> {
                state.showStructure(role.structure());
                state.requestZoom(role.element().id());
              }));
    }
    return nodes;
  }

  private List<Node> passages(Column column) {
    CitationText citations = new CitationText(state.workspace().catalogue(), state.language());
    return column.passages().stream()
        .<Node>map(
            p ->
                new VBox(
                    new CopyableText(p.digest(), "digest"),
                    new CopyableText(citations.line(p.citation()), "citation")))
        .toList();
  }

  private List<Node> projects(Column column) {
    return column.projects().stream()
        .<Node>map(
            r -> {
              String box = r.box().number() == null ? r.box().title() : r.box().number();
              return new CopyableText(r.project().name() + "　" + box, "digest");
            })
        .toList();
  }

  private List<Node> indicators(Column column) {
    IndicatorSpec spec = new IndicatorSpec("indicator", state, texts, tables, false);
    return column.indicators().stream()
        .<Node>map(i -> new CopyableText(spec.copied(i), "digest"))
        .toList();
  }

  private List<Node> disagreements(Column column) {
    List<Node> nodes = new ArrayList<>();
    column
        .disagreements()
        .forEach(
            d -> {
              StringBuilder text = new StringBuilder(d.title());
              for (DisagreementSide side : d.sides()) {
                if (side.plan().equals(column.plan().id())) {
                  text.append(texts.pick("：", ": ")).append(side.says());
                }
              }
              nodes.add(new CopyableText(text.toString(), "digest"));
            });
    return nodes;
  }
}
