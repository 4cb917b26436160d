package io.lantu.ui.compose;

import io.lantu.atlas.MapScene;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PagePrinter;
import io.lantu.export.PageWriter;
import io.lantu.settings.AtomicFile;
import io.lantu.state.AppState;
import io.lantu.state.Composition;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/**
 * The page composer: settings on the left, on the right the page as it will be, below what is done
 * with it. Its parts come a piece a pulse once the window is there. FX thread.
 */
final class ComposerView extends BorderPane implements AutoCloseable {
  /** Width of the form in sizes of the type, and what it may take of the window. */
  private static final double FORM_EM = 33;

  private static final double FORM_SHARE = 0.55;

  private final AppState state;
  private final Texts texts;
  private final TaskExecutor tasks;
  private final Composition composition;
  private final Supplier<Exporter> exporters;
  private final Supplier<MapScene> wholeScene;
  private final Supplier<MapScene> viewScene;
  private final PagePreview preview;
  private final Label problem = new Label();
  private final Pieces pieces = new Pieces();
  private Exporter exporter;

  /**
   * Makes the room for it all.
   *
   * @param composition the settings
   * @param exporters makes exporters of the open content, on the FX thread
   * @param wholeScene the structure shown as a scene, whole
   * @param viewScene what the window shows as a scene
   */
  ComposerView(
      AppState state,
      Texts texts,
      TaskExecutor tasks,
      Composition composition,
      Supplier<Exporter> exporters,
      Supplier<MapScene> wholeScene,
      Supplier<MapScene> viewScene) {
    this.state = state;
    this.texts = texts;
    this.tasks = tasks;
    this.composition = composition;
    this.exporters = exporters;
    this.wholeScene = wholeScene;
    this.viewScene = viewScene;
    preview = new PagePreview(texts, tasks, composition, this::draft, this::complain);
    setId("composer");
    getStyleClass().addAll("main-view", "composer");
  }

  /** Puts the parts in, from the next pulse on. */
  void begin() {
    ComposerForm form = new ComposerForm(composition, texts);
    List<Runnable> parts = new ArrayList<>();
    parts.add(() -> setBottom(foot()));
    parts.add(() -> setLeft(scrolling(form)));
    parts.add(preview::addTools);
    parts.add(() -> setCenter(preview));
    parts.addAll(form.sections());
    pieces.start(parts);
  }

  private ScrollPane scrolling(ComposerForm form) {
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setMinWidth(400);
    scroll
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(FORM_EM * problem.getFont().getSize(), FORM_SHARE * getWidth()),
                problem.fontProperty(),
                widthProperty()));
    scroll.getStyleClass().add("panel-scroll");
    return scroll;
  }

  private Node foot() {
    problem.setId("composer-problem");
    problem.getStyleClass().add("measure-warning");
    problem.setVisible(false);
    problem.setWrapText(true);
    Button export = texts.label(new Button(), "compose.export");
    export.setId("composer-export");
    export.setDefaultButton(true);
    export.setOnAction(e -> export());
    Button print = texts.label(new Button(), "compose.print");
    print.setId("composer-print");
    print.setOnAction(e -> print());
    Button close = texts.label(new Button(), "compose.close");
    close.setId("composer-close");
    close.setCancelButton(true);
    close.setOnAction(e -> getScene().getWindow().hide());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, problem, gap, print, export, close);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("composer-foot");
    return foot;
  }

  private MapScene scene() {
    return composition.windowViewProperty().get() || state.structure() == null
        ? viewScene.get()
        : wholeScene.get();
  }

  private PageDraft draft() {
    if (exporter == null) {
      exporter = exporters.get();
    }
    return new PageDraft(exporter, composition.setup(), scene(), composition.themeProperty().get());
  }

  private void complain(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  private void export() {
    Composition.Format format = composition.formatProperty().get();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("compose.export"));
    String ending = format.ending();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.name(), "*." + ending));
    String name = composition.titleProperty().get();
    String usual = name.isBlank() ? scene().title() : name;
    chooser.setInitialFileName(usual.replaceAll("[\\\\/:*?\"<>|]", "-") + "." + ending);
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      write(Endings.with(file.toPath(), List.of(ending)));
    }
  }

  /** The page as it will be. */
  PagePreview preview() {
    return preview;
  }

  /** Writes the page as it is set. */
  void write(Path file) {
    PageDraft draft = draft();
    Composition.Format format = composition.formatProperty().get();
    double dpi = composition.pictureDpi();
    boolean outlines = composition.outlinesProperty().get();
    FileJob.run(
        getScene().getWindow(),
        state,
        texts,
        tasks,
        texts.get("job.writing", file.getFileName()),
        file,
        progress -> {
          byte[] bytes;
          synchronized (draft.exporter()) {
            bytes = bytes(draft, format, dpi, outlines);
          }
          progress.next(1, 1); // a page cancelled while it was painted is not written
          AtomicFile.write(file, bytes);
        });
  }

  private static byte[] bytes(
      PageDraft draft, Composition.Format format, double dpi, boolean outlines) throws IOException {
    PageComposer composer = draft.exporter().composer();
    PageComposer.Page page = composer.compose(draft.setup(), draft.scene(), draft.theme());
    PageWriter pages = draft.exporter().pages();
    return switch (format) {
      case PNG -> pages.png(composer, page, dpi);
      case JPEG -> pages.jpeg(composer, page, dpi);
      case PDF -> pages.pdf(page);
      case SVG ->
          pages
              .svg(page, id -> draft.exporter().words().findName(id).orElse(null), outlines)
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private void print() {
    tasks.run(
        new BackgroundTask<>(texts.get("compose.printers"), PagePrinter::printers)
            .onSuccess(this::choosePrinter)
            .onFailure(e -> complain(texts.get("compose.no-printer"))));
  }

  private void choosePrinter(List<String> printers) {
    if (printers.isEmpty()) {
      complain(texts.get("compose.no-printer"));
      return;
    }
    ChoiceDialog<String> dialog = new ChoiceDialog<>(printers.get(0), printers);
    Dialogs.look(dialog, getScene().getWindow());
    dialog.setTitle(texts.get("compose.print"));
    dialog.setHeaderText(null);
    dialog.setContentText(texts.get("compose.printer"));
    dialog.showAndWait().ifPresent(this::printOn);
  }

  private void printOn(String printer) {
    PageDraft draft = draft();
    FileJob.run(
        getScene().getWindow(),
        state,
        texts,
        tasks,
        texts.get("job.printing", printer),
        null,
        progress -> {
          synchronized (draft.exporter()) {
            PageComposer composer = draft.exporter().composer();
            PageComposer.Page page = composer.compose(draft.setup(), draft.scene(), draft.theme());
            progress.next(0, 1);
            PagePrinter.print(
                composer, page, draft.setup(), PagePrinter.find(printer).orElseThrow(), 1);
          }
        });
  }

  @Override
  public void close() {
    pieces.drop();
    preview.stop();
  }
}
