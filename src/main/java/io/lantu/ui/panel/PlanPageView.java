package io.lantu.ui.panel;

import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.PlanFacts;
import io.lantu.state.Tables;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The page of a plan: who issued it, when, for which years and where; its structures; how much of
 * it the pack holds, with buttons that go there. FX thread.
 */
final class PlanPageView extends VBox {
  private final AppState state;
  private final Texts texts;
  private final Tables tables;
  private BiConsumer<String, String> onTable = (table, plan) -> {};

  PlanPageView(AppState state, Texts texts) {
    super(10);
    this.state = state;
    this.texts = texts;
    tables = new Tables(state);
    setId("plan-page");
    getStyleClass().add("panel-body");
  }

  /** Is told the table and plan id when a button asks for rows. */
  void setOnTable(BiConsumer<String, String> action) {
    onTable = action;
  }

  void show(Plan plan) {
    PlanFacts facts = PlanFacts.of(state.workspace().catalogue(), plan);
    getChildren().clear();
    fact("plan.issuer", plan.issuer());
    fact("plan.number", plan.number() == null ? texts.get("plan.number.none") : plan.number());
    fact("plan.issued", plan.issued());
    fact("plan.period", period(plan));
    fact("plan.level", texts.get("plan.level." + plan.level()));
    if (plan.parent() != null) {
      section("plan.parent", List.of(chip(plan.parent())));
    }
    section("plan.scope", plan.scope().stream().map(this::chip).toList());
    if (plan.note() != null) {
      getChildren().add(new CopyableText(plan.note(), "note"));
    }
    section(
        "plan.content",
        List.of(
            table("plan.projects", "projects", plan, facts.projects()),
            table("plan.indicators", "indicators", plan, facts.indicators()),
            table("plan.disagreements", "disagreements", plan, facts.disagreements())));
    getChildren()
        .add(new CopyableText(texts.get("plan.counts", facts.passages(), facts.boxes()), "muted"));
    structures(facts.structures());
  }

  private String period(Plan plan) {
    if (plan.periodStart() == null) {
      return texts.get("plan.period.none");
    }
    String years = plan.periodStart() + "–" + plan.periodEnd();
    return plan.horizon() == null ? years : texts.get("plan.horizon", years, "" + plan.horizon());
  }

  private void fact(String key, String value) {
    if (value != null) {
      Label name = texts.label(key, "section-label");
      getChildren().add(new VBox(1, name, new CopyableText(value, "digest")));
    }
  }

  private void section(String key, List<? extends Node> nodes) {
    if (!nodes.isEmpty()) {
      getChildren()
          .add(new VBox(4, texts.label(key, "section-label"), new ChipFlow(nodes, 10, texts)));
    }
  }

  private Button chip(String id) {
    return ChipFlow.chip(
        tables.name(id),
        null,
        () -> {
          state.select(id);
          state.requestZoom(id);
        });
  }

  private Button table(String key, String table, Plan plan, int count) {
    Button button =
        ChipFlow.chip(texts.get(key, count), null, () -> onTable.accept(table, plan.id()));
    button.setId("plan-" + table);
    return button;
  }

  private void structures(List<Structure> structures) {
    List<Node> lines = new ArrayList<>();
    for (Structure s : structures) {
      Hyperlink link = new Hyperlink(texts.pick(s.formula(), s.formulaEn()));
      link.setWrapText(true);
      link.setOnAction(e -> state.showStructure(s));
      Label about =
          new Label(
              texts.get(
                  "plan.structure",
                  s.classes().size(),
                  s.elements().size(),
                  texts.get("structure.kind." + s.kind())));
      about.getStyleClass().add("muted");
      FlowPane line = new FlowPane(8, 0, link, about);
      line.setMinWidth(0); // a long name wraps rather than run out of the panel
      link.maxWidthProperty().bind(line.widthProperty());
      lines.add(line);
    }
    Label title = new Label(texts.get("plan.structures", structures.size()));
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    getChildren().addAll(lines);
  }
}
