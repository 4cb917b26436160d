package io.lantu.ui.dialog;

import io.lantu.settings.Folders;
import io.lantu.ui.control.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** About the program: version, licences, data sources, where log and user files lie. */
public final class AboutDialog {
  private static final Logger LOG = Logger.getLogger(AboutDialog.class.getName());

  private AboutDialog() {}

  /** Shows the dialog over a window. */
  public static void show(Window owner, Folders folders, String version, Texts texts) {
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(texts.get("command.about"));
    DialogPane pane = dialog.getDialogPane();
    Dialogs.dress(dialog, owner, "about-dialog", texts);
    String about =
        texts.get(
            "about.text",
            version,
            System.getProperty("java.version"),
            System.getProperty("javafx.version", "?"),
            folders.program(),
            folders.user(),
            folders.logs());
    TabPane tabs =
        new TabPane(
            tab(texts.get("about.tab.program"), about),
            tab(texts.get("about.tab.data"), read(folders.maps().resolve("SOURCES.md"), texts)),
            tab(texts.get("about.tab.notice"), read(folders.program().resolve("NOTICE"), texts)),
            tab(texts.get("about.tab.licence"), read(folders.program().resolve("LICENSE"), texts)));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setPrefSize(680, 460);
    pane.setContent(tabs);
    dialog.show();
  }

  private static Tab tab(String title, String text) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(title);
    return new Tab(title, area);
  }

  private static String read(Path file, Texts texts) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      LOG.log(Level.FINE, "not found: " + file, e);
      return texts.get("about.missing", file);
    }
  }
}
