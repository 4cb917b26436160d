package io.lantu.ui.locator;

import io.lantu.model.Passage;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.LocatorModel;
import io.lantu.state.LocatorModel.CommandItem;
import io.lantu.state.LocatorModel.Found;
import io.lantu.state.LocatorModel.FullTextItem;
import io.lantu.state.LocatorModel.Item;
import io.lantu.state.LocatorModel.PointItem;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.Tables;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dock.DockView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A field over the window that finds everything and goes there, by keyboard alone: type, arrows,
 * Enter; Escape closes. It lies in the scene, not in a window of its own, so that input methods
 * work in it. FX thread.
 */
public final class LocatorView extends StackPane {
  private static final double WIDTH = 620;

  /** The same where the type is large, in sizes of the hint's type. */
  private static final double WIDTH_EM = 42;

  private final AppState state;
  private final Texts texts;
  private final Commands commands;
  private final DockView dock;
  private final Consumer<String> revealPassage;
  private final LocatorModel model;
  private final TextField field = new TextField();
  private final VBox box;
  private final ListView<Item> list = new ListView<>();
  private Node focusBefore;
  private boolean pickWhenFound;
  private Consumer<String> searchFully = typed -> {};

  /**
   * Makes the locator, closed.
   *
   * @param revealPassage shows a passage of the selected subject
   */
  public LocatorView(
      AppState state,
      Texts texts,
      TaskExecutor tasks,
      Commands commands,
      DockView dock,
      Consumer<String> revealPassage) {
    this.state = state;
    this.texts = texts;
    this.commands = commands;
    this.dock = dock;
    this.revealPassage = revealPassage;
    model = new LocatorModel(state, tasks, this::commandItems);
    setId("locator");
    getStyleClass().add("locator-shade");
    setVisible(false);
    setManaged(false);
    setAlignment(Pos.TOP_CENTER);
    field.setId("locator-field");
    field.promptTextProperty().bind(texts.binding("locator.prompt"));
    field.accessibleTextProperty().bind(texts.binding("command.search"));
    field
        .textProperty()
        .addListener(
            (o, old, now) -> {
              pickWhenFound = false;
              if (isVisible()) {
                model.search(now);
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setId("locator-list");
    list.setItems(model.items());
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new LocatorCell(state, texts, this::pick));
    list.setPlaceholder(emptyState());
    list.setPrefHeight(430);
    model
        .items()
        .addListener(
            (javafx.collections.ListChangeListener<Item>)
                change -> {
                  list.getSelectionModel().selectFirst();
                  list.scrollTo(0);
                  if (pickWhenFound && !model.items().isEmpty()) {
                    pickWhenFound = false;
                    Item first = model.items().get(0);
                    Platform.runLater(() -> pick(first));
                  }
                });
    state
        .workspaceProperty()
        .addListener(
            (o, old, now) -> {
              if (isVisible()) {
                model.search(field.getText());
              }
            });
    field
        .focusedProperty()
        .addListener(
            (o, old, now) -> {
              if (!now && getScene() != null && !isInside(getScene().getFocusOwner())) {
                setVisible(false);
              }
            });
    Label hint = texts.label("locator.hint", "muted", "locator-hint");
    hint.setWrapText(true);
    box = new VBox(6, field, list, hint);
    box.getStyleClass().add("locator-box");
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(WIDTH, hint.getFont().getSize() * WIDTH_EM), hint.fontProperty()));
    setOnMousePressed(
        e -> {
          if (e.getTarget() == this) {
            close();
          }
        });
  }

