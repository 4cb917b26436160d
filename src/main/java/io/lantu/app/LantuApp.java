package io.lantu.app;

import io.lantu.settings.Folders;
import io.lantu.settings.Language;
import io.lantu.settings.Log;
import io.lantu.settings.PreferenceStore;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window program. */
public final class LantuApp extends Application {
  private AppContext context;

  @Override
  public void start(Stage stage) {
    String language = System.getProperty("lantu.lang", System.getenv("LANTU_LANG"));
    Folders folders = Folders.find();
    Log.writeTo(folders.logs());
    PreferenceStore preferences =
        PreferenceStore.in(folders.user().resolve("preferences.properties"));
    context = new AppContext(folders, preferences, Language.of(language));
    context.show(stage);
  }

  @Override
  public void stop() {
    if (context != null) {
      context.close();
    }
  }
}
