package io.lantu.cli;

import io.lantu.settings.Folders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs commands one after the other and keeps what the last one wrote. */
final class CommandRun {
  private final Folders folders;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CommandRun(Folders folders) {
    this.folders = folders;
  }

  /** Runs a command and gives its exit code. */
  int run(String... args) {
    out.reset();
    err.reset();
    return LantuCommand.run(args, new Console(out, err), folders);
  }

  byte[] outBytes() {
    return out.toByteArray();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
