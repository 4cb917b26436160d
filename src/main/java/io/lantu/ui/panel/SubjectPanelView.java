package io.lantu.ui.panel;

import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Figure;
import io.lantu.model.Passage;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.RoleRelation;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.state.AppState;
import io.lantu.state.PanelContent;
import io.lantu.state.PanelContent.Link;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.StatusBadge;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The panel of the selected element, region or place: header with roles and status, then policy,
 * projects, indicators and sources. FX thread.
 */
public final class SubjectPanelView extends BorderPane {
  private final AppState state;
  private final Texts texts;
  private final TabPane tabs = new TabPane();
  private int lastTab;

  public SubjectPanelView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    setId("subject-panel");
    getStyleClass().add("subject-panel");
    setMinWidth(280);
    tabs.setId("subject-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, old, now) -> {
              if (now.intValue() >= 0) {
                lastTab = now.intValue();
              }
            });
    state.selectionProperty().addListener((o, old, now) -> show());
    state.structureProperty().addListener((o, old, now) -> show());
    state.workspaceProperty().addListener((o, old, now) -> show());
    state.messagesProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    int tab = lastTab;
    if (state.selection() != null) {
      state
          .workspace()
          .panelContents()
          .of(state.selection())
          .ifPresentOrElse(this::showContent, this::showStructure);
    } else {
      showStructure();
    }
    if (tab < tabs.getTabs().size()) {
      tabs.getSelectionModel().select(tab);
    }
  }

  private void showContent(PanelContent c) {
    VBox header = new VBox(8, title(c.name(), c.nameEn()), badges(c));
    if (c.element() != null) {
      header.getChildren().add(elementFacts(c.element()));
    }
    if (!c.roles().isEmpty()) {
      header.getChildren().add(roles(c));
    }
    if (!c.members().isEmpty()) {
      header
          .getChildren()
          .add(links(c.element() == null ? "panel.parts" : "panel.members", c.members()));
    }
    header.getStyleClass().add("panel-header");
    setTop(header);
    tabs.getTabs()
        .setAll(
            tab("policy", c.passageCount(), policy(c)),
            tab("projects", c.projects().size(), new ProjectTableView(c.projects(), state, texts)),
            tab(
                "indicators",
                c.indicators().size(),
                new IndicatorTableView(c.indicators(), state, texts)),
            tab("sources", 0, scroll(sources(c))));
    setCenter(tabs);
  }

  private void showStructure() {
    Structure s = state.structure();
    tabs.getTabs().clear();
    if (s == null) {
      setTop(null);
      VBox empty =
          new VBox(
              12,
              new FontIcon(Feather.MAP),
              texts.label("panel.empty", "empty-title"),
              wrapped("panel.empty.hint"));
      empty.getStyleClass().add("empty-state");
      setCenter(empty);
      return;
    }
    VBox header = new VBox(8, title(s.formula(), s.formulaEn()), wrapped("panel.structure.hint"));
    header.getStyleClass().add("panel-header");
    setTop(header);
    VBox list = new VBox(12);
    list.getStyleClass().add("panel-body");
    if (s.note() != null) {
      list.getChildren().add(new CopyableText(s.note(), "note"));
    }
    for (var c : s.classes()) {
      Label name = new Label(texts.pick(c.label(), c.labelEn()));
      name.getStyleClass().add("section-title");
      VBox section = new VBox(4, name);
      for (StructureElement e : s.elementsOf(c.label())) {
        Hyperlink link = new Hyperlink(texts.pick(e.name(), e.nameEn()));
        link.setOnAction(a -> state.select(e.id()));
        section.getChildren().add(link);
        if (e.role() != null) {
          section.getChildren().add(new CopyableText(e.role(), "muted"));
        }
      }
      if (c.note() != null) {
        section.getChildren().add(new CopyableText(c.note(), "note"));
      }
      list.getChildren().add(section);
    }
    list.getChildren().add(citation(s.citation()));
    setCenter(scroll(list));
  }

  private Node title(String zh, String en) {
    Label label = new Label(texts.pick(zh, en));
    label.setId("subject-title");
    label.getStyleClass().add("panel-title");
    label.setWrapText(true);
    return label;
  }

  private Node badges(PanelContent c) {
    FlowPane row = new FlowPane(6, 6);
    Label kind = texts.label("kind." + c.kind(), "badge");
    row.getChildren().add(kind);
    if (c.structure() != null) {
      Label of = new Label(c.structure().formula() + " · " + c.element().classLabel());
      of.getStyleClass().addAll("badge", "accent-badge");
      row.getChildren().add(of);
    }
    row.getChildren().add(new StatusBadge(c.status(), texts));
    Region region = c.region();
    if (region != null && region.parent() != null) {
      row.getChildren().add(chip(region.parent()));
    }
    if (!c.disagreements().isEmpty()) {
      Label flag = texts.label("panel.disagreements", "badge", "warning-badge");
      flag.setGraphic(new FontIcon(Feather.FLAG));
      row.getChildren().add(flag);
    }
    return row;
  }

  private Node chip(String regionId) {
    Region region = state.workspace().catalogue().findRegion(regionId).orElse(null);
    Button chip =
        new Button(region == null ? regionId : texts.pick(region.name(), region.nameEn()));
    chip.getStyleClass().addAll("badge", "link-badge");
    chip.setOnAction(e -> state.select(regionId));
    return chip;
  }

  private Node elementFacts(StructureElement e) {
    VBox facts = new VBox(4);
    if (e.role() != null) {
      facts.getChildren().add(new CopyableText(e.role(), "lead"));
    }
    for (Figure f : e.figures()) {
      facts
          .getChildren()
          .add(new CopyableText(f.name() + "  " + number(f.value()) + " " + f.unit(), "figure"));
    }
    if (e.bounds() != null) {
      List<String> sides = new ArrayList<>();
      side(sides, "panel.bounds.east", e.bounds().east());
      side(sides, "panel.bounds.south", e.bounds().south());
      side(sides, "panel.bounds.west", e.bounds().west());
      side(sides, "panel.bounds.north", e.bounds().north());
      facts.getChildren().add(new CopyableText(String.join("　", sides), "muted"));
    }
    return facts;
  }

  private void side(List<String> sides, String key, String value) {
    if (value != null) {
      sides.add(texts.get(key) + " " + value);
    }
  }

  /** Chips of the region's roles that jump to structure and element. */
  private Node roles(PanelContent c) {
    FlowPane row = new FlowPane(6, 6);
    row.setId("subject-roles");
    for (Role role : c.roles()) {
      Button chip =
          new Button(
              texts.get(
                  "role." + role.relation(),
                  role.structure().formula(),
                  role.element().classLabel(),
                  texts.pick(role.element().name(), role.element().nameEn())));
      chip.getStyleClass()
          .addAll("badge", "link-badge", "role-" + role.relation().name().toLowerCase(Locale.ROOT));
      String plan =
          state
              .workspace()
              .catalogue()
              .findPlan(role.structure().plan())
              .map(p -> texts.pick(p.title(), p.titleEn()))
              .orElse("");
      chip.setTooltip(new Tooltip(plan));
      chip.setOnAction(
          e -> {
            state.showStructure(role.structure());
            state.select(role.element().id());
          });
      if (role.relation() == RoleRelation.WITHIN) {
        chip.getStyleClass().add("quiet");
      }
      row.getChildren().add(chip);
    }
    return new VBox(4, texts.label("panel.roles", "section-label"), row);
  }

  private Node links(String titleKey, List<Link> links) {
    FlowPane row = new FlowPane(6, 6);
    for (Link link : links) {
      Button chip = new Button(texts.pick(link.name(), link.nameEn()));
      chip.getStyleClass().addAll("badge", "link-badge");
      chip.setOnAction(e -> state.select(link.id()));
      row.getChildren().add(chip);
    }
    return new VBox(4, texts.label(titleKey, "section-label"), row);
  }

  private Node policy(PanelContent c) {
    VBox body = new VBox(0);
    body.getStyleClass().add("panel-body");
    body.setId("policy-list");
    if (!c.disagreements().isEmpty()) {
      VBox cards = new VBox(8);
      c.disagreements().forEach(d -> cards.getChildren().add(disagreement(d)));
      TitledPane pane =
          new TitledPane(texts.get("panel.disagreements.count", c.disagreements().size()), cards);
      pane.setId("disagreements");
      pane.setGraphic(new FontIcon(Feather.FLAG));
      pane.setExpanded(false);
      pane.setAnimated(false);
      pane.getStyleClass().add("warning-pane");
      body.getChildren().add(pane);
    }
    if (c.passages().isEmpty()) {
      body.getChildren().add(wrapped("panel.policy.none"));
    }
    for (var group : c.passages()) {
      Label plan = new Label(texts.pick(group.plan().title(), group.plan().titleEn()));
      plan.getStyleClass().add("plan-title");
      plan.setWrapText(true);
      body.getChildren().add(plan);
      for (Passage p : group.passages()) {
        body.getChildren().add(passage(p));
      }
    }
    return scroll(body);
  }

  private Node passage(Passage p) {
    CopyableText digest = new CopyableText(p.digest(), "digest");
    FlowPane topics = new FlowPane(4, 4);
    for (String topic : p.topics()) {
      Label label = new Label(topic);
      label.getStyleClass().add("topic");
      topics.getChildren().add(label);
    }
    VBox card = new VBox(4, digest, topics, citation(p.citation()));
    card.getStyleClass().add("card");
    return card;
  }

  private Node disagreement(Disagreement d) {
    Label title = new Label(d.title());
    title.setGraphic(new FontIcon(Feather.FLAG));
    title.setWrapText(true);
    title.getStyleClass().add("card-title");
    VBox card = new VBox(4, title);
    for (DisagreementSide side : d.sides()) {
      card.getChildren().addAll(new CopyableText(side.says(), "digest"), citation(side.citation()));
    }
    if (d.note() != null) {
      card.getChildren().add(new CopyableText(d.note(), "muted"));
    }
    card.getStyleClass().addAll("card", "warning-card");
    return card;
  }

  private Node citation(Citation c) {
    return new CopyableText(citationText(c), "citation");
  }

  private String citationText(Citation c) {
    String plan =
        state
            .workspace()
            .catalogue()
            .findPlan(c.plan())
            .map(p -> texts.pick(p.shortTitle(), p.titleEn()))
            .orElse(c.plan());
    List<String> parts = new ArrayList<>(List.of(plan));
    parts.addAll(c.heading());
    if (c.box() != null) {
      parts.add(c.box());
    }
    return String.join(" › ", parts);
  }

  private Node sources(PanelContent c) {
    VBox body = new VBox(8);
    body.getStyleClass().add("panel-body");
    body.getChildren().add(texts.label("status." + c.status(), "section-title"));
    body.getChildren().add(wrapped("status." + c.status() + ".why"));
    Region r = c.region();
    StructureElement e = c.element();
    if (e != null && e.note() != null) {
      body.getChildren().add(new CopyableText(e.note(), "digest"));
    }
    if (r != null) {
      regionSources(r, body);
    }
    body.getChildren().add(texts.label("panel.sources.citations", "section-title"));
    Set<String> cited = new LinkedHashSet<>();
    if (e != null) {
      cited.add(citationText(e.citation()));
    }
    if (r != null && r.citation() != null) {
      cited.add(citationText(r.citation()));
    }
    for (var group : c.passages()) {
      group.passages().forEach(p -> cited.add(citationText(p.citation())));
    }
    cited.forEach(text -> body.getChildren().add(new CopyableText(text, "citation")));
    body.getChildren().add(wrapped("panel.sources.original"));
    return body;
  }

  private void regionSources(Region r, VBox body) {
    if (r.source() != null) {
      body.getChildren()
          .add(new CopyableText(texts.get("panel.sources.boundary", r.source()), "digest"));
    }
    if (r.pointSource() != null) {
      body.getChildren()
          .add(new CopyableText(texts.get("panel.sources.point", r.pointSource()), "digest"));
    }
    if (r.precisionKm() != null) {
      body.getChildren()
          .add(
              new CopyableText(
                  texts.get("panel.sources.precision", number(r.precisionKm())), "digest"));
    }
    if (r.hostThen() != null && r.hostNow() != null && !r.hostThen().equals(r.hostNow())) {
      var catalogue = state.workspace().catalogue();
      body.getChildren()
          .add(
              new CopyableText(
                  texts.get(
                      "panel.sources.moved",
                      catalogue.nameOf(r.hostThen()),
                      catalogue.nameOf(r.hostNow())),
                  "digest"));
    }
    r.former()
        .forEach(
            f ->
                body.getChildren()
                    .add(
                        new CopyableText(
                            texts.get(
                                "panel.sources.former",
                                f.name(),
                                f.until() == null ? "?" : f.until().toString()),
                            "digest")));
    if (r.note() != null) {
      body.getChildren().add(new CopyableText(r.note(), "muted"));
    }
  }

  private Tab tab(String key, int count, Node content) {
    Tab tab = new Tab();
    tab.setId("tab-" + key);
    tab.setText(texts.get("panel.tab." + key) + (count > 0 ? " " + count : ""));
    tab.setContent(content);
    return tab;
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("panel-scroll");
    return pane;
  }

  private Label wrapped(String key) {
    Label label = texts.label(key, "muted");
    label.setWrapText(true);
    label.setPadding(new Insets(8, 0, 8, 0));
    return label;
  }

  /** A number without needless decimals. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
