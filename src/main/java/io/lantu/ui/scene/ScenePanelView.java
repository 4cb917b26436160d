package io.lantu.ui.scene;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneText;
import io.lantu.atlas.Transition;
import io.lantu.state.DeckEditor;
import io.lantu.state.DeckShelf;
import io.lantu.style.Theme;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The scenes of the open deck as a strip of pictures, with what is said about the chosen one beside
 * it, to be edited in place. FX thread.
 *
 * <p>Keys on the strip: Enter shows the scene in the window, Alt with up and down moves it, Delete
 * takes it out, Control with Z and Y undo and redo.
 */
public final class ScenePanelView extends BorderPane {
  private final DeckEditor editor;
  private final Texts texts;
  private final Actions actions;
  private final MenuButton decks = new MenuButton();
  private final TextField deckTitle = new TextField();
  private final Label mark = new Label("●");
  private final SceneStrip list;
  private final TextField title = new TextField();
  private final TextArea caption = new TextArea();
  private final TextArea notes = new TextArea();
  private final ComboBox<Transition> transition = new ComboBox<>();
  private final ComboBox<Theme> theme = new ComboBox<>();
  private final ComboBox<Theme> deckTheme = new ComboBox<>();
  private final VBox empty;
  private final SplitPane split;
  private boolean filling;

  /** What the panel asks of the program around it. */
  public interface Actions {
    /** The decks that can be opened. */
    List<DeckShelf.Entry> decks();

    /** Opens a deck, after asking about an unsaved one. */
    void open(DeckShelf.Entry entry);

    /** Asks for a file with a deck and opens it. */
    void openFile();

    /** Begins an empty deck. */
    void begin();

    /** Makes the scenes of the structure shown. */
    void buildUp();

    /** Makes them anew, keeping what was edited. */
    void regenerate();

    /** Adds what the window shows. */
    void add();

    /** Takes the window's view for the chosen scene. */
    void updateView();

    /** Shows a scene in the window. */
    void show(MapScene scene);

    /** Saves the deck. */
    void save();

    /** Saves it to a file to be named. */
    void saveAs();

    /** Presents from the chosen scene. */
    void present();
  }

  /**
   * @param editor the deck
   * @param structure whether a structure is shown in the window
   */
  public ScenePanelView(
      DeckEditor editor,
      Texts texts,
      SceneImages images,
      ObservableBooleanValue structure,
      Actions actions) {
    this.editor = editor;
    this.texts = texts;
    this.actions = actions;
    setId("scene-panel");
    getStyleClass().add("scene-panel");
    list = new SceneStrip(editor, texts, images, actions::show, title::requestFocus);
    split = new SplitPane(list, form());
    split.setDividerPositions(0.66);
    empty = empty(structure);
    setTop(bar());
    editor.atlasProperty().addListener((o, old, now) -> fill());
    editor.chosenProperty().addListener((o, old, now) -> choose());
    addEventFilter(KeyEvent.KEY_PRESSED, this::undoKeys);
    fill();
  }

