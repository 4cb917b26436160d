package io.lantu.export;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapPainter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the handout of an atlas: for each scene its map, title, caption and notes, and what the
 * plans say about what it marks. One thread at a time.
 */
public final class Handout {
  private final SceneStage stage;
  private final MapPainter painter;
  private final Typefaces type;
  private final Wording words;

  public Handout(SceneStage stage, MapPainter painter, Typefaces type, Wording words) {
    this.stage = stage;
    this.painter = painter;
    this.type = type;
    this.words = words;
  }

  /**
   * The handout as PDF; made for upright pages.
   *
   * @param atlas scenes
   * @param setup paper and what stands beside the maps
   * @param progress hears of each page
   */
  public byte[] pdf(Atlas atlas, PageSetup setup, ExportProgress progress) throws IOException {
    FlowPdf flow = new FlowPdf(stage, painter, words, setup, atlas.title());
    for (MapScene scene : atlas.scenes()) {
      flow.page(atlas.title(), scene.title(), List.of(flow.body()), List.of(flow.body()));
      flow.add(new Block.Heading(1, scene.title()));
      if (!scene.caption().isBlank()) {
        flow.add(new Block.Text(scene.caption(), Block.Tone.LEAD));
      }
      flow.add(new Block.Figure(scene, atlas.themeOf(scene), 0.66));
      flow.add(blocks(scene));
    }
    return flow.write(type, progress);
  }

  private List<Block> blocks(MapScene scene) {
    List<Block> blocks = new ArrayList<>();
    Dossier dossier =
        scene.selection() == null
            ? new Dossier(List.of(), List.of(), List.of(), List.of(), List.of())
            : stage.catalogue().findElement(scene.selection()).isPresent()
                ? Dossier.ofElement(stage.catalogue(), scene.selection())
                : Dossier.of(stage.catalogue(), scene.selection());
    String notes = spoken(scene, dossier);
    if (!notes.isBlank()) {
      blocks.add(new Block.Heading(2, words.text("export.notes")));
      for (String line : notes.split("\n")) {
        blocks.add(Block.body(line));
      }
    }
    Sections sections = new Sections(words, 2);
    sections.passages(dossier.passages(), blocks);
    sections.projects(dossier.projects(), blocks);
    sections.indicators(dossier.indicators(), blocks);
    return blocks;
  }

  /** The notes without what follows below them anyway. */
  private static String spoken(MapScene scene, Dossier dossier) {
    Set<String> digests = new TreeSet<>();
    dossier.passages().forEach(p -> digests.add(p.digest()));
    List<String> lines = new ArrayList<>();
    for (String line : scene.notes().split("\n")) {
      if (digests.stream().noneMatch(line::startsWith)) {
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }
}
