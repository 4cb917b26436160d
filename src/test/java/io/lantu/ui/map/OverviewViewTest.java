package io.lantu.ui.map;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.ArcTopology;
import io.lantu.geo.ArcTopology.ArcPolygon;
import io.lantu.geo.BaseMap;
import io.lantu.geo.RawBaseMap;
import io.lantu.model.Language;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.MapSettings;
import io.lantu.style.BaseLayer;
import io.lantu.style.Theme;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OverviewViewTest {
  private static final BaseMap MAP =
      RawBaseMap.of(
          new ArcTopology(
              List.of(new double[] {103, 36, 104, 36, 104, 37, 103, 37, 103, 36}),
              List.of(
                  new ArcPolygon(
                      "620102", "甲区", "620100", true, List.of(List.of(new int[] {0}))))));

  private OverviewView overview;

  @Start
  void start(Stage stage) {
    Camera camera = new Camera(new Viewport("lcc", 0, 0, 1000, 800, 600, 1));
    AppState state = new AppState(camera, Language.ZH);
    MapPainter painter = new MapPainter(MapFonts.loadShipped());
    overview = new OverviewView(state, new MapSettings(), painter, new Texts(state));
    stage.setScene(new Scene(overview));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(overview::close);
  }

  @Test
  void isPaintedAnewOnlyForWhatIsSeenOnIt(FxRobot robot) throws TimeoutException {
    MapCanvas canvas = robot.lookup("#overview-canvas").queryAs(MapCanvas.class);
    robot.interact(() -> overview.setContent(content(null, Theme.LIGHT)));
    waitUntil(canvas::settled);
    robot.interact(
        () -> {
          overview.setContent(content(Set.of("一核"), Theme.LIGHT));
          assertThat(canvas.settled()).isTrue();
          overview.setContent(content(Set.of("一核"), Theme.DARK));
          assertThat(canvas.settled()).isFalse();
        });
    waitUntil(canvas::settled);
    assertThat(canvas.shownProperty().get().job().content().theme()).isEqualTo(Theme.DARK);
  }

  private static MapContent content(Set<String> lit, Theme theme) {
    return new MapContent(
        MAP, Set.of(), List.of(), lit, Set.of(), BaseLayer.DEFAULT, theme, Language.ZH);
  }
}
