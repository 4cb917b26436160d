package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.FormerName;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.Statement;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.model.Term;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything in the open packs that can be found: names in all their forms, digests, projects,
 * boxes, indicators, disagreements and terms. What lies in a county also lies in what is around it.
 * Any thread.
 */
public final class CatalogueTexts implements TextSource {
  private static final int SHORT_NAME = 8;

  private final Catalogue catalogue;
  private final Map<String, Set<String>> around = new HashMap<>();
  private NameReadings readings;
  private List<IndexedItem> items;
  private String key;

  /** The texts of a catalogue, put together when first asked for. */
  public CatalogueTexts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether these are the texts of this very catalogue. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOf(Catalogue asked) {
    return catalogue == asked;
  }

  @Override
  public synchronized String key() {
    if (key == null) {
      key = digest();
    }
    return key;
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (IndexedItem item : items()) {
        add(digest, List.of(item.type().name(), item.id(), item.title(), item.about()));
        add(digest, List.of(item.plan() == null ? "" : item.plan(), item.text()));
        add(digest, item.plans());
        add(digest, item.names());
        add(digest, item.topics());
        add(digest, item.regions());
        item.sounds().forEach(sound -> add(digest, sound.parts()));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, List<String> texts) {
    for (String text : texts) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    digest.update((byte) 1);
  }

  @Override
  public void forEach(Consumer<IndexedItem> consumer) {
    items().forEach(consumer);
  }

  /** Whether everything in others is here too. */
  public boolean holds(CatalogueTexts others) {
    return new HashSet<>(items()).containsAll(others.items());
  }

  /**
   * What there is in these texts that is not in others, to be indexed beside them: of the texts of
   * all packs that of the packs beside the shipped one, say. It changes with every edit of a draft
   * and is soon made, so it is not kept.
   */
  public TextSource beside(CatalogueTexts others) {
    return new TextSource() {
      @Override
      public String key() {
        return CatalogueTexts.this.key();
      }

      @Override
      public boolean isKept() {
        return false;
      }

      @Override
      public void forEach(Consumer<IndexedItem> consumer) {
        Set<IndexedItem> known = new HashSet<>(others.items());
        items().stream().filter(item -> !known.contains(item)).forEach(consumer);
      }
    };
  }

  /** All items: by kind, then the better known and shorter names first, running text in order. */
  public synchronized List<IndexedItem> items() {
    if (items == null) {
      readings = new NameReadings(catalogue);
      List<IndexedItem> all = new ArrayList<>();
      addStructures(all);
      catalogue.regions().forEach(r -> all.add(region(r)));
      catalogue.places().forEach(p -> all.add(place(p)));
      catalogue.content().passages().forEach(p -> all.add(passage(p)));
      catalogue.content().boxes().forEach(b -> addBox(b, all));
      catalogue.content().indicators().forEach(i -> all.add(indicator(i)));
      catalogue.content().disagreements().forEach(d -> all.add(disagreement(d)));
      catalogue.content().terms().forEach(t -> all.add(term(t)));
      catalogue.plans().forEach(p -> all.add(plan(p)));
      all.sort(
          Comparator.comparing(IndexedItem::type)
              .thenComparingInt(IndexedItem::order)
              .thenComparingInt(i -> i.names().isEmpty() ? 0 : i.title().length()));
      items = List.copyOf(all);
      readings = null;
    }
    return items;
  }

  private void addStructures(List<IndexedItem> all) {
    for (Structure s : catalogue.structures()) {
      Set<String> members = new LinkedHashSet<>();
      s.elements().forEach(e -> members.addAll(e.members()));
      String plan = planName(s.plan());
      all.add(
          item(
              HitType.STRUCTURE,
              s.id(),
              s.plan(),
              plan,
              names(List.of(s.formula()), s.variants(), one(s.formulaEn())),
              joined(
                  Stream.concat(
                      s.statements().stream().map(Statement::wording),
                      Stream.ofNullable(s.note()))),
              null,
              List.of(),
              members,
              0));
      for (StructureElement e : s.elements()) {
        Region same =
            e.members().size() == 1 ? catalogue.findRegion(e.members().get(0)).orElse(null) : null;
        boolean sameName = same != null && same.name().equals(e.name());
        all.add(
            item(
                HitType.ELEMENT,
                e.id(),
                s.plan(),
                s.formula() + " · " + e.classLabel(),
                names(List.of(e.name()), one(e.nameEn())),
                joined(Stream.of(e.role(), e.note())),
                sameName ? syllables(same.pinyin(), same.initials()) : null,
                List.of(),
                e.members(),
                0));
      }
    }
  }

  private IndexedItem region(Region r) {
    String parent = r.parent() == null ? "" : catalogue.nameOf(r.parent());
    return item(
        HitType.REGION,
        r.id(),
        null,
        parent,
        names(
            List.of(r.name()),
            r.aliases(),
            r.former().stream().map(FormerName::name).toList(),
            one(r.code()),
            one(r.nameEn())),
        joined(Stream.concat(r.former().stream().map(FormerName::note), Stream.of(r.note()))),
        syllables(r.pinyin(), r.initials()),
        List.of(),
        List.of(r.id()),
        order(r.kind()));
  }

  private static int order(RegionKind kind) {
    return switch (kind) {
      case COUNTY -> 0;
      case PREFECTURE -> 1;
      case PROVINCE -> 2;
      default -> 3;
    };
  }

  private IndexedItem place(Place p) {
    return item(
        HitType.PLACE,
        p.id(),
        null,
        catalogue.nameOf(p.region()),
        names(List.of(p.name()), p.aliases(), one(p.nameEn())),
        joined(Stream.of(p.note())),
        syllables(p.pinyin(), p.initials()),
        List.of(),
        List.of(p.region()),
        0);
  }

  private IndexedItem passage(Passage p) {
    return IndexedItem.ofText(
        HitType.PASSAGE,
        p.id(),
        p.plan(),
        String.join(" › ", p.citation().heading()),
        p.digest(),
        p.topics(),
        List.copyOf(regions(p.regions(), p.elements())));
  }

  private void addBox(ProjectBox box, List<IndexedItem> all) {
    Set<String> ofBox = regions(box.regions(), box.elements());
    String number = box.number() == null ? "" : box.number();
    all.add(
        item(
            HitType.BOX,
            box.id(),
            box.plan(),
            number,
            names(List.of(box.title()), one(box.number())),
            joined(
                Stream.concat(
                    box.groups().stream().map(ProjectGroup::name), Stream.of(box.note()))),
            null,
            List.of(),
            ofBox,
            0));
    for (Project p : box.items()) {
      Set<String> regions = p.regions().isEmpty() ? ofBox : regions(p.regions(), p.elements());
      String about = number.isEmpty() ? box.title() : number + " " + box.title();
      all.add(
          item(
              HitType.PROJECT,
              p.id(),
              box.plan(),
              about,
              List.of(p.name()),
              joined(Stream.of(p.note())),
              null,
              p.sector() == null ? List.of() : List.of(p.sector()),
              regions,
              0));
    }
  }

  private IndexedItem indicator(Indicator i) {
    String unit = i.unit() == null ? "" : i.unit();
    Stream<String> values = i.values().stream().map(v -> value(v, unit));
    return item(
        HitType.INDICATOR,
        i.id(),
        i.plan(),
        unit,
        List.of(i.name()),
        joined(Stream.concat(values, Stream.of(i.property(), i.table(), i.note()))),
        null,
        List.of(),
        regions(i.scope(), i.elements()),
        0);
  }

  private static String value(IndicatorValue v, String unit) {
    String year = v.year() == null ? "" : v.year() + "年";
    String text = v.text() == null ? "" : v.text();
    String number =
        v.value() == null
            ? text
            : BigDecimal.valueOf(v.value()).stripTrailingZeros().toPlainString() + unit;
    return year + number + (v.qualifier() == null ? "" : v.qualifier());
  }

  private IndexedItem disagreement(Disagreement d) {
    List<String> plans = d.sides().stream().map(DisagreementSide::plan).distinct().toList();
    IndexedItem item =
        item(
            HitType.DISAGREEMENT,
            d.id(),
            plans.size() == 1 ? plans.get(0) : null,
            plans.size() == 1 ? "" : String.join("、", plans.stream().map(this::planName).toList()),
            List.of(d.title()),
            joined(Stream.concat(d.sides().stream().map(this::side), Stream.of(d.note()))),
            null,
            List.of(),
            regions(d.regions(), d.elements()),
            0);
    return item.about(plans);
  }

  private String side(DisagreementSide side) {
    return planName(side.plan()) + "：" + side.says();
  }

  private String planName(String id) {
    return catalogue.findPlan(id).map(Plan::shortTitle).orElse(id);
  }

  private IndexedItem term(Term t) {
    return item(
        HitType.TERM,
        t.id(),
        null,
        t.termEn(),
        names(List.of(t.term()), t.aliases(), one(t.termEn())),
        t.definition(),
        null,
        List.of(),
        List.of(),
        0);
  }

  private IndexedItem plan(Plan p) {
    return item(
        HitType.PLAN,
        p.id(),
        p.id(),
        p.issuer(),
        names(List.of(p.title()), one(p.shortTitle()), one(p.titleEn()), one(p.number())),
        joined(Stream.of(p.note())),
        null,
        List.of(),
        p.scope(),
        0);
  }

  private IndexedItem item(
      HitType type,
      String id,
      String plan,
      String about,
      List<String> names,
      String text,
      List<String> syllables,
      List<String> topics,
      Collection<String> regions,
      int order) {
    boolean ofText = type == HitType.PROJECT || type == HitType.BOX || type == HitType.INDICATOR;
    int shortest = ofText ? 2 : 1;
    List<Sound> sounds = new ArrayList<>();
    if (syllables != null) {
      sounds.add(new Sound(0, syllables, true, shortest, shortest + 1));
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (i == 0 || name.length() <= SHORT_NAME) {
        List<String> letters = readings.initialsOf(name);
        if (name.codePoints().anyMatch(Character::isIdeographic) && !letters.isEmpty()) {
          if (i > 0 || syllables == null) {
            for (List<String> way : readings.syllablesOf(name)) {
              sounds.add(new Sound(i, way, true, shortest, shortest + 1));
            }
          }
          sounds.add(new Sound(i, letters, false, shortest, shortest + 1));
        }
      }
    }
    return new IndexedItem(
        type,
        id,
        plan,
        List.of(),
        names.get(0),
        about,
        names,
        text,
        sounds,
        topics,
        List.copyOf(withAround(regions)),
        order);
  }

  /** Regions and the members of elements, with what is around them. */
  private Set<String> regions(Collection<String> regions, Collection<String> elements) {
    Set<String> all = new LinkedHashSet<>(regions);
    for (String e : elements) {
      catalogue.findElement(e).ifPresent(element -> all.addAll(element.members()));
    }
    return withAround(all);
  }

  private Set<String> withAround(Collection<String> ids) {
    Set<String> all = new LinkedHashSet<>();
    for (String id : ids) {
      String region = catalogue.findPlace(id).map(Place::region).orElse(id);
      if (catalogue.findRegion(region).isPresent()) {
        all.add(region);
        all.addAll(around.computeIfAbsent(region, catalogue::enclosing));
      }
    }
    return all;
  }

  private static List<String> syllables(String pinyin, String initials) {
    return pinyin == null || initials == null ? null : Sound.syllables(pinyin, initials);
  }

  private static List<String> one(String name) {
    return name == null || name.isBlank() ? List.of() : List.of(name);
  }

  @SafeVarargs
  private static List<String> names(List<String>... groups) {
    Set<String> names = new LinkedHashSet<>();
    for (List<String> group : groups) {
      names.addAll(group);
    }
    return List.copyOf(names);
  }

  private static String joined(Stream<String> parts) {
    return String.join("；", parts.filter(p -> p != null && !p.isBlank()).distinct().toList());
  }
}
