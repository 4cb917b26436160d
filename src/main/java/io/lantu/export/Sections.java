package io.lantu.export;

import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sections a dossier is told in. */
final class Sections {
  private final Wording words;
  private final int level;

  /**
   * @param words names and citations
   * @param level level of the section headings
   */
  Sections(Wording words, int level) {
    this.words = words;
    this.level = level;
  }

  private void heading(List<Block> out, String key, int count) {
    out.add(new Block.Heading(level, words.text(key) + " · " + count));
  }

  void roles(List<Role> roles, List<Block> out) {
    if (roles.isEmpty()) {
      return;
    }
    heading(out, "export.roles", roles.size());
    List<List<String>> rows = new ArrayList<>();
    for (Role r : roles) {
      rows.add(
          List.of(
              words.planShort(r.structure().plan()),
              words.formula(r.structure()),
              r.element().classLabel(),
              words.pick(r.element().name(), r.element().nameEn()),
              words.text("relation." + r.relation())));
    }
    out.add(
        new Block.Grid(
            List.of(
                words.text("export.column.plan"),
                words.text("export.column.formula"),
                words.text("export.column.class"),
                words.text("export.column.element"),
                words.text("export.column.relation")),
            rows,
            List.of(0.26, 0.26, 0.13, 0.22, 0.13)));
  }

  /** Digests by plan. */
  void passages(List<Passage> passages, List<Block> out) {
    if (passages.isEmpty()) {
      return;
    }
    heading(out, "export.passages", passages.size());
    String plan = null;
    for (Passage p : passages) {
      if (!p.plan().equals(plan)) {
        plan = p.plan();
        out.add(new Block.Heading(level + 1, words.planTitle(plan)));
      }
      String source = String.join(" › ", p.citation().heading());
      out.add(
          new Block.Item(
              p.digest(),
              p.citation().box() == null ? source : source + " · " + p.citation().box()));
    }
  }

  void projects(List<Dossier.ProjectRow> projects, List<Block> out) {
    if (projects.isEmpty()) {
      return;
    }
    heading(out, "export.projects", projects.size());
    List<List<String>> rows = new ArrayList<>();
    for (Dossier.ProjectRow r : projects) {
      rows.add(
          List.of(
              r.project().name(), r.group(), words.box(r.box()), words.planShort(r.box().plan())));
    }
    out.add(
        new Block.Grid(
            List.of(
                words.text("export.column.project"),
                words.text("export.column.group"),
                words.text("export.column.box"),
                words.text("export.column.plan")),
            rows,
            List.of(0.40, 0.16, 0.24, 0.20)));
  }

  void indicators(List<Indicator> indicators, List<Block> out) {
    if (indicators.isEmpty()) {
      return;
    }
    heading(out, "export.indicators", indicators.size());
    List<List<String>> rows = new ArrayList<>();
    for (Indicator i : indicators) {
      rows.add(
          List.of(
              i.name(),
              Objects.toString(i.unit(), ""),
              words.values(i),
              Objects.toString(i.property(), ""),
              words.planShort(i.plan())));
    }
    out.add(
        new Block.Grid(
            List.of(
                words.text("export.column.indicator"),
                words.text("export.column.unit"),
                words.text("export.column.values"),
                words.text("export.column.property"),
                words.text("export.column.plan")),
            rows,
            List.of(0.30, 0.10, 0.30, 0.11, 0.19)));
  }

  void disagreements(List<Disagreement> disagreements, List<Block> out) {
    if (disagreements.isEmpty()) {
      return;
    }
    heading(out, "export.disagreements", disagreements.size());
    for (Disagreement d : disagreements) {
      out.add(
          new Block.Heading(level + 1, words.text("disagreement." + d.kind()) + " · " + d.title()));
      for (DisagreementSide side : d.sides()) {
        out.add(
            new Block.Item(
                Objects.toString(side.says(), ""),
                side.citation() == null
                    ? words.planShort(side.plan())
                    : words.cited(side.citation())));
      }
      if (d.note() != null) {
        out.add(Block.quiet(d.note()));
      }
    }
  }
}
