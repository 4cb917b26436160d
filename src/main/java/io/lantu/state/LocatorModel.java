package io.lantu.state;

import io.lantu.geo.DisplayProjection;
import io.lantu.model.LonLat;
import io.lantu.search.HitType;
import io.lantu.search.Locator;
import io.lantu.search.SearchHit;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the locator lists for what is typed. A letter and a blank narrow it: {@code e} structures
 * and elements, {@code p} projects and boxes, {@code t} passages, indicators and terms, {@code x}
 * or {@code >} commands, {@code c} coordinates. With nothing typed the last picks are listed. The
 * search runs on a worker; answers to older questions are dropped. FX thread.
 */
public final class LocatorModel {
  /** How many picks are remembered. */
  public static final int RECENT = 12;

  private static final String FIELD = "\t";
  private static final int PER_TYPE_MIXED = 6;
  private static final int PER_TYPE_ALONE = 60;

  /** Something to go to. */
  public sealed interface Item {}

  /**
   * Something in the catalogue.
   *
   * @param hit what was found
   */
  public record Found(SearchHit hit) implements Item {}

  /**
   * A command.
   *
   * @param id its id
   * @param title its text
   * @param keys its shortcut, or empty
   */
  public record CommandItem(String id, String title, String keys) implements Item {}

  /**
   * A point.
   *
   * @param point where
   */
  public record PointItem(LonLat point) implements Item {}

  /**
   * A search in all texts, the last line of the list.
   *
   * @param typed what for
   */
  public record FullTextItem(String typed) implements Item {}

  private final AppState state;
  private final TaskExecutor tasks;
  private final Supplier<List<CommandItem>> commands;
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final ObservableList<Item> readOnlyItems =
      FXCollections.unmodifiableObservableList(items);
  private final CommandNames commandNames = new CommandNames();
  private final List<Item> recent = new ArrayList<>();
  private BackgroundTask<List<Item>> running;
  private Workspace indexed;
  private boolean fullText;
  private Locator locator;

  /**
   * Makes an empty list.
   *
   * @param commands commands that can be run now
   */
  public LocatorModel(AppState state, TaskExecutor tasks, Supplier<List<CommandItem>> commands) {
    this.state = state;
    this.tasks = tasks;
    this.commands = commands;
  }

  /** What is listed, the best first. */
  public ObservableList<Item> items() {
    return readOnlyItems;
  }

  /** From now on offers to search all texts. */
  public void offerFullText() {
    fullText = true;
  }

  /** Whether what is listed belongs to an older question than the last. */
  public boolean isSearching() {
    return running != null;
  }

  /** Remembers a pick. */
  public void picked(Item item) {
    if (item instanceof FullTextItem) {
      return;
    }
    recent.remove(item);
    recent.add(0, item);
    if (recent.size() > RECENT) {
      recent.remove(recent.size() - 1);
    }
  }

  /** The last picks as lines for the preferences, the newest first. */
  public List<String> recentLines() {
    return recent.stream().map(LocatorModel::line).toList();
  }

  /** Takes up the picks of the last run; damaged lines are passed over. */
  public void readRecent(List<String> lines) {
    recent.clear();
    lines.stream().map(LocatorModel::item).flatMap(Optional::stream).forEach(recent::add);
  }

  private static String line(Item item) {
    if (item instanceof Found found) {
      SearchHit h = found.hit();
      return String.join(
          FIELD, h.type().name(), h.id(), flat(h.title()), flat(h.snippet()), flat(h.plan()));
    } else if (item instanceof CommandItem c) {
      return String.join(FIELD, "COMMAND", c.id(), flat(c.title()), c.keys());
    }
    LonLat p = ((PointItem) item).point();
    return String.join(FIELD, "POINT", Double.toString(p.lon()), Double.toString(p.lat()));
  }

  private static String flat(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }

