package io.lantu.pack;

import io.lantu.model.Bounds;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.Figure;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Quantity;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.Term;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a pack as {@link CompiledPackReader} reads it: every text once, then the items with
 * numbers of texts. Numbers take seven bits to a byte, the lowest first. One use, one thread.
 */
final class CompiledPackWriter {
  static final int MAGIC = 0x4c54504b; // LTPK
  static final int VERSION = 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The files a pack was read from, the manifest first. */
  static List<String> files(Pack pack) {
    List<String> files = new ArrayList<>(List.of(PackReader.MANIFEST));
    pack.manifest().resources().forEach(r -> files.add(r.path()));
    return files;
  }

  /**
   * The file.
   *
   * @param mark tells these files from others
   */
  byte[] bytes(Pack pack, long mark) {
    list(files(pack), this::text);
    byte[] files = taken();
    manifest(pack.manifest());
    content(pack.content());
    list(
        new TreeMap<>(pack.geometries()).entrySet(),
        g -> {
          text(g.getKey());
          bytes(new WKBWriter().write(g.getValue()));
        });
    list(
        pack.decks().entrySet(),
        deck -> {
          text(deck.getKey());
          text(deck.getValue());
        });
    list(
        new TreeMap<>(pack.origins()).entrySet(),
        origin -> {
          text(origin.getKey());
          text(origin.getValue().file());
          text(origin.getValue().path());
        });
    byte[] body = taken();
    list(numbers.keySet(), text -> bytes(text.getBytes(StandardCharsets.UTF_8)));
    byte[] texts = taken();
    return ByteBuffer.allocate(16 + texts.length + files.length + body.length)
        .putInt(MAGIC)
        .putInt(VERSION)
        .putLong(mark)
        .put(texts)
        .put(files)
        .put(body)
        .array();
  }

