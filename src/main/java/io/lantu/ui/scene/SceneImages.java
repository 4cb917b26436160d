package io.lantu.ui.scene;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.ScenePainter;
import io.lantu.style.Theme;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Small pictures of scenes, painted on a worker and kept while they are of use. FX thread; the
 * pictures come later on the same.
 */
public final class SceneImages {
  /** Pictures kept: those of a long deck in the sizes of panel and presenter. */
  private static final int MOST = 160;

  private final TaskExecutor tasks;
  private final Supplier<ScenePainter> painter;
  private final Map<Key, Image> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
          return size() > MOST;
        }
      };
  private ScenePainter current;

  /** What a picture depends on; texts of a scene do not show in it. */
  private record Key(
      String structure,
      Object shown,
      Object lit,
      String selection,
      Object camera,
      Theme theme,
      int width,
      int height) {}

  /**
   * @param tasks run the painting
   * @param painter gives the painter of the open content, always the same for the same content, or
   *     null while there is none
   */
  public SceneImages(TaskExecutor tasks, Supplier<ScenePainter> painter) {
    this.tasks = tasks;
    this.painter = painter;
  }

  /**
   * Asks for a picture.
   *
   * @param scene scene
   * @param theme colours
   * @param widthPx device pixels
   * @param heightPx device pixels
   * @param use takes the picture, at once if it is kept
   */
  @SuppressWarnings("ReferenceEquality") // another painter means other content
  public void request(MapScene scene, Theme theme, int widthPx, int heightPx, Consumer<Image> use) {
    ScenePainter now = painter.get();
    if (now == null) {
      return;
    }
    if (now != current) {
      current = now;
      kept.clear();
    }
    Key key =
        new Key(
            scene.structure(),
            scene.shown(),
            scene.lit(),
            scene.selection(),
            scene.camera(),
            theme,
            widthPx,
            heightPx);
    Image known = kept.get(key);
    if (known != null) {
      use.accept(known);
      return;
    }
    tasks.run(
        new BackgroundTask<>(
                "",
                () -> {
                  synchronized (now) {
                    return now.thumbnail(scene, theme, widthPx, heightPx);
                  }
                })
            .onSuccess(
                picture -> {
                  Image image = image(picture);
                  if (now == current) {
                    kept.put(key, image);
                  }
                  use.accept(image);
                }));
  }

  /** A picture as an image of the window. */
  public static Image image(ScenePainter.Picture picture) {
    WritableImage image = new WritableImage(picture.widthPx(), picture.heightPx());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.widthPx(),
            picture.heightPx(),
            PixelFormat.getIntArgbPreInstance(),
            picture.pixels(),
            0,
            picture.widthPx());
    return image;
  }
}
