package io.lantu.ui.shell;

import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.state.AppState;
import io.lantu.state.Bookmark;
import io.lantu.state.Bookmarks;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar, made from the commands. FX thread. */
final class MainMenu {
  private final AppState state;
  private final Bookmarks bookmarks;
  private final Commands commands;
  private final Texts texts;
  private final MainActions actions;

  MainMenu(
      AppState state, Bookmarks bookmarks, Commands commands, Texts texts, MainActions actions) {
    this.state = state;
    this.bookmarks = bookmarks;
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
    Menu view =
        menu(
            "view",
            "back",
            "forward",
            null,
            "zoom-in",
            "zoom-out",
            "zoom-box",
            "zoom-full",
            "zoom-plan",
            "zoom-structure",
            "zoom-selection",
            "go-to",
            null,
            "overview",
            "graticule",
            null,
            "left-panel",
            "right-panel",
            "next-pane",
            "previous-pane",
            "restore-windows",
            "full-screen",
            null,
            "larger-text",
            "smaller-text",
            "language");
    // Before the separator that follows the ways to zoom.
    view.getItems().add(view.getItems().indexOf(item(view, "go-to")) + 1, bookmarkMenu());
    view.getItems()
        .addAll(
            view.getItems().indexOf(item(view, "larger-text")),
            List.of(
                menu("theme", "theme-light", "theme-dark", "theme-projector"),
                menu(
                    "vision",
                    "vision-normal",
                    "vision-grey",
                    "vision-protanope",
                    "vision-deuteranope",
                    "vision-tritanope")));
    MenuBar bar =
        new MenuBar(
            file,
            menu("edit", "copy-map", "copy-coordinates", "clear-selection"),
            view,
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
            menu(
                "tools",
                "search",
                null,
                "measure-distance",
                "measure-area",
                null,
                "identify-topmost",
                "identify-all",
                "identify-structure",
                "identify-administrative"),
            menu(
                "help",
                "guide",
                "first-steps",
                "shortcuts",
                null,
                "show-logs",
                "problem-report",
                "about"));
    bar.setId("menu-bar");
    return bar;
  }

  private static MenuItem item(Menu menu, String command) {
    return menu.getItems().stream()
        .filter(i -> ("menu-" + command).equals(i.getId()))
        .findFirst()
        .orElseThrow();
  }

  private Menu bookmarkMenu() {
    Menu menu = menu("bookmarks", "add-bookmark", "manage-bookmarks", null);
    int fixed = menu.getItems().size();
    Runnable list =
        () -> {
          menu.getItems().remove(fixed, menu.getItems().size());
          for (Bookmark bookmark : bookmarks.list()) {
            MenuItem item = new MenuItem(bookmark.name());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> bookmarks.open(bookmark));
            menu.getItems().add(item);
          }
        };
    bookmarks.list().addListener((InvalidationListener) o -> list.run());
    list.run();
    return menu;
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
    for (Plan plan : state.workspace().catalogue().plans()) {
      Menu ofPlan = new Menu();
      ofPlan.setUserData("structure");
      ofPlan.setMnemonicParsing(false);
      bind(ofPlan, plan.title(), plan.titleEn());
      for (Structure s : state.workspace().catalogue().structures()) {
        if (s.plan().equals(plan.id())) {
          MenuItem item = new MenuItem();
          item.setMnemonicParsing(false);
          bind(item, s.formula(), s.formulaEn());
          item.setOnAction(e -> state.showStructure(s));
          ofPlan.getItems().add(item);
        }
      }
      if (!ofPlan.getItems().isEmpty()) {
        menu.getItems().add(ofPlan);
      }
    }
  }

  private void bind(MenuItem item, String zh, String en) {
    item.textProperty()
        .bind(Bindings.createStringBinding(() -> texts.pick(zh, en), state.messagesProperty()));
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
