package io.lantu.ui.panel;

import io.lantu.state.MapSettings;
import io.lantu.style.BaseLayer;
import io.lantu.ui.control.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Check boxes of the base layers. FX thread. */
public final class LayerListView extends VBox {
  public LayerListView(MapSettings settings, Texts texts) {
    super(6);
    setId("layer-list");
    getStyleClass().add("layer-list");
    getChildren().add(texts.label("layers.title", "section-label"));
    for (BaseLayer layer : BaseLayer.values()) {
      CheckBox box = texts.label(new CheckBox(), "layer." + layer);
      box.setId("layer-" + layer);
      box.setSelected(settings.shows(layer));
      box.selectedProperty().addListener((o, old, now) -> settings.show(layer, now));
      settings
          .layersProperty()
          .addListener((o, old, now) -> box.setSelected(settings.shows(layer)));
      getChildren().add(box);
    }
  }
}
