package io.lantu.ui.dialog;

import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/**
 * The user guide, section by section, beside the window so that it can be followed while working.
 * FX thread.
 *
 * <p>The guide is a text file with a few marks: heads of sections, numbered and dotted lines.
 */
public final class GuideDialog {
  private static final Logger LOG = Logger.getLogger(GuideDialog.class.getName());
  private static final String SECTION = "## ";
  private static final double BULLET_PX = 18;

  private GuideDialog() {}

  /**
   * A section of the guide.
   *
   * @param title its head
   * @param lines its lines, marks included
   */
  record Section(String title, List<String> lines) {}

  /** Shows the guide in the present language. */
  public static void show(Window owner, Texts texts) {
    List<Section> sections = read(texts.pick("zh", "en"));
    ListView<Section> list = new ListView<>();
    list.setId("guide-sections");
    list.getStyleClass().add("wrapped-list");
    list.getItems().setAll(sections);
    list.accessibleTextProperty().bind(texts.binding("command.guide"));
    list.setCellFactory(view -> new TitleCell());
    ScrollPane page = new ScrollPane();
    page.setId("guide-page");
    page.setFitToWidth(true);
    page.getStyleClass().add("panel-scroll");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              page.setContent(now == null ? null : page(now));
              page.setVvalue(0);
            });
    list.getSelectionModel().selectFirst();
    SplitPane split = new SplitPane(list, page);
    split.setDividerPositions(0.3);
    split.setPrefSize(820, 560);
    split.setMinSize(640, 400);
    Dialog<Void> dialog = new Dialog<>();
    dialog.initModality(Modality.NONE);
    dialog.setTitle(texts.get("command.guide"));
    Dialogs.dress(dialog, owner, "guide-dialog", texts);
    Dialogs.allowWide(dialog);
    // The padding of the dialog is round the split pane, not within it.
    dialog.getDialogPane().setContent(new StackPane(split));
    Dialogs.closeFrom(list, dialog);
    dialog.setOnShown(e -> list.requestFocus());
    dialog.show();
  }

  /** The sections of the guide in a language; one that tells the fault if it is missing. */
  static List<Section> read(String language) {
    List<Section> sections = new ArrayList<>();
    String name = "/io/lantu/ui/guide/guide_" + language + ".md";
    try (InputStream in = GuideDialog.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not in the program: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\\R")) {
        if (line.startsWith(SECTION)) {
          sections.add(new Section(line.substring(SECTION.length()), new ArrayList<>()));
        } else if (!sections.isEmpty() && !line.isBlank()) {
          sections.get(sections.size() - 1).lines().add(line);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Guide missing", e);
      sections.add(new Section(name, List.of(String.valueOf(e.getMessage()))));
    }
    return sections;
  }

  private static Node page(Section section) {
    Label title = new Label(section.title());
    title.getStyleClass().add("panel-title");
    title.setWrapText(true);
    VBox page = new VBox(10, title);
    page.getStyleClass().add("guide-page");
    for (String line : section.lines()) {
      String plain = line.replace("**", "").replace("`", "");
      int mark = plain.startsWith("- ") ? 2 : plain.matches("\\d\\. .*") ? 3 : 0;
      CopyableText text = new CopyableText(plain.substring(mark), "digest");
      if (mark == 0) {
        page.getChildren().add(text);
      } else {
        Label bullet = new Label(mark == 2 ? "•" : plain.substring(0, 2));
        bullet.setMinWidth(BULLET_PX);
        HBox row = new HBox(6, bullet, text);
        HBox.setHgrow(text, Priority.ALWAYS);
        page.getChildren().add(row);
      }
    }
    return page;
  }

  private static final class TitleCell extends ListCell<Section> {
    TitleCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Section item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.title());
    }
  }
}
