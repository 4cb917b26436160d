package io.lantu.ui.present;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How shows are given: kept between runs by the program. FX thread. */
public final class ShowSettings {
  private final BooleanProperty motion = new SimpleBooleanProperty(true);
  private final BooleanProperty oneScreen = new SimpleBooleanProperty(false);
  private final DoubleProperty notesSize = new SimpleDoubleProperty(20);

  /** Whether the map flies and pictures fade; otherwise scenes come at once. */
  public BooleanProperty motionProperty() {
    return motion;
  }

  /** Whether one window is wanted even where there are two screens. */
  public BooleanProperty oneScreenProperty() {
    return oneScreen;
  }

  /** Size of the notes, pixels. */
  public DoubleProperty notesSizeProperty() {
    return notesSize;
  }
}
