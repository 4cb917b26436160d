package io.lantu.ui.action;

import io.lantu.state.AppState;
import io.lantu.ui.control.HoverTip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** All commands of the window and the controls made from them. FX thread. */
public final class Commands {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final AppState state;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, Action> actions = new LinkedHashMap<>();

  public Commands(AppState state) {
    this.state = state;
  }

  /** Declares a command. Its text is {@code command.<id>}. */
  public void declare(
      String id, Ikon icon, String accelerator, ObservableBooleanValue enabled, Runnable run) {
    declare(id, icon, accelerator, enabled, null, run);
  }

  /** Declares a command that switches something: its menu item and button show the state. */
  public void declareSwitch(
      String id, Ikon icon, String accelerator, ObservableBooleanValue selected, Runnable run) {
    declare(id, icon, accelerator, null, selected, run);
  }

  private void declare(
      String id,
      Ikon icon,
      String accelerator,
      ObservableBooleanValue enabled,
      ObservableBooleanValue selected,
      Runnable run) {
    KeyCombination keys = accelerator == null ? null : KeyCombination.valueOf(accelerator);
    if (keys instanceof KeyCharacterCombination) {
      throw new IllegalArgumentException("no key of this name: " + accelerator);
    }
    Command command = new Command(id, icon, keys, enabled, selected, run);
    commands.put(id, command);
    Action action = new Action(event -> command.run().run());
    action
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> state.messages().get(command.textKey()), state.messagesProperty()));
    action.setAccelerator(keys);
    if (enabled != null) {
      action.disabledProperty().bind(Bindings.not(enabled));
    }
    actions.put(id, action);
  }

  /** All commands, in the order declared. */
  public List<Command> all() {
    return new ArrayList<>(commands.values());
  }

  /** Runs a command if it is enabled. */
  public void run(String id) {
    Command command = require(id);
    if (command.enabled() == null || command.enabled().get()) {
      command.run().run();
    }
  }

  /** A menu item for a command. */
  public MenuItem menuItem(String id) {
    Command command = require(id);
    if (command.selected() != null) {
      return switchItem(command);
    }
    MenuItem item = ActionUtils.createMenuItem(action(id));
    item.setId("menu-" + id);
    item.graphicProperty().unbind(); // a node can be shown in one place only
    if (command.icon() != null) {
      // When its menu comes into being; at a start there are sixty that nobody sees.
      item.parentPopupProperty()
          .addListener(
              (o, old, now) -> {
                if (item.getGraphic() == null) {
                  item.setGraphic(new FontIcon(command.icon()));
                }
              });
    }
    return item;
  }

  private MenuItem switchItem(Command command) {
    CheckMenuItem item = new CheckMenuItem();
    item.setId("menu-" + command.id());
    item.textProperty().bind(action(command.id()).textProperty());
    item.setAccelerator(command.accelerator());
    item.setSelected(command.selected().get());
    command.selected().addListener((o, old, now) -> item.setSelected(now));
    item.setOnAction(
        e -> {
          run(command.id());
          item.setSelected(command.selected().get());
        });
    return item;
  }

  /** A tool bar button for a command: its icon, with text and shortcut in the tool tip. */
  public Button toolButton(String id) {
    Command command = require(id);
    // The library would make a tool tip at once, a window of its own for every button.
    Button button = new Button(null, new FontIcon(command.icon()));
    button.setId("tool-" + id);
    button.getStyleClass().add("tool-button");
    button.setOnAction(action(id));
    button.disableProperty().bind(action(id).disabledProperty());
    HoverTip.install(
        button,
        () ->
            state.messages().get(command.textKey())
                + (command.accelerator() == null
                    ? ""
                    : "  " + command.accelerator().getDisplayText()));
    button.accessibleTextProperty().bind(action(id).textProperty());
    if (command.selected() != null) {
      button.pseudoClassStateChanged(ON, command.selected().get());
      command.selected().addListener((o, old, now) -> button.pseudoClassStateChanged(ON, now));
    }
    return button;
  }

  private Action action(String id) {
    require(id);
    return actions.get(id);
  }

  private Command require(String id) {
    Command command = commands.get(id);
    if (command == null) {
      throw new IllegalArgumentException("no command " + id);
    }
    return command;
  }
}
