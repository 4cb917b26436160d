package io.lantu.data;

import io.lantu.model.Fingerprint;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in digits in a text, compared by value: full width, 1,000 and 3.50 alike. */
final class FigureText {
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
  private static final Pattern ODD_POINT = Pattern.compile("(?<=\\d)[·．。]\\s?(?=\\d)");

  /** Two digits that stand alone may be part of anything; three in a row are looked for. */
  private static final int LONG_ENOUGH = 3;

  private final Set<BigDecimal> values;
  private final String letters;

  FigureText(String text) {
    values = valuesIn(text);
    letters = Fingerprint.normalise(text);
  }

  /** Values in the order they stand. */
  static Set<BigDecimal> valuesIn(String text) {
    String folded =
        ODD_POINT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(".");
    Set<BigDecimal> values = new LinkedHashSet<>();
    Matcher m = NUMBER.matcher(folded);
    while (m.find()) {
      values.add(new BigDecimal(m.group().replace(",", "")).stripTrailingZeros());
    }
    return values;
  }

  /** Whether the text has this number; a line break or a lost decimal point inside it is let by. */
  boolean has(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (values.contains(plain)) {
      return true;
    }
    String digits = Fingerprint.normalise(plain.toPlainString());
    return digits.length() >= LONG_ENOUGH && letters.contains(digits);
  }
}
