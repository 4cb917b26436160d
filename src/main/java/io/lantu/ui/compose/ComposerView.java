package io.lantu.ui.compose;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.ScenePainter;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PagePrinter;
import io.lantu.export.PageSetup;
import io.lantu.export.PageWriter;
import io.lantu.export.Paper;
import io.lantu.settings.AtomicFile;
import io.lantu.state.AppState;
import io.lantu.state.Composition;
import io.lantu.style.Theme;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import io.lantu.ui.scene.SceneImages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The page composer: settings on the left, on the right the page as it will be, drawn by the same
 * composer that writes the file and kept up to date while one types. FX thread.
 */
final class ComposerView extends BorderPane implements AutoCloseable {
  private static final Duration TYPING = Duration.millis(280);
  private static final double LEAST_ZOOM = 1;
  private static final double MOST_ZOOM = 8;
  private static final double ZOOM_STEP = 1.5;
  private static final double MOST_PREVIEW_PIXELS = 16_000_000;
  private static final double MM_PER_INCH = 25.4;

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
  private final ImageView picture = new ImageView();
  private final ScrollPane scroll = new ScrollPane();
  private final Label measure = new Label();
  private final Label problem = new Label();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private Exporter exporter;
  private double zoom = LEAST_ZOOM;
  private long wanted;
  private boolean drawing;
  private boolean again;
  private double pictureDpi;

