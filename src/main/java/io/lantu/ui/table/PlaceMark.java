package io.lantu.ui.table;

import io.lantu.state.AppState;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.Tables;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Texts;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What one cell shows of the places of projects: a button that goes there, or that there is none.
 * Its nodes serve one row after another; new ones would be styled anew. FX thread.
 */
final class PlaceMark implements Function<ProjectRow, Node> {
  private final AppState state;
  private final Texts texts;
  private final Tables tables;
  private final boolean narrow;
  private Button go;
  private Label none;
  private String place;

  /**
   * Has no nodes yet.
   *
   * @param narrow whether a place is a mark only
   */
  PlaceMark(AppState state, Texts texts, Tables tables, boolean narrow) {
    this.state = state;
    this.texts = texts;
    this.tables = tables;
    this.narrow = narrow;
  }

  @Override
  public Node apply(ProjectRow row) {
    place = row.project().place();
    return place == null ? none() : go();
  }

  private Node none() {
    String words = texts.get("project.no.place");
    if (none == null) {
      none = new Label();
      none.getStyleClass().add("muted");
      if (narrow) {
        HoverTip.install(none, () -> texts.get("project.no.place"));
      }
    }
    none.setText(narrow ? "—" : words);
    none.setAccessibleText(words);
    return none;
  }

  private Node go() {
    if (go == null) {
      go = new Button();
      go.setGraphic(new FontIcon(Feather.MAP_PIN));
      go.getStyleClass().addAll("badge", "link-badge");
      HoverTip.install(go, () -> tables.name(place)); // a narrow column cuts the name off
      go.setOnAction(
          e -> {
            state.select(place);
            state.requestZoom(place);
          });
    }
    go.setText(narrow ? null : tables.name(place));
    go.setAccessibleText(texts.get("table.show.map") + " " + tables.name(place));
    return go;
  }
}
