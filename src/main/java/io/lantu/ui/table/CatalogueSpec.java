package io.lantu.ui.table;

import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.Tables;
import io.lantu.ui.control.Texts;

/**
 * A table over things of the open catalogue that cite their plans. FX thread.
 *
 * @param <T> rows
 */
abstract class CatalogueSpec<T> implements TableSpec<T> {
  final AppState state;
  final Texts texts;
  final Tables tables;
  private final String id;

  /**
   * Describes the table.
   *
   * @param id name of the table
   */
  CatalogueSpec(String id, AppState state, Texts texts, Tables tables) {
    this.id = id;
    this.state = state;
    this.texts = texts;
    this.tables = tables;
  }

  @Override
  public final String id() {
    return id;
  }

  /** Citations in the language of the window. */
  final CitationText citations() {
    return new CitationText(state.workspace().catalogue(), state.language());
  }

  /** A text that may be unsaid, for a cell. */
  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
