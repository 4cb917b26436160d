package io.lantu.ui.panel;

import io.lantu.model.Catalogue;
import io.lantu.model.ClassCounts;
import io.lantu.model.Plan;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureTier;
import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.state.Workspace;
import io.lantu.ui.control.KeyboardMenu;
import io.lantu.ui.control.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Plans, structures, classes and elements as a tree that is the legend too: each row carries its
 * symbol, counts and status. Click selects, double click or Enter zooms, right click isolates. FX
 * thread.
 */
public final class StructureTreeView extends TreeView<StructureTreeView.Row> {
  /** Paints the small symbol of an element: structure and element to node. */
  public interface Symbols extends BiFunction<Structure, StructureElement, Node> {}

  /**
   * A row of the tree: at most one of the parts below a plan is set; a row that gathers the plan's
   * further structures counts them.
   */
  record Row(
      Plan plan, Structure structure, StructureClass clazz, StructureElement element, int others) {
    Row(Plan plan, Structure structure, StructureClass clazz, StructureElement element) {
      this(plan, structure, clazz, element, 0);
    }

    String id() {
      if (element != null) {
        return element.id();
      }
      if (clazz != null) {
        return structure.id() + "#" + clazz.label();
      }
      if (structure != null) {
        return structure.id();
      }
      return others > 0 ? plan.id() + "#others" : plan.id();
    }
  }

  private final AppState state;
  private final Texts texts;
  private final Symbols symbols;
  // Not refresh(), which makes all cells anew: those in sight look for themselves what has changed.
  private final Set<RowCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private boolean following;
  private boolean choosing;