  /** Before anything is typed it says what can be, and only then that nothing was found. */
  private Label emptyState() {
    Label words = new Label();
    words.setId("locator-empty");
    words.getStyleClass().add("muted");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(field.getText().isBlank() ? "locator.empty" : "locator.none"),
                field.textProperty(),
                state.messagesProperty()));
    return words;
  }

  /** What the last line of the list does: searches all texts for what is typed. */
  public void setOnSearchFully(Consumer<String> action) {
    searchFully = action;
    model.offerFullText();
  }

  /** What it lists and remembers. */
  public LocatorModel model() {
    return model;
  }

  /** Lays the locator over a pane, as large as it. */
  public void attachTo(Pane host) {
    host.getChildren().add(this);
    host.widthProperty().addListener((o, old, now) -> fit(host));
    host.heightProperty().addListener((o, old, now) -> fit(host));
    fit(host);
  }

  private void fit(Pane host) {
    resizeRelocate(0, 0, host.getWidth(), host.getHeight());
  }

  /** Opens with an empty field and the last picks. */
  public void open() {
    if (!isVisible() && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
    pickWhenFound = false;
    if (getChildren().isEmpty()) {
      // Styled like the rest of the window, field and list would cost every start.
      getChildren().add(box);
    }
    field.clear();
    setVisible(true);
    toFront();
    model.search("");
    field.requestFocus();
  }

  /** Closes and gives the keyboard back. */
  public void close() {
    setVisible(false);
    if (focusBefore != null && focusBefore.getScene() == getScene()) {
      focusBefore.requestFocus();
    }
  }

  private boolean isInside(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n == this) {
        return true;
      }
    }
    return false;
  }

  /** Picks what is chosen; when the text has not been searched yet, the first answer to it. */
  private void enter() {
    if (model.isSearching()) {
      pickWhenFound = true; // what is listed still answers an older question
    } else {
      pick(list.getSelectionModel().getSelectedItem());
    }
  }

  private List<CommandItem> commandItems() {
    return commands.all().stream()
        .filter(c -> c.enabled() == null || c.enabled().get())
        .map(
            c ->
                new CommandItem(
                    c.id(),
                    CommandNames.title(texts.messages(), c.id()),
                    c.accelerator() == null ? "" : c.accelerator().getDisplayText()))
        .toList();
  }

  private void key(KeyEvent e) {
    int rows = model.items().size();
    int at = list.getSelectionModel().getSelectedIndex();
    boolean used = true;
    switch (e.getCode()) {
      case DOWN -> move(at + 1 >= rows ? 0 : at + 1);
      case UP -> move(at <= 0 ? rows - 1 : at - 1);
      case PAGE_DOWN -> move(Math.min(rows - 1, at + 8));
      case PAGE_UP -> move(Math.max(0, at - 8));
      case ENTER -> enter();
      case ESCAPE -> close();
      case TAB -> used = true;
      default -> used = e.isShortcutDown() && e.getCode() == KeyCode.K;
    }
    if (used) {
      e.consume();
    }
  }

  private void move(int index) {
    if (index >= 0 && index < model.items().size()) {
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - 5));
    }
  }

  private void pick(Item item) {
    if (item == null) {
      return;
    }
    model.picked(item);
    close();
    if (item instanceof CommandItem command) {
      commands.run(command.id());
    } else if (item instanceof PointItem point) {
      lookAt(point);
    } else if (item instanceof Found found) {
      goTo(found.hit());
    } else if (item instanceof FullTextItem text) {
      searchFully.accept(text.typed());
    }
  }

  private void lookAt(PointItem item) {
    state.leave();
    state.camera().lookAt(item.point(), Math.min(120, state.camera().viewport().resolution()));
    state.say("locator.at", LocatorCell.coordinates(item.point()));
  }

  /** Shows a hit: on the map and in the panel, or in its table. */
  public void goTo(SearchHit hit) {
    switch (hit.type()) {
      case STRUCTURE ->
          state.workspace().catalogue().findStructure(hit.id()).ifPresent(state::showStructure);
      case ELEMENT -> {
        String structure = hit.id().substring(0, hit.id().lastIndexOf('/'));
        state.workspace().catalogue().findStructure(structure).ifPresent(state::showStructure);
        select(hit.id());
      }
      case REGION, PLACE, PLAN -> select(hit.id());
      case PASSAGE -> passage(hit.id());
      case PROJECT -> project(hit);
      case BOX -> dock.narrow("projects", Tables.BOX, hit.id());
      case INDICATOR -> dock.open("indicators").filter(hit.title());
      case DISAGREEMENT -> dock.open("disagreements").filter(hit.title());
      case TERM -> dock.open("terms").filter(hit.title());
      case ORIGINAL -> {
        // is read, not gone to
      }
    }
  }

  private void select(String id) {
    state.select(id);
    state.requestZoom(id);
  }

  private void passage(String id) {
    Optional<Passage> passage =
        state.workspace().catalogue().content().passages().stream()
            .filter(p -> p.id().equals(id))
            .findFirst();
    passage
        .flatMap(p -> p.regions().stream().findFirst().or(() -> p.elements().stream().findFirst()))
        .ifPresent(
            subject -> {
              select(subject);
              revealPassage.accept(id);
            });
  }

  private void project(SearchHit hit) {
    for (ProjectBox box : state.workspace().catalogue().content().boxes()) {
      for (Project p : box.items()) {
        if (p.id().equals(hit.id())) {
          String target = Tables.target(new ProjectRow(p, box, ""));
          if (target != null) {
            select(target);
          }
        }
      }
    }
    dock.open("projects").filter(hit.title());
  }
}
