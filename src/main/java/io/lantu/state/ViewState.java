package io.lantu.state;

import io.lantu.render.Viewport;
import java.util.Set;

/**
 * The whole of what is seen, for going back and forward: immutable.
 *
 * @param structureId structure shown, or null
 * @param lit lit classes; empty means all
 * @param selection id of the selected region, element or place, or null
 * @param viewport the view
 */
public record ViewState(String structureId, Set<String> lit, String selection, Viewport viewport) {
  public ViewState {
    lit = Set.copyOf(lit);
  }
}
