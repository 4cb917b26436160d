package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;

import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;

/** The program's window, open with the shipped pack for all tests of a class. */
final class OpenWindow {
  private AppContext context;

  /** Opens it in Chinese, the first steps seen, and waits for the whole map and window. */
  AppContext open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          Folders folders = new Folders(Folders.find().program(), Path.of("target", "lantu-home"));
          PreferenceStore preferences = PreferenceStore.inMemory();
          preferences.put("first-steps-seen", true);
          context = new AppContext(folders, preferences, Language.ZH);
          context.show(stage);
        });
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> context.view().map().settled());
    waitUntil(() -> isComplete(context));
    return context;
  }

  /** Whether the parts that come after the first picture are there too. */
  static boolean isComplete(AppContext context) {
    return context.view().isComplete();
  }

  /** Whether every part, those behind tabs too, has the size of the type last asked for. */
  static boolean hasType(AppContext context) {
    long percent = Math.round(context.view().textScaleProperty().get() * 100);
    PseudoClass type = PseudoClass.getPseudoClass("type-" + percent);
    return context.view().lookupAll(".look-type").stream()
        .allMatch(part -> part.getPseudoClassStates().contains(type));
  }

  /** Closes it and every window it opened. */
  void close() throws TimeoutException {
    FxToolkit.setupFixture(
        () -> {
          context.close();
          Window.getWindows().stream()
              .filter(w -> w instanceof Stage)
              .toList()
              .forEach(Window::hide);
        });
  }
}
