package io.lantu.ui.shell;

import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar, made from the commands. FX thread. */
final class MainMenu {
  private final AppState state;
  private final Commands commands;
  private final Texts texts;
  private final MainActions actions;

  MainMenu(AppState state, Commands commands, Texts texts, MainActions actions) {
    this.state = state;
    this.commands = commands;
    this.texts = texts;
    this.actions = actions;
  }

  MenuBar bar() {
    Menu file = menu("file", "open-pack");
    file.getItems().addAll(recent(), commands.menuItem("close-packs"), new SeparatorMenuItem());
    file.getItems().add(commands.menuItem("quit"));
    Menu structures = menu("structure", "step-next", "step-back", "light-all", null);
    state.workspaceProperty().addListener((o, old, now) -> listStructures(structures));
    listStructures(structures);
    MenuBar bar =
        new MenuBar(
            file,
            menu("edit", "copy-map", "clear-selection"),
            menu(
                "view",
                "back",
                "forward",
                null,
                "zoom-in",
                "zoom-out",
                "zoom-full",
                "zoom-structure",
                "zoom-selection",
                null,
                "left-panel",
                "right-panel",
                "restore-windows",
                "full-screen",
                null,
                "theme-light",
                "theme-dark",
                "theme-projector",
                null,
                "larger-text",
                "smaller-text",
                "language"),
            structures,
            menu(
                "project",
                "dock-projects",
                "dock-indicators",
                "dock-disagreements",
                "dock-terms",
                null,
                "compare",
                "dock-close"),
            menu("tools", "search"),
            menu("help", "first-steps", "shortcuts", null, "show-logs", "about"));
    bar.setId("menu-bar");
    return bar;
  }

  private Menu recent() {
    Menu menu = new Menu();
    menu.textProperty().bind(texts.binding("menu.recent"));
    menu.setOnShowing(e -> listRecent(menu));
    listRecent(menu);
    return menu;
  }

  private void listRecent(Menu menu) {
    menu.getItems().clear();
    for (Path pack : actions.recentPacks()) {
      MenuItem item = new MenuItem(pack.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(e -> actions.openPack(pack));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem();
      none.textProperty().bind(texts.binding("menu.recent.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }

  private void listStructures(Menu menu) {
    menu.getItems().removeIf(i -> "structure".equals(i.getUserData()));
    for (Structure s : state.workspace().catalogue().structures()) {
      MenuItem item = new MenuItem();
      item.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> texts.pick(s.formula(), s.formulaEn()), state.messagesProperty()));
      item.setUserData("structure");
      item.setOnAction(e -> state.showStructure(s));
      menu.getItems().add(item);
    }
  }

  private Menu menu(String key, String... ids) {
    Menu menu = new Menu();
    menu.setId("menu-" + key);
    menu.textProperty().bind(texts.binding("menu." + key));
    for (String id : ids) {
      menu.getItems().add(id == null ? new SeparatorMenuItem() : commands.menuItem(id));
    }
    return menu;
  }
}
