package io.lantu.atlas;

import java.util.List;

/**
 * What a scene looks at, whatever the size of the screen or paper: either things to fit, or a
 * centre and a width. Immutable.
 *
 * @param fit ids of structures, plans, elements, regions or places to fit; empty if a centre is
 *     given
 * @param lon longitude of the centre, degrees, or null
 * @param lat latitude of the centre, degrees, or null
 * @param widthMetres ground width a frame of 16 to 10 shows, metres, or null
 */
public record SceneCamera(List<String> fit, Double lon, Double lat, Double widthMetres) {
  public SceneCamera {
    fit = fit == null ? List.of() : List.copyOf(fit);
    boolean centred = lon != null && lat != null && widthMetres != null && widthMetres > 0;
    boolean partly = lon != null || lat != null || widthMetres != null;
    if (fit.isEmpty() ? !centred : partly) {
      throw new IllegalArgumentException("a camera has things to fit, or lon, lat, widthMetres");
    }
  }

  /** A camera that fits things. */
  public static SceneCamera fitting(String... ids) {
    return new SceneCamera(List.of(ids), null, null, null);
  }

  /** A camera at a centre. */
  public static SceneCamera at(double lon, double lat, double widthMetres) {
    return new SceneCamera(List.of(), lon, lat, widthMetres);
  }
}
