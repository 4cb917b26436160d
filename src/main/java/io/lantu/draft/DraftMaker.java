package io.lantu.draft;

import io.lantu.model.BoxNature;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.ElementKind;
import io.lantu.model.Fingerprint;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.LonLat;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Plan;
import io.lantu.model.PlanLevel;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Statement;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import io.lantu.model.Term;
import io.lantu.pack.PackFiles;
import io.lantu.text.BoxGroup;
import io.lantu.text.Definition;
import io.lantu.text.Metadata;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanDocument;
import io.lantu.text.ProseIndicator;
import io.lantu.text.ReadClass;
import io.lantu.text.ReadElement;
import io.lantu.text.ReadStructure;
import io.lantu.text.TextBox;
import io.lantu.text.TextParagraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a draft of what was read from a plan document.
 *
 * <p>Passages hold no words of the document: a fingerprint, the heading path and a note of the line
 * (decision 0008). Any thread.
 */
public final class DraftMaker {
  /** Note of an element the text counts but does not name. */
  public static final String UNNAMED = "原文未列名";

  private static final String UNKNOWN_ISSUER = "未注明";
  private static final int MOST_PASSAGES = 2_000;

  /** Longest stretch of the document shown with an element or a term, letters. */
  private static final int SENTENCE = 220;

  /** Words that tell the topic of a passage; the topics are those of the pack format. */
  private static final Map<String, List<String>> TOPICS = topics();

  private final Catalogue world;
  private final PlaceIndex places;

  /**
   * @param world all regions and places a draft may refer to
   * @param places their names
   */
  public DraftMaker(Catalogue world, PlaceIndex places) {
    this.world = world;
    this.places = places;
  }

