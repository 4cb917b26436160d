package io.lantu.ui.panel;

import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.StatusBadge;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The structure shown, while nothing is selected: its classes and elements as links. FX thread. */
final class StructureOverviewView extends VBox {
  private static final int LINES_A_PULSE = 4;

  private final AppState state;
  private final Texts texts;
  private final Pieces pieces = new Pieces();

  StructureOverviewView(AppState state, Texts texts) {
    super(12);
    this.state = state;
    this.texts = texts;
    getStyleClass().add("panel-body");
  }

  /** Shows a structure, a few lines with each pulse. */
  void show(Structure s) {
    getChildren().clear();
    List<Runnable> lines = new ArrayList<>();
    if (s.note() != null) {
      lines.add(() -> getChildren().add(new CopyableText(s.note(), "note")));
    }
    for (StructureClass c : s.classes()) {
      VBox section = new VBox(4);
      lines.add(
          () -> {
            Label name = new Label(texts.pick(c.label(), c.labelEn()));
            name.getStyleClass().add("section-title");
            section.getChildren().add(name);
            getChildren().add(section);
          });
      for (StructureElement e : s.elementsOf(c.label())) {
        lines.add(() -> element(section, e));
      }
      if (c.note() != null) {
        lines.add(() -> section.getChildren().add(new CopyableText(c.note(), "note")));
      }
    }
    CitationText citations = new CitationText(state.workspace().catalogue(), state.language());
    lines.add(() -> getChildren().add(new CopyableText(citations.line(s.citation()), "citation")));
    List<Runnable> pulses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += LINES_A_PULSE) {
      List<Runnable> some = lines.subList(i, Math.min(lines.size(), i + LINES_A_PULSE));
      pulses.add(() -> some.forEach(Runnable::run));
    }
    pieces.start(pulses);
  }

  private void element(VBox section, StructureElement e) {
    Hyperlink link = new Hyperlink(texts.pick(e.name(), e.nameEn()));
    link.setOnAction(a -> state.select(e.id()));
    link.setWrapText(true);
    FlowPane line = new FlowPane(8, 2, link, new StatusBadge(e.status(), texts));
    // A flow would else be at least as wide as its longest name and run out of the panel.
    line.setMinWidth(0);
    link.maxWidthProperty().bind(line.widthProperty());
    section.getChildren().add(line);
    if (e.role() != null) {
      section.getChildren().add(new CopyableText(e.role(), "muted"));
    }
  }
}
