package io.lantu.style;

import java.util.List;
import java.util.Map;

/**
 * A style file as plain values: rules in order, of which the first that fits an element says how it
 * looks. Immutable.
 *
 * @param id file name without extension
 * @param titleZh title
 * @param titleEn English title
 * @param rules rules in order
 */
public record StyleSheet(String id, String titleZh, String titleEn, List<Rule> rules) {
  public StyleSheet {
    rules = List.copyOf(rules);
  }

  /**
   * A rule.
   *
   * @param id name within the file
   * @param titleZh what the legend says, or null
   * @param titleEn English, or null
   * @param filter ECQL over the attributes kind, status, rank, class, name, structure; or null for
   *     every element
   * @param minDenominator least scale denominator, inclusive; 0 without
   * @param maxDenominator largest scale denominator, exclusive; infinite without
   * @param symbols what is drawn
   */
  public record Rule(
      String id,
      String titleZh,
      String titleEn,
      String filter,
      double minDenominator,
      double maxDenominator,
      List<Symbol> symbols) {
    public Rule {
      symbols = List.copyOf(symbols);
    }
  }

  /** Form of a symbolizer. */
  public enum SymbolType {
    AREA,
    LINE,
    POINT,
    TEXT
  }

  /**
   * A symbolizer.
   *
   * @param type its form
   * @param values ECQL expressions by name: fill, fill-opacity, stroke, stroke-opacity,
   *     stroke-width, size; a colour is {@code #rrggbb}, {@code @token} of the palette, {@code
   *     @element} for the element's hue or {@code @element-ink} for its lettering
   * @param options vendor options for planning symbols: soft-edge, dash, hatch (none, diagonal,
   *     cross), band (soft, plain), band-share, band-min, band-max, ranked-rings, bold,
   *     letter-spacing
   */
  public record Symbol(SymbolType type, Map<String, String> values, Map<String, String> options) {
    public Symbol {
      values = Map.copyOf(values);
      options = Map.copyOf(options);
    }
  }
}
