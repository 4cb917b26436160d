package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace;
import io.lantu.state.Workspace.Hit;
import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Everything at a place, as a small card beside it: elements and places as a list, the regions it
 * lies in as chips. What the pointer or the focus is on is lit on the map. FX thread.
 */
final class IdentifyCard extends VBox {
  private static final double WIDTH = 268;
  private static final double LIST_HEIGHT = 220;
  private static final double GAP = 10;

  private final AppState state;
  private final MapSettings settings;
  private final Texts texts;

  IdentifyCard(AppState state, MapSettings settings, Texts texts) {
    super(6);
    this.state = state;
    this.settings = settings;
    this.texts = texts;
    setId("identify-card");
    getStyleClass().addAll("map-furniture", "identify-card");
    setManaged(false);
    setVisible(false);
    setPrefWidth(WIDTH);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close();
            e.consume();
          }
        });
    state.structureProperty().addListener((o, old, now) -> close());
    state.camera().viewportProperty().addListener((o, old, now) -> close());
  }

  /**
   * Shows what is at a place.
   *
   * @param place the place
   * @param hits what is there, the most telling first
   * @param x pixel in the map pane
   * @param y pixel in the map pane
   */
  void show(LonLat place, List<Hit> hits, double x, double y) {
    List<Hit> things = hits.stream().filter(h -> !isAdministrative(h)).toList();
    List<Hit> units = hits.stream().filter(IdentifyCard::isAdministrative).toList();
    getChildren().setAll(heading(place));
    if (hits.isEmpty()) {
      getChildren().add(texts.label("map.identify.none", "muted"));
    }
    if (!things.isEmpty()) {
      VBox rows = new VBox();
      things.forEach(h -> rows.getChildren().add(row(h)));
      ScrollPane scroll = new ScrollPane(rows);
      scroll.setFitToWidth(true);
      scroll.setMaxHeight(LIST_HEIGHT);
      scroll.getStyleClass().add("panel-scroll");
      getChildren().add(scroll);
    }
    if (!units.isEmpty()) {
      FlowPane chips = new FlowPane(6, 6);
      chips.setPrefWrapLength(WIDTH - 28);
      units.forEach(h -> chips.getChildren().add(chip(h)));
      getChildren().addAll(texts.label("map.identify.regions", "section-label"), chips);
    }
    setVisible(true);
    applyCss();
    resize(WIDTH, prefHeight(WIDTH));
    layout();
    Region map = (Region) getParent();
    double left = x + GAP + WIDTH > map.getWidth() ? x - GAP - WIDTH : x + GAP;
    double top = Math.min(y - 12, map.getHeight() - getHeight() - GAP);
    relocate(Math.max(GAP, left), Math.max(GAP, top));
  }

  private static boolean isAdministrative(Hit hit) {
    return switch (hit.kind()) {
      case "region.COUNTY", "region.PREFECTURE", "region.PROVINCE" -> true;
      default -> false;
    };
  }

  private Node heading(LonLat place) {
    String written =
        settings.coordinateFormatProperty().get().format(place, state.camera().projection());
    Label title = texts.label("map.identify", "section-label");
    Label where = new Label(written);
    where.getStyleClass().addAll("furniture-small", "numeric");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy =
        texts.icon(new Button(), Feather.COPY, "command.copy-coordinates", "small-button");
    copy.setOnAction(
        e -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(written);
          Clipboard.getSystemClipboard().setContent(content);
          state.say("message.copied.text", written);
        });
    HBox heading = new HBox(8, title, space, where, copy);
    heading.setAlignment(Pos.CENTER_LEFT);
    return heading;
  }

  private Button row(Hit hit) {
    Label name = new Label(texts.pick(hit.name(), hit.nameEn()));
    name.getStyleClass().add("row-name");
    name.setMinWidth(60);
    Label kind = new Label(texts.get("kind." + hit.kind()));
    kind.getStyleClass().add("row-trailing");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox box = new HBox(8, name, space, kind);
    box.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button();
    row.setGraphic(box);
    row.setMaxWidth(Double.MAX_VALUE);
    box.prefWidthProperty().bind(row.widthProperty().subtract(18));
    row.getStyleClass().add("identify-row");
    row.setAccessibleText(name.getText() + ", " + kind.getText());
    return linked(row, hit);
  }

  private Button chip(Hit hit) {
    Button chip = new Button(texts.pick(hit.name(), hit.nameEn()));
    chip.getStyleClass().addAll("badge", "link-badge");
    return linked(chip, hit);
  }

  private <T extends ButtonBase> T linked(T button, Workspace.Hit hit) {
    button.setUserData(hit.id());
    button.setMnemonicParsing(false);
    button.setOnAction(
        e -> {
          close();
          state.select(hit.id());
        });
    button.hoverProperty().addListener((o, old, now) -> state.setHover(now ? hit.id() : null));
    button.focusedProperty().addListener((o, old, now) -> state.setHover(now ? hit.id() : null));
    return button;
  }

  /** Gives the focus to the first entry, for the keyboard. */
  void focusFirst() {
    lookupAll(".button").stream()
        .filter(n -> n.getUserData() != null)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** Takes the card away. */
  void close() {
    if (isVisible()) {
      setVisible(false);
      boolean focused = lookupAll(".button").stream().anyMatch(Node::isFocused);
      getChildren().clear();
      state.setHover(null);
      if (focused && getParent() != null) {
        getParent().requestFocus();
      }
    }
  }
}
