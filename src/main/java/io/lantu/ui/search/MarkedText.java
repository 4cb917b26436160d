package io.lantu.ui.search;

import io.lantu.search.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text with some parts marked by colour and weight. It may be given one text after the other and
 * keeps its pieces: to style new ones costs far more than to fill those there are. FX thread.
 */
final class MarkedText extends TextFlow {
  private final Path background = new Path();

  /** Plain and marked by turns, the first plain. */
  private final List<Text> pieces = new ArrayList<>();

  private List<TextRange> marks = List.of();

  /** Makes an empty text. */
  MarkedText(String styleClass) {
    getStyleClass().add(styleClass);
    setMinWidth(0);
    setMaxHeight(Region.USE_PREF_SIZE);
    background.getStyleClass().add("match-back");
    background.setManaged(false);
    background.setMouseTransparent(true);
    getChildren().add(background);
  }

  /**
   * Shows a text.
   *
   * @param ranges what is marked, in order and without overlap
   */
  void show(String text, List<TextRange> ranges) {
    marks = ranges;
    int at = 0;
    int used = 0;
    for (TextRange mark : ranges) {
      piece(used++, text.substring(at, mark.start()));
      piece(used++, text.substring(mark.start(), mark.end()));
      at = mark.end();
    }
    piece(used++, text.substring(at));
    while (used < pieces.size()) {
      piece(used++, "");
    }
    background.setVisible(!ranges.isEmpty());
  }

  private void piece(int index, String part) {
    if (index == pieces.size()) {
      Text piece = new Text();
      piece.getStyleClass().add(index % 2 == 0 ? "plain" : "match");
      pieces.add(piece);
      getChildren().add(piece);
    }
    Text piece = pieces.get(index);
    piece.setText(part);
    piece.setManaged(!part.isEmpty());
    piece.setVisible(!part.isEmpty());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    List<PathElement> shapes = new ArrayList<>();
    for (TextRange mark : marks) {
      shapes.addAll(List.of(rangeShape(mark.start(), mark.end())));
    }
    background.getElements().setAll(shapes);
  }
}
