package io.lantu.ui.present;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.ScenePainter;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapContent;
import io.lantu.render.Viewport;
import io.lantu.style.Theme;

/**
 * A scene made ready to be shown at a size. Immutable.
 *
 * @param scene the scene
 * @param content its map
 * @param view where it looks
 * @param legend its legend, or null
 * @param counts counts of its classes, or null
 * @param diagram its classes and elements where the map can hardly show them, or null
 */
record StagedScene(
    MapScene scene,
    MapContent content,
    Viewport view,
    ScenePainter.Picture legend,
    ScenePainter.Picture counts,
    ScenePainter.Picture diagram) {
  private static final double RIM = 0.05;

  /** Share of the height that titles take. */
  private static final double HEAD = 0.17;

  private static final double FOOT = 0.09;

  /**
   * Makes a scene ready. On a worker.
   *
   * @param widthPx logical pixels
   * @param heightPx logical pixels
   * @param ratio device pixels per logical pixel
   */
  static StagedScene of(
      ScenePainter painter, MapScene scene, Theme theme, int widthPx, int heightPx, double ratio) {
    SceneStage stage = painter.stage();
    MapContent content = stage.content(scene, theme);
    Viewport wide = stage.view(scene, frame(widthPx, heightPx, 0, ratio));
    ScenePainter.Picture legend = painter.legend(content, wide.scaleDenominator(), ratio);
    double right = legend == null ? 0 : legend.widthPx() / ratio;
    // The legend stands at the side; the map moves only if the legend leaves it most of the room.
    Viewport view =
        right > widthPx * 0.3 ? wide : stage.view(scene, frame(widthPx, heightPx, right, ratio));
    return new StagedScene(
        scene,
        content,
        view,
        legend,
        scene.counts() ? painter.counts(scene, content, widthPx * 0.6, ratio) : null,
        painter.diagram(
            scene,
            content,
            widthPx * (content.features().isEmpty() ? 0.86 : 0.45),
            heightPx * 0.62,
            ratio));
  }

  private static SceneStage.Frame frame(int w, int h, double right, double ratio) {
    return new SceneStage.Frame(
        w, h, w * RIM, h * HEAD, w * RIM + right, h * FOOT, Math.max(1, ratio));
  }
}
