package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.IdentifyMode;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace.Hit;
import java.util.List;

/**
 * Finds what lies under a pixel of the map, to hover, pick or list it. Until a worker has made the
 * index of places, the last thing asked for waits. FX thread.
 */
final class MapPicking {
  private static final double CLICK_TOLERANCE_PX = 5;

  private final AppState state;
  private final MapSettings settings;
  private final IdentifyCard card;
  private Runnable waiting;

  MapPicking(AppState state, MapSettings settings, IdentifyCard card) {
    this.state = state;
    this.settings = settings;
    this.card = card;
  }

  /** Whether {@link #hover} answers. */
  boolean isReady() {
    return state.workspace().isIndexed();
  }

  /** Does what waited for the index, once it is there; called each pulse. */
  void pulse() {
    if (waiting != null) {
      whenIndexed(waiting);
    }
  }

  /** Lights up what lies at a pixel. Says whether there is anything. */
  boolean hover(double x, double y) {
    List<Hit> hits = hits(settings.identifyModeProperty().get(), x, y);
    state.setHover(hits.isEmpty() ? null : hits.get(0).id());
    return !hits.isEmpty();
  }

  /** Selects what the identify mode says at a pixel. */
  void pick(double x, double y) {
    whenIndexed(() -> pickNow(x, y));
  }

  /** The same for the keyboard, which goes on in the card where one opens. */
  void pickByKey(double x, double y) {
    whenIndexed(
        () -> {
          pickNow(x, y);
          card.focusFirst();
        });
  }

  /** Lists everything at a pixel. */
  void list(double x, double y) {
    whenIndexed(() -> listNow(x, y));
  }

  /** The same for the keyboard, which goes on in the card. */
  void listByKey(double x, double y) {
    whenIndexed(
        () -> {
          listNow(x, y);
          card.focusFirst();
        });
  }

  private void whenIndexed(Runnable action) {
    boolean ready = isReady();
    waiting = ready ? null : action;
    if (ready) {
      action.run();
    }
  }

  private void pickNow(double x, double y) {
    IdentifyMode mode = settings.identifyModeProperty().get();
    List<Hit> hits = hits(mode, x, y);
    if (mode == IdentifyMode.ALL && hits.size() > 1) {
      card.show(state.camera().placeAt(x, y), hits, x, y);
    } else {
      state.select(hits.isEmpty() ? null : hits.get(0).id());
    }
  }

  private void listNow(double x, double y) {
    card.show(state.camera().placeAt(x, y), hits(IdentifyMode.ALL, x, y), x, y);
  }

  private List<Hit> hits(IdentifyMode mode, double x, double y) {
    LonLat p = state.camera().placeAt(x, y);
    double tolerance = CLICK_TOLERANCE_PX * state.camera().viewport().resolution();
    return state.workspace().identify(mode, state.structure(), p.lon(), p.lat(), tolerance);
  }
}
