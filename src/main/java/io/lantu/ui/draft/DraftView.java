package io.lantu.ui.draft;

import io.lantu.draft.Decision;
import io.lantu.draft.DraftElement;
import io.lantu.draft.DraftStructure;
import io.lantu.draft.PlanDraft;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The review pane: what was read of a plan's structure, to be accepted, corrected or rejected, and
 * saved as a pack. In the list A accepts, R rejects, U reopens, E or Enter edits, N adds and Delete
 * removes; everything can be undone. FX thread.
 */
public final class DraftView extends StackPane {
  private static final double WIDTH = 430;

  private final DraftSession session;
  private final AppState state;
  private final Texts texts;
  private final DraftActions actions;
  private final Label title = new Label();
  private final Label progress = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label saved = new Label();
  private final ComboBox<String> structures = new ComboBox<>();
  private final CheckBox included;
  private final TextField formula = new TextField();
  private final ListView<DraftElement> list = new ListView<>();
  private final DraftElementEditor editor;
  private final DraftClassEditor classes;
  private final DraftPlanEditor plan;
  private final VBox review;
  private final SplitPane body = new SplitPane();
  private final VBox empty;
  private final ProgressBar reading = new ProgressBar(0);
  private final Button undo;
  private final Button redo;
  private final Button acceptAll;
  private boolean showing;

  /** Makes the pane, empty. */
  public DraftView(DraftSession session, AppState state, Texts texts, DraftActions actions) {
    this.session = session;
    this.state = state;
    this.texts = texts;
    this.actions = actions;
    setId("draft-view");
    getStyleClass().add("draft-view");
    setPrefWidth(WIDTH);
    setMinWidth(320);
    undo = tool("draft-undo", Feather.ROTATE_CCW, () -> session.draft().undo());
    redo = tool("draft-redo", Feather.ROTATE_CW, () -> session.draft().redo());
    acceptAll = tool("draft-accept-all", Feather.CHECK_CIRCLE, () -> session.draft().acceptAll());
    acceptAll.managedProperty().bind(acceptAll.visibleProperty());
    included = texts.label(new CheckBox(), "draft.include");
    included.setId("draft-include");
    editor = new DraftElementEditor(session, state, texts);
    editor.setOnDone(this::focusList);
    classes = new DraftClassEditor(session, texts);
    plan = new DraftPlanEditor(session, texts);
    list.setId("draft-list");
    list.getStyleClass().add("draft-list");
    list.accessibleTextProperty().bind(texts.binding("draft.list.accessible"));
    list.setCellFactory(view -> new DraftElementCell(state, texts));
    list.setPlaceholder(texts.label("draft.list.none", "muted"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (!showing && now != null) {
                session.select(now.id());
              }
            });
    empty = empty();
    review = new VBox(header(), structureRow(), body);
    VBox.setVgrow(body, Priority.ALWAYS);
    ScrollPane detail = new ScrollPane(new VBox(10, editor, classes, plan));
    detail.setFitToWidth(true);
    detail.getStyleClass().add("panel-scroll");
    body.setOrientation(Orientation.VERTICAL);
    body.getItems().addAll(new VBox(list, listButtons()), detail);
    VBox.setVgrow(list, Priority.ALWAYS);
    body.setDividerPositions(0.45);
    ((VBox) detail.getContent()).getStyleClass().add("panel-body");
    getChildren().setAll(review);
    session.revisionProperty().addListener((o, old, now) -> show());
    session.selectedProperty().addListener((o, old, now) -> showSelected());
    session.structureProperty().addListener((o, old, now) -> show());
    state.messagesProperty().addListener((o, old, now) -> show());
  }

