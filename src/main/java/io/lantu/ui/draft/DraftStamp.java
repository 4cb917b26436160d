package io.lantu.ui.draft;

import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import javafx.scene.control.Label;

/** The mark on the map that what is drawn is a draft, or what it waits for. FX thread. */
public final class DraftStamp extends Label {
  private final DraftSession session;
  private final AppState state;
  private final Texts texts;

  public DraftStamp(DraftSession session, AppState state, Texts texts) {
    this.session = session;
    this.state = state;
    this.texts = texts;
    setId("draft-stamp");
    getStyleClass().add("draft-stamp");
    accessibleTextProperty().bind(texts.binding("draft.stamp.accessible"));
    setMouseTransparent(true);
    setMinWidth(USE_PREF_SIZE);
    session.revisionProperty().addListener((o, old, now) -> show());
    session.placingProperty().addListener((o, old, now) -> show());
    state.structureProperty().addListener((o, old, now) -> show());
    state.messagesProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    Structure shown = state.structure();
    DraftSession.Placing placing = session.placingProperty().get();
    setText(
        placing == null
            ? texts.get(isSaved() ? "draft.stamp.saved" : "draft.stamp")
            : texts.get("draft.place.hint", placing.name()));
    setVisible(
        session.draft() != null
            && shown != null
            && session.draft().state().findStructure(shown.id()).isPresent());
  }

  private boolean isSaved() {
    return session.packProperty().get() != null
        && session.draft() != null
        && !session.draft().isChanged();
  }
}
