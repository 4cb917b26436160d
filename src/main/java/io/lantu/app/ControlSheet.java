package io.lantu.app;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;

/**
 * The style sheet of the toolkit's controls, the same in all themes: what the dark one changes are
 * colours, which the program's own sheets set. Stateless.
 */
final class ControlSheet {
  /** Name of the sheet {@link StyleCompilation} makes. */
  static final String NAME = "controls.bss";

  private ControlSheet() {}

  /** Address of the sheet: the compiled one, or without a build of it the whole. */
  static String address() {
    URL compiled = ControlSheet.class.getResource("/" + StyleCompilation.SHEETS + "/" + NAME);
    return compiled == null
        ? new PrimerLight().getUserAgentStylesheet()
        : compiled.toExternalForm();
  }
}
