package io.lantu.ui.draft;

import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import javafx.scene.control.Label;

/** The mark on the map that what is drawn is a draft. FX thread. */
public final class DraftStamp extends Label {
  private final DraftSession session;
  private final AppState state;

  public DraftStamp(DraftSession session, AppState state, Texts texts) {
    this.session = session;
    this.state = state;
    setId("draft-stamp");
    getStyleClass().add("draft-stamp");
    textProperty().bind(texts.binding("draft.stamp"));
    accessibleTextProperty().bind(texts.binding("draft.stamp.accessible"));
    setMouseTransparent(true);
    setMinWidth(USE_PREF_SIZE);
    session.revisionProperty().addListener((o, old, now) -> show());
    state.structureProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    Structure shown = state.structure();
    setVisible(
        session.draft() != null
            && shown != null
            && session.draft().state().findStructure(shown.id()).isPresent());
  }
}
