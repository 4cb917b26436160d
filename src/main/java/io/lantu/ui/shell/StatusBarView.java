package io.lantu.ui.shell;

import io.lantu.geo.DisplayProjection;
import io.lantu.state.AppState;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Message and progress, coordinates under the pointer, scale chooser, CRS, what is open. */
public final class StatusBarView extends HBox {
  private static final int[] SCALES = {
    100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000
  };

  private final AppState state;
  private final Label coordinates = new Label();

  public StatusBarView(
      AppState state, TaskExecutor tasks, DisplayProjection projection, Texts texts) {
    this.state = state;
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(12);
    ProgressIndicator progress = new ProgressIndicator();
    progress.setPrefSize(14, 14);
    progress.visibleProperty().bind(tasks.runningProperty().isNotEmpty());
    progress.managedProperty().bind(progress.visibleProperty());
    Label message = new Label();
    message.setId("status-message");
    message
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  if (!tasks.runningProperty().get().isEmpty()) {
                    return tasks.runningProperty().get();
                  }
                  String said = state.messageProperty().get();
                  return said.isEmpty() ? texts.get("status.ready") : said;
                },
                tasks.runningProperty(),
                state.messageProperty(),
                state.messagesProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    coordinates.setId("status-coordinates");
    coordinates.getStyleClass().add("numeric");
    coordinates.setMinWidth(170);
    Label crs = new Label(projection.name());
    crs.setId("status-crs");
    Label open = new Label();
    open.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "status.open",
                        state.workspace().catalogue().plans().size(),
                        state.workspace().catalogue().structures().size()),
                state.workspaceProperty(),
                state.messagesProperty()));
    getChildren()
        .addAll(
            progress,
            message,
            space,
            coordinates,
            separator(),
            scaleChooser(texts),
            separator(),
            crs,
            separator(),
            open);
  }

  /** Shows the place under the pointer, or nothing. */
  public void showCoordinates(Optional<double[]> lonLat) {
    coordinates.setText(
        lonLat.map(p -> String.format(Locale.ROOT, "%.4f°E  %.4f°N", p[0], p[1])).orElse(""));
  }

  private ComboBox<String> scaleChooser(Texts texts) {
    ComboBox<String> scale = new ComboBox<>();
    scale.setId("scale-chooser");
    scale.setEditable(true);
    scale.getStyleClass().add("scale-chooser");
    scale.setPrefWidth(130);
    scale.accessibleTextProperty().bind(texts.binding("status.scale"));
    scale.setTooltip(texts.tooltip("status.scale"));
    for (int s : SCALES) {
      scale.getItems().add(format(s));
    }
    Runnable show = () -> scale.setValue(format(state.camera().viewport().scaleDenominator()));
    show.run();
    state.camera().viewportProperty().addListener((o, old, now) -> show.run());
    scale.setOnAction(
        e -> {
          String digits =
              scale.getValue() == null
                  ? ""
                  : scale.getValue().replaceAll("^\\s*1\\s*[:：]", "").replaceAll("\\D", "");
          String shown = format(state.camera().viewport().scaleDenominator());
          if (shown.equals(scale.getValue())) {
            return;
          }
          if (digits.isEmpty() || digits.length() > 9) {
            state.say(texts.get("status.scale.bad"));
          } else {
            state.leave();
            state.camera().setScaleDenominator(Math.max(1, Double.parseDouble(digits)));
          }
          show.run();
        });
    return scale;
  }

  private static String format(double denominator) {
    double rounded =
        denominator >= 10_000 ? Math.round(denominator / 1000) * 1000.0 : Math.round(denominator);
    return "1:" + NumberFormat.getIntegerInstance(Locale.ROOT).format((long) rounded);
  }

  private static Separator separator() {
    return new Separator(javafx.geometry.Orientation.VERTICAL);
  }
}