  /**
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
    setId("composer");
    getStyleClass().addAll("main-view", "composer");
    ScrollPane form = new ScrollPane(form());
    form.setFitToWidth(true);
    form.setMinWidth(400);
    form.prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(FORM_EM * measure.getFont().getSize(), FORM_SHARE * getWidth()),
                measure.fontProperty(),
                widthProperty()));
    form.getStyleClass().add("panel-scroll");
    setLeft(form);
    setCenter(preview());
    setBottom(foot());
    composition.onPageChange(typing::playFromStart);
    typing.setOnFinished(e -> draw());
    scroll.viewportBoundsProperty().addListener((o, old, now) -> typing.playFromStart());
  }

  private Node form() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("composer-form");
    grid.setHgap(10);
    grid.setVgap(8);
    ColumnConstraints words = new ColumnConstraints();
    ColumnConstraints answers = new ColumnConstraints();
    answers.setMinWidth(0); // with large type what stands in it wraps
    answers.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(words, answers);
    int row = 0;
    ComboBox<Paper> paper = box("composer-paper", Paper.values(), Paper::name);
    paper.valueProperty().bindBidirectional(composition.paperProperty());
    ToggleGroup orientation = new ToggleGroup();
    RadioButton across = radio("composer-landscape", "compose.landscape", orientation);
    RadioButton upright = radio("composer-portrait", "compose.portrait", orientation);
    across.setSelected(composition.landscapeProperty().get());
    upright.setSelected(!across.isSelected());
    composition.landscapeProperty().bind(across.selectedProperty());
    grid.addRow(row++, label("compose.paper"), wrapping(paper, across, upright));
    ToggleGroup scaling = new ToggleGroup();
    RadioButton fit = radio("composer-fit", "compose.fit", scaling);
    RadioButton fixed = radio("composer-fixed", "compose.fixed", scaling);
    fixed.setSelected(composition.fixedScaleProperty().get());
    fit.setSelected(!fixed.isSelected());
    composition.fixedScaleProperty().bind(fixed.selectedProperty());
    TextField scale = field("composer-scale", "compose.scale", composition.scaleProperty());
    scale.setPrefColumnCount(8);
    scale.disableProperty().bind(fixed.selectedProperty().not());
    HBox scaleField = new HBox(10, fixed, scale);
    scaleField.setAlignment(Pos.CENTER_LEFT);
    grid.addRow(row++, label("compose.scale"), wrapping(fit, scaleField));
    CheckBox view = texts.label(new CheckBox(), "compose.window-view");
    view.setId("composer-window-view");
    view.selectedProperty().bindBidirectional(composition.windowViewProperty());
    grid.add(view, 1, row++);
    ComboBox<Theme> theme =
        box(
            "composer-theme",
            Theme.values(),
            t -> texts.get("command.theme-" + t.name().toLowerCase(Locale.ROOT)));
    theme.valueProperty().bindBidirectional(composition.themeProperty());
    grid.addRow(row++, label("compose.theme"), theme);
    for (String key : List.of("title", "subtitle", "date", "approval")) {
      Property<String> value =
          switch (key) {
            case "title" -> composition.titleProperty();
            case "subtitle" -> composition.subtitleProperty();
            case "date" -> composition.dateProperty();
            default -> composition.approvalProperty();
          };
      TextField field = field("composer-" + key, "compose." + key, value);
      field.promptTextProperty().bind(texts.binding("compose." + key + ".prompt"));
      grid.addRow(row++, label("compose." + key), field);
    }
    TextField logo = field("composer-logo", "compose.logo", composition.logoProperty());
    Button choose = texts.label(new Button(), "compose.choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(e -> chooseLogo());
    HBox.setHgrow(logo, Priority.ALWAYS);
    grid.addRow(row++, label("compose.logo"), new HBox(6, logo, choose));
    VBox pieces = new VBox(5);
    for (PageSetup.Piece piece : PageSetup.Piece.values()) {
      CheckBox check = texts.label(new CheckBox(), "compose.piece." + piece);
      check.setId("composer-piece-" + piece.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      check.setWrapText(true);
      check.setMinHeight(Region.USE_PREF_SIZE);
      check.setSelected(composition.pieces().contains(piece));
      check
          .selectedProperty()
          .addListener(
              (o, old, now) -> {
                if (now) {
                  composition.pieces().add(piece);
                } else {
                  composition.pieces().remove(piece);
                }
              });
      pieces.getChildren().add(check);
    }
    Label always = texts.label("compose.always", "muted");
    always.setWrapText(true);
    always.setMinHeight(Region.USE_PREF_SIZE);
    pieces.getChildren().add(always);
    Label furniture = label("compose.pieces");
    GridPane.setValignment(furniture, javafx.geometry.VPos.TOP);
    grid.addRow(row++, furniture, pieces);
    ComboBox<Composition.Format> format =
        box("composer-format", Composition.Format.values(), Composition.Format::name);
    format.valueProperty().bindBidirectional(composition.formatProperty());
    Spinner<Integer> dpi =
        new Spinner<>(
            Composition.LEAST_DPI, Composition.MOST_DPI, composition.dpiProperty().get(), 50);
    dpi.setId("composer-dpi");
    dpi.setEditable(true);
    dpi.setPrefWidth(90);
    dpi.getEditor().setAccessibleText("dpi");
    dpi.valueProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null) {
                composition.dpiProperty().set(now);
              }
            });
    Label unit = new Label("dpi");
    CheckBox outlines = texts.label(new CheckBox(), "compose.outlines");
    outlines.setId("composer-outlines");
    outlines.selectedProperty().bindBidirectional(composition.outlinesProperty());
    Runnable fitting =
        () -> {
          Composition.Format now = composition.formatProperty().get();
          dpi.setVisible(now.raster());
          unit.setVisible(now.raster());
          outlines.setVisible(now == Composition.Format.SVG);
        };
    composition.formatProperty().addListener((o, old, now) -> fitting.run());
    fitting.run();
    grid.addRow(row++, label("compose.format"), wrapping(format, dpi, unit));
    grid.add(outlines, 1, row);
    for (CheckBox check : List.of(view, outlines)) {
      check.setWrapText(true);
      check.setMinHeight(Region.USE_PREF_SIZE);
    }
    return grid;
  }

  private static FlowPane wrapping(Node... nodes) {
    FlowPane row = new FlowPane(10, 6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Label label(String key) {
    Label label = texts.label(key, "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(label, javafx.geometry.VPos.CENTER);
    return label;
  }

  private RadioButton radio(String id, String key, ToggleGroup group) {
    RadioButton button = texts.label(new RadioButton(), key);
    button.setId(id);
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private TextField field(String id, String key, Property<String> value) {
    TextField field = new TextField();
    field.setId(id);
    field.accessibleTextProperty().bind(texts.binding(key));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private <T> ComboBox<T> box(String id, T[] values, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(Arrays.asList(values));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("chosen from a list only");
          }
        });
    return box;
  }

  private void chooseLogo() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("compose.logo"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("compose.pictures"), "*.png", "*.jpg", "*.jpeg", "*.gif"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      composition.logoProperty().set(file.getPath());
    }
  }

  private Node preview() {
    picture.setId("composer-preview");
    picture.setAccessibleText(texts.get("compose.preview"));
    StackPane sheet = new StackPane(picture);
    sheet.getStyleClass().add("composer-sheet");
    scroll.setContent(sheet);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.getStyleClass().add("composer-scroll");
    Button closer = tool("composer-zoom-in", Feather.ZOOM_IN, "command.zoom-in");
    closer.setOnAction(e -> zoomBy(ZOOM_STEP));
    Button farther = tool("composer-zoom-out", Feather.ZOOM_OUT, "command.zoom-out");
    farther.setOnAction(e -> zoomBy(1 / ZOOM_STEP));
    Button whole = tool("composer-zoom-fit", Feather.MAXIMIZE, "compose.whole");
    whole.setOnAction(e -> zoomBy(0));
    measure.setId("composer-measure");
    measure.getStyleClass().add("muted");
    HBox bar = new HBox(4, closer, farther, whole, measure);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("scene-bar");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(bar, scroll);
  }

  private Button tool(String id, Feather icon, String key) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().add("tool-button");
    button.setGraphic(new FontIcon(icon));
    texts.tip(button, key);
    button.accessibleTextProperty().bind(texts.binding(key));
    return button;
  }

  private void zoomBy(double by) {
    zoom = by == 0 ? LEAST_ZOOM : Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom * by));
    draw();
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

  /** What is drawn, frozen for a worker. */
  private record Draft(Exporter exporter, PageSetup setup, MapScene scene, Theme theme) {
    PageComposer.Page page() throws IOException {
      return exporter.composer().compose(setup, scene, theme);
    }
  }

