package io.lantu.ui.present;

import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys of a show, over the show itself. FX thread. */
final class ShowHelpView extends VBox {
  private static final List<ShowCommand> LISTED =
      List.of(
          ShowCommand.NEXT,
          ShowCommand.BACK,
          ShowCommand.FIRST,
          ShowCommand.LAST,
          ShowCommand.ENTER,
          ShowCommand.BLACK,
          ShowCommand.WHITE,
          ShowCommand.LASER,
          ShowCommand.DRAW,
          ShowCommand.ERASE,
          ShowCommand.CLEAR,
          ShowCommand.ZOOM,
          ShowCommand.SEARCH,
          ShowCommand.RESUME,
          ShowCommand.TIMER,
          ShowCommand.SWAP,
          ShowCommand.HELP,
          ShowCommand.END);

  ShowHelpView(Texts texts) {
    super(12);
    setId("show-help");
    getStyleClass().add("show-help");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(texts.label("show.help.title", "show-help-title"));
    GridPane grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(5);
    int half = (LISTED.size() + 1) / 2;
    for (int i = 0; i < LISTED.size(); i++) {
      ShowCommand c = LISTED.get(i);
      Label keys = texts.label("show.keys." + c, "key");
      keys.setMinWidth(USE_PREF_SIZE);
      Label what = texts.label("show.key." + c);
      what.setMinWidth(USE_PREF_SIZE);
      grid.add(keys, i < half ? 0 : 2, i % half);
      grid.add(what, i < half ? 1 : 3, i % half);
    }
    getChildren().add(grid);
    for (String key : List.of("show.help.detour", "show.help.awake")) {
      Label line = texts.label(key, "muted");
      line.setWrapText(true);
      line.setMaxWidth(760);
      getChildren().add(line);
    }
  }
}
