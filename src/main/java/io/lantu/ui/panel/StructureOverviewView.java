package io.lantu.ui.panel;

import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.StatusBadge;
import io.lantu.ui.control.Texts;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The structure shown, while nothing is selected: its classes and elements as links. FX thread. */
final class StructureOverviewView extends VBox {
  private final AppState state;
  private final Texts texts;

  StructureOverviewView(AppState state, Texts texts) {
    super(12);
    this.state = state;
    this.texts = texts;
    getStyleClass().add("panel-body");
  }

  void show(Structure s) {
    getChildren().clear();
    if (s.note() != null) {
      getChildren().add(new CopyableText(s.note(), "note"));
    }
    for (StructureClass c : s.classes()) {
      Label name = new Label(texts.pick(c.label(), c.labelEn()));
      name.getStyleClass().add("section-title");
      VBox section = new VBox(4, name);
      for (StructureElement e : s.elementsOf(c.label())) {
        element(section, e);
      }
      if (c.note() != null) {
        section.getChildren().add(new CopyableText(c.note(), "note"));
      }
      getChildren().add(section);
    }
    CitationText citations = new CitationText(state.workspace().catalogue(), state.language());
    getChildren().add(new CopyableText(citations.line(s.citation()), "citation"));
  }

  private void element(VBox section, StructureElement e) {
    Hyperlink link = new Hyperlink(texts.pick(e.name(), e.nameEn()));
    link.setOnAction(a -> state.select(e.id()));
    link.setWrapText(true);
    FlowPane line = new FlowPane(8, 2, link, new StatusBadge(e.status(), texts));
    link.maxWidthProperty().bind(line.widthProperty());
    section.getChildren().add(line);
    if (e.role() != null) {
      section.getChildren().add(new CopyableText(e.role(), "muted"));
    }
  }
}
