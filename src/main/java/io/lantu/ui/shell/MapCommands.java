package io.lantu.ui.shell;

import io.lantu.state.AppState;
import io.lantu.state.Bookmarks;
import io.lantu.state.IdentifyMode;
import io.lantu.state.MapSettings;
import io.lantu.state.Measurement;
import io.lantu.state.Measurement.Kind;
import io.lantu.style.ColourVision;
import io.lantu.ui.action.Commands;
import io.lantu.ui.dialog.BookmarkDialog;
import io.lantu.ui.map.MapPane;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/** Declares the commands of the tools on the map. FX thread. */
final class MapCommands {
  private final AppState state;
  private final MapSettings settings;
  private final MapPane map;
  private final Measurement measurement;
  private final Bookmarks bookmarks;
  private final Commands commands;

  MapCommands(
      AppState state,
      MapSettings settings,
      MapPane map,
      Measurement measurement,
      Bookmarks bookmarks,
      Commands commands) {
    this.state = state;
    this.settings = settings;
    this.map = map;
    this.measurement = measurement;
    this.bookmarks = bookmarks;
    this.commands = commands;
  }

  void declare(MainView view) {
    commands.declare("copy-coordinates", null, "Shortcut+Alt+C", null, view::copyCoordinates);
    commands.declare("zoom-box", Feather.SQUARE, "Shortcut+B", null, map::zoomBoxNext);
    commands.declare(
        "zoom-plan",
        Feather.MAP,
        "Shortcut+2",
        state.structureProperty().isNotNull(),
        () -> state.requestZoom(state.structure().plan()));
    commands.declare("go-to", Feather.MAP_PIN, "Shortcut+G", null, map::askForPlace);
    declareSwitch("overview", "F4", settings.overviewProperty());
    declareSwitch("graticule", "Shortcut+Shift+L", settings.graticuleProperty());
    for (ColourVision vision : ColourVision.values()) {
      commands.declareSwitch(
          "vision-" + vision.name().toLowerCase(Locale.ROOT),
          null,
          null,
          settings.visionProperty().isEqualTo(vision),
          () -> settings.visionProperty().set(vision));
    }
    measure("measure-distance", Feather.TRENDING_UP, "Shortcut+M", Kind.DISTANCE);
    measure("measure-area", Feather.HEXAGON, "Shortcut+Shift+M", Kind.AREA);
    commands.declare("add-bookmark", Feather.BOOKMARK, "Shortcut+D", null, this::addBookmark);
    commands.declare(
        "manage-bookmarks",
        null,
        "Shortcut+Alt+D",
        null,
        () -> BookmarkDialog.show(view.getScene().getWindow(), bookmarks, view.texts()));
    for (IdentifyMode mode : IdentifyMode.values()) {
      commands.declareSwitch(
          "identify-" + mode.name().toLowerCase(Locale.ROOT),
          null,
          null,
          settings.identifyModeProperty().isEqualTo(mode),
          () -> settings.identifyModeProperty().set(mode));
    }
  }

  private void declareSwitch(String id, String keys, BooleanProperty on) {
    commands.declareSwitch(id, null, keys, on, () -> on.set(!on.get()));
  }

  private void measure(String id, Feather icon, String keys, Kind kind) {
    BooleanBinding on =
        Bindings.createBooleanBinding(
            () -> measurement.reading().kind() == kind, measurement.readingProperty());
    commands.declareSwitch(id, icon, keys, on, () -> measurement.toggle(kind));
  }

  private void addBookmark() {
    bookmarks
        .add()
        .ifPresentOrElse(
            b -> state.say("bookmark.added", b.name()),
            () -> state.say("bookmark.full", Bookmarks.LIMIT));
  }
}
