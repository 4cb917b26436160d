package io.lantu.ui.reader;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * The map with the reader at its right, so that both are in sight together. The reader takes about
 * half the width at first and keeps the share it is given. FX thread.
 */
public final class ReaderSplit extends SplitPane {
  private static final double MAP_SHARE = 0.48;

  private final Supplier<? extends Node> reader;
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
      getItems().add(reader.get());
      setDividerPositions(mapShare);
      // The first layout would push the divider aside.
      javafx.application.Platform.runLater(() -> setDividerPositions(mapShare));
    } else {
      mapShare = mapShare();
      getItems().remove(reader.get());
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
