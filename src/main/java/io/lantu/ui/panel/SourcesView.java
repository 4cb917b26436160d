package io.lantu.ui.panel;

import io.lantu.model.Bounds;
import io.lantu.model.Catalogue;
import io.lantu.model.Figure;
import io.lantu.model.FormerName;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.StructureElement;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.PanelContent;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Numbers;
import io.lantu.ui.control.StatusBadge;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where what is shown comes from: why the shape is as literal as it is, figures and bounds of the
 * text, data sources with licences, names and districts that changed, citations. FX thread.
 */
final class SourcesView extends ScrollPane {
  private final AppState state;
  private final Texts texts;
  private final VBox body = new VBox(6);
  private Reading reading;
  private PanelContent shown;

  SourcesView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    body.getStyleClass().add("panel-body");
    body.setId("sources-list");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("panel-scroll");
  }

  /** Gives the way to the originals. */
  void setReading(Reading next) {
    reading = next;
    next.revisionProperty()
        .addListener(
            (o, old, now) -> {
              if (shown != null) {
                show(shown);
              }
            });
  }

  void show(PanelContent c) {
    shown = c;
    body.getChildren().clear();
    Region r = c.region();
    StructureElement e = c.element();
    section(c.status() == ShapeStatus.SOURCED ? "sources.why.sourced" : "sources.why");
    body.getChildren().add(new StatusBadge(c.status(), texts));
    add(texts.get("status." + c.status() + ".why"), "digest");
    if (e != null) {
      add(e.note(), "note");
    }
    if (r != null) {
      add(r.note(), "note");
    }
    figures(r, e);
    if (r != null) {
      data(r);
      history(r);
    }
    citations(c);
  }

  private void figures(Region r, StructureElement e) {
    List<String> lines = new ArrayList<>();
    if (e != null) {
      for (Figure f : e.figures()) {
        lines.add(f.name() + "　" + Numbers.plain(f.value()) + " " + f.unit());
      }
    }
    if (r != null && r.areaKm2() != null) {
      lines.add(texts.get("sources.area", Numbers.plain(r.areaKm2())));
    }
    Bounds bounds = e != null && e.bounds() != null ? e.bounds() : r == null ? null : r.bounds();
    if (bounds != null) {
      side(lines, "panel.bounds.east", bounds.east());
      side(lines, "panel.bounds.south", bounds.south());
      side(lines, "panel.bounds.west", bounds.west());
      side(lines, "panel.bounds.north", bounds.north());
    }
    if (!lines.isEmpty()) {
      section("sources.figures");
      lines.forEach(line -> add(line, "digest"));
    }
  }

  private void side(List<String> lines, String key, String value) {
    if (value != null) {
      lines.add(texts.get(key) + "　" + value);
    }
  }

  private void data(Region r) {
    section("sources.data");
    if (r.source() != null) {
      add(texts.get("panel.sources.boundary", source(r.source())), "digest");
    }
    if (r.pointSource() != null) {
      add(texts.get("panel.sources.point", source(r.pointSource())), "digest");
    }
    if (r.precisionKm() != null) {
      add(texts.get("panel.sources.precision", Numbers.plain(r.precisionKm())), "digest");
    }
    if (r.source() == null && r.pointSource() == null) {
      add(texts.get("sources.data.none"), "muted");
    }
    add(texts.get("sources.licences"), "muted");
  }

  /** A source key of the data with the name and licence it stands for, else the key itself. */
  private String source(String key) {
    String known = texts.get("source." + key);
    return known.startsWith("!") ? key : known;
  }

  private void history(Region r) {
    Catalogue catalogue = state.workspace().catalogue();
    List<String> lines = new ArrayList<>();
    if (r.hostThen() != null && r.hostNow() != null) {
      String then = catalogue.nameOf(r.hostThen());
      String now = catalogue.nameOf(r.hostNow());
      lines.add(
          r.hostThen().equals(r.hostNow())
              ? texts.get("sources.host", now)
              : texts.get("panel.sources.moved", then, now));
    }
    for (FormerName f : r.former()) {
      String until = f.until() == null ? "?" : f.until().toString();
      String line = texts.get("panel.sources.former", f.name(), until);
      lines.add(f.note() == null ? line : line + "　" + f.note());
    }
    if (!r.aliases().isEmpty()) {
      lines.add(texts.get("sources.aliases", String.join("、", r.aliases())));
    }
    if (!lines.isEmpty()) {
      section("sources.names");
      lines.forEach(line -> add(line, "digest"));
    }
  }

  private void citations(PanelContent c) {
    CitationText text = new CitationText(state.workspace().catalogue(), state.language());
    Map<String, List<Passage>> cited = new LinkedHashMap<>();
    if (c.element() != null) {
      cite(cited, text, Reading.passageOf(c.element().citation()));
    }
    if (c.region() != null && c.region().citation() != null) {
      cite(cited, text, Reading.passageOf(c.region().citation()));
    }
    for (var group : c.passages()) {
      group.passages().forEach(p -> cite(cited, text, p));
    }
    section("panel.sources.citations");
    cited.forEach((line, passages) -> body.getChildren().add(citation(line, passages)));
    originals(cited);
  }

  private Node citation(String line, List<Passage> passages) {
    CopyableText words =
        new CopyableText(passages.size() > 1 ? line + "　×" + passages.size() : line, "citation");
    Passage first = passages.get(0);
    if (reading == null || !reading.hasOriginal(first.plan())) {
      return words;
    }
    Button open = new Button(null, new FontIcon(Feather.BOOK_OPEN));
    open.getStyleClass().setAll("button", "small-button");
    open.setAccessibleText(texts.get("original.read"));
    texts.tip(open, "original.read");
    open.setOnAction(e -> reading.open(first));
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(4, words, open);
  }

  /** Names the documents wanted, or says that all are there. */
  private void originals(Map<String, List<Passage>> cited) {
    Set<String> plans = new LinkedHashSet<>();
    cited.values().forEach(l -> plans.add(l.get(0).plan()));
    if (reading == null || reading.library() == null) {
      add(texts.get("panel.sources.original"), "muted");
      return;
    }
    List<Plan> missing =
        plans.stream()
            .filter(id -> !reading.hasOriginal(id))
            .flatMap(id -> state.workspace().catalogue().findPlan(id).stream())
            .toList();
    for (Plan plan : missing) {
      add(OriginalView.wanted(plan, texts), "muted");
      body.getChildren().add(OriginalView.missing(plan.id(), texts, state, reading));
    }
  }

  private static void cite(Map<String, List<Passage>> cited, CitationText text, Passage p) {
    if (p.citation() != null) {
      cited.computeIfAbsent(text.line(p.citation()), k -> new ArrayList<>()).add(p);
    }
  }

  private void section(String key) {
    Label title = texts.label(key, "section-title");
    title.setWrapText(true);
    body.getChildren().add(title);
  }

  private void add(String text, String styleClass) {
    if (text != null) {
      body.getChildren().add(new CopyableText(text, styleClass));
    }
  }
}