  public StructureTreeView(AppState state, Texts texts, Symbols symbols) {
    this.state = state;
    this.texts = texts;
    this.symbols = symbols;
    setId("structure-tree");
    getStyleClass().add("structure-tree");
    setShowRoot(false);
    setCellFactory(
        tree -> {
          RowCell cell = new RowCell();
          cells.add(cell);
          return cell;
        });
    accessibleTextProperty().bind(texts.binding("tree.title"));
    getSelectionModel().selectedItemProperty().addListener((o, old, now) -> choose(now));
    setOnKeyPressed(
        e -> {
          TreeItem<Row> item = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && item != null) {
            zoom(item.getValue());
            e.consume();
          }
        });
    KeyboardMenu.install(this, this::menuOfSelected);
    state.workspaceProperty().addListener((o, old, now) -> rebuild());
    state.messagesProperty().addListener((o, old, now) -> updateRows());
    state.structureProperty().addListener((o, old, now) -> follow());
    state.selectionProperty().addListener((o, old, now) -> follow());
    state.litProperty().addListener((o, old, now) -> updateRows());
    rebuild();
  }

  private void rebuild() {
    Catalogue catalogue = state.workspace().catalogue();
    TreeItem<Row> root = new TreeItem<>();
    for (Plan plan : catalogue.plans()) {
      List<Structure> structures = catalogue.structuresOf(plan.id());
      TreeItem<Row> planItem = new TreeItem<>(new Row(plan, null, null, null));
      planItem.setExpanded(true);
      long others = structures.stream().filter(s -> s.tier() != StructureTier.A).count();
      TreeItem<Row> othersItem = new TreeItem<>(new Row(plan, null, null, null, (int) others));
      for (Structure s : structures) {
        TreeItem<Row> structureItem = new TreeItem<>(new Row(plan, s, null, null));
        for (StructureClass c : s.classes()) {
          TreeItem<Row> classItem = new TreeItem<>(new Row(plan, s, c, null));
          classItem.setExpanded(true);
          for (StructureElement e : s.elementsOf(c.label())) {
            classItem.getChildren().add(new TreeItem<>(new Row(plan, s, c, e)));
          }
          structureItem.getChildren().add(classItem);
        }
        (s.tier() == StructureTier.A ? planItem : othersItem).getChildren().add(structureItem);
      }
      if (others > 0) {
        planItem.getChildren().add(othersItem);
      }
      root.getChildren().add(planItem);
    }
    setRoot(root);
    follow();
  }

  private void choose(TreeItem<Row> item) {
    if (item == null || following) {
      return;
    }
    choosing = true;
    try {
      choose(item, item.getValue());
    } finally {
      choosing = false;
    }
  }

  private void choose(TreeItem<Row> item, Row row) {
    if (row.structure() != null && !row.structure().equals(state.structure())) {
      state.showStructure(row.structure());
    }
    if (row.element() != null) {
      state.select(row.element().id());
    } else if (row.clazz() == null && row.structure() != null) {
      state.select(null);
      item.setExpanded(true);
    } else if (row.structure() == null && row.others() == 0) {
      state.select(row.plan().id());
      state.requestZoom(row.plan().id());
    }
  }

  private void zoom(Row row) {
    if (row.element() != null) {
      state.requestZoom(row.element().id());
    } else if (row.structure() != null) {
      state.requestZoom(row.structure().id());
    }
  }

  /** Marks the row of what is shown and selected elsewhere. */
  private void follow() {
    if (getRoot() == null) {
      return;
    }
    String structure = state.structure() == null ? null : state.structure().id();
    String wanted = state.selection() != null ? state.selection() : structure;
    following = true;
    try {
      TreeItem<Row> shown = find(getRoot(), structure);
      for (TreeItem<Row> item = shown; item != null; item = item.getParent()) {
        item.setExpanded(true);
      }
      TreeItem<Row> found = find(getRoot(), wanted);
      if (found == null) {
        found = find(getRoot(), structure);
      }
      if (found != null) {
        getSelectionModel().select(found);
        int index = getRow(found);
        if (index >= 0 && !choosing) {
          scrollIntoView(index);
        }
      } else {
        getSelectionModel().clearSelection();
      }
    } finally {
      following = false;
    }
    updateRows();
  }

  private void updateRows() {
    List.copyOf(cells).forEach(cell -> cell.updateItem(cell.getItem(), cell.isEmpty()));
  }

  private void scrollIntoView(int index) {
    if (getHeight() > 0 && index * 30 > getHeight() - 40) {
      scrollTo(Math.max(0, index - 5));
    }
  }

  private static TreeItem<Row> find(TreeItem<Row> item, String id) {
    if (id == null) {
      return null;
    }
    if (item.getValue() != null && item.getValue().id().equals(id)) {
      return item;
    }
    for (TreeItem<Row> child : item.getChildren()) {
      TreeItem<Row> found = find(child, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private ContextMenu menuOfSelected() {
    TreeItem<Row> item = getSelectionModel().getSelectedItem();
    return item == null || item.getValue().clazz() == null ? null : isolateMenu(item.getValue());
  }

  private ContextMenu isolateMenu(Row row) {
    String label = row.clazz().label();
    boolean only = state.litProperty().get().equals(Set.of(label));
    String name = texts.pick(label, row.clazz().labelEn());
    MenuItem isolate = new MenuItem(texts.get(only ? "tree.restore" : "tree.isolate", name));
    isolate.setId(only ? "tree-restore" : "tree-isolate");
    isolate.setOnAction(
        e -> {
          if (!row.structure().equals(state.structure())) {
            state.showStructure(row.structure());
          }
          state.toggleIsolated(label);
        });
    MenuItem zoom = new MenuItem(texts.get("tree.zoom"));
    zoom.setOnAction(e -> zoom(row));
    return new ContextMenu(isolate, zoom);
  }

  private static int level(Row row) {
    int deeper = row.structure() == null || row.structure().tier() == StructureTier.A ? 0 : 1;
    if (row.element() != null) {
      return 4 + deeper;
    }
    if (row.clazz() != null) {
      return 3 + deeper;
    }
    if (row.others() > 0) {
      return 2;
    }
    if (row.structure() != null) {
      return row.structure().tier() == StructureTier.A ? 2 : 3;
    }
    return 1;
  }

  /** All that decides how a row looks; while it stays the same, nothing is built anew. */
  private record Look(
      Row row, Workspace workspace, Messages messages, boolean active, Set<String> lit) {}

  private final class RowCell extends TreeCell<Row> {
    private Look shown;

    RowCell() {
      setPrefWidth(1);
      setOnMouseClicked(
          e -> {
            if (e.getClickCount() == 2 && getItem() != null) {
              zoom(getItem());
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

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      Look look = empty || row == null ? null : look(row);
      if (look != null && look.equals(shown)) {
        return;
      }
      shown = look;
      getStyleClass()
          .removeAll("plan-row", "structure-row", "class-row", "element-row", "unlit", "active");
      setTooltip(null);
      setContextMenu(null);
      setText(null);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      if (row.element() != null) {
        showElement(row);
      } else if (row.clazz() != null) {
        showClass(row);
      } else if (row.structure() != null) {
        getStyleClass().add("structure-row");
        if (row.structure().equals(state.structure())) {
          getStyleClass().add("active");
        }
        setGraphic(
            line(null, texts.pick(row.structure().formula(), row.structure().formulaEn()), ""));
        setTooltip(
            new Tooltip(
                texts.pick(row.structure().formula(), row.structure().formulaEn())
                    + "\n"
                    + texts.pick(row.plan().title(), row.plan().titleEn())));
      } else if (row.others() > 0) {
        getStyleClass().add("structure-row");
        setGraphic(line(null, texts.get("tree.others"), String.valueOf(row.others())));
      } else {
        getStyleClass().add("plan-row");
        Plan plan = row.plan();
        String years =
            plan.periodStart() == null ? "" : plan.periodStart() + "–" + plan.periodEnd();
        setGraphic(line(null, texts.pick(plan.shortTitle(), plan.shortTitleEn()), years));
        setTooltip(new Tooltip(texts.pick(plan.title(), plan.titleEn()) + "\n" + plan.issuer()));
      }
    }

    private Look look(Row row) {
      boolean active = row.structure() != null && row.structure().equals(state.structure());
      Set<String> lit = active ? state.litProperty().get() : Set.of();
      return new Look(row, state.workspace(), state.messages(), active, lit);
    }

    private void showClass(Row row) {
      getStyleClass().add("class-row");
      ClassCounts counts = state.workspace().counts(row.structure(), row.clazz().label());
      String formula = counts.formula() == null ? "—" : counts.formula().toString();
      String text = formula + " · " + counts.named() + " · " + counts.drawn();
      setGraphic(line(null, texts.pick(row.clazz().label(), row.clazz().labelEn()), text));
      String words = texts.get("strip.counts", formula, counts.named(), counts.drawn());
      setTooltip(
          new Tooltip(texts.pick(row.clazz().label(), row.clazz().labelEn()) + "\n" + words));
      markUnlit(row);
      setContextMenu(isolateMenu(row));
    }

    private void showElement(Row row) {
      getStyleClass().add("element-row");
      StructureElement e = row.element();
      String name = texts.pick(e.name(), e.nameEn());
      if (e.members().size() > 1) {
        name += texts.get("tree.members", e.members().size());
      }
      ShapeStatus status = e.unnamed() ? ShapeStatus.UNPLACED : e.status();
      String badge = e.unnamed() ? texts.get("tree.unnamed") : texts.get("status." + status);
      setGraphic(line(symbols.apply(row.structure(), e), name, badge));
      setTooltip(new Tooltip(name + "\n" + texts.get("status." + status + ".why")));
      markUnlit(row);
      setContextMenu(isolateMenu(row));
    }

    private void markUnlit(Row row) {
      if (row.structure().equals(state.structure()) && !state.isLit(row.clazz().label())) {
        getStyleClass().add("unlit");
      }
    }

    private Node line(Node symbol, String text, String trailing) {
      Label name = new Label(text);
      name.getStyleClass().add("row-name");
      name.setMinWidth(0);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      Label end = new Label(trailing);
      end.getStyleClass().add("row-trailing");
      end.setMinWidth(Region.USE_PREF_SIZE);
      HBox box = new HBox(6);
      box.setAlignment(Pos.CENTER_LEFT);
      // Rows are as wide as the tree, so that names give way and the counts stay in sight.
      double indent = 18.0 * level(getItem()) + 26;
      box.prefWidthProperty().bind(getTreeView().widthProperty().subtract(indent));
      box.setMinWidth(0);
      if (symbol != null) {
        box.getChildren().add(symbol);
      }
      box.getChildren().addAll(name, space, end);
      setAccessibleText(String.format(Locale.ROOT, "%s %s", text, trailing));
      return box;
    }
  }
}
