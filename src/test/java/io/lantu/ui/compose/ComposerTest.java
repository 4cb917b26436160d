package io.lantu.ui.compose;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.app.AppContext;
import io.lantu.atlas.MapScene;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PageSetup;
import io.lantu.export.Paper;
import io.lantu.export.Typefaces;
import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.Composition;
import io.lantu.style.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The page composer: what it shows is what the file holds. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ComposerTest {
  private static final String STRUCTURE = "s-lanzhou-circle-2021-1h2j4d";

  @TempDir Path folder;

  private AppContext context;

  @Start
  void open(Stage stage) {
    PreferenceStore preferences = PreferenceStore.inMemory();
    preferences.put("first-steps-seen", true);
    context =
        new AppContext(
            new Folders(Folders.find().program(), Path.of("target", "lantu-home")),
            preferences,
            Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void previewFollowsTypingAndIsThePictureOfTheFile(FxRobot robot) throws Exception {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    robot.interact(
        () ->
            context
                .state()
                .showStructure(
                    context
                        .state()
                        .workspace()
                        .catalogue()
                        .findStructure(STRUCTURE)
                        .orElseThrow()));
    waitUntil(() -> context.view().map().settled());
    robot.push(KeyCode.CONTROL, KeyCode.P);
    waitUntil(() -> isFilled(robot));
    ImageView preview = robot.lookup("#composer-preview").queryAs(ImageView.class);
    waitUntil(() -> preview.getImage() != null);
    robot.interact(() -> robot.lookup("#composer-title").queryAs(TextField.class).setText("挂图"));
    ComposerView view = robot.lookup("#composer").queryAs(ComposerView.class);
    int[] wanted = file(view.preview().pictureDpi());
    waitUntil(() -> Arrays.equals(pixels(preview.getImage()), wanted));

    Path out = folder.resolve("page.png");
    Composition composition = context.composition();
    robot.interact(
        () -> {
          composition.formatProperty().set(Composition.Format.PNG);
          composition.dpiProperty().set(96);
          view.write(out);
        });
    waitUntil(() -> Files.exists(out));
    BufferedImage written = ImageIO.read(out.toFile());
    assertThat(written.getWidth()).isEqualTo((int) Math.round(297 / 25.4 * 96));
    robot.interact(() -> view.getScene().getWindow().hide());
  }

  @Test
  void formFitsItsWidthWithTheLargestType(FxRobot robot) throws Exception {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    robot.interact(
        () -> {
          context.settings().themeProperty().set(Theme.PROJECTOR);
          context.view().textScaleProperty().set(2);
        });
    waitUntil(() -> context.view().map().settled());
    robot.interact(() -> context.exportDesk().compose());
    waitUntil(() -> isFilled(robot));
    ComposerView view = robot.lookup("#composer").queryAs(ComposerView.class);
    ScrollPane form = (ScrollPane) view.getLeft();
    waitUntil(() -> form.getViewportBounds().getWidth() > 100);
    double room = form.getViewportBounds().getWidth();
    GridPane grid = (GridPane) form.getContent();
    assertThat(grid.getWidth()).isLessThanOrEqualTo(room + 1);
    assertThat(grid.getChildren())
        .allSatisfy(
            node -> assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(room + 1));
    robot.interact(() -> view.getScene().getWindow().hide());
  }

  /** The form is seen once all of it is in. */
  private static boolean isFilled(FxRobot robot) {
    return robot.lookup(".composer-form").tryQuery().filter(f -> f.getOpacity() > 0).isPresent();
  }

  /** The page as a file of a resolution, decoded. */
  private int[] file(double dpi) throws Exception {
    Exporter exporter =
        new Exporter(
            context.state().workspace().stage(context.state().messages()).orElseThrow(),
            new Typefaces(Folders.find().maps()),
            context.state().messages());
    PageComposer composer = exporter.composer();
    PageComposer.Page page =
        composer.compose(
            PageSetup.of(Paper.A4).withTitles("挂图", null),
            MapScene.of("page", "", STRUCTURE),
            Theme.LIGHT);
    byte[] png = exporter.pages().png(composer, page, dpi);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int[] pixels(Image image) {
    int w = (int) image.getWidth();
    int h = (int) image.getHeight();
    int[] pixels = new int[w * h];
    image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
    return pixels;
  }
}
