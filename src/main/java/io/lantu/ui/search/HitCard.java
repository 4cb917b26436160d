package io.lantu.ui.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is shown of a hit: its title with what it is about and the ways to it, and the words found.
 * Shows one hit after the other with the same parts. FX thread.
 */
final class HitCard extends VBox {
  private static final double ABOUT_SHARE = 0.42;

  /** The title of a running text is the way to its heading. */
  private static final PseudoClass PATH = PseudoClass.getPseudoClass("path");

  private final AppState state;
  private final Texts texts;
  private final SearchView view;
  private final MarkedText title = new MarkedText("search-title");
  private final Label about = new Label();
  private final Button toMap;
  private final Button toText;
  private final HBox line = new HBox(10);
  private final Label also;
  private final MarkedText snippet = new MarkedText("search-snippet");
  private final HBox found = new HBox(6);
  private FoundItem item;

  HitCard(AppState state, Texts texts, SearchView view) {
    super(2);
    this.state = state;
    this.texts = texts;
    this.view = view;
    getStyleClass().add("search-hit");
    about.getStyleClass().add("muted");
    about.setMinWidth(0);
    // The title comes first; what stands beside it gives way.
    about.maxWidthProperty().bind(widthProperty().multiply(ABOUT_SHARE));
    toMap = button(Feather.MAP_PIN, "search.to-map", () -> view.toMap(item));
    toText = button(Feather.BOOK_OPEN, "search.to-text", () -> view.toText(item));
    HBox buttons = new HBox(4, toMap, toText);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    line.setAlignment(Pos.BASELINE_LEFT);
    line.getChildren().addAll(title, about, buttons);
    also = texts.label("search.also", "muted");
    also.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(snippet, Priority.ALWAYS);
    found.setAlignment(Pos.BASELINE_LEFT);
    found.getChildren().addAll(also, snippet);
    getChildren().addAll(line, found);
    for (var part : List.of(about, toMap, toText, also, found)) {
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  private Button button(Feather icon, String key, Runnable action) {
    Button button = texts.icon(new Button(), icon, key, "search-go");
    button.setFocusTraversable(false);
    button.setOnAction(e -> action.run());
    return button;
  }

  /** Shows a hit. */
  void show(FoundItem next) {
    item = next;
    SearchHit hit = next.hit();
    boolean text = hit.type() == HitType.PASSAGE || hit.type() == HitType.ORIGINAL;
    title.pseudoClassStateChanged(PATH, text);
    title.show(hit.title(), next.inTitle());
    about.setText(about(next));
    about.setVisible(!about.getText().isEmpty());
    toMap.setVisible(view.hasPlace(next));
    toText.setVisible(view.hasText(next));
    found.setVisible(!hit.snippet().isEmpty());
    also.setVisible(next.snippetIsName());
    snippet.show(hit.snippet(), next.inSnippet());
    HBox last = text ? line : found;
    if (!last.equals(getChildren().get(1))) {
      last.toFront();
    }
  }

  private String about(FoundItem shown) {
    List<String> parts = new ArrayList<>();
    Catalogue catalogue = state.workspace().catalogue();
    SearchHit hit = shown.hit();
    englishName(hit, catalogue).ifPresent(parts::add);
    if (!shown.about().isEmpty() && !parts.contains(shown.about())) {
      parts.add(shown.about());
    }
    if (hit.plan() != null && hit.type() != HitType.PLAN) {
      catalogue
          .findPlan(hit.plan())
          .map(p -> texts.pick(p.shortTitle(), p.titleEn()))
          .filter(name -> !parts.contains(name))
          .ifPresent(parts::add);
    }
    return String.join(" · ", parts);
  }

  private Optional<String> englishName(SearchHit hit, Catalogue c) {
    if (state.language() != Language.EN) {
      return Optional.empty();
    }
    return switch (hit.type()) {
      case STRUCTURE -> c.findStructure(hit.id()).map(Structure::formulaEn);
      case PLAN -> c.findPlan(hit.id()).map(Plan::titleEn);
      case REGION, ELEMENT, PLACE -> Optional.ofNullable(c.nameEnOf(hit.id()));
      default -> Optional.empty();
    };
  }
}