  private Draft draft() {
    if (exporter == null) {
      exporter = exporters.get();
    }
    return new Draft(exporter, composition.setup(), scene(), composition.themeProperty().get());
  }

  private record Drawn(ScenePainter.Picture picture, double denominator) {}

  /** Draws the page anew; while one is being drawn, only the newest wish is kept. */
  void draw() {
    if (scroll.getViewportBounds().getWidth() < 20) {
      return;
    }
    if (drawing) {
      again = true;
      return;
    }
    boolean badScale =
        composition.fixedScaleProperty().get() && composition.scaleDenominator().isEmpty();
    complain(badScale ? texts.get("compose.bad-scale") : "");
    drawing = true;
    long mine = ++wanted;
    Draft draft = draft();
    double dpi = previewDpi(draft.setup());
    tasks.run(
        new BackgroundTask<>(
                texts.get("compose.drawing"),
                () -> {
                  synchronized (draft.exporter()) {
                    PageComposer.Page page = draft.page();
                    return new Drawn(
                        draft.exporter().composer().preview(page, dpi), page.scaleDenominator());
                  }
                })
            .onSuccess(
                drawn -> {
                  drawing = false;
                  if (mine == wanted) {
                    show(drawn, draft.setup(), dpi);
                  }
                  redraw();
                })
            .onFailure(
                e -> {
                  drawing = false;
                  complain(texts.get("compose.failed", String.valueOf(e.getMessage())));
                  redraw();
                }));
  }

  private void redraw() {
    if (again) {
      again = false;
      draw();
    }
  }

  private void complain(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  private double previewDpi(PageSetup setup) {
    double w = Math.max(50, scroll.getViewportBounds().getWidth() - 40);
    double h = Math.max(50, scroll.getViewportBounds().getHeight() - 40);
    double ratio = Math.max(1, getScene().getWindow().getRenderScaleX());
    double fit =
        Math.min(w / (setup.widthMm() / MM_PER_INCH), h / (setup.heightMm() / MM_PER_INCH));
    double inches = setup.widthMm() * setup.heightMm() / (MM_PER_INCH * MM_PER_INCH);
    return Math.min(fit * zoom * ratio, Math.sqrt(MOST_PREVIEW_PIXELS / inches));
  }

  private void show(Drawn drawn, PageSetup setup, double dpi) {
    double ratio = Math.max(1, getScene().getWindow().getRenderScaleX());
    picture.setImage(SceneImages.image(drawn.picture()));
    picture.setFitWidth(drawn.picture().widthPx() / ratio);
    picture.setFitHeight(drawn.picture().heightPx() / ratio);
    pictureDpi = dpi;
    measure.setText(
        texts.get(
            "compose.measure",
            setup.paper().name(),
            Math.round(setup.widthMm()),
            Math.round(setup.heightMm()),
            NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.round(drawn.denominator()))));
  }

  /** Resolution of the preview on screen, for tests. */
  double pictureDpi() {
    return pictureDpi;
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

  /** Writes the page as it is set. */
  void write(Path file) {
    Draft draft = draft();
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

  private static byte[] bytes(Draft draft, Composition.Format format, double dpi, boolean outlines)
      throws IOException {
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
    Draft draft = draft();
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
    typing.stop();
  }
}
