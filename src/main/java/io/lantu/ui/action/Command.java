package io.lantu.ui.action;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A command of the window.
 *
 * @param id stable id, also its text key after {@code command.}
 * @param icon icon, or null
 * @param accelerator shortcut, or null
 * @param enabled when it can run; null means always
 * @param selected whether it is on, for commands that switch something; else null
 * @param run what it does, on the FX thread
 */
public record Command(
    String id,
    Ikon icon,
    KeyCombination accelerator,
    ObservableBooleanValue enabled,
    ObservableBooleanValue selected,
    Runnable run) {
  /** Key of its text. */
  public String textKey() {
    return "command." + id;
  }
}