  private Node bar() {
    decks.setId("deck-menu");
    decks.textProperty().bind(texts.binding("deck.decks"));
    decks.setGraphic(new FontIcon(Feather.FILM));
    decks.setOnShowing(e -> listDecks());
    listDecks();
    deckTitle.setId("deck-title");
    deckTitle.setPrefColumnCount(9);
    deckTitle.promptTextProperty().bind(texts.binding("deck.title"));
    deckTitle.accessibleTextProperty().bind(texts.binding("deck.title"));
    deckTitle.textProperty().addListener((o, old, now) -> edited(() -> editor.rename(now)));
    deckTitle.focusedProperty().addListener((o, old, now) -> editor.endTyping());
    mark.setId("deck-unsaved");
    mark.getStyleClass().add("deck-unsaved");
    mark.visibleProperty().bind(editor.unsavedProperty());
    texts.tip(mark, "deck.unsaved");
    mark.accessibleTextProperty().bind(texts.binding("deck.unsaved"));
    BooleanBinding none = Bindings.isNull(editor.atlasProperty());
    BooleanBinding noScene = editor.chosenProperty().lessThan(0);
    deckTitle.disableProperty().bind(none);
    themes(deckTheme, "deck.theme.of-deck", List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR));
    deckTheme.setId("deck-theme");
    deckTheme.setPrefWidth(104);
    deckTheme.disableProperty().bind(none);
    deckTheme
        .valueProperty()
        .addListener(
            (o, old, now) ->
                edited(
                    () -> {
                      if (now != null) {
                        editor.colourDeck(now);
                      }
                    }));
    FlowPane bar =
        new FlowPane(
            4,
            4,
            decks,
            deckTitle,
            mark,
            button("scene-add", Feather.PLUS_SQUARE, "deck.add", actions::add, null),
            button("scene-duplicate", Feather.COPY, "deck.duplicate", editor::duplicate, noScene),
            button("scene-delete", Feather.TRASH_2, "deck.delete", editor::delete, noScene),
            button("scene-camera", Feather.CAMERA, "deck.camera", actions::updateView, noScene),
            button(
                "scene-earlier",
                Feather.CHEVRON_LEFT,
                "deck.earlier",
                () -> editor.moveChosen(-1),
                noScene),
            button(
                "scene-later",
                Feather.CHEVRON_RIGHT,
                "deck.later",
                () -> editor.moveChosen(1),
                noScene),
            button(
                "deck-undo",
                Feather.CORNER_UP_LEFT,
                "deck.undo",
                editor::undo,
                editor.canUndoProperty().not()),
            button(
                "deck-redo",
                Feather.CORNER_UP_RIGHT,
                "deck.redo",
                editor::redo,
                editor.canRedoProperty().not()),
            button(
                "deck-regenerate",
                Feather.REFRESH_CW,
                "deck.regenerate",
                actions::regenerate,
                Bindings.createBooleanBinding(
                    () -> editor.atlas() == null || editor.atlas().structure() == null,
                    editor.atlasProperty())),
            deckTheme,
            button("deck-save", Feather.SAVE, "deck.save", actions::save, none),
            button("deck-present", Feather.PLAY, "deck.present", actions::present, noScene));
    bar.getStyleClass().add("scene-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Button button(
      String id, Feather icon, String key, Runnable run, ObservableBooleanValue disabled) {
    Button button = texts.icon(new Button(), icon, key, "tool-button");
    button.setId(id);
    button.setOnAction(e -> run.run());
    if (disabled != null) {
      button.disableProperty().bind(disabled);
    }
    return button;
  }

  /** Lists the decks when the menu opens: files may have come and gone. */
  private void listDecks() {
    decks.getItems().clear();
    decks.getItems().add(item("deck.begin", Feather.FILE_PLUS, actions::begin));
    decks.getItems().add(item("deck.build", Feather.LAYERS, actions::buildUp));
    decks.getItems().add(item("deck.open", Feather.FOLDER, actions::openFile));
    decks.getItems().add(item("deck.save", Feather.SAVE, actions::save));
    decks.getItems().add(item("deck.save-as", null, actions::saveAs));
    DeckShelf.Origin last = null;
    for (DeckShelf.Entry entry : actions.decks()) {
      if (entry.origin() != last) {
        last = entry.origin();
        MenuItem heading = new MenuItem(texts.get("deck.origin." + last));
        heading.setDisable(true);
        decks.getItems().addAll(new SeparatorMenuItem(), heading);
      }
      MenuItem item = new MenuItem(entry.atlas().title());
      item.setMnemonicParsing(false);
      item.setId("deck-" + entry.atlas().id());
      item.setOnAction(e -> actions.open(entry));
      decks.getItems().add(item);
    }
  }

  private MenuItem item(String key, Feather icon, Runnable run) {
    MenuItem item = new MenuItem();
    item.setId("menu-" + key.replace('.', '-'));
    item.textProperty().bind(texts.binding(key));
    if (icon != null) {
      item.setGraphic(new FontIcon(icon));
    }
    item.setOnAction(e -> run.run());
    return item;
  }

  private Node form() {
    title.setId("scene-title");
    caption.setId("scene-caption");
    notes.setId("scene-notes");
    text(title, SceneText.TITLE, "deck.text.title");
    text(caption, SceneText.CAPTION, "deck.text.caption");
    text(notes, SceneText.NOTES, "deck.text.notes");
    caption.setPrefRowCount(2);
    caption.setWrapText(true);
    notes.setWrapText(true);
    transition.setId("scene-transition");
    transition.getItems().setAll(Transition.values());
    transition.setConverter(words("deck.transition."));
    transition.accessibleTextProperty().bind(texts.binding("deck.transition"));
    transition
        .valueProperty()
        .addListener(
            (o, old, now) ->
                edited(
                    () -> {
                      if (now != null) {
                        editor.comeIn(now);
                      }
                    }));
    transition.setMinWidth(Region.USE_PREF_SIZE);
    theme.setId("scene-theme");
    List<Theme> withNone = new java.util.ArrayList<>(List.of(Theme.values()));
    withNone.add(0, null);
    themes(theme, "deck.theme.as-deck", withNone);
    theme.valueProperty().addListener((o, old, now) -> edited(() -> editor.colour(now)));
    GridPane form = new GridPane();
    form.getStyleClass().add("scene-form");
    form.setHgap(8);
    form.setVgap(6);
    form.addRow(0, texts.label("deck.text.title", "muted"), title);
    form.addRow(1, texts.label("deck.text.caption", "muted"), caption);
    form.addRow(2, texts.label("deck.text.notes", "muted"), notes);
    HBox how = new HBox(8, transition, theme);
    form.addRow(3, texts.label("deck.transition", "muted"), how);
    form.getChildren()
        .forEach(
            n -> {
              if (n instanceof Label label) {
                label.setMinWidth(Region.USE_PREF_SIZE);
              }
            });
    GridPane.setHgrow(title, Priority.ALWAYS);
    GridPane.setVgrow(notes, Priority.ALWAYS);
    notes.setPrefRowCount(3);
    caption.setMinHeight(44);
    notes.setMinHeight(44);
    form.disableProperty().bind(editor.chosenProperty().lessThan(0));
    form.setMinWidth(260);
    return form;
  }

