package io.lantu.ui.present;

import io.lantu.model.Role;
import io.lantu.state.PanelContent;
import io.lantu.ui.control.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What was asked about from the floor, in large letters: name, roles across the plans, how much is
 * said of it. FX thread.
 */
final class AnswerView extends VBox {
  private static final int MOST_ROLES = 5;

  private final Texts texts;

  /** Makes it, out of sight until there is an answer. */
  AnswerView(Texts texts) {
    this.texts = texts;
    setId("audience-answer");
    getStyleClass().addAll("audience-plate", "audience-answer");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Shows what is known of something; null takes the answer away. */
  void show(PanelContent c) {
    getChildren().clear();
    setVisible(c != null);
    if (c == null) {
      return;
    }
    add(texts.pick(c.name(), c.nameEn()), "audience-title").setId("audience-answer-name");
    Map<String, String> lines = new LinkedHashMap<>();
    for (Role role : c.roles()) {
      String line =
          texts.pick(role.structure().formula(), role.structure().formulaEn())
              + " · "
              + texts.pick(role.element().name(), role.element().nameEn());
      lines.putIfAbsent(role.structure().id(), line);
    }
    lines.values().stream().limit(MOST_ROLES).forEach(line -> add(line, "audience-caption"));
    if (c.element() != null && c.element().role() != null) {
      add(c.element().role(), "audience-caption");
    }
    add(texts.get("show.answer.counts", c.passageCount(), c.projects().size()), "audience-small");
  }

  private Label add(String words, String style) {
    Label line = new Label(words);
    line.setWrapText(true);
    line.getStyleClass().add(style);
    getChildren().add(line);
    return line;
  }
}
