package io.lantu.state.reading;

import io.lantu.library.CitationResolver;
import io.lantu.library.DamagedEntry;
import io.lantu.library.DocumentKey;
import io.lantu.library.Library;
import io.lantu.library.LibraryEntry;
import io.lantu.library.LibraryText;
import io.lantu.library.Note;
import io.lantu.library.Original;
import io.lantu.library.Resolution;
import io.lantu.library.TextRange;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.settings.Folders;
import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.state.TextOpener;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.text.DocumentProblem;
import io.lantu.text.PlanReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The library of originals in the window: imports and removes, resolves citations, feeds the
 * reader, walks through the passages about the selection. Reading and matching run on workers.
 *
 * <p>FX thread.
 */
public final class Reading implements TextOpener {
  private static final Logger LOG = Logger.getLogger(Reading.class.getName());

  private final AppState state;
  private final TaskExecutor tasks;
  private final TaskExecutor quiet;
  private final Folders folders;
  private final ReaderModel reader = new ReaderModel();
  private final Notes notes = new Notes();
  private final NoteKeeping noteKeeping;
  private final ReadOnlyObjectWrapper<Library> library = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final Walker walker;
  private final Map<String, Resolution> resolved = new LinkedHashMap<>();
  private final List<Consumer<ReaderDocument>> onOpen = new ArrayList<>();
  private volatile LinkCache shared = new LinkCache(Catalogue.empty());
  private final Set<String> unfolded = new HashSet<>();
  private Runnable askForFiles = () -> {};
  private String lastRemoved;

  /**
   * Prepares reading; nothing is opened before the plans are.
   *
   * @param state what is shown and selected
   * @param tasks runs what the user waits for and may stop
   * @param quiet runs look-ups nobody has to know of
   * @param folders where library and notes lie
   */
  public Reading(AppState state, TaskExecutor tasks, TaskExecutor quiet, Folders folders) {
    this.state = state;
    this.tasks = tasks;
    this.quiet = quiet;
    this.folders = folders;
    noteKeeping =
        new NoteKeeping(state, quiet, reader, notes, folders.user().resolve("notes.json"));
    reader.setSearcher(
        (work, then) ->
            quiet.run(
                new BackgroundTask<>(state.messages().get("reader.opening"), work::get)
                    .onSuccess(then)));
    state.workspaceProperty().addListener((o, old, now) -> follow());
    walker = new Walker(this, state, quiet);
  }

  /** The reader. */
  public ReaderModel reader() {
    return reader;
  }

  /** The user's notes. */
  public Notes notes() {
    return notes;
  }

  /** The library, or null until it is open. */
  public Library library() {
    return library.get();
  }

  /** The library; null until it is open. */
  public ReadOnlyObjectProperty<Library> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  /** Grows whenever documents come, go or change places. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Is told when a document is opened in the reader at the user's wish. */
  public void onOpen(Consumer<ReaderDocument> action) {
    onOpen.add(action);
  }

  private record Opened(Library library, List<Note> notes, String notesProblem) {}

