package io.lantu.state;

import io.lantu.model.LonLat;
import java.util.Set;

/**
 * The whole of what is seen, for going back and forward and for bookmarks: immutable. The place is
 * kept in degrees, so that it can be come back to in any projection.
 *
 * @param structureId structure shown, or null
 * @param lit lit classes; empty means all
 * @param selection id of the selected region, element or place, or null
 * @param centre middle of the view
 * @param resolution metres per logical pixel
 */
public record ViewState(
    String structureId, Set<String> lit, String selection, LonLat centre, double resolution) {
  public ViewState {
    lit = Set.copyOf(lit);
  }
}
