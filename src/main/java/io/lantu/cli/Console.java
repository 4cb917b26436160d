package io.lantu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write: data to one stream, messages to the other, both UTF-8 whatever the
 * platform's encoding, with line feeds only.
 */
public final class Console {
  private final PrintStream out;
  private final PrintStream err;

  /** Writes to two streams, which stay open. */
  public Console(OutputStream out, OutputStream err) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** The standard streams of the process. */
  public static Console standard() {
    return new Console(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        new FileOutputStream(FileDescriptor.err));
  }

  /** A line of data. */
  void data(String line) {
    out.print(line);
    out.print('\n');
  }

  /** A line of a message. */
  public void message(String line) {
    err.print(line);
    err.print('\n');
    err.flush();
  }

  /** Hands everything on to the system. */
  void flush() {
    out.flush();
    err.flush();
  }
}
