package io.lantu.draft;

import io.lantu.model.Catalogue;
import io.lantu.model.Place;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.pack.Pack;
import io.lantu.pack.PackFiles;
import io.lantu.pack.PackJson;
import io.lantu.pack.PackManifest;
import io.lantu.pack.PackProblem;
import io.lantu.pack.PackReader;
import io.lantu.pack.PackWriter;
import io.lantu.pack.ResourceType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Drafts as packs and packs as drafts.
 *
 * <p>Plans and structures of an opened pack are edited; all its other files are kept as they are,
 * less the references to elements taken out. A pack made from a draft holds the draft beside its
 * content, so that sentences, names not found and what was rejected come back when it is opened
 * again. Worker thread.
 */
public final class DraftPack {
  /** File of the draft inside its pack; no resource of the pack. */
  public static final String FILE = "draft.json";

  private static final String STATEMENT = "示意图，界线不作为划界依据";
  private static final double MARGIN = 0.8;

  private final Catalogue base;
  private final PackManifest baseManifest;
  private final Catalogue world;

  /**
   * @param shipped the shipped pack, which packs of drafts require
   * @param world all regions and places a draft may refer to, those of the shipped pack among them
   */
  public DraftPack(Pack shipped, Catalogue world) {
    base = new Catalogue(shipped.content());
    baseManifest = shipped.manifest();
    this.world = world;
  }

  // Writing

  /**
   * Writes a draft as a pack.
   *
   * @param draft the draft; not changed
   * @param source name of the document it was read from, or null
   * @param target a {@code .lantu} file or a folder
   * @throws IOException if it cannot be written
   */
  public void write(PlanDraft draft, String source, Path target) throws IOException {
    writer(draft, source).write(target);
  }

  private PackWriter writer(PlanDraft draft, String source) {
    Catalogue.Content content = content(draft, draft.state().finished());
    DraftFile file = new DraftFile(DraftFile.FORMAT, source, null, draft.state(), null);
    return new PackWriter(manifest(draft, content), content, draft.attachments().files())
        .with(FILE, PackJson.write(file));
  }

  /** All the pack of a draft would hold, for showing it before it is saved. */
  public Catalogue.Content live(PlanDraft draft) {
    boolean fresh = draft.attachments().files().manifest() == null;
    Catalogue.Content written = content(draft, draft.state().live());
    return fresh ? written : written.plus(draft.attachments().content());
  }

  /** What is written anew. */
  private Catalogue.Content content(PlanDraft draft, List<Structure> structures) {
    DraftState state = draft.state();
    Attachments attached = draft.attachments();
    boolean fresh = attached.files().manifest() == null;
    Catalogue opened = new Catalogue(attached.content());
    Map<String, Region> regions = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    state.places().forEach(p -> places.put(p.id(), p));
    Set<String> open = new LinkedHashSet<>(draft.referredIds());
    for (String id : open) {
      addWorld(id, fresh ? null : opened, regions, places);
    }
    Catalogue.Content rest =
        fresh ? withoutGone(attached.content(), structures) : Catalogue.empty().content();
    return new Catalogue.Content(
        state.plans(),
        structures,
        List.copyOf(regions.values()),
        List.copyOf(places.values()),
        rest.passages(),
        rest.boxes(),
        rest.indicators(),
        List.of(),
        rest.terms());
  }

  /** Adds a region or place that neither the shipped nor the opened pack holds. */
  private void addWorld(
      String id, Catalogue opened, Map<String, Region> regions, Map<String, Place> places) {
    boolean held =
        base.findRegion(id).isPresent()
            || base.findPlace(id).isPresent()
            || regions.containsKey(id)
            || places.containsKey(id)
            || (opened != null
                && (opened.findRegion(id).isPresent() || opened.findPlace(id).isPresent()));
    if (held) {
      return;
    }
    world
        .findPlace(id)
        .ifPresent(
            p -> {
              places.put(id, p);
              addWorld(p.region(), opened, regions, places);
            });
    world
        .findRegion(id)
        .ifPresent(
            r -> {
              regions.put(id, r);
              if (r.parent() != null) {
                addWorld(r.parent(), opened, regions, places);
              }
              if (r.code() != null && r.kind() == RegionKind.PREFECTURE) {
                addWorld("p:city-" + r.code(), opened, regions, places);
              } else if (r.code() != null && r.kind() == RegionKind.COUNTY) {
                addWorld("p:seat-" + r.code(), opened, regions, places);
              }
            });
  }

