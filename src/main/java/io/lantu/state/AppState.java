package io.lantu.state;

import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.render.Viewport;
import io.lantu.settings.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is open, shown, lit and selected. Views observe it and ask it to change; it never calls
 * them. FX thread.
 */
public final class AppState {
  private final ReadOnlyObjectWrapper<Workspace> workspace =
      new ReadOnlyObjectWrapper<>(Workspace.EMPTY);
  private final ReadOnlyObjectWrapper<Structure> structure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<String>> lit = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper hover = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<Supplier<String>> said =
      new ReadOnlyObjectWrapper<>(() -> "");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper();
  private final ReadOnlyObjectWrapper<Messages> messages;
  private final History history = new History();
  private final Camera camera;
  private final List<Consumer<String>> zoomRequests = new ArrayList<>();

  /**
   * Makes the state of an empty window.
   *
   * @param camera the eye over the map
   * @param language first language
   */
  public AppState(Camera camera, Language language) {
    this.camera = camera;
    messages = new ReadOnlyObjectWrapper<>(new Messages(language));
    message.bind(Bindings.createStringBinding(() -> said.get().get(), said, messages));
  }

  public Camera camera() {
    return camera;
  }

  public History history() {
    return history;
  }

  public ReadOnlyObjectProperty<Workspace> workspaceProperty() {
    return workspace.getReadOnlyProperty();
  }

  public Workspace workspace() {
    return workspace.get();
  }

  /**
   * Opens other content; structure and selection that it lacks are dropped. A structure it holds in
   * another form is shown in that form, with the classes lit that are still there.
   */
  public void open(Workspace next) {
    workspace.set(next);
    if (structure.get() != null) {
      Structure now = next.catalogue().findStructure(structure.get().id()).orElse(null);
      Set<String> labels = new LinkedHashSet<>(lit.get());
      if (now != null) {
        labels.retainAll(now.classes().stream().map(c -> c.label()).toList());
      }
      lit.set(now == null ? Set.of() : labels);
      structure.set(now);
    }
    if (selection.get() != null
        && next.panelContents().statusOf(selection.get()).isEmpty()
        && next.catalogue().findPlan(selection.get()).isEmpty()) {
      selection.set(null);
    }
  }

  public ReadOnlyObjectProperty<Structure> structureProperty() {
    return structure.getReadOnlyProperty();
  }

  /** The structure shown, or null. */
  public Structure structure() {
    return structure.get();
  }

  /** Shows a structure with all classes lit and looks at the whole of it. */
  public void showStructure(Structure next) {
    if (next != null && next.equals(structure.get())) {
      requestZoom(next.id());
      return;
    }
    leave();
    setStructure(next);
    selection.set(null);
    if (next != null) {
      requestZoom(next.id());
    }
  }

  private void setStructure(Structure next) {
    lit.set(Set.of());
    structure.set(next);
  }

  /** Lit classes; empty means that all are lit. */
  public ReadOnlyObjectProperty<Set<String>> litProperty() {
    return lit.getReadOnlyProperty();
  }

  /** Whether a class of the structure is lit. */
  public boolean isLit(String classLabel) {
    return lit.get().isEmpty() || lit.get().contains(classLabel);
  }

  /** Lights one class alone; when it already is the only one, lights all again. */
  public void toggleIsolated(String classLabel) {
    lit.set(lit.get().equals(Set.of(classLabel)) ? Set.of() : Set.of(classLabel));
  }

  /** Adds a class to the lit ones or takes it away; none left means all. */
  public void toggleLit(String classLabel) {
    Set<String> next = new LinkedHashSet<>(lit.get());
    if (!next.remove(classLabel)) {
      next.add(classLabel);
    }
    boolean all =
        structure.get() != null
            && structure.get().classes().stream()
                .map(StructureClass::label)
                .allMatch(next::contains);
    lit.set(all ? Set.of() : Set.copyOf(next));
  }