  private void text(TextInputControl control, SceneText which, String key) {
    control.accessibleTextProperty().bind(texts.binding(key));
    control.textProperty().addListener((o, old, now) -> edited(() -> editor.type(which, now)));
    control.focusedProperty().addListener((o, old, now) -> editor.endTyping());
  }

  private void edited(Runnable change) {
    if (!filling) {
      change.run();
    }
  }

  private <E extends Enum<E>> StringConverter<E> words(String prefix) {
    return new StringConverter<>() {
      @Override
      public String toString(E value) {
        return value == null ? "" : texts.get(prefix + value);
      }

      @Override
      public E fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list only");
      }
    };
  }

  private void themes(ComboBox<Theme> box, String none, List<Theme> choices) {
    box.getItems().setAll(choices);
    box.accessibleTextProperty().bind(texts.binding(none));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Theme value) {
            return value == null
                ? texts.get("deck.theme.as-deck")
                : texts.get("command.theme-" + value.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public Theme fromString(String text) {
            throw new UnsupportedOperationException("chosen from a list only");
          }
        });
  }

  private VBox empty(ObservableBooleanValue structure) {
    Label head = texts.label("deck.none", "empty-title");
    Label why = texts.label("deck.none.why", "muted");
    Button build = texts.label(new Button(), "deck.build");
    build.setId("deck-build");
    build.disableProperty().bind(Bindings.not(structure));
    build.setOnAction(e -> actions.buildUp());
    Button begin = texts.label(new Button(), "deck.begin-view");
    begin.setId("deck-begin");
    begin.setOnAction(e -> actions.add());
    HBox row = new HBox(8, build, begin);
    row.setAlignment(Pos.CENTER);
    VBox box = new VBox(8, new FontIcon(Feather.FILM), head, why, row);
    box.getStyleClass().add("empty-state");
    box.setMinHeight(0);
    return box;
  }

  private void fill() {
    filling = true;
    Atlas atlas = editor.atlas();
    boolean any = atlas != null && !atlas.scenes().isEmpty();
    setCenter(any ? split : empty);
    list.show(atlas == null ? List.of() : atlas.scenes());
    set(deckTitle, atlas == null ? "" : atlas.title());
    deckTheme.setValue(atlas == null ? null : atlas.theme());
    filling = false;
    choose();
  }

  private void choose() {
    filling = true;
    list.choose(editor.chosenProperty().get());
    Optional<MapScene> scene = editor.scene();
    set(title, scene.map(MapScene::title).orElse(""));
    set(caption, scene.map(MapScene::caption).orElse(""));
    set(notes, scene.map(MapScene::notes).orElse(""));
    transition.setValue(scene.map(MapScene::transition).orElse(null));
    theme.setValue(scene.map(MapScene::theme).orElse(null));
    filling = false;
  }

  private static void set(TextInputControl control, String text) {
    if (!control.getText().equals(text)) {
      control.setText(text);
    }
  }

  /** Undo and redo of the deck, except in a text, which has its own until it is left. */
  private void undoKeys(KeyEvent e) {
    boolean inText = e.getTarget() instanceof TextInputControl;
    if (!e.isShortcutDown() || inText) {
      return;
    }
    if (e.getCode() == KeyCode.Z && !e.isShiftDown()) {
      editor.undo();
      e.consume();
    } else if (e.getCode() == KeyCode.Y || (e.getCode() == KeyCode.Z && e.isShiftDown())) {
      editor.redo();
      e.consume();
    }
  }

  /** Puts the focus on the strip. */
  public void focusList() {
    list.requestFocus();
  }

  /** Tells the panel that pictures must be asked for anew: other content or colours. */
  public void refresh() {
    list.refresh();
  }
}
