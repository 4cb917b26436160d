package io.lantu.state;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneCamera;
import io.lantu.atlas.SceneStage;
import io.lantu.atlas.Transition;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import io.lantu.style.Theme;
import java.util.List;
import java.util.Set;

/**
 * Makes scenes of what the main window shows, and finds again how a scene looks in it. FX thread.
 */
public final class SceneCapture {
  /** What lies over the map of the main window takes so much of its rims, logical pixels. */
  private static final double SIDE = 48;

  private static final double TOP = 110;
  private static final double BOTTOM = 64;
  private static final double FRAME_RATIO = 1.6;

  private SceneCapture() {}

  private static SceneStage.Frame frame(Viewport v) {
    return new SceneStage.Frame(
        v.widthPx(), v.heightPx(), SIDE, TOP, SIDE, BOTTOM, Math.max(1, v.pixelRatio()));
  }

  /** The view of the window as a camera for any size of screen. */
  public static SceneCamera camera(AppState state) {
    Viewport v = state.camera().settledViewport();
    double free = Math.max(50, v.widthPx() - 2 * SIDE);
    double tall = Math.max(50, v.heightPx() - TOP - BOTTOM);
    double[] p = new double[2];
    state
        .camera()
        .projection()
        .inverse(v.centreX(), v.centreY() - (TOP - BOTTOM) / 2 * v.resolution(), p);
    return SceneCamera.at(
        rounded(p[0]),
        rounded(p[1]),
        Math.rint(v.resolution() * Math.min(free, FRAME_RATIO * tall)));
  }

  /** Files shall be readable: a metre is enough. */
  private static double rounded(double degrees) {
    return Math.rint(degrees * 1e5) / 1e5;
  }

  /**
   * What the window shows as a scene.
   *
   * @param state what is shown
   * @param theme colours of the window
   * @param deck colours of the deck; other ones are kept with the scene
   * @param passage id of the passage open beside the map, or null
   */
  public static MapScene of(AppState state, Theme theme, Theme deck, String passage) {
    String selected = state.selection();
    String name =
        selected == null
            ? null
            : state
                .workspace()
                .panelContents()
                .of(selected)
                .map(c -> state.language().pick(c.name(), c.nameEn()))
                .orElse(null);
    String formula =
        state.structure() == null
            ? null
            : state.language().pick(state.structure().formula(), state.structure().formulaEn());
    Set<String> lit = state.litProperty().get();
    String title =
        name != null
            ? name
            : formula == null
                ? state.messages().get("deck.scene")
                : lit.isEmpty()
                    ? formula
                    : formula
                        + " · "
                        + String.join(state.messages().get("list.comma"), ordered(state, lit));
    return new MapScene(
        "view",
        title,
        "",
        "",
        state.structure() == null ? null : state.structure().id(),
        null,
        lit.isEmpty() ? null : ordered(state, lit),
        selected,
        passage,
        theme == deck ? null : theme,
        camera(state),
        false,
        Transition.FLY,
        false,
        Set.of());
  }

  private static List<String> ordered(AppState state, Set<String> lit) {
    return state.structure().classes().stream().map(c -> c.label()).filter(lit::contains).toList();
  }

  /**
   * How a scene looks in the main window. The window has no classes left out: those not yet told
   * are there unlit, and before the first there is no structure.
   *
   * @param stage content
   * @param scene the scene
   * @param state state of the window
   */
  public static ViewState view(SceneStage stage, MapScene scene, AppState state) {
    Viewport view = stage.view(scene, frame(state.camera().viewport()));
    double[] p = new double[2];
    stage.geography().map().projection().inverse(view.centreX(), view.centreY(), p);
    boolean bare = scene.shown() != null && scene.shown().isEmpty();
    List<String> lit = scene.lit() != null ? scene.lit() : scene.shown();
    boolean all =
        lit == null
            || stage
                .structureOf(scene)
                .map(s -> s.classes().stream().allMatch(c -> lit.contains(c.label())))
                .orElse(true);
    return new ViewState(
        bare ? null : scene.structure(),
        all ? Set.of() : Set.copyOf(lit),
        scene.selection(),
        new LonLat(p[0], p[1]),
        view.resolution());
  }
}
