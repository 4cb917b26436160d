package io.lantu.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.render.label.LabelLeftOut.Reason;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
  private static final Box FRAME = new Box(0, 0, 400, 300);
  private static final LabelStyle PLAIN = new LabelStyle(10, false, Color.BLACK, Color.WHITE, 1, 0);

  private static LabelPlacer placer(Box... obstacles) {
    // Every letter is as wide as it is high.
    return new LabelPlacer((cp, bold, size) -> size, FRAME, List.of(obstacles), 30);
  }

  private static LabelCandidate candidate(
      String id, int priority, String text, LabelAnchor... anchors) {
    return new LabelCandidate(id, LabelKind.TOWN, priority, text, PLAIN, List.of(anchors));
  }

  private static LabelAnchor only(double x, double y) {
    return new LabelAnchor.Inside(x, y, 0, 0);
  }

  @Test
  void placesHigherPriorityLabelFirst() {
    LabelLayout layout =
        placer()
            .place(
                List.of(
                    candidate("b", 2, "乙地", only(100, 100)),
                    candidate("a", 1, "甲地", only(105, 102))));
    assertThat(layout.placed()).extracting(p -> p.candidate().id()).containsExactly("a");
    assertThat(layout.leftOut()).containsExactly(new LabelLeftOut("b", "乙地", Reason.COLLISION));
  }

  @Test
  void movesToTheNextFreePositionAroundAPoint() {
    Box right = new Box(105, 80, 160, 120);
    LabelLayout layout =
        placer(right)
            .place(List.of(candidate("a", 1, "兰州", new LabelAnchor.AroundPoint(100, 100, 3))));
    assertThat(layout.placed()).hasSize(1);
    assertThat(layout.placed().get(0).boxes().get(0).maxX()).isLessThan(100);
  }

  @Test
  void neverLetsLabelsOverlapEachOtherOrASymbol() {
    Random random = new Random(7);
    List<Box> symbols = new ArrayList<>();
    List<LabelCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double x = random.nextDouble() * 400;
      double y = random.nextDouble() * 300;
      symbols.add(Box.around(x, y, 3));
      candidates.add(candidate("p" + i, i % 3, "地" + i, new LabelAnchor.AroundPoint(x, y, 3)));
    }
    LabelLayout layout = placer(symbols.toArray(new Box[0])).place(candidates);
    List<Box> boxes = layout.placed().stream().flatMap(p -> p.boxes().stream()).toList();
    assertThat(boxes).hasSizeGreaterThan(20);
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
      for (Box symbol : symbols) {
        assertThat(boxes.get(i).intersects(symbol)).isFalse();
      }
      assertThat(FRAME.contains(boxes.get(i))).isTrue();
    }
    assertThat(layout.placed().size() + layout.leftOut().size()).isEqualTo(200);
  }

  @Test
  void doesNotDependOnTheOrderOfCollection() {
    Random random = new Random(3);
    List<LabelCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      candidates.add(
          candidate(
              "p" + i,
              1,
              "地名" + i,
              new LabelAnchor.AroundPoint(
                  random.nextDouble() * 400, random.nextDouble() * 300, 2)));
    }
    LabelLayout once = placer().place(candidates);
    Collections.shuffle(candidates, random);
    assertThat(placer().place(candidates)).isEqualTo(once);
  }

  @Test
  void leavesOutWhatTheEdgeWouldCut() {
    LabelLayout layout = placer().place(List.of(candidate("a", 1, "兰州新区", only(395, 100))));
    assertThat(layout.leftOut()).extracting(LabelLeftOut::reason).containsExactly(Reason.OUTSIDE);
  }

  @Test
  void doesNotRepeatTheSameWordsCloseBy() {
    LabelLayout layout =
        placer()
            .place(
                List.of(
                    candidate("a", 1, "黄河", only(100, 100)),
                    candidate("b", 1, "黄河", only(100, 120)),
                    candidate("c", 1, "黄河", only(300, 250))));
    assertThat(layout.placed()).extracting(p -> p.candidate().id()).containsExactly("a", "c");
    assertThat(layout.leftOut()).extracting(LabelLeftOut::reason).containsExactly(Reason.REPEATED);
  }

  @Test
  void turnsLettersUprightOnALineThatRunsFromRightToLeft() {
    double[] line = {350, 150, 50, 160};
    PlacedLabel label =
        placer()
            .place(List.of(candidate("a", 1, "兰西带", new LabelAnchor.AlongLine(line, 0, 300, 0))))
            .placed()
            .get(0);
    assertThat(label.runs()).extracting(PlacedLabel.Run::text).containsExactly("兰", "西", "带");
    assertThat(label.runs()).extracting(PlacedLabel.Run::x).isSorted();
    assertThat(label.runs())
        .allSatisfy(
            run ->
                assertThat(Math.abs(Math.IEEEremainder(run.angle(), 2 * Math.PI))).isLessThan(0.2));
  }

  @Test
  void setsChineseOnASteepLineFromTopToBottomWithoutLayingItDown() {
    double[] line = {200, 280, 205, 20};
    PlacedLabel label =
        placer()
            .place(List.of(candidate("a", 1, "庄浪河", new LabelAnchor.AlongLine(line, 0, 300, 0))))
            .placed()
            .get(0);
    assertThat(label.runs()).extracting(PlacedLabel.Run::y).isSorted();
    assertThat(label.runs())
        .allSatisfy(
            run ->
                assertThat(Math.abs(Math.IEEEremainder(run.angle(), 2 * Math.PI))).isLessThan(0.2));
  }

  @Test
  void keepsToTheUsablePartOfALine() {
    double[] line = {20, 100, 380, 100};
    PlacedLabel label =
        placer()
            .place(List.of(candidate("a", 1, "兰定带", new LabelAnchor.AlongLine(line, 0, 120, 0))))
            .placed()
            .get(0);
    assertThat(label.boxes()).allSatisfy(b -> assertThat(b.maxX()).isLessThanOrEqualTo(140.01));
  }

  @Test
  void saysWhyALineCannotCarryAName() {
    double[] stub = {20, 100, 40, 100};
    double[] hook = {20, 100, 60, 100, 60, 112, 20, 112};
    LabelLayout layout =
        placer()
            .place(
                List.of(
                    candidate("a", 1, "太短太短", new LabelAnchor.AlongLine(stub, 0, 99, 0)),
                    candidate("b", 1, "太弯太弯太", new LabelAnchor.AlongLine(hook, 0, 99, 0))));
    assertThat(layout.leftOut())
        .extracting(LabelLeftOut::reason)
        .containsExactlyInAnyOrder(Reason.LINE_TOO_SHORT, Reason.LINE_TOO_CURVED);
  }
}
