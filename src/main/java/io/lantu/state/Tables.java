package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.Language;
import io.lantu.model.Place;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.model.Term;
import io.lantu.state.FacetedTable.Facet;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The tables of a catalogue: what their rows are, what they are searched, narrowed and grouped by.
 * Labels follow the language of the state. FX thread.
 */
public final class Tables {
  /** Key of the facet by plan. */
  public static final String PLAN = "plan";

  /** Key of the facet by box. */
  public static final String BOX = "box";

  /** Key of the facet by sector. */
  public static final String SECTOR = "sector";

  /** Key of the facet by wording of status. */
  public static final String STATUS = "status";

  /** Key of the facet by region. */
  public static final String REGION = "region";

  /** Key of the facet by kind. */
  public static final String KIND = "kind";

  /** Key of the facet by property as printed. */
  public static final String PROPERTY = "property";

  private final AppState state;
  private final Map<String, Set<String>> around = new HashMap<>();
  private Catalogue aroundOf;

  public Tables(AppState state) {
    this.state = state;
  }

  private Catalogue catalogue() {
    return state.workspace().catalogue();
  }

  /** A table of projects. */
  public FacetedTable<ProjectRow> projects() {
    return new FacetedTable<>(
        this::searchText,
        List.of(
            Facet.of(PLAN, r -> List.of(r.box().plan()), this::planName),
            Facet.of(BOX, r -> List.of(r.box().id()), this::boxName),
            Facet.of(SECTOR, r -> listOf(r.project().sector()), this::sectorName),
            Facet.of(STATUS, r -> listOf(r.project().status()), this::plain),
            new Facet<>(REGION, ProjectRow::regions, r -> withAround(r.regions()), this::name)));
  }

  /** A table of indicators. */
  public FacetedTable<Indicator> indicators() {
    return new FacetedTable<>(
        i -> i.name() + ' ' + names(i.scope()) + ' ' + planName(i.plan()) + ' ' + i.unit(),
        List.of(
            Facet.of(PLAN, i -> List.of(i.plan()), this::planName),
            new Facet<>(REGION, Indicator::scope, i -> withAround(i.scope()), this::name),
            Facet.of(KIND, Tables::valueKinds, this::valueKindName),
            Facet.of(PROPERTY, i -> listOf(i.property()), this::plain)));
  }

  /** A table of disagreements. */
  public FacetedTable<Disagreement> disagreements() {
    return new FacetedTable<>(
        d -> {
          StringBuilder all = new StringBuilder(d.title());
          d.sides().forEach(s -> all.append(' ').append(s.says()));
          return all.append(' ').append(names(d.regions())).toString();
        },
        List.of(
            Facet.of(
                KIND,
                d -> List.of(d.kind().name()),
                k -> state.messages().get("disagreement." + k)),
            Facet.of(
                PLAN,
                d -> d.sides().stream().map(s -> s.plan()).distinct().toList(),
                this::planName),
            new Facet<>(REGION, Disagreement::regions, d -> withAround(d.regions()), this::name)));
  }

  /** A table of glossary terms. */
  public FacetedTable<Term> terms() {
    return new FacetedTable<>(
        t -> t.term() + ' ' + t.termEn() + ' ' + String.join(" ", t.aliases()) + t.definition(),
        List.of());
  }

  /** All projects of a catalogue with their boxes, in pack order. */
  public static List<ProjectRow> allProjects(Catalogue catalogue) {
    List<ProjectRow> rows = new ArrayList<>();
    for (ProjectBox box : catalogue.content().boxes()) {
      for (ProjectGroup group : box.groups()) {
        group.items().forEach(p -> rows.add(new ProjectRow(p, box, group.name())));
      }
    }
    return rows;
  }

  /** Where a project is to be looked at: its place, else its element, else its first region. */
  public static String target(ProjectRow row) {
    if (row.project().place() != null) {
      return row.project().place();
    }
    if (!row.regions().isEmpty()) {
      return row.regions().get(0);
    }
    return row.project().elements().isEmpty() ? null : row.project().elements().get(0);
  }

  /** Name of a plan, region, place or element in the language of the state. */
  public String name(String id) {
    Language language = state.language();
    Catalogue c = catalogue();
    return c.findRegion(id)
        .map((Region r) -> language.pick(r.name(), r.nameEn()))
        .or(() -> c.findPlace(id).map((Place p) -> language.pick(p.name(), p.nameEn())))
        .or(
            () ->
                c.findElement(id).map((StructureElement e) -> language.pick(e.name(), e.nameEn())))
        .orElseGet(() -> id.isEmpty() ? missing() : planName(id));
  }

  /** Label of an element's class in the language of the state. */
  public String className(Structure structure, StructureElement element) {
    return structure.classes().stream()
        .filter(c -> c.label().equals(element.classLabel()))
        .findFirst()
        .map(c -> state.language().pick(c.label(), c.labelEn()))
        .orElse(element.classLabel());
  }

  /** Names of ids, joined as the language does. */
  public String names(List<String> ids) {
    return String.join(comma(), ids.stream().map(this::name).toList());
  }

  /** Short names of plans, joined as the language does. */
  public String planNames(List<String> ids) {
    return String.join(comma(), ids.stream().map(this::planName).toList());
  }

  private String comma() {
    return state.messages().get("list.comma");
  }

  /** Short name of a plan. */
  public String planName(String id) {
    return id.isEmpty() ? missing() : new CitationText(catalogue(), state.language()).planName(id);
  }

  /** Number of a box with its plan, or its title where it has no number. */
  public String boxName(String id) {
    return catalogue().content().boxes().stream()
        .filter(b -> b.id().equals(id))
        .findFirst()
        .map(this::boxName)
        .orElse(id);
  }

  /** Number and title of a box with its plan. */
  public String boxName(ProjectBox box) {
    String number = box.number() == null ? "" : box.number() + " ";
    return planName(box.plan()) + " " + number + box.title();
  }

  private String searchText(ProjectRow r) {
    return String.join(
        " ",
        r.project().name(),
        r.group(),
        boxName(r.box()),
        names(r.regions()),
        String.valueOf(r.project().sector()),
        String.valueOf(r.project().status()));
  }

  private static List<String> valueKinds(Indicator i) {
    Set<String> kinds = new java.util.LinkedHashSet<>();
    boolean base = i.values().stream().anyMatch(v -> v.kind() == IndicatorValueKind.BASE);
    boolean target = i.values().stream().anyMatch(v -> v.kind() == IndicatorValueKind.TARGET);
    if (base && target) {
      kinds.add("BOTH");
    }
    i.values().forEach(v -> kinds.add(v.kind().name()));
    return List.copyOf(kinds);
  }

  private String valueKindName(String kind) {
    return state.messages().get("indicator.kind." + kind);
  }

  private String sectorName(String sector) {
    return sector.isEmpty() ? missing() : state.messages().topic(sector);
  }

  private String plain(String value) {
    return value.isEmpty() ? missing() : value;
  }

  private String missing() {
    return state.messages().get("table.unstated");
  }

  private static List<String> listOf(String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The regions and what they lie in, remembered per catalogue. */
  private Set<String> withAround(List<String> regions) {
    if (aroundOf != catalogue()) {
      around.clear();
      aroundOf = catalogue();
    }
    Set<String> all = new HashSet<>(regions);
    for (String id : regions) {
      all.addAll(remembered(id, () -> catalogue().enclosing(id)));
    }
    return all;
  }

  private Set<String> remembered(String id, Supplier<Set<String>> work) {
    return around.computeIfAbsent(id, k -> work.get());
  }
}
