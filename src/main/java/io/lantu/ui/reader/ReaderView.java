package io.lantu.ui.reader;

import io.lantu.library.Resolution;
import io.lantu.library.TextRange;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.reading.DocumentChoice;
import io.lantu.state.reading.PassageWalk;
import io.lantu.state.reading.ReaderDocument;
import io.lantu.state.reading.ReaderModel;
import io.lantu.state.reading.Reading;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.CentreLater;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The reader: document switcher, outline or notes, flowing text, find. Where an original is missing
 * the digests stand in for it and the document wanted is named. FX thread.
 */
public final class ReaderView extends BorderPane {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final double NARROW_PX = 560;

  /** So much of the outline is to be seen above the text. */
  private static final double OUTLINE_PX = 140;

  /** Below this height a narrow reader has no outline above the text. */
  private static final double LOW_PX = 400;

  private final AppState state;
  private final Reading reading;
  private final ReaderModel model;
  private final Texts texts;
  private final Commands commands;
  private final TextPane text;
  private final FindBar findBar;
  private final OutlinePane outline;
  private final NotesPane notesPane;
  private final SplitPane split = new SplitPane();
  private final ComboBox<DocumentChoice> documents = new ComboBox<>();
  private final VBox banner = new VBox(6);
  private final ToggleButton outlineButton = new ToggleButton();
  private final ToggleButton notesButton = new ToggleButton();
  private boolean choosing;

  /**
   * Makes the reader; its commands must be declared before.
   *
   * @param commands knows the reader's commands
   */
  public ReaderView(AppState state, Reading reading, Commands commands, Texts texts) {
    this.state = state;
    this.reading = reading;
    this.texts = texts;
    this.commands = commands;
    model = reading.reader();
    setId("reader");
    getStyleClass().add("reader");
    text = new TextPane(state, reading, texts);
    findBar = new FindBar(model, commands, texts, text::requestFocus);
    outline = new OutlinePane(model, texts);
    notesPane = new NotesPane(reading.notes(), model, commands, texts);
    banner.getStyleClass().add("reader-banner");
    setTop(new VBox(header(), walkLine(), banner, findBar));
    split.setId("reader-parts");
    text.setOnMenu(e -> menu().show(text, e.getScreenX(), e.getScreenY()));
    model.documentProperty().addListener((o, old, now) -> showDocument());
    model.targetProperty().addListener((o, old, now) -> showBanner());
    reading.revisionProperty().addListener((o, old, now) -> fillDocuments());
    state.workspaceProperty().addListener((o, old, now) -> fillDocuments());
    state
        .messagesProperty()
        .addListener(
            (o, old, now) -> {
              fillDocuments();
              showDocument();
            });
    widthProperty().addListener((o, old, now) -> arrange());
    heightProperty().addListener((o, old, now) -> arrange());
    addEventHandler(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        e -> {
          if (UNDO.match(e) && reading.notes().canUndoProperty().get()) {
            reading.notes().undo();
            e.consume();
          }
        });
    CentreLater.install(this, this::textOrNone);
    fillDocuments();
    showDocument();
  }

  // ---- parts ----

  private HBox header() {
    documents.setId("reader-documents");
    documents.setMaxWidth(Double.MAX_VALUE);
    documents.setMinWidth(80);
    documents.accessibleTextProperty().bind(texts.binding("reader.documents"));
    documents.setButtonCell(new ChoiceCell(false));
    documents.setCellFactory(list -> new ChoiceCell(true));
    documents.setVisibleRowCount(14);
    documents
        .valueProperty()
        .addListener(
            (o, old, now) -> {
              if (!choosing && now != null) {
                reading.open(now);
              }
            });
    HBox.setHgrow(documents, Priority.ALWAYS);
    texts.icon(outlineButton, Feather.LIST, "reader.outline", "small-button");
    texts.icon(notesButton, Feather.EDIT_3, "reader.notes", "small-button");
    outlineButton.setSelected(true);
    outlineButton.setId("reader-outline-button");
    notesButton.setId("reader-notes-button");
    outlineButton.setOnAction(
        e -> {
          notesButton.setSelected(false);
          arrange();
        });
    notesButton.setOnAction(
        e -> {
          outlineButton.setSelected(false);
          arrange();
        });
    HBox header =
        new HBox(
            4,
            documents,
            outlineButton,
            notesButton,
            FindBar.small(commands.toolButton("find-text")),
            FindBar.small(commands.toolButton("reader-close")));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("reader-header");
    return header;
  }

