package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.ElementKind;
import io.lantu.model.LonLat;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done to a draft, and that all of it can be undone. */
class PlanDraftTest {
  private PlanDraft draft;
  private String structure;

  @BeforeEach
  void read() {
    draft = Drafts.draft("tuned-chuannan.md");
    structure = draft.state().structures().get(0).id();
  }

  @Test
  void proposesWhatTheDocumentSays() {
    DraftStructure s = draft.state().structures().get(0);
    assertThat(s.formula()).isEqualTo("一轴两翼四组团");
    assertThat(s.classes())
        .extracting(StructureClass::label, StructureClass::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("一轴", 1),
            org.assertj.core.groups.Tuple.tuple("两翼", 2),
            org.assertj.core.groups.Tuple.tuple("四组团", 4));
    assertThat(s.elements().get(0).kind()).isEqualTo(ElementKind.AXIS);
    assertThat(s.elements().get(0).memberIds()).containsExactly("r:511500", "r:510500");
    assertThat(s.elements().get(2).memberIds())
        .containsExactly("r:510524", "r:510525", "r:511527", "r:511528");
    assertThat(s.elements()).allMatch(e -> e.decision() == Decision.OPEN);
    assertThat(s.elements().get(0).sentence()).contains("宜宾", "泸州");
    assertThat(draft.state().reviewed()).isZero();
  }

  @Test
  void neverCallsWhatItDerivesSurveyed() {
    assertThat(draft.state().finished().get(0).elements())
        .allMatch(e -> e.status() == ShapeStatus.DERIVED || e.status() == ShapeStatus.UNPLACED);
  }

  @Test
  void acceptsAllStructuresThatGoIntoThePackInOneStep() {
    String second = draft.addStructure("一核两翼").orElseThrow();
    String third = draft.addStructure("一带三区").orElseThrow();
    draft.include(third, false);
    for (String id : List.of(second, third)) {
      String added =
          draft
              .addElement(
                  id, draft.state().findStructure(id).orElseThrow().classes().get(0).label(), "某地")
              .orElseThrow();
      draft.decide(added, Decision.OPEN);
    }
    DraftState before = draft.state();
    draft.acceptAll();
    assertThat(draft.state().reviewed()).isEqualTo(draft.state().total());
    assertThat(draft.state().findStructure(third).orElseThrow().reviewed()).isZero();
    draft.undo();
    assertThat(draft.state()).isEqualTo(before);
    draft.acceptStructure(second);
    assertThat(draft.state().findStructure(second).orElseThrow().reviewed()).isEqualTo(1);
    assertThat(draft.state().findStructure(structure).orElseThrow().reviewed()).isZero();
  }

  @Test
  void leavesTheOthersTheirColoursWhenOneIsRejected() {
    List<StructureElement> before = draft.state().live().get(0).elementsOf("四组团");
    assertThat(before).extracting(e -> hue(e)).containsExactly(0, 1, 2, 3);
    draft.decide(before.get(1).id(), Decision.REJECTED);
    List<StructureElement> after = draft.state().live().get(0).elementsOf("四组团");
    assertThat(after).extracting(e -> hue(e)).containsExactly(0, 2, 3);
    draft.undo();
    assertThat(draft.state().live().get(0).elementsOf("四组团"))
        .extracting(e -> hue(e))
        .containsExactly(0, 1, 2, 3);
  }

  private int hue(StructureElement element) {
    return draft.state().live().get(0).hueIndex(element);
  }

  @Test
  void leavesRejectedElementsOutAndSaysWhatIsMissing() {
    for (DraftElement e : draft.state().structures().get(0).elements()) {
      if (e.classLabel().equals("两翼")) {
        draft.decide(e.id(), Decision.REJECTED);
      }
    }
    Structure s = draft.state().finished().get(0);
    assertThat(s.elementsOf("两翼")).hasSize(1).allMatch(StructureElement::unnamed);
    assertThat(s.elementsOf("两翼").get(0).note()).isEqualTo(DraftMaker.UNNAMED);
    assertThat(s.elementsOf("两翼").get(0).status()).isEqualTo(ShapeStatus.UNPLACED);
    assertThat(s.classes().get(1).note()).isEqualTo("原文计 2，列名 0");
  }

  @Test
  void ignoresEditsThatChangeNothing() {
    String id = element(0).id();
    draft.rename(id, element(0).name());
    draft.rename(id, "  ");
    draft.removeMember(id, 99);
    draft.moveMember(id, 0, -1);
    draft.decide("s-none/e-1", Decision.ACCEPTED);
    draft.addElement(structure, "三带", "无此类");
    draft.changeCount(structure, "两翼", 0);
    assertThat(draft.canUndo()).isFalse();
    assertThat(draft.lastEdit()).isEmpty();
  }

  @Test
  void placesANameByHandAsSchematic() {
    String id = element(3).id();
    draft.placeByHand(id, element(3).members().size(), "三江口", new LonLat(104.7, 28.8), "r:511502");
    DraftElement e = draft.state().findElement(id).orElseThrow();
    String place = e.members().get(e.members().size() - 1).id();
    assertThat(draft.state().places())
        .singleElement()
        .matches(p -> p.id().equals(place) && p.status() == ShapeStatus.SCHEMATIC)
        .matches(p -> p.source().equals(PlanDraft.BY_HAND) && p.region().equals("r:511502"));
    assertThat(e.finished().status()).isEqualTo(ShapeStatus.SCHEMATIC);
    draft.undo();
    assertThat(draft.state().places()).isEmpty();
  }

