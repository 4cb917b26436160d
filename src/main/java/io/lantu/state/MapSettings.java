package io.lantu.state;

import io.lantu.style.BaseLayer;
import io.lantu.style.Theme;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** How the map is shown: theme and base layers. FX thread. */
public final class MapSettings {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ReadOnlyObjectWrapper<Set<BaseLayer>> layers =
      new ReadOnlyObjectWrapper<>(BaseLayer.DEFAULT);

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
