package io.lantu.ui.control;

import java.util.List;
import javafx.scene.Node;

/**
 * A large view whose parts have a look each, since styling all of it at once would hold up the
 * picture. What is between its parts shows no colour of its own. FX thread.
 */
public interface Parted {
  /** The parts, the same at all times; some may not be shown yet. */
  List<Node> parts();
}
