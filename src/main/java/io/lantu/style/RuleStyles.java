package io.lantu.style;

import io.lantu.model.Language;
import io.lantu.style.StyleSheet.Symbol;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import io.lantu.style.SymbolStyle.PointSymbol;
import io.lantu.style.SymbolStyle.TextSymbol;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleBuilder;

/**
 * Styles by GeoTools rules made from a {@link StyleSheet}: ECQL filters and expressions, scale
 * ranges, SE symbolizers, and planning symbols as vendor options of their symbolizers.
 *
 * <p>Making one starts GeoTools, which takes a good part of a second: never on the way to the first
 * picture (decision 0002). An element no rule fits takes the built-in look. Safe to share between
 * threads.
 */
public final class RuleStyles implements StyleResolver {
  private static final String HUE = "hue";
  private static final String INK = "ink";

  private final StyleSheet sheet;
  private final BuiltInStyles fallback = new BuiltInStyles();
  private final Map<Palette, Style> styles = new ConcurrentHashMap<>();
  private final SimpleFeatureType type;

  /**
   * @throws IllegalArgumentException if a filter, expression or colour of the sheet is not valid;
   *     the message names the rule
   */
  public RuleStyles(StyleSheet sheet) {
    this.sheet = sheet;
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName("element");
    for (String text : new String[] {"id", "structure", "class", "name", "kind", "status"}) {
      builder.add(text, String.class);
    }
    builder.add("rank", Integer.class);
    builder.add(HUE, String.class);
    builder.add(INK, String.class);
    type = builder.buildFeatureType();
    // All themes at once: a fault shows when the file is read, not when somebody changes the theme.
    for (Theme theme : Theme.values()) {
      styles.put(theme.palette(), new Builder(theme.palette()).build(sheet));
    }
  }

  /** The GeoTools style in the colours of a palette. */
  public Style style(Palette palette) {
    return styles.computeIfAbsent(palette, p -> new Builder(p).build(sheet));
  }

  @Override
  public SymbolStyle resolve(StructureFeature feature, Palette palette, double denominator) {
    SimpleFeature f = simple(feature, palette);
    return find(f, palette, denominator)
        .map(rule -> symbols(rule, f))
        .orElseGet(() -> fallback.resolve(feature, palette, denominator));
  }

  @Override
  public Optional<String> legendTitle(
      StructureFeature feature, Palette palette, double denominator, Language language) {
    return find(simple(feature, palette), palette, denominator)
        .map(
            rule ->
                language.pick(
                    plain(rule.getDescription().getTitle()),
                    plain(rule.getDescription().getAbstract())))
        .filter(title -> !title.isEmpty());
  }

  private static String plain(Object words) {
    return words == null ? "" : words.toString();
  }

