package io.lantu.ui.shell;

import java.nio.file.Path;
import java.util.List;

/** What the shell asks of the program around it. FX thread. */
public interface MainActions {
  /** Asks for a pack and opens it beside the shipped one. */
  void openPack();

  /** Opens a pack beside the shipped one. */
  void openPack(Path pack);

  /** Closes all packs but the shipped one. */
  void closePacks();

  /** Whether packs but the shipped one are open. */
  boolean hasOwnPacks();

  /** Packs opened lately, the newest first. */
  List<Path> recentPacks();

  /** Shows about. */
  void about();

  /** Shows the folder of the log in the file browser, or says where it is. */
  void showLogs();

  /** Shows what a problem report would hold and keeps it in a file of the user's choice. */
  void reportProblem();

  /** Ends the program. */
  void quit();
}
