package io.lantu.app;

import io.lantu.library.DocumentKey;
import io.lantu.library.ImportReport;
import io.lantu.library.LibraryText;
import io.lantu.settings.AtomicFile;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.reading.Imported;
import io.lantu.state.reading.Reading;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.InSight;
import io.lantu.ui.dialog.LinesDialog;
import io.lantu.ui.reader.LibraryDialog;
import io.lantu.ui.reader.ReaderSplit;
import io.lantu.ui.reader.ReaderView;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/**
 * Puts the library and the reader into the window: commands, menu, drop, what is kept between runs.
 * FX thread.
 */
final class ReadingWiring implements AutoCloseable {
  private static final Set<String> DOCUMENTS =
      Set.of("txt", "doc", "docx", "pdf", "md", "markdown", "html", "htm");

  private final AppState state;
  private final TaskExecutor tasks;
  private final PreferenceStore preferences;
  private final Supplier<Window> window;
  // Of their own, so that looking a citation up neither waits nor shows in the status bar.
  private final TaskExecutor quietTasks = TaskExecutor.withWorkers(Platform::runLater);
  private final Reading reading;
  private ReaderSplit split;
  private MainView main;
  private ReaderView view;
  private Path lastFolder;
  private Consumer<Path> onNewPlan = file -> {};

  ReadingWiring(
      AppState state,
      TaskExecutor tasks,
      Folders folders,
      PreferenceStore preferences,
      Supplier<Window> window) {
    this.state = state;
    this.tasks = tasks;
    this.preferences = preferences;
    this.window = window;
    quietTasks.hold(); // the library is opened after the first picture of the map
    reading = new Reading(state, tasks, quietTasks, folders);
  }

  Reading reading() {
    return reading;
  }

