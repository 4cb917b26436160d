package io.lantu.export;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.MapPart;
import io.lantu.render.Quality;
import io.lantu.render.Viewport;
import io.lantu.style.Palette;
import io.lantu.style.Theme;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes an atlas as one page that needs nothing else: maps as SVG, type as embedded subsets, keys
 * and clicks by a small script. Scenes of one view share their base map. One thread at a time.
 */
public final class HtmlDeck {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private final SceneStage stage;
  private final MapPainter painter;
  private final Typefaces type;
  private final Wording words;
  private final Set<Integer> regular = new TreeSet<>();
  private final Set<Integer> bold = new TreeSet<>();

  public HtmlDeck(SceneStage stage, MapPainter painter, Typefaces type, Wording words) {
    this.stage = stage;
    this.painter = painter;
    this.type = type;
    this.words = words;
  }

  private record BaseKey(Viewport view, Theme theme, Set<String> scope) {}

  /** The page. */
  public String html(Atlas atlas, ExportProgress progress) throws IOException {
    Map<BaseKey, String> bases = new HashMap<>();
    StringBuilder symbols = new StringBuilder();
    StringBuilder slides = new StringBuilder();
    int n = 0;
    for (MapScene scene : atlas.scenes()) {
      progress.next(n++, atlas.scenes().size());
      slide(scene, atlas.themeOf(scene), n, bases, symbols, slides);
    }
    progress.next(n, n);
    write(atlas.title());
    String language = words.language().tag();
    return "<!DOCTYPE html>\n<html lang=\""
        + (language.equals("zh") ? "zh-CN" : language)
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
        + " 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:\">\n"
        + "<title>"
        + Xml.escape(atlas.title())
        + "</title>\n<style>\n"
        + PageWriter.faces(type, letters(regular), letters(bold))
        + resource("deck.css")
        + "</style>\n</head>\n<body>\n"
        + "<svg class=\"store\" aria-hidden=\"true\" width=\"0\" height=\"0\">"
        + symbols
        + "</svg>\n<main>\n"
        + slides
        + "</main>\n<nav><button id=\"back\" aria-label=\""
        + Xml.escape(words.text("export.html.back"))
        + "\">‹</button><span id=\"count\"></span><button id=\"next\" aria-label=\""
        + Xml.escape(words.text("export.html.next"))
        + "\">›</button><button id=\"talk\">"
        + Xml.escape(words.text("export.notes"))
        + "</button></nav>\n<footer>"
        + Xml.escape(words.text("map.sources"))
        + "</footer>\n<script>\n"
        + resource("deck.js")
        + "</script>\n</body>\n</html>\n";
  }

  private void slide(
      MapScene scene,
      Theme theme,
      int number,
      Map<BaseKey, String> bases,
      StringBuilder symbols,
      StringBuilder slides) {
    MapContent content = stage.content(scene, theme);
    Viewport view = stage.view(scene, new SceneStage.Frame(WIDTH, HEIGHT, 60, 110, 200, 70, 1));
    EnumSet<PageSetup.Piece> pieces =
        EnumSet.of(PageSetup.Piece.LEGEND, PageSetup.Piece.SCALE_BAR, PageSetup.Piece.NORTH_ARROW);
    MapPicture picture =
        new MapPicture(
            painter, content, stage.info(scene), view, view.scaleDenominator(), pieces, 20);
    BaseKey key = new BaseKey(view, theme, content.scope());
    String base = bases.get(key);
    if (base == null) {
      base = "base" + bases.size();
      bases.put(key, base);
      SvgGraphics g = new SvgGraphics(base, id -> null, false);
      picture.paint(g, Quality.PRINT, EnumSet.of(MapPart.BASE));
      symbols.append("<symbol id=\"").append(base).append("\" viewBox=\"0 0 1280 720\">");
      symbols.append(g.body()).append("</symbol>\n");
    }
    SvgGraphics g = new SvgGraphics("s" + number, id -> words.findName(id).orElse(null), false);
    picture.paint(g, Quality.PRINT, EnumSet.of(MapPart.STRUCTURE));
    String body = g.body();
    regular.addAll(g.letters(false));
    bold.addAll(g.letters(true));
    Palette palette = theme.palette();
    slides.append("<section class=\"scene\" data-move=\"");
    slides.append(scene.transition().name().toLowerCase(java.util.Locale.ROOT));
    slides.append("\" style=\"--ground:").append(hex(palette.base().outside()));
    slides.append(";--panel:").append(rgba(palette.ink().panel()));
    slides.append(";--ink:").append(hex(palette.ink().text()));
    slides.append(";--muted:").append(hex(palette.ink().muted()));
    slides.append(";--mark:").append(hex(palette.hues().core())).append("\">\n");
    slides.append("<svg viewBox=\"0 0 1280 720\" preserveAspectRatio=\"xMidYMid meet\"");
    slides.append(" role=\"img\" aria-label=\"").append(Xml.escape(scene.title())).append("\">");
    slides.append("<use href=\"#").append(base).append("\" width=\"1280\" height=\"720\"/>\n");
    slides.append(body).append("</svg>\n<header><h2>").append(Xml.escape(scene.title()));
    slides.append("</h2>");
    if (!scene.caption().isBlank()) {
      slides.append("<p>").append(Xml.escape(scene.caption())).append("</p>");
    }
    slides.append("</header>\n<aside>");
    for (String line : scene.notes().split("\n")) {
      slides.append("<p>").append(Xml.escape(line)).append("</p>");
    }
    String statement = MapFurniture.statementLine(content.language(), null);
    slides.append("</aside>\n<small>").append(Xml.escape(statement));
    slides.append("</small>\n</section>\n");
    write(scene.title());
    write(scene.caption() + scene.notes() + statement);
  }

  private void write(String text) {
    text.codePoints().forEach(regular::add);
    text.codePoints().forEach(bold::add);
  }

  /** What the page itself writes comes in, with digits for its counter. */
  private Set<Integer> letters(Set<Integer> written) {
    Set<Integer> all = new TreeSet<>(written);
    for (int c = 0x20; c < 0x7f; c++) {
      all.add(c);
    }
    String own = "‹›·…" + words.text("export.notes") + words.text("map.sources");
    own.codePoints().forEach(all::add);
    return all;
  }

  private static String hex(Color c) {
    return String.format("#%06x", c.getRGB() & 0xffffff);
  }

  private static String rgba(Color c) {
    return String.format("#%06x%02x", c.getRGB() & 0xffffff, c.getAlpha());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlDeck.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
