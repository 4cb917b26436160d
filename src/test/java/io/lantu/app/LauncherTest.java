package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.cli.Console;
import io.lantu.cli.LantuCommand;
import io.lantu.model.Language;
import io.lantu.settings.Messages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LauncherTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int open(RuntimeException failure) {
    return open(
        () -> {
          throw failure;
        });
  }

  private int open(Runnable window) {
    return Launcher.open(window, new Console(out, err), new Messages(Language.EN));
  }

  private String message() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void endsWellWhenTheWindowIsClosed() {
    assertThat(open(() -> {})).isEqualTo(LantuCommand.OK);
    assertThat(message()).isEmpty();
  }

  @Test
  void namesTheMissingDisplayAndTheCommands() {
    int code = open(new UnsupportedOperationException("Unable to open DISPLAY"));
    assertThat(code).isEqualTo(LantuCommand.FAILED);
    assertThat(message().lines()).hasSize(1);
    assertThat(message()).contains("DISPLAY", "lantu render", "lantu --help");
    assertThat(out.size()).isZero();
  }

  @Test
  void namesThePackageOfTheMissingGtk() {
    Throwable cause = new UnsupportedOperationException("Unable to load glass GTK library.");
    assertThat(open(new RuntimeException("Application launch exception", cause)))
        .isEqualTo(LantuCommand.FAILED);
    assertThat(message().lines()).hasSize(1);
    assertThat(message()).contains("libgtk-3-0", "lantu render");
  }

  @Test
  void namesALibraryThatCannotBeLinked() {
    Runnable window =
        () -> {
          throw new UnsatisfiedLinkError("libgtk-3.so.0: cannot open shared object file");
        };
    assertThat(open(window)).isEqualTo(LantuCommand.FAILED);
    assertThat(message()).contains("libgtk-3-0");
  }

  @Test
  void namesAToolkitThatDoesNotStart() {
    open(new RuntimeException("No toolkit found, no suitable pipeline found"));
    assertThat(message().lines()).hasSize(1);
    assertThat(message()).contains("libgl1");
  }

  @Test
  void doesNotHideOtherFailures() {
    assertThatThrownBy(() -> open(new IllegalStateException("a bug")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
    assertThat(message()).isEmpty();
  }
}
