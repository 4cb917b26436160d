package io.lantu.style;

import io.lantu.model.Language;
import java.util.Optional;

/**
 * Says how elements look. Implementations are safe to share between threads.
 *
 * @see BuiltInStyles
 */
public interface StyleResolver {
  /**
   * The look of an element.
   *
   * @param feature the element
   * @param palette colours in use
   * @param scaleDenominator scale of the map by the OGC pixel
   */
  SymbolStyle resolve(StructureFeature feature, Palette palette, double scaleDenominator);

  /**
   * What the legend says of such elements beside their class, or nothing for the general word.
   *
   * @param feature the element
   * @param palette colours in use
   * @param scaleDenominator scale of the map by the OGC pixel
   * @param language language of the legend
   */
  default Optional<String> legendTitle(
      StructureFeature feature, Palette palette, double scaleDenominator, Language language) {
    return Optional.empty();
  }
}
