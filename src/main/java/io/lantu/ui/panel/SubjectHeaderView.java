package io.lantu.ui.panel;

import io.lantu.model.Catalogue;
import io.lantu.model.Figure;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.RoleRelation;
import io.lantu.model.StructureElement;
import io.lantu.state.AppState;
import io.lantu.state.PanelContent;
import io.lantu.state.PanelContent.Link;
import io.lantu.state.Tables;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Numbers;
import io.lantu.ui.control.StatusBadge;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Head of the panel: name, badges, facts of the text, roles across plans, members. FX thread. */
final class SubjectHeaderView extends VBox {
  private static final int ROLES_SHOWN = 6;
  private static final int MEMBERS_SHOWN = 8;

  private final AppState state;
  private final Texts texts;
  private final Tables tables;
  private final List<ChipFlow> flows = new ArrayList<>();

  SubjectHeaderView(AppState state, Texts texts) {
    super(8);
    this.state = state;
    this.texts = texts;
    tables = new Tables(state);
    getStyleClass().add("panel-header");
  }

  void show(PanelContent c) {
    flows.clear();
    getChildren().setAll(title(texts.pick(c.name(), c.nameEn())), badges(c));
    if (c.element() != null) {
      elementFacts(c.element());
    }
    if (!c.roles().isEmpty()) {
      roles(c.roles());
    }
    if (!c.members().isEmpty()) {
      members(c);
    }
  }

  /**
   * Shows as many chips as usual, then fewer until it is no higher than there is room for: with
   * large type the tabs below would else be pushed out of the window.
   */
  void fit(double mostPx) {
    flows.forEach(ChipFlow::reset);
    applyCss();
    layout();
    boolean fewer = true;
    while (fewer && prefHeight(getWidth()) > mostPx) {
      fewer = false;
      for (ChipFlow flow : flows) {
        fewer |= flow.showFewer();
      }
      applyCss();
      layout();
    }
  }

  /** A title that wraps. */
  static Label title(String text) {
    Label label = new Label(text);
    label.setId("subject-title");
    label.getStyleClass().add("panel-title");
    label.setWrapText(true);
    return label;
  }

  private Node badges(PanelContent c) {
    List<Node> row = new ArrayList<>();
    row.add(texts.label("kind." + c.kind(), "badge"));
    if (c.structure() != null) {
      Label of =
          new Label(
              texts.pick(c.structure().formula(), c.structure().formulaEn())
                  + " · "
                  + tables.className(c.structure(), c.element()));
      of.getStyleClass().addAll("badge", "accent-badge");
      of.setWrapText(true);
      row.add(of);
    }
    row.add(new StatusBadge(c.status(), texts));
    Region region = c.region();
    if (region != null && region.parent() != null) {
      row.add(regionChip(region.parent()));
    }
    if (!c.disagreements().isEmpty()) {
      Label flag = texts.label("panel.disagreements", "badge", "warning-badge");
      flag.setGraphic(new FontIcon(Feather.FLAG));
      row.add(flag);
    }
    return new ChipFlow(row, row.size(), texts);
  }

  private Button regionChip(String regionId) {
    Catalogue catalogue = state.workspace().catalogue();
    String name =
        catalogue.findRegion(regionId).map(r -> texts.pick(r.name(), r.nameEn())).orElse(regionId);
    return ChipFlow.chip(name, null, () -> state.select(regionId));
  }

  private void elementFacts(StructureElement e) {
    if (e.role() != null) {
      getChildren().add(new CopyableText(e.role(), "lead"));
    }
    List<String> figures = new ArrayList<>();
    for (Figure f : e.figures()) {
      figures.add(f.name() + " " + Numbers.plain(f.value()) + " " + f.unit());
    }
    if (!figures.isEmpty()) {
      getChildren().add(new CopyableText(String.join("　", figures), "figure"));
    }
  }

  /** Chips of the region's roles that jump to structure and element. */
  private void roles(List<Role> roles) {
    List<Button> chips = roles.stream().map(this::roleChip).toList();
    ChipFlow flow = new ChipFlow(chips, ROLES_SHOWN, texts);
    flow.setId("subject-roles");
    flows.add(flow);
    getChildren().add(new VBox(4, texts.label("panel.roles", "section-label"), flow));
  }

  private Button roleChip(Role role) {
    String plan =
        state
            .workspace()
            .catalogue()
            .findPlan(role.structure().plan())
            .map((Plan p) -> texts.pick(p.title(), p.titleEn()))
            .orElse("");
    String text =
        texts.get(
            "role." + role.relation(),
            texts.pick(role.structure().formula(), role.structure().formulaEn()),
            tables.className(role.structure(), role.element()),
            texts.pick(role.element().name(), role.element().nameEn()));
    Button chip =
        ChipFlow.chip(
            text,
            plan,
            () -> {
              state.showStructure(role.structure());
              state.select(role.element().id());
            });
    chip.getStyleClass().add("role-" + role.relation().name().toLowerCase(Locale.ROOT));
    if (role.relation() == RoleRelation.WITHIN) {
      chip.getStyleClass().add("quiet");
    }
    return chip;
  }

  private void members(PanelContent c) {
    String key = c.element() == null ? "panel.parts" : "panel.members";
    List<Button> chips = new ArrayList<>();
    for (Link link : c.members()) {
      chips.add(
          ChipFlow.chip(
              texts.pick(link.name(), link.nameEn()), null, () -> state.select(link.id())));
    }
    ChipFlow flow = new ChipFlow(chips, MEMBERS_SHOWN, texts);
    flow.setId("subject-members");
    flows.add(flow);
    Label label = new Label(texts.get(key) + (chips.size() > 1 ? " " + chips.size() : ""));
    label.getStyleClass().add("section-label");
    getChildren().add(new VBox(4, label, flow));
  }
}
