package io.lantu.state.reading;

import io.lantu.library.CitationResolver;
import io.lantu.library.DamagedEntry;
import io.lantu.library.DocumentKey;
import io.lantu.library.ImportReport;
import io.lantu.library.Library;
import io.lantu.library.LibraryEntry;
import io.lantu.library.LibraryText;
import io.lantu.library.Note;
import io.lantu.library.NoteFile;
import io.lantu.library.Original;
import io.lantu.library.Resolution;
import io.lantu.library.StoredDocument;
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
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadListener;
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
  private static final int LINKS_KEPT = 24;

  private final AppState state;
  private final TaskExecutor tasks;
  private final TaskExecutor quiet;
  private final Folders folders;
  private final ReaderModel reader = new ReaderModel();
  private final Notes notes = new Notes();
  private final ReadOnlyObjectWrapper<Library> library = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<PassageWalk> walk =
      new ReadOnlyObjectWrapper<>(PassageWalk.NONE);
  private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(-1);
  private final Map<String, Resolution> resolved = new LinkedHashMap<>();
  private final List<Consumer<ReaderDocument>> onOpen = new ArrayList<>();
  private volatile Shared shared = new Shared(Catalogue.empty());
  private final Set<String> unfolded = new HashSet<>();
  private Runnable askForFiles = () -> {};
  private String lastRemoved;
  private int noteVersion;
  private int storedVersion;

  /** What workers share while one content is open. */
  private static final class Shared {
    private final Catalogue catalogue;
    private final Map<DocumentKey, OriginalLinks> links =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<DocumentKey, OriginalLinks> eldest) {
            return size() > LINKS_KEPT;
          }
        };
    private PlaceIndex places;

    Shared(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    synchronized PlaceIndex places() {
      if (places == null) {
        places = new PlaceIndex(catalogue);
      }
      return places;
    }

    OriginalLinks links(Original original) {
      synchronized (links) {
        OriginalLinks known = links.get(original.key());
        if (known != null && known.original() == original) {
          return known;
        }
      }
      Plan plan = original.plan() == null ? null : catalogue.findPlan(original.plan()).orElse(null);
      OriginalLinks made =
          OriginalLinks.of(original, new LinkFinder(catalogue, places(), plan), catalogue);
      synchronized (links) {
        links.put(original.key(), made);
      }
      return made;
    }
  }

  /**
   * What became of files given to the library.
   *
   * @param reports for each file that was read, by name
   * @param problems for each file that was not, one line
   */
  public record Imported(Map<String, ImportReport> reports, List<String> problems) {}

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
    notes.setOnChange(this::storeNotes);
    reader.setSearcher(
        (work, then) ->
            quiet.run(
                new BackgroundTask<>(state.messages().get("reader.opening"), work::get)
                    .onSuccess(then)));
    notes.list().addListener((javafx.beans.InvalidationListener) o -> placeNotes());
    state.workspaceProperty().addListener((o, old, now) -> follow());
    state.selectionProperty().addListener((o, old, now) -> forgetWalk());
    state.structureProperty().addListener((o, old, now) -> forgetWalk());
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
    Shared next = new Shared(catalogue);
    shared = next;
    resolved.clear();
    forgetWalk();
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
                    return new Opened(opened, NoteFile.read(notesFile()), null);
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
                  state.say(
                      state.messages().get("library.failed", folders.library(), e.getMessage()));
                }));
  }

  private void sayFaults(Opened opened) {
    List<DamagedEntry> damaged = opened.library().damaged();
    if (!damaged.isEmpty()) {
      state.say(text().damaged(damaged.get(0)));
    }
    if (opened.notesProblem() != null) {
      state.say(state.messages().get("reader.notes.damaged", opened.notesProblem()));
    }
  }

  /** Words what the library does. */
  public LibraryText text() {
    return new LibraryText(library.get(), state.messages());
  }

  private void changed() {
    resolved.clear();
    forgetWalk();
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
      state.say(state.messages().get("message.loading"));
      return;
    }
    String title =
        files.size() == 1
            ? state.messages().get("library.importing", files.get(0).getFileName())
            : state.messages().get("library.importing.many", files.size());
    Messages messages = state.messages();
    tasks.run(
        BackgroundTask.cancellable(title, progress -> importAll(into, files, messages, progress))
            .onSuccess(
                imported -> {
                  changed();
                  then.accept(imported);
                })
            .onCancel(
                () -> {
                  changed();
                  state.say(state.messages().get("library.cancelled"));
                }));
  }

  private static Imported importAll(
      Library into, List<Path> files, Messages messages, BackgroundTask.Progress progress)
      throws IOException {
    Map<String, ImportReport> reports = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < files.size() && !progress.isCancelled(); i++) {
      Path file = files.get(i);
      int before = i;
      ReadListener listener =
          new ReadListener() {
            @Override
            public void progress(double done) {
              progress.done((before + done) / files.size());
            }

            @Override
            public boolean isCancelled() {
              return progress.isCancelled();
            }
          };
      try {
        reports.put(String.valueOf(file.getFileName()), into.add(file, listener));
      } catch (DocumentProblem e) {
        LOG.log(Level.INFO, "Not imported: " + file, e);
        problems.add(e.text(messages));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Not stored: " + file, e);
        problems.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    return new Imported(reports, problems);
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
          state.say(state.messages().get("library.removed", name));
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
      change(
          () -> library.get().restore(hash),
          () -> state.say(state.messages().get("library.restored")));
    }
  }

  /** Prefers a document over other editions of it. */
  public void prefer(DocumentKey key) {
    change(
        () -> library.get().prefer(key),
        () -> state.say(state.messages().get("library.preferred")));
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
                  state.say(
                      state.messages().get("library.failed", folders.library(), e.getMessage()));
                }));
  }

  // ---- documents ----

  /** The documents there are: plans in pack order, then the user's others, then editions. */
  public List<DocumentChoice> choices() {
    List<DocumentChoice> choices = new ArrayList<>();
    Library from = library.get();
    Set<DocumentKey> listed = new HashSet<>();
    for (Plan plan : state.workspace().catalogue().plans()) {
      DocumentKey key = from == null ? null : from.findPlan(plan.id()).orElse(null);
      listed.add(key);
      String detail = plan.issuer() + (plan.issued() == null ? "" : "　" + plan.issued());
      choices.add(new DocumentChoice(key, plan.id(), planTitle(plan), detail, false));
    }
    if (from != null) {
      from.preferred().stream()
          .filter(listed::add)
          .forEach(key -> choices.add(choice(from, key, false)));
      for (LibraryEntry entry : from.entries()) {
        for (int i = 0; i < entry.documents().size(); i++) {
          DocumentKey key = new DocumentKey(entry.hash(), i);
          if (listed.add(key)) {
            choices.add(choice(from, key, true));
          }
        }
      }
    }
    return choices;
  }

  private DocumentChoice choice(Library from, DocumentKey key, boolean edition) {
    StoredDocument d = from.document(key).orElseThrow();
    String file = from.find(key.hash()).map(LibraryEntry::name).orElse("");
    String title = d.title().isEmpty() ? file : d.title();
    String detail = edition ? d.date() + "　" + file : d.issuer() + "　" + d.date();
    return new DocumentChoice(key, d.plan(), title, detail.strip(), edition);
  }

  private String planTitle(Plan plan) {
    return state.language().pick(plan.title(), plan.titleEn());
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
    placeNotes();
    Shared now = shared;
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

  private void sayUnreadable(Exception e) {
    LOG.log(Level.WARNING, "Original not readable", e);
    state.say(
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
              state.say(state.messages().get("reader.notfound"));
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
    return walk.getReadOnlyProperty();
  }

  /** Index of the place gone to last, or -1. */
  public ReadOnlyIntegerProperty stopProperty() {
    return stop.getReadOnlyProperty();
  }

  private void forgetWalk() {
    walk.set(PassageWalk.NONE);
    stop.set(-1);
  }

  /** Goes to the next place in all plans about the selection, or with -1 to the one before. */
  public void walk(int by) {
    String subject = state.selection();
    if (subject == null) {
      state.say(state.messages().get("reader.walk.select"));
      return;
    }
    if (subject.equals(walk.get().subject())) {
      step(by);
      return;
    }
    var content = state.workspace().panelContents().of(subject);
    Library from = library.get();
    if (content.isEmpty() || from == null) {
      return;
    }
    Set<String> ids = sameAs(subject);
    String first = state.structure() == null ? null : state.structure().plan();
    Shared now = shared;
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
            .onFailure(this::sayUnreadable));
  }

  private void step(int by) {
    List<PassageWalk.Stop> stops = walk.get().stops();
    if (stops.isEmpty()) {
      state.say(state.messages().get("reader.walk.none"));
      return;
    }
    int next =
        stop.get() < 0 && by < 0 ? stops.size() - 1 : Math.floorMod(stop.get() + by, stops.size());
    stop.set(next);
    PassageWalk.Stop at = stops.get(next);
    if (at.passage() != null) {
      open(at.passage());
    } else {
      open(at.key(), pieceRange(at));
    }
  }

  private TextRange pieceRange(PassageWalk.Stop at) {
    return TextRange.within(at.piece(), 0, Integer.MAX_VALUE);
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

  // ---- notes ----

  private Path notesFile() {
    return folders.user().resolve("notes.json");
  }

  private void placeNotes() {
    ReaderDocument shown = reader.document();
    if (shown == null) {
      return;
    }
    List<Note> all = List.copyOf(notes.list());
    if (all.isEmpty()) {
      reader.setNotes(Map.of());
      return;
    }
    quiet.run(
        new BackgroundTask<>(state.messages().get("reader.opening"), () -> Notes.in(all, shown))
            .onSuccess(
                placed -> {
                  if (reader.shows(shown) && all.equals(notes.list())) {
                    reader.setNotes(placed);
                  }
                }));
  }

  private void storeNotes() {
    List<Note> all = List.copyOf(notes.list());
    int version = ++noteVersion;
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.notes.storing"),
                () -> {
                  storeInOrder(all, version);
                  return true;
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Notes not stored", e);
                  state.say(
                      state
                          .messages()
                          .get("reader.notes.failed", notesFile().toString(), e.getMessage()));
                }));
  }

  /** Two changes in a row may run on two workers; the later one must be what stays. */
  private void storeInOrder(List<Note> all, int version) throws IOException {
    synchronized (notes) {
      if (version > storedVersion) {
        NoteFile.write(notesFile(), all);
        storedVersion = version;
      }
    }
  }
}