  private Node header() {
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.setId("draft-title");
    progress.setId("draft-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setPrefHeight(6);
    bar.setMinHeight(6);
    bar.getStyleClass().add("draft-bar-line");
    bar.accessibleTextProperty().bind(progress.textProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    saved.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(4, saved, gap);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren()
        .addAll(
            undo,
            redo,
            tool("draft-accept-structure", Feather.CHECK_SQUARE, session::acceptStructure),
            acceptAll,
            tool("draft-save", Feather.SAVE, actions::save),
            tool("draft-close", Feather.X, actions::closeReview));
    HBox line = new HBox(8, progress, bar);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox header = new VBox(6, title, line, row);
    header.getStyleClass().add("panel-header");
    return header;
  }

  private Button tool(String command, Feather icon, Runnable run) {
    Button button = texts.icon(new Button(), icon, "command." + command, "small-button");
    button.setId("pane-" + command);
    button.setOnAction(e -> run.run());
    return button;
  }

  private Node structureRow() {
    structures.setId("draft-structures");
    structures.setMaxWidth(Double.MAX_VALUE);
    structures.accessibleTextProperty().bind(texts.binding("draft.structures"));
    structures.setButtonCell(structureCell());
    structures.setCellFactory(view -> structureCell());
    structures.setOnAction(
        e -> {
          if (!showing) {
            session.show(structures.getValue());
          }
        });
    HBox.setHgrow(structures, Priority.ALWAYS);
    formula.setId("draft-formula");
    formula.accessibleTextProperty().bind(texts.binding("draft.formula"));
    HBox.setHgrow(formula, Priority.ALWAYS);
    Edits.onCommit(
        formula,
        text -> session.structure().ifPresent(s -> session.draft().changeFormula(s.id(), text)));
    included.setOnAction(
        e ->
            session
                .structure()
                .ifPresent(s -> session.draft().include(s.id(), included.isSelected())));
    Button add = tool("draft-add-structure", Feather.PLUS, this::startByHand);
    HBox first = new HBox(6, structures, add);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox second = new HBox(8, texts.label("draft.formula", "muted"), formula, included);
    second.setAlignment(Pos.CENTER_LEFT);
    formula.setMinWidth(60);
    included.setMinWidth(0);
    VBox box = new VBox(6, first, second);
    box.getStyleClass().add("draft-structure-row");
    return box;
  }

  private ListCell<String> structureCell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(String id, boolean none) {
        super.updateItem(id, none);
        PlanDraft draft = session.draft();
        if (none || id == null || draft == null) {
          setText(null);
          return;
        }
        setText(
            draft
                .state()
                .findStructure(id)
                .map(
                    s ->
                        s.formula()
                            + "  "
                            + s.reviewed()
                            + "/"
                            + s.elements().size()
                            + (s.included() ? "" : "  " + texts.get("draft.excluded")))
                .orElse(id));
      }
    };
  }

  private Node listButtons() {
    Button accept = action("draft.accept", Feather.CHECK, () -> session.decide(Decision.ACCEPTED));
    Button reject = action("draft.reject", Feather.SLASH, () -> session.decide(Decision.REJECTED));
    Button edit = action("draft.edit", Feather.EDIT_2, editor::focusName);
    Button add = action("draft.add", Feather.PLUS, this::addElement);
    FlowPane row = new FlowPane(6, 6, accept, reject, edit, add);
    row.setMinWidth(0);
    row.getStyleClass().add("draft-list-buttons");
    return row;
  }

  private Button action(String key, Feather icon, Runnable run) {
    Button button = texts.label(new Button(), key);
    button.setId(key.replace('.', '-'));
    button.setGraphic(new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> run.run());
    return button;
  }

  private VBox empty() {
    VBox box = new VBox(12);
    box.getStyleClass().add("empty-state");
    return box;
  }

  /** Shows that a document is being read, with a way to stop. */
  public void showReading(String file) {
    reading.setProgress(0);
    reading.setPrefWidth(240);
    reading.setId("draft-reading");
    Button cancel = texts.label(new Button(), "draft.cancel");
    cancel.setOnAction(e -> actions.cancelReading());
    Label text = texts.label(new Label(), "message.draft.reading", file);
    text.setWrapText(true);
    text.getStyleClass().add("empty-title");
    empty.getChildren().setAll(new FontIcon(Feather.FILE_TEXT), text, reading, cancel);
    getChildren().setAll(empty);
  }

  /** How far the reading is, 0 to 1. */
  public void showProgress(double done) {
    reading.setProgress(done);
  }

  /** Shows why a document could not be drafted. */
  public void showFailure(String file, String why) {
    Label head = texts.label(new Label(), "draft.failure", file);
    head.getStyleClass().add("empty-title");
    head.setWrapText(true);
    Label text = new Label(why);
    text.setWrapText(true);
    Button again = texts.label(new Button(), "command.draft-from-document");
    again.setOnAction(e -> actions.draftFromDocument());
    Button close = texts.label(new Button(), "draft.cancel");
    close.setOnAction(e -> actions.cancelReading());
    empty.getChildren().setAll(new FontIcon(Feather.ALERT_TRIANGLE), head, text, again, close);
    getChildren().setAll(empty);
  }

  /** Shows the review. */
  public void showReview() {
    show();
  }

  private void showNoStructure() {
    Label head = texts.label("draft.empty", "empty-title");
    head.setId("draft-empty");
    head.setWrapText(true);
    Label plan = new Label(session.draft().state().plan().title());
    plan.getStyleClass().add("muted");
    plan.setWrapText(true);
    Label hint = texts.label("draft.empty.hint", "muted");
    hint.setWrapText(true);
    TextField field = new TextField();
    field.setId("draft-empty-formula");
    field.promptTextProperty().bind(texts.binding("draft.empty.prompt"));
    field.setMaxWidth(260);
    Label wrong = new Label();
    wrong.getStyleClass().add("draft-wrong");
    wrong.setWrapText(true);
    Runnable start =
        () -> {
          if (session.draft().addStructure(field.getText()).isEmpty()) {
            wrong.setText(texts.get("draft.empty.wrong"));
          } else {
            list.requestFocus();
          }
        };
    field.setOnAction(e -> start.run());
    Button go = texts.label(new Button(), "draft.empty.start");
    go.setId("draft-empty-start");
    go.setOnAction(e -> start.run());
    Button close = texts.label(new Button(), "command.draft-close");
    close.setOnAction(e -> actions.closeReview());
    empty
        .getChildren()
        .setAll(new FontIcon(Feather.FILE_TEXT), head, plan, hint, field, wrong, go, close);
    getChildren().setAll(empty);
  }

