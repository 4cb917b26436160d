package io.lantu.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plan documents: from the lines of a file to outline, boxes, tables, structures, figures and
 * places.
 *
 * <p>Everything is taken from the words and the layout of the text; nothing is looked up elsewhere
 * but place names. Time and memory grow in proportion to the document. Safe for use by several
 * threads at once.
 */
public final class PlanReader {
  private static final Pattern ATTACHMENT =
      Pattern.compile("^附件\\s*[\\d一二三四五六七八九十]{0,2}\\s*[：:]?$");
  private static final Pattern IMPRINT = Pattern.compile("^(?:抄送|公开属性|公开方式|共印|分送|主送|（此件|\\(此件).*");
  private static final Pattern RULED = Pattern.compile(".*\\d{4}\\s*年.*印发$");

  /** 一带 海峡西岸蓝色产业带: a class set apart from what it is by a space. */
  private static final Pattern CLASS_SPACE =
      Pattern.compile(
          "^((?:[•●■◆—-]+\\s*)?[“\"]?[一二两双三四五六七八九十多]{1,2}[\\u4e00-\\u9fff]{1,3}[”\"]?)"
              + " +(?=[\\u4e00-\\u9fff])");

  /** 附表 主要指标, 近期项目一览表, 附件：重点项目: a line before rows that names them. */
  private static final Pattern TABLE_NAME =
      Pattern.compile(
          "^(?:附?表|附件)\\s*[\\d一二三四五六七八九十]{0,2}[：:\\s][^，。；]{2,}"
              + "|^[^，。；]*(?:表|指标|一览|清单|名录)(?:（[^）]{2,14}）)?[：:]?$");

  /** Paragraphs that tell which province a plan is about. */
  private static final int SAMPLE = 600;

  private final PlaceIndex places;

  /** A reader that knows the places of an index. */
  public PlanReader(PlaceIndex places) {
    this.places = places;
  }

  private enum Kind {
    HEADING,
    PARAGRAPH,
    BOX,
    TABLE,
    FIGURE
  }

  private record Item(Kind kind, Block block, HeadingFinder.Found heading, int from, int to) {}

  /**
   * Reads all documents of a file.
   *
   * @param text lines of the file
   * @param listener told how far the reading is; may stop it
   * @throws DocumentProblem if the reading was stopped
   */
  public List<PlanDocument> read(DocumentText text, ReadListener listener) throws DocumentProblem {
    List<SourceLine> lines = ContentsList.strip(simplified(text.lines()));
    List<Block> blocks = ContinuedParts.join(LineJoiner.join(lines, text.format()));
    check(listener, text, 0.2);
    List<int[]> parts = split(blocks);
    List<PlanDocument> documents = new ArrayList<>();
    List<Block> front = List.of();
    for (int i = 0; i < parts.size(); i++) {
      List<Block> part = blocks.subList(parts.get(i)[0], parts.get(i)[1]);
      PlanDocument d = document(part, front, i == 0);
      if (i == 0) {
        front = front(part);
      }
      documents.add(d);
      check(listener, text, 0.2 + 0.8 * (i + 1) / parts.size());
    }
    return List.copyOf(documents);
  }

  private static void check(ReadListener listener, DocumentText text, double done)
      throws DocumentProblem {
    listener.progress(done);
    if (listener.isCancelled()) {
      throw new DocumentProblem(DocumentProblem.Reason.READING_STOPPED, text.file());
    }
  }

  private static List<SourceLine> simplified(List<SourceLine> lines) {
    StringBuilder sample = new StringBuilder();
    for (SourceLine l : lines) {
      sample.append(l.text());
      if (sample.length() > 20_000) {
        break;
      }
    }
    if (!Characters.isTraditional(sample.toString())) {
      return lines;
    }
    return lines.stream()
        .map(
            l ->
                new SourceLine(
                    l.number(), l.page(), Characters.simplified(l.text()), l.outline(), l.frame()))
        .toList();
  }

