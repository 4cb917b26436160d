package io.lantu.app;

import io.lantu.settings.Folders;
import io.lantu.settings.Language;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window program. */
public final class LantuApp extends Application {
  private AppContext context;

  @Override
  public void start(Stage stage) {
    String language = System.getProperty("lantu.lang", System.getenv("LANTU_LANG"));
    context = new AppContext(Folders.find(), Language.of(language));
    context.show(stage);
  }

  @Override
  public void stop() {
    if (context != null) {
      context.close();
    }
  }
}
