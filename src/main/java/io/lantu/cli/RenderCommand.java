package io.lantu.cli;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PageSetup;
import io.lantu.export.PageWriter;
import io.lantu.model.Structure;
import io.lantu.render.ImageRenderer;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.SheetInfo;
import io.lantu.settings.AtomicFile;
import io.lantu.style.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lantu render}: a map sheet of a structure as a picture, without a window. */
@Command(name = "render", sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})[xX×](\\d{2,5})");
  private static final int LEAST_PX = 200;
  private static final int MOST_PX = 12_000;
  private static final long MOST_PIXELS = 80_000_000;
  private static final double PAPER_DPI = 300;
  private static final int LEAST_DPI = 48;
  private static final int MOST_DPI = 1200;

  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--structure",
      paramLabel = "ID",
      required = true,
      descriptionKey = "cli.help.render.structure")
  private String structureId;

  @Option(
      names = "--out",
      paramLabel = "FILE.png|.jpg|.pdf|.svg",
      required = true,
      descriptionKey = "cli.help.render.out")
  private String out;

  @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.help.render.step")
  private Integer step;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1600x1000",
      descriptionKey = "cli.help.render.size")
  private String size;

  @Option(
      names = "--theme",
      paramLabel = "light|dark|projector",
      defaultValue = "light",
      descriptionKey = "cli.help.render.theme")
  private String themeName;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "96",
      descriptionKey = "cli.help.render.dpi")
  private int dpi;

  @Option(names = "--outlines", descriptionKey = "cli.help.page.outlines")
  private boolean outlines;

  @Mixin private PageOptions page;

  RenderCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path file = file();
    int[] pixels = pixels();
    Theme theme = Theme.find(themeName).orElseThrow(() -> usage("cli.render.theme", themeName));
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
      throw usage("cli.render.dpi", String.valueOf(LEAST_DPI), String.valueOf(MOST_DPI));
    }
    Structure structure = session.requireStructure(structureId);
    ImageRenderer.Sheet sheet = sheet(structure, theme, pixels);
    int steps = ImageRenderer.steps(sheet.info());
    if (step != null && (step < 1 || step > steps)) {
      throw usage("cli.render.step", String.valueOf(steps));
    }
    if (page.given()) {
      return page(structure, sheet.info(), theme, file);
    }
    ImageRenderer renderer =
        new ImageRenderer(new MapPainter(MapFonts.load(session.folders().maps())));
    int shown = step == null ? steps : step;
    String format = format();
    if (format.equals("pdf") || format.equals("svg")) {
      AtomicFile.write(file, vector(renderer, sheet, shown, format));
    } else {
      AtomicFile.write(
          file,
          format.equals("png")
              ? renderer.png(sheet, shown)
              : PageWriter.jpeg(renderer, sheet, shown));
    }
    return done(sheet.widthPx() + "×" + sheet.heightPx());
  }

  private int done(String size) {
    session.console().message(session.text("cli.render.done", out, size));
    return LantuCommand.OK;
  }

  private byte[] vector(ImageRenderer renderer, ImageRenderer.Sheet sheet, int shown, String format)
      throws IOException {
    Exporter exporter = session.exporter();
    return format.equals("pdf")
        ? exporter.pages().pdf(renderer, sheet, shown)
        : exporter
            .pages()
            .svg(renderer, sheet, shown, names(exporter), outlines)
            .getBytes(StandardCharsets.UTF_8);
  }

  private static Function<String, String> names(Exporter exporter) {
    return id -> exporter.words().findName(id).orElse(null);
  }

  /** A composed page of paper. */
  private int page(Structure structure, SheetInfo info, Theme theme, Path file) throws IOException {
    Exporter exporter = session.exporter();
    List<String> shown =
        step == null || step == ImageRenderer.steps(info)
            ? null
            : info.classes().stream().limit(step - 1L).map(SheetInfo.ClassLine::label).toList();
    MapScene scene = MapScene.of("page", info.formula(), structure.id()).withShown(shown);
    PageComposer composer = exporter.composer();
    PageComposer.Page composed =
        composer.compose(
            page.setup(PageSetup.of(page.paper(this::usage)), this::usage), scene, theme);
    PageWriter pages = exporter.pages();
    double resolution =
        spec.commandLine().getParseResult().hasMatchedOption("--dpi") ? dpi : PAPER_DPI;
    byte[] bytes =
        switch (format()) {
          case "pdf" -> pages.pdf(composed);
          case "svg" ->
              pages.svg(composed, names(exporter), outlines).getBytes(StandardCharsets.UTF_8);
          case "png" -> pages.png(composer, composed, resolution);
          default -> pages.jpeg(composer, composed, resolution);
        };
    AtomicFile.write(file, bytes);
    String scale = String.format(Locale.ROOT, "%,d", Math.round(composed.scaleDenominator()));
    return done(composed.paper() + " 1:" + scale);
  }

  private String format() {
    String name = out.toLowerCase(Locale.ROOT);
    for (String format : List.of("png", "jpg", "jpeg", "pdf", "svg")) {
      if (name.endsWith("." + format)) {
        return format;
      }
    }
    throw usage("cli.render.format", out);
  }

  private Path file() {
    format();
    return OutputFile.check(session, out);
  }

  private int[] pixels() {
    Matcher m = SIZE.matcher(size);
    if (m.matches()) {
      int w = Integer.parseInt(m.group(1));
      int h = Integer.parseInt(m.group(2));
      if (Math.min(w, h) >= LEAST_PX && Math.max(w, h) <= MOST_PX && (long) w * h <= MOST_PIXELS) {
        return new int[] {w, h};
      }
    }
    throw usage("cli.render.size", size, String.valueOf(LEAST_PX), String.valueOf(MOST_PX));
  }

  private ImageRenderer.Sheet sheet(Structure structure, Theme theme, int[] pixels) {
    MapScene scene = MapScene.of("sheet", structure.formula(), structure.id());
    SceneStage stage = session.stage();
    return new ImageRenderer.Sheet(
        stage.content(scene, theme), stage.info(scene), pixels[0], pixels[1], dpi, true);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), session.text(key, args));
  }
}