  /** Where one document ends and the next begins: a title after which the numbering starts anew. */
  private static List<int[]> split(List<Block> blocks) {
    boolean decimal = HeadingFinder.isDecimal(blocks);
    List<int[]> parts = new ArrayList<>();
    int from = 0;
    boolean headed = false;
    Numbering.Style top = null;
    String title = null;
    HeadingFinder finder = new HeadingFinder(decimal);
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      boolean attachment = ATTACHMENT.matcher(b.text()).matches();
      boolean named = MetadataReader.isTitle(b.text()) && b.frame() == 0;
      if (headed && (named || attachment)) {
        int at = restart(blocks, i + 1, top);
        boolean other = named && !MetadataReader.tidyTitle(b.text()).equals(title);
        if (at > 0 && (other || (attachment && titled(blocks, i + 1, at)))) {
          parts.add(new int[] {from, i});
          from = i;
          headed = false;
          top = null;
          finder.reset();
          title = named ? MetadataReader.tidyTitle(b.text()) : null;
          continue;
        }
      }
      Optional<HeadingFinder.Found> found = finder.find(b);
      if (found.isPresent() && found.get().numbering() != null) {
        headed = true;
        Numbering.Style s = found.get().numbering().style();
        if (top == null || s.compareTo(top) < 0) {
          top = s;
        }
      } else if (named && !headed) {
        title = MetadataReader.tidyTitle(b.text());
      }
    }
    parts.add(new int[] {from, blocks.size()});
    return parts;
  }

  private static boolean titled(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      if (MetadataReader.isTitle(blocks.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Index of a heading numbered one, of the top style, within the next paragraphs; or -1. */
  private static int restart(List<Block> blocks, int from, Numbering.Style top) {
    HeadingFinder fresh = new HeadingFinder(HeadingFinder.isDecimal(blocks));
    for (int i = from; i < blocks.size() && i < from + 14; i++) {
      Optional<HeadingFinder.Found> f = fresh.find(blocks.get(i));
      if (f.isPresent() && f.get().numbering() != null) {
        Numbering n = f.get().numbering();
        boolean high =
            top == null || n.style().compareTo(top) <= 0 || n.style() == Numbering.Style.HAN;
        return n.value() == 1 && high ? i : -1;
      }
    }
    return -1;
  }

  /** The blocks before the first heading. */
  private static List<Block> front(List<Block> part) {
    HeadingFinder finder = new HeadingFinder(HeadingFinder.isDecimal(part));
    for (int i = 0; i < part.size(); i++) {
      Block b = part.get(i);
      boolean title = MetadataReader.isTitle(b.text());
      if (!title && finder.find(b).isPresent()) {
        return part.subList(0, i);
      }
    }
    return part.subList(0, Math.min(part.size(), 20));
  }

  private PlanDocument document(List<Block> part, List<Block> shared, boolean first) {
    List<Block> front = front(part);
    String title = title(front);
    List<Block> told = new ArrayList<>(shared);
    told.addAll(front);
    List<Item> items = items(part, first ? front.size() : 0, title);
    int[] levels = levels(items);
    List<String> body = new ArrayList<>();
    for (Block b : front) {
      if (b.text().length() > 30) {
        body.add(b.text());
      }
    }
    for (Item i : items) {
      if (i.kind() == Kind.PARAGRAPH) {
        body.add(i.block().text());
      }
    }
    Metadata metadata = MetadataReader.read(told, title, body, places);
    Set<String> most = places.mostNamed(body.subList(0, Math.min(body.size(), SAMPLE)));
    if (metadata.scopeIds().isEmpty()) {
      // Neither title nor issuer names a unit (川南, 关中西部): the province named most is what it is of.
      metadata = metadata.withScopeIds(most.stream().map(code -> "r:" + code).toList());
    }
    Set<String> scope = new LinkedHashSet<>(most);
    metadata.scopeIds().stream().map(PlaceIndex::codeOf).forEach(scope::add);
    PlaceIndex scoped = places.within(scope);
    return build(part, items, levels, metadata, scoped);
  }

  /**
   * The line before a title that names no place, where it holds the place and the title's first
   * words.
   */
  private String opening(List<Block> front, int at) {
    String t = front.get(at).text();
    String before = at == 0 ? "" : front.get(at - 1).text();
    boolean broken =
        before.length() >= 4
            && before.length() <= 24
            && before.chars().allMatch(Characters::isHan)
            && places.find(t).isEmpty()
            && !places.find(before).isEmpty()
            && !MetadataReader.isIssuer(before)
            && MetadataReader.isTitle(before + t);
    return broken ? before : "";
  }

  private String title(List<Block> front) {
    String title = null;
    for (int i = 0; i < front.size(); i++) {
      String t = front.get(i).text();
      String next = i + 1 < front.size() ? front.get(i + 1).text() : "";
      if (MetadataReader.isTitle(t)) {
        title = opening(front, i) + t + (MetadataReader.isPeriod(next) ? next : "");
      } else if (t.length() < 40
          && MetadataReader.isTitle(t + next)
          && next.length() < 40
          && !MetadataReader.isTitle(next)
          && t.indexOf('。') < 0
          && Numbering.of(t).isEmpty()) {
        title = t + next;
        i++;
      }
    }
    return title;
  }

  private static List<Item> items(List<Block> part, int start, String title) {
    List<Item> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    HeadingFinder finder = new HeadingFinder(HeadingFinder.isDecimal(part));
    String bareTitle = title == null ? "" : Characters.bare(title);
    for (int i = 0; i < part.size(); i++) {
      Block b = part.get(i);
      String t = b.text();
      if (IMPRINT.matcher(t).matches() || (RULED.matcher(t).matches() && t.length() < 40)) {
        continue;
      }
      if (!bareTitle.isEmpty()
          && t.length() < 80
          && (Characters.bare(t).equals(bareTitle)
              || (bareTitle.startsWith(Characters.bare(t)) && t.length() > 6 && i < 12))) {
        continue;
      }
      if (BoxExtent.isHead(b)) {
        int next = BoxReader.next(part, i);
        items.add(new Item(Kind.BOX, b, null, i, next));
        i = next - 1;
        continue;
      }
      if (LineJoiner.CAPTION.matcher(t).matches() && t.length() < 70 && t.indexOf('。') < 0) {
        boolean figure = t.startsWith("图") || t.startsWith("附图");
        if (figure) {
          items.add(new Item(Kind.FIGURE, b, null, i, i + 1));
          continue;
        }
        int end = rowsFrom(part, i + 1);
        if (end > i + 1) {
          items.add(new Item(Kind.TABLE, b, null, i, end));
          i = end - 1;
          continue;
        }
      }
      if (b.isRow()) {
        int end = rowsFrom(part, i);
        if (end - i >= 2) {
          items.add(new Item(Kind.TABLE, null, null, i, end));
          i = end - 1;
          continue;
        }
      }
      Optional<HeadingFinder.Found> f =
          i < start && Numbering.of(t).isEmpty() ? Optional.empty() : finder.find(b);
      if (f.isPresent() && !isRepeated(items, f.get(), seen)) {
        HeadingFinder.Found h = f.get();
        if (h.title().isEmpty()
            && i + 1 < part.size()
            && part.get(i + 1).text().length() < 40
            && Numbering.of(part.get(i + 1).text()).isEmpty()
            && !LineJoiner.isClosed(part.get(i + 1).text())) {
          h = new HeadingFinder.Found(h.numbering(), part.get(i + 1).text(), "");
          i++;
        }
        items.add(new Item(Kind.HEADING, b, h, i, i + 1));
        if (!h.text().isEmpty()) {
          items.add(
              new Item(
                  Kind.PARAGRAPH,
                  new Block(b.line(), h.text(), b.raw(), 0, b.frame()),
                  null,
                  i,
                  i + 1));
        }
      } else if (f.isEmpty()) {
        items.add(new Item(Kind.PARAGRAPH, b, null, i, i + 1));
      }
    }
    return items;
  }

  /** A chapter's heading printed again, as running heads are. */
  private static boolean isRepeated(List<Item> items, HeadingFinder.Found f, Set<String> seen) {
    if (f.numbering() == null
        || (f.numbering().style() != Numbering.Style.CHAPTER
            && f.numbering().style() != Numbering.Style.PART)) {
      Item last = lastHeading(items);
      return last != null
          && f.numbering() != null
          && last.heading().numbering() != null
          && last.heading().numbering().printed().equals(f.numbering().printed())
          && last.heading().title().equals(f.title());
    }
    return !seen.add(f.numbering().printed() + " " + Characters.bare(f.title()));
  }

  private static Item lastHeading(List<Item> items) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).kind() == Kind.HEADING) {
        return items.get(i);
      }
    }
    return null;
  }

  private static int rowsFrom(List<Block> part, int from) {
    int i = from;
    int frame = i < part.size() ? part.get(i).frame() : 0;
    while (i < part.size()
        && part.get(i).isRow()
        && part.get(i).frame() == frame
        && !BoxExtent.isHead(part.get(i))) {
      i++;
    }
    return i;
  }

  /** Levels of the headings, by the styles the document uses, from the top down without gaps. */
  private static int[] levels(List<Item> items) {
    Map<Numbering.Style, Integer> order = new EnumMap<>(Numbering.Style.class);
    List<Numbering.Style> ranks =
        new ArrayList<>(
            List.of(
                Numbering.Style.PART,
                Numbering.Style.CHAPTER,
                Numbering.Style.SECTION,
                Numbering.Style.ARTICLE,
                Numbering.Style.HAN,
                Numbering.Style.DECIMAL_1,
                Numbering.Style.DECIMAL_2,
                Numbering.Style.DECIMAL_3,
                Numbering.Style.HAN_PAREN,
                Numbering.Style.ARABIC,
                Numbering.Style.ARABIC_PAREN,
                Numbering.Style.CIRCLED));
    List<Numbering.Style> used = new ArrayList<>();
    for (Item i : items) {
      if (i.kind() == Kind.HEADING && i.heading().numbering() != null) {
        Numbering.Style s = i.heading().numbering().style();
        if (!used.contains(s)) {
          used.add(s);
        }
      }
    }
    int arabic = used.indexOf(Numbering.Style.ARABIC);
    int decimal = used.indexOf(Numbering.Style.DECIMAL_2);
    if (arabic >= 0 && decimal > arabic && leads(items)) {
      ranks.remove(Numbering.Style.ARABIC);
      ranks.add(ranks.indexOf(Numbering.Style.DECIMAL_2), Numbering.Style.ARABIC);
    }
    for (Numbering.Style s : ranks) {
      if (used.contains(s)) {
        order.put(s, order.size() + 1);
      }
    }
    int shallow = Integer.MAX_VALUE;
    for (Item i : items) {
      if (i.kind() == Kind.HEADING && i.block().outline() > 0) {
        shallow = Math.min(shallow, i.block().outline());
      }
    }
    int[] levels = new int[items.size()];
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.kind() != Kind.HEADING) {
        continue;
      }
      Numbering n = item.heading().numbering();
      if (n != null) {
        levels[i] = order.get(n.style());
      } else {
        levels[i] = item.block().outline() > 0 ? item.block().outline() - shallow + 1 : 1;
      }
    }
    return levels;
  }

  /** Whether 3. stands over 3.1, rather than 1. in a list before it. */
  private static boolean leads(List<Item> items) {
    int last = -1;
    for (Item i : items) {
      if (i.kind() != Kind.HEADING || i.heading().numbering() == null) {
        continue;
      }
      Numbering n = i.heading().numbering();
      if (n.style() == Numbering.Style.ARABIC) {
        last = n.value();
      } else if (n.style() == Numbering.Style.DECIMAL_2) {
        return n.printed().startsWith(last + ".") || n.printed().startsWith(last + "．");
      }
    }
    return false;
  }

  private PlanDocument build(
      List<Block> part, List<Item> items, int[] levels, Metadata metadata, PlaceIndex scoped) {
    List<Heading> headings = new ArrayList<>();
    List<TextParagraph> paragraphs = new ArrayList<>();
    List<TextBox> boxes = new ArrayList<>();
    List<DataTable> tables = new ArrayList<>();
    List<FigureCaption> figures = new ArrayList<>();
    List<ProseIndicator> indicators = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    List<PlanDocument.PlaceInText> found = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    List<Heading> path = new ArrayList<>();
    BoxReader boxReader = new BoxReader(scoped);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      switch (item.kind()) {
        case HEADING -> {
          int level = levels[i];
          while (!path.isEmpty() && path.get(path.size() - 1).level() >= level) {
            path.remove(path.size() - 1);
          }
          Numbering n = item.heading().numbering();
          Heading h =
              new Heading(
                  level, n == null ? "" : n.printed(), item.heading().title(), item.block().line());
          headings.add(h);
          path.add(h);
          spans.add(new Span(Span.Kind.HEADING, h.title(), h.line(), level, printed(path), null));
        }
        case PARAGRAPH -> {
          Block b = item.block();
          String t = Characters.tight(CLASS_SPACE.matcher(b.text()).replaceFirst("$1："));
          paragraphs.add(new TextParagraph(t, printed(path), b.line(), Prints.of(b.raw())));
          spans.add(new Span(Span.Kind.PARAGRAPH, t, b.line(), 0, printed(path), null));
          indicators.addAll(ProseReader.indicators(t, b.line()));
          definitions.addAll(DefinitionReader.in(t, printed(path), b.line()));
          scoped.find(t).forEach(m -> found.add(new PlanDocument.PlaceInText(b.line(), m)));
        }
        case BOX -> {
          TextBox box = boxReader.read(part, item.from(), printed(path));
          boxes.add(box);
          spans.add(new Span(Span.Kind.BOX, box.title(), box.line(), 0, printed(path), box));
          for (TextBox.Line l : box.lines()) {
            scoped
                .find(l.text())
                .forEach(m -> found.add(new PlanDocument.PlaceInText(l.line(), m)));
          }
          List<Block> rows =
              part.subList(item.from() + 1, item.to()).stream().filter(Block::isRow).toList();
          if (rows.size() >= 2 && rows.size() == item.to() - item.from() - 1) {
            DataTable t = table(box.number() + " " + box.title(), rows, box.line());
            if (t.header().size() > 2) {
              tables.add(t);
            }
          }
        }
        case TABLE -> {
          boolean captioned = item.block() != null;
          String caption = captioned ? item.block().text() : captionNear(items, i);
          List<Block> rows = part.subList(item.from() + (captioned ? 1 : 0), item.to());
          tables.add(table(caption, rows, rows.get(0).line()));
          for (Block row : rows) {
            spans.add(new Span(Span.Kind.ROW, row.text(), row.line(), 0, printed(path), null));
          }
        }
        default -> {
          figures.add(new FigureCaption(item.block().text(), item.block().line()));
          spans.add(
              new Span(
                  Span.Kind.CAPTION,
                  item.block().text(),
                  item.block().line(),
                  0,
                  printed(path),
                  null));
        }
      }
    }
    tables.forEach(t -> indicators.addAll(TableIndicators.in(t)));
    List<ReadStructure> structures = new StructureReader(scoped).read(spans, metadata.title());
    int line = part.isEmpty() ? 1 : part.get(0).line();
    return new PlanDocument(
        metadata,
        line,
        headings,
        paragraphs,
        boxes,
        tables,
        figures,
        structures,
        indicators,
        definitions,
        found);
  }

  /** The name of a table that stands in the line before it or, numbered, in the line after it. */
  private static String captionNear(List<Item> items, int i) {
    String before = paragraph(items, i - 1);
    if (before.length() < 40 && TABLE_NAME.matcher(before).matches()) {
      return before;
    }
    String after = paragraph(items, i + 1);
    boolean named =
        after.length() < 60
            && after.startsWith("表")
            && after.indexOf('。') < 0
            && LineJoiner.CAPTION.matcher(after).matches();
    return named ? after : "";
  }

  private static String paragraph(List<Item> items, int i) {
    return i < 0 || i >= items.size() || items.get(i).kind() != Kind.PARAGRAPH
        ? ""
        : items.get(i).block().text();
  }

  private static DataTable table(String caption, List<Block> rows, int line) {
    List<List<String>> cells = new ArrayList<>();
    for (Block b : rows) {
      String t = b.text();
      if (t.startsWith("\t") && t.indexOf('\t', 1) > 0 && rows.get(0).text().startsWith("\t")) {
        t = t.substring(1);
      }
      List<String> row = new ArrayList<>();
      for (String c : t.split("\t", -1)) {
        row.add(c.strip());
      }
      cells.add(row);
    }
    Matcher m = LineJoiner.CAPTION.matcher(caption);
    int head = 0;
    while (head < cells.size() - 1
        && cells.get(head).stream().filter(c -> !c.isEmpty()).count() < 2) {
      if (!m.matches() && caption.isEmpty()) {
        caption = String.join("", cells.get(head));
      }
      head++;
    }
    return new DataTable(caption, cells.get(head), cells.subList(head + 1, cells.size()), line);
  }

  private static List<String> printed(List<Heading> path) {
    return path.stream().map(Heading::printed).toList();
  }
}
