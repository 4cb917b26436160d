package io.lantu.ui.map;

import io.lantu.geo.BaseMap;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.MapSettings;
import io.lantu.style.BaseLayer;
import io.lantu.ui.control.Texts;
import java.awt.geom.Point2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Envelope;

/**
 * A small map of the whole with the frame of the view; pressing or dragging in it moves the view.
 * It is painted by the same painter in a loop of its own, once for each theme, scope and
 * projection. FX thread.
 */
final class OverviewView extends Pane implements AutoCloseable {
  private static final int WIDTH = 196;
  private static final int HEIGHT = 138;

  /** Size on a small map, as a share of the usual. */
  private static final double SMALL = 0.65;

  /** What it may take of the width of a map. */
  private static final double SHARE = 0.28;

  private static final int MARGIN = 5;
  private static final double FARTHEST = 50_000;
  private static final double LEAST_FRAME_PX = 5;
  private static final Set<BaseLayer> LAYERS = EnumSet.of(BaseLayer.PREFECTURES, BaseLayer.LAKES);

  private final AppState state;
  private final MapSettings settings;
  private final Camera camera;
  private final MapCanvas canvas;
  private final Rectangle frame = new Rectangle();
  private final Button close = new Button();
  private final BooleanProperty roomy = new SimpleBooleanProperty(true);
  private final Pane picture;
  private final Rectangle clip = new Rectangle();
  private MapContent content;
  private int width = WIDTH;
  private int height = HEIGHT;

  OverviewView(AppState state, MapSettings settings, MapPainter painter, Texts texts) {
    this.state = state;
    this.settings = settings;
    setId("overview");
    getStyleClass().add("overview");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    accessibleTextProperty().bind(texts.binding("command.overview"));
    Viewport main = state.camera().viewport();
    camera = new Camera(main.withSize(WIDTH, HEIGHT), FARTHEST);
    canvas = new MapCanvas(camera, new MapPainter(painter.fonts()));
    canvas.setId("overview-canvas");
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    frame.getStyleClass().add("overview-frame");
    frame.setManaged(false);
    close.setId("overview-close");
    close.getStyleClass().add("small-button");
    close.setFocusTraversable(false);
    close.accessibleTextProperty().bind(texts.binding("map.close"));
    close.setOnAction(e -> settings.overviewProperty().set(false));
    close.setManaged(false);
    clip.setArcWidth(12);
    clip.setArcHeight(12);
    picture = new Pane(canvas, frame);
    picture.setManaged(false);
    picture.setClip(clip);
    getChildren().addAll(picture, close);
    take(1);
    visibleProperty().bind(settings.overviewProperty().and(roomy));
    managedProperty().bind(visibleProperty());
    settings.overviewProperty().addListener((o, old, now) -> show());
    settings.visionProperty().addListener((o, old, now) -> canvas.useVision(now));
    state.camera().viewportProperty().addListener((o, old, now) -> placeFrame());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, e -> state.endMove());
  }

  /**
   * Takes its usual size, on a small map a smaller one, and steps aside where that has no room.
   *
   * @param mapWidth of the map, logical pixels
   * @param free height it may take
   */
  void fit(double mapWidth, double free) {
    boolean usual = fits(1, mapWidth, free);
    roomy.set(usual || fits(SMALL, mapWidth, free));
    if (roomy.get()) {
      take(usual ? 1 : SMALL);
    }
  }

  private static boolean fits(double factor, double mapWidth, double free) {
    return factor * WIDTH < SHARE * mapWidth && factor * HEIGHT < free;
  }

  private void take(double factor) {
    int wide = (int) Math.round(factor * WIDTH);
    if (wide == getPrefWidth()) {
      return;
    }
    width = wide;
    height = (int) Math.round(factor * HEIGHT);
    setPrefSize(width, height);
    canvas.resizeRelocate(0, 0, width, height);
    picture.resizeRelocate(0, 0, width, height);
    clip.setWidth(width);
    clip.setHeight(height);
    close.resizeRelocate(width - 20.0, 2, 18, 18);
    show();
  }

  /** Follows the theme, scope and projection of the main map. */
  void setContent(MapContent main) {
    MapContent next =
        new MapContent(
            main.baseMap(),
            main.scope(),
            List.of(),
            null,
            Set.of(),
            LAYERS,
            main.theme(),
            main.language());
    if (!next.equals(content)) { // most of what changes on the main map is not seen on this one
      content = next;
      show();
    }
  }

  private void show() {
    if (content == null || content.baseMap() == null || !settings.overviewProperty().get()) {
      return;
    }
    if (close.getGraphic() == null) {
      close.setGraphic(new FontIcon(Feather.X));
    }
    camera.useProjection(content.baseMap().projection());
    camera.look(whole(content.baseMap()));
    canvas.setContent(content);
    placeFrame();
  }

  private Viewport whole(BaseMap map) {
    Envelope all = map.extent();
    double needed =
        Math.max(all.getWidth() / (width - 2 * MARGIN), all.getHeight() / (height - 2 * MARGIN));
    Viewport v = camera.viewport();
    return new Viewport(
        v.projectionId(),
        all.centre().x,
        all.centre().y,
        Math.min(FARTHEST, needed),
        width,
        height,
        v.pixelRatio());
  }

  private void placeFrame() {
    Viewport main = state.camera().viewport();
    if (!main.projectionId().equals(camera.viewport().projectionId())) {
      return;
    }
    Point2D a = main.toWorld(0, 0);
    Point2D b = main.toWorld(main.widthPx(), main.heightPx());
    Point2D from = camera.viewport().toScreen(a.getX(), a.getY());
    Point2D to = camera.viewport().toScreen(b.getX(), b.getY());
    double w = Math.max(LEAST_FRAME_PX, to.getX() - from.getX());
    double h = Math.max(LEAST_FRAME_PX, to.getY() - from.getY());
    frame.setX((from.getX() + to.getX() - w) / 2);
    frame.setY((from.getY() + to.getY() - h) / 2);
    frame.setWidth(w);
    frame.setHeight(h);
  }

  private void pressed(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      state.beginMove();
      moveTo(e);
    }
  }

  private void dragged(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      moveTo(e);
    }
  }

  private void moveTo(MouseEvent e) {
    Point2D world = camera.viewport().toWorld(e.getX(), e.getY());
    Viewport main = state.camera().viewport();
    if (main.projectionId().equals(camera.viewport().projectionId())) {
      state.camera().look(main.withCentre(world.getX(), world.getY()));
    }
  }

  @Override
  public void close() {
    canvas.close();
  }
}
