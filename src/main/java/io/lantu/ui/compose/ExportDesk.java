package io.lantu.ui.compose;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.export.ExportKind;
import io.lantu.export.ExportSubject;
import io.lantu.export.Exporter;
import io.lantu.export.Paper;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.Composition;
import io.lantu.state.ExportSubjects;
import io.lantu.state.MapSettings;
import io.lantu.state.SceneCapture;
import io.lantu.style.Theme;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Opens the page composer and asks for exports, which are then written behind. FX thread. */
public final class ExportDesk {
  private final AppState state;
  private final MapSettings settings;
  private final Texts texts;
  private final TaskExecutor tasks;
  private final Composition composition;
  private final Supplier<Exporter> exporters;
  private final Supplier<Atlas> deck;
  private final Supplier<Window> window;
  private File folder;

  /**
   * @param composition settings of the composer
   * @param exporters makes exporters of the open content; null while there is no map
   * @param deck the open deck, or null
   * @param window the main window
   */
  public ExportDesk(
      AppState state,
      MapSettings settings,
      Texts texts,
      TaskExecutor tasks,
      Composition composition,
      Supplier<Exporter> exporters,
      Supplier<Atlas> deck,
      Supplier<Window> window) {
    this.state = state;
    this.settings = settings;
    this.texts = texts;
    this.tasks = tasks;
    this.composition = composition;
    this.exporters = exporters;
    this.deck = deck;
    this.window = window;
  }

