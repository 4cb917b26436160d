package io.lantu.atlas;

import io.lantu.style.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One view to show and what to say about it. Immutable.
 *
 * @param key tells it from the other scenes of its atlas and stays the same when the scenes of a
 *     structure are made anew
 * @param title heading
 * @param caption one or two sentences under it
 * @param notes what the presenter says
 * @param structure structure drawn, or null for the base map alone
 * @param shown labels of the classes drawn, or null for all
 * @param lit labels of the classes that stay lit, or null for all
 * @param selection element, region or place marked, or null
 * @param passage passage opened beside it, or null
 * @param theme colours, or null for those of the atlas
 * @param camera where it looks, or null to fit the structure
 * @param counts whether the three counts of each class are written
 * @param transition how it comes in
 * @param generated whether it was made by {@link BuildUp}
 * @param edited texts rewritten by hand since
 */
public record MapScene(
    String key,
    String title,
    String caption,
    String notes,
    String structure,
    List<String> shown,
    List<String> lit,
    String selection,
    String passage,
    Theme theme,
    SceneCamera camera,
    boolean counts,
    Transition transition,
    boolean generated,
    Set<SceneText> edited) {
  public MapScene {
    Objects.requireNonNull(key);
    title = title == null ? "" : title;
    caption = caption == null ? "" : caption;
    notes = notes == null ? "" : notes;
    shown = shown == null ? null : List.copyOf(shown);
    lit = lit == null ? null : List.copyOf(lit);
    transition = transition == null ? Transition.FLY : transition;
    edited = edited == null ? Set.of() : Set.copyOf(edited);
  }

  /** A scene of a structure with all its classes. */
  public static MapScene of(String key, String title, String structure) {
    return new MapScene(
        key,
        title,
        "",
        "",
        structure,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        Transition.FLY,
        false,
        Set.of());
  }

  /** The scene under another key, as something made by hand. */
  public MapScene copyAs(String newKey) {
    return with(
        c -> {
          c.key = newKey;
          c.generated = false;
        });
  }

  /** The scene with a text rewritten by hand. */
  public MapScene withText(SceneText which, String text) {
    return with(
        c -> {
          c.edited.add(which);
          switch (which) {
            case TITLE -> c.title = text;
            case CAPTION -> c.caption = text;
            case NOTES -> c.notes = text;
          }
        });
  }

  /** One of its texts. */
  public String text(SceneText which) {
    return switch (which) {
      case TITLE -> title;
      case CAPTION -> caption;
      case NOTES -> notes;
    };
  }

  /** The scene with only some classes drawn, or all for null. */
  public MapScene withShown(List<String> labels) {
    return with(c -> c.shown = labels);
  }

  public MapScene withCamera(SceneCamera newCamera) {
    return with(c -> c.camera = newCamera);
  }

  public MapScene withTheme(Theme newTheme) {
    return with(c -> c.theme = newTheme);
  }

  public MapScene withTransition(Transition next) {
    return with(c -> c.transition = next);
  }

  private MapScene with(Consumer<Change> change) {
    Change c = new Change(this);
    change.accept(c);
    return new MapScene(
        c.key,
        c.title,
        c.caption,
        c.notes,
        structure,
        c.shown,
        lit,
        selection,
        passage,
        c.theme,
        c.camera,
        counts,
        c.transition,
        c.generated,
        c.edited);
  }

  /** What of a scene can be changed. */
  private static final class Change {
    private String key;
    private String title;
    private String caption;
    private String notes;
    private List<String> shown;
    private Theme theme;
    private SceneCamera camera;
    private Transition transition;
    private boolean generated;
    private final Set<SceneText> edited = EnumSet.noneOf(SceneText.class);

    private Change(MapScene scene) {
      key = scene.key;
      title = scene.title;
      caption = scene.caption;
      notes = scene.notes;
      shown = scene.shown;
      theme = scene.theme;
      camera = scene.camera;
      transition = scene.transition;
      generated = scene.generated;
      edited.addAll(scene.edited);
    }
  }
}
