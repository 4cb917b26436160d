package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.StructureClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {
  @Test
  void namesClassesInEnglishAsTheShippedPlansDo() {
    List<StructureClass> classes =
        List.of(
            ClassLabels.classOf("一心", 1),
            ClassLabels.classOf("两轴", 2),
            ClassLabels.classOf("多点", null));
    assertThat(classes)
        .extracting(StructureClass::labelEn)
        .containsExactly("One core", "Two axes", "Many nodes");
    assertThat(ClassLabels.english(classes, "一心两轴多点")).isEqualTo("One core, two axes, many nodes");
  }
}
