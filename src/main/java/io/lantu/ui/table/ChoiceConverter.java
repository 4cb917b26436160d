package io.lantu.ui.table;

import io.lantu.state.FacetedTable.Choice;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.StringConverter;

/** Shows choices of a facet; the choice without value shows the name of the facet. */
final class ChoiceConverter extends StringConverter<Choice> {
  private final Supplier<String> all;
  private final Function<Choice, String> label;

  ChoiceConverter(Supplier<String> all, Function<Choice, String> label) {
    this.all = all;
    this.label = label;
  }

  @Override
  public String toString(Choice choice) {
    return choice == null || choice.value() == null ? all.get() : label.apply(choice);
  }

  @Override
  public Choice fromString(String text) {
    throw new UnsupportedOperationException("choices are not typed");
  }
}
