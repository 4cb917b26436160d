package io.lantu.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.lantu.text.BoxGroup;
import io.lantu.text.DataTable;
import io.lantu.text.DocumentProblem;
import io.lantu.text.DocumentReader;
import io.lantu.text.Metadata;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanDocument;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadClass;
import io.lantu.text.ReadElement;
import io.lantu.text.ReadListener;
import io.lantu.text.ReadStructure;
import io.lantu.text.TextBox;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu read}: what plan documents hold; nothing is stored. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.help.read.file")
  private List<String> files;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PlanReader reader = new PlanReader(new PlaceIndex(session.catalogue()));
    JsonArray all = new JsonArray();
    int code = LantuCommand.OK;
    for (String file : files) {
      try {
        Path path = Path.of(file);
        List<PlanDocument> documents =
            reader.read(DocumentReader.read(path, ReadListener.NONE), ReadListener.NONE);
        if (asJson) {
          all.add(json(file, documents));
        } else {
          session.print(lines(file, documents));
        }
      } catch (DocumentProblem e) {
        session.console().message(e.text(session.messages()));
        code = LantuCommand.FAILED;
      } catch (InvalidPathException e) {
        session.console().message(session.text("cli.read.path", file));
        code = LantuCommand.FAILED;
      }
    }
    if (asJson && !all.isEmpty()) {
      session.print(files.size() == 1 ? all.get(0) : all);
    }
    return code;
  }

  private static JsonObject json(String file, List<PlanDocument> documents) {
    return new JsonFields()
        .with("file", file)
        .with("documents", JsonFields.array(documents, ReadCommand::document))
        .json();
  }

  private static JsonFields document(PlanDocument d) {
    Metadata m = d.metadata();
    return new JsonFields()
        .with("title", m.title())
        .with("issuer", m.issuer())
        .with("number", m.number())
        .with("date", m.date())
        .with("period", period(m))
        .with("scope", m.scope())
        .with("line", d.line())
        .with(
            "headings",
            JsonFields.array(
                d.headings(),
                h ->
                    new JsonFields()
                        .with("level", h.level())
                        .with("number", h.number())
                        .with("title", h.title())
                        .with("line", h.line())))
        .with("boxes", JsonFields.array(d.boxes(), ReadCommand::box))
        .with("tables", JsonFields.array(d.tables(), ReadCommand::table))
        .with("structures", JsonFields.array(d.structures(), ReadCommand::structure))
        .with("figures", d.figures().stream().map(f -> f.caption()).toList())
        .with(
            "indicators",
            JsonFields.array(
                d.indicators(),
                i ->
                    new JsonFields()
                        .with("name", i.name())
                        .with("value", i.value())
                        .with("unit", i.unit())
                        .with("year", i.year())
                        .with("comparison", i.comparison())
                        .with("line", i.line())))
        .with(
            "definitions",
            JsonFields.array(
                d.definitions(),
                x ->
                    new JsonFields()
                        .with("term", x.term())
                        .with("meaning", x.meaning())
                        .with("line", x.line())))
        .with(
            "places",
            JsonFields.array(
                d.places(),
                p ->
                    new JsonFields()
                        .with("name", p.mention().name())
                        .with("line", p.line())
                        .with("ids", p.mention().ids())));
  }

  private static String period(Metadata m) {
    return m.periodStart() == null ? "" : m.periodStart() + "-" + m.periodEnd();
  }

  private static JsonFields box(TextBox b) {
    return new JsonFields()
        .with("number", b.number())
        .with("title", b.title())
        .with("line", b.line())
        .with(
            "groups",
            JsonFields.array(
                b.groups(),
                (BoxGroup g) -> new JsonFields().with("name", g.name()).with("items", g.items())));
  }

  private static JsonFields table(DataTable t) {
    JsonArray rows = new JsonArray();
    for (List<String> row : t.rows()) {
      JsonArray cells = new JsonArray();
      row.forEach(cells::add);
      rows.add(cells);
    }
    return new JsonFields()
        .with("caption", t.caption())
        .with("header", t.header())
        .with("rows", rows)
        .with("line", t.line());
  }

  private static JsonFields structure(ReadStructure s) {
    return new JsonFields()
        .with("formula", s.formula())
        .with("wordings", s.wordings())
        .with("variants", s.wordings().stream().filter(w -> !w.equals(s.formula())).toList())
        .with("line", s.line())
        .with("heading", s.path())
        .with(
            "classes",
            JsonFields.array(
                s.classes(),
                (ReadClass c) ->
                    new JsonFields()
                        .with("label", c.label())
                        .withOrNull("count", c.count())
                        .with("names", c.names())
                        .with("remark", c.remark().isEmpty() ? null : c.remark())))
        .with(
            "elements",
            JsonFields.array(
                s.elements(),
                (ReadElement e) ->
                    new JsonFields()
                        .with("class", e.classLabel())
                        .with("name", e.name())
                        .with("places", e.places())
                        .with("line", e.line())));
  }

  private List<String> lines(String file, List<PlanDocument> documents) {
    List<String> out = new ArrayList<>();
    for (PlanDocument d : documents) {
      Metadata m = d.metadata();
      out.add(m.title());
      out.add("  " + String.join("  ", m.issuer(), m.number(), m.date(), period(m)).strip());
      out.add(
          "  "
              + session.text(
                  "cli.read.counts",
                  String.valueOf(d.headings().size()),
                  String.valueOf(d.boxes().size()),
                  String.valueOf(d.tables().size()),
                  String.valueOf(d.structures().size())));
      d.headings().forEach(h -> out.add("  " + "  ".repeat(h.level() - 1) + h.printed()));
      d.boxes().forEach(b -> out.add("  " + b.number() + " " + b.title()));
      for (ReadStructure s : d.structures()) {
        out.add("  " + s.formula());
        for (ReadClass c : s.classes()) {
          String names = String.join("、", c.names());
          out.add(
              "    "
                  + c.label()
                  + "："
                  + names
                  + (c.remark().isEmpty() ? "" : "（" + c.remark() + "）"));
        }
      }
    }
    if (documents.isEmpty()) {
      out.add(session.text("cli.read.none", file));
    }
    return out;
  }
}