  /** Passages and the like without references to elements that do not go into the pack. */
  private static Catalogue.Content withoutGone(
      Catalogue.Content content, List<Structure> structures) {
    Set<String> present = new HashSet<>();
    structures.forEach(s -> s.elements().forEach(e -> present.add(e.id())));
    return new Catalogue.Content(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        content.passages().stream()
            .map(
                p ->
                    new io.lantu.model.Passage(
                        p.id(),
                        p.topics(),
                        p.regions(),
                        p.elements().stream().filter(present::contains).toList(),
                        p.terms(),
                        p.digest(),
                        p.citation()))
            .toList(),
        content.boxes(),
        content.indicators(),
        List.of(),
        content.terms());
  }

  private PackManifest manifest(PlanDraft draft, Catalogue.Content content) {
    PackManifest old = draft.attachments().files().manifest();
    String title = draft.state().plan().title();
    List<Double> extent = extent(draft, content);
    if (old != null) {
      return new PackManifest(
          old.format(),
          old.name(),
          title,
          old.titleEn(),
          old.version(),
          old.language(),
          old.description(),
          old.created(),
          old.crs(),
          union(old.extent(), extent),
          old.mapStatement(),
          old.licences(),
          old.sources(),
          old.requires(),
          List.of());
    }
    List<PackManifest.Licence> licences = new ArrayList<>();
    licences.add(new PackManifest.Licence("未声明", "本包内容，由使用者自定", null));
    if (!content.regions().isEmpty()) {
      licences.add(new PackManifest.Licence("MIT", "县级单元名称（见程序 maps/SOURCES.md）", null));
      licences.add(new PackManifest.Licence("CC-BY-4.0", "城市点位（见程序 maps/SOURCES.md）", null));
    }
    return new PackManifest(
        1,
        draft.state().plan().id(),
        title,
        null,
        "1",
        "zh",
        "由规划文本读出并经核对的空间格局；摘要为自动登记，原文以指纹引证。",
        LocalDate.now(ZoneId.systemDefault()).toString(),
        "EPSG:4490",
        extent,
        STATEMENT,
        licences,
        List.of(new PackManifest.Source(title, null, null)),
        List.of(new PackManifest.Required(baseManifest.name(), baseManifest.version())),
        List.of());
  }

  /** What the pack speaks of, in degrees; that of the shipped pack where nothing else is known. */
  private List<Double> extent(PlanDraft draft, Catalogue.Content content) {
    double[] box = {180, 90, -180, -90};
    for (Place p : content.places()) {
      box[0] = Math.min(box[0], p.lon() - MARGIN);
      box[1] = Math.min(box[1], p.lat() - MARGIN);
      box[2] = Math.max(box[2], p.lon() + MARGIN);
      box[3] = Math.max(box[3], p.lat() + MARGIN);
    }
    boolean inBase =
        draft.referredIds().stream()
            .anyMatch(id -> base.findRegion(id).isPresent() || base.findPlace(id).isPresent());
    if (box[0] > box[2]) {
      return baseManifest.extent();
    }
    List<Double> own = new ArrayList<>();
    for (double d : box) {
      own.add(Math.round(d * 10) / 10.0);
    }
    return inBase ? union(own, baseManifest.extent()) : own;
  }

  private static List<Double> union(List<Double> a, List<Double> b) {
    if (a.size() != 4 || b.size() != 4) {
      return a.size() == 4 ? a : b;
    }
    return List.of(
        Math.min(a.get(0), b.get(0)),
        Math.min(a.get(1), b.get(1)),
        Math.max(a.get(2), b.get(2)),
        Math.max(a.get(3), b.get(3)));
  }

  // Reading

  /**
   * A pack opened for editing.
   *
   * @param draft the draft, marked as saved
   * @param source name of the document it was read from, or null
   */
  public record Opened(PlanDraft draft, String source) {}

  /**
   * Opens a pack for editing.
   *
   * @throws IOException if it is unreadable, holds no plan, or has faults that writing it again
   *     would lose items to; the message names the first
   */
  public Opened open(Path path) throws IOException {
    Pack pack = new PackReader(PackReader.Depth.FULL).read(path);
    List<PackProblem> faults = pack.problems();
    if (pack.manifest() == null || !faults.isEmpty()) {
      PackProblem first = faults.isEmpty() ? null : faults.get(0);
      throw new IOException(
          first == null ? path.toString() : first.file() + first.path() + ": " + first.detail());
    }
    if (pack.content().plans().isEmpty()) {
      throw new IOException(path.getFileName() + ": plans.json");
    }
    PackFiles files = PackFiles.read(path);
    DraftFile kept = kept(files);
    DraftState state = state(pack.content(), kept == null ? null : kept.state());
    PlanDraft draft = new PlanDraft(state, attachments(files, pack));
    draft.markSaved();
    return new Opened(draft, kept == null ? null : kept.source());
  }

