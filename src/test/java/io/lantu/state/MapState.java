package io.lantu.state;

import io.lantu.geo.LambertProjection;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;

/** States that look at Lanzhou, without content, for tests of the map's view models. */
final class MapState {
  static final LonLat LANZHOU = new LonLat(103.8343, 36.0611);

  private MapState() {}

  static AppState atLanzhou() {
    return new AppState(cameraAtLanzhou(), Language.ZH);
  }

  static Camera cameraAtLanzhou() {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(LANZHOU.lon(), LANZHOU.lat(), p);
    return new Camera(new Viewport("lcc", p[0], p[1], 200, 1000, 800, 1));
  }
}
