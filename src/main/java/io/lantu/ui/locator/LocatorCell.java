package io.lantu.ui.locator;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.LocatorModel.CommandItem;
import io.lantu.state.LocatorModel.Found;
import io.lantu.state.LocatorModel.FullTextItem;
import io.lantu.state.LocatorModel.Item;
import io.lantu.state.LocatorModel.PointItem;
import io.lantu.state.Tables;
import io.lantu.ui.control.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A line of the locator: name, what it is about, and its kind at the end. The parts are made once
 * and filled for each item: with every key most lines change. FX thread.
 */
final class LocatorCell extends ListCell<Item> {
  private final AppState state;
  private final Texts texts;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label type = new Label();
  private final HBox line = new HBox(10, name, detail, type);

  LocatorCell(AppState state, Texts texts, Consumer<Item> pick) {
    this.state = state;
    this.texts = texts;
    name.getStyleClass().add("locator-name");
    name.setMinWidth(60);
    detail.getStyleClass().add("muted");
    detail.setMinWidth(0);
    detail.setPrefWidth(0); // takes what the name leaves
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    type.getStyleClass().add("badge");
    type.setMinWidth(USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_LEFT);
    setGraphic(line);
    setPrefWidth(0);
    setOnMouseClicked(
        e -> {
          if (getItem() != null) {
            pick.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(Item item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    line.setVisible(!empty);
    if (empty || item == null) {
      setAccessibleText(null);
    } else if (item instanceof Found found) {
      show(found.hit());
    } else if (item instanceof CommandItem command) {
      // A pick kept from before the language changed is named anew.
      String title = CommandNames.title(texts.messages(), command.id());
      show(title, command.keys(), texts.get("hit.COMMAND"));
    } else if (item instanceof PointItem point) {
      show(coordinates(point.point()), "", texts.get("hit.POINT"));
    } else if (item instanceof FullTextItem text) {
      show(texts.get("locator.full-text", text.typed()), "", texts.get("hit.FULLTEXT"));
    }
  }

  private void show(SearchHit hit) {
    String about = hit.snippet() == null ? "" : hit.snippet();
    String english = englishName(hit);
    if (english != null) {
      about = hit.title() + "　" + englishAbout(hit).orElse(about);
    }
    show(english == null ? hit.title() : english, about, texts.get("hit." + hit.type()));
  }

  private void show(String title, String about, String kind) {
    name.setText(title.replace('\n', ' '));
    detail.setText(about.replace('\n', ' '));
    type.setText(kind);
    setAccessibleText(title + " " + about + " " + kind);
  }

  /** A point as the locator writes it, degrees. */
  static String coordinates(LonLat point) {
    return String.format(Locale.ROOT, "%.4f°E  %.4f°N", point.lon(), point.lat());
  }

  /** What a hit is called in English, or null where the present language or the hit has none. */
  private String englishName(SearchHit hit) {
    if (state.language() != Language.EN) {
      return null;
    }
    Catalogue c = state.workspace().catalogue();
    return switch (hit.type()) {
      case STRUCTURE -> c.findStructure(hit.id()).map(Structure::formulaEn).orElse(null);
      case REGION -> c.findRegion(hit.id()).map(r -> r.nameEn()).orElse(null);
      case PLAN -> c.findPlan(hit.id()).map(Plan::titleEn).orElse(null);
      case ELEMENT, PLACE -> c.nameEnOf(hit.id());
      default -> null;
    };
  }

  /** Structure and class of an element in English. */
  private Optional<String> englishAbout(SearchHit hit) {
    return hit.type() != HitType.ELEMENT
        ? Optional.empty()
        : state
            .workspace()
            .panelContents()
            .of(hit.id())
            .filter(c -> c.structure() != null && c.element() != null)
            .map(
                c ->
                    c.structure().formulaEn()
                        + " · "
                        + new Tables(state).className(c.structure(), c.element()));
  }
}
