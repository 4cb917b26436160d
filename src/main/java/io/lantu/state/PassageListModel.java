package io.lantu.state;

import io.lantu.model.Disagreement;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.state.PanelContent.PlanPassages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The policy list of a subject as flat rows: disagreements (folded), then each plan with its
 * passages, the plan of the structure shown first. A topic narrows it. FX thread.
 */
public final class PassageListModel {
  /** A row of the list. */
  public sealed interface Row {}

  /**
   * Heads the disagreements.
   *
   * @param count how many
   * @param open whether they are listed below
   */
  public record DisagreementsRow(int count, boolean open) implements Row {}

  /**
   * A disagreement.
   *
   * @param disagreement what
   */
  public record DisagreementRow(Disagreement disagreement) implements Row {}

  /**
   * Heads the passages of a plan.
   *
   * @param plan the plan
   * @param count passages below it
   * @param owner whether it is the plan of the structure shown
   */
  public record PlanRow(Plan plan, int count, boolean owner) implements Row {}

  /**
   * A passage.
   *
   * @param passage the passage
   */
  public record PassageRow(Passage passage) implements Row {}

  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Map<String, Integer>> topics =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<String> topic = new ReadOnlyObjectWrapper<>();
  private List<PlanPassages> passages = List.of();
  private List<Disagreement> disagreements = List.of();
  private String ownerPlan;
  private boolean disagreementsOpen;

  /** Rows to show. */
  public ObservableList<Row> rows() {
    return readOnlyRows;
  }

  /** Topics of all passages with how many carry each, most frequent first. */
  public ReadOnlyObjectProperty<Map<String, Integer>> topicsProperty() {
    return topics.getReadOnlyProperty();
  }

  /** The topic that narrows the list, or null. */
  public ReadOnlyObjectProperty<String> topicProperty() {
    return topic.getReadOnlyProperty();
  }

  /**
   * Shows the passages of another subject, without a topic and with disagreements folded.
   *
   * @param content the subject
   * @param planFirst plan of the structure shown, or null
   */
  public void show(PanelContent content, String planFirst) {
    ownerPlan = planFirst;
    disagreements = content.disagreements();
    disagreementsOpen = false;
    passages =
        content.passages().stream()
            .sorted(Comparator.comparing((PlanPassages p) -> !p.plan().id().equals(planFirst)))
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    passages.forEach(
        group ->
            group
                .passages()
                .forEach(p -> p.topics().forEach(t -> counts.merge(t, 1, Integer::sum))));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    topic.set(null);
    topics.set(sorted);
    rebuild();
  }

  /** Narrows to a topic; the same again, or null, shows all. */
  public void toggleTopic(String next) {
    topic.set(next == null || next.equals(topic.get()) ? null : next);
    rebuild();
  }

  /** Lists or folds the disagreements. */
  public void toggleDisagreements() {
    disagreementsOpen = !disagreementsOpen;
    rebuild();
  }

  private void rebuild() {
    List<Row> next = new ArrayList<>();
    if (!disagreements.isEmpty() && topic.get() == null) {
      next.add(new DisagreementsRow(disagreements.size(), disagreementsOpen));
      if (disagreementsOpen) {
        disagreements.forEach(d -> next.add(new DisagreementRow(d)));
      }
    }
    for (PlanPassages group : passages) {
      List<Passage> shown =
          group.passages().stream()
              .filter(p -> topic.get() == null || p.topics().contains(topic.get()))
              .toList();
      if (!shown.isEmpty()) {
        next.add(new PlanRow(group.plan(), shown.size(), group.plan().id().equals(ownerPlan)));
        shown.forEach(p -> next.add(new PassageRow(p)));
      }
    }
    rows.setAll(next);
  }
}
