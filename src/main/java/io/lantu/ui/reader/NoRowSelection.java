package io.lantu.ui.reader;

import io.lantu.library.Piece;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;

/** Rows of the text are not chosen: its words are. FX thread. */
final class NoRowSelection extends MultipleSelectionModel<Piece> {
  @Override
  public ObservableList<Integer> getSelectedIndices() {
    return FXCollections.emptyObservableList();
  }

  @Override
  public ObservableList<Piece> getSelectedItems() {
    return FXCollections.emptyObservableList();
  }

  @Override
  public void selectIndices(int index, int... indices) {}

  @Override
  public void selectAll() {}

  @Override
  public void clearAndSelect(int index) {}

  @Override
  public void select(int index) {}

  @Override
  public void select(Piece obj) {}

  @Override
  public void clearSelection(int index) {}

  @Override
  public void clearSelection() {}

  @Override
  public boolean isSelected(int index) {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return true;
  }

  @Override
  public void selectPrevious() {}

  @Override
  public void selectNext() {}

  @Override
  public void selectFirst() {}

  @Override
  public void selectLast() {}
}
