package io.lantu.ui.map;

import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.ClassChip;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The formula over the map: one chip for each class with its three counts. Pressing a chip isolates
 * its class, pressing it again lights all; with the control key classes are added one by one. FX
 * thread.
 */
public final class FormulaStripView extends HBox {
  private static final PseudoClass UNLIT = PseudoClass.getPseudoClass("unlit");
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  /** Kept free on both sides of the strip, for the north arrow. */
  private static final double FREE_BESIDE = 120;

  private static final double MARGIN = 12;

  private final AppState state;
  private final Texts texts;
  private final List<Label> countLabels = new ArrayList<>();
  private final List<Label> nameLabels = new ArrayList<>();
  private boolean addToLit;
  private boolean brief;

  public FormulaStripView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    setId("formula-strip");
    getStyleClass().add("formula-strip");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    state.structureProperty().addListener((o, old, now) -> rebuild());
    state.workspaceProperty().addListener((o, old, now) -> rebuild());
    texts.inTurn(this::rebuild);
    state.litProperty().addListener((o, old, now) -> showLit());
    addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    parentProperty()
        .addListener(
            (o, old, now) -> {
              if (now instanceof Region map) {
                map.widthProperty().addListener((w, before, after) -> fit(after.doubleValue()));
              }
            });
    rebuild();
  }

  /** Takes the short form of the counts where the long one has no room. */
  private void fit(double mapWidth) {
    if (getChildren().isEmpty() || mapWidth <= 0) {
      return;
    }
    pseudoClassStateChanged(TIGHT, false);
    applyCss();
    boolean narrow = needed(false) > mapWidth - FREE_BESIDE;
    // Many classes on a small map: smaller names, then they give way, the tool tips tell them
    // whole.
    if (narrow && needed(true) > mapWidth - 2 * MARGIN) {
      pseudoClassStateChanged(TIGHT, true);
      applyCss();
    }
    boolean tight = narrow && needed(true) > mapWidth - 2 * MARGIN;
    setMaxWidth(tight ? mapWidth - 2 * MARGIN : Region.USE_PREF_SIZE);
    for (Node node : getChildren()) {
      ((Region) node).setMinWidth(tight ? 0 : Region.USE_COMPUTED_SIZE);
    }
    nameLabels.forEach(label -> label.setMinWidth(tight ? 0 : Region.USE_PREF_SIZE));
    countLabels.forEach(label -> label.setMinWidth(tight ? 0 : Region.USE_PREF_SIZE));
  }

  /** Takes long or short counts and tells the width of the strip with them, logical pixels. */
  private double needed(boolean shortForm) {
    brief = shortForm;
    for (Label counts : countLabels) {
      ClassChip chip = (ClassChip) counts.getUserData();
      counts.setText(brief ? briefCounts(chip) : countsText(chip));
    }
    return prefWidth(-1);
  }

  private static String briefCounts(ClassChip chip) {
    String formula = chip.counts().formula() == null ? "—" : chip.counts().formula().toString();
    return formula + " · " + chip.counts().named() + " · " + chip.counts().drawn();
  }

  private void rebuild() {
    getChildren().clear();
    nameLabels.clear();
    countLabels.clear();
    Structure structure = state.structure();
    setVisible(structure != null);
    setManaged(structure != null);
    if (structure == null) {
      return;
    }
    List<ClassChip> chips =
        ClassChip.of(structure, label -> state.workspace().counts(structure, label));
    for (int i = 0; i < chips.size(); i++) {
      getChildren().add(chip(chips.get(i), i));
    }
    showLit();
    if (getParent() instanceof Region map) {
      fit(map.getWidth());
    }
  }

  private Node chip(ClassChip chip, int index) {
    Label name = new Label(texts.pick(chip.label(), chip.labelEn()));
    name.getStyleClass().add("chip-name");
    Label counts = new Label(brief ? briefCounts(chip) : countsText(chip));
    counts.setUserData(chip);
    counts.getStyleClass().add("chip-counts");
    nameLabels.add(name);
    countLabels.add(counts);
    name.setMinWidth(Region.USE_PREF_SIZE);
    counts.setMinWidth(Region.USE_PREF_SIZE);
    VBox box = new VBox(name, counts);
    box.setAlignment(Pos.CENTER);
    ToggleButton button = new ToggleButton();
    button.setGraphic(box);
    button.setId("chip-" + index);
    button.setUserData(chip.label());
    button.getStyleClass().addAll("class-chip", "class-" + index % 6);
    button.setAccessibleText(texts.pick(chip.label(), chip.labelEn()) + ", " + countsText(chip));
    if (chip.counts().differ()) {
      FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
      mark.getStyleClass().add("chip-mark");
      counts.setGraphic(mark);
    }
    HoverTip.install(button, () -> explain(chip));
    button.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> addToLit = e.isShortcutDown());
    button.addEventFilter(KeyEvent.KEY_PRESSED, e -> addToLit = e.isShortcutDown());
    button.setOnAction(
        e -> {
          if (addToLit) {
            state.toggleLit(chip.label());
          } else {
            state.toggleIsolated(chip.label());
          }
          showLit();
        });
    return button;
  }

  private String countsText(ClassChip chip) {
    String formula = chip.counts().formula() == null ? "—" : chip.counts().formula().toString();
    String text = texts.get("strip.counts", formula, chip.counts().named(), chip.counts().drawn());
    return chip.members() == 0 ? text : text + " · " + texts.get("strip.members", chip.members());
  }

  private String explain(ClassChip chip) {
    StringBuilder text =
        new StringBuilder(texts.pick(chip.label(), chip.labelEn()))
            .append('\n')
            .append(countsText(chip))
            .append('\n')
            .append(texts.get("strip.hint"));
    if (chip.counts().differ()) {
      text.append('\n').append(texts.get("strip.differ"));
    }
    if (chip.note() != null) {
      text.append('\n').append(chip.note());
    }
    if (!chip.unnamed().isEmpty()) {
      String names =
          chip.unnamed().stream()
              .map(e -> texts.pick(e.name(), e.nameEn()))
              .collect(Collectors.joining(texts.get("list.comma")));
      text.append('\n').append(texts.get("strip.unnamed", names));
    }
    return text.toString();
  }

  private void showLit() {
    for (Node node : getChildren()) {
      ToggleButton button = (ToggleButton) node;
      boolean lit = state.isLit((String) button.getUserData());
      button.setSelected(!state.litProperty().get().isEmpty() && lit);
      button.pseudoClassStateChanged(UNLIT, !lit);
    }
  }

  private void step(KeyEvent e) {
    int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    if (by == 0 || getChildren().isEmpty()) {
      return;
    }
    int focused = -1;
    for (int i = 0; i < getChildren().size(); i++) {
      if (getChildren().get(i).isFocused()) {
        focused = i;
      }
    }
    int size = getChildren().size();
    getChildren().get(Math.floorMod(focused + by, size)).requestFocus();
    e.consume();
  }
}