  /** Makes a draft; a document without a structure makes one without structures. */
  public PlanDraft draft(PlanDocument document) {
    Plan plan = plan(document.metadata());
    List<String> codes =
        plan.scope().stream()
            .map(id -> id.replaceFirst("^r:", ""))
            .filter(c -> c.matches("\\d{6}"))
            .toList();
    NameResolver names = new NameResolver(places, this::isKnown, codes);
    Map<Integer, TextParagraph> paragraphs = new HashMap<>();
    document.paragraphs().forEach(p -> paragraphs.putIfAbsent(p.line(), p));
    List<DraftStructure> structures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ReadStructure read : document.structures()) {
      structures.add(structure(plan, read, paragraphs, names, ids));
    }
    Set<String> provinces = provinces(plan, structures);
    Catalogue.Content content =
        new Catalogue.Content(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            passages(plan, document, structures, names, provinces),
            boxes(plan, document, names, provinces),
            indicators(plan, document, paragraphs),
            List.of(),
            terms(plan, document));
    DraftState state = new DraftState(List.of(plan), structures, List.of());
    return new PlanDraft(state, new Attachments(content, PackFiles.NONE));
  }

  private boolean isKnown(String id) {
    return world.findRegion(id).isPresent() || world.findPlace(id).isPresent();
  }

  /** Note of a class of which the text names another number than it counts. */
  static String countNote(Integer count, int named) {
    return "原文计 " + count + "，列名 " + named;
  }

  static boolean isCountNote(String note) {
    return note != null && (note.startsWith("原文计 ") || note.equals(UNNAMED));
  }

  /** The element that says that the text names nothing of a class. */
  static StructureElement unnamed(Structure structure, StructureClass c, int number) {
    return StructureElement.named(
            structure.id() + "/unnamed-" + number,
            c.label(),
            ElementKinds.of(c.label()),
            c.label(),
            c.labelEn())
        .change()
        .unnamed(true)
        .status(ShapeStatus.UNPLACED)
        .note(UNNAMED)
        .citation(c.citation() == null ? structure.citation() : c.citation())
        .done();
  }

  // Plan

  private Plan plan(Metadata m) {
    String title = m.title().isBlank() ? "未命名规划" : m.title();
    List<String> scope = m.scopeIds().stream().filter(this::isKnown).distinct().toList();
    Integer start = m.periodStart();
    String year = start != null ? start.toString() : m.date().replaceFirst("-.*", "");
    String id =
        "draft-"
            + (year.isEmpty() ? "" : year + "-")
            + Fingerprint.of(title + m.number()).sha().substring(0, 8);
    boolean dated = m.date().matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    return new Plan(
        id,
        title,
        shortTitle(title),
        title,
        m.issuer().isBlank() ? UNKNOWN_ISSUER : m.issuer(),
        m.number().isBlank() ? null : m.number(),
        dated ? m.date() : null,
        start,
        m.periodEnd(),
        null,
        level(m),
        scope,
        null,
        null,
        null);
  }

  private static String shortTitle(String title) {
    String s = title.replaceAll("[（(]\\s*\\d{4}.*?[)）]", "").strip();
    return s.isEmpty() ? title : s;
  }

  private static PlanLevel level(Metadata m) {
    String issuer = m.issuer();
    if (m.title().matches(".*(?:开发区|高新区|经开区|新区|园区).*")) {
      return PlanLevel.ZONE;
    } else if (issuer.contains("国家") || issuer.contains("国务院")) {
      return PlanLevel.NATIONAL;
    }
    boolean provincial = issuer.contains("省") || issuer.contains("自治区");
    return provincial && !issuer.matches(".*省.{1,6}[市州县].*")
        ? PlanLevel.PROVINCIAL
        : PlanLevel.MUNICIPAL;
  }

  // Structures

  private DraftStructure structure(
      Plan plan,
      ReadStructure read,
      Map<Integer, TextParagraph> paragraphs,
      NameResolver names,
      Set<String> ids) {
    List<StructureClass> classes = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (ReadClass c : read.classes()) {
      if (labels.add(c.label())) {
        classes.add(ClassLabels.classOf(c.label(), c.count()));
      }
    }
    String stem = DraftIds.structure(plan.id(), classes);
    String id = stem;
    for (int n = 2; !ids.add(id); n++) {
      id = stem + "-" + n;
    }
    Citation citation =
        citation(plan, read.line(), read.path(), read.wordings().get(0), paragraphs);
    Structure value =
        new Structure(
            id,
            plan.id(),
            read.formula(),
            ClassLabels.english(classes, read.formula()),
            read.wordings().stream().filter(w -> !w.equals(read.formula())).distinct().toList(),
            ids.size() == 1 ? StructureTier.A : StructureTier.B,
            kind(read),
            null,
            classes,
            List.of(),
            citation,
            List.<Statement>of());
    DraftStructure structure = new DraftStructure(value, true, read.line(), List.of());
    List<DraftElement> elements = new ArrayList<>();
    for (ReadElement e : read.elements()) {
      if (!labels.contains(e.classLabel()) || e.name().isBlank()) {
        continue;
      }
      ElementKind kind = ElementKinds.of(e.classLabel());
      String elementId = DraftIds.nextElement(structure.withElements(elements), kind);
      StructureElement element =
          StructureElement.named(elementId, e.classLabel(), kind, e.name(), e.name())
              .change()
              .citation(citation(plan, e.line(), read.path(), e.sentence(), paragraphs))
              .done();
      String sentence = sentence(e, paragraphs.get(e.line()));
      List<DraftMember> members = members(e, names);
      boolean line = kind == ElementKind.AXIS || kind == ElementKind.BELT;
      elements.add(
          new DraftElement(
              element,
              line ? new LineOrder(this::position).along(members, sentence) : members,
              Decision.OPEN,
              sentence,
              e.line()));
    }
    return structure.withElements(elements);
  }

  /** The words of the paragraph that name the element, on to the one that names its last place. */
  private static String sentence(ReadElement e, TextParagraph paragraph) {
    int at = paragraph == null ? -1 : paragraph.text().indexOf(e.name());
    if (at < 0) {
      return e.sentence();
    }
    String text = paragraph.text();
    int from = text.lastIndexOf('。', at) + 1;
    int last = at + e.name().length();
    int again = text.indexOf(e.name(), last);
    for (String place : e.places()) {
      int found = text.indexOf(place, Math.max(again, at));
      if (found < 0) {
        found = text.indexOf(place, at);
      }
      if (found >= 0 && found < at + SENTENCE) {
        last = Math.max(last, found + place.length());
      }
    }
    int stop = text.indexOf('。', last);
    int end = stop < 0 ? text.length() : stop + 1;
    if (end - from > SENTENCE && at > from + SENTENCE / 4) {
      from = Math.max(text.lastIndexOf('；', at), text.lastIndexOf('，', at)) + 1;
    }
    String words = text.substring(from, Math.min(end, from + SENTENCE));
    return words.length() < e.sentence().length() ? e.sentence() : words;
  }

  /** A place, the seat of a unit or the city of a prefecture. */
  private Optional<LonLat> position(String id) {
    return world
        .findPlace(id)
        .or(() -> world.findPlace("p:seat-" + id.replaceFirst("^r:", "")))
        .or(() -> cityOf(id))
        .map(Place::point);
  }

  private Optional<Place> cityOf(String prefecture) {
    String units = prefecture.replaceFirst("(?<=^r:\\d{4})00$", "");
    return world.places().stream()
        .filter(p -> p.kind() == PlaceKind.CITY && p.region() != null)
        .filter(p -> p.region().startsWith(units))
        .findFirst();
  }

  private static List<DraftMember> members(ReadElement e, NameResolver names) {
    List<DraftMember> members = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String p : e.places()) {
      DraftMember m = names.resolve(p);
      if (m.id() == null || taken.add(m.id())) {
        members.add(m);
      }
    }
    if (members.isEmpty()) {
      members.addAll(names.membersIn(e.name()));
    }
    return members;
  }

  private static Citation citation(
      Plan plan,
      int line,
      List<String> path,
      String words,
      Map<Integer, TextParagraph> paragraphs) {
    TextParagraph p = paragraphs.get(line);
    if (p != null && p.fingerprint() != null) {
      return new Citation(plan.id(), printed(p.path()), null, p.fingerprint());
    }
    String span = Fingerprint.normalise(words).isEmpty() ? plan.title() : words;
    return new Citation(plan.id(), printed(path), null, Fingerprint.of(span));
  }

  private static List<String> printed(List<String> path) {
    return path.stream().filter(h -> !h.isBlank()).toList();
  }

  private static StructureKind kind(ReadStructure read) {
    String head = read.formula() + String.join("", read.path());
    if (head.matches(".*(?:生态|环境|绿色).*") && !head.contains("城镇")) {
      return StructureKind.ECOLOGY;
    } else if (head.matches(".*(?:交通|物流|通道).*")) {
      return StructureKind.TRANSPORT;
    } else if (head.matches(".*(?:产业|工业|农业|旅游).*")) {
      return StructureKind.INDUSTRY;
    }
    return StructureKind.SETTLEMENT;
  }

  // Passages

  /** Provinces of the plan's scope and of its structures. */
  private static Set<String> provinces(Plan plan, List<DraftStructure> structures) {
    Set<String> ids = new LinkedHashSet<>(plan.scope());
    structures.forEach(s -> s.elements().forEach(e -> ids.addAll(e.memberIds())));
    return ids.stream()
        .filter(id -> id.matches("r:\\d{6}"))
        .map(id -> id.substring(2, 4))
        .collect(Collectors.toSet());
  }

  private static List<Passage> passages(
      Plan plan,
      PlanDocument document,
      List<DraftStructure> structures,
      NameResolver names,
      Set<String> provinces) {
    Map<String, String> elementByName = new LinkedHashMap<>();
    Set<String> members = new HashSet<>();
    for (DraftStructure s : structures) {
      for (DraftElement e : s.elements()) {
        if (e.name().length() > 1) {
          elementByName.putIfAbsent(e.name(), e.id());
        }
        members.addAll(e.memberIds());
      }
    }
    List<Passage> passages = new ArrayList<>();
    Set<Fingerprint> seen = new HashSet<>();
    for (TextParagraph p : document.paragraphs()) {
      if (p.fingerprint() == null || passages.size() >= MOST_PASSAGES) {
        continue;
      }
      Set<String> ids = names.idsIn(p.text());
      Set<String> elements =
          elementByName.entrySet().stream()
              .filter(e -> p.text().contains(e.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      boolean telling = !elements.isEmpty() || ids.stream().anyMatch(members::contains);
      if (telling && seen.add(p.fingerprint())) {
        passages.add(
            new Passage(
                plan.id() + "/p" + (passages.size() + 1),
                topicsOf(String.join("", p.path()) + p.text()),
                regions(ids, provinces),
                List.copyOf(elements),
                List.of(),
                "见原文第 " + p.line() + " 行（自动登记，尚无摘要）",
                new Citation(plan.id(), printed(p.path()), null, p.fingerprint())));
      }
    }
    return passages;
  }

  /** Regions of some provinces; those named from further afield are mostly words (北区, 南区). */
  private static List<String> regions(Collection<String> ids, Set<String> provinces) {
    return ids.stream()
        .filter(id -> id.startsWith("r:"))
        .filter(id -> !id.matches("r:\\d{6}") || provinces.contains(id.substring(2, 4)))
        .distinct()
        .toList();
  }

  private static List<String> topicsOf(String text) {
    List<String> found =
        TOPICS.entrySet().stream()
            .filter(t -> t.getValue().stream().anyMatch(text::contains))
            .map(Map.Entry::getKey)
            .limit(3)
            .toList();
    return found.isEmpty() ? List.of("空间") : found;
  }

  private static Map<String, List<String>> topics() {
    Map<String, List<String>> t = new LinkedHashMap<>();
    t.put("空间", List.of("空间", "布局", "格局"));
    t.put("交通", List.of("铁路", "公路", "机场", "交通"));
    t.put("物流", List.of("物流"));
    t.put("开放", List.of("开放", "口岸"));
    t.put("创新", List.of("创新", "科技"));
    t.put("生态", List.of("生态"));
    t.put("农业", List.of("农业", "农产品"));
    t.put("文旅", List.of("旅游", "文化"));
    t.put("能源", List.of("能源", "电力"));
    t.put("水利", List.of("水利", "水资源"));
    t.put("公共服务", List.of("医疗", "教育", "养老"));
    t.put("产业", List.of("产业", "工业"));
    t.put("城乡", List.of("城镇化", "乡村"));
    return t;
  }

  // Boxes

  private static List<ProjectBox> boxes(
      Plan plan, PlanDocument document, NameResolver names, Set<String> provinces) {
    List<ProjectBox> boxes = new ArrayList<>();
    for (TextBox box : document.boxes()) {
      if (box.fingerprint() == null || box.title().isBlank()) {
        continue;
      }
      String id = plan.id() + "/b" + (boxes.size() + 1);
      boolean numbered = box.number().matches("专栏 \\d+(-\\d+)?");
      List<ProjectGroup> groups = new ArrayList<>();
      int n = 0;
      for (BoxGroup g : box.groups()) {
        List<Project> items = new ArrayList<>();
        for (String item : g.items()) {
          if (!item.isBlank()) {
            n++;
            items.add(
                new Project(
                    id + "/" + n,
                    item,
                    regions(names.idsIn(item), provinces),
                    List.of(),
                    "其他",
                    null,
                    List.of(),
                    null,
                    null));
          }
        }
        groups.add(new ProjectGroup(g.name(), items));
      }
      boxes.add(
          new ProjectBox(
              id,
              numbered ? box.number() : null,
              box.title(),
              n == 0 ? BoxNature.MEASURES : BoxNature.PROJECTS,
              box.line() > 0 ? box.line() : null,
              List.of(),
              List.of(),
              null,
              new Citation(
                  plan.id(),
                  printed(box.path()),
                  numbered ? box.number() : null,
                  box.fingerprint()),
              groups));
    }
    return boxes;
  }

  // Terms

  /** The words the document explains, but for those the glossary already holds. */
  private List<Term> terms(Plan plan, PlanDocument document) {
    Set<String> known = new HashSet<>();
    world.content().terms().forEach(t -> known.add(t.term()));
    List<Term> terms = new ArrayList<>();
    for (Definition d : document.definitions()) {
      if (d.term().length() < 2 || d.meaning().isBlank() || !known.add(d.term())) {
        continue;
      }
      String meaning = d.meaning().strip();
      String said = meaning.length() > SENTENCE ? meaning.substring(0, SENTENCE) + "……" : meaning;
      terms.add(
          new Term(
              "t:" + plan.id() + "-" + (terms.size() + 1),
              d.term(),
              d.term(),
              String.format(Locale.ROOT, "%s（自动读出，见原文第 %d 行）", said, d.line()),
              List.of()));
    }
    return terms;
  }

  // Indicators

  private static List<Indicator> indicators(
      Plan plan, PlanDocument document, Map<Integer, TextParagraph> paragraphs) {
    List<Indicator> indicators = new ArrayList<>();
    if (plan.scope().isEmpty()) {
      return indicators; // an indicator without an area to speak of says nothing
    }
    for (ProseIndicator i : document.indicators()) {
      TextParagraph p = paragraphs.get(i.line());
      if (i.name().isBlank() || p == null || p.fingerprint() == null) {
        continue;
      }
      boolean growth = i.comparison().contains("年均");
      boolean year = i.year() != null && i.year() >= 1900 && i.year() <= 2100;
      IndicatorValue value =
          new IndicatorValue(
              year ? i.year() : null,
              i.value(),
              growth ? IndicatorValueKind.GROWTH : IndicatorValueKind.TARGET,
              i.comparison().isBlank() ? null : i.comparison(),
              null);
      indicators.add(
          new Indicator(
              plan.id() + "/i" + (indicators.size() + 1),
              i.name(),
              i.unit().isBlank() ? null : i.unit(),
              List.of(value),
              null,
              plan.scope(),
              List.of(),
              null,
              String.format(Locale.ROOT, "自动读出，见原文第 %d 行", i.line()),
              new Citation(plan.id(), printed(p.path()), null, p.fingerprint())));
    }
    return indicators;
  }
}
