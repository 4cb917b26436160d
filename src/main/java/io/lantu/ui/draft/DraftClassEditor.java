package io.lantu.ui.draft;

import io.lantu.draft.DraftStructure;
import io.lantu.model.StructureClass;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The classes of the structure looked at: label, count, and how many elements are named. */
final class DraftClassEditor extends TitledPane {
  private final DraftSession session;
  private final Texts texts;
  private final VBox rows = new VBox(4);

  DraftClassEditor(DraftSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
    setId("draft-classes");
    textProperty().bind(texts.binding("draft.classes"));
    setExpanded(false);
    setAnimated(false);
    TextField field = new TextField();
    field.setId("draft-class-new");
    field.promptTextProperty().bind(texts.binding("draft.class.add"));
    field.accessibleTextProperty().bind(texts.binding("draft.class.add"));
    field.setOnAction(
        e -> {
          session.structure().ifPresent(s -> session.draft().addClass(s.id(), field.getText()));
          field.clear();
        });
    setContent(new VBox(6, rows, field));
  }

  void show() {
    DraftStructure s = session.structure().orElse(null);
    List<Node> all = new ArrayList<>();
    if (s != null) {
      for (StructureClass c : s.classes()) {
        all.add(row(s, c));
      }
    }
    rows.getChildren().setAll(all);
  }

  private Node row(DraftStructure s, StructureClass c) {
    TextField label = new TextField(c.label());
    label.accessibleTextProperty().bind(texts.binding("draft.class"));
    HBox.setHgrow(label, Priority.ALWAYS);
    Edits.onCommit(label, text -> session.draft().renameClass(s.id(), c.label(), text));
    TextField count = new TextField(c.count() == null ? "多" : c.count().toString());
    count.setPrefWidth(56);
    count.accessibleTextProperty().bind(texts.binding("draft.count"));
    Edits.onCommit(
        count,
        text -> {
          String t = text.strip();
          if (t.matches("[1-9]\\d{0,3}")) {
            session.draft().changeCount(s.id(), c.label(), Integer.valueOf(t));
          } else if (t.isEmpty() || t.equals("多") || t.equals("—")) {
            session.draft().changeCount(s.id(), c.label(), null);
          } else {
            count.setText(c.count() == null ? "多" : c.count().toString());
          }
        });
    Label named = new Label(texts.get("draft.named", s.includedOf(c.label()).size()));
    named.getStyleClass().add("muted");
    named.setMinWidth(USE_PREF_SIZE);
    Button remove = texts.icon(new Button(), Feather.X, "draft.class.remove", "small-button");
    remove.setOnAction(e -> session.draft().removeClass(s.id(), c.label()));
    HBox row = new HBox(6, label, count, named, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
