package io.lantu.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Small rounded buttons in rows; beyond a number the rest waits behind a button. FX thread. */
public final class ChipFlow extends FlowPane {
  private final List<? extends Node> chips;
  private final Texts texts;
  private final int most;
  private int limit;
  private boolean unfolded;

  /**
   * Shows chips.
   *
   * @param chips all of them
   * @param limit how many are shown at first
   * @param texts words of the button that shows the rest
   */
  public ChipFlow(List<? extends Node> chips, int limit, Texts texts) {
    super(6, 6);
    setMinWidth(0);
    // A long name gives way rather than run out of the panel.
    chips.forEach(
        chip -> {
          if (chip instanceof Region region) {
            region.maxWidthProperty().bind(widthProperty());
          }
        });
    this.chips = chips;
    this.texts = texts;
    most = limit;
    show(limit);
  }

  private void show(int first) {
    limit = first;
    if (chips.size() <= first + 1) {
      getChildren().setAll(chips);
      return;
    }
    getChildren().setAll(chips.subList(0, first));
    Button more = new Button(texts.get("panel.more", chips.size() - first));
    more.getStyleClass().addAll("badge", "link-badge", "more-badge");
    more.setOnAction(
        e -> {
          unfolded = true;
          getChildren().setAll(chips);
          chips.get(first).requestFocus();
        });
    getChildren().add(more);
  }

  /** Shows as many chips as at first again, unless all have been asked for. */
  public void reset() {
    if (!unfolded && limit != most) {
      show(most);
    }
  }

  /**
   * Puts one more chip behind the button.
   *
   * @return false if only one is left or all have been asked for
   */
  public boolean showFewer() {
    // A button in place of a single chip would save nothing.
    int fewer = Math.min(limit, chips.size() - 1) - 1;
    if (unfolded || fewer < 1) {
      return false;
    }
    show(fewer);
    return true;
  }

  /** A chip that does something. */
  public static Button chip(String text, String tip, Runnable action) {
    Button chip = new Button(text);
    chip.setWrapText(true);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("badge", "link-badge");
    if (tip != null && !tip.isEmpty()) {
      HoverTip.install(chip, () -> tip);
    }
    chip.setOnAction(e -> action.run());
    return chip;
  }
}
