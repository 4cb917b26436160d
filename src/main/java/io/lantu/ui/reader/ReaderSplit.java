package io.lantu.ui.reader;

import io.lantu.ui.control.Pieces;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/**
 * The map with the reader at its right, so that both are in sight together. The reader takes about
 * half the width at first and keeps the share it is given. FX thread.
 */
public final class ReaderSplit extends SplitPane {
  private static final double MAP_SHARE = 0.48;

  /** Least width of the reader. */
  private static final double LEAST_PX = 260;

  private final Supplier<? extends Node> reader;
  private final StackPane room = new StackPane();
  private final Pieces pieces = new Pieces();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private double mapShare = MAP_SHARE;

  /**
   * Shows the map alone, once it is given as the first item.
   *
   * @param reader gives what is shown beside the map, always the same; asked when it is opened
   */
  public ReaderSplit(Supplier<? extends Node> reader) {
    this.reader = reader;
    setId("reader-split");
    room.getStyleClass().add("reader-room");
    room.setMinWidth(LEAST_PX);
    room.setAlignment(Pos.TOP_LEFT); // where it is too low, the head stays in sight
  }

  /** Whether the reader is shown. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Shows or hides the reader. */
  public void setOpen(boolean wanted) {
    if (wanted == open.get()) {
      return;
    }
    if (wanted) {
      getItems().add(room);
      // The map takes up its new size before the reader is styled and laid out.
      pieces.start(List.of(() -> room.getChildren().setAll(reader.get())));
      setDividerPositions(mapShare);
      // The first layout would push the divider aside.
      javafx.application.Platform.runLater(() -> setDividerPositions(mapShare));
    } else {
      mapShare = mapShare();
      pieces.drop();
      getItems().remove(room);
      room.getChildren().clear();
    }
    open.set(wanted);
  }

  /** Share of the width the map has while the reader is shown. */
  public double mapShare() {
    return open.get() && getDividerPositions().length > 0 ? getDividerPositions()[0] : mapShare;
  }

  /** Takes up a share kept before. */
  public void setMapShare(double share) {
    mapShare = Math.max(0.15, Math.min(0.85, share));
    if (open.get()) {
      setDividerPositions(mapShare);
    }
  }
}
