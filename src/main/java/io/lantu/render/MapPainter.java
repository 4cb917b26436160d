package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.geo.ElementShape;
import io.lantu.model.ElementKind;
import io.lantu.render.label.Box;
import io.lantu.render.label.LabelCandidate;
import io.lantu.render.label.LabelLayout;
import io.lantu.render.label.LabelPlacer;
import io.lantu.render.label.PlacedLabel;
import io.lantu.style.BaseLayer;
import io.lantu.style.BuiltInStyles;
import io.lantu.style.StructureFeature;
import io.lantu.style.StyleResolver;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Paints a map on any {@code Graphics2D}: screen picture, file or test.
 *
 * <p>{@link #paint} is for one thread at a time (it keeps prepared outlines and letters between
 * calls); {@link #useStyles} may be called from any thread. A feature that cannot be drawn is left
 * out, counted in the report and logged once.
 */
public final class MapPainter {
  private static final Logger LOG = Logger.getLogger(MapPainter.class.getName());
  private static final int KEPT_SHAPES = 600;

  private final MapFonts fonts;
  private final BasePainter base = new BasePainter();
  private final LabelPainter labels;
  private final IdentityHashMap<ElementShape, ProjectedShape> projected = new IdentityHashMap<>();
  private final Set<String> logged = new HashSet<>();
  private String projectedTo = "";
  private volatile StyleResolver styles = new BuiltInStyles();

  public MapPainter(MapFonts fonts) {
    this.fonts = Objects.requireNonNull(fonts);
    labels = new LabelPainter(fonts);
  }

  /** Takes other styles from the next painting on. */
  public void useStyles(StyleResolver resolver) {
    styles = Objects.requireNonNull(resolver);
  }

  /** The styles in use. */
  public StyleResolver styles() {
    return styles;
  }

  /** The fonts it letters with. */
  public MapFonts fonts() {
    return fonts;
  }

  /**
   * Paints a job over the whole picture.
   *
   * @param g target whose origin is the top left corner; scaled here by the view's pixel ratio
   * @param job what to paint
   */
  public PaintReport paint(Graphics2D g, RenderJob job) {
    return paint(g, job, List.of());
  }

  /**
   * Paints a job and keeps names away from what will stand above the map.
   *
   * @param g target whose origin is the top left corner; scaled here by the view's pixel ratio
   * @param job what to paint
   * @param reserved boxes no name may enter, logical pixels
   */
  public synchronized PaintReport paint(Graphics2D g, RenderJob job, List<Box> reserved) {
    return paint(g, job, reserved, EnumSet.allOf(MapPart.class));
  }

  /**
   * Paints some parts of a job, so that a file of many maps may hold a base map once.
   *
   * @param g target whose origin is the top left corner; if it is a {@link NamedTarget} it is told
   *     what is being painted
   * @param job what to paint
   * @param reserved boxes no name may enter, logical pixels
   * @param parts what to paint; all parts one after the other give the whole map
   */
  public synchronized PaintReport paint(
      Graphics2D g, RenderJob job, List<Box> reserved, Set<MapPart> parts) {
    Stages stages = new Stages();
    AffineTransform old = g.getTransform();
    RenderingHints oldHints = g.getRenderingHints();
    LabelLayout layout = new LabelLayout(List.of(), List.of());
    int failures = 0;
    try {
      hints(g, job.quality());
      g.scale(job.viewport().pixelRatio(), job.viewport().pixelRatio());
      PaintContext c = new PaintContext(job);
      if (parts.contains(MapPart.BASE)) {
        enter(g, MapPart.BASE, "land");
        base.paintLand(g, c);
        stages.end("land");
        enter(g, MapPart.BASE, "lines");
        base.paintLines(g, c);
        stages.end("lines");
      }
      if (!parts.contains(MapPart.STRUCTURE)) {
        return new PaintReport(0, List.of(), 0, stages.millis);
      }
      Failures failed = new Failures();
      List<DrawnFeature> features = features(c, failed);
      paintStructure(g, c, features, failed);
      stages.end("structure");
      layout = paintLabels(g, c, features, reserved, failed, stages);
      failures = failed.count;
    } finally {
      g.setTransform(old);
      g.setRenderingHints(oldHints);
    }
    return new PaintReport(layout.placed().size(), layout.leftOut(), failures, stages.millis);
  }

  private static void enter(Graphics2D g, MapPart part, String id) {
    if (g instanceof NamedTarget target) {
      target.enter(part, id);
    }
  }

  private static void hints(Graphics2D g, Quality quality) {
    boolean fine = quality != Quality.MOVING;
    g.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        fine ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL,
        fine ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_DEFAULT);
  }

  private List<DrawnFeature> features(PaintContext c, Failures failed) {
    BaseMap map = c.content.baseMap();
    List<DrawnFeature> drawn = new ArrayList<>();
    if (map == null) {
      return drawn;
    }
    if (!projectedTo.equals(map.projection().id()) || projected.size() > KEPT_SHAPES) {
      projected.clear();
      projectedTo = map.projection().id();
    }
    for (StructureFeature f : c.content.features()) {
      failed.guard(
          f.shape().elementId(),
          () -> {
            ProjectedShape shape =
                projected.computeIfAbsent(f.shape(), s -> ProjectedShape.of(s, map.projection()));
            DrawnFeature d =
                DrawnFeature.of(f, shape, styles.resolve(f, c.palette, c.denominator()), c);
            if (d.meets(c)) {
              drawn.add(d);
            }
          });
    }
    return drawn;
  }

  private void paintStructure(
      Graphics2D g, PaintContext c, List<DrawnFeature> features, Failures failed) {
    // Large and quiet below, small and strong above.
    forKinds(g, features, failed, f -> StructurePainter.paintArea(g, c, f), ElementKind.CIRCLE);
    forKinds(
        g,
        features,
        failed,
        f -> StructurePainter.paintArea(g, c, f),
        ElementKind.ZONE,
        ElementKind.CLUSTER,
        ElementKind.BARRIER,
        ElementKind.RIVER,
        ElementKind.BELT,
        ElementKind.CORRIDOR,
        ElementKind.AXIS,
        ElementKind.NODE,
        ElementKind.POLE,
        ElementKind.WING,
        ElementKind.CORE,
        ElementKind.PARK);
    enter(g, MapPart.BASE, "highlight");
    base.paintHighlights(g, c);
    forKinds(
        g,
        features,
        failed,
        f -> StructurePainter.paintLine(g, c, f),
        ElementKind.BARRIER,
        ElementKind.RIVER,
        ElementKind.BELT,
        ElementKind.CORRIDOR,
        ElementKind.AXIS,
        ElementKind.WING);
    enter(g, MapPart.BASE, "towns");
    base.paintTowns(g, c);
    forKinds(
        g,
        features,
        failed,
        f -> StructurePainter.paintSymbols(g, c, f),
        ElementKind.NODE,
        ElementKind.WING,
        ElementKind.POLE,
        ElementKind.CORE);
  }

  private static void forKinds(
      Graphics2D g,
      List<DrawnFeature> features,
      Failures failed,
      java.util.function.Consumer<DrawnFeature> action,
      ElementKind... kinds) {
    for (ElementKind kind : kinds) {
      for (boolean lit : new boolean[] {false, true}) {
        for (DrawnFeature f : features) {
          if (f.feature().shape().kind() == kind && f.lit() == lit) {
            enter(g, MapPart.STRUCTURE, f.feature().shape().elementId());
            failed.guard(f.feature().shape().elementId(), () -> action.accept(f));
          }
        }
      }
    }
  }

  private LabelLayout paintLabels(
      Graphics2D g,
      PaintContext c,
      List<DrawnFeature> features,
      List<Box> reserved,
      Failures failed,
      Stages stages) {
    if (!c.content.shows(BaseLayer.LABELS) || c.content.baseMap() == null) {
      return new LabelLayout(List.of(), List.of());
    }
    StructureLabels structure = new StructureLabels(c, features);
    List<LabelCandidate> candidates = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    structure.collect(candidates, taken);
    failed.guard("base labels", () -> new BaseLabels(c, candidates, taken).collect());
    Box frame = new Box(0, 0, c.view.widthPx(), c.view.heightPx());
    List<Box> obstacles = new ArrayList<>(reserved);
    obstacles.addAll(structure.obstacles());
    LabelLayout layout = new LabelPlacer(fonts::advance, frame, obstacles).place(candidates);
    stages.end("label placing");
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    // Backwards: where halos touch, the more important label is on top.
    for (int i = layout.placed().size() - 1; i >= 0; i--) {
      PlacedLabel label = layout.placed().get(i);
      enter(g, MapPart.STRUCTURE, label.candidate().id());
      failed.guard(label.candidate().id(), () -> labels.paint(g, label, c));
    }
    stages.end("label painting");
    return layout;
  }

  /** Counts what failed; names each culprit once in the log. */
  private final class Failures {
    private int count;

    void guard(String id, Runnable action) {
      try {
        action.run();
      } catch (RuntimeException e) {
        count++;
        if (logged.add(id)) {
          LOG.log(Level.WARNING, "Left out of the map: " + id, e);
        }
      }
    }
  }

  private static final class Stages {
    private final Map<String, Double> millis = new LinkedHashMap<>();
    private long last = System.nanoTime();

    void end(String stage) {
      long now = System.nanoTime();
      millis.merge(stage, (now - last) / 1e6, Double::sum);
      last = now;
    }
  }
}
