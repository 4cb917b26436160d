package io.lantu.export;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneCamera;
import io.lantu.atlas.SceneStage;
import io.lantu.atlas.Transition;
import io.lantu.model.Catalogue;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.render.MapPainter;
import io.lantu.style.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a book of maps: a page for each element, region or park with its map, digests, projects
 * and indicators; what does not fit runs on. One thread at a time.
 */
public final class AtlasBook {
  private final SceneStage stage;
  private final MapPainter painter;
  private final Typefaces type;
  private final Wording words;

  public AtlasBook(SceneStage stage, MapPainter painter, Typefaces type, Wording words) {
    this.stage = stage;
    this.painter = painter;
    this.type = type;
    this.words = words;
  }

  private record Entry(MapScene scene, String id, String detail) {}

  /** The book as PDF; made for landscape pages. */
  public byte[] pdf(ExportSubject subject, PageSetup setup, ExportProgress progress)
      throws IOException {
    FlowPdf flow = new FlowPdf(stage, painter, words, setup, subject.title());
    FlowPdf.Frame all = flow.body();
    double mapWidth = Math.round(all.width() * 0.6);
    FlowPdf.Frame beside =
        new FlowPdf.Frame(
            all.x() + mapWidth + 16, all.y(), all.width() - mapWidth - 16, all.height());
    double half = (all.width() - 20) / 2;
    List<FlowPdf.Frame> columns =
        List.of(
            new FlowPdf.Frame(all.x(), all.y(), half, all.height()),
            new FlowPdf.Frame(all.x() + half + 20, all.y(), half, all.height()));
    for (Entry entry : entries(subject)) {
      flow.page(
          subject.title() + " · " + entry.scene().title(),
          entry.scene().title(),
          List.of(beside),
          columns);
      Theme theme = subject.atlas().themeOf(entry.scene());
      Block.Figure figure = new Block.Figure(entry.scene(), theme, all.height() / mapWidth);
      flow.map(figure, all.x(), all.y(), mapWidth, all.height());
      flow.add(new Block.Heading(1, entry.scene().title()));
      if (!entry.detail().isBlank()) {
        flow.add(Block.quiet(entry.detail()));
      }
      if (!entry.scene().caption().isBlank()) {
        flow.add(new Block.Text(entry.scene().caption(), Block.Tone.BODY));
      }
      if (entry.id() != null) {
        flow.add(told(entry.id()));
      }
    }
    return flow.write(type, progress);
  }

  private List<Block> told(String id) {
    Catalogue catalogue = stage.catalogue();
    Dossier d =
        catalogue.findElement(id).isPresent()
            ? Dossier.ofElement(catalogue, id)
            : Dossier.of(catalogue, id);
    List<Block> out = new ArrayList<>();
    Sections sections = new Sections(words, 2);
    sections.roles(d.roles(), out);
    sections.passages(d.passages(), out);
    sections.projects(d.projects(), out);
    sections.indicators(d.indicators(), out);
    return out;
  }

  private List<Entry> entries(ExportSubject subject) {
    List<Entry> entries = new ArrayList<>();
    switch (subject.kind()) {
      case REGION -> ofRegion(subject, entries);
      case DECK ->
          subject.atlas().scenes().forEach(s -> entries.add(new Entry(s, s.selection(), "")));
      case STRUCTURE -> ofStructure(subject.structures().get(0), entries);
      case PLAN -> ofPlan(subject, entries);
    }
    return entries;
  }

  private void ofStructure(Structure s, List<Entry> entries) {
    MapScene whole = scene(s.id(), words.formula(s), s.id(), null, null, null, true);
    entries.add(new Entry(whole, null, words.planTitle(s.plan())));
    for (StructureElement e : s.elements()) {
      if (stage.shapes(s).find(e.id()).isPresent()) {
        entries.add(ofElement(s, e));
      }
    }
  }

  private Entry ofElement(Structure s, StructureElement e) {
    String members = e.members().size() > 1 ? " · " + words.names(e.members()) : "";
    String status =
        stage.shapes(s).find(e.id()).map(x -> words.text("status." + x.status())).orElse("");
    return new Entry(
        scene(
            e.id(),
            words.pick(e.name(), e.nameEn()),
            s.id(),
            List.of(e.classLabel()),
            e.id(),
            SceneCamera.fitting(e.id()),
            false,
            e.role()),
        e.id(),
        words.formula(s)
            + " · "
            + e.classLabel()
            + " · "
            + words.text("element." + e.kind())
            + " · "
            + status
            + members);
  }

  private void ofPlan(ExportSubject subject, List<Entry> entries) {
    subject.structures().forEach(s -> ofStructure(s, entries));
    Set<String> regions = new LinkedHashSet<>();
    stage
        .catalogue()
        .findPlan(subject.id())
        .ifPresent(p -> regions.addAll(stage.catalogue().unitsOf(p.scope())));
    for (String id : regions) {
      stage.catalogue().findRegion(id).ifPresent(r -> entries.add(entry(r)));
    }
  }

  private void ofRegion(ExportSubject subject, List<Entry> entries) {
    Region region = stage.catalogue().findRegion(subject.id()).orElseThrow();
    entries.add(entry(region));
    for (Region part : Dossier.partsOf(stage.catalogue(), region)) {
      entries.add(entry(part));
    }
  }

  private Entry entry(Region r) {
    String around = r.parent() == null ? "" : " · " + words.name(r.parent());
    return new Entry(
        scene(
            r.id(),
            words.pick(r.name(), r.nameEn()),
            null,
            null,
            r.id(),
            SceneCamera.fitting(r.id()),
            false),
        r.id(),
        words.text("region." + r.kind()) + around);
  }

  private static MapScene scene(
      String key,
      String title,
      String structure,
      List<String> lit,
      String selection,
      SceneCamera camera,
      boolean counts) {
    return scene(key, title, structure, lit, selection, camera, counts, null);
  }

  private static MapScene scene(
      String key,
      String title,
      String structure,
      List<String> lit,
      String selection,
      SceneCamera camera,
      boolean counts,
      String caption) {
    return new MapScene(
        key,
        title,
        caption,
        null,
        structure,
        null,
        lit,
        selection,
        null,
        null,
        camera,
        counts,
        Transition.CUT,
        false,
        Set.of());
  }
}
