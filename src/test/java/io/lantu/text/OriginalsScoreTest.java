package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Prints the reader's scores on the originals and holds what has been reached. Skipped where the
 * originals are absent; {@code mvn test -Dtest=OriginalsScoreTest} prints them.
 */
class OriginalsScoreTest {
  @Test
  void readsTheOriginalsAtLeastAsWellAsBefore() throws IOException {
    assumeTrue(Originals.present(), "originals absent: no scores");
    Originals o = new Originals(Originals.shipped());
    int documents = o.files.values().stream().mapToInt(d -> d.size()).sum();
    System.out.println("documents split              " + documents + " of 7");
    F1 headings = o.headings();
    F1 boxes = o.boxesAndItems().get(0);
    F1 items = o.boxesAndItems().get(1);
    F1 formulas = o.formulas();
    F1 elements = o.elements().get(0);
    F1 members = o.elements().get(1);
    System.out.println(headings);
    System.out.println(boxes);
    System.out.println(items);
    System.out.println(o.boxesAndItems().get(2));
    System.out.println(formulas);
    System.out.println(elements);
    System.out.println(members);
    assertThat(documents).isEqualTo(7);
    assertThat(headings.value()).isGreaterThan(0.98);
    assertThat(boxes.right).isEqualTo(63);
    assertThat(formulas.recall()).isEqualTo(1);
    // Items are not yet where issue 5 wants them (0.97): held so that they do not fall.
    assertThat(items.value()).isGreaterThan(0.97);
    assertThat(elements.value()).isGreaterThan(0.98);
    assertThat(members.value()).isGreaterThan(0.95);
    F1 places = o.places();
    System.out.println(places);
    assertThat(places.wanted).isGreaterThanOrEqualTo(150);
    assertThat(places.value()).isGreaterThan(0.97);
    F1 indicators = o.indicators();
    // What the pack files, the reader finds or not; what else it finds is not counted here.
    System.out.println(indicators);
    assertThat(indicators.recall()).isGreaterThan(0.6);
    F1 tables = o.tables();
    System.out.println(tables);
    assertThat(tables.recall()).isEqualTo(1);
  }
}
