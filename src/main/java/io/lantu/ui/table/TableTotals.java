package io.lantu.ui.table;

import io.lantu.ui.control.CopyableText;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/**
 * The totals below a table: as many whole lines as the rows can spare, the rest is scrolled to. FX
 * thread.
 */
final class TableTotals extends ScrollPane {
  /** What the totals may take of the height of the table. */
  private static final double SHARE = 0.2;

  private final CopyableText words = new CopyableText("", "muted");
  private final StackPane line = new StackPane(words);

  /**
   * Says nothing yet.
   *
   * @param id of the node with the words
   */
  TableTotals(String id) {
    line.setAlignment(Pos.CENTER_LEFT);
    line.setId(id);
    setContent(line);
    getStyleClass().add("panel-scroll");
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFitToWidth(true);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Says something else. */
  void say(String text) {
    words.setText(text);
    setAccessibleText(text);
  }

  /**
   * Takes up its height.
   *
   * @param roomPx width there is, pixels; not positive when it is not known yet
   * @param heightPx height of the whole table, pixels
   */
  void fit(double roomPx, double heightPx) {
    line.applyCss();
    double one = line.prefHeight(-1);
    double needed = roomPx > 0 ? line.prefHeight(roomPx) : one;
    boolean all = needed <= Math.max(one, SHARE * heightPx);
    double shown = Math.max(1, Math.floor(SHARE * heightPx / one)) * one;
    setPrefHeight(all ? needed : shown);
    setFocusTraversable(!all);
  }
}
