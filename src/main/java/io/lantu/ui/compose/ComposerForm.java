package io.lantu.ui.compose;

import io.lantu.export.PageSetup;
import io.lantu.export.Paper;
import io.lantu.state.Composition;
import io.lantu.style.Theme;
import io.lantu.ui.control.Texts;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/**
 * The settings of a page: paper, scale, look, words, furniture and format of the file. It is seen
 * once all its sections are in. FX thread.
 */
public final class ComposerForm extends GridPane {
  private final Composition composition;
  private final Texts texts;
  private final ComboBox<Paper> paper = box("composer-paper", Paper.values(), Paper::name);

  /** Makes it empty. */
  public ComposerForm(Composition composition, Texts texts) {
    this.composition = composition;
    this.texts = texts;
    getStyleClass().add("composer-form");
    setHgap(10);
    setVgap(8);
    ColumnConstraints words = new ColumnConstraints();
    ColumnConstraints answers = new ColumnConstraints();
    answers.setMinWidth(0); // with large type what stands in it wraps
    answers.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(words, answers);
    setOpacity(0);
  }

  /** What is to be done, one after the other, to fill it; the last lets it be seen. */
  public List<Runnable> sections() {
    return List.of(
        this::addPaper,
        this::addScale,
        () -> {
          addTheme();
          addWords("title", composition.titleProperty());
        },
        () -> {
          addWords("subtitle", composition.subtitleProperty());
          addWords("date", composition.dateProperty());
        },
        () -> {
          addWords("approval", composition.approvalProperty());
          addLogo();
        },
        this::addFurniture,
        this::addFormat,
        () -> {
          setOpacity(1);
          paper.requestFocus();
        });
  }

  private void addPaper() {
    paper.valueProperty().bindBidirectional(composition.paperProperty());
    ToggleGroup orientation = new ToggleGroup();
    RadioButton across = radio("composer-landscape", "compose.landscape", orientation);
    RadioButton upright = radio("composer-portrait", "compose.portrait", orientation);
    across.setSelected(composition.landscapeProperty().get());
    upright.setSelected(!across.isSelected());
    composition.landscapeProperty().bind(across.selectedProperty());
    addLine("compose.paper", wrapping(paper, across, upright));
  }

  private void addScale() {
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
    addLine("compose.scale", wrapping(fit, scaleField));
  }

  private void addTheme() {
    CheckBox view = check("composer-window-view", "compose.window-view");
    view.selectedProperty().bindBidirectional(composition.windowViewProperty());
    add(view, 1, getRowCount());
    ComboBox<Theme> theme =
        box(
            "composer-theme",
            Theme.values(),
            t -> texts.get("command.theme-" + t.name().toLowerCase(Locale.ROOT)));
    theme.valueProperty().bindBidirectional(composition.themeProperty());
    addLine("compose.theme", theme);
  }

  private void addWords(String key, Property<String> value) {
    TextField field = field("composer-" + key, "compose." + key, value);
    field.promptTextProperty().bind(texts.binding("compose." + key + ".prompt"));
    addLine("compose." + key, field);
  }

  private void addLogo() {
    TextField logo = field("composer-logo", "compose.logo", composition.logoProperty());
    Button choose = texts.label(new Button(), "compose.choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(e -> chooseLogo());
    HBox.setHgrow(logo, Priority.ALWAYS);
    addLine("compose.logo", new HBox(6, logo, choose));
  }

  private void addFurniture() {
    VBox checks = new VBox(5);
    for (PageSetup.Piece piece : PageSetup.Piece.values()) {
      checks.getChildren().add(check(piece));
    }
    Label always = texts.label("compose.always", "muted");
    always.setWrapText(true);
    always.setMinHeight(Region.USE_PREF_SIZE);
    checks.getChildren().add(always);
    GridPane.setValignment(addLine("compose.pieces", checks), VPos.TOP);
  }

  private CheckBox check(PageSetup.Piece piece) {
    String name = piece.name().toLowerCase(Locale.ROOT).replace('_', '-');
    CheckBox check = check("composer-piece-" + name, "compose.piece." + piece);
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
    return check;
  }

  private void addFormat() {
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
    CheckBox outlines = check("composer-outlines", "compose.outlines");
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
    addLine("compose.format", wrapping(format, dpi, unit));
    add(outlines, 1, getRowCount());
  }

  /** Adds a row and gives its label. */
  private Label addLine(String key, Node answer) {
    Label label = texts.label(key, "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    addRow(getRowCount(), label, answer);
    return label;
  }

  private static FlowPane wrapping(Node... nodes) {
    FlowPane row = new FlowPane(10, 6, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private CheckBox check(String id, String key) {
    CheckBox check = texts.label(new CheckBox(), key);
    check.setId(id);
    check.setWrapText(true);
    check.setMinHeight(Region.USE_PREF_SIZE);
    return check;
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

  private static <T> ComboBox<T> box(String id, T[] values, Function<T, String> words) {
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
}
