package io.lantu.ui.panel;

import io.lantu.model.Indicator;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.PanelContent;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.Tables;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.Parted;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import io.lantu.ui.table.FacetedTableView;
import io.lantu.ui.table.IndicatorSpec;
import io.lantu.ui.table.ProjectSpec;
import io.lantu.ui.table.TableExport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The panel of the selected element, region or place: header with roles and status, then policy,
 * projects, indicators and sources. Only the tab in sight is filled; the views are kept from one
 * subject to the next. FX thread.
 */
public final class SubjectPanelView extends BorderPane implements Parted {
  /** What the header may take of the height. */
  private static final double HEADER_SHARE = 0.42;

  /** What a header scrolled because it has no room has of the height. */
  private static final double HIGH_SHARE = 0.55;

  private final AppState state;
  private final Texts texts;
  private final StackPane head = new StackPane();
  private final SubjectHeaderView header;
  private final ScrollPane headerScroll;
  private final PolicyView policy;
  private final TableExport export;
  // Made when their tabs are first looked at.
  private FacetedTableView<ProjectRow> projects;
  private FacetedTableView<Indicator> indicators;
  private final SourcesView sources;
  private final StructureOverviewView overview;
  private final ScrollPane overviewScroll;
  private final PlanPageView planPage;
  private final ScrollPane planScroll;
  private final TabPane tabs = new TabPane();
  private final StackPane nothing = new StackPane();
  private final StackPane body = new StackPane();
  private final Pieces pieces = new Pieces();
  // Not a property of the tab: that would compare all there is to tell by value.
  private final Set<Tab> filled = new HashSet<>();
  private final Tab policyTab;
  private final Tab projectsTab;
  private final Tab indicatorsTab;
  private final Tab sourcesTab;
  private PanelContent content;
  private boolean begun;
  private boolean fitDue;

