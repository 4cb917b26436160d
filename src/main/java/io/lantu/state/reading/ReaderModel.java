package io.lantu.state.reading;

import io.lantu.library.Note;
import io.lantu.library.Piece;
import io.lantu.library.Resolution;
import io.lantu.library.TextRange;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The document in the reader: outline, place, links, finds and notes. FX thread. */
public final class ReaderModel {
  /** A document of so few pieces is searched within a frame. */
  private static final int FEW = 1500;

  private final ReadOnlyObjectWrapper<ReaderDocument> document = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Outline> outline =
      new ReadOnlyObjectWrapper<>(new Outline(List.of()));
  private final StringProperty filter = new SimpleStringProperty("");
  private final IntegerProperty position = new SimpleIntegerProperty(0);
  private final ReadOnlyObjectWrapper<Target> target = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OriginalLinks> links = new ReadOnlyObjectWrapper<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<TextFind> find = new ReadOnlyObjectWrapper<>(TextFind.NONE);
  private final ReadOnlyIntegerWrapper hit = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Map<Note, TextRange>> notes =
      new ReadOnlyObjectWrapper<>(Map.of());
  private Outline whole = new Outline(List.of());

  /**
   * A stretch to bring into sight and mark.
   *
   * @param range the stretch
   * @param kind how it was found
   * @param similarity how alike, 0 to 1
   */
  public record Target(TextRange range, Resolution.Kind kind, double similarity) {}

  private Searcher searcher = (work, then) -> then.accept(work.get());
  private int searches;

  /** Runs the search of a long document off the FX thread. */
  interface Searcher {
    /** Does the work anywhere and hands the outcome over on the FX thread. */
    void search(Supplier<TextFind> work, Consumer<TextFind> then);
  }

  void setSearcher(Searcher next) {
    searcher = next;
  }

  ReaderModel() {
    filter.addListener((o, old, now) -> outline.set(whole.filtered(now)));
    query.addListener((o, old, now) -> search());
  }

  /** What is shown, or null. */
  public ReadOnlyObjectProperty<ReaderDocument> documentProperty() {
    return document.getReadOnlyProperty();
  }

  public ReaderDocument document() {
    return document.get();
  }

  /** Whether this very document is still shown; equal ones do not count, and comparing is dear. */
  @SuppressWarnings("ReferenceEquality")
  boolean shows(ReaderDocument asked) {
    return document.get() == asked;
  }

  void show(ReaderDocument next) {
    target.set(null);
    links.set(null);
    notes.set(Map.of());
    whole = next == null ? new Outline(List.of()) : Outline.of(next.pieces());
    filter.set("");
    outline.set(whole);
    document.set(next);
    position.set(0);
    search();
  }

  void setLinks(OriginalLinks next) {
    links.set(next);
  }

  void setNotes(Map<Note, TextRange> next) {
    notes.set(Map.copyOf(next));
  }

  /** Links of the document, or null while they are worked out. */
  public ReadOnlyObjectProperty<OriginalLinks> linksProperty() {
    return links.getReadOnlyProperty();
  }

  /** The links of a piece. */
  public List<TextLink> links(int piece) {
    return links.get() == null ? List.of() : links.get().in(piece);
  }

  /** Notes in the document with their places. */
  public ReadOnlyObjectProperty<Map<Note, TextRange>> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** The outline as filtered. */
  public ReadOnlyObjectProperty<Outline> outlineProperty() {
    return outline.getReadOnlyProperty();
  }

  /** Narrows the outline. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The piece at the top of what is in sight; set by the view as the user scrolls. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** What to bring into sight and mark, or null. */
  public ReadOnlyObjectProperty<Target> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** Brings a stretch into sight. */
  public void goTo(TextRange range) {
    goTo(new Target(range, Resolution.Kind.EXACT, 1));
  }

  /** Brings a heading or other piece into sight. */
  public void goToPiece(int piece) {
    goTo(TextRange.within(piece, 0, 0));
  }

  void goTo(Target next) {
    // Going to the same place again is going there again.
    target.set(null);
    target.set(next);
  }

  // ---- find ----

  /** What is looked for in the text. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Where it stands. */
  public ReadOnlyObjectProperty<TextFind> findProperty() {
    return find.getReadOnlyProperty();
  }

  /** Index of the hit gone to last, or -1. */
  public ReadOnlyIntegerProperty hitProperty() {
    return hit.getReadOnlyProperty();
  }

  private void search() {
    hit.set(-1);
    int search = ++searches;
    if (document.get() == null || query.get().isBlank()) {
      find.set(TextFind.NONE);
      return;
    }
    List<Piece> pieces = pieces();
    String wanted = query.get();
    Supplier<TextFind> work = () -> TextFind.of(pieces, wanted);
    Consumer<TextFind> then =
        found -> {
          if (search == searches) {
            find.set(found);
          }
        };
    if (pieces.size() < FEW) {
      then.accept(work.get());
    } else {
      searcher.search(work, then);
    }
  }

  /** Goes to the next hit, or with -1 to the one before, round and round. */
  public void step(int by) {
    List<TextRange> hits = find.get().hits();
    if (hits.isEmpty()) {
      return;
    }
    int next;
    if (hit.get() < 0) {
      int from = find.get().from(position.get());
      next = by > 0 ? from : Math.floorMod(from - 1, hits.size());
    } else {
      next = Math.floorMod(hit.get() + by, hits.size());
    }
    hit.set(next);
    goTo(hits.get(next));
  }

  // ---- text ----

  private List<Piece> pieces() {
    return document.get().pieces();
  }

  /** The words of a stretch with the document and the headings they stand under. */
  public String cited(TextRange range, Language language) {
    ReaderDocument d = document.get();
    String words = d.original().text(range).replace('\t', ' ');
    Piece first = d.pieces().get(range.piece());
    Plan plan = d.plan();
    String title = plan == null ? d.title() : language.pick(plan.title(), plan.titleEn());
    boolean zh = language == Language.ZH || plan == null || plan.titleEn() == null;
    StringBuilder source = new StringBuilder(zh ? "《" + title + "》" : title);
    first.path().forEach(h -> source.append(" › ").append(h));
    if (first.box() != null) {
      source.append(" › ").append(first.box());
    }
    return language == Language.ZH ? words + "（" + source + "）" : words + " (" + source + ")";
  }
}
