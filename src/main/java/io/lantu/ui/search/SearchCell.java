package io.lantu.ui.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.ui.control.GraphicCell;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the hits. Its height follows the wrapped text at the width it is given. FX thread. */
final class SearchCell extends GraphicCell<SearchRow> {
  private static final double ABOUT_SHARE = 0.42;

  private final AppState state;
  private final Texts texts;
  private final SearchView view;
  private SearchRow shown;
  private Messages shownIn;

  SearchCell(AppState state, Texts texts, SearchView view) {
    this.state = state;
    this.texts = texts;
    this.view = view;
    getStyleClass().add("search-cell");
    setOnMouseClicked(
        e -> {
          if (getItem() instanceof SearchRow.Hit hit && e.getClickCount() == 1) {
            view.open(hit.item());
          }
        });
  }

  @Override
  protected void updateItem(SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      shown = null;
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    if (row.equals(shown) && state.messages().equals(shownIn)) {
      return;
    }
    shown = row;
    shownIn = state.messages();
    if (row instanceof SearchRow.Head head) {
      setGraphic(head(head));
      setAccessibleText(texts.get("search.type." + head.type()) + " " + head.count());
    } else if (row instanceof SearchRow.Hit hit) {
      setGraphic(hit(hit.item()));
      SearchHit h = hit.item().hit();
      setAccessibleText(texts.get("hit." + h.type()) + " " + h.title() + " " + h.snippet());
    }
  }

  private HBox head(SearchRow.Head head) {
    Label name = new Label(texts.get("search.type." + head.type()));
    name.getStyleClass().add("search-group");
    Label count = new Label(String.valueOf(head.count()));
    count.getStyleClass().addAll("badge");
    HBox line = new HBox(8, name, count);
    line.setAlignment(Pos.CENTER_LEFT);
    if (head.count() > head.shown()) {
      if (view.isAlone()) {
        Label part = new Label(texts.get("search.shown", head.shown()));
        part.getStyleClass().add("muted");
        line.getChildren().add(part);
      } else {
        Button all = new Button(texts.get("search.all", head.count()));
        all.getStyleClass().addAll("badge", "link-badge");
        all.setFocusTraversable(false);
        all.setOnAction(e -> view.showOnly(head.type()));
        line.getChildren().add(all);
      }
    }
    return line;
  }

  private Region hit(FoundItem item) {
    SearchHit hit = item.hit();
    boolean text = hit.type() == HitType.PASSAGE || hit.type() == HitType.ORIGINAL;
    MarkedText title =
        new MarkedText(hit.title(), item.inTitle(), text ? "search-path" : "search-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line = new HBox(10, title);
    line.setAlignment(Pos.BASELINE_LEFT);
    String about = about(item);
    if (!about.isEmpty()) {
      Label label = new Label(about);
      label.getStyleClass().add("muted");
      label.setMinWidth(0);
      // The title comes first; what stands beside it gives way.
      label.maxWidthProperty().bind(widthProperty().multiply(ABOUT_SHARE));
      line.getChildren().add(label);
    }
    line.getChildren().add(buttons(item));
    List<Region> lines = new ArrayList<>(List.of(line));
    if (!hit.snippet().isEmpty()) {
      MarkedText snippet = new MarkedText(hit.snippet(), item.inSnippet(), "search-snippet");
      if (item.snippetIsName()) {
        Label also = new Label(texts.get("search.also"));
        also.getStyleClass().add("muted");
        also.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(snippet, Priority.ALWAYS);
        HBox names = new HBox(6, also, snippet);
        names.setAlignment(Pos.BASELINE_LEFT);
        lines.add(names);
      } else if (text) {
        lines.add(0, snippet);
      } else {
        lines.add(snippet);
      }
    }
    VBox card = new VBox(2);
    card.getChildren().addAll(lines);
    card.getStyleClass().add("search-hit");
    return card;
  }

  private String about(FoundItem item) {
    List<String> parts = new ArrayList<>();
    Catalogue catalogue = state.workspace().catalogue();
    englishName(item.hit(), catalogue).ifPresent(parts::add);
    if (!item.about().isEmpty() && !parts.contains(item.about())) {
      parts.add(item.about());
    }
    if (item.hit().plan() != null && item.hit().type() != HitType.PLAN) {
      catalogue
          .findPlan(item.hit().plan())
          .map(p -> texts.pick(p.shortTitle(), p.titleEn()))
          .filter(title -> !parts.contains(title))
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

  private HBox buttons(FoundItem item) {
    HBox buttons = new HBox(4);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    if (view.hasPlace(item)) {
      buttons.getChildren().add(button(Feather.MAP_PIN, "search.to-map", () -> view.toMap(item)));
    }
    if (view.hasText(item)) {
      buttons
          .getChildren()
          .add(button(Feather.BOOK_OPEN, "search.to-text", () -> view.toText(item)));
    }
    return buttons;
  }

  private Button button(Feather icon, String key, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("search-go");
    texts.tip(button, key);
    button.setAccessibleText(texts.get(key));
    button.setFocusTraversable(false);
    button.setOnAction(e -> action.run());
    return button;
  }
}
