package io.lantu.library;

import io.lantu.model.Catalogue;
import io.lantu.model.Fingerprint;
import io.lantu.text.DocumentProblem;
import io.lantu.text.DocumentReader;
import io.lantu.text.DocumentText;
import io.lantu.text.Metadata;
import io.lantu.text.PlanDocument;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadListener;
import io.lantu.text.SourceLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The user's library of originals: one folder per file, named after the SHA-256 of its bytes, with
 * the file as it came, a description and the text as it was read.
 *
 * <p>A folder appears whole or not at all: it is made aside and moved. A damaged one is reported
 * and leaves the others alone; adding its file again repairs it. What is removed lies in a trash
 * folder for {@link #KEPT_IN_TRASH}. Nothing here is ever written outside the library's folder. Any
 * thread, one change at a time.
 */
public final class Library {
  /** How long a removed file can be brought back. */
  public static final Duration KEPT_IN_TRASH = Duration.ofDays(7);

  /** Share of equal paragraphs from which two documents count as the same text. */
  private static final double SAME_TEXT = 0.97;

  private static final Duration LEFT_OVER = Duration.ofDays(1);
  private static final String TRASH = ".trash";
  private static final String FRESH = ".new-";
  private static final Logger LOG = Logger.getLogger(Library.class.getName());

  private final Path folder;
  private final Supplier<PlanReader> reader;
  private final LibraryTrash trash;
  private final Map<String, SoftReference<List<Original>>> open = new HashMap<>();
  private PlanMatcher matcher;
  private volatile List<LibraryEntry> entries = List.of();
  private volatile List<DamagedEntry> damaged = List.of();

  /**
   * Opens a library; a folder that does not exist is an empty one.
   *
   * @param folder where it lies
   * @param reader reads documents; asked for only when one has to be read
   */
  public Library(Path folder, Supplier<PlanReader> reader) {
    this.folder = folder.toAbsolutePath().normalize();
    this.reader = reader;
    trash = new LibraryTrash(this.folder.resolve(TRASH));
    trash.purge(KEPT_IN_TRASH);
    Trees.deleteOlder(this.folder, FRESH, LEFT_OVER);
    refresh();
  }

  /** Where it lies; may not exist yet. */
  public Path folder() {
    return folder;
  }

  /** Where the files of an entry lie. */
  public Path folderOf(LibraryEntry entry) {
    return folder.resolve(entry.hash());
  }

  /** The stored file of an entry, as it came. */
  public Path sourceOf(LibraryEntry entry) {
    return folderOf(entry).resolve(LibraryFiles.SOURCE).resolve(entry.name());
  }

  /** All usable entries, the oldest first. */
  public List<LibraryEntry> entries() {
    return entries;
  }

  /** Folders that cannot be used. */
  public List<DamagedEntry> damaged() {
    return damaged;
  }

  /** Looks again what lies in the folder. */
  public synchronized void refresh() {
    List<LibraryEntry> found = new ArrayList<>();
    List<DamagedEntry> faulty = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path p : all) {
          if (Files.isDirectory(p) && !p.getFileName().toString().startsWith(".")) {
            look(p, found, faulty);
          }
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Library not readable: " + folder, e);
      }
    }
    found.sort(Comparator.comparing(LibraryEntry::added).thenComparing(LibraryEntry::hash));
    entries = List.copyOf(found);
    damaged = List.copyOf(faulty);
  }

  private void look(Path p, List<LibraryEntry> found, List<DamagedEntry> faulty) {
    LibraryEntry entry;
    try {
      entry = LibraryFiles.readDescription(p);
      if (!entry.hash().equals(p.getFileName().toString())) {
        throw new IOException("description of another file");
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Library entry without description: " + p, e);
      String detail = String.valueOf(e.getMessage());
      faulty.add(new DamagedEntry(p, DamagedEntry.Fault.NO_DESCRIPTION, detail));
      return;
    }
    Path source = sourceOf(entry);
    try {
      if (!Files.isRegularFile(source)) {
        faulty.add(new DamagedEntry(p, DamagedEntry.Fault.NO_FILE, entry.name()));
      } else if (Files.size(source) != entry.size()) {
        faulty.add(new DamagedEntry(p, DamagedEntry.Fault.CHANGED, entry.name()));
      } else {
        found.add(entry);
      }
    } catch (IOException e) {
      faulty.add(new DamagedEntry(p, DamagedEntry.Fault.NO_FILE, String.valueOf(e.getMessage())));
    }
  }

  /** The entry of a hash. */
  public Optional<LibraryEntry> find(String hash) {
    return entries.stream().filter(e -> e.hash().equals(hash)).findFirst();
  }

  /** Entries whose hash begins so. */
  public List<LibraryEntry> findByPrefix(String prefix) {
    return entries.stream().filter(e -> e.hash().startsWith(prefix)).toList();
  }

  // ---- adding ----

  /**
   * Adds a file: copies it, reads it, compares it with what is there, and stores it unless it is
   * there already.
   *
   * @param file the document
   * @param listener told how far the reading is; may stop it
   * @throws DocumentProblem if the document cannot be read, or the reading was stopped
   * @throws IOException if it cannot be stored
   */
  public ImportReport add(Path file, ReadListener listener) throws DocumentProblem, IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      // The reader says what is wrong with it.
      DocumentReader.read(file, listener);
    }
    Files.createDirectories(folder);
    Path fresh = folder.resolve(FRESH + Long.toString(System.nanoTime(), 36));
    try {
      Path copy = Files.createDirectories(fresh.resolve(LibraryFiles.SOURCE)).resolve(name);
      String hash = copy(file, copy, listener);
      Optional<LibraryEntry> there = find(hash);
      if (there.isPresent()) {
        return new ImportReport(ImportReport.Outcome.SAME_FILE, there.get(), List.of());
      }
      return read(fresh, copy, name, hash, listener);
    } finally {
      Trees.delete(fresh);
    }
  }

  private static String copy(Path file, Path copy, ReadListener listener)
      throws IOException, DocumentProblem {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(copy)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        if (listener.isCancelled()) {
          throw new DocumentProblem(
              DocumentProblem.Reason.IMPORT_STOPPED, String.valueOf(file.getFileName()));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private ImportReport read(Path fresh, Path copy, String name, String hash, ReadListener listener)
      throws DocumentProblem, IOException {
    DocumentText text = DocumentReader.read(copy, share(listener, 0, 0.3));
    List<PlanDocument> documents = reader.get().read(text, share(listener, 0.3, 0.7));
    List<List<Piece>> pieces = documents.stream().map(Pieces::of).toList();
    synchronized (this) {
      List<StoredDocument> stored = describe(documents, pieces, text.lines());
      LibraryEntry entry =
          new LibraryEntry(
              hash,
              name,
              Instant.now(),
              Files.size(copy),
              text.format(),
              matcher == null ? "" : matcher.mark(),
              stored);
      List<ImportReport.Relation> relations = new ArrayList<>();
      for (int i = 0; i < stored.size(); i++) {
        relations.add(relation(stored.get(i), pieces.get(i)));
      }
      if (relations.stream().allMatch(r -> r.kind() == ImportReport.RelationKind.SAME_TEXT)) {
        LibraryEntry other = find(relations.get(0).other().hash()).orElseThrow();
        return new ImportReport(ImportReport.Outcome.SAME_TEXT, other, relations);
      }
      LibraryFiles.writeText(fresh, pieces);
      LibraryFiles.writeLines(fresh, text.lines());
      LibraryFiles.writeDescription(fresh, entry);
      moveIn(fresh, hash);
      refresh();
      return new ImportReport(ImportReport.Outcome.STORED, entry, relations);
    }
  }

  private void moveIn(Path fresh, String hash) throws IOException {
    Path target = folder.resolve(hash);
    if (Files.exists(target)) {
      // Only a damaged folder can stand here; its place is taken by the whole one.
      Trees.delete(target);
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      LOG.log(Level.FINE, "another process stored it first", e);
    }
    trash.forget(hash);
  }

  private static ReadListener share(ReadListener listener, double from, double share) {
    return new ReadListener() {
      @Override
      public void progress(double done) {
        listener.progress(from + share * done);
      }

      @Override
      public boolean isCancelled() {
        return listener.isCancelled();
      }
    };
  }

  private List<StoredDocument> describe(
      List<PlanDocument> documents, List<List<Piece>> pieces, List<SourceLine> lines) {
    List<StoredDocument> stored = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Metadata m = documents.get(i).metadata();
      String letters = new Original(null, null, pieces.get(i)).letters().letters();
      StoredDocument d =
          new StoredDocument(
              m.title(),
              m.issuer(),
              m.number(),
              m.date(),
              m.periodStart(),
              m.periodEnd(),
              letters.length(),
              letters.isEmpty() ? "" : Fingerprint.sha(letters),
              null,
              0,
              0,
              null);
      if (matcher != null) {
        SourceText source = source(documents.stream().map(PlanDocument::line).toList(), i, lines);
        d = d.matched(matcher.match(m.title(), source.letters()));
      }
      stored.add(d);
    }
    return stored;
  }

  private static SourceText source(List<Integer> firstLines, int i, List<SourceLine> lines) {
    int from = i == 0 ? 0 : firstLines.get(i);
    int before = i + 1 < firstLines.size() ? firstLines.get(i + 1) : Integer.MAX_VALUE;
    return SourceText.of(lines, from, before);
  }

  private ImportReport.Relation relation(StoredDocument d, List<Piece> pieces) {
    List<DocumentKey> others = editions(d);
    Set<String> mine = prints(pieces);
    for (LibraryEntry e : entries) {
      for (int i = 0; i < e.documents().size(); i++) {
        StoredDocument o = e.documents().get(i);
        DocumentKey key = new DocumentKey(e.hash(), i);
        if ((!d.sha().isEmpty() && d.sha().equals(o.sha()))
            || (others.contains(key) && alike(mine, key) >= SAME_TEXT)) {
          return new ImportReport.Relation(ImportReport.RelationKind.SAME_TEXT, d, key);
        }
      }
    }
    if (others.isEmpty()) {
      return new ImportReport.Relation(ImportReport.RelationKind.NEW, d, null);
    }
    DocumentKey best = others.get(0);
    String date = document(best).map(StoredDocument::date).orElse("");
    boolean older = !date.isEmpty() && !d.date().isEmpty() && d.date().compareTo(date) < 0;
    return new ImportReport.Relation(
        older ? ImportReport.RelationKind.OLDER_EDITION : ImportReport.RelationKind.NEWER_EDITION,
        d,
        best);
  }

  private double alike(Set<String> mine, DocumentKey other) {
    try {
      Set<String> theirs = prints(original(other).pieces());
      Set<String> both = new HashSet<>(mine);
      both.retainAll(theirs);
      int all = mine.size() + theirs.size() - both.size();
      return all == 0 ? 0 : (double) both.size() / all;
    } catch (DocumentProblem | IOException e) {
      LOG.log(Level.WARNING, "Not comparable: " + other, e);
      return 0;
    }
  }

  private static Set<String> prints(List<Piece> pieces) {
    Set<String> prints = new HashSet<>();
    for (Piece p : pieces) {
      if (p.kind() == Piece.Kind.PARAGRAPH) {
        prints.add(Fingerprint.normalise(p.text()));
      }
    }
    return prints;
  }

  // ---- editions ----

  /** A document of the library. */
  public Optional<StoredDocument> document(DocumentKey key) {
    return find(key.hash())
        .filter(e -> key.position() < e.documents().size())
        .map(e -> e.documents().get(key.position()));
  }

  /** All documents that are the same plan or bear the same title, the preferred one first. */
  public List<DocumentKey> editions(StoredDocument d) {
    String group = group(d);
    return keys(o -> group(o).equals(group));
  }

  /** The preferred document of a plan, if there is any. */
  public Optional<DocumentKey> findPlan(String planId) {
    return keys(o -> planId.equals(o.plan())).stream().findFirst();
  }

  /** The preferred edition of each document, in the order they were added. */
  public List<DocumentKey> preferred() {
    Map<String, DocumentKey> best = new LinkedHashMap<>();
    for (LibraryEntry e : entries) {
      for (int i = 0; i < e.documents().size(); i++) {
        StoredDocument d = e.documents().get(i);
        best.computeIfAbsent(group(d), g -> editions(d).get(0));
      }
    }
    return List.copyOf(best.values());
  }

  private static String group(StoredDocument d) {
    if (d.plan() != null) {
      return d.plan();
    }
    String title = Fingerprint.normalise(d.title());
    return title.isEmpty() ? "sha " + d.sha() : "title " + title;
  }

  private List<DocumentKey> keys(Function<StoredDocument, Boolean> wanted) {
    record Ranked(DocumentKey key, Instant chosen, String date, Instant added) {}
    List<Ranked> all = new ArrayList<>();
    for (LibraryEntry e : entries) {
      for (int i = 0; i < e.documents().size(); i++) {
        StoredDocument d = e.documents().get(i);
        if (wanted.apply(d)) {
          Instant chosen = d.chosen() == null ? Instant.EPOCH : d.chosen();
          all.add(new Ranked(new DocumentKey(e.hash(), i), chosen, d.date(), e.added()));
        }
      }
    }
    return all.stream()
        .sorted(
            Comparator.comparing(Ranked::chosen)
                .thenComparing(Ranked::date)
                .thenComparing(Ranked::added)
                .reversed())
        .map(Ranked::key)
        .toList();
  }

  /** Prefers a document over its other editions. */
  public synchronized void prefer(DocumentKey key) throws IOException {
    LibraryEntry entry = find(key.hash()).orElseThrow();
    List<StoredDocument> next = new ArrayList<>(entry.documents());
    next.set(key.position(), next.get(key.position()).chosen(Instant.now()));
    LibraryFiles.writeDescription(folderOf(entry), entry.with(entry.matchedTo(), next));
    refresh();
  }

  /**
   * Matches the documents to the plans of a catalogue, now and when files are added later.
   *
   * @throws IOException if a description cannot be written
   */
  public synchronized void match(Catalogue catalogue) throws IOException {
    matcher = new PlanMatcher(catalogue);
    boolean changed = false;
    for (LibraryEntry entry : entries) {
      if (entry.matchedTo().equals(matcher.mark())) {
        continue;
      }
      List<StoredDocument> next = new ArrayList<>();
      try {
        for (Original o : originals(entry)) {
          next.add(o.about().matched(matcher.match(o.about().title(), o.sourceLetters())));
        }
      } catch (DocumentProblem e) {
        LOG.log(Level.WARNING, "Not matched: " + entry.name(), e);
        continue;
      }
      LibraryFiles.writeDescription(folderOf(entry), entry.with(matcher.mark(), next));
      open.remove(entry.hash());
      changed = true;
    }
    if (changed) {
      refresh();
    }
  }

  // ---- reading ----

  /**
   * A document in reading order.
   *
   * @throws DocumentProblem if its file cannot be read any more
   * @throws IOException if the library cannot be read
   */
  public Original original(DocumentKey key) throws DocumentProblem, IOException {
    LibraryEntry entry =
        find(key.hash()).orElseThrow(() -> new IOException("not in the library: " + key.hash()));
    return originals(entry).get(key.position());
  }

  /**
   * All documents of an entry in reading order. They are kept while memory allows.
   *
   * @throws DocumentProblem if the file cannot be read any more
   * @throws IOException if the library cannot be read
   */
  public synchronized List<Original> originals(LibraryEntry entry)
      throws DocumentProblem, IOException {
    SoftReference<List<Original>> kept = open.get(entry.hash());
    List<Original> originals = kept == null ? null : kept.get();
    if (originals != null && about(originals).equals(entry.documents())) {
      return originals;
    }
    Path place = folderOf(entry);
    List<List<Piece>> pieces = LibraryFiles.readText(place);
    if (pieces == null || pieces.size() != entry.documents().size()) {
      DocumentText text = DocumentReader.read(sourceOf(entry), ReadListener.NONE);
      List<PlanDocument> documents = reader.get().read(text, ReadListener.NONE);
      pieces = documents.stream().map(Pieces::of).toList();
      LibraryFiles.writeText(place, pieces);
      LibraryFiles.writeLines(place, text.lines());
      if (pieces.size() != entry.documents().size()) {
        // A better reader has found other documents in the file.
        List<StoredDocument> next = describe(documents, pieces, text.lines());
        LibraryFiles.writeDescription(place, entry.with(entry.matchedTo(), next));
        refresh();
        return originals(find(entry.hash()).orElseThrow());
      }
    }
    List<Integer> firstLines =
        pieces.stream().map(p -> p.isEmpty() ? Integer.MAX_VALUE : p.get(0).line()).toList();
    originals = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int position = i;
      originals.add(
          new Original(
              new DocumentKey(entry.hash(), i),
              entry.documents().get(i),
              pieces.get(i),
              () -> source(firstLines, position, LibraryFiles.readLines(place))));
    }
    originals = List.copyOf(originals);
    open.put(entry.hash(), new SoftReference<>(originals));
    return originals;
  }

  private static List<StoredDocument> about(List<Original> originals) {
    return originals.stream().map(Original::about).toList();
  }

  // ---- removing ----

  /**
   * Moves an entry, damaged or not, to the trash.
   *
   * @param hash name of its folder
   */
  public synchronized void remove(String hash) throws IOException {
    trash.take(folder.resolve(hash));
    open.remove(hash);
    refresh();
  }

  /** Hashes of what lies in the trash, the latest removed first. */
  public List<String> removed() {
    return trash.hashes();
  }

  /** Brings a removed entry back; false if it is not in the trash any more. */
  public synchronized boolean restore(String hash) throws IOException {
    Path target = folder.resolve(hash);
    if (Files.exists(target) || !trash.bringBack(hash, target)) {
      return false;
    }
    refresh();
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
