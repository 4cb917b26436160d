package io.lantu.ui.table;

import io.lantu.model.Catalogue;
import io.lantu.model.Passage;
import io.lantu.model.Term;
import io.lantu.state.AppState;
import io.lantu.state.TermFinder;
import io.lantu.ui.control.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The glossary. FX thread. */
public final class TermSpec implements TableSpec<Term> {
  private final String id;
  private final AppState state;
  private final Texts texts;
  private final Map<String, Integer> uses = new HashMap<>();
  private Catalogue usesOf;

  /**
   * Describes the table.
   *
   * @param id name of the table
   */
  public TermSpec(String id, AppState state, Texts texts) {
    this.id = id;
    this.state = state;
    this.texts = texts;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<TableColumnSpec<Term>> columns() {
    return List.of(
        TableColumnSpec.text("term", 130, Term::term),
        TableColumnSpec.text("english", 160, t -> t.termEn() == null ? "" : t.termEn()),
        TableColumnSpec.text("definition", 480, Term::definition),
        TableColumnSpec.text("aliases", 160, t -> String.join("、", t.aliases())),
        TableColumnSpec.<Term>text("uses", 104, t -> String.valueOf(uses(t)))
            .sortedBy(Comparator.comparingInt(this::uses))
            .exported(this::uses));
  }

  /** In how many passages a term stands; counted once per catalogue. */
  private int uses(Term term) {
    Catalogue catalogue = state.workspace().catalogue();
    if (usesOf != catalogue) {
      uses.clear();
      usesOf = catalogue;
      TermFinder finder = state.workspace().panelContents().terms();
      for (Passage p : catalogue.content().passages()) {
        finder.find(p.digest()).forEach(m -> uses.merge(m.term().id(), 1, Integer::sum));
      }
    }
    return uses.getOrDefault(term.id(), 0);
  }

  @Override
  public String copied(Term t) {
    return t.term() + texts.pick("：", ": ") + t.definition();
  }

  @Override
  public String cited(Term t) {
    return copied(t);
  }

  @Override
  public List<String> plans(Term t) {
    return List.of();
  }

  @Override
  public Optional<String> target(Term t) {
    return Optional.empty();
  }

  @Override
  public boolean isLinked(Term t, String selection) {
    return false;
  }

  @Override
  public String summary(List<Term> shown, int all) {
    return texts.get("term.summary", shown.size(), all);
  }
}
