package io.lantu.state;

import io.lantu.geo.LambertProjection;
import io.lantu.style.BaseLayer;
import io.lantu.style.ColourVision;
import io.lantu.style.LayerStack;
import io.lantu.style.Theme;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How the map is shown: theme, base layers, coordinates, tools that stay on. FX thread. */
public final class MapSettings {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ReadOnlyObjectWrapper<Set<BaseLayer>> layers =
      new ReadOnlyObjectWrapper<>(BaseLayer.DEFAULT);
  private final ObjectProperty<LayerStack> stack = new SimpleObjectProperty<>(LayerStack.DEFAULT);
  private final ObjectProperty<ColourVision> vision =
      new SimpleObjectProperty<>(ColourVision.NORMAL);
  private final StringProperty crs = new SimpleStringProperty(LambertProjection.DEFAULT.id());
  private final ObjectProperty<CoordinateFormat> coordinateFormat =
      new SimpleObjectProperty<>(CoordinateFormat.DECIMAL);
  private final BooleanProperty graticule = new SimpleBooleanProperty(false);
  private final BooleanProperty overview = new SimpleBooleanProperty(true);
  private final ObjectProperty<IdentifyMode> identifyMode =
      new SimpleObjectProperty<>(IdentifyMode.TOPMOST);

  /**
   * Id of the coordinate system wanted, as in the catalogue. The map follows when it has been
   * projected anew; until then the camera keeps the old one.
   */
  public StringProperty crsProperty() {
    return crs;
  }

  /** How coordinates are written. */
  public ObjectProperty<CoordinateFormat> coordinateFormatProperty() {
    return coordinateFormat;
  }

  /** Whether meridians and parallels are drawn. */
  public BooleanProperty graticuleProperty() {
    return graticule;
  }

  /** Whether the small map of the whole is shown. */
  public BooleanProperty overviewProperty() {
    return overview;
  }

  /** What a click on the map picks. */
  public ObjectProperty<IdentifyMode> identifyModeProperty() {
    return identifyMode;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public Theme theme() {
    return theme.get();
  }

  /** Base layers shown. */
  public ReadOnlyObjectProperty<Set<BaseLayer>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  public boolean shows(BaseLayer layer) {
    return layers.get().contains(layer);
  }

  /** Order and opacity of the base layers. */
  public ObjectProperty<LayerStack> stackProperty() {
    return stack;
  }

  /** Shows the base layers as a new map has them. */
  public void resetLayers() {
    layers.set(BaseLayer.DEFAULT);
    stack.set(LayerStack.DEFAULT);
  }

  /** For whose eyes the map is previewed; not kept between runs. */
  public ObjectProperty<ColourVision> visionProperty() {
    return vision;
  }

  /** Switches a base layer. */
  public void show(BaseLayer layer, boolean shown) {
    if (shows(layer) == shown) {
      return;
    }
    EnumSet<BaseLayer> next = EnumSet.noneOf(BaseLayer.class);
    next.addAll(layers.get());
    if (shown) {
      next.add(layer);
    } else {
      next.remove(layer);
    }
    layers.set(Set.copyOf(next));
  }
}
