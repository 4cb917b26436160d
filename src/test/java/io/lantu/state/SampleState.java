package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.render.Viewport;

/** A state with content and without a map for tests of view models. */
final class SampleState {
  private SampleState() {}

  static AppState open(Catalogue catalogue, Language language) {
    Viewport viewport = new Viewport("lcc", 0, 0, 1000, 800, 600, 1);
    AppState state = new AppState(new Camera(viewport), language);
    state.open(new Workspace(catalogue, null));
    return state;
  }
}
