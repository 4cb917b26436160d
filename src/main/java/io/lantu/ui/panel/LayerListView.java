package io.lantu.ui.panel;

import io.lantu.state.MapSettings;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import io.lantu.ui.control.LayerSymbol;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The base layers, the topmost first: check boxes with symbols; for the chosen row opacity by
 * slider or the left and right keys and order by drag, buttons or Shortcut with up and down. FX
 * thread.
 */
public final class LayerListView extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** How far beside the mark a press still means it, pixels. */
  private static final double GRIP_PX = 4;

  private static final double KEY_STEP = 0.1;

  private final MapSettings settings;
  private final Texts texts;
  private final VBox rows = new VBox(1);
  private final Map<BaseLayer, Row> rowOf = new EnumMap<>(BaseLayer.class);
  private final Slider opacity = new Slider(LayerStack.FAINTEST, 1, 1);
  private final Button up;
  private final Button down;
  private BaseLayer chosen = BaseLayer.COUNTIES;
  private boolean following;

  /** Lists the layers of the settings. */
  public LayerListView(MapSettings settings, Texts texts) {
    super(4);
    this.settings = settings;
    this.texts = texts;
    setId("layer-list");
    getStyleClass().add("layer-list");
    for (BaseLayer layer : BaseLayer.values()) {
      rowOf.put(layer, new Row(layer));
    }
    up = button("layer-up", Feather.ARROW_UP, "layers.up", () -> move(chosen, 1));
    down = button("layer-down", Feather.ARROW_DOWN, "layers.down", () -> move(chosen, -1));
    Button reset = button("layer-reset", Feather.ROTATE_CCW, "layers.reset", settings::resetLayers);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(2, texts.label("layers.title", "section-label"), space, up, down, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    opacity.setId("layer-opacity");
    opacity.setBlockIncrement(KEY_STEP);
    opacity.accessibleTextProperty().bind(texts.binding("layers.opacity"));
    texts.tip(opacity, "layers.opacity");
    opacity
        .valueProperty()
        .addListener(
            (o, old, now) -> {
              if (!following) {
                fade(chosen, now.doubleValue());
              }
            });
    HBox.setHgrow(opacity, Priority.ALWAYS);
    Label name = texts.label("layers.opacity", "section-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(8, name, opacity);
    foot.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("panel-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setMinHeight(0);
    head.setMinHeight(Region.USE_PREF_SIZE);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(head, scroll, foot);
    settings.layersProperty().addListener((o, old, now) -> follow());
    settings.stackProperty().addListener((o, old, now) -> arrange());
    settings.themeProperty().addListener((o, old, now) -> rowOf.values().forEach(Row::draw));
    settings.visionProperty().addListener((o, old, now) -> rowOf.values().forEach(Row::draw));
    arrange();
  }

  private Button button(String id, Feather icon, String key, Runnable action) {
    Button button = texts.icon(new Button(), icon, key, "small-button");
    button.setId(id);
    button.setOnAction(e -> action.run());
    return button;
  }

  /** Puts the rows in the order of the map; the layers above the structure come first. */
  private void arrange() {
    List<Node> wanted = new ArrayList<>();
    for (BaseLayer layer : settings.stackProperty().get().topDown()) {
      wanted.add(rowOf.get(layer));
      if (layer == BaseLayer.TOWNS) {
        Label between = texts.label("layers.structure", "layer-between");
        between.setMaxWidth(Double.MAX_VALUE);
        wanted.add(between);
      }
    }
    if (!sameRows(wanted)) {
      Node focused = getScene() == null ? null : getScene().getFocusOwner();
      rows.getChildren().setAll(wanted);
      if (focused != null && focused.getParent() instanceof Row) {
        focused.requestFocus();
      }
    }
    follow();
  }

  private boolean sameRows(List<Node> wanted) {
    List<Node> now = rows.getChildren();
    if (now.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (wanted.get(i) instanceof Row row && !row.equals(now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void follow() {
    following = true;
    LayerStack stack = settings.stackProperty().get();
    rowOf.values().forEach(Row::follow);
    opacity.setValue(stack.opacity(chosen));
    up.setDisable(!stack.canMove(chosen, 1));
    down.setDisable(!stack.canMove(chosen, -1));
    following = false;
  }

  private void choose(BaseLayer layer) {
    chosen = layer;
    follow();
  }

  private void fade(BaseLayer layer, double value) {
    LayerStack stack = settings.stackProperty().get();
    settings.stackProperty().set(stack.withOpacity(layer, Math.round(value * 20) / 20.0));
  }

  private void move(BaseLayer layer, int by) {
    settings.stackProperty().set(settings.stackProperty().get().moved(layer, by));
  }

  /** A layer: check box with symbol and name, and how opaque it is if it is faint. */
  private final class Row extends HBox {
    private final BaseLayer layer;
    private final CheckBox box;
    private final Label share = new Label();

    Row(BaseLayer layer) {
      super(6);
      this.layer = layer;
      getStyleClass().add("layer-row");
      setAlignment(Pos.CENTER_LEFT);
      box = texts.label(new CheckBox(), "layer." + layer);
      box.setId("layer-" + layer);
      box.setGraphicTextGap(8);
      box.setMinWidth(0);
      HBox.setHgrow(box, Priority.ALWAYS);
      box.setMaxWidth(Double.MAX_VALUE);
      texts.tip(box, "layer." + layer + ".tip");
      box.selectedProperty().addListener((o, old, now) -> settings.show(layer, now));
      box.focusedProperty()
          .addListener(
              (o, old, now) -> {
                if (now) {
                  choose(layer);
                }
              });
      box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
      box.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressName);
      share.getStyleClass().add("row-trailing");
      share.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().addAll(box, share);
      setOnMousePressed(e -> choose(layer));
      prepareDrag();
      draw();
    }

    private void draw() {
      box.setGraphic(
          LayerSymbol.of(layer, settings.theme().palette(), settings.visionProperty().get()));
    }

    private void follow() {
      double value = settings.stackProperty().get().opacity(layer);
      box.setSelected(settings.shows(layer));
      share.setText(value < 1 ? Math.round(value * 100) + " %" : "");
      pseudoClassStateChanged(CHOSEN, layer == chosen);
      box.setAccessibleText(
          value < 1 ? box.getText() + ", " + texts.get("layers.opacity") + share.getText() : null);
    }

    /** A press on the name chooses the layer; only one on the mark switches it. */
    private void pressName(MouseEvent e) {
      Node mark = box.lookup(".box");
      if (mark != null && e.getX() > mark.getBoundsInParent().getMaxX() + GRIP_PX) {
        box.requestFocus();
        choose(layer);
        e.consume();
      }
    }

    private void key(KeyEvent e) {
      boolean used = true;
      double value = settings.stackProperty().get().opacity(layer);
      if (e.isShortcutDown() && e.getCode() == KeyCode.UP) {
        move(layer, 1);
      } else if (e.isShortcutDown() && e.getCode() == KeyCode.DOWN) {
        move(layer, -1);
      } else if (e.getCode() == KeyCode.RIGHT && !e.isAltDown()) {
        fade(layer, value + KEY_STEP);
      } else if (e.getCode() == KeyCode.LEFT && !e.isAltDown()) {
        fade(layer, value - KEY_STEP);
      } else {
        used = false;
      }
      if (used) {
        e.consume();
      }
    }

    private void prepareDrag() {
      if (!settings.stackProperty().get().order().contains(layer)) {
        return;
      }
      setOnDragDetected(
          e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(layer.name());
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            e.consume();
          });
      setOnDragOver(
          e -> {
            if (e.getGestureSource() instanceof Row other && !other.equals(this)) {
              e.acceptTransferModes(TransferMode.MOVE);
              e.consume();
            }
          });
      setOnDragDropped(
          e -> {
            if (e.getGestureSource() instanceof Row other) {
              List<BaseLayer> order = settings.stackProperty().get().order();
              move(other.layer, order.indexOf(layer) - order.indexOf(other.layer));
              e.setDropCompleted(true);
            }
            e.consume();
          });
    }
  }
}
