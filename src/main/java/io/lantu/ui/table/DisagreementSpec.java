package io.lantu.ui.table;

import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.Tables;
import io.lantu.ui.control.DisagreementCard;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** The table of disagreements with both readings beside it. FX thread. */
public final class DisagreementSpec extends CatalogueSpec<Disagreement> {
  /**
   * Describes the table.
   *
   * @param id name of the table
   */
  public DisagreementSpec(String id, AppState state, Texts texts, Tables tables) {
    super(id, state, texts, tables);
  }

  @Override
  public List<TableColumnSpec<Disagreement>> columns() {
    return List.of(
        TableColumnSpec.text("title", 260, Disagreement::title),
        TableColumnSpec.text("kind", 90, d -> texts.get("disagreement." + d.kind())),
        TableColumnSpec.text("plans", 150, d -> planNames(d)),
        TableColumnSpec.text("regions", 140, d -> tables.names(d.regions())),
        TableColumnSpec.<Disagreement>text("readings", 260, this::readings).hidden());
  }

  private String planNames(Disagreement d) {
    return tables.planNames(plans(d));
  }

  private String readings(Disagreement d) {
    CitationText citations = citations();
    return d.sides().stream()
        .map(side -> citations.cited(side.says(), side.citation()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String copied(Disagreement d) {
    return d.title();
  }

  @Override
  public String cited(Disagreement d) {
    return d.title() + "\n" + readings(d);
  }

  @Override
  public List<String> plans(Disagreement d) {
    return d.sides().stream().map(DisagreementSide::plan).distinct().toList();
  }

  @Override
  public Optional<String> target(Disagreement d) {
    return d.elements().stream().findFirst().or(() -> d.regions().stream().findFirst());
  }

  @Override
  public boolean isLinked(Disagreement d, String selection) {
    return d.regions().contains(selection) || d.elements().contains(selection);
  }

  @Override
  public String summary(List<Disagreement> shown, int all) {
    return texts.get("disagreement.summary", shown.size(), all);
  }

  @Override
  public boolean hasDetail() {
    return true;
  }

  @Override
  public Optional<Node> detail(Disagreement d) {
    return Optional.of(new DisagreementCard(d, state, texts));
  }
}
