package io.lantu.atlas;

import io.lantu.model.Catalogue;
import io.lantu.model.ClassCounts;
import io.lantu.model.Language;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.settings.Messages;
import io.lantu.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the scenes that tell a structure: the base map, then class by class in the order of the
 * formula and in each its elements one by one, in the end the whole with its counts.
 *
 * <p>Captions come from the roles of the elements and from the digests of passages about them;
 * notes carry the digests with their headings. Immutable; any thread.
 */
public final class BuildUp {
  private static final int CAPTION_LENGTH = 90;

  /** Digests a presenter can say about one element; the handout has all of them. */
  private static final int SPOKEN = 4;

  private final Catalogue catalogue;
  private final Messages messages;

  /**
   * @param catalogue the content
   * @param messages texts of the program in the language of the scenes
   */
  public BuildUp(Catalogue catalogue, Messages messages) {
    this.catalogue = catalogue;
    this.messages = messages;
  }

  /**
   * The scenes of a structure.
   *
   * @param structure the structure
   * @param counts the three counts of a class label
   */
  public Atlas of(Structure structure, Function<String, ClassCounts> counts) {
    List<MapScene> scenes = new ArrayList<>();
    Plan plan = catalogue.findPlan(structure.plan()).orElse(null);
    scenes.add(base(structure, plan));
    List<String> joined = new ArrayList<>();
    for (StructureClass c : structure.classes()) {
      joined.add(c.label());
      scenes.add(ofClass(structure, c, List.copyOf(joined)));
      for (StructureElement e : structure.elementsOf(c.label())) {
        if (!e.unnamed()) {
          scenes.add(ofElement(structure, e, List.copyOf(joined)));
        }
      }
    }
    scenes.add(whole(structure, counts));
    String title =
        pick(structure.formula(), structure.formulaEn())
            + (plan == null ? "" : messages.get("atlas.of.plan", shortTitle(plan)));
    return new Atlas(structure.id(), title, structure.id(), Theme.LIGHT, scenes, Set.of());
  }

  private MapScene base(Structure s, Plan plan) {
    String planTitle = plan == null ? "" : pick(plan.title(), plan.titleEn());
    String scope =
        plan == null
            ? ""
            : plan.scope().stream().map(this::name).collect(Collectors.joining(separator()));
    return scene(
        s,
        "base",
        planTitle.isEmpty() ? pick(s.formula(), s.formulaEn()) : planTitle,
        scope.isEmpty() ? "" : messages.get("atlas.base.caption", scope),
        plan == null ? "" : planNotes(plan),
        List.of(),
        null,
        null,
        null,
        false);
  }

  private String planNotes(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(plan.title());
    if (plan.issuer() != null) {
      lines.add(messages.get("atlas.notes.issuer", plan.issuer()));
    }
    if (plan.number() != null) {
      lines.add(plan.number());
    }
    if (plan.periodStart() != null && plan.periodEnd() != null) {
      String period = plan.periodStart() + "—" + plan.periodEnd();
      lines.add(messages.get("atlas.notes.period", period));
    }
    return String.join("\n", lines);
  }

  private MapScene ofClass(Structure s, StructureClass c, List<String> shown) {
    List<StructureElement> elements = s.elementsOf(c.label());
    String names =
        elements.stream()
            .filter(e -> !e.unnamed())
            .map(e -> pick(e.name(), e.nameEn()))
            .collect(Collectors.joining(separator()));
    String caption = names.isEmpty() ? messages.get("atlas.class.unnamed") : names;
    List<String> notes = new ArrayList<>();
    notes.add(pick(c.label(), c.labelEn()) + messages.get("atlas.colon") + caption);
    if (c.note() != null) {
      notes.add(c.note());
    }
    return scene(
        s,
        "class:" + c.label(),
        pick(c.label(), c.labelEn()),
        caption,
        String.join("\n", notes),
        shown,
        null,
        null,
        null,
        false);
  }

