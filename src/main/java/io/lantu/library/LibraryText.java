package io.lantu.library;

import io.lantu.settings.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words what the library did, the same in window and command line. Immutable; any thread.
 *
 * @param library knows the documents
 * @param messages in the language wanted
 */
public record LibraryText(Library library, Messages messages) {
  /** One line on what became of a file. */
  public String outcome(String file, ImportReport report) {
    return switch (report.outcome()) {
      case STORED -> messages.get("library.outcome.stored", file, shortHash(report.entry()));
      case SAME_FILE -> messages.get("library.outcome.same_file", file, shortHash(report.entry()));
      case SAME_TEXT -> messages.get("library.outcome.same_text", file, report.entry().name());
    };
  }

  /** What became of a file and of each document in it, one line each. */
  public List<String> lines(String file, ImportReport report) {
    List<String> lines = new ArrayList<>(List.of(outcome(file, report)));
    for (int i = 0; i < report.entry().documents().size(); i++) {
      StoredDocument d = report.entry().documents().get(i);
      lines.add("  " + d.title() + "  " + match(d));
      if (report.outcome() == ImportReport.Outcome.STORED) {
        lines.add("    " + relation(report.relations().get(i)));
      }
    }
    return lines;
  }

  /** How a document stands to the others. */
  public String relation(ImportReport.Relation relation) {
    String other =
        relation.other() == null
            ? ""
            : library.find(relation.other().hash()).map(LibraryEntry::name).orElse("?");
    return messages.get(
        "library.relation." + relation.kind().name().toLowerCase(Locale.ROOT), other);
  }

  /** Which plan a document is. */
  public String match(StoredDocument d) {
    if (d.plan() == null) {
      return messages.get("library.unmatched");
    }
    return d.found() == 0
        ? messages.get("library.matched.title", d.plan())
        : messages.get(
            "library.matched", d.plan(), String.valueOf(d.found()), String.valueOf(d.cited()));
  }

  /** What is wrong with a folder. */
  public String damaged(DamagedEntry d) {
    return messages.get(
        "library.damaged." + d.fault().name().toLowerCase(Locale.ROOT), d.folder().toString());
  }

  private static String shortHash(LibraryEntry entry) {
    return entry.hash().substring(0, 12);
  }
}