  @Test
  void mergesAndSplits() {
    String wing = element(2).id();
    draft.split(wing);
    assertThat(draft.state().structures().get(0).elements()).hasSize(10);
    assertThat(draft.state().findElement(wing).orElseThrow().memberIds())
        .containsExactly("r:510524");
    assertThat(draft.state().structures().get(0).elements())
        .extracting(DraftElement::id)
        .doesNotHaveDuplicates();
    draft.merge(wing, element(3).id());
    assertThat(draft.state().findElement(wing).orElseThrow().memberIds())
        .containsExactly("r:510524", "r:510525");
  }

  @Test
  void changesTheKindWithTheClass() {
    String id = element(0).id();
    draft.changeClass(id, "两翼");
    assertThat(draft.state().findElement(id).orElseThrow().kind()).isEqualTo(ElementKind.WING);
    draft.renameClass(structure, "两翼", "三极");
    assertThat(draft.state().findElement(id).orElseThrow().classLabel()).isEqualTo("三极");
    assertThat(draft.state().structures().get(0).classes().get(1).count()).isEqualTo(3);
  }

  @Test
  void startsAStructureByHandFromItsFormula() {
    PlanDraft empty = Drafts.draft("tuned-nostructure.txt");
    assertThat(empty.state().structures()).isEmpty();
    assertThat(empty.addStructure("随便写写")).isEmpty();
    String id = empty.addStructure("一核两极多点").orElseThrow();
    DraftStructure s = empty.state().findStructure(id).orElseThrow();
    assertThat(s.classes()).extracting(StructureClass::count).containsExactly(1, 2, null);
    assertThat(s.finished().elements()).hasSize(3).allMatch(StructureElement::unnamed);
  }

  /** Random edits, then all undone, then all done again: the same drafts at both ends. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void undoesAndRedoesEverything(long seed) {
    Random random = new Random(seed);
    DraftState start = draft.state();
    List<DraftState> states = new ArrayList<>(List.of(start));
    draft.onChange(() -> states.add(draft.state()));
    for (int i = 0; i < 200; i++) {
      edit(random, i);
    }
    DraftState end = draft.state();
    assertThat(states.size()).isGreaterThan(40);
    int edits = states.size() - 1;
    int steps = 0;
    while (draft.canUndo()) {
      draft.undo();
      steps++;
      assertThat(draft.state()).isEqualTo(states.get(edits - steps));
    }
    assertThat(draft.state()).isEqualTo(start);
    while (draft.canRedo()) {
      draft.redo();
    }
    assertThat(draft.state()).isEqualTo(end);
  }

  private void edit(Random random, int i) {
    List<DraftStructure> all = draft.state().structures();
    DraftStructure s = all.get(random.nextInt(all.size()));
    List<StructureClass> classes = s.classes();
    String label = classes.isEmpty() ? "两翼" : classes.get(random.nextInt(classes.size())).label();
    String id =
        s.elements().isEmpty()
            ? s.id() + "/none"
            : s.elements().get(random.nextInt(s.elements().size())).id();
    int member = random.nextInt(3);
    switch (random.nextInt(20)) {
      case 0, 1 -> draft.decide(id, any(Decision.values(), random));
      case 2 -> draft.rename(id, "要素" + i);
      case 3 -> draft.changeKind(id, any(ElementKind.values(), random));
      case 4 -> draft.changeClass(id, label);
      case 5 -> draft.addElement(s.id(), label, "新要素" + i);
      case 6 -> draft.removeElement(id);
      case 7 -> draft.moveElement(id, random.nextInt(5) - 2);
      case 8 -> draft.split(id);
      case 9 -> draft.merge(id, s.elements().isEmpty() ? id : s.elements().get(0).id());
      case 10 -> draft.addMember(id, "宜宾" + i, "r:5115" + (10 + random.nextInt(20)));
      case 11 -> draft.removeMember(id, member);
      case 12 -> draft.moveMember(id, member, random.nextBoolean() ? 1 : -1);
      case 13 -> draft.pick(id, member, random.nextBoolean() ? null : "r:511502");
      case 14 -> draft.placeByHand(id, 0, "点" + i, new LonLat(104.6, 28.7), "r:511502");
      case 15 -> draft.addClass(s.id(), (1 + random.nextInt(9)) + "个节点" + i);
      case 16 -> draft.changeCount(s.id(), label, random.nextBoolean() ? null : i + 1);
      case 17 -> draft.changeFormula(s.id(), "公式" + i);
      case 18 -> draft.include(s.id(), random.nextBoolean());
      default -> {
        if (random.nextInt(4) == 0) {
          draft.removeClass(s.id(), label);
        } else {
          draft.addStructure("一核两极" + "三四五六七八九".charAt(random.nextInt(7)) + "带");
        }
      }
    }
  }

  private static <T> T any(T[] all, Random random) {
    return List.of(all).get(random.nextInt(all.length));
  }

  private DraftElement element(int index) {
    return draft.state().structures().get(0).elements().get(index);
  }
}
