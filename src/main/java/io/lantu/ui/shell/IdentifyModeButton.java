package io.lantu.ui.shell;

import io.lantu.state.IdentifyMode;
import io.lantu.state.MapSettings;
import io.lantu.ui.control.Texts;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Chooses in the tool bar what a click on the map picks. FX thread. */
final class IdentifyModeButton extends MenuButton {
  IdentifyModeButton(MapSettings settings, Texts texts) {
    setId("tool-identify");
    texts.icon(this, Feather.MOUSE_POINTER, "identify.tip", "tool-button");
    ToggleGroup group = new ToggleGroup();
    for (IdentifyMode mode : IdentifyMode.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("identify-" + mode);
      item.textProperty()
          .bind(texts.binding("command.identify-" + mode.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setUserData(mode);
      item.setSelected(settings.identifyModeProperty().get() == mode);
      item.setOnAction(e -> settings.identifyModeProperty().set(mode));
      getItems().add(item);
    }
    settings
        .identifyModeProperty()
        .addListener(
            (o, old, now) ->
                group.getToggles().stream()
                    .filter(t -> t.getUserData() == now)
                    .forEach(group::selectToggle));
  }
}
