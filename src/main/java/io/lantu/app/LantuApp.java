package io.lantu.app;

import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.Log;
import io.lantu.settings.PreferenceStore;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window program. */
public final class LantuApp extends Application {
  /** Set before the toolkit makes its own instance of this class, which takes no arguments. */
  private static volatile StartReading reading;

  private AppContext context;

  /** Opens the window and returns when it is closed. */
  static void open() {
    reading = begin();
    DrawingOrder.settle();
    launch(LantuApp.class);
  }

  /** Begins to read; what goes wrong is written to the log file from then on. */
  private static StartReading begin() {
    Folders folders = Folders.find();
    return StartReading.begin(folders, () -> Log.writeTo(folders.logs()));
  }

  @Override
  public void start(Stage stage) {
    String language = System.getProperty("lantu.lang", System.getenv("LANTU_LANG"));
    StartReading begun = reading == null ? begin() : reading;
    Folders folders = begun.folders();
    PreferenceStore preferences =
        PreferenceStore.in(folders.user().resolve("preferences.properties"));
    context = new AppContext(begun, preferences, Language.of(language));
    context.show(stage);
    WarmUp.begin(context);
  }

  @Override
  public void stop() {
    if (context != null) {
      context.close();
    }
  }
}