  /** Declares the commands, puts the reader beside the map, adds the menu. */
  void attach(MainView main) {
    this.main = main;
    declare(main.commands());
    split = new ReaderSplit(this::view);
    main.dock().placeBeside(split);
    split.setMapShare(preferences.findNumber("reader.map-share").orElse(split.mapShare()));
    main.panel().setReading(reading);
    reading.setOnAskForFiles(this::chooseFiles);
    reading.onOpen(
        document -> {
          split.setOpen(true);
          new InSight(view(), view()::requestFocus).request();
        });
    state
        .workspaceProperty()
        .addListener(
            (o, old, now) -> {
              if (preferences.is("reader.open", false) && old.catalogue().plans().isEmpty()) {
                reading.libraryProperty().addListener((p, none, opened) -> restore());
              }
            });
    Menu menu = new Menu();
    menu.setId("menu-text");
    menu.textProperty().bind(main.texts().binding("menu.text"));
    for (String id :
        List.of(
            "reader",
            "library",
            "",
            "find-text",
            "find-next",
            "find-previous",
            "",
            "passage-next",
            "passage-previous",
            "",
            "copy-cited",
            "highlight",
            "note-add",
            "note-undo",
            "notes",
            "notes-export")) {
      menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : main.commands().menuItem(id));
    }
    var menus = main.menuBar().getMenus();
    int tools = 0;
    while (tools < menus.size() - 1 && !"menu-tools".equals(menus.get(tools).getId())) {
      tools++;
    }
    menus.add(tools, menu);
    menus.stream()
        .filter(m -> "menu-file".equals(m.getId()))
        .findFirst()
        .ifPresent(file -> file.getItems().add(1, main.commands().menuItem("import-files")));
  }

  /**
   * Opens the library and makes the reader ahead of its use, so that the first press that asks for
   * it does not wait. Called when the window stands.
   */
  void prepare() {
    quietTasks.release();
    view();
  }

  private ReaderView view() {
    if (view == null) {
      view = new ReaderView(state, reading, main.commands(), main.texts());
    }
    return view;
  }

  private void restore() {
    view();
    String hash = preferences.find("reader.document").orElse(null);
    int position = (int) preferences.findNumber("reader.position").orElse(0);
    DocumentKey key = hash == null ? null : new DocumentKey(hash, position);
    if (key != null && reading.library().document(key).isPresent()) {
      reading.open(key, null);
    } else {
      reading.openReader();
    }
  }

  private void declare(Commands commands) {
    BooleanBinding shown = reading.reader().documentProperty().isNotNull();
    BooleanBinding selected = state.selectionProperty().isNotNull();
    BooleanBinding hits =
        Bindings.createBooleanBinding(
            () -> !reading.reader().findProperty().get().hits().isEmpty(),
            reading.reader().findProperty());
    commands.declare("import-files", Feather.FILE_PLUS, "Shortcut+I", null, this::chooseFiles);
    commands.declare("reader", Feather.BOOK_OPEN, "Shortcut+R", null, this::toggle);
    commands.declare("reader-close", Feather.X, null, null, () -> split.setOpen(false));
    commands.declare(
        "library",
        Feather.ARCHIVE,
        null,
        null,
        () -> LibraryDialog.show(window.get(), state, reading, commands, main.texts()));
    commands.declare("find-text", Feather.SEARCH, "Shortcut+F", shown, this::find);
    commands.declare("find-next", Feather.CHEVRON_DOWN, "F3", hits, () -> reading.reader().step(1));
    commands.declare(
        "find-previous", Feather.CHEVRON_UP, "Shift+F3", hits, () -> reading.reader().step(-1));
    commands.declare(
        "passage-next", Feather.ARROW_DOWN, "Alt+DOWN", selected, () -> reading.walk(1));
    commands.declare(
        "passage-previous", Feather.ARROW_UP, "Alt+UP", selected, () -> reading.walk(-1));
    commands.declare("copy-cited", Feather.COPY, null, shown, () -> view().copyCited());
    commands.declare(
        "highlight", Feather.EDIT_2, "Shortcut+H", shown, () -> view().highlight(false));
    commands.declare(
        "note-add",
        Feather.MESSAGE_SQUARE,
        "Shortcut+Shift+N",
        shown,
        () -> view().highlight(true));
    commands.declare(
        "note-undo", null, null, reading.notes().canUndoProperty(), () -> reading.notes().undo());
    commands.declare("notes", Feather.EDIT_3, null, shown, this::showNotes);
    commands.declare(
        "notes-export", null, null, Bindings.isNotEmpty(reading.notes().list()), this::exportNotes);
  }

  private void toggle() {
    if (split.openProperty().get()) {
      split.setOpen(false);
    } else {
      reading.openReader();
    }
  }

  private void find() {
    split.setOpen(true);
    view().find();
  }

  private void showNotes() {
    split.setOpen(true);
    view().showNotes();
  }

  // ---- importing ----

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(state.messages(), "import-files"));
    if (lastFolder != null && Files.isDirectory(lastFolder)) {
      chooser.setInitialDirectory(lastFolder.toFile());
    }
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                state.messages().get("filter.document"),
                DOCUMENTS.stream().sorted().map(e -> "*." + e).toList()),
            new FileChooser.ExtensionFilter(state.messages().get("filter.all"), "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(window.get());
    if (files != null && !files.isEmpty()) {
      lastFolder = files.get(0).toPath().getParent();
      importFiles(files.stream().map(File::toPath).toList(), List.of());
    }
  }

  /** Takes what was dropped: packs to be opened, documents for the library. */
  void take(List<File> files, Consumer<Path> openPack) {
    List<Path> documents = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (File file : files) {
      Path path = file.toPath();
      String name = file.getName().toLowerCase(Locale.ROOT);
      if (name.equals("pack.json")) {
        openPack.accept(path.getParent());
      } else if (name.endsWith(".lantu") || Files.isRegularFile(path.resolve("pack.json"))) {
        openPack.accept(path);
      } else if (DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
        documents.add(path);
      } else {
        unknown.add(
            state
                .messages()
                .get(
                    Files.isDirectory(path) ? "library.drop.folder" : "library.drop.unknown",
                    file.getName()));
      }
    }
    if (documents.isEmpty() && !unknown.isEmpty()) {
      tell(unknown, unknown.size());
    } else if (!documents.isEmpty()) {
      importFiles(documents, unknown);
    }
  }

  void importFiles(List<Path> files, List<String> otherProblems) {
    reading.importFiles(
        files,
        imported -> {
          tellImported(imported, otherProblems);
          tellNewPlan(files, imported);
        });
  }

  /** Is told a file imported that holds a plan of none of the open packs. */
  void setOnNewPlan(Consumer<Path> action) {
    onNewPlan = action;
  }

  private void tellNewPlan(List<Path> files, Imported imported) {
    for (ImportReport report : imported.reports().values()) {
      boolean unknown = report.entry().documents().stream().anyMatch(d -> d.plan() == null);
      Optional<Path> file =
          files.stream()
              .filter(f -> f.getFileName().toString().equals(report.entry().name()))
              .findFirst();
      if (unknown && file.isPresent()) {
        onNewPlan.accept(file.get());
        return;
      }
    }
  }

  private void tellImported(Imported imported, List<String> otherProblems) {
    List<String> problems = new ArrayList<>(otherProblems);
    problems.addAll(imported.problems());
    List<String> lines = new ArrayList<>(problems);
    LibraryText words = reading.text();
    for (Map.Entry<String, ImportReport> e : imported.reports().entrySet()) {
      lines.addAll(words.lines(e.getKey(), e.getValue()));
    }
    if (!imported.reports().isEmpty()) {
      ImportReport first = imported.reports().values().iterator().next();
      DocumentKey key = new DocumentKey(first.entry().hash(), 0);
      reading.open(key, null);
      String file = imported.reports().keySet().iterator().next();
      state.say(() -> told(file, first));
    }
    if (!problems.isEmpty() || imported.reports().size() > 1) {
      tell(lines, problems.size());
    }
  }

  /** What became of a file, and the plan it holds where that is one of the packs. */
  private String told(String file, ImportReport report) {
    String outcome = reading.text().outcome(file, report);
    return report.entry().documents().stream()
        .filter(d -> d.plan() != null)
        .findFirst()
        .flatMap(
            d ->
                state
                    .workspace()
                    .catalogue()
                    .findPlan(d.plan())
                    .map(
                        p ->
                            state
                                .messages()
                                .get(
                                    "library.told",
                                    outcome,
                                    state.language().pick(p.title(), p.titleEn()),
                                    String.valueOf(d.found()),
                                    String.valueOf(d.cited()))))
        .orElse(outcome);
  }

  private void tell(List<String> lines, int problems) {
    String header =
        problems == 0
            ? state.messages().get("library.done")
            : state.messages().get("library.problems", problems);
    state.say(() -> lines.get(0));
    LinesDialog.show(
        window.get(),
        CommandNames.windowTitle(state.messages(), "import-files"),
        header,
        lines,
        state.messages().get("library.close"));
  }

  private void exportNotes() {
    File file = view().askNotesFile();
    if (file == null) {
      return;
    }
    String text = reading.notes().markdown();
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("command.notes-export"),
                () -> {
                  AtomicFile.write(file.toPath(), text.getBytes(StandardCharsets.UTF_8));
                  return true;
                })
            .onSuccess(done -> state.say("reader.notes.written", file))
            .onFailure(e -> state.say("reader.notes.failed", file, e.getMessage())));
  }

  /** Keeps where the reader is. */
  void keep() {
    preferences.put("reader.open", split.openProperty().get());
    preferences.put("reader.map-share", split.mapShare());
    var shown = reading.reader().document();
    boolean original = shown != null && !shown.isDigests();
    preferences.put("reader.document", original ? shown.original().key().hash() : null);
    preferences.put("reader.position", original ? shown.original().key().position() : null);
    preferences.save();
  }

  @Override
  public void close() {
    quietTasks.close();
  }
}
