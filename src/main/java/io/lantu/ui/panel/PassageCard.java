package io.lantu.ui.panel;

import io.lantu.model.Passage;
import io.lantu.model.Term;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A passage: digest with glossary words marked, topics, citation, a small menu. FX thread. */
final class PassageCard extends VBox {
  private final CopyableText digest;
  private final CopyableText citation;

  PassageCard(Passage p, AppState state, Texts texts, Consumer<String> onTopic, Reading reading) {
    super(4);
    getStyleClass().add("card");
    digest = new CopyableText(p.digest(), marks(p.digest(), state), "digest");
    CitationText citations = new CitationText(state.workspace().catalogue(), state.language());
    citation = new CopyableText(citations.line(p.citation()), "citation");
    FlowPane topics = new FlowPane(4, 4);
    for (String topic : p.topics()) {
      Button chip = new Button(texts.topic(topic));
      chip.getStyleClass().add("topic");
      chip.setFocusTraversable(false);
      chip.setOnAction(e -> onTopic.accept(topic));
      topics.getChildren().add(chip);
    }
    Button more = new Button();
    more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    more.getStyleClass().add("card-menu");
    more.setAccessibleText(texts.get("passage.menu"));
    texts.tip(more, "passage.menu");
    more.setOnAction(e -> menu(p, selectedText(), state, texts).show(more, Side.BOTTOM, 0, 0));
    HBox.setHgrow(topics, Priority.ALWAYS);
    topics.setMinWidth(0);
    HBox line = new HBox(4, topics, more);
    getChildren().setAll(digest, line, citation);
    if (reading != null) {
      getChildren().add(new OriginalView(p, state, texts, reading));
    }
  }

  /** The part of the card's text that is selected, or empty. */
  String selectedText() {
    return digest.selectedText().isEmpty() ? citation.selectedText() : digest.selectedText();
  }

  /** The glossary words of a text with their explanations. */
  static List<CopyableText.Mark> marks(String text, AppState state) {
    return state.workspace().panelContents().terms().find(text).stream()
        .map(m -> new CopyableText.Mark(m.start(), m.end(), explain(m.term())))
        .toList();
  }

  private static String explain(Term term) {
    String head =
        term.termEn() == null || term.termEn().isBlank()
            ? term.term()
            : term.term() + "　" + term.termEn();
    return head + "\n" + term.definition();
  }

  /** Copies the digest, alone or with its citation. */
  static void copy(Passage p, boolean withCitation, AppState state) {
    CitationText text = new CitationText(state.workspace().catalogue(), state.language());
    TextClipboard.put(withCitation ? text.cited(p.digest(), p.citation()) : p.digest(), state);
  }

  /** The menu of a passage. */
  static ContextMenu menu(Passage p, String selected, AppState state, Texts texts) {
    ContextMenu menu = new ContextMenu();
    menu.setId("passage-menu");
    if (!selected.isEmpty()) {
      menu.getItems()
          .add(item("passage.copy.selection", texts, () -> TextClipboard.put(selected, state)));
    }
    menu.getItems()
        .addAll(
            item("passage.copy", texts, () -> copy(p, false, state)),
            item("passage.copy.cited", texts, () -> copy(p, true, state)));
    return menu;
  }

  private static MenuItem item(String key, Texts texts, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(e -> action.run());
    return item;
  }
}
