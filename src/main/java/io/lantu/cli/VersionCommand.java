package io.lantu.cli;

import io.lantu.pack.PackManifest;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lantu version}: the program, its content and the Java it runs on. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  VersionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PackManifest pack = session.pack().manifest();
    String java = System.getProperty("java.vm.name") + " " + Runtime.version();
    if (asJson) {
      session.print(
          new JsonFields()
              .with("name", "lantu")
              .with("version", version())
              .with("pack", pack.name())
              .with("packVersion", pack.version())
              .with("java", java)
              .json());
    } else {
      session.console().data("Lantu 兰图 " + version());
      session.console().data(pack.name() + " " + pack.version() + " (" + pack.created() + ")");
      session.console().data(java);
    }
    return LantuCommand.OK;
  }

  /** Version of the program's library; {@code dev} when run from classes. */
  static String version() {
    return Objects.requireNonNullElse(
        VersionCommand.class.getPackage().getImplementationVersion(), "dev");
  }
}
