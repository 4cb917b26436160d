package io.lantu.cli;

import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code lantu} with its subcommands.
 *
 * <p>Nothing here throws or exits: {@link #run} answers with the exit code.
 */
@Command(name = "lantu", sortOptions = false)
public final class LantuCommand implements Runnable {
  /** Exit code: done. */
  public static final int OK = 0;

  /** Exit code: the input is at fault. */
  public static final int FAILED = 1;

  /** Exit code: the call is at fault. */
  public static final int USAGE = 2;

  /** Environment variable that chooses the language. */
  public static final String LANGUAGE_VARIABLE = "LANTU_LANG";

  private static final Logger LOG = Logger.getLogger(LantuCommand.class.getName());

  private final Session session;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // languageOf has read it before, so that usage is in it too
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.help.lang")
  private String language;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.help.help")
  private boolean help;

  private LantuCommand(Session session) {
    this.session = session;
  }

  /**
   * Runs a command.
   *
   * @param args arguments after {@code lantu}
   * @param console where to write
   * @param folders content and user files
   * @return exit code
   */
  public static int run(String[] args, Console console, Folders folders) {
    Messages messages = new Messages(languageOf(args, System.getenv(LANGUAGE_VARIABLE)));
    Session session = new Session(console, folders, messages);
    try {
      return commandLine(session).execute(args);
    } finally {
      console.flush();
    }
  }

  /** The language the arguments ask for, else the environment's, else Chinese. */
  static Language languageOf(String[] args, String environment) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return Language.of(args[i].substring("--lang=".length()));
      }
      if (args[i].equals("--lang") && i + 1 < args.length) {
        return Language.of(args[i + 1]);
      }
    }
    return Language.of(environment);
  }

  private static CommandLine commandLine(Session session) {
    CommandLine command = new CommandLine(new LantuCommand(session));
    command.addSubcommand(new ListCommand(session));
    command.addSubcommand(new ShowCommand(session));
    command.addSubcommand(new SearchCommand(session));
    command.addSubcommand(new ReadCommand(session));
    command.addSubcommand(new ImportCommand(session));
    command.addSubcommand(new DraftCommand(session));
    command.addSubcommand(new RenderCommand(session));
    command.addSubcommand(new ExportCommand(session));
    command.addSubcommand(new CheckCommand(session));
    command.addSubcommand(new CiteCommand(session));
    command.addSubcommand(new VersionCommand(session));
    command.setResourceBundle(session.messages().bundle());
    command.setOut(new PrintWriter(new StringWriter()));
    describe(command, session);
    command.getSubcommands().values().forEach(sub -> describe(sub, session));
    command.setParameterExceptionHandler((e, args) -> usageFault(session, e));
    command.setExecutionExceptionHandler((e, line, parsed) -> failure(session, e));
    command.setExecutionStrategy(
        parsed -> {
          StringWriter usage = new StringWriter();
          parsed.asCommandLineList().forEach(c -> c.setOut(new PrintWriter(usage, true)));
          int code = new CommandLine.RunLast().execute(parsed);
          usage.toString().lines().forEach(session.console()::data);
          return code;
        });
    return command;
  }

  private static void describe(CommandLine command, Session session) {
    String name = command.getCommandName();
    var usage = command.getCommandSpec().usageMessage();
    usage.description(session.text("cli.help." + name));
    usage.synopsisHeading(session.text("cli.help.synopsis"));
    usage.commandListHeading("%n" + session.text("cli.help.commands") + "%n");
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), session.text("cli.nocommand"));
  }

  private static int usageFault(Session session, ParameterException e) {
    session.console().message(usageMessage(session, e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    session.console().message(session.text("cli.usage.help", command));
    return USAGE;
  }

  private static String usageMessage(Session session, ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = new ArrayList<>(unmatched.getSuggestions());
      String what = String.join(" ", unmatched.getUnmatched());
      return near.isEmpty()
          ? session.text("cli.usage.unknown", what)
          : session.text("cli.usage.unknown.near", what, String.join(" ", near));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      String names =
          missing.getMissing().stream().map(LantuCommand::label).collect(Collectors.joining(" "));
      return session.text("cli.usage.missing", names);
    }
    return e.getMessage();
  }

  private static String label(ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  private static int failure(Session session, Exception e) {
    if (e instanceof CommandFailure) {
      session.console().message(e.getMessage());
    } else if (e instanceof IOException) {
      session.console().message(session.text("cli.io", describe(e)));
    } else {
      LOG.log(Level.FINE, "command failed", e);
      session.console().message(session.text("cli.internal", describe(e)));
    }
    return FAILED;
  }

  /** An exception in one line; file exceptions only carry the name. */
  private static String describe(Exception e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null
        ? name
        : name + ": " + e.getMessage().lines().findFirst().orElse("");
  }
}
