package io.lantu.state;

import io.lantu.draft.Decision;
import io.lantu.draft.DraftElement;
import io.lantu.draft.DraftState;
import io.lantu.draft.DraftStructure;
import io.lantu.draft.PlanDraft;
import io.lantu.model.LonLat;
import io.lantu.search.Gazetteer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The draft under review, what of it is looked at, and where it lies on disk. FX thread. */
public final class DraftSession {
  private final ReadOnlyObjectWrapper<PlanDraft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper structure = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<Placing> placing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Path> pack = new ReadOnlyObjectWrapper<>();
  private Gazetteer gazetteer;
  private String source;

  /**
   * A member waiting for a click on the map.
   *
   * @param elementId the element
   * @param index number of the member; its number of members for a new one
   * @param name name of the place
   */
  public record Placing(String elementId, int index, String name) {}

  /**
   * Takes a draft up.
   *
   * @param next the draft
   * @param names finds regions and places by name
   * @param document name of the document it was read from, or null
   * @param file the pack it lies in, or null
   */
  public void open(PlanDraft next, Gazetteer names, String document, Path file) {
    gazetteer = names;
    source = document;
    pack.set(file);
    placing.set(null);
    selected.set(null);
    structure.set(
        next.state().structures().isEmpty() ? null : next.state().structures().get(0).id());
    draft.set(next);
    next.onChange(
        () -> {
          if (draft.get() == next) {
            changed();
          }
        });
    structure().ifPresent(this::selectFirst);
    revision.set(revision.get() + 1);
  }

  /** Lets the draft go. */
  public void close() {
    placing.set(null);
    selected.set(null);
    structure.set(null);
    pack.set(null);
    draft.set(null);
    revision.set(revision.get() + 1);
  }

  private void changed() {
    DraftState state = draft.get().state();
    if (structure.get() == null || state.findStructure(structure.get()).isEmpty()) {
      List<DraftStructure> all = state.structures();
      structure.set(all.isEmpty() ? null : all.get(all.size() - 1).id());
    }
    if (selected.get() != null && state.findElement(selected.get()).isEmpty()) {
      selected.set(null);
    }
    Placing p = placing.get();
    if (p != null && state.findElement(p.elementId()).isEmpty()) {
      placing.set(null);
    }
    revision.set(revision.get() + 1);
  }

  public ReadOnlyObjectProperty<PlanDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** The draft, or null. */
  public PlanDraft draft() {
    return draft.get();
  }

  /** Counts the changes of anything in the draft. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Id of the structure looked at, or null. */
  public ReadOnlyStringProperty structureProperty() {
    return structure.getReadOnlyProperty();
  }

  /** The structure looked at. */
  public Optional<DraftStructure> structure() {
    return draft.get() == null || structure.get() == null
        ? Optional.empty()
        : draft.get().state().findStructure(structure.get());
  }

  /** Looks at another structure. */
  public void show(String structureId) {
    if (structureId != null && !structureId.equals(structure.get())) {
      structure.set(structureId);
      selected.set(null);
      structure().ifPresent(this::selectFirst);
    }
  }

  private void selectFirst(DraftStructure s) {
    if (!s.elements().isEmpty()) {
      select(
          s.elements().stream()
              .filter(e -> e.decision() == Decision.OPEN)
              .findFirst()
              .orElse(s.elements().get(0))
              .id());
    }
  }

  /** Id of the element looked at, or null. */
  public ReadOnlyStringProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The element looked at. */
  public Optional<DraftElement> selected() {
    return draft.get() == null || selected.get() == null
        ? Optional.empty()
        : draft.get().state().findElement(selected.get());
  }

  public void select(String elementId) {
    selected.set(elementId);
  }

  /** Accepts what has not been looked at of the structure shown. */
  public void acceptStructure() {
    structure().ifPresent(s -> draft.get().acceptStructure(s.id()));
  }

  /** Decides on the selected element and goes on to the next one not looked at. */
  public void decide(Decision decision) {
    String id = selected.get();
    if (id == null) {
      return;
    }
    draft.get().decide(id, decision);
    if (decision != Decision.OPEN) {
      nextOpen(id).ifPresent(this::select);
    }
  }

  /**
   * The next element of the structure that has not been looked at, after one, from the top again.
   */
  private Optional<String> nextOpen(String after) {
    List<DraftElement> all = structure().map(DraftStructure::elements).orElse(List.of());
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(after)) {
        from = i + 1;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      DraftElement e = all.get((from + i) % all.size());
      if (e.decision() == Decision.OPEN) {
        return Optional.of(e.id());
      }
    }
    return Optional.empty();
  }

  /** What waits for a click on the map, or null. */
  public ReadOnlyObjectProperty<Placing> placingProperty() {
    return placing.getReadOnlyProperty();
  }

  /** Waits for a click on the map; null waits no longer. */
  public void place(Placing next) {
    placing.set(next);
  }

  /** Puts what waits on the map. */
  public void placeAt(LonLat at, String countyId) {
    Placing p = placing.get();
    if (p != null && draft.get() != null) {
      placing.set(null);
      draft.get().placeByHand(p.elementId(), p.index(), p.name(), at, countyId);
    }
  }

  /** Finds regions and places by name. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Name of the document the draft was read from, or null. */
  public String source() {
    return source;
  }

  /** The pack the draft lies in, or null. */
  public ReadOnlyObjectProperty<Path> packProperty() {
    return pack.getReadOnlyProperty();
  }

  /** The draft has been written to a pack. */
  public void savedTo(Path file) {
    pack.set(file);
    draft.get().markSaved();
  }
}
