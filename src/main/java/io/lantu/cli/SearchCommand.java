package io.lantu.cli;

import io.lantu.search.SearchHit;
import io.lantu.search.TextSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu search}: a text in names, passages, projects, indicators and terms. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "cli.help.search.text")
  private List<String> words;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words).strip();
    List<SearchHit> hits = new TextSearch(session.catalogue(), session.gazetteer()).find(query);
    if (asJson) {
      JsonShapes shapes = new JsonShapes(session.catalogue());
      session.print(
          new JsonFields()
              .with("query", query)
              .with("hits", JsonFields.array(hits, shapes::hit))
              .json());
    } else if (hits.isEmpty()) {
      session.console().message(session.text("cli.search.none", query));
    } else {
      TextTable table = ListCommand.headed(session, "type", "plan", "id", "title", "snippet");
      for (SearchHit h : hits) {
        table.row(session.text("hit." + h.type()), h.plan(), h.id(), h.title(), h.snippet());
      }
      session.print(table.lines());
    }
    return LantuCommand.OK;
  }
}
