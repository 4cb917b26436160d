package io.lantu.ui.search;

import io.lantu.search.TextRange;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text with some parts marked by colour and weight. FX thread. */
final class MarkedText extends TextFlow {
  private final List<TextRange> marks;
  private final List<Path> backgrounds = new ArrayList<>();

  MarkedText(String text, List<TextRange> marks, String... styleClasses) {
    this.marks = marks;
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    for (int i = 0; i < marks.size(); i++) {
      Path background = new Path();
      background.getStyleClass().add("match-back");
      background.setManaged(false);
      background.setMouseTransparent(true);
      backgrounds.add(background);
    }
    getChildren().addAll(backgrounds);
    int at = 0;
    for (TextRange mark : marks) {
      add(text.substring(at, mark.start()), "plain");
      add(text.substring(mark.start(), mark.end()), "match");
      at = mark.end();
    }
    add(text.substring(at), "plain");
    setMaxHeight(Region.USE_PREF_SIZE);
  }

  private void add(String part, String styleClass) {
    if (!part.isEmpty()) {
      Text text = new Text(part);
      text.getStyleClass().add(styleClass);
      getChildren().add(text);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    for (int i = 0; i < marks.size(); i++) {
      backgrounds.get(i).getElements().setAll(rangeShape(marks.get(i).start(), marks.get(i).end()));
    }
  }
}