  private Optional<Rule> find(SimpleFeature f, Palette palette, double denominator) {
    for (Rule rule : style(palette).featureTypeStyles().get(0).rules()) {
      if (denominator >= rule.getMinScaleDenominator()
          && denominator < rule.getMaxScaleDenominator()
          && (rule.getFilter() == null || rule.getFilter().evaluate(f))) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private SimpleFeature simple(StructureFeature f, Palette palette) {
    Color hue = palette.hue(f.shape().kind(), f.hueIndex());
    Object[] values = {
      f.shape().elementId(),
      f.structureId(),
      f.classLabel(),
      f.name(),
      f.shape().kind().name(),
      f.shape().status().name(),
      Math.max(1, Math.min(3, f.shape().rank())),
      hex(hue),
      hex(palette.inkOf(hue))
    };
    return SimpleFeatureBuilder.build(type, values, f.shape().elementId());
  }

  private static String hex(Color c) {
    return String.format(Locale.ROOT, "#%06x", c.getRGB() & 0xffffff);
  }

  private static SymbolStyle symbols(Rule rule, SimpleFeature f) {
    AreaSymbol area = null;
    LineSymbol line = null;
    PointSymbol point = null;
    TextSymbol text = null;
    for (Symbolizer s : rule.symbolizers()) {
      if (s instanceof PolygonSymbolizer p) {
        area = area(p, f);
      } else if (s instanceof LineSymbolizer l) {
        line = line(l, f);
      } else if (s instanceof PointSymbolizer p) {
        point = point(p, f);
      } else if (s instanceof TextSymbolizer t) {
        text = text(t, f);
      }
    }
    return new SymbolStyle(area, line, point, text);
  }

  private static AreaSymbol area(PolygonSymbolizer p, SimpleFeature f) {
    Map<String, String> options = p.getOptions();
    Stroke stroke = p.getStroke();
    return new AreaSymbol(
        color(p.getFill(), f),
        stroke == null ? null : color(stroke.getColor(), stroke.getOpacity(), f),
        stroke == null ? 0 : number(stroke.getWidth(), f, 1),
        option(options, "dash", 0),
        option(options, "soft-edge", 0),
        Hatch.valueOf(options.getOrDefault("hatch", "none").toUpperCase(Locale.ROOT)));
  }

  private static LineSymbol line(LineSymbolizer l, SimpleFeature f) {
    Map<String, String> options = l.getOptions();
    Stroke stroke = l.getStroke();
    return new LineSymbol(
        color(stroke.getColor(), stroke.getOpacity(), f),
        option(options, "band-share", 1),
        "soft".equals(options.get("band")),
        option(options, "band-min", 1),
        option(options, "band-max", 1000),
        option(options, "dash", 0));
  }

  private static PointSymbol point(PointSymbolizer p, SimpleFeature f) {
    Graphic graphic = p.getGraphic();
    Mark mark = (Mark) graphic.graphicalSymbols().get(0);
    return new PointSymbol(
        color(mark.getFill(), f),
        (int) option(p.getOptions(), "ranked-rings", 0),
        number(graphic.getSize(), f, 8) / 2);
  }

  private static TextSymbol text(TextSymbolizer t, SimpleFeature f) {
    Font font = t.fonts().get(0);
    return new TextSymbol(
        color(t.getFill(), f),
        color(t.getHalo().getFill(), f),
        number(font.getSize(), f, 12),
        "bold".equals(font.getWeight().evaluate(f, String.class)),
        option(t.getOptions(), "letter-spacing", 0));
  }

  private static Color color(Fill fill, SimpleFeature f) {
    return fill == null ? null : color(fill.getColor(), fill.getOpacity(), f);
  }

  private static Color color(Expression color, Expression opacity, SimpleFeature f) {
    return Palette.alpha(Color.decode(color.evaluate(f, String.class)), number(opacity, f, 1));
  }

  private static double number(Expression e, SimpleFeature f, double otherwise) {
    Double value = e == null ? null : e.evaluate(f, Double.class);
    return value == null ? otherwise : value;
  }

  private static double option(Map<String, String> options, String name, double otherwise) {
    String value = options.get(name);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  /** Turns plain values into GeoTools objects in the colours of one palette. */
  private static final class Builder {
    private final Palette palette;
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final StyleBuilder builder = new StyleBuilder(filters);

    Builder(Palette palette) {
      this.palette = palette;
    }

    Style build(StyleSheet sheet) {
      List<Rule> rules = new ArrayList<>();
      for (StyleSheet.Rule spec : sheet.rules()) {
        try {
          rules.add(rule(spec));
        } catch (CQLException | RuntimeException e) {
          throw new IllegalArgumentException(
              "style " + sheet.id() + ", rule " + spec.id() + ": " + e.getMessage(), e);
        }
      }
      Style style = builder.createStyle();
      style.setName(sheet.id());
      style
          .featureTypeStyles()
          .add(builder.createFeatureTypeStyle("element", rules.toArray(new Rule[0])));
      return style;
    }

    private Rule rule(StyleSheet.Rule spec) throws CQLException {
      List<Symbolizer> symbolizers = new ArrayList<>();
      EnumMap<StyleSheet.SymbolType, Symbol> once = new EnumMap<>(StyleSheet.SymbolType.class);
      for (Symbol symbol : spec.symbols()) {
        if (once.put(symbol.type(), symbol) != null) {
          throw new IllegalArgumentException("two symbols of type " + symbol.type());
        }
        Symbolizer s =
            switch (symbol.type()) {
              case AREA -> area(symbol);
              case LINE -> builder.createLineSymbolizer(stroke(symbol));
              case POINT -> point(symbol);
              case TEXT -> text(symbol);
            };
        s.getOptions().putAll(symbol.options());
        symbolizers.add(s);
      }
      Rule rule = builder.createRule(symbolizers.toArray(new Symbolizer[0]));
      rule.setName(spec.id());
      rule.setDescription(
          CommonFactoryFinder.getStyleFactory()
              .description(
                  new org.geotools.util.SimpleInternationalString(plain(spec.titleZh())),
                  new org.geotools.util.SimpleInternationalString(plain(spec.titleEn()))));
      if (spec.filter() != null) {
        rule.setFilter(ECQL.toFilter(spec.filter()));
      }
      rule.setMinScaleDenominator(spec.minDenominator());
      rule.setMaxScaleDenominator(spec.maxDenominator());
      return rule;
    }

    private Symbolizer area(Symbol symbol) throws CQLException {
      return builder.createPolygonSymbolizer(
          symbol.values().containsKey("stroke") ? stroke(symbol) : null,
          symbol.values().containsKey("fill") ? fill(symbol) : null);
    }

    private Symbolizer point(Symbol symbol) throws CQLException {
      Mark mark = builder.createMark(filters.literal("circle"), fill(symbol), null);
      Graphic graphic =
          builder.createGraphic(
              null,
              new Mark[] {mark},
              null,
              filters.literal(1),
              expression(symbol, "size", "8"),
              filters.literal(0));
      return builder.createPointSymbolizer(graphic);
    }

    private Symbolizer text(Symbol symbol) throws CQLException {
      boolean bold = "true".equals(symbol.options().get("bold"));
      Font font =
          builder.createFont(
              filters.literal("Noto Sans SC"),
              filters.literal("normal"),
              filters.literal(bold ? "bold" : "normal"),
              expression(symbol, "size", "12"));
      String halo = symbol.values().getOrDefault("halo", "@halo");
      return builder.createTextSymbolizer(
          fill(symbol),
          new Font[] {font},
          builder.createHalo(builder.createFill(color(halo)), 2),
          filters.property("name"),
          null,
          null);
    }

    private Fill fill(Symbol symbol) throws CQLException {
      return builder.createFill(
          color(symbol.values().getOrDefault("fill", "@element")),
          expression(symbol, "fill-opacity", "1"));
    }

    private Stroke stroke(Symbol symbol) throws CQLException {
      return builder.createStroke(
          color(symbol.values().getOrDefault("stroke", "@element")),
          expression(symbol, "stroke-width", "1"),
          expression(symbol, "stroke-opacity", "1"));
    }

    private Expression expression(Symbol symbol, String name, String otherwise)
        throws CQLException {
      return ECQL.toExpression(symbol.values().getOrDefault(name, otherwise));
    }

    private Expression color(String value) {
      if (value.equals("@element")) {
        return filters.property(HUE);
      } else if (value.equals("@element-ink")) {
        return filters.property(INK);
      } else if (value.startsWith("@")) {
        Color token = palette.tokens().get(value.substring(1));
        if (token == null) {
          throw new IllegalArgumentException("unknown colour " + value);
        }
        return filters.literal(hex(token));
      }
      return filters.literal(hex(Color.decode(value)));
    }
  }
}
