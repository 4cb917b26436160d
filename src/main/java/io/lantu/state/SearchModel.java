package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.search.CatalogueTexts;
import io.lantu.search.Facet;
import io.lantu.search.FullTextIndex;
import io.lantu.search.IndexParts;
import io.lantu.search.IndexStore;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextScan;
import io.lantu.search.TextSource;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A search in all texts: what is asked, what narrows it, what was found. The index is opened when
 * it is first needed and again when content changes; until there is one, names and digests are gone
 * through for first hits. Questions run on workers and answers to older ones are dropped. FX
 * thread.
 */
public final class SearchModel implements AutoCloseable {
  /** Hits shown of a kind beside others. */
  public static final int SHOWN = 6;

  /** Hits shown of a kind alone. */
  public static final int SHOWN_ALONE = 300;

  private static final int SUGGESTIONS = 5;
  private static final Logger LOG = Logger.getLogger(SearchModel.class.getName());

  /** How the index stands. */
  public enum Status {
    /** Not asked for yet. */
    NONE,
    /** Being opened or made; what is shown may lack the newest. */
    PREPARING,
    /** Up to date. */
    READY,
    /** Could not be made; the log says why. */
    FAILED
  }

  private final AppState state;
  private final TaskExecutor tasks;
  private final IndexParts parts;
  private final Function<Catalogue, List<TextSource>> originals;
  private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);
  private final ReadOnlyIntegerWrapper indexed = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Map<Facet, Set<String>>> filters =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<SearchResult> result =
      new ReadOnlyObjectWrapper<>(SearchResult.none(TextQuery.of("", SHOWN)));
  private final ReadOnlyObjectWrapper<List<SearchHit>> suggestions =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Texts of what was opened first; they stay when packs and drafts come beside it. */
  private volatile CatalogueTexts shipped;

  private String typed = "";
  private FullTextIndex index;
  private BackgroundTask<FullTextIndex> opening;
  private BackgroundTask<Boolean> ahead;
  private BackgroundTask<Answer> asking;
  private boolean mended;
  private TextScan scan;
  private Workspace scanned;

  private record Answer(SearchResult result, List<SearchHit> suggestions) {}

  /**
   * Makes a model; nothing is opened yet.
   *
   * @param folder where the index is kept
   * @param originals texts beside the catalogue; asked on a worker
   */
  public SearchModel(
      AppState state,
      TaskExecutor tasks,
      Path folder,
      Function<Catalogue, List<TextSource>> originals) {
    this.state = state;
    this.tasks = tasks;
    this.originals = originals;
    parts = new IndexParts(folder);
    know(state.workspace());
    state
        .workspaceProperty()
        .addListener(
            (o, old, now) -> {
              know(now);
              if (status.get() != Status.NONE) {
                refresh();
              }
            });
  }

  private void know(Workspace workspace) {
    if (shipped == null && !workspace.catalogue().plans().isEmpty()) {
      shipped = workspace.texts();
    }
  }

  public ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Items indexed so far while the index is being made. */
  public ReadOnlyIntegerProperty indexedProperty() {
    return indexed.getReadOnlyProperty();
  }

  /** What was found for the last question. */
  public ReadOnlyObjectProperty<SearchResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Names spelt much like what was typed, where nothing was found. */
  public ReadOnlyObjectProperty<List<SearchHit>> suggestionsProperty() {
    return suggestions.getReadOnlyProperty();
  }

  /** What narrows the search. */
  public ReadOnlyObjectProperty<Map<Facet, Set<String>>> filtersProperty() {
    return filters.getReadOnlyProperty();
  }

  /** What is being searched for. */
  public String typed() {
    return typed;
  }

  /** Opens the index unless it is open; call before something is typed. */
  public void prepare() {
    if (status.get() == Status.NONE || status.get() == Status.FAILED) {
      refresh();
    }
  }

  /**
   * Makes missing parts of the index ahead of their use, so that the first search need not wait.
   * Where all are there, does nothing and keeps nothing open.
   */
  public void makeAhead() {
    if (status.get() != Status.NONE || ahead != null) {
      return;
    }
    Workspace workspace = state.workspace();
    ahead =
        new BackgroundTask<>(
                "",
                () -> {
                  List<TextSource> sources = sources(workspace);
                  if (!parts.has(sources)) {
                    new IndexStore(parts).open(sources, IndexStore.Progress.NONE).close();
                  }
                  return true;
                })
            .onSuccess(done -> afterAhead())
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Index not made ahead", e);
                  afterAhead();
                });
    tasks.run(ahead);
  }

  /** What was asked for meanwhile has waited: two would only have made the same parts twice. */
  private void afterAhead() {
    ahead = null;
    if (status.get() == Status.PREPARING) {
      refresh();
    }
  }

  /** Opens the index anew, because content or library have changed. */
  public void refresh() {
    if (opening != null) {
      opening.cancel();
    }
    status.set(Status.PREPARING);
    indexed.set(0);
    if (ahead != null) {
      return;
    }
    Opening work = new Opening(state.workspace());
    BackgroundTask<FullTextIndex> task =
        new BackgroundTask<>(state.messages().get("search.preparing"), work::open);
    work.task = task;
    opening = task;
    task.onSuccess(this::use)
        .onFailure(
            e -> {
              LOG.log(Level.WARNING, "No full-text index", e);
              status.set(Status.FAILED);
            });
    tasks.run(task);
  }

  /** The same content may be opened again with a map, say. */
  private CatalogueTexts texts(Workspace workspace) {
    CatalogueTexts first = shipped;
    return first != null && first.isOf(workspace.catalogue()) ? first : workspace.texts();
  }

  private List<TextSource> sources(Workspace workspace) {
    List<TextSource> sources = new ArrayList<>();
    CatalogueTexts first = shipped;
    CatalogueTexts all = texts(workspace);
    if (first != null && !first.isOf(workspace.catalogue()) && all.holds(first)) {
      sources.add(first);
      sources.add(all.beside(first));
    } else {
      sources.add(all);
    }
    sources.addAll(originals.apply(workspace.catalogue()));
    return sources;
  }

  /** Opening the index; says how far it is and stops when it is no longer wanted. */
  private final class Opening implements IndexStore.Progress {
    private final Workspace workspace;
    private BackgroundTask<FullTextIndex> task;

    Opening(Workspace workspace) {
      this.workspace = workspace;
    }

    FullTextIndex open() throws IOException {
      try {
        FullTextIndex opened = new IndexStore(parts).open(sources(workspace), this);
        if (task.isCancelled()) {
          opened.close();
          return null;
        }
        return opened;
      } catch (CancellationException e) {
        LOG.log(Level.FINE, "index no longer wanted", e);
        return null;
      }
    }

    @Override
    public void indexed(int items) {
      Platform.runLater(
          () -> {
            if (!task.isCancelled()) {
              indexed.set(items);
            }
          });
    }

    @Override
    public boolean isStopped() {
      return task.isCancelled();
    }
  }

  private void use(FullTextIndex next) {
    closeIndex();
    index = next;
    dropScan();
    status.set(Status.READY);
    ask();
  }

  /** Searches for what is typed. */
  public void search(String text) {
    typed = text;
    prepare();
    ask();
  }

  /** Shows what is known already until something is asked. */
  public void show(SearchResult known) {
    result.set(known);
  }

  /** Adds a value to the filters or takes it away. */
  public void toggle(Facet facet, String value) {
    Map<Facet, Set<String>> next = copy();
    Set<String> values = next.computeIfAbsent(facet, f -> new LinkedHashSet<>());
    if (!values.remove(value)) {
      values.add(value);
    }
    if (values.isEmpty()) {
      next.remove(facet);
    }
    filters.set(next);
    ask();
  }

  /** Narrows to one kind, or with null to none. */
  public void showOnly(String type) {
    Map<Facet, Set<String>> next = copy();
    next.remove(Facet.TYPE);
    if (type != null) {
      next.put(Facet.TYPE, new LinkedHashSet<>(Set.of(type)));
    }
    filters.set(next);
    ask();
  }

  /** Takes all filters away. */
  public void clearFilters() {
    filters.set(Map.of());
    ask();
  }

  private Map<Facet, Set<String>> copy() {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    filters.get().forEach((facet, values) -> copy.put(facet, new LinkedHashSet<>(values)));
    return copy;
  }

  private void ask() {
    if (asking != null) {
      asking.cancel();
      asking = null;
    }
    boolean alone = filters.get().getOrDefault(Facet.TYPE, Set.of()).size() == 1;
    TextQuery query = new TextQuery(typed, filters.get(), alone ? SHOWN_ALONE : SHOWN);
    if (typed.isBlank()) {
      suggestions.set(List.of());
      result.set(SearchResult.none(query));
      return;
    }
    FullTextIndex asked = index;
    Workspace workspace = state.workspace();
    if (asked == null) {
      asking = new BackgroundTask<>("", () -> firstAnswer(query, workspace));
    } else {
      asking = new BackgroundTask<>("", () -> answer(asked, query, workspace));
      asking.onFailure(e -> mend(asked, e));
    }
    asking.onSuccess(
        answer -> {
          suggestions.set(answer.suggestions());
          result.set(answer.result());
        });
    tasks.run(asking);
  }

  /** What names and digests tell; whether something is near can be told by the index only. */
  private Answer firstAnswer(TextQuery query, Workspace workspace) {
    return new Answer(scan(workspace).search(query), List.of());
  }

  private synchronized TextScan scan(Workspace workspace) {
    if (scan == null || scanned != workspace) {
      scan = new TextScan(texts(workspace).items());
      scanned = workspace;
    }
    return scan;
  }

  private synchronized void dropScan() {
    scan = null;
    scanned = null;
  }

  private static Answer answer(FullTextIndex index, TextQuery query, Workspace workspace)
      throws IOException {
    SearchResult found = index.search(query);
    List<SearchHit> near =
        found.unfiltered() > 0
            ? List.of()
            : workspace.gazetteer().nearest(query.typed(), SUGGESTIONS);
    return new Answer(found, near);
  }

  /** An index that cannot be read is made again, once. */
  private void mend(FullTextIndex damaged, Exception e) {
    if (damaged != index) {
      return;
    }
    LOG.log(Level.WARNING, "Full-text index not readable", e);
    if (mended) {
      status.set(Status.FAILED);
      return;
    }
    mended = true;
    closeIndex();
    Workspace workspace = state.workspace();
    tasks.run(
        new BackgroundTask<>(
                "",
                () -> {
                  new IndexStore(parts).forget(sources(workspace));
                  return true;
                })
            .onSuccess(done -> refresh()));
  }

  private void closeIndex() {
    if (index != null) {
      try {
        index.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "index not closed", e);
      }
      index = null;
    }
  }

  @Override
  public void close() {
    if (opening != null) {
      opening.cancel();
    }
    closeIndex();
  }
}
