package io.lantu.state;

import io.lantu.model.LonLat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * What was drawn over scenes with the pen, kept for each scene while a talk lasts. Points are
 * places in degrees, so that a line stays where it was drawn in every window and at every scale.
 * One thread.
 */
public final class PenStrokes {
  /** Most strokes of a scene; the oldest go first. */
  private static final int MOST = 400;

  private final Map<String, List<List<LonLat>>> byScene = new HashMap<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

  /** Grows with each change. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The strokes of a scene, the oldest first. */
  public List<List<LonLat>> of(String scene) {
    return List.copyOf(byScene.getOrDefault(scene, List.of()));
  }

  /** Begins a stroke. */
  public void begin(String scene, LonLat at) {
    List<List<LonLat>> strokes = byScene.computeIfAbsent(scene, k -> new ArrayList<>());
    if (strokes.size() >= MOST) {
      strokes.remove(0);
    }
    strokes.add(new ArrayList<>(List.of(at)));
    changed();
  }

  /** Goes on with the newest stroke. */
  public void extend(String scene, LonLat to) {
    List<List<LonLat>> strokes = byScene.get(scene);
    if (strokes != null && !strokes.isEmpty()) {
      strokes.get(strokes.size() - 1).add(to);
      changed();
    }
  }

  /** Takes away the strokes that have two neighbouring points for which a test holds. */
  public void erase(String scene, BiPredicate<LonLat, LonLat> touched) {
    List<List<LonLat>> strokes = byScene.get(scene);
    if (strokes != null && strokes.removeIf(s -> isTouched(s, touched))) {
      changed();
    }
  }

  private static boolean isTouched(List<LonLat> stroke, BiPredicate<LonLat, LonLat> touched) {
    for (int i = 0; i < stroke.size(); i++) {
      if (touched.test(stroke.get(Math.max(0, i - 1)), stroke.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Takes away all strokes of a scene. */
  public void clear(String scene) {
    if (byScene.remove(scene) != null) {
      changed();
    }
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
