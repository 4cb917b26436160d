package io.lantu.state.reading;

import io.lantu.library.DocumentKey;
import io.lantu.library.Library;
import io.lantu.library.LibraryEntry;
import io.lantu.library.StoredDocument;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A document the reader can show.
 *
 * @param key the document of the library, or null where only digests are there
 * @param planId its plan, or null
 * @param title title
 * @param detail issuer, date or file, to tell editions apart; may be empty
 * @param edition whether a preferred edition of it stands elsewhere in the list
 */
public record DocumentChoice(
    DocumentKey key, String planId, String title, String detail, boolean edition) {
  /** Whether the original is in the library. */
  public boolean hasOriginal() {
    return key != null;
  }

  /** All documents: plans in pack order, then the user's others, then editions. */
  static List<DocumentChoice> of(Catalogue catalogue, Library library, Language language) {
    List<DocumentChoice> choices = new ArrayList<>();
    Set<DocumentKey> listed = new HashSet<>();
    for (Plan plan : catalogue.plans()) {
      DocumentKey key = library == null ? null : library.findPlan(plan.id()).orElse(null);
      listed.add(key);
      String title = language.pick(plan.title(), plan.titleEn());
      String detail = plan.issuer() + (plan.issued() == null ? "" : "　" + plan.issued());
      choices.add(new DocumentChoice(key, plan.id(), title, detail, false));
    }
    if (library != null) {
      library.preferred().stream()
          .filter(listed::add)
          .forEach(key -> choices.add(of(library, key, false)));
      for (LibraryEntry entry : library.entries()) {
        for (int i = 0; i < entry.documents().size(); i++) {
          DocumentKey key = new DocumentKey(entry.hash(), i);
          if (listed.add(key)) {
            choices.add(of(library, key, true));
          }
        }
      }
    }
    return choices;
  }

  private static DocumentChoice of(Library library, DocumentKey key, boolean edition) {
    StoredDocument d = library.document(key).orElseThrow();
    String file = library.find(key.hash()).map(LibraryEntry::name).orElse("");
    String title = d.title().isEmpty() ? file : d.title();
    String detail = edition ? d.date() + "　" + file : d.issuer() + "　" + d.date();
    return new DocumentChoice(key, d.plan(), title, detail.strip(), edition);
  }
}
