package io.lantu.ui.table;

import io.lantu.export.TableData;
import io.lantu.export.TableWriter;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.settings.AtomicFile;
import io.lantu.state.AppState;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Writes tables to files the user names; the work is done on a worker. FX thread. */
public final class TableExport {
  private final AppState state;
  private final Texts texts;
  private final TaskExecutor tasks;
  private FileQuestion question = this::askUser;
  private File folder;

  /** Asks for a file to write. */
  @FunctionalInterface
  public interface FileQuestion {
    /**
     * Asks.
     *
     * @param owner window the question stands over
     * @param title what is going to be written
     * @param name name proposed
     * @return the file, or null if it shall not be written
     */
    File ask(Window owner, String title, String name);
  }

  /** Exports the tables of a window. */
  public TableExport(AppState state, Texts texts, TaskExecutor tasks) {
    this.state = state;
    this.texts = texts;
    this.tasks = tasks;
  }

  /** Asks otherwise than with the dialog of the system. */
  public void setFileQuestion(FileQuestion other) {
    question = other;
  }

  /** Asks for a file and writes rows to it with all columns and their sources. */
  public <T> void ask(Window owner, TableSpec<T> spec, List<T> items, boolean workbook) {
    String ending = workbook ? "xlsx" : "csv";
    String title = texts.get(workbook ? "table.export.xlsx" : "table.export.csv");
    File file = question.ask(owner, title, texts.get("table.title." + spec.id()) + "." + ending);
    if (file != null) {
      folder = file.getParentFile();
      write(data(spec, items), withEnding(file.toPath(), ending));
    }
  }

  private File askUser(Window owner, String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser.showSaveDialog(owner);
  }

  private static Path withEnding(Path path, String ending) {
    String name = String.valueOf(path.getFileName());
    return name.contains(".") ? path : path.resolveSibling(name + "." + ending);
  }

  /** Writes a table and says so. */
  public void write(TableData data, Path file) {
    tasks.run(
        new BackgroundTask<>(
                texts.get("table.export.running", file.getFileName()),
                () -> {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  TableWriter.forFile(file).write(data, out);
                  AtomicFile.write(file, out.toByteArray());
                  return data.rows().size();
                })
            .onSuccess(rows -> state.say("table.export.done", rows, file))
            .onFailure(e -> state.say("table.export.failed", file, e.getMessage())));
  }

  /** The rows as values with the plans they come from. */
  public <T> TableData data(TableSpec<T> spec, List<T> items) {
    List<String> columns = new ArrayList<>();
    spec.columns().forEach(c -> columns.add(texts.get("table.column." + c.key())));
    List<List<Object>> rows = new ArrayList<>();
    Set<String> plans = new LinkedHashSet<>();
    for (T item : items) {
      List<Object> row = new ArrayList<>();
      spec.columns().forEach(c -> row.add(c.value().apply(item)));
      rows.add(row);
      plans.addAll(spec.plans(item));
    }
    List<String> sources = new ArrayList<>();
    if (!plans.isEmpty()) {
      sources.add(texts.get("table.sources"));
    }
    Catalogue catalogue = state.workspace().catalogue();
    for (String id : plans) {
      catalogue.findPlan(id).ifPresent(plan -> sources.add(source(plan)));
    }
    return new TableData(texts.get("table.title." + spec.id()), columns, rows, sources);
  }

  private String source(Plan plan) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.pick("《" + plan.title() + "》", plan.titleEn()));
    parts.add(plan.issuer());
    if (plan.number() != null) {
      parts.add(plan.number());
    }
    if (plan.issued() != null) {
      parts.add(plan.issued());
    }
    return String.join(texts.pick("，", ", "), parts);
  }
}
