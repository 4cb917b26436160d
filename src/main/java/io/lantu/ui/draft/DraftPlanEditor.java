package io.lantu.ui.draft;

import io.lantu.draft.PlanDraft;
import io.lantu.model.Plan;
import io.lantu.search.HitType;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the plan says of itself: title, issuer, number, date, period, scope. FX thread. */
final class DraftPlanEditor extends TitledPane {
  private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";
  private static final String YEAR = "(19|20)\\d{2}";

  private final DraftSession session;
  private final Texts texts;
  private final TextField title = new TextField();
  private final TextField issuer = new TextField();
  private final TextField number = new TextField();
  private final TextField date = new TextField();
  private final TextField from = new TextField();
  private final TextField to = new TextField();
  private final FlowPane scope = new FlowPane(4, 4);

  DraftPlanEditor(DraftSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("draft-plan");
    textProperty().bind(texts.binding("draft.plan"));
    setExpanded(false);
    setAnimated(false);
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(6);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), wide);
    field(grid, 0, "draft.plan.title", title, t -> !t.isBlank());
    field(grid, 1, "draft.plan.issuer", issuer, t -> !t.isBlank());
    field(grid, 2, "draft.plan.number", number, t -> true);
    field(grid, 3, "draft.plan.date", date, t -> t.isEmpty() || t.matches(DATE));
    field(grid, 4, "draft.plan.from", from, t -> t.isEmpty() || t.matches(YEAR));
    field(grid, 5, "draft.plan.to", to, t -> t.isEmpty() || t.matches(YEAR));
    PlaceField add =
        new PlaceField(
            texts,
            text ->
                session.gazetteer() == null || text.isBlank()
                    ? List.of()
                    : session.gazetteer().find(text, 30).stream()
                        .filter(h -> h.type() == HitType.REGION)
                        .limit(6)
                        .toList(),
            hit -> changeScope(hit.id(), true),
            text -> {});
    add.field().setId("draft-plan-scope");
    setContent(new VBox(6, grid, texts.label("draft.plan.scope", "section-label"), scope, add));
  }

  private void field(
      GridPane grid, int row, String key, TextField field, Function<String, Boolean> fits) {
    Label caption = texts.label(key, "muted");
    caption.setMinWidth(USE_PREF_SIZE);
    caption.setLabelFor(field);
    field.setId(key.replace('.', '-'));
    field.accessibleTextProperty().bind(texts.binding(key));
    grid.addRow(row, caption, field);
    Edits.onCommit(
        field,
        text -> {
          if (Boolean.TRUE.equals(fits.apply(text.strip()))) {
            change();
          } else {
            show();
          }
        });
  }

  private void change() {
    PlanDraft draft = session.draft();
    if (draft != null) {
      draft.changePlan(plan(draft.state().plan(), draft.state().plan().scope()));
    }
  }

  private void changeScope(String id, boolean in) {
    PlanDraft draft = session.draft();
    List<String> next = new ArrayList<>(draft.state().plan().scope());
    next.remove(id);
    if (in) {
      next.add(id);
    }
    draft.changePlan(plan(draft.state().plan(), next));
  }

  private Plan plan(Plan old, List<String> newScope) {
    String newTitle = title.getText().strip();
    boolean renamed = !newTitle.equals(old.title());
    return new Plan(
        old.id(),
        newTitle,
        renamed ? newTitle : old.shortTitle(),
        renamed ? newTitle : old.titleEn(),
        issuer.getText().strip(),
        text(number),
        text(date),
        year(from),
        year(to),
        old.horizon(),
        old.level(),
        newScope,
        old.parent(),
        old.document(),
        old.note());
  }

  private static String text(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  private static Integer year(TextField field) {
    return field.getText().isBlank() ? null : Integer.valueOf(field.getText().strip());
  }

  void show() {
    if (session.draft() == null) {
      return;
    }
    Plan p = session.draft().state().plan();
    set(title, p.title());
    set(issuer, p.issuer());
    set(number, p.number());
    set(date, p.issued());
    set(from, p.periodStart());
    set(to, p.periodEnd());
    List<Node> badges = new ArrayList<>();
    for (String id : p.scope()) {
      Button badge = new Button(nameOf(id));
      badge.setGraphic(new FontIcon(Feather.X));
      badge.getStyleClass().addAll("badge", "link-badge");
      texts.tip(badge, "draft.plan.scope.remove");
      badge.setOnAction(e -> changeScope(id, false));
      badges.add(badge);
    }
    if (badges.isEmpty()) {
      badges.add(texts.label("draft.plan.scope.none", "muted"));
    }
    scope.getChildren().setAll(badges);
  }

  private String nameOf(String id) {
    return session.gazetteer() == null
        ? id
        : session.gazetteer().find(id, 1).stream()
            .filter(h -> h.id().equals(id))
            .map(h -> h.title())
            .findFirst()
            .orElse(id);
  }

  private static void set(TextField field, Object value) {
    if (!field.isFocused()) {
      field.setText(value == null ? "" : value.toString());
    }
  }
}