  /** Says where in the walk through all plans the reader is. */
  private HBox walkLine() {
    Label where = new Label();
    where.setId("walk-line");
    where.setMinWidth(0);
    HBox.setHgrow(where, Priority.ALWAYS);
    where.setMaxWidth(Double.MAX_VALUE);
    HBox line =
        new HBox(
            4,
            where,
            FindBar.small(commands.toolButton("passage-previous")),
            FindBar.small(commands.toolButton("passage-next")));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("walk-line");
    Runnable show =
        () -> {
          String subject = state.selection();
          boolean walking =
              subject != null && state.workspace().panelContents().statusOf(subject).isPresent();
          line.setVisible(walking);
          line.setManaged(walking);
          if (walking) {
            where.setText(walkText(subject));
          }
        };
    state.selectionProperty().addListener((o, old, now) -> show.run());
    state.messagesProperty().addListener((o, old, now) -> show.run());
    reading.walkProperty().addListener((o, old, now) -> show.run());
    reading.stopProperty().addListener((o, old, now) -> show.run());
    show.run();
    return line;
  }

  private String walkText(String subject) {
    Catalogue catalogue = state.workspace().catalogue();
    String name = texts.pick(catalogue.nameOf(subject), catalogue.nameEnOf(subject));
    PassageWalk walk = reading.walkProperty().get();
    int stop = reading.stopProperty().get();
    if (!subject.equals(walk.subject()) || stop < 0) {
      return texts.get("reader.walk.idle", name);
    }
    PassageWalk.Stop at = walk.stops().get(stop);
    return texts.get(
        at.passage() == null ? "reader.walk.mention" : "reader.walk.passage",
        name,
        stop + 1,
        walk.stops().size());
  }

  private void arrange() {
    Node side = outlineButton.isSelected() ? outline : notesButton.isSelected() ? notesPane : null;
    boolean narrow = getWidth() < NARROW_PX;
    if (narrow && getHeight() < LOW_PX && outline.equals(side)) {
      side = null; // the text needs what little room there is
    }
    Orientation wanted = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    List<Node> items = side == null ? List.of(text) : List.of(side, text);
    if (!items.equals(split.getItems()) || split.getOrientation() != wanted) {
      split.setOrientation(wanted);
      split.getItems().setAll(items);
      // Above the text it keeps its share, or a pane that opens from nothing would give it none.
      outline.setMinHeight(narrow ? OUTLINE_PX : 0);
      SplitPane.setResizableWithParent(outline, narrow);
      SplitPane.setResizableWithParent(notesPane, narrow);
      if (side != null) {
        split.setDividerPositions(narrow ? 0.26 : 0.34);
      }
    }
  }

  // ---- content ----

  private void fillDocuments() {
    choosing = true;
    documents.getItems().setAll(reading.choices());
    choosing = false;
    chooseShown();
  }

  private void chooseShown() {
    ReaderDocument d = model.document();
    choosing = true;
    documents.setValue(
        d == null
            ? null
            : documents.getItems().stream()
                .filter(
                    c ->
                        d.isDigests()
                            ? !c.hasOriginal() && d.plan().id().equals(c.planId())
                            : d.original().key().equals(c.key()))
                .findFirst()
                .orElse(null));
    choosing = false;
  }

  private void showDocument() {
    chooseShown();
    if (getCenter() != null) {
      setCenter(textOrNone());
    }
    showBanner();
  }

  private Node textOrNone() {
    if (model.document() == null) {
      return empty();
    }
    arrange();
    return split;
  }

  private Node empty() {
    Label title = texts.label("reader.empty", "empty-title");
    Label hint = texts.label("reader.empty.hint", "muted");
    hint.setWrapText(true);
    hint.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    Button add = texts.label(new Button(), "command.import-files");
    add.setOnAction(e -> commands.run("import-files"));
    VBox empty = new VBox(12, new FontIcon(Feather.BOOK_OPEN), title, hint, add);
    empty.getStyleClass().add("empty-state");
    return empty;
  }

