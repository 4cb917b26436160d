package io.lantu.state;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.SceneStage;
import io.lantu.export.ExportKind;
import io.lantu.export.ExportSubject;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.settings.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the window could export as it is: its structure, deck, region, plan. FX thread. */
public final class ExportSubjects {
  private ExportSubjects() {}

  /**
   * Something to export.
   *
   * @param kind what it is
   * @param name name for people
   * @param make makes the subject on a worker
   */
  public record Choice(
      ExportSubject.Kind kind, String name, Function<SceneStage, ExportSubject> make) {}

  /**
   * What there is, the likeliest first for a kind of export.
   *
   * @param deck the open deck, or null
   */
  public static List<Choice> of(AppState state, Atlas deck, ExportKind kind) {
    List<Choice> choices = new ArrayList<>();
    Messages messages = state.messages();
    if (deck != null && !deck.scenes().isEmpty()) {
      choices.add(
          new Choice(
              ExportSubject.Kind.DECK, deck.title(), stage -> ExportSubject.ofDeck(stage, deck)));
    }
    Structure structure = state.structure();
    if (structure != null) {
      choices.add(
          new Choice(
              ExportSubject.Kind.STRUCTURE,
              state.language().pick(structure.formula(), structure.formulaEn()),
              stage -> ExportSubject.ofStructure(stage, messages, structure)));
    }
    region(state)
        .ifPresent(
            region ->
                choices.add(
                    new Choice(
                        ExportSubject.Kind.REGION,
                        state.language().pick(region.name(), region.nameEn()),
                        stage -> ExportSubject.ofRegion(stage, messages, region))));
    plan(state)
        .ifPresent(
            plan ->
                choices.add(
                    new Choice(
                        ExportSubject.Kind.PLAN,
                        state.language().pick(plan.title(), plan.titleEn()),
                        stage -> ExportSubject.ofPlan(stage, messages, plan))));
    ExportSubject.Kind first = likeliest(kind);
    choices.sort((a, b) -> Boolean.compare(b.kind() == first, a.kind() == first));
    return choices;
  }

  private static ExportSubject.Kind likeliest(ExportKind kind) {
    return switch (kind) {
      case REPORT -> ExportSubject.Kind.REGION;
      case SLIDES, HANDOUT, HTML, SCENES -> ExportSubject.Kind.DECK;
      case ATLAS, TABLE, GEOJSON, KML, GPKG -> ExportSubject.Kind.STRUCTURE;
    };
  }

  /** The selected region, or the only region of the selected element. */
  private static Optional<Region> region(AppState state) {
    return state.selection() == null
        ? Optional.empty()
        : state
            .workspace()
            .panelContents()
            .of(state.selection())
            .flatMap(c -> Optional.ofNullable(c.region()));
  }

  /** The selected plan, or that of the structure shown. */
  private static Optional<Plan> plan(AppState state) {
    var catalogue = state.workspace().catalogue();
    return catalogue
        .findPlan(String.valueOf(state.selection()))
        .or(
            () ->
                state.structure() == null
                    ? Optional.empty()
                    : catalogue.findPlan(state.structure().plan()));
  }
}
