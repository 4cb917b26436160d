package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.model.Language;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Everything a map shows, frozen. Immutable; safe to hand to the worker.
 *
 * @param baseMap base map in the projection to paint in, or null for none yet
 * @param scope ids of the provinces, prefectures and counties the plan covers; the rest is greyed.
 *     Empty: nothing is greyed. Composites are expanded to their parts before
 * @param features elements of the structure, in the order of the formula
 * @param litClasses classes that stay lit, the others fade to a ghost; null for all
 * @param highlighted ids of regions or elements to be marked in addition
 * @param layers base layers shown
 * @param theme colours
 * @param language language of the names
 * @param stack order and opacity of the base layers
 */
public record MapContent(
    BaseMap baseMap,
    Set<String> scope,
    List<StructureFeature> features,
    Set<String> litClasses,
    Set<String> highlighted,
    Set<BaseLayer> layers,
    Theme theme,
    Language language,
    LayerStack stack) {
  public MapContent {
    scope = Set.copyOf(scope);
    features = List.copyOf(features);
    litClasses = litClasses == null ? null : Set.copyOf(litClasses);
    highlighted = Set.copyOf(highlighted);
    layers = Set.copyOf(layers);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(language);
    Objects.requireNonNull(stack);
  }

  /** The same with the base layers in their usual order and none of them faint. */
  public MapContent(
      BaseMap baseMap,
      Set<String> scope,
      List<StructureFeature> features,
      Set<String> litClasses,
      Set<String> highlighted,
      Set<BaseLayer> layers,
      Theme theme,
      Language language) {
    this(
        baseMap,
        scope,
        features,
        litClasses,
        highlighted,
        layers,
        theme,
        language,
        LayerStack.DEFAULT);
  }

  /** A base map and nothing else, light, in Chinese. */
  public static MapContent of(BaseMap baseMap) {
    return new MapContent(
        baseMap, Set.of(), List.of(), null, Set.of(), BaseLayer.DEFAULT, Theme.LIGHT, Language.ZH);
  }

  public MapContent withBaseMap(BaseMap map) {
    return new MapContent(
        map, scope, features, litClasses, highlighted, layers, theme, language, stack);
  }

  /** The same map with another structure and its scope. */
  public MapContent withStructure(Set<String> newScope, List<StructureFeature> newFeatures) {
    return new MapContent(
        baseMap, newScope, newFeatures, null, highlighted, layers, theme, language, stack);
  }

  /** The same map with some classes lit, or all for null. */
  public MapContent withLitClasses(Set<String> lit) {
    return new MapContent(
        baseMap, scope, features, lit, highlighted, layers, theme, language, stack);
  }

  public MapContent withHighlighted(Set<String> ids) {
    return new MapContent(
        baseMap, scope, features, litClasses, ids, layers, theme, language, stack);
  }

  /** The same map with a layer switched. */
  public MapContent withLayer(BaseLayer layer, boolean shown) {
    EnumSet<BaseLayer> set = EnumSet.noneOf(BaseLayer.class);
    set.addAll(layers);
    if (shown) {
      set.add(layer);
    } else {
      set.remove(layer);
    }
    return new MapContent(
        baseMap, scope, features, litClasses, highlighted, set, theme, language, stack);
  }

  /** The same map with only these base layers. */
  public MapContent withLayers(Set<BaseLayer> shown) {
    return new MapContent(
        baseMap, scope, features, litClasses, highlighted, shown, theme, language, stack);
  }

  public MapContent withTheme(Theme newTheme) {
    return new MapContent(
        baseMap, scope, features, litClasses, highlighted, layers, newTheme, language, stack);
  }

  public MapContent withLanguage(Language newLanguage) {
    return new MapContent(
        baseMap, scope, features, litClasses, highlighted, layers, theme, newLanguage, stack);
  }

  /** The same map with its base layers in another order or fainter. */
  public MapContent withStack(LayerStack newStack) {
    return new MapContent(
        baseMap, scope, features, litClasses, highlighted, layers, theme, language, newStack);
  }

  /** Whether an element is lit. */
  public boolean isLit(StructureFeature feature) {
    return litClasses == null || litClasses.contains(feature.classLabel());
  }

  /** Whether a layer is shown. */
  public boolean shows(BaseLayer layer) {
    return layers.contains(layer);
  }
}
