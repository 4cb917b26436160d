package io.lantu.ui.map;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.RenderLoop;
import io.lantu.render.Viewport;
import io.lantu.state.Camera;
import io.lantu.style.Theme;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class MapCanvasTest {
  private static final Viewport VIEW = new Viewport("lcc", 0, 0, 1000, 300, 200, 1);

  @Test
  void asksOnceForTheFullPictureAfterAMove(FxRobot robot) {
    Camera camera = new Camera(VIEW);
    robot.interact(
        () -> {
          try (MapCanvas canvas = new MapCanvas(camera, new MapPainter(MapFonts.loadShipped()))) {
            canvas.setContent(content());
            camera.look(VIEW.withCentre(5000, 5000));
            assertThat(canvas.crispDue()).isTrue();
            canvas.setContent(content());
            assertThat(canvas.crispDue()).isFalse();
          }
        });
  }

  @Test
  void takesUpThePictureThatIsBegun(FxRobot robot) {
    RenderLoop loop = new RenderLoop(new MapPainter(MapFonts.loadShipped()), () -> {});
    RenderJob begun = new RenderJob(VIEW, content(), Quality.REST);
    loop.submit(begun);
    robot.interact(
        () -> {
          try (MapCanvas canvas = new MapCanvas(new Camera(VIEW), loop)) {
            canvas.setContent(content());
            assertThat(loop.asked()).isSameAs(begun);
            canvas.setContent(content()); // the painter may have learnt something since
            assertThat(loop.asked()).isNotSameAs(begun);
          }
        });
  }

  @Test
  void paintsAnewWhatIsBegunForAnotherSize(FxRobot robot) {
    RenderLoop loop = new RenderLoop(new MapPainter(MapFonts.loadShipped()), () -> {});
    RenderJob begun = new RenderJob(VIEW.withSize(200, 100), content(), Quality.REST);
    loop.submit(begun);
    robot.interact(
        () -> {
          try (MapCanvas canvas = new MapCanvas(new Camera(VIEW), loop)) {
            canvas.setContent(content());
            assertThat(loop.asked().viewport()).isEqualTo(VIEW);
          }
        });
  }

  /** The picture before stays in sight, else panels that open or close would make the map blink. */
  @Test
  void keepsThePictureInAnotherSize(FxRobot robot) throws TimeoutException {
    MapCanvas canvas =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () -> {
              MapCanvas made =
                  new MapCanvas(new Camera(VIEW), new MapPainter(MapFonts.loadShipped()));
              made.setContent(content());
              made.resize(VIEW.widthPx(), VIEW.heightPx());
              made.layout();
              return made;
            });
    waitUntil(canvas::settled);
    robot.interact(
        () -> {
          canvas.resize(VIEW.widthPx() - 20, VIEW.heightPx() + 10);
          canvas.layout();
          PixelReader pixels = canvas.copy().getPixelReader();
          assertThat(pixels.getColor(100, 100).isOpaque()).isTrue();
          canvas.close();
        });
  }

  private static MapContent content() {
    return new MapContent(
        null, Set.of(), List.of(), null, Set.of(), Set.of(), Theme.LIGHT, Language.ZH);
  }
}