  /** Opens the page composer for what the window shows. */
  public void compose() {
    if (exporters.get() == null) {
      state.say("message.loading");
      return;
    }
    ComposerView view =
        new ComposerView(
            state, texts, tasks, composition, this::asShown, this::wholeScene, this::viewScene);
    Stage stage = new Stage();
    stage.initOwner(window.get());
    stage.initModality(Modality.NONE);
    stage.setTitle(texts.get("compose.window"));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            view,
            Math.min(1240, screen.getWidth() * 0.94),
            Math.min(860, screen.getHeight() * 0.92));
    if (window.get() != null && window.get().getScene() != null) {
      scene.getStylesheets().setAll(window.get().getScene().getStylesheets());
      Look.dressLike(view, window.get().getScene().getRoot());
    }
    stage.setScene(scene);
    stage.setOnHidden(e -> view.close());
    stage.show();
    view.begin();
  }

  /** Exporters of the map with the base layers of the window. */
  private Exporter asShown() {
    Exporter exporter = exporters.get();
    return exporter == null
        ? null
        : exporter.withBase(settings.layersProperty().get(), settings.stackProperty().get());
  }

  private MapScene viewScene() {
    return SceneCapture.of(state, settings.theme(), settings.theme(), null);
  }

  /** The structure whole, with the classes lit in the window. */
  private MapScene wholeScene() {
    MapScene seen = viewScene();
    return new MapScene(
        "page",
        seen.title(),
        "",
        "",
        seen.structure(),
        null,
        seen.lit(),
        null,
        null,
        null,
        null,
        false,
        seen.transition(),
        false,
        Set.of());
  }

  /** Asks what to export and where to, and writes it. */
  public void export(ExportKind kind) {
    Exporter exporter = exporters.get();
    List<ExportSubjects.Choice> choices = ExportSubjects.of(state, deck.get(), kind);
    if (exporter == null || choices.isEmpty()) {
      state.say("export.nothing");
      return;
    }
    Dialog<ButtonType> dialog = new Dialog<>();
    Dialogs.look(dialog, window.get());
    dialog.setTitle(CommandNames.windowTitle(texts.messages(), "export-" + kind.key()));
    dialog.getDialogPane().setId("export-dialog");
    ToggleGroup group = new ToggleGroup();
    VBox about = new VBox(6);
    for (ExportSubjects.Choice choice : choices) {
      RadioButton button =
          new RadioButton(texts.get("export.about." + choice.kind(), choice.name()));
      button.setMnemonicParsing(false);
      button.setWrapText(true); // titles of plans are long
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setId("export-" + choice.kind().name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setUserData(choice);
      about.getChildren().add(button);
    }
    group.selectToggle(group.getToggles().get(0));
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(10);
    grid.setPadding(new Insets(18, 22, 8, 22));
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(Region.USE_PREF_SIZE); // long names of plans would take their room
    grid.getColumnConstraints().add(words);
    grid.addRow(0, new Label(texts.get("export.about")), about);
    ComboBox<Paper> paper = new ComboBox<>();
    paper.getItems().setAll(Paper.values());
    paper.setValue(Paper.A4);
    if (Set.of(ExportKind.HANDOUT, ExportKind.ATLAS, ExportKind.REPORT).contains(kind)) {
      grid.addRow(1, new Label(texts.get("compose.paper")), paper);
    }
    ComboBox<Theme> theme = new ComboBox<>();
    theme.getItems().add(null);
    theme.getItems().addAll(Theme.values());
    theme.setConverter(
        converter(
            t ->
                t == null
                    ? texts.get("export.theme.own")
                    : texts.get("command.theme-" + t.name().toLowerCase(Locale.ROOT))));
    if (Set.of(ExportKind.SLIDES, ExportKind.HANDOUT, ExportKind.ATLAS, ExportKind.HTML)
        .contains(kind)) {
      grid.addRow(2, new Label(texts.get("compose.theme")), theme);
    }
    ComboBox<String> table = new ComboBox<>();
    table.getItems().setAll(Exporter.TABLES);
    table.setValue(Exporter.TABLES.get(0));
    table.setConverter(converter(t -> t == null ? "" : texts.get("export." + t)));
    if (kind == ExportKind.TABLE) {
      grid.addRow(3, new Label(texts.get("export.table")), table);
    }
    dialog.getDialogPane().setContent(grid);
    ButtonType go = new ButtonType(texts.get("export.where"), ButtonBar.ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(texts.get("job.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.getDialogPane().getButtonTypes().setAll(go, stay);
    dialog
        .showAndWait()
        .filter(go::equals)
        .ifPresent(
            b -> {
              ExportSubjects.Choice choice =
                  (ExportSubjects.Choice) group.getSelectedToggle().getUserData();
              ask(kind, choice, paper.getValue(), theme.getValue(), table.getValue());
            });
  }

  private static <T> StringConverter<T> converter(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen from a list only");
      }
    };
  }

  private void ask(
      ExportKind kind, ExportSubjects.Choice choice, Paper paper, Theme theme, String table) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(texts.messages(), "export-" + kind.key()));
    for (String ending : kind.endings()) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    }
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser.setInitialFileName(
        choice.name().replaceAll("[\\\\/:*?\"<>|]", "-") + "." + kind.endings().get(0));
    File file = chooser.showSaveDialog(window.get());
    if (file == null) {
      return;
    }
    folder = file.getParentFile();
    FileChooser.ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
    List<String> endings = kind.endings();
    if (chosen != null) {
      String wanted = chosen.getExtensions().get(0).substring(2);
      endings =
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(wanted),
                  kind.endings().stream().filter(e -> !e.equals(wanted)))
              .collect(Collectors.toList());
    }
    write(kind, choice, paper, theme, table, Endings.with(file.toPath(), endings));
  }

  /** Writes an export behind a window with its progress. */
  public void write(
      ExportKind kind,
      ExportSubjects.Choice choice,
      Paper paper,
      Theme theme,
      String table,
      Path file) {
    Exporter exporter = exporters.get();
    String name = String.valueOf(file.getFileName());
    FileJob.run(
        window.get(),
        state,
        texts,
        tasks,
        texts.get("job.writing", name),
        file,
        progress -> {
          ExportSubject made = choice.make().apply(exporter.stage());
          ExportSubject subject = theme == null ? made : made.withTheme(theme);
          exporter.write(
              kind,
              subject,
              file,
              Endings.find(name, kind.endings()),
              Exporter.page(kind, paper),
              table,
              progress);
        });
  }
}
