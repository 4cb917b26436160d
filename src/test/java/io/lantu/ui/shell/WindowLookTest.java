package io.lantu.ui.shell;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.style.Theme;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Parted;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class WindowLookTest {
  private final BorderPane root = new BorderPane();
  private VBox left;
  private VBox right;
  private SplitPane split;
  private Stage stage;
  private WindowLook look;

  /** More nodes than are styled in one pulse. */
  private static VBox part() {
    VBox part = new VBox();
    for (int i = 0; i < 100; i++) {
      part.getChildren().add(new Label("字"));
    }
    return part;
  }

  @Start
  void start(Stage primary) {
    stage = primary;
    left = part();
    right = part();
    split = new SplitPane(left, right);
    root.setCenter(split);
    look = new WindowLook(root);
    look.add(split);
    look.show(Theme.LIGHT, 1, () -> {});
    stage.setScene(new Scene(root, 600, 400));
    stage.show();
  }

  @Stop
  void stop() {
    look.close();
  }

  @Test
  void putsAThemeOnPartByPart(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          look.show(Theme.DARK, 1, () -> {});
          assertThat(Look.isDressed(right, Theme.DARK)).as("in the same pulse").isFalse();
        });
    waitUntil(() -> Look.isDressed(left, Theme.DARK) && Look.isDressed(right, Theme.DARK));
    Node divider = root.lookup(".split-pane-divider");
    waitUntil(() -> Look.isDressed(divider, Theme.DARK));
    assertThat(Look.isDressed(root)).as("what lies around the parts").isFalse();
  }

  @Test
  void dressesHeadAndContentsOfATabPaneThoseBehindLast(FxRobot robot) throws TimeoutException {
    TabPane tabs = new TabPane(new Tab("一", part()), new Tab("二", part()));
    robot.interact(
        () -> {
          root.setCenter(tabs);
          look.add(tabs);
          root.applyCss();
        });
    assertThat(tabs.getChildrenUnmodifiable()).hasSize(3).allMatch(Look::isDressed);
    Node shown = tabs.getTabs().get(0).getContent().getParent();
    Node behind = tabs.getTabs().get(1).getContent().getParent();
    List<Node> dressed = noted(List.of(behind, shown), "dark");
    robot.interact(() -> look.show(Theme.DARK, 1, () -> {}));
    waitUntil(() -> tabs.getChildrenUnmodifiable().stream().allMatch(WindowLookTest::isDark));
    assertThat(dressed).containsExactly(shown, behind);
    assertThat(Look.isDressed(tabs)).as("the pane around them").isFalse();
  }

  @Test
  void givesTheHeadOfATabPaneTheHeightOfItsType(FxRobot robot) throws TimeoutException {
    String sheet = Look.class.getResource("../lantu.css").toExternalForm();
    TabPane tabs = new TabPane(new Tab("一", part()));
    robot.interact(
        () -> {
          root.getScene().getStylesheets().add(sheet);
          root.setCenter(tabs);
          look.add(tabs);
        });
    Node content = tabs.getTabs().get(0).getContent().getParent();
    Region head = (Region) tabs.lookup(".tab-header-area");
    waitUntil(() -> head.getHeight() > 0 && content.getLayoutY() == head.getHeight());
    double usual = head.getHeight();
    robot.interact(() -> look.show(Theme.LIGHT, 2, () -> {}));
    waitUntil(() -> head.prefHeight(-1) > usual && content.getLayoutY() == head.prefHeight(-1));
  }

  @Test
  void dressesThePartsOfWhatHasParts(FxRobot robot) throws TimeoutException {
    class Large extends VBox implements Parted {
      private final List<Node> parts = List.of(part(), part());

      Large() {
        getChildren().setAll(parts);
      }

      @Override
      public List<Node> parts() {
        return parts;
      }
    }

    Large large = new Large();
    robot.interact(
        () -> {
          split.getItems().add(large);
          look.show(Theme.DARK, 1, () -> {});
        });
    waitUntil(() -> large.parts().stream().allMatch(WindowLookTest::isDark));
    assertThat(Look.isDressed(large)).isFalse();
  }

  private static boolean isDark(Node part) {
    return Look.isDressed(part, Theme.DARK);
  }

  /** The nodes in the order in which they will have taken on a pseudo-class. */
  private static List<Node> noted(List<Node> nodes, String pseudoClass) {
    List<Node> noted = new CopyOnWriteArrayList<>();
    for (Node node : nodes) {
      node.getPseudoClassStates()
          .addListener(
              (SetChangeListener<PseudoClass>)
                  change -> {
                    if (PseudoClass.getPseudoClass(pseudoClass).equals(change.getElementAdded())) {
                      noted.add(node);
                    }
                  });
    }
    return noted;
  }

  /** Or keys pressed quickly one after another would leave some parts as they were for long. */
  @Test
  void beginsWithThePartsThatHaveWaited(FxRobot robot) throws TimeoutException {
    List<Node> dressed = noted(List.of(left, right), "projector");
    PseudoClass dark = PseudoClass.getPseudoClass("dark");
    robot.interact(
        () -> {
          left.getPseudoClassStates()
              .addListener(
                  (SetChangeListener<PseudoClass>)
                      change -> {
                        if (dark.equals(change.getElementAdded())) {
                          Platform.runLater(() -> look.show(Theme.PROJECTOR, 1, () -> {}));
                        }
                      });
          look.show(Theme.DARK, 1, () -> {});
        });
    waitUntil(() -> dressed.size() == 2);
    assertThat(dressed).containsExactly(right, left);
  }

  /** A step of the type without a rule in the style sheet would leave it as it was. */
  @Test
  void setsTheTypeInEverySizeAndTheme(FxRobot robot) throws TimeoutException {
    String sheet = Look.class.getResource("../lantu.css").toExternalForm();
    robot.interact(() -> root.getScene().getStylesheets().add(sheet));
    Label label = (Label) right.getChildren().get(0);
    for (Theme theme : Theme.values()) {
      double usual = theme == Theme.PROJECTOR ? 17 : 13;
      double factor = 0;
      for (double next = 0.8; next > factor; next = Look.nextTypeScale(factor, 1)) {
        factor = next;
        double size = factor * usual;
        robot.interact(() -> look.show(theme, size / usual, () -> {}));
        waitUntil(() -> Math.abs(label.getFont().getSize() - size) < 0.01);
      }
      assertThat(factor).as("the largest").isEqualTo(2);
    }
  }

  @Test
  void takesTheNearestSizeOfTheType() {
    assertThat(Look.nextTypeScale(1, 1)).isEqualTo(1.1);
    assertThat(Look.nextTypeScale(1.21, -1)).as("a size kept by an older release").isEqualTo(1.1);
    assertThat(Look.nextTypeScale(2, 1)).isEqualTo(2);
    assertThat(Look.nextTypeScale(0.8, -1)).isEqualTo(0.8);
  }

  @Test
  void tellsWhenAllPartsHaveIt(FxRobot robot) throws TimeoutException {
    AtomicBoolean done = new AtomicBoolean();
    robot.interact(
        () -> look.show(Theme.DARK, 1, () -> done.set(Look.isDressed(right, Theme.DARK))));
    waitUntil(done::get);
  }

  @Test
  void dressesWhatComesLater(FxRobot robot) {
    VBox later = part();
    robot.interact(
        () -> {
          look.show(Theme.DARK, 1, () -> {});
          split.getItems().add(later);
        });
    assertThat(Look.isDressed(later, Theme.DARK)).isTrue();
  }

  @Test
  void givesWindowsOverItItsColours(FxRobot robot) {
    VBox content = new VBox(new Label("字"));
    robot.interact(
        () -> {
          look.show(Theme.DARK, 1, () -> {});
          Stage over = new Stage();
          over.initOwner(stage);
          over.setScene(new Scene(content));
          over.show();
        });
    assertThat(Look.isDressed(content, Theme.DARK)).isTrue();
    robot.interact(() -> content.getScene().getWindow().hide());
  }
}
