package io.lantu.atlas;

import io.lantu.style.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Scenes in their order. Immutable; every change gives a new atlas.
 *
 * @param id short id, also the name of shipped files
 * @param title title
 * @param structure structure whose build-up it began with, or null
 * @param theme colours of scenes that have none of their own
 * @param scenes in order; no two have one key
 * @param dropped keys of generated scenes that were taken out by hand and shall not come back
 */
public record Atlas(
    String id,
    String title,
    String structure,
    Theme theme,
    List<MapScene> scenes,
    Set<String> dropped) {
  public Atlas {
    Objects.requireNonNull(id);
    title = title == null ? "" : title;
    theme = theme == null ? Theme.LIGHT : theme;
    scenes = List.copyOf(scenes);
    dropped =
        dropped == null
            ? Set.of()
            : java.util.Collections.unmodifiableSet(new LinkedHashSet<>(dropped));
    Set<String> keys = new HashSet<>();
    for (MapScene scene : scenes) {
      if (!keys.add(scene.key())) {
        throw new IllegalArgumentException("two scenes with the key " + scene.key());
      }
    }
  }

  /** The scene of a key. */
  public Optional<MapScene> find(String key) {
    return scenes.stream().filter(s -> s.key().equals(key)).findFirst();
  }

  /** The theme a scene is shown in. */
  public Theme themeOf(MapScene scene) {
    return scene.theme() == null ? theme : scene.theme();
  }

  public Atlas withTitle(String newTitle) {
    return new Atlas(id, newTitle, structure, theme, scenes, dropped);
  }

  public Atlas withTheme(Theme newTheme) {
    return new Atlas(id, title, structure, newTheme, scenes, dropped);
  }

  /** The atlas with a scene in the place of that of the same key. */
  public Atlas replaced(MapScene scene) {
    return with(scenes.stream().map(s -> s.key().equals(scene.key()) ? scene : s).toList());
  }

  /** The atlas with a scene put in at an index. */
  public Atlas inserted(int index, MapScene scene) {
    List<MapScene> list = new ArrayList<>(scenes);
    list.add(index, scene);
    return with(list);
  }

  /** The atlas with a scene moved to another index. */
  public Atlas moved(int from, int to) {
    List<MapScene> list = new ArrayList<>(scenes);
    list.add(to, list.remove(from));
    return with(list);
  }

  /** The atlas without a scene; a generated one will not come back. */
  public Atlas removed(String key) {
    Set<String> gone = new LinkedHashSet<>(dropped);
    find(key).filter(MapScene::generated).ifPresent(s -> gone.add(key));
    List<MapScene> left = scenes.stream().filter(s -> !s.key().equals(key)).toList();
    return new Atlas(id, title, structure, theme, left, gone);
  }

  /** A key no scene has, made from a wish. */
  public String freeKey(String wish) {
    String key = wish;
    for (int i = 2; find(key).isPresent() || dropped.contains(key); i++) {
      key = wish + "-" + i;
    }
    return key;
  }

  /**
   * The atlas after its structure's scenes were made anew: rewritten texts, cameras and order set
   * by hand, scenes added and scenes taken out stay as they are; the rest follows the new scenes.
   *
   * @param fresh the new build-up
   */
  public Atlas regenerated(Atlas fresh) {
    List<MapScene> merged = new ArrayList<>();
    for (MapScene old : scenes) {
      Optional<MapScene> made = fresh.find(old.key());
      if (!old.generated()) {
        merged.add(old);
      } else {
        made.ifPresent(m -> merged.add(keepingEdits(old, m)));
      }
    }
    String before = null;
    for (MapScene made : fresh.scenes) {
      if (find(made.key()).isEmpty() && !dropped.contains(made.key())) {
        merged.add(indexAfter(merged, before), made);
      }
      before = made.key();
    }
    return new Atlas(id, title, fresh.structure, theme, merged, dropped);
  }

  private static int indexAfter(List<MapScene> list, String key) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).key().equals(key)) {
        return i + 1;
      }
    }
    return key == null ? 0 : list.size();
  }

  private static MapScene keepingEdits(MapScene old, MapScene made) {
    MapScene scene = made;
    for (SceneText which : SceneText.values()) {
      if (old.edited().contains(which)) {
        scene = scene.withText(which, old.text(which));
      }
    }
    if (old.camera() != null) {
      scene = scene.withCamera(old.camera());
    }
    return scene.withTheme(old.theme()).withTransition(old.transition());
  }

  private Atlas with(List<MapScene> newScenes) {
    return new Atlas(id, title, structure, theme, newScenes, dropped);
  }
}
