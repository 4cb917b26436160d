package io.lantu.ui.draft;

import io.lantu.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers a draft that was not saved when the program ended. FX thread. */
public final class DraftBar extends HBox {
  private final Button recover;
  private final Button discard;

  /**
   * @param title title of the plan of the draft
   */
  public DraftBar(String title, Texts texts) {
    super(10);
    setId("draft-bar");
    getStyleClass().add("draft-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label text = texts.label(new Label(), "draft.recover", title);
    text.setGraphic(new FontIcon(Feather.FILE_TEXT));
    HBox.setHgrow(text, Priority.ALWAYS);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    recover = texts.label(new Button(), "draft.recover.yes");
    recover.setId("draft-recover");
    discard = texts.label(new Button(), "draft.recover.no");
    discard.setId("draft-discard");
    getChildren().addAll(text, gap, recover, discard);
  }

  public void onRecover(Runnable action) {
    recover.setOnAction(e -> action.run());
  }

  public void onDiscard(Runnable action) {
    discard.setOnAction(e -> action.run());
  }
}