  /**
   * Takes an autosaved draft up again.
   *
   * @throws IOException if the pack it belongs to cannot be read any more
   */
  public PlanDraft recover(DraftFile file) throws IOException {
    if (file.pack() != null && java.nio.file.Files.exists(Path.of(file.pack()))) {
      Pack pack = new PackReader(PackReader.Depth.FULL).read(Path.of(file.pack()));
      PackFiles files = PackFiles.read(Path.of(file.pack()));
      return new PlanDraft(file.state(), attachments(files, pack));
    }
    Catalogue.Content content =
        file.content() == null ? Catalogue.empty().content() : file.content();
    return new PlanDraft(file.state(), new Attachments(content, PackFiles.NONE));
  }

  /** The files a draft does not write itself, and what stands in them. */
  private static Attachments attachments(PackFiles files, Pack pack) {
    Predicate<String> own =
        path ->
            path.equals(FILE)
                || (path.startsWith(PackWriter.ADDED)
                    && files.resources().stream()
                        .anyMatch(
                            r ->
                                r.path().equals(path)
                                    && (r.type() == ResourceType.REGIONS
                                        || r.type() == ResourceType.PLACES)));
    Predicate<String> stays = id -> !own.test(pack.origins().get(id).file());
    Catalogue.Content c = pack.content();
    Catalogue.Content rest =
        new Catalogue.Content(
            List.of(),
            List.of(),
            c.regions().stream().filter(r -> stays.test(r.id())).toList(),
            c.places().stream().filter(p -> stays.test(p.id())).toList(),
            c.passages(),
            c.boxes(),
            c.indicators(),
            c.disagreements(),
            c.terms());
    return new Attachments(rest, files.without(own));
  }

  private static DraftFile kept(PackFiles files) {
    try {
      String text = files.text(FILE).orElse(null);
      DraftFile file = text == null ? null : PackJson.read(text, DraftFile.class);
      return file == null || file.format() != DraftFile.FORMAT ? null : file;
    } catch (IOException e) {
      return null; // the content of the pack is what counts
    }
  }

  /** The draft kept in the pack, with what was changed in the pack since taking precedence. */
  private DraftState state(Catalogue.Content content, DraftState kept) {
    List<Place> placed =
        content.places().stream().filter(p -> PlanDraft.BY_HAND.equals(p.source())).toList();
    if (kept != null
        && kept.finished().equals(content.structures())
        && kept.plans().equals(content.plans())) {
      return kept;
    }
    Catalogue own = new Catalogue(content);
    List<DraftStructure> structures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Structure s : content.structures()) {
      seen.add(s.id());
      DraftStructure former = kept == null ? null : kept.findStructure(s.id()).orElse(null);
      structures.add(structure(s, former, own));
    }
    if (kept != null) {
      kept.structures().stream()
          .filter(s -> !s.included() && !seen.contains(s.id()))
          .forEach(structures::add);
    }
    return new DraftState(content.plans(), structures, placed);
  }

  private DraftStructure structure(Structure s, DraftStructure former, Catalogue own) {
    List<DraftElement> elements = new ArrayList<>();
    for (StructureElement e : s.elements()) {
      DraftElement known = former == null ? null : former.find(e.id()).orElse(null);
      if (known != null && known.finished().equals(e)) {
        elements.add(known);
      } else {
        elements.add(
            new DraftElement(
                e,
                e.members().stream()
                    .map(id -> new DraftMember(nameOf(id, own), id, List.of(id)))
                    .toList(),
                Decision.ACCEPTED,
                known == null ? "" : known.sentence(),
                known == null ? 0 : known.line()));
      }
    }
    if (former != null) {
      former.elements().stream()
          .filter(e -> e.decision() == Decision.REJECTED)
          .forEach(elements::add);
    }
    return new DraftStructure(s, true, former == null ? 0 : former.line(), elements);
  }

  private String nameOf(String id, Catalogue own) {
    String name = own.nameOf(id);
    return name.equals(id) ? world.nameOf(id) : name;
  }
}