  private byte[] taken() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }

  private void manifest(PackManifest m) {
    number(m.format());
    texts(m.name(), m.title(), m.titleEn(), m.version(), m.language(), m.description());
    texts(m.created(), m.crs());
    list(m.extent(), this::real);
    text(m.mapStatement());
    list(m.licences(), x -> texts(x.name(), x.title(), x.url()));
    list(m.sources(), x -> texts(x.title(), x.article(), x.page()));
    list(m.requires(), x -> texts(x.name(), x.version()));
    list(
        m.resources(),
        x -> {
          text(x.path());
          constant(x.type());
          text(x.mediaType());
          number(x.bytes());
          text(x.sha256());
        });
  }

  private void content(Catalogue.Content c) {
    list(c.plans(), this::plan);
    list(c.structures(), this::structure);
    list(c.regions(), this::region);
    list(c.places(), this::place);
    list(c.passages(), this::passage);
    list(c.boxes(), this::box);
    list(c.indicators(), this::indicator);
    list(c.disagreements(), this::disagreement);
    list(c.terms(), this::term);
  }

  private void plan(Plan p) {
    texts(p.id(), p.title(), p.shortTitle(), p.titleEn(), p.issuer(), p.number(), p.issued());
    whole(p.periodStart());
    whole(p.periodEnd());
    whole(p.horizon());
    constant(p.level());
    list(p.scope(), this::text);
    text(p.parent());
    if (present(p.document())) {
      number(p.document().letters());
      text(p.document().sha256());
    }
    text(p.note());
  }

  private void structure(Structure s) {
    texts(s.id(), s.plan(), s.formula(), s.formulaEn());
    list(s.variants(), this::text);
    constant(s.tier());
    constant(s.kind());
    text(s.note());
    list(s.classes(), this::structureClass);
    list(s.elements(), this::element);
    citation(s.citation());
    list(
        s.statements(),
        x -> {
          texts(x.plan(), x.wording());
          citation(x.citation());
        });
  }

  private void structureClass(StructureClass c) {
    texts(c.label(), c.labelEn());
    whole(c.count());
    text(c.note());
    citation(c.citation());
  }

  private void element(StructureElement e) {
    texts(e.id(), e.classLabel());
    constant(e.kind());
    texts(e.name(), e.nameEn());
    list(e.members(), this::text);
    list(e.path(), this::text);
    text(e.of());
    whole(e.rank());
    text(e.role());
    list(e.figures(), this::figure);
    bounds(e.bounds());
    number(e.unnamed() ? 1 : 0);
    constant(e.status());
    text(e.note());
    citation(e.citation());
  }

  private void figure(Figure f) {
    text(f.name());
    real(f.value());
    text(f.unit());
  }

  private void region(Region r) {
    texts(r.id(), r.name(), r.nameEn());
    constant(r.kind());
    texts(r.code(), r.parent());
    list(r.aliases(), this::text);
    list(
        r.former(),
        x -> {
          text(x.name());
          whole(x.until());
          text(x.note());
        });
    list(r.parts(), this::text);
    realOrNone(r.areaKm2());
    bounds(r.bounds());
    if (present(r.point())) {
      real(r.point().lon());
      real(r.point().lat());
    }
    text(r.pointSource());
    realOrNone(r.precisionKm());
    list(r.counties(), this::text);
    texts(r.hostThen(), r.hostNow());
    constant(r.status());
    texts(r.pinyin(), r.initials(), r.source(), r.note());
    citation(r.citation());
  }

  private void place(Place p) {
    texts(p.id(), p.name(), p.nameEn());
    constant(p.kind());
    text(p.region());
    real(p.lon());
    real(p.lat());
    text(p.source());
    realOrNone(p.precisionKm());
    constant(p.status());
    texts(p.pinyin(), p.initials());
    list(p.aliases(), this::text);
    text(p.note());
  }

  private void passage(Passage p) {
    text(p.id());
    list(p.topics(), this::text);
    list(p.regions(), this::text);
    list(p.elements(), this::text);
    list(p.terms(), this::text);
    text(p.digest());
    citation(p.citation());
  }

  private void box(ProjectBox b) {
    texts(b.id(), b.number(), b.title());
    constant(b.nature());
    whole(b.line());
    list(b.regions(), this::text);
    list(b.elements(), this::text);
    text(b.note());
    citation(b.citation());
    list(b.groups(), this::group);
  }

  private void group(ProjectGroup g) {
    text(g.name());
    list(g.items(), this::project);
  }

  private void project(Project p) {
    texts(p.id(), p.name());
    list(p.regions(), this::text);
    list(p.elements(), this::text);
    texts(p.sector(), p.status());
    list(p.quantities(), this::quantity);
    texts(p.place(), p.note());
  }

  private void quantity(Quantity q) {
    real(q.value());
    texts(q.unit(), q.of());
  }

  private void indicator(Indicator i) {
    texts(i.id(), i.name(), i.unit());
    list(i.values(), this::value);
    text(i.property());
    list(i.scope(), this::text);
    list(i.elements(), this::text);
    texts(i.table(), i.note());
    citation(i.citation());
  }

  private void value(IndicatorValue v) {
    whole(v.year());
    realOrNone(v.value());
    constant(v.kind());
    texts(v.qualifier(), v.text());
  }

  private void disagreement(Disagreement d) {
    text(d.id());
    constant(d.kind());
    text(d.title());
    list(d.regions(), this::text);
    list(d.elements(), this::text);
    list(
        d.sides(),
        x -> {
          texts(x.plan(), x.says());
          citation(x.citation());
        });
    text(d.note());
  }

  private void term(Term t) {
    texts(t.id(), t.term(), t.termEn(), t.definition());
    list(t.aliases(), this::text);
  }

  private void citation(Citation c) {
    if (present(c)) {
      text(c.plan());
      list(c.heading(), this::text);
      text(c.box());
      if (present(c.fp())) {
        number(c.fp().length());
        eight(c.fp().hash());
        text(c.fp().sha());
      }
    }
  }

  private void bounds(Bounds b) {
    if (present(b)) {
      texts(b.east(), b.south(), b.west(), b.north());
    }
  }

  // ---- the parts everything is made of ----

  private <T> void list(Collection<T> items, Consumer<? super T> writer) {
    number(items.size());
    items.forEach(writer);
  }

  private boolean present(Object thing) {
    number(thing == null ? 0 : 1);
    return thing != null;
  }

  private void texts(String... texts) {
    for (String text : texts) {
      text(text);
    }
  }

  private void text(String text) {
    number(text == null ? 0 : numbers.computeIfAbsent(text, t -> numbers.size() + 1));
  }

  private void constant(Enum<?> constant) {
    text(constant == null ? null : constant.name());
  }

  private void whole(Integer number) {
    if (present(number)) {
      number((number << 1) ^ (number >> 31));
    }
  }

  private void realOrNone(Double number) {
    if (present(number)) {
      real(number);
    }
  }

  private void real(double number) {
    eight(Double.doubleToRawLongBits(number));
  }

  private void eight(long bits) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(bits).array());
  }

  private void bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }

  private void number(long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
