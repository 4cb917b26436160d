package io.lantu.app;

import javafx.application.Application;

/** Starts the program. Does not extend Application, so that it runs from a plain class path. */
public final class Launcher {
  private Launcher() {}

  /** Opens the window. */
  public static void main(String[] args) {
    Application.launch(LantuApp.class, args);
  }
}
