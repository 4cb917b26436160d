package io.lantu.draft;

import io.lantu.model.StructureClass;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the labels of classes say: 两翼 is two wings. */
final class ClassLabels {
  private static final Pattern COUNTED = Pattern.compile("^(\\d+|[一二两双三四五六七八九十]+|多|若干)(.*)$");
  private static final String HAN = "零一二三四五六七八九十";

  private ClassLabels() {}

  /** A class with its English label. */
  static StructureClass classOf(String label, Integer count) {
    String english = ElementKinds.english(count, ElementKinds.of(label));
    String capital = Character.toUpperCase(english.charAt(0)) + english.substring(1);
    return new StructureClass(label, capital, count, null, null);
  }

  /** A formula in English, from its classes. */
  static String english(List<StructureClass> classes, String formula) {
    if (classes.isEmpty()) {
      return formula;
    }
    StringBuilder all = new StringBuilder(classes.get(0).labelEn());
    for (StructureClass next : classes.subList(1, classes.size())) {
      String label = next.labelEn();
      all.append(", ").append(Character.toLowerCase(label.charAt(0))).append(label.substring(1));
    }
    return all.toString();
  }

  /** The number a label such as 两翼 or 12个节点 begins with; null for 多 and for none. */
  static Integer countOf(String label) {
    Matcher m = COUNTED.matcher(label);
    if (!m.matches() || m.group(2).isEmpty()) {
      return null;
    }
    String n = m.group(1);
    if (n.matches("\\d+")) {
      return n.length() > 4 ? null : Integer.valueOf(n);
    }
    if (n.equals("多") || n.equals("若干")) {
      return null;
    }
    if (n.equals("两") || n.equals("双")) {
      return 2;
    }
    int ten = n.indexOf('十');
    if (ten >= 0) {
      int tens = ten == 0 ? 1 : HAN.indexOf(n.charAt(0));
      int ones = ten + 1 < n.length() ? HAN.indexOf(n.charAt(ten + 1)) : 0;
      return tens * 10 + ones;
    }
    return n.length() == 1 ? Integer.valueOf(HAN.indexOf(n)) : null;
  }
}