  /** Makes the panel; it is empty until {@link #begin}. */
  public SubjectPanelView(AppState state, Texts texts, TableExport export) {
    this.state = state;
    this.texts = texts;
    setId("subject-panel");
    head.getStyleClass().add("subject-head");
    setMinHeight(0); // else every layout would ask each part for its own
    header = new SubjectHeaderView(state, texts);
    policy = new PolicyView(state, texts);
    this.export = export;
    sources = new SourcesView(state, texts);
    overview = new StructureOverviewView(state, texts);
    overviewScroll = scroll(overview);
    planPage = new PlanPageView(state, texts);
    planScroll = scroll(planPage);
    policyTab = tab("policy", policy);
    projectsTab = tab("projects", null);
    indicatorsTab = tab("indicators", null);
    sourcesTab = tab("sources", sources);
    tabs.setId("subject-tabs");
    tabs.setVisible(false);
    setTop(head);
    setCenter(body);
    body.setMinWidth(0); // the head tells the least width
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().setAll(policyTab, projectsTab, indicatorsTab, sourcesTab);
    tabs.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> fill(now));
    headerScroll = scroll(null);
    header
        .heightProperty()
        .addListener(
            (o, old, now) -> {
              if (now.doubleValue() > HEADER_SHARE * getHeight() && getHeight() > 0) {
                fitSoon();
              }
            });
    // A narrow moment, as when the window opens, must not leave chips hidden.
    header.widthProperty().addListener((o, old, now) -> fitSoon());
    heightProperty().addListener((o, old, now) -> fitSoon());
    state.selectionProperty().addListener((o, old, now) -> show());
    state.structureProperty().addListener((o, old, now) -> show());
    state.workspaceProperty().addListener((o, old, now) -> show());
    texts.inTurn(this::show);
  }

  @Override
  public List<Node> parts() {
    return List.of(head, nothing, overviewScroll, planScroll, tabs);
  }

  /** Shows what is selected, from now on; before, the panel is empty. */
  public void begin() {
    begun = true;
    show();
  }

  /** Once for all that one layout changes. */
  private void fitSoon() {
    if (!fitDue) {
      fitDue = true;
      Platform.runLater(
          () -> {
            fitDue = false;
            header.fit(HEADER_SHARE * getHeight());
            holdHeader();
          });
    }
  }

  /**
   * A header too high even with the fewest chips is scrolled, so that the tabs keep their place.
   */
  private void holdHeader() {
    if (content == null) {
      return;
    }
    if (header.prefHeight(getWidth()) > HIGH_SHARE * getHeight()) {
      headerScroll.setPrefHeight(HIGH_SHARE * getHeight());
      head.getChildren().remove(header); // a node can be shown in one place only
      headerScroll.setContent(header);
      showHead(headerScroll);
    } else {
      showHeader();
    }
  }

  private void showHeader() {
    headerScroll.setContent(null);
    showHead(header);
  }

  /** Put in again, it would be styled anew. */
  private void showHead(Node shown) {
    if (!head.getChildren().contains(shown)) {
      head.getChildren().setAll(shown);
    }
  }

  /** Gives the way to the originals, which cards and sources then offer. */
  public void setReading(Reading reading) {
    policy.setReading(reading);
    sources.setReading(reading);
  }

  /** Shows a passage of the present subject, if it is one. */
  public void reveal(String passageId) {
    if (!begun) {
      begin();
    }
    if (content != null) {
      pieces.finish();
      tabs.getSelectionModel().select(policyTab);
      fill(policyTab);
      policy.reveal(passageId);
    }
  }

  /** The passage chosen in the list of what is selected, or nothing. */
  public Optional<String> openPassage() {
    return content == null ? Optional.empty() : policy.openPassage();
  }

  private void show() {
    if (!begun) {
      return;
    }
    pieces.drop();
    content =
        state.selection() == null
            ? null
            : state.workspace().panelContents().of(state.selection()).orElse(null);
    Optional<Plan> plan = state.workspace().catalogue().findPlan(String.valueOf(state.selection()));
    if (content != null) {
      showContent();
    } else if (plan.isPresent()) {
      showPlan(plan.get());
    } else if (state.structure() != null) {
      showStructure(state.structure());
    } else {
      showNothing();
    }
  }

  private void showContent() {
    header.show(content);
    showHeader();
    count(policyTab, "policy", content.passageCount());
    count(projectsTab, "projects", content.projects().size());
    count(indicatorsTab, "indicators", content.indicators().size());
    count(sourcesTab, "sources", 0);
    filled.clear();
    Runnable fill = () -> fill(tabs.getSelectionModel().getSelectedItem());
    if (tabs.isVisible()) {
      pieces.start(List.of(fill));
    } else {
      pieces.start(List.of(() -> bring(tabs), fill));
    }
  }

  /** Fills a tab unless it already tells of the present subject. */
  private void fill(Tab tab) {
    if (content == null || tab == null || !filled.add(tab)) {
      return;
    }
    if (tab == policyTab) {
      policy.show(content);
    } else if (tab == projectsTab) {
      makeProjects();
      projects.show(content.projects());
    } else if (tab == indicatorsTab) {
      makeIndicators();
      indicators.show(content.indicators());
    } else {
      sources.show(content);
    }
  }

  private void makeProjects() {
    if (projects == null) {
      Tables tables = new Tables(state);
      projects =
          new FacetedTableView<>(
              new ProjectSpec("project", state, texts, tables, true),
              tables.projects(),
              state,
              texts,
              export,
              false);
      projectsTab.setContent(projects);
    }
  }

  private void makeIndicators() {
    if (indicators == null) {
      Tables tables = new Tables(state);
      indicators =
          new FacetedTableView<>(
              new IndicatorSpec("indicator", state, texts, tables, true),
              tables.indicators(),
              state,
              texts,
              export,
              false);
      indicatorsTab.setContent(indicators);
    }
  }

  private void showStructure(Structure s) {
    VBox title =
        new VBox(
            8,
            SubjectHeaderView.title(texts.pick(s.formula(), s.formulaEn())),
            wrapped("panel.structure.hint"));
    title.getStyleClass().add("panel-header");
    overview.show(s);
    overviewScroll.setVvalue(0);
    showHead(title);
    bring(overviewScroll);
  }

  private void showPlan(Plan plan) {
    VBox title = new VBox(8, SubjectHeaderView.title(texts.pick(plan.title(), plan.titleEn())));
    title.getStyleClass().add("panel-header");
    planPage.show(plan);
    planScroll.setVvalue(0);
    showHead(title);
    bring(planScroll);
  }

  /** Is told the table and plan id when the page of a plan asks for rows. */
  public void setOnTable(BiConsumer<String, String> action) {
    planPage.setOnTable(action);
  }

  private void showNothing() {
    Label wrappedTitle = texts.label("panel.empty", "empty-title");
    wrappedTitle.setWrapText(true);
    VBox empty = new VBox(12, new FontIcon(Feather.MAP), wrappedTitle, wrapped("panel.empty.hint"));
    empty.getStyleClass().add("empty-state");
    head.getChildren().clear();
    nothing.getChildren().setAll(empty);
    bring(nothing);
  }

  /** Shows one of the bodies; the others stay where they are, or all of them were styled anew. */
  private void bring(Node shown) {
    if (!body.getChildren().contains(shown)) {
      body.getChildren().add(shown);
    }
    for (Node each : body.getChildren()) {
      each.setVisible(each == shown);
      each.setManaged(each == shown);
    }
  }

  private static Tab tab(String key, Node content) {
    Tab tab = new Tab();
    tab.setId("tab-" + key);
    tab.setContent(content);
    return tab;
  }

  private void count(Tab tab, String key, int count) {
    tab.setText(texts.get("panel.tab." + key) + (count > 0 ? " " + count : ""));
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
}
