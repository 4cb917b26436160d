package io.lantu.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.lantu.style.Theme;
import java.net.URL;

/** The style sheets of the toolkit's controls for the themes. Stateless. */
final class Themes {
  /** Names of the sheets {@link StyleCompilation} makes. */
  static final String LIGHT = "theme-light.bss";

  static final String DARK = "theme-dark.bss";

  private Themes() {}

  /** Address of the sheet of a theme: the compiled one, or without a build of it the whole. */
  static String sheetOf(Theme theme) {
    boolean dark = theme == Theme.DARK;
    URL compiled =
        Themes.class.getResource("/" + StyleCompilation.SHEETS + "/" + (dark ? DARK : LIGHT));
    if (compiled != null) {
      return compiled.toExternalForm();
    }
    return dark
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }
}
