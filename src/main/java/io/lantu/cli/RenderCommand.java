package io.lantu.cli;

import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.render.ImageRenderer;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.SheetInfo;
import io.lantu.settings.AtomicFile;
import io.lantu.settings.Language;
import io.lantu.style.MapLanguage;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lantu render}: a map sheet of a structure as a picture, without a window. */
@Command(name = "render", sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})[xX×](\\d{2,5})");
  private static final Set<String> AREA_UNITS = Set.of("亩", "万亩", "公顷", "平方公里", "km²");
  private static final int LEAST_PX = 200;
  private static final int MOST_PX = 12_000;
  private static final long MOST_PIXELS = 80_000_000;
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
      paramLabel = "FILE.png",
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
    Structure structure = requireStructure();
    ImageRenderer.Sheet sheet = sheet(structure, theme, pixels);
    int steps = ImageRenderer.steps(sheet.info());
    if (step != null && (step < 1 || step > steps)) {
      throw usage("cli.render.step", String.valueOf(steps));
    }
    ImageRenderer renderer =
        new ImageRenderer(new MapPainter(MapFonts.load(session.folders().maps())));
    AtomicFile.write(file, renderer.png(sheet, step == null ? steps : step));
    String picture = pixels[0] + "×" + pixels[1];
    session.console().message(session.text("cli.render.done", out, picture));
    return LantuCommand.OK;
  }

  private Path file() {
    if (!out.toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw usage("cli.render.format", out);
    }
    try {
      Path file = Path.of(out).toAbsolutePath();
      if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
        throw new CommandFailure(
            session.text("cli.render.folder", String.valueOf(file.getParent())));
      }
      if (Files.isDirectory(file)) {
        throw new CommandFailure(session.text("cli.render.isfolder", out));
      }
      return file;
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.nofile", out), e);
    }
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

  private Structure requireStructure() {
    List<Structure> known = session.catalogue().structures();
    return known.stream()
        .filter(
            s ->
                s.id().equals(structureId)
                    || s.formula().equals(structureId)
                    || s.variants().contains(structureId))
        .findFirst()
        .orElseThrow(
            () -> {
              String ids =
                  known.stream()
                      .map(s -> s.id() + " (" + s.formula() + ")")
                      .collect(Collectors.joining(", "));
              return new CommandFailure(session.text("cli.unknown.structure", structureId, ids));
            });
  }

  private ImageRenderer.Sheet sheet(Structure structure, Theme theme, int[] pixels) {
    Catalogue catalogue = session.catalogue();
    StructureShapes shapes = session.shapes().of(structure);
    List<StructureFeature> features =
        StructureFeature.of(structure, shapes.shapes(), catalogue::nameOf, this::nameEnOf);
    Plan plan = catalogue.findPlan(structure.plan()).orElseThrow();
    Set<String> scope = catalogue.unitsOf(plan.scope());
    boolean english = session.messages().language() == Language.EN;
    MapContent content =
        MapContent.of(session.geography().map())
            .withStructure(scope, features)
            .withTheme(theme)
            .withLanguage(english ? MapLanguage.EN : MapLanguage.ZH);
    SheetInfo info =
        new SheetInfo(
            session.pick(structure.formula(), structure.formulaEn()),
            session.pick(plan.title(), plan.titleEn()),
            structure.classes().stream()
                .map(
                    c ->
                        new SheetInfo.ClassLine(
                            c.label(),
                            session.pick(c.label(), c.labelEn()),
                            shapes.counts(c.label()),
                            structure.elementsOf(c.label()).stream()
                                .map(e -> item(e, shapes))
                                .toList()))
                .toList(),
            session.text("map.sources"));
    return new ImageRenderer.Sheet(content, info, pixels[0], pixels[1], dpi, true);
  }

  private SheetInfo.Item item(StructureElement e, StructureShapes shapes) {
    SheetInfo.Placement placement = SheetInfo.Placement.UNPLACED;
    if (e.unnamed()) {
      placement = SheetInfo.Placement.UNNAMED;
    } else if (shapes.find(e.id()).isPresent()) {
      placement = SheetInfo.Placement.DRAWN;
    } else if (e.figures().stream().anyMatch(f -> AREA_UNITS.contains(f.unit()))) {
      placement = SheetInfo.Placement.SIZED;
    }
    String figures =
        e.figures().stream()
            .map(f -> session.pick(f.name() + " ", "") + number(f.value()) + " " + f.unit())
            .collect(Collectors.joining(session.pick("、", ", ")));
    return new SheetInfo.Item(session.pick(e.name(), e.nameEn()), figures, placement);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private String nameEnOf(String id) {
    Catalogue catalogue = session.catalogue();
    return catalogue
        .findRegion(id)
        .map(Region::nameEn)
        .or(() -> catalogue.findPlace(id).map(Place::nameEn))
        .orElse(null);
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), session.text(key, args));
  }
}
