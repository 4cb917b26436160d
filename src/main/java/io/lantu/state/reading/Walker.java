package io.lantu.state.reading;

import io.lantu.library.DocumentKey;
import io.lantu.library.Library;
import io.lantu.library.TextRange;
import io.lantu.state.AppState;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Walks through the places in all plans about what is selected. FX thread. */
final class Walker {
  private final Reading reading;
  private final AppState state;
  private final TaskExecutor quiet;
  private final ReadOnlyObjectWrapper<PassageWalk> walk =
      new ReadOnlyObjectWrapper<>(PassageWalk.NONE);
  private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(-1);

  Walker(Reading reading, AppState state, TaskExecutor quiet) {
    this.reading = reading;
    this.state = state;
    this.quiet = quiet;
    state.selectionProperty().addListener((o, old, now) -> forget());
    state.structureProperty().addListener((o, old, now) -> forget());
  }

  /** The places about the selection, once they were asked for. */
  ReadOnlyObjectProperty<PassageWalk> walkProperty() {
    return walk.getReadOnlyProperty();
  }

  /** Index of the place gone to last, or -1. */
  ReadOnlyIntegerProperty stopProperty() {
    return stop.getReadOnlyProperty();
  }

  void forget() {
    walk.set(PassageWalk.NONE);
    stop.set(-1);
  }

  /** Goes to the next place in all plans about the selection, or with -1 to the one before. */
  void walk(int by) {
    String subject = state.selection();
    if (subject == null) {
      state.say("reader.walk.select");
      return;
    }
    if (subject.equals(walk.get().subject())) {
      step(by);
      return;
    }
    var content = state.workspace().panelContents().of(subject);
    Library from = reading.library();
    if (content.isEmpty() || from == null) {
      return;
    }
    Set<String> ids = reading.sameAs(subject);
    String first = state.structure() == null ? null : state.structure().plan();
    LinkCache now = reading.links();
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.linking"),
                () -> {
                  List<OriginalLinks> links = new ArrayList<>();
                  for (DocumentKey key : from.preferred()) {
                    links.add(now.links(from.original(key)));
                  }
                  return PassageWalk.of(content.get(), ids, first, links);
                })
            .onSuccess(
                found -> {
                  if (subject.equals(state.selection())) {
                    walk.set(found);
                    stop.set(-1);
                    step(by);
                  }
                })
            .onFailure(reading::sayUnreadable));
  }

  private void step(int by) {
    List<PassageWalk.Stop> stops = walk.get().stops();
    if (stops.isEmpty()) {
      state.say("reader.walk.none");
      return;
    }
    int next =
        stop.get() < 0 && by < 0 ? stops.size() - 1 : Math.floorMod(stop.get() + by, stops.size());
    stop.set(next);
    PassageWalk.Stop at = stops.get(next);
    if (at.passage() != null) {
      reading.open(at.passage());
    } else {
      reading.open(at.key(), pieceRange(at));
    }
  }

  private static TextRange pieceRange(PassageWalk.Stop at) {
    return TextRange.within(at.piece(), 0, Integer.MAX_VALUE);
  }
}
