package io.lantu.atlas;

import io.lantu.style.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
    return new MapScene(
        newKey,
        title,
        caption,
        notes,
        structure,
        shown,
        lit,
        selection,
        passage,
        theme,
        camera,
        counts,
        transition,
        false,
        edited);
  }

  /** The scene with a text rewritten by hand. */
  public MapScene withText(SceneText which, String text) {
    EnumSet<SceneText> now = EnumSet.of(which);
    now.addAll(edited);
    return new MapScene(
        key,
        which == SceneText.TITLE ? text : title,
        which == SceneText.CAPTION ? text : caption,
        which == SceneText.NOTES ? text : notes,
        structure,
        shown,
        lit,
        selection,
        passage,
        theme,
        camera,
        counts,
        transition,
        generated,
        now);
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
    return new MapScene(
        key,
        title,
        caption,
        notes,
        structure,
        labels,
        lit,
        selection,
        passage,
        theme,
        camera,
        counts,
        transition,
        generated,
        edited);
  }

  public MapScene withCamera(SceneCamera newCamera) {
    return new MapScene(
        key,
        title,
        caption,
        notes,
        structure,
        shown,
        lit,
        selection,
        passage,
        theme,
        newCamera,
        counts,
        transition,
        generated,
        edited);
  }

  public MapScene withTheme(Theme newTheme) {
    return new MapScene(
        key,
        title,
        caption,
        notes,
        structure,
        shown,
        lit,
        selection,
        passage,
        newTheme,
        camera,
        counts,
        transition,
        generated,
        edited);
  }

  public MapScene withTransition(Transition next) {
    return new MapScene(
        key, title, caption, notes, structure, shown, lit, selection, passage, theme, camera,
        counts, next, generated, edited);
  }
}
