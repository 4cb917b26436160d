package io.lantu.state;

import io.lantu.export.PageSetup;
import io.lantu.export.Paper;
import io.lantu.style.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** What is set in the page composer, remembered between runs. FX thread. */
public final class Composition {
  /** Formats a page can be written in. */
  public enum Format {
    PNG,
    JPEG,
    PDF,
    SVG;

    /** Ending of its files, without the dot. */
    public String ending() {
      return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is made of pixels. */
    public boolean raster() {
      return this == PNG || this == JPEG;
    }
  }

  public static final int LEAST_DPI = 48;
  public static final int MOST_DPI = 1200;

  /** Pixels of a picture that fit the memory of the window, with room for the painting. */
  public static final long MOST_PIXELS = 80_000_000;

  private static final double LEAST_SCALE = 500;
  private static final double MOST_SCALE = 100_000_000;
  private static final double MM_PER_INCH = 25.4;

  private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
  private final BooleanProperty landscape = new SimpleBooleanProperty(true);
  private final BooleanProperty fixedScale = new SimpleBooleanProperty(false);
  private final StringProperty scale = new SimpleStringProperty("1000000");
  private final BooleanProperty windowView = new SimpleBooleanProperty(false);
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty subtitle = new SimpleStringProperty("");
  private final StringProperty approval = new SimpleStringProperty("");
  private final StringProperty date = new SimpleStringProperty("");
  private final StringProperty logo = new SimpleStringProperty("");
  private final ObservableSet<PageSetup.Piece> pieces =
      FXCollections.observableSet(EnumSet.copyOf(PageSetup.of(Paper.A4).pieces()));
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PDF);
  private final IntegerProperty dpi = new SimpleIntegerProperty(300);
  private final BooleanProperty outlines = new SimpleBooleanProperty(false);

  public ObjectProperty<Paper> paperProperty() {
    return paper;
  }

  public BooleanProperty landscapeProperty() {
    return landscape;
  }

  /** Whether the scale is given, not fitted. */
  public BooleanProperty fixedScaleProperty() {
    return fixedScale;
  }

  /** Scale denominator as typed. */
  public StringProperty scaleProperty() {
    return scale;
  }

  /** Whether the page shows what the window shows, not the whole structure. */
  public BooleanProperty windowViewProperty() {
    return windowView;
  }

  /** Title; empty for that of the map. */
  public StringProperty titleProperty() {
    return title;
  }

  /** Line below it; empty for that of the map, a blank for none. */
  public StringProperty subtitleProperty() {
    return subtitle;
  }

  /** Approval number as granted, or empty. */
  public StringProperty approvalProperty() {
    return approval;
  }

  /** Date to print, or empty. */
  public StringProperty dateProperty() {
    return date;
  }

  /** File of a logo, or empty. */
  public StringProperty logoProperty() {
    return logo;
  }

  /** What stands on the page beside the map. */
  public ObservableSet<PageSetup.Piece> pieces() {
    return pieces;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Format> formatProperty() {
    return format;
  }

  public IntegerProperty dpiProperty() {
    return dpi;
  }

  /** Whether the letters of an SVG become outlines. */
  public BooleanProperty outlinesProperty() {
    return outlines;
  }

  /** Is told of every change that shows on the page. */
  public void onPageChange(Runnable action) {
    InvalidationListener listener = o -> action.run();
    for (Observable o :
        new Observable[] {
          paper,
          landscape,
          fixedScale,
          scale,
          windowView,
          title,
          subtitle,
          approval,
          date,
          logo,
          theme
        }) {
      o.addListener(listener);
    }
    pieces.addListener((SetChangeListener<PageSetup.Piece>) c -> action.run());
  }

  /** The scale denominator wanted, or nothing if what is typed is none. */
  public Optional<Double> scaleDenominator() {
    try {
      String typed = scale.get().replaceFirst("^\\s*1\\s*[:：]", "").replaceAll("[\\s,，]", "");
      boolean tenThousands = typed.endsWith("万");
      String digits = tenThousands ? typed.substring(0, typed.length() - 1) : typed;
      double value = Double.parseDouble(digits) * (tenThousands ? 10_000 : 1);
      return value >= LEAST_SCALE && value <= MOST_SCALE ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The page these settings ask for. */
  public PageSetup setup() {
    return new PageSetup(
        paper.get(),
        landscape.get(),
        fixedScale.get() ? scaleDenominator().orElse(0.0) : 0,
        emptyToNull(title.get()),
        emptyToNull(subtitle.get()),
        emptyToNull(approval.get()),
        emptyToNull(date.get()),
        logoFile(),
        Set.copyOf(pieces));
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private Path logoFile() {
    try {
      return logo.get().isBlank() ? null : Path.of(logo.get());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The resolution of a picture: what is wanted, brought into bounds of memory. */
  public double pictureDpi() {
    PageSetup page = setup();
    double wanted = Math.max(LEAST_DPI, Math.min(MOST_DPI, dpi.get()));
    double inches = page.widthMm() * page.heightMm() / (MM_PER_INCH * MM_PER_INCH);
    return Math.min(wanted, Math.floor(Math.sqrt(MOST_PIXELS / inches)));
  }

  /** What is worth remembering, by key. Title, subtitle and date belong to one page only. */
  public Map<String, String> remembered() {
    Map<String, String> kept = new TreeMap<>();
    kept.put("paper", paper.get().name());
    kept.put("landscape", Boolean.toString(landscape.get()));
    kept.put("fixed-scale", Boolean.toString(fixedScale.get()));
    kept.put("scale", scale.get());
    kept.put("window-view", Boolean.toString(windowView.get()));
    kept.put("approval", approval.get());
    kept.put("logo", logo.get());
    for (PageSetup.Piece piece : PageSetup.Piece.values()) {
      kept.put("piece." + piece, Boolean.toString(pieces.contains(piece)));
    }
    kept.put("theme", theme.get().name());
    kept.put("format", format.get().name());
    kept.put("dpi", Integer.toString(dpi.get()));
    kept.put("outlines", Boolean.toString(outlines.get()));
    return kept;
  }

  /** Takes up what was remembered; what is missing or damaged stays as it is. */
  public void recall(Map<String, String> kept) {
    Paper.find(kept.getOrDefault("paper", "")).ifPresent(paper::set);
    Theme.find(kept.getOrDefault("theme", "")).ifPresent(theme::set);
    for (Format f : Format.values()) {
      if (f.name().equals(kept.get("format"))) {
        format.set(f);
      }
    }
    recall(kept, "landscape", landscape);
    recall(kept, "fixed-scale", fixedScale);
    recall(kept, "window-view", windowView);
    recall(kept, "outlines", outlines);
    scale.set(kept.getOrDefault("scale", scale.get()));
    approval.set(kept.getOrDefault("approval", ""));
    logo.set(kept.getOrDefault("logo", ""));
    for (PageSetup.Piece piece : PageSetup.Piece.values()) {
      String is = kept.get("piece." + piece);
      if ("true".equals(is)) {
        pieces.add(piece);
      } else if ("false".equals(is)) {
        pieces.remove(piece);
      }
    }
    try {
      int wanted = Integer.parseInt(kept.getOrDefault("dpi", ""));
      dpi.set(Math.max(LEAST_DPI, Math.min(MOST_DPI, wanted)));
    } catch (NumberFormatException e) {
      // the usual resolution stays
    }
  }

  private static void recall(Map<String, String> kept, String key, BooleanProperty property) {
    if (kept.containsKey(key)) {
      property.set(Boolean.parseBoolean(kept.get(key)));
    }
  }
}