  private static Optional<Item> item(String line) {
    String[] f = line.split(FIELD, -1);
    try {
      if (f[0].equals("POINT")) {
        return Optional.of(
            new PointItem(new LonLat(Double.parseDouble(f[1]), Double.parseDouble(f[2]))));
      } else if (f[0].equals("COMMAND")) {
        return Optional.of(new CommandItem(f[1], f[2], f[3]));
      }
      return Optional.of(
          new Found(
              new SearchHit(
                  HitType.valueOf(f[0]), f[1], f[2], f[3], f[4].isEmpty() ? null : f[4])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // from another version, or damaged
    }
  }

  /** Lists what fits a text. */
  public void search(String typed) {
    if (running != null) {
      running.cancel();
      running = null;
    }
    String text = typed.strip();
    if (text.isEmpty()) {
      items.setAll(recent);
      return;
    }
    Query query = Query.of(typed);
    List<CommandItem> offered = commands.get();
    Workspace workspace = state.workspace();
    DisplayProjection projection = state.camera().projection();
    running =
        new BackgroundTask<List<Item>>("", () -> find(query, offered, workspace, projection))
            .onSuccess(
                found -> {
                  running = null;
                  items.setAll(found);
                });
    tasks.run(running);
  }

  private List<Item> find(
      Query query, List<CommandItem> offered, Workspace workspace, DisplayProjection projection) {
    List<Item> found = new ArrayList<>();
    if (query.coordinates()) {
      Optional<LonLat> point = CoordinateText.parse(query.text(), projection);
      point.ifPresent(p -> found.add(new PointItem(p)));
    }
    if (!query.types().isEmpty()) {
      int most = query.types().size() > 3 ? PER_TYPE_MIXED : PER_TYPE_ALONE;
      locator(workspace).find(query.text(), query.types(), most).stream()
          .map(Found::new)
          .forEach(found::add);
    }
    if (query.commands()) {
      offered.stream()
          .filter(c -> commandNames.rank(c, query.text()) >= 0)
          .sorted(Comparator.comparing(c -> commandNames.rank(c, query.text())))
          .forEach(found::add);
    }
    if (fullText && !query.types().isEmpty() && !query.text().isEmpty()) {
      found.add(new FullTextItem(query.text()));
    }
    return found;
  }

  private synchronized Locator locator(Workspace workspace) {
    if (indexed != workspace) {
      locator = new Locator(workspace.texts(), workspace.gazetteer());
      indexed = workspace;
    }
    return locator;
  }

  /**
   * What was typed, understood.
   *
   * @param text without prefix
   * @param types kinds of the catalogue wanted, perhaps none
   * @param commands whether commands are wanted
   * @param coordinates whether it may be a point
   */
  record Query(String text, Set<HitType> types, boolean commands, boolean coordinates) {
    private static final Set<HitType> NONE = EnumSet.noneOf(HitType.class);

    static Query of(String typed) {
      String t = typed.stripLeading();
      if (t.startsWith(">") || t.startsWith("》")) {
        return new Query(t.substring(1).strip(), NONE, true, false);
      }
      if (t.length() > 1 && t.charAt(1) == ' ') {
        String rest = t.substring(2).strip();
        switch (Character.toLowerCase(t.charAt(0))) {
          case 'e' -> {
            return new Query(rest, EnumSet.of(HitType.STRUCTURE, HitType.ELEMENT), false, false);
          }
          case 'p' -> {
            return new Query(rest, EnumSet.of(HitType.PROJECT, HitType.BOX), false, false);
          }
          case 't' -> {
            return new Query(
                rest,
                EnumSet.of(HitType.PASSAGE, HitType.INDICATOR, HitType.DISAGREEMENT, HitType.TERM),
                false,
                false);
          }
          case 'x' -> {
            return new Query(rest, NONE, true, false);
          }
          case 'c' -> {
            return new Query(rest, NONE, false, true);
          }
          default -> {
            // no prefix: a word of one letter
          }
        }
      }
      return new Query(t.strip(), EnumSet.allOf(HitType.class), true, true);
    }
  }
}