  private MapScene ofElement(Structure s, StructureElement e, List<String> shown) {
    List<Passage> passages = catalogue.passagesAbout(e.id());
    String members =
        e.members().size() < 2
            ? ""
            : e.members().stream().map(this::name).collect(Collectors.joining(separator()));
    String caption =
        e.role() != null && !e.role().isBlank()
            ? e.role()
            : !passages.isEmpty() ? shortened(passages.get(0).digest()) : members;
    List<String> notes = new ArrayList<>();
    if (!members.isEmpty()) {
      notes.add(messages.get("atlas.notes.members", members));
    }
    passages.stream()
        .sorted(java.util.Comparator.comparing(p -> !p.plan().equals(s.plan())))
        .limit(SPOKEN)
        .forEach(p -> notes.add(p.digest() + messages.get("atlas.cited", headingOf(p))));
    if (passages.size() > SPOKEN) {
      notes.add(messages.get("atlas.notes.more", String.valueOf(passages.size() - SPOKEN)));
    }
    if (e.note() != null) {
      notes.add(e.note());
    }
    return scene(
        s,
        "element:" + e.slug(),
        pick(e.name(), e.nameEn()),
        caption,
        String.join("\n", notes),
        shown,
        List.of(e.classLabel()),
        e.id(),
        passages.isEmpty() ? null : passages.get(0).id(),
        false);
  }

  private String headingOf(Passage p) {
    Plan plan = catalogue.findPlan(p.plan()).orElse(null);
    String title = plan == null ? p.plan() : shortTitle(plan);
    List<String> heading = p.citation().heading();
    return heading.isEmpty() ? title : title + " · " + heading.get(heading.size() - 1);
  }

  private MapScene whole(Structure s, Function<String, ClassCounts> counts) {
    List<String> lines = new ArrayList<>();
    for (StructureClass c : s.classes()) {
      ClassCounts n = counts.apply(c.label());
      lines.add(
          messages.get(
              "atlas.counts",
              pick(c.label(), c.labelEn()),
              n.formula() == null ? "—" : n.formula().toString(),
              Integer.toString(n.named()),
              Integer.toString(n.drawn())));
    }
    List<String> notes = new ArrayList<>(lines);
    if (s.note() != null) {
      notes.add(s.note());
    }
    return scene(
        s,
        "whole",
        pick(s.formula(), s.formulaEn()),
        String.join(messages.get("atlas.semicolon"), lines),
        String.join("\n", notes),
        null,
        null,
        null,
        null,
        true);
  }

  private static MapScene scene(
      Structure s,
      String key,
      String title,
      String caption,
      String notes,
      List<String> shown,
      List<String> lit,
      String selection,
      String passage,
      boolean counts) {
    return new MapScene(
        key,
        title,
        caption,
        notes,
        s.id(),
        shown,
        lit,
        selection,
        passage,
        null,
        null,
        counts,
        Transition.FADE,
        true,
        Set.of());
  }

  /** The first sentences of a digest that fit a caption. */
  static String shortened(String digest) {
    if (digest.length() <= CAPTION_LENGTH) {
      return digest;
    }
    int end = -1;
    for (int i = 0; i < CAPTION_LENGTH; i++) {
      if ("。；".indexOf(digest.charAt(i)) >= 0) {
        end = i;
      }
    }
    return end > 20
        ? digest.substring(0, end) + "。"
        : digest.substring(0, CAPTION_LENGTH - 1) + "…";
  }

  private String name(String id) {
    return catalogue
        .findRegion(id)
        .map(r -> pick(r.name(), r.nameEn()))
        .or(() -> catalogue.findPlace(id).map(p -> pick(p.name(), p.nameEn())))
        .orElseGet(() -> catalogue.nameOf(id));
  }

  private String shortTitle(Plan plan) {
    return pick(plan.shortTitle() == null ? plan.title() : plan.shortTitle(), plan.titleEn());
  }

  private String pick(String zh, String en) {
    return messages.language().pick(zh, en);
  }

  private String separator() {
    return messages.language() == Language.EN ? ", " : "、";
  }
}
