package io.lantu.pack;

import io.lantu.model.Bounds;
import io.lantu.model.BoxNature;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementKind;
import io.lantu.model.DisagreementSide;
import io.lantu.model.DocumentMark;
import io.lantu.model.ElementKind;
import io.lantu.model.Figure;
import io.lantu.model.Fingerprint;
import io.lantu.model.FormerName;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.LonLat;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Plan;
import io.lantu.model.PlanLevel;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Quantity;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Statement;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import io.lantu.model.Term;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Reads a pack as {@link CompiledPackWriter} writes it. A broken file shows in runtime exceptions.
 * One use, one thread.
 */
final class CompiledPackReader {
  private final ByteBuffer in;
  private final long mark;
  private final List<String> files;
  private String[] texts = {};

  /** Begins to read: mark and files can be asked for at once. */
  CompiledPackReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
    if (bytes.length < 16
        || in.getInt() != CompiledPackWriter.MAGIC
        || in.getInt() != CompiledPackWriter.VERSION) {
      throw new IllegalArgumentException("not a compiled pack of this version");
    }
    mark = in.getLong();
    String[] read = new String[count() + 1];
    for (int i = 1; i < read.length; i++) {
      int length = count();
      read[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    }
    texts = read;
    files = texts();
  }

  /** Tells the files it was made from. */
  long mark() {
    return mark;
  }

  /** The files it was made from, in the order of the mark. */
  List<String> files() {
    return files;
  }

  /** The pack. */
  Pack pack() {
    PackManifest manifest = manifest();
    Catalogue.Content content = content();
    Map<String, Geometry> geometries = new LinkedHashMap<>();
    for (int n = count(); n > 0; n--) {
      geometries.put(text(), geometry());
    }
    Map<String, String> decks = new LinkedHashMap<>();
    for (int n = count(); n > 0; n--) {
      decks.put(text(), text());
    }
    Map<String, Pack.Origin> origins = new HashMap<>();
    for (int n = count(); n > 0; n--) {
      origins.put(text(), new Pack.Origin(text(), text()));
    }
    return new Pack(manifest, content, geometries, decks, origins, Set.of(), List.of());
  }

  private PackManifest manifest() {
    return new PackManifest(
        (int) number(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        list(this::real),
        text(),
        list(() -> new PackManifest.Licence(text(), text(), text())),
        list(() -> new PackManifest.Source(text(), text(), text())),
        list(() -> new PackManifest.Required(text(), text())),
        list(
            () ->
                new PackManifest.Resource(
                    text(), constant(ResourceType.class), text(), number(), text())));
  }

  private Catalogue.Content content() {
    return new Catalogue.Content(
        list(this::plan),
        list(this::structure),
        list(this::region),
        list(this::place),
        list(this::passage),
        list(this::box),
        list(this::indicator),
        list(this::disagreement),
        list(this::term));
  }

  private Plan plan() {
    return new Plan(
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        whole(),
        whole(),
        whole(),
        constant(PlanLevel.class),
        texts(),
        text(),
        present() ? new DocumentMark((int) number(), text()) : null,
        text());
  }

  private Structure structure() {
    return new Structure(
        text(),
        text(),
        text(),
        text(),
        texts(),
        constant(StructureTier.class),
        constant(StructureKind.class),
        text(),
        list(() -> new StructureClass(text(), text(), whole(), text(), citation())),
        list(this::element),
        citation(),
        list(() -> new Statement(text(), text(), citation())));
  }

  private StructureElement element() {
    return new StructureElement(
        text(),
        text(),
        constant(ElementKind.class),
        text(),
        text(),
        texts(),
        texts(),
        text(),
        whole(),
        text(),
        list(() -> new Figure(text(), real(), text())),
        bounds(),
        present(),
        constant(ShapeStatus.class),
        text(),
        citation());
  }

  private Region region() {
    return new Region(
        text(),
        text(),
        text(),
        constant(RegionKind.class),
        text(),
        text(),
        texts(),
        list(() -> new FormerName(text(), whole(), text())),
        texts(),
        realOrNone(),
        bounds(),
        present() ? new LonLat(real(), real()) : null,
        text(),
        realOrNone(),
        texts(),
        text(),
        text(),
        constant(ShapeStatus.class),
        text(),
        text(),
        text(),
        text(),
        citation());
  }

  private Place place() {
    return new Place(
        text(),
        text(),
        text(),
        constant(PlaceKind.class),
        text(),
        real(),
        real(),
        text(),
        realOrNone(),
        constant(ShapeStatus.class),
        text(),
        text(),
        texts(),
        text());
  }

  private Passage passage() {
    return new Passage(text(), texts(), texts(), texts(), texts(), text(), citation());
  }

  private ProjectBox box() {
    return new ProjectBox(
        text(),
        text(),
        text(),
        constant(BoxNature.class),
        whole(),
        texts(),
        texts(),
        text(),
        citation(),
        list(() -> new ProjectGroup(text(), list(this::project))));
  }

  private Project project() {
    return new Project(
        text(),
        text(),
        texts(),
        texts(),
        text(),
        text(),
        list(() -> new Quantity(real(), text(), text())),
        text(),
        text());
  }

  private Indicator indicator() {
    return new Indicator(
        text(),
        text(),
        text(),
        list(this::value),
        text(),
        texts(),
        texts(),
        text(),
        text(),
        citation());
  }

  private IndicatorValue value() {
    return new IndicatorValue(
        whole(), realOrNone(), constant(IndicatorValueKind.class), text(), text());
  }

  private Disagreement disagreement() {
    return new Disagreement(
        text(),
        constant(DisagreementKind.class),
        text(),
        texts(),
        texts(),
        list(() -> new DisagreementSide(text(), text(), citation())),
        text());
  }

  private Term term() {
    return new Term(text(), text(), text(), text(), texts());
  }

  private Citation citation() {
    return present() ? new Citation(text(), texts(), text(), fingerprint()) : null;
  }

  private Fingerprint fingerprint() {
    return present() ? new Fingerprint((int) number(), in.getLong(), text()) : null;
  }

  private Bounds bounds() {
    return present() ? new Bounds(text(), text(), text(), text()) : null;
  }

  private Geometry geometry() {
    byte[] bytes = new byte[count()];
    in.get(bytes);
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException e) {
      throw new IllegalArgumentException("broken geometry", e);
    }
  }

  // ---- the parts everything is made of ----

  private <T> List<T> list(Supplier<T> reader) {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    List<T> items = new ArrayList<>(Math.min(count, in.remaining()));
    for (int i = 0; i < count; i++) {
      items.add(reader.get());
    }
    return items;
  }

  private List<String> texts() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    String[] items = new String[count];
    for (int i = 0; i < count; i++) {
      items[i] = text();
    }
    return List.of(items);
  }

  private String text() {
    return texts[count()];
  }

  private <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    return name == null ? null : Enum.valueOf(type, name);
  }

  private boolean present() {
    return in.get() != 0;
  }

  private Integer whole() {
    if (!present()) {
      return null;
    }
    int raw = (int) number();
    return (raw >>> 1) ^ -(raw & 1);
  }

  private Double realOrNone() {
    return present() ? real() : null;
  }

  private double real() {
    return Double.longBitsToDouble(in.getLong());
  }

  /** How many of something, or the number of a text: never more than there are bytes. */
  private int count() {
    long number = number();
    if (number < 0 || number > in.capacity()) {
      throw new IllegalArgumentException("broken: " + number);
    }
    return (int) number;
  }

  private long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte b = in.get();
      number |= (b & 0x7fL) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("broken: a number without end");
  }
}
