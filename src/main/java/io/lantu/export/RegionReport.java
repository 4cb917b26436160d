package io.lantu.export;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapPainter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what all plans say about one region (or structure, or plan): map, roles, digests with
 * citations, projects, indicators and disagreements, as PDF or DOCX. One thread at a time.
 */
public final class RegionReport {
  private final SceneStage stage;
  private final MapPainter painter;
  private final Typefaces type;
  private final Wording words;

  public RegionReport(SceneStage stage, MapPainter painter, Typefaces type, Wording words) {
    this.stage = stage;
    this.painter = painter;
    this.type = type;
    this.words = words;
  }

  /** The report as PDF. */
  public byte[] pdf(ExportSubject subject, PageSetup setup, ExportProgress progress)
      throws IOException {
    FlowPdf flow = new FlowPdf(stage, painter, words, setup, subject.title());
    flow.page(subject.title(), subject.title(), List.of(flow.body()), List.of(flow.body()));
    flow.add(blocks(subject));
    return flow.write(type, progress);
  }

  /** The report as DOCX. */
  public byte[] docx(ExportSubject subject, ExportProgress progress) throws IOException {
    return DocxFile.of(stage, painter, words, subject.title(), blocks(subject), progress);
  }

  /** How many there are of something, if any; a structure for one has no roles in structures. */
  private String count(String what, List<?> found) {
    return found.isEmpty() ? "" : words.text("export.report.count." + what, found.size());
  }

  private List<Block> blocks(ExportSubject subject) {
    List<Block> out = new ArrayList<>();
    out.add(new Block.Heading(1, subject.title()));
    MapScene first = opening(subject);
    if (first != null) {
      if (!first.caption().isBlank()) {
        out.add(new Block.Text(first.caption().replace('\n', ' '), Block.Tone.LEAD));
      }
      out.add(new Block.Figure(first, subject.atlas().themeOf(first), 0.62));
    }
    Dossier d =
        subject.kind() == ExportSubject.Kind.DECK
            ? new Dossier(List.of(), List.of(), List.of(), List.of(), List.of())
            : Dossier.of(stage.catalogue(), subject.id());
    String found =
        Stream.of(
                count("roles", d.roles()),
                count("passages", d.passages()),
                count("projects", d.projects()),
                count("indicators", d.indicators()),
                count("disagreements", d.disagreements()))
            .filter(c -> !c.isEmpty())
            .collect(Collectors.joining(" · "));
    if (!found.isEmpty()) {
      out.add(Block.quiet(found));
    }
    Sections sections = new Sections(words, 2);
    sections.roles(d.roles(), out);
    sections.passages(d.passages(), out);
    sections.projects(d.projects(), out);
    sections.indicators(d.indicators(), out);
    sections.disagreements(d.disagreements(), out);
    out.add(Block.quiet(words.text("export.report.note")));
    return out;
  }

  /** Where a region lies, else the scene with everything on it. */
  private static MapScene opening(ExportSubject subject) {
    List<MapScene> scenes = subject.atlas().scenes();
    if (scenes.isEmpty()) {
      return null;
    }
    return subject.kind() == ExportSubject.Kind.REGION
        ? scenes.get(0)
        : scenes.get(scenes.size() - 1);
  }
}
