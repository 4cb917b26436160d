package io.lantu.style;

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
}