  private void showBanner() {
    banner.getChildren().clear();
    ReaderDocument d = model.document();
    if (d != null && d.isDigests()) {
      banner.getChildren().addAll(missing(d.plan()));
    }
    ReaderModel.Target target = model.targetProperty().get();
    if (target != null && target.kind() == Resolution.Kind.NEAR) {
      Label near = new Label(texts.get("reader.near", Math.round(target.similarity() * 100)));
      near.setId("reader-near");
      near.setWrapText(true);
      near.getStyleClass().add("reader-near");
      banner.getChildren().add(near);
    }
    banner.setVisible(!banner.getChildren().isEmpty());
    banner.setManaged(banner.isVisible());
  }

  private List<Node> missing(Plan plan) {
    Label label =
        new Label(
            texts.get(
                "reader.missing",
                plan.title(),
                plan.issuer(),
                plan.issued() == null ? "—" : plan.issued().substring(0, 4)));
    label.setId("reader-missing");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    Button add = texts.label(new Button(), "reader.add");
    add.setId("reader-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(e -> commands.run("import-files"));
    return List.of(label, add);
  }

  private final class ChoiceCell extends ListCell<DocumentChoice> {
    private final boolean full;

    ChoiceCell(boolean full) {
      this.full = full;
      if (full) {
        setMaxWidth(520);
      }
    }

    @Override
    protected void updateItem(DocumentChoice c, boolean empty) {
      super.updateItem(c, empty);
      if (empty || c == null) {
        setText(full ? null : texts.get("reader.documents"));
        setGraphic(null);
        return;
      }
      String title = c.edition() ? texts.get("reader.edition", c.title()) : c.title();
      setText(full && !c.detail().isBlank() ? title + "\n" + c.detail() : title);
      FontIcon icon = new FontIcon(c.hasOriginal() ? Feather.FILE_TEXT : Feather.FILE);
      icon.getStyleClass().add(c.hasOriginal() ? "document-there" : "document-missing");
      setGraphic(icon);
      setAccessibleText(c.hasOriginal() ? title : texts.get("reader.choice.missing", title));
    }
  }

  // ---- what commands do ----

  /** Texts in the present language. */
  public Texts texts() {
    return texts;
  }

  /** Opens find, with the selected words. */
  public void find() {
    TextRange range = text.selectionProperty().get();
    boolean one = range != null && range.piece() == range.lastPiece();
    findBar.open(one ? model.document().original().text(range) : "");
  }

  /** Copies the selection, or the paragraph in sight, with document and headings. */
  public void copyCited() {
    text.copy(true);
  }

  /** Highlights the selection; with a note the user is asked for. */
  public void highlight(boolean withNote) {
    TextRange range = text.here();
    if (range == null || model.document() == null) {
      return;
    }
    String words = model.document().original().text(range);
    String note = "";
    if (withNote) {
      var asked = NotesPane.ask(getScene().getWindow(), words, "", texts);
      if (asked.isEmpty()) {
        return;
      }
      note = asked.get();
    }
    if (!reading.notes().add(model.document(), range, note).isEmpty()) {
      state.say("reader.note.made");
    }
  }

  /** Shows the list of notes. */
  public void showNotes() {
    outlineButton.setSelected(false);
    notesButton.setSelected(true);
    arrange();
  }

  /** Asks for a file and writes all notes to it as Markdown. */
  public java.io.File askNotesFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(texts.messages(), "notes-export"));
    chooser.setInitialFileName(texts.get("reader.notes.file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md", "*.txt"));
    return chooser.showSaveDialog(getScene().getWindow());
  }

  @Override
  public void requestFocus() {
    new InSight(text, text::requestFocus).request();
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.setId("reader-menu");
    javafx.scene.control.MenuItem copy = new javafx.scene.control.MenuItem();
    copy.textProperty().bind(texts.binding("reader.copy"));
    copy.disableProperty().bind(Bindings.isNull(text.selectionProperty()));
    copy.setOnAction(e -> text.copy(false));
    javafx.scene.control.MenuItem all = new javafx.scene.control.MenuItem();
    all.textProperty().bind(texts.binding("reader.selectall"));
    all.setOnAction(e -> text.selectAll());
    menu.getItems()
        .addAll(
            copy,
            commands.menuItem("copy-cited"),
            all,
            new SeparatorMenuItem(),
            commands.menuItem("highlight"),
            commands.menuItem("note-add"),
            new SeparatorMenuItem(),
            commands.menuItem("find-text"));
    menu.setOnHidden(e -> text.requestFocus());
    return menu;
  }
}
