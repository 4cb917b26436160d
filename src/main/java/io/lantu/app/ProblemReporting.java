package io.lantu.app;

import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.settings.ProblemReport;
import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.ProblemReportDialog;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Makes a problem report and lets the user choose the file it is kept in. FX thread. */
final class ProblemReporting {
  private static final Logger LOG = Logger.getLogger(ProblemReporting.class.getName());
  private static final String ENDING = ".zip";

  private final AppState state;
  private final MapSettings settings;
  private final TaskExecutor tasks;
  private final Folders folders;
  private final PreferenceStore preferences;
  private final Texts texts;
  private BiFunction<Window, String, File> question = this::askUser;

  ProblemReporting(
      AppState state,
      MapSettings settings,
      TaskExecutor tasks,
      Folders folders,
      PreferenceStore preferences,
      Texts texts) {
    this.state = state;
    this.settings = settings;
    this.tasks = tasks;
    this.folders = folders;
    this.preferences = preferences;
    this.texts = texts;
  }

  /** Asks for the file otherwise than with the dialog of the system. */
  void setQuestion(BiFunction<Window, String, File> other) {
    question = other;
  }

  /** Shows what the report would hold. */
  void show(Window owner, String version) {
    ProblemReport report =
        new ProblemReport(facts(owner, version), preferences.all(), folders.logs());
    ProblemReportDialog.show(owner, report.text(), () -> save(owner, report), texts);
  }

  private Map<String, String> facts(Window owner, String version) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Lantu", version);
    facts.put(
        "Time",
        ZonedDateTime.now(ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    facts.putAll(ProblemReport.system());
    facts.put("Program folder", folders.program().toString());
    facts.put("User folder", folders.user().toString());
    for (Screen screen : Screen.getScreens()) {
      Rectangle2D size = screen.getBounds();
      facts.merge(
          "Screens",
          String.format(
              Locale.ROOT,
              "%.0f×%.0f at %.2f",
              size.getWidth(),
              size.getHeight(),
              screen.getOutputScaleX()),
          (one, next) -> one + ", " + next);
    }
    facts.put(
        "Window", String.format(Locale.ROOT, "%.0f×%.0f", owner.getWidth(), owner.getHeight()));
    facts.put("Language", state.language().tag());
    facts.put("Theme", settings.theme().name().toLowerCase(Locale.ROOT));
    facts.put("Coordinate system", settings.crsProperty().get());
    facts.put("Plans", Integer.toString(state.workspace().catalogue().plans().size()));
    facts.put("Structures", Integer.toString(state.workspace().catalogue().structures().size()));
    return facts;
  }

  private void save(Window owner, ProblemReport report) {
    File chosen =
        question.apply(owner, "lantu-report-" + LocalDate.now(ZoneId.systemDefault()) + ENDING);
    if (chosen == null) {
      return;
    }
    String path = chosen.getPath();
    Path file = Path.of(path.toLowerCase(Locale.ROOT).endsWith(ENDING) ? path : path + ENDING);
    tasks.run(
        new BackgroundTask<>(
                texts.get("report.writing"),
                () -> {
                  report.writeTo(file);
                  return file;
                })
            .onSuccess(written -> state.say("report.done", written))
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "no report written to " + file, e);
                  state.say("report.failed", file, String.valueOf(e.getMessage()));
                }));
  }

  private File askUser(Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("report.save"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("filter.zip"), "*" + ENDING));
    return chooser.showSaveDialog(owner);
  }
}