  /** Lights all classes. */
  public void lightAll() {
    lit.set(Set.of());
  }

  /** Goes a step through classes and elements of the structure shown, forward or back. */
  public void step(int by) {
    if (structure.get() == null) {
      return;
    }
    StepSequence.Step next = StepSequence.of(structure.get()).from(lit.get(), selection.get(), by);
    leave();
    lit.set(next.lit());
    selection.set(next.elementId());
  }

  /** Id of the selected element, region, place or plan; null when nothing is selected. */
  public ReadOnlyStringProperty selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public String selection() {
    return selection.get();
  }

  /** Selects, remembering the state before; null selects nothing. */
  public void select(String id) {
    if (java.util.Objects.equals(id, selection.get())) {
      return;
    }
    leave();
    selection.set(id);
  }

  /** Id of what the pointer is over, or null. */
  public ReadOnlyStringProperty hoverProperty() {
    return hover.getReadOnlyProperty();
  }

  public void setHover(String id) {
    hover.set(id);
  }

  /** Last message for the status bar in the present language; empty when there is none. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Changes with each message, also when one is said again. */
  public ReadOnlyObjectProperty<Supplier<String>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Says a text of the program in the status bar; it follows the language. */
  public void say(String key, Object... args) {
    say(() -> messages().get(key, args));
  }

  /**
   * Says something in the status bar.
   *
   * @param words makes the message; called again when the language changes
   */
  public void say(Supplier<String> words) {
    said.set(words);
  }

  /** Takes the last message back. */
  public void hush() {
    said.set(() -> "");
  }

  public ReadOnlyObjectProperty<Messages> messagesProperty() {
    return messages.getReadOnlyProperty();
  }

  public Messages messages() {
    return messages.get();
  }

  public Language language() {
    return messages.get().language();
  }

  public void setLanguage(Language language) {
    if (language != language()) {
      messages.set(new Messages(language));
    }
  }

  /** Is told ids the map shall zoom to. */
  public void onZoomRequest(Consumer<String> action) {
    zoomRequests.add(action);
  }

  /**
   * Asks the map to show a structure, element, region or place whole. A step of the history, unless
   * the choice of what to show has just been one.
   */
  public void requestZoom(String id) {
    history.leaveView(viewState());
    zoomRequests.forEach(action -> action.accept(id));
  }

  /** The state as it is. */
  public ViewState viewState() {
    String id = structure.get() == null ? null : structure.get().id();
    Viewport view = camera.settledViewport();
    double[] p = new double[2];
    camera.projection().inverse(view.centreX(), view.centreY(), p);
    return new ViewState(id, lit.get(), selection.get(), new LonLat(p[0], p[1]), view.resolution());
  }

  /** Remembers the present state as one to come back to. */
  public void leave() {
    history.leave(viewState());
  }

  /** Goes back to the state before. */
  public void goBack() {
    history.goBack(viewState()).ifPresent(this::restore);
  }

  /** Goes to the state ahead. */
  public void goForward() {
    history.goForward(viewState()).ifPresent(this::restore);
  }

  /** Shows a state kept before, remembering the present one. */
  public void show(ViewState state) {
    leave();
    restore(state);
  }

  /**
   * The view begins to move by hand: wheel, drag or keys. A burst of moves without rest in between
   * is one step of the history.
   */
  public void beginMove() {
    if (!camera.movingProperty().get()) {
      leave();
    }
    camera.setDestination(null);
    camera.setMoving(true);
  }

  /** The view has come to rest. */
  public void endMove() {
    camera.setMoving(false);
  }

  private void restore(ViewState state) {
    setStructure(
        state.structureId() == null
            ? null
            : workspace.get().catalogue().findStructure(state.structureId()).orElse(null));
    lit.set(state.lit());
    selection.set(state.selection());
    camera.lookAt(state.centre(), state.resolution());
  }
}
