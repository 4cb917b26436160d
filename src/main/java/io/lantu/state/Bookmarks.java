package io.lantu.state;

import io.lantu.model.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The states a user has kept, in the order they were added. FX thread. */
public final class Bookmarks {
  /** So many are kept; more would make no menu. */
  public static final int LIMIT = 60;

  private final AppState state;
  private final ObservableList<Bookmark> list = FXCollections.observableArrayList();
  // Held, for it listens weakly: listeners of one made for each caller would be lost with it.
  private final ObservableList<Bookmark> readOnlyList =
      FXCollections.unmodifiableObservableList(list);

  public Bookmarks(AppState state) {
    this.state = state;
  }

  /** The bookmarks; changed through the methods here. */
  public ObservableList<Bookmark> list() {
    return readOnlyList;
  }

  /** Keeps the present state, named after what is shown. Nothing when there are too many. */
  public Optional<Bookmark> add() {
    if (list.size() >= LIMIT) {
      return Optional.empty();
    }
    Bookmark added = new Bookmark(unused(nameOfView()), state.viewState());
    list.add(added);
    return Optional.of(added);
  }

  /** Structure, lit classes and selection, else the county in the middle of the view. */
  private String nameOfView() {
    Structure structure = state.structure();
    String selected =
        state.selection() == null
            ? null
            : state
                .workspace()
                .panelContents()
                .of(state.selection())
                .map(c -> name(c))
                .orElse(null);
    String shown = null;
    if (structure != null) {
      shown = state.language().pick(structure.formula(), structure.formulaEn());
      if (!state.litProperty().get().isEmpty()) {
        shown +=
            " "
                + String.join(
                    " ",
                    structure.classes().stream()
                        .filter(c -> state.isLit(c.label()))
                        .map(c -> state.language().pick(c.label(), c.labelEn()))
                        .toList());
      }
    }
    String name = String.join(" · ", Stream.of(shown, selected).filter(s -> s != null).toList());
    return name.isEmpty() ? nameOfPlace() : name;
  }

  private String name(PanelContent content) {
    return state.language().pick(content.name(), content.nameEn());
  }

  private String nameOfPlace() {
    var view = state.viewState();
    return state
        .workspace()
        .countyAt(view.centre().lon(), view.centre().lat())
        .map(county -> state.language().pick(county.name(), county.nameEn()))
        .orElseGet(
            () -> CoordinateFormat.DECIMAL.format(view.centre(), state.camera().projection()));
  }

  private String unused(String name) {
    String clean = new Bookmark(name, state.viewState()).name();
    String free = clean;
    for (int i = 2; isUsed(free); i++) {
      free = clean + " " + i;
    }
    return free;
  }

  private boolean isUsed(String name) {
    return list.stream().anyMatch(b -> b.name().equals(name));
  }

  /** Gives a bookmark another name; a blank one changes nothing. */
  public void rename(Bookmark bookmark, String name) {
    int i = list.indexOf(bookmark);
    if (i >= 0 && !name.isBlank()) {
      list.set(i, bookmark.withName(name));
    }
  }

  /** Forgets a bookmark. */
  public void remove(Bookmark bookmark) {
    list.remove(bookmark);
  }

  /** Brings the whole state of a bookmark back; the present one goes to the history. */
  public void open(Bookmark bookmark) {
    state.show(bookmark.view());
  }

  /** The bookmarks as lines for the preferences. */
  public List<String> lines() {
    return list.stream().map(Bookmark::line).toList();
  }

  /** Takes up lines kept before; damaged ones are left out. */
  public void read(List<String> lines) {
    list.setAll(lines.stream().flatMap(l -> Bookmark.of(l).stream()).limit(LIMIT).toList());
  }
}
