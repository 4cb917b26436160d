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

/** Offers a draft: one that was not saved, or one of a document just read. FX thread. */
public final class DraftBar extends HBox {
  private final Button yes;
  private final Button no;

  private DraftBar(String key, String title, Texts texts) {
    super(10);
    setId("draft-bar");
    getStyleClass().add("draft-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label text = texts.label(new Label(), key, title);
    text.setGraphic(new FontIcon(Feather.FILE_TEXT));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    yes = texts.label(new Button(), key + ".yes");
    yes.setId(key.replace('.', '-') + "-yes");
    yes.setMinWidth(USE_PREF_SIZE);
    no = texts.label(new Button(), key + ".no");
    no.setId(key.replace('.', '-') + "-no");
    no.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(text, gap, yes, no);
  }

  /** Offers the draft kept when the program ended. */
  public static DraftBar ofCopy(String title, Texts texts) {
    return new DraftBar("draft.recover", title, texts);
  }

  /** Offers to draft the structure of a document. */
  public static DraftBar ofDocument(String file, Texts texts) {
    return new DraftBar("draft.offer", file, texts);
  }

  public void onYes(Runnable action) {
    yes.setOnAction(e -> action.run());
  }

  public void onNo(Runnable action) {
    no.setOnAction(e -> action.run());
  }
}
