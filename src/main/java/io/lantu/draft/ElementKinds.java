package io.lantu.draft;

import io.lantu.model.ElementKind;
import java.util.List;
import java.util.Map;

/** Which kind of element a word of a formula makes: 两翼 wings, 副中心 poles, 多节点 nodes. */
public final class ElementKinds {
  /** Words by kind; the longer words first, so that 副中心 is met before 中心. */
  private static final List<Map.Entry<String, ElementKind>> WORDS =
      List.of(
          Map.entry("副中心", ElementKind.POLE),
          Map.entry("次中心", ElementKind.POLE),
          Map.entry("增长极", ElementKind.POLE),
          Map.entry("都市圈", ElementKind.CIRCLE),
          Map.entry("产业园", ElementKind.PARK),
          Map.entry("组团", ElementKind.CLUSTER),
          Map.entry("城市群", ElementKind.CLUSTER),
          Map.entry("集群", ElementKind.CLUSTER),
          Map.entry("板块", ElementKind.ZONE),
          Map.entry("屏障", ElementKind.BARRIER),
          Map.entry("走廊", ElementKind.CORRIDOR),
          Map.entry("廊道", ElementKind.CORRIDOR),
          Map.entry("通道", ElementKind.CORRIDOR),
          Map.entry("水系", ElementKind.RIVER),
          Map.entry("枢纽", ElementKind.NODE),
          Map.entry("门户", ElementKind.NODE),
          Map.entry("基地", ElementKind.PARK),
          Map.entry("园区", ElementKind.PARK),
          Map.entry("中心", ElementKind.CORE),
          Map.entry("核", ElementKind.CORE),
          Map.entry("心", ElementKind.CORE),
          Map.entry("主", ElementKind.CORE),
          Map.entry("极", ElementKind.POLE),
          Map.entry("副", ElementKind.POLE),
          Map.entry("翼", ElementKind.WING),
          Map.entry("轴", ElementKind.AXIS),
          Map.entry("横", ElementKind.AXIS),
          Map.entry("纵", ElementKind.AXIS),
          Map.entry("线", ElementKind.AXIS),
          Map.entry("带", ElementKind.BELT),
          Map.entry("圈", ElementKind.CIRCLE),
          Map.entry("环", ElementKind.CIRCLE),
          Map.entry("点", ElementKind.NODE),
          Map.entry("城", ElementKind.NODE),
          Map.entry("镇", ElementKind.NODE),
          Map.entry("港", ElementKind.NODE),
          Map.entry("群", ElementKind.CLUSTER),
          Map.entry("团", ElementKind.CLUSTER),
          Map.entry("廊", ElementKind.CORRIDOR),
          Map.entry("屏", ElementKind.BARRIER),
          Map.entry("河", ElementKind.RIVER),
          Map.entry("江", ElementKind.RIVER),
          Map.entry("川", ElementKind.RIVER),
          Map.entry("园", ElementKind.PARK));

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private ElementKinds() {}

  /** The kind of a class label; an unknown word is a zone. */
  public static ElementKind of(String label) {
    for (Map.Entry<String, ElementKind> w : WORDS) {
      if (label.endsWith(w.getKey())) {
        return w.getValue();
      }
    }
    for (Map.Entry<String, ElementKind> w : WORDS) {
      if (w.getKey().length() > 1 && label.contains(w.getKey())) {
        return w.getValue();
      }
    }
    return ElementKind.ZONE;
  }

  /** A class in English, such as two wings or many nodes. */
  public static String english(Integer count, ElementKind kind) {
    String noun =
        switch (kind) {
          case CORE -> "core";
          case POLE -> "pole";
          case WING -> "wing";
          case AXIS -> "axis";
          case BELT -> "belt";
          case CIRCLE -> "circle";
          case NODE -> "node";
          case CLUSTER -> "cluster";
          case ZONE -> "zone";
          case PARK -> "park";
          case CORRIDOR -> "corridor";
          case BARRIER -> "barrier";
          case RIVER -> "river";
        };
    if (count != null && count == 1) {
      return "one " + noun;
    }
    String number = "many";
    if (count != null) {
      number = count < NUMBERS.size() ? NUMBERS.get(count) : count.toString();
    }
    return number + " " + (noun.equals("axis") ? "axes" : noun + "s");
  }
}
