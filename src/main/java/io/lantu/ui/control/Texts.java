package io.lantu.ui.control;

import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds controls to texts of the program, so that a change of language reaches them at once. */
public final class Texts {
  private final AppState state;
  private final List<Runnable> parts = new ArrayList<>();
  private final Pieces turns = new Pieces();
  private final ChangeListener<Messages> follow = (o, old, now) -> turns.start(parts);

  /**
   * The texts of the program in the language of a state, which does not keep them: those of a
   * dialog go with it.
   */
  public Texts(AppState state) {
    this.state = state;
    state.messagesProperty().addListener(new WeakChangeListener<>(follow));
  }

  /**
   * Has a part of the window say all anew after a change of language. Each part has a pulse of its
   * own, in the order in which they have asked: all at once would hold up the picture.
   */
  public void inTurn(Runnable part) {
    parts.add(part);
  }

  /** The text of a key in the present language. */
  public String get(String key, Object... args) {
    return state.messages().get(key, args);
  }

  /**
   * A topic of a passage or sector of a project in the present language; topics of other packs stay
   * as they are.
   */
  public String topic(String topic) {
    return state.messages().topic(topic);
  }

  /** The texts of the present language. */
  public Messages messages() {
    return state.messages();
  }

  /** Chinese or English by the present language. */
  public String pick(String zh, String en) {
    return state.language().pick(zh, en);
  }

  /** The text of a key, following the language. */
  public StringBinding binding(String key, Object... args) {
    return Bindings.createStringBinding(() -> get(key, args), state.messagesProperty());
  }

  /** Gives a control its text. */
  public <T extends Labeled> T label(T control, String key, Object... args) {
    control.textProperty().bind(binding(key, args));
    return control;
  }

  /** A label with a text of the program. */
  public Label label(String key, String... styleClasses) {
    Label label = label(new Label(), key);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /**
   * Gives a button an icon in place of words: the text is its tool tip, and its name for those who
   * have the window read out.
   *
   * @param styleClass how it looks: {@code tool-button} in a bar, {@code small-button} elsewhere
   */
  public <T extends ButtonBase> T icon(T button, Ikon icon, String key, String styleClass) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add(styleClass);
    tip(button, key);
    button.accessibleTextProperty().bind(binding(key));
    return button;
  }

  /** Gives a control a tool tip with a text of the program. */
  public void tip(Control control, String key) {
    HoverTip.install(control, () -> get(key));
  }
}