  private void startByHand() {
    Edits.ask(getScene().getWindow(), texts, "draft.empty.prompt", "")
        .ifPresent(
            text -> {
              var id = session.draft().addStructure(text);
              if (id.isEmpty()) {
                state.say("draft.empty.wrong");
              } else {
                session.show(id.get());
              }
            });
  }

  private void addElement() {
    DraftStructure s = session.structure().orElse(null);
    if (s == null || s.classes().isEmpty()) {
      return;
    }
    String label =
        session.selected().map(DraftElement::classLabel).orElse(s.classes().get(0).label());
    Edits.ask(getScene().getWindow(), texts, "draft.add.name", label)
        .flatMap(name -> session.draft().addElement(s.id(), label, name))
        .ifPresent(
            id -> {
              session.select(id);
              editor.focusMembers();
            });
  }

  private void key(KeyEvent e) {
    if (e.isAltDown() || e.isMetaDown()) {
      return;
    }
    if (e.isControlDown()) {
      int by =
          switch (e.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
          };
      if (by != 0) {
        session.selected().ifPresent(x -> session.draft().moveElement(x.id(), by));
        e.consume();
      }
      return;
    }
    boolean used = true;
    switch (e.getCode()) {
      case A -> session.decide(Decision.ACCEPTED);
      case R -> session.decide(Decision.REJECTED);
      case U -> session.decide(Decision.OPEN);
      case E, ENTER -> afterKey(editor::focusName);
      case M -> afterKey(editor::focusMembers);
      case N, INSERT -> afterKey(this::addElement);
      case DELETE -> session.selected().ifPresent(x -> session.draft().removeElement(x.id()));
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  /** The letter pressed is typed after this event: it must not land in the field it leads to. */
  private static void afterKey(Runnable action) {
    Platform.runLater(action);
  }

  /** Puts the keyboard into the list. */
  public void focusList() {
    // The parts of a split pane are in the window only once it has its skin.
    applyCss();
    layout();
    list.requestFocus();
  }

  private void show() {
    PlanDraft draft = session.draft();
    if (draft == null) {
      return;
    }
    if (draft.state().structures().isEmpty()) {
      showNoStructure();
      return;
    }
    if (!getChildren().contains(review)) {
      getChildren().setAll(review);
    }
    showing = true;
    try {
      title.setText(draft.state().plan().title());
      int all = draft.state().total();
      int done = draft.state().reviewed();
      progress.setText(texts.get("draft.progress", done, all));
      bar.setProgress(all == 0 ? 0 : (double) done / all);
      saved.setText(
          texts.get(
              draft.isChanged()
                  ? "draft.unsaved.mark"
                  : session.packProperty().get() == null ? "draft.new.mark" : "draft.saved.mark"));
      undo.setDisable(!draft.canUndo());
      redo.setDisable(!draft.canRedo());
      List<String> ids = draft.state().structures().stream().map(DraftStructure::id).toList();
      if (!structures.getItems().equals(ids)) {
        structures.getItems().setAll(ids);
      }
      acceptAll.setVisible(ids.size() > 1);
      structures.setValue(session.structureProperty().get());
      structures.setButtonCell(structureCell());
      DraftStructure s = session.structure().orElse(null);
      if (s != null) {
        included.setSelected(s.included());
        if (!formula.isFocused()) {
          formula.setText(s.formula());
        }
        if (!list.getItems().equals(s.elements())) {
          list.getItems().setAll(s.elements());
        } else {
          list.refresh();
        }
      }
    } finally {
      showing = false;
    }
    showSelected();
    editor.show();
    classes.show();
    plan.show();
  }

  private void showSelected() {
    String id = session.selectedProperty().get();
    showing = true;
    try {
      for (int i = 0; i < list.getItems().size(); i++) {
        if (list.getItems().get(i).id().equals(id)) {
          if (list.getSelectionModel().getSelectedIndex() != i) {
            list.getSelectionModel().clearAndSelect(i);
            list.getFocusModel().focus(i);
            list.scrollTo(Math.max(0, i - 2));
          }
          return;
        }
      }
      list.getSelectionModel().clearSelection();
    } finally {
      showing = false;
      editor.show();
    }
  }
}
