package io.lantu.ui.panel;

import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureTier;
import io.lantu.state.AppState;
import io.lantu.ui.control.FarKeys;
import io.lantu.ui.control.KeyboardMenu;
import io.lantu.ui.control.Texts;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

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

    /** How deep it stands, the root being 0. */
    int level() {
      int deeper = structure == null || structure.tier() == StructureTier.A ? 0 : 1;
      if (element != null) {
        return 4 + deeper;
      }
      if (clazz != null) {
        return 3 + deeper;
      }
      return structure == null && others == 0 ? 1 : 2 + deeper;
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
  // Not refresh(), which makes all cells anew: those in sight look for themselves what has changed.
  private final Set<StructureTreeCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final Map<String, TreeItem<Row>> items = new HashMap<>();
  private boolean updateDue;
  private int symbolsRound;
  private boolean following;
  private boolean choosing;

  public StructureTreeView(AppState state, Texts texts, Symbols symbols) {
    this.state = state;
    this.texts = texts;
    setId("structure-tree");
    getStyleClass().add("structure-tree");
    setShowRoot(false);
    setCellFactory(
        tree -> {
          StructureTreeCell cell =
              new StructureTreeCell(
                  state, texts, symbols, () -> symbolsRound, this::zoom, this::menu);
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
    FarKeys.install(this);
    state.workspaceProperty().addListener((o, old, now) -> rebuild());
    texts.inTurn(this::updateSoon);
    state.structureProperty().addListener((o, old, now) -> follow());
    state.selectionProperty().addListener((o, old, now) -> follow());
    state.litProperty().addListener((o, old, now) -> updateSoon());
    rebuild();
  }

  /** Paints the symbols anew, as after a change of their colours. */
  public void updateSymbols() {
    symbolsRound++;
    updateSoon();
  }

  private void rebuild() {
    Catalogue catalogue = state.workspace().catalogue();
    TreeItem<Row> root = new TreeItem<>();
    items.clear();
    for (Plan plan : catalogue.plans()) {
      List<Structure> structures = catalogue.structuresOf(plan.id());
      TreeItem<Row> planItem = item(new Row(plan, null, null, null));
      planItem.setExpanded(true);
      long others = structures.stream().filter(s -> s.tier() != StructureTier.A).count();
      TreeItem<Row> othersItem = item(new Row(plan, null, null, null, (int) others));
      for (Structure s : structures) {
        TreeItem<Row> structureItem = item(new Row(plan, s, null, null));
        for (StructureClass c : s.classes()) {
          TreeItem<Row> classItem = item(new Row(plan, s, c, null));
          classItem.setExpanded(true);
          for (StructureElement e : s.elementsOf(c.label())) {
            classItem.getChildren().add(item(new Row(plan, s, c, e)));
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

  private TreeItem<Row> item(Row row) {
    TreeItem<Row> item = new TreeItem<>(row);
    items.putIfAbsent(row.id(), item);
    return item;
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
      TreeItem<Row> shown = items.get(structure);
      for (TreeItem<Row> item = shown; item != null; item = item.getParent()) {
        item.setExpanded(true);
      }
      TreeItem<Row> found = items.getOrDefault(wanted, shown);
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
    updateSoon();
  }

  /** One look at the rows for all that changes with one step of the user. */
  private void updateSoon() {
    if (!updateDue) {
      updateDue = true;
      Platform.runLater(
          () -> {
            updateDue = false;
            List.copyOf(cells).forEach(StructureTreeCell::update);
          });
    }
  }

  private void scrollIntoView(int index) {
    if (getHeight() > 0 && index * 30 > getHeight() - 40) {
      scrollTo(Math.max(0, index - 5));
    }
  }

  private ContextMenu menuOfSelected() {
    TreeItem<Row> item = getSelectionModel().getSelectedItem();
    return item == null ? null : menu(item.getValue());
  }

  /** What can be done with a class or element; null for other rows. */
  private ContextMenu menu(Row row) {
    if (row.clazz() == null) {
      return null;
    }
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
}