  /** Opens the library with the first plans and matches it to the plans open. */
  private void follow() {
    Catalogue catalogue = state.workspace().catalogue();
    LinkCache next = new LinkCache(catalogue);
    shared = next;
    resolved.clear();
    walker.forget();
    Library known = library.get();
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.opening"),
                () -> {
                  Library opened =
                      known != null
                          ? known
                          : new Library(folders.library(), () -> new PlanReader(shared.places()));
                  opened.match(catalogue);
                  if (known != null) {
                    return new Opened(opened, null, null);
                  }
                  try {
                    return new Opened(opened, noteKeeping.read(), null);
                  } catch (IOException e) {
                    LOG.log(Level.WARNING, "Notes not readable", e);
                    return new Opened(opened, List.of(), e.getMessage());
                  }
                })
            .onSuccess(
                opened -> {
                  if (opened.notes() != null) {
                    notes.load(opened.notes());
                  }
                  library.set(opened.library());
                  changed();
                  sayFaults(opened);
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Library not opened", e);
                  state.say("library.failed", folders.library(), e.getMessage());
                }));
  }

  private void sayFaults(Opened opened) {
    List<DamagedEntry> damaged = opened.library().damaged();
    if (!damaged.isEmpty()) {
      state.say(() -> text().damaged(damaged.get(0)));
    }
    if (opened.notesProblem() != null) {
      state.say("reader.notes.damaged", opened.notesProblem());
    }
  }

  /** Words what the library does. */
  public LibraryText text() {
    return new LibraryText(library.get(), state.messages());
  }

  private void changed() {
    resolved.clear();
    walker.forget();
    revision.set(revision.get() + 1);
    ReaderDocument shown = reader.document();
    if (shown != null) {
      reopen(shown);
    }
  }

  /** Shows again what is shown, as the library has changed under it. */
  private void reopen(ReaderDocument shown) {
    Optional<DocumentKey> better =
        shown.plan() == null ? Optional.empty() : library.get().findPlan(shown.plan().id());
    if (shown.isDigests()) {
      better.ifPresent(key -> open(key, null, false));
    } else if (library.get().document(shown.original().key()).isEmpty()) {
      if (better.isPresent()) {
        open(better.get(), null, false);
      } else if (shown.plan() != null) {
        openDigests(shown.plan(), null, false);
      } else {
        reader.show(null);
      }
    }
  }

  // ---- library ----

  /** Puts files into the library, one after the other; the result is told at the end. */
  public void importFiles(List<Path> files, Consumer<Imported> then) {
    Library into = library.get();
    if (into == null) {
      state.say("message.loading");
      return;
    }
    String title =
        files.size() == 1
            ? state.messages().get("library.importing", files.get(0).getFileName())
            : state.messages().get("library.importing.many", files.size());
    Messages messages = state.messages();
    tasks.run(
        BackgroundTask.cancellable(
                title, progress -> Imported.into(into, files, messages, progress))
            .onSuccess(
                imported -> {
                  changed();
                  then.accept(imported);
                })
            .onCancel(
                () -> {
                  changed();
                  state.say("library.cancelled");
                }));
  }

  /** Removes a file from the library; {@link #undoRemove} brings it back. */
  public void remove(LibraryEntry entry) {
    remove(entry.hash(), entry.name());
  }

  /** Removes a folder of the library, also a damaged one. */
  public void remove(String hash, String name) {
    change(
        () -> library.get().remove(hash),
        () -> {
          lastRemoved = hash;
          state.say("library.removed", name);
        });
  }

  /** Whether something removed can be brought back. */
  public boolean canUndoRemove() {
    return lastRemoved != null;
  }

  /** Brings the file removed last back. */
  public void undoRemove() {
    String hash = lastRemoved;
    if (hash != null) {
      lastRemoved = null;
      change(() -> library.get().restore(hash), () -> state.say("library.restored"));
    }
  }

  /** Prefers a document over other editions of it. */
  public void prefer(DocumentKey key) {
    change(() -> library.get().prefer(key), () -> state.say("library.preferred"));
  }

  private interface Change {
    void make() throws IOException;
  }

  private void change(Change change, Runnable then) {
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.opening"),
                () -> {
                  change.make();
                  return true;
                })
            .onSuccess(
                done -> {
                  changed();
                  then.run();
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Library not changed", e);
                  state.say("library.failed", folders.library(), e.getMessage());
                }));
  }

  // ---- documents ----

  /** The documents there are: plans in pack order, then the user's others, then editions. */
  public List<DocumentChoice> choices() {
    return DocumentChoice.of(state.workspace().catalogue(), library.get(), state.language());
  }

  /** Opens a document in the reader. */
  public void open(DocumentChoice choice) {
    if (choice.hasOriginal()) {
      open(choice.key(), null, true);
    } else {
      state
          .workspace()
          .catalogue()
          .findPlan(choice.planId())
          .ifPresent(plan -> openDigests(plan, null, true));
    }
  }

  /** Opens a document of the library at a stretch, or at its beginning. */
  public void open(DocumentKey key, TextRange range) {
    open(key, range == null ? null : new ReaderModel.Target(range, Resolution.Kind.EXACT, 1), true);
  }

  @Override
  public void open(String hash, int document, int piece, int start, int end) {
    Library from = library.get();
    DocumentKey key = new DocumentKey(hash, document);
    if (from != null && from.document(key).isPresent()) {
      open(key, TextRange.within(piece, start, end));
    }
  }

  @Override
  public void open(Citation citation) {
    open(passageOf(citation));
  }

  /** Opens the reader on what was shown last, else the plan of the structure, else the first. */
  public void openReader() {
    if (reader.document() != null) {
      onOpen.forEach(action -> action.accept(reader.document()));
      return;
    }
    Structure structure = state.structure();
    List<DocumentChoice> choices = choices();
    choices.stream()
        .filter(c -> structure != null && structure.plan().equals(c.planId()))
        .findFirst()
        .or(() -> choices.stream().filter(DocumentChoice::hasOriginal).findFirst())
        .or(() -> choices.stream().findFirst())
        .ifPresentOrElse(this::open, () -> onOpen.forEach(action -> action.accept(null)));
  }

  private void openDigests(Plan plan, Passage at, boolean asked) {
    ReaderDocument shown = reader.document();
    if (shown == null || !shown.isDigests() || !plan.equals(shown.plan())) {
      show(ReaderDocument.digests(plan, state.workspace().catalogue()));
    }
    if (asked) {
      onOpen.forEach(action -> action.accept(reader.document()));
    }
    if (at != null) {
      reader.document().digests().entrySet().stream()
          .filter(e -> e.getValue().citation().fp().equals(at.citation().fp()))
          .findFirst()
          .ifPresent(
              e ->
                  reader.goTo(
                      new ReaderModel.Target(
                          TextRange.within(e.getKey(), 0, e.getValue().digest().length()),
                          Resolution.Kind.NO_ORIGINAL,
                          1)));
    }
  }

  private void open(DocumentKey key, ReaderModel.Target target, boolean asked) {
    ReaderDocument shown = reader.document();
    if (shown != null && shown.original().key().equals(key)) {
      arrive(target, asked);
      return;
    }
    Library from = library.get();
    quiet.run(
        new BackgroundTask<>(state.messages().get("reader.opening"), () -> from.original(key))
            .onSuccess(
                original -> {
                  show(original);
                  arrive(target, asked);
                })
            .onFailure(this::sayUnreadable));
  }

  private void arrive(ReaderModel.Target target, boolean asked) {
    if (asked) {
      onOpen.forEach(action -> action.accept(reader.document()));
    }
    if (target != null) {
      reader.goTo(target);
    }
  }

  private void show(Original original) {
    Plan plan =
        original.plan() == null
            ? null
            : state.workspace().catalogue().findPlan(original.plan()).orElse(null);
    show(new ReaderDocument(original, plan, Map.of()));
  }

  private void show(ReaderDocument document) {
    reader.show(document);
    noteKeeping.place();
    LinkCache now = shared;
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.linking"), () -> now.links(document.original()))
            .onSuccess(
                links -> {
                  if (reader.shows(document)) {
                    reader.setLinks(links);
                  }
                }));
  }

  /** Links to the content open. */
  LinkCache links() {
    return shared;
  }

  void sayUnreadable(Exception e) {
    LOG.log(Level.WARNING, "Original not readable", e);
    state.say(
        () ->
            e instanceof DocumentProblem problem
                ? problem.text(state.messages())
                : state.messages().get("library.failed", folders.library(), e.getMessage()));
  }

  // ---- citations ----

  /** Passages whose words are unfolded in the panel. */
  public Set<String> unfolded() {
    return unfolded;
  }

  /** A citation as a passage without a digest, for those who only have the citation. */
  public static Passage passageOf(Citation citation) {
    return new Passage(
        "cited:" + citation.fp(), List.of(), List.of(), List.of(), List.of(), "", citation);
  }

  /** Is called when the user wants to add an original. */
  public void setOnAskForFiles(Runnable action) {
    askForFiles = action;
  }

  /** Lets the user choose files for the library. */
  public void askForFiles() {
    askForFiles.run();
  }

  /** What a passage leads to as far as it is known already. */
  public Optional<Resolution> resolved(Passage passage) {
    return Optional.ofNullable(resolved.get(passage.id()));
  }

  /** Whether the library has the original of a plan. */
  public boolean hasOriginal(String planId) {
    return library.get() != null && library.get().findPlan(planId).isPresent();
  }

  /** Finds the words of a passage and hands them over, at once where they are known. */
  public void resolve(Passage passage, Consumer<Resolution> then) {
    Resolution known = resolved.get(passage.id());
    if (known != null) {
      then.accept(known);
      return;
    }
    Library from = library.get();
    if (from == null) {
      return;
    }
    int asked = revision.get();
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.opening"),
                () -> new CitationResolver(from).resolve(passage.citation(), passage.digest()))
            .onSuccess(
                r -> {
                  if (asked == revision.get()) {
                    resolved.put(passage.id(), r);
                  }
                  then.accept(r);
                })
            .onFailure(this::sayUnreadable));
  }

  /** Opens the reader where a passage stands: in the original, else among the digests. */
  public void open(Passage passage) {
    resolve(
        passage,
        r -> {
          switch (r.kind()) {
            case EXACT, NEAR ->
                open(
                    r.original().key(),
                    new ReaderModel.Target(r.range(), r.kind(), r.similarity()),
                    true);
            case NOT_FOUND -> {
              open(r.original().key(), (TextRange) null);
              state.say("reader.notfound");
            }
            case NO_ORIGINAL ->
                state
                    .workspace()
                    .catalogue()
                    .findPlan(passage.plan())
                    .ifPresent(plan -> openDigests(plan, passage, true));
          }
        });
  }

  // ---- from map to text ----

  /** The places about the selection, once they were asked for. */
  public ReadOnlyObjectProperty<PassageWalk> walkProperty() {
    return walker.walkProperty();
  }

  /** Index of the place gone to last, or -1. */
  public ReadOnlyIntegerProperty stopProperty() {
    return walker.stopProperty();
  }

  /** Goes to the next place in all plans about the selection, or with -1 to the one before. */
  public void walk(int by) {
    walker.walk(by);
  }

  /** The subject, the region an element consists of, the elements a region alone makes up. */
  public Set<String> sameAs(String subject) {
    Set<String> ids = new LinkedHashSet<>(List.of(subject));
    Catalogue catalogue = state.workspace().catalogue();
    Optional<StructureElement> element = catalogue.findElement(subject);
    if (element.isPresent()) {
      if (element.get().members().size() == 1) {
        ids.addAll(element.get().members());
      }
      return ids;
    }
    if (catalogue.findRegion(subject).map(Region::id).isPresent()) {
      for (Structure s : catalogue.structures()) {
        s.elements().stream()
            .filter(e -> e.members().equals(List.of(subject)))
            .forEach(e -> ids.add(e.id()));
      }
    }
    return ids;
  }
}
