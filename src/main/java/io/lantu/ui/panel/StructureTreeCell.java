package io.lantu.ui.panel;

import io.lantu.model.ClassCounts;
import io.lantu.model.Plan;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.state.Workspace;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Texts;
import io.lantu.ui.panel.StructureTreeView.Row;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ContextMenuEvent;

/**
 * A row of the structure tree. Its nodes are made once and told what to show; tool tip and menu are
 * made when asked for. FX thread.
 */
final class StructureTreeCell extends TreeCell<Row> {
  private static final PseudoClass PLAN = PseudoClass.getPseudoClass("plan");
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass UNLIT = PseudoClass.getPseudoClass("unlit");

  private final AppState state;
  private final Texts texts;
  private final StructureTreeView.Symbols symbols;
  private final IntSupplier symbolsRound;
  private final Label name = new Label();
  private final Label trailing = new Label();
  private RowLine line;
  private Look shown;

  /** All that decides how a row looks; while it stays the same, nothing is done. */
  private record Look(
      Row row,
      Workspace workspace,
      Messages messages,
      boolean active,
      Set<String> lit,
      int symbolsRound) {}

  /**
   * @param symbolsRound how often the colours of the symbols have changed
   * @param zoom brings a row into sight on the map
   * @param menu the menu of a row, or null
   */
  StructureTreeCell(
      AppState state,
      Texts texts,
      StructureTreeView.Symbols symbols,
      IntSupplier symbolsRound,
      Consumer<Row> zoom,
      Function<Row, ContextMenu> menu) {
    this.state = state;
    this.texts = texts;
    this.symbols = symbols;
    this.symbolsRound = symbolsRound;
    setPrefWidth(1);
    name.getStyleClass().add("row-name");
    trailing.getStyleClass().add("row-trailing");
    HoverTip.install(this, this::tip);
    setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2 && getItem() != null) {
            zoom.accept(getItem());
          }
        });
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        e -> {
          ContextMenu asked =
              getItem() == null || e.isKeyboardTrigger() ? null : menu.apply(getItem());
          if (asked != null) {
            asked.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
          }
        });
    hoverProperty()
        .addListener(
            (o, old, now) -> {
              Row row = getItem();
              if (row != null && row.element() != null) {
                state.setHover(now ? row.element().id() : null);
              }
            });
  }

  /** Looks whether something has changed. */
  void update() {
    updateItem(getItem(), isEmpty());
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    Look look = empty || row == null ? null : look(row);
    if (look != null && look.equals(shown)) {
      return;
    }
    shown = look;
    pseudoClassStateChanged(PLAN, look != null && row.structure() == null && row.others() == 0);
    pseudoClassStateChanged(ACTIVE, look != null && look.active() && row.clazz() == null);
    pseudoClassStateChanged(
        UNLIT,
        look != null && look.active() && row.clazz() != null && !state.isLit(row.clazz().label()));
    if (look == null) {
      setGraphic(null);
    } else if (row.element() != null) {
      showElement(row);
    } else if (row.clazz() != null) {
      showLine(null, texts.pick(row.clazz().label(), row.clazz().labelEn()), counts(row));
    } else if (row.structure() != null) {
      showLine(null, formula(row.structure()), "");
    } else if (row.others() > 0) {
      showLine(null, texts.get("tree.others"), String.valueOf(row.others()));
    } else {
      Plan plan = row.plan();
      String years = plan.periodStart() == null ? "" : plan.periodStart() + "–" + plan.periodEnd();
      showLine(null, texts.pick(plan.shortTitle(), plan.shortTitleEn()), years);
    }
  }

  private Look look(Row row) {
    boolean active = row.structure() != null && row.structure().equals(state.structure());
    Set<String> lit = active ? state.litProperty().get() : Set.of();
    int round = row.element() == null ? 0 : symbolsRound.getAsInt();
    return new Look(row, state.workspace(), state.messages(), active, lit, round);
  }

  private void showElement(Row row) {
    StructureElement e = row.element();
    String badge = texts.get(e.unnamed() ? "tree.unnamed" : "status." + e.status());
    showLine(symbols.apply(row.structure(), e), elementName(e), badge);
  }

  private String elementName(StructureElement e) {
    String text = texts.pick(e.name(), e.nameEn());
    return e.members().size() > 1 ? text + texts.get("tree.members", e.members().size()) : text;
  }

  private String counts(Row row) {
    ClassCounts counts = state.workspace().counts(row.structure(), row.clazz().label());
    String formula = counts.formula() == null ? "—" : counts.formula().toString();
    return formula + " · " + counts.named() + " · " + counts.drawn();
  }

  private String formula(Structure structure) {
    return texts.pick(structure.formula(), structure.formulaEn());
  }

  /** What a row is told in full by. */
  private String tip() {
    Row row = getItem();
    if (row == null) {
      return null;
    }
    if (row.element() != null) {
      ShapeStatus status = row.element().unnamed() ? ShapeStatus.UNPLACED : row.element().status();
      return elementName(row.element()) + "\n" + texts.get("status." + status + ".why");
    }
    if (row.clazz() != null) {
      ClassCounts counts = state.workspace().counts(row.structure(), row.clazz().label());
      String formula = counts.formula() == null ? "—" : counts.formula().toString();
      return texts.pick(row.clazz().label(), row.clazz().labelEn())
          + "\n"
          + texts.get("strip.counts", formula, counts.named(), counts.drawn());
    }
    String plan = texts.pick(row.plan().title(), row.plan().titleEn());
    if (row.structure() != null) {
      return formula(row.structure()) + "\n" + plan;
    }
    return row.others() > 0 ? null : plan + "\n" + row.plan().issuer();
  }

  private void showLine(Node symbol, String text, String end) {
    if (line == null) {
      line = new RowLine(name, trailing);
    }
    name.setText(text);
    trailing.setText(end);
    line.setSymbol(symbol);
    // Rows are as wide as the tree, so that names give way and the counts stay in sight.
    line.prefWidthProperty()
        .bind(getTreeView().widthProperty().subtract(18.0 * getItem().level() + 26));
    setGraphic(line);
    setAccessibleText(text + " " + end);
  }
}
