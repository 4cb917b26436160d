package io.lantu.text;

/**
 * How a line is set, where a format tells it.
 *
 * @param bold whether all its letters are bold
 * @param size size of most of its letters, in any unit that is the same through a document; 0 where
 *     it is not known
 * @param centred whether it is centred
 */
record Look(boolean bold, int size, boolean centred) {
  /** The look of a line nothing is known of. */
  static final Look PLAIN = new Look(false, 0, false);

  /**
   * 铁路甲线、乙线 with the first word bold as 铁路：甲线、乙线: a head that only its weight parts from what it
   * heads.
   *
   * @param text a line of a box
   * @param bold how many letters it begins with are bold
   */
  static String led(String text, int bold) {
    if (bold <= 0 || bold >= text.length()) {
      return text;
    }
    String head = text.substring(0, bold).strip();
    String rest = text.substring(bold).strip();
    String words = BoxLevels.markOf(head).rest();
    boolean name =
        words.length() >= 2
            && words.length() <= 16
            && words.codePoints().allMatch(c -> Characters.isHan(c) || Character.isDigit(c));
    return name && rest.length() > 3 && "：:。.，、；;的为是指即包（(—-”》\t".indexOf(rest.charAt(0)) < 0
        ? head + "：" + rest
        : text;
  }
}
