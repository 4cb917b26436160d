package io.lantu.ui.scene;

import io.lantu.atlas.MapScene;
import io.lantu.state.DeckEditor;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The scenes of a deck as a strip of pictures, to be chosen and dragged to another place. FX
 * thread.
 *
 * <p>Enter shows the scene in the window, Alt with up and down moves it, Delete takes it out, F2
 * leads to its title.
 */
final class SceneStrip extends ListView<MapScene> {
  private static final int WIDTH = 168;
  private static final int HEIGHT = 105;
  private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

  private final DeckEditor editor;
  private final SceneImages images;
  private final Consumer<MapScene> open;
  private final Runnable rename;
  private boolean filling;
  private int dragged = -1;

  /**
   * Makes an empty strip.
   *
   * @param open shows a scene in the window
   * @param rename leads to the title of the chosen scene
   */
  SceneStrip(
      DeckEditor editor,
      Texts texts,
      SceneImages images,
      Consumer<MapScene> open,
      Runnable rename) {
    this.editor = editor;
    this.images = images;
    this.open = open;
    this.rename = rename;
    setId("scene-list");
    setOrientation(Orientation.HORIZONTAL);
    setCellFactory(view -> new SceneCell());
    accessibleTextProperty().bind(texts.binding("deck.list"));
    getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, old, now) -> {
              if (!filling && now.intValue() >= 0) {
                editor.chosenProperty().set(now.intValue());
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            editor.scene().ifPresent(open);
          }
        });
  }

  /** Shows the scenes of a deck. */
  void show(List<MapScene> scenes) {
    filling = true;
    if (!getItems().equals(scenes)) {
      replaceItems(scenes);
    }
    filling = false;
  }

  /** Chooses a scene without asking for it; one that is not there chooses none. */
  void choose(int index) {
    filling = true;
    if (index < 0 || index >= getItems().size()) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != index) {
      getSelectionModel().clearAndSelect(index);
      scrollTo(Math.max(0, index - 1));
    }
    filling = false;
  }

  /** Changes as few cells as need be, so that typing does not rebuild the strip. */
  private void replaceItems(List<MapScene> scenes) {
    if (getItems().size() == scenes.size()) {
      for (int i = 0; i < scenes.size(); i++) {
        if (!getItems().get(i).equals(scenes.get(i))) {
          getItems().set(i, scenes.get(i));
        }
      }
    } else {
      getItems().setAll(scenes);
    }
  }

  private void key(KeyEvent e) {
    boolean used = true;
    if (e.isAltDown() && e.getCode() == KeyCode.UP) {
      editor.moveChosen(-1);
    } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
      editor.moveChosen(1);
    } else if (e.getCode() == KeyCode.DELETE) {
      editor.delete();
    } else if (e.getCode() == KeyCode.ENTER) {
      editor.scene().ifPresent(open);
    } else if (e.getCode() == KeyCode.F2) {
      rename.run();
    } else {
      used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private final class SceneCell extends ListCell<MapScene> {
    private final ImageView picture = new ImageView();
    private final Label number = new Label();
    private final Label name = new Label();
    private final VBox box;

    SceneCell() {
      picture.setFitWidth(WIDTH);
      picture.setFitHeight(HEIGHT);
      StackPane framed = new StackPane(picture, number);
      framed.setMinSize(WIDTH, HEIGHT);
      framed.setMaxSize(WIDTH, HEIGHT);
      framed.getStyleClass().add("scene-picture");
      number.getStyleClass().add("scene-number");
      StackPane.setAlignment(number, Pos.TOP_LEFT);
      name.setMaxWidth(WIDTH);
      box = new VBox(4, framed, name);
      getStyleClass().add("scene-cell");
      setOnDragDetected(
          e -> {
            if (getItem() != null) {
              dragged = getIndex();
              Dragboard board = startDragAndDrop(TransferMode.MOVE);
              ClipboardContent content = new ClipboardContent();
              content.putString(getItem().title());
              board.setContent(content);
              board.setDragView(picture.getImage(), 20, 20);
              e.consume();
            }
          });
      setOnDragOver(
          e -> {
            if (dragged >= 0 && getItem() != null) {
              e.acceptTransferModes(TransferMode.MOVE);
              drop(isBefore(e) ? DROP_BEFORE : DROP_AFTER);
            }
            e.consume();
          });
      setOnDragExited(e -> drop(null));
      setOnDragDropped(
          e -> {
            int from = dragged;
            int to = getIndex() + (isBefore(e) ? 0 : 1);
            dragged = -1;
            drop(null);
            if (from >= 0) {
              editor.move(from, to > from ? to - 1 : to);
            }
            e.setDropCompleted(true);
            e.consume();
          });
      setOnDragDone(e -> dragged = -1);
    }

    private boolean isBefore(DragEvent e) {
      return e.getX() < getWidth() / 2;
    }

    private void drop(PseudoClass where) {
      pseudoClassStateChanged(DROP_BEFORE, where == DROP_BEFORE);
      pseudoClassStateChanged(DROP_AFTER, where == DROP_AFTER);
    }

    @Override
    protected void updateItem(MapScene scene, boolean blank) {
      super.updateItem(scene, blank);
      if (blank || scene == null || editor.atlas() == null) {
        setGraphic(null);
        return;
      }
      number.setText(Integer.toString(getIndex() + 1));
      name.setText(scene.title());
      setAccessibleText((getIndex() + 1) + ", " + scene.title());
      picture.setImage(null);
      images.request(
          scene,
          editor.atlas().themeOf(scene),
          WIDTH,
          HEIGHT,
          image -> {
            if (scene.equals(getItem())) {
              picture.setImage(image);
            }
          });
      setGraphic(box);
    }

    @Override
    public void updateIndex(int index) {
      super.updateIndex(index);
      number.setText(Integer.toString(index + 1));
    }
  }
}
