package io.lantu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans written for the tests, of other provinces and other hands, with what they hold. */
final class Synthetic {
  static final List<String> TUNED =
      List.of("tuned-chuannan.md", "tuned-mindong.html", "tuned-yuxi.txt", "tuned-nostructure.txt");
  static final List<String> UNSEEN =
      List.of(
          "unseen-qianzhong.txt",
          "unseen-wanbei.txt",
          "unseen-dongting.txt",
          "unseen-yinshan.txt",
          "unseen-nostructure.txt");

  final F1 headings = new F1("headings");
  final F1 formulas = new F1("formulas");
  final F1 classes = new F1("classes");
  final F1 elements = new F1("elements");
  final F1 places = new F1("places of elements");
  final F1 boxes = new F1("boxes");
  final F1 items = new F1("items");
  final F1 tables = new F1("tables");
  final F1 metadata = new F1("metadata");

  List<F1> all() {
    return List.of(headings, formulas, classes, elements, places, boxes, items, tables, metadata);
  }

  /** Adds what was read from a plan to the scores. */
  void add(String name, List<PlanDocument> documents) {
    Map<String, List<String>> want = new LinkedHashMap<>();
    Map<String, List<String>> wantPlaces = new LinkedHashMap<>();
    String base = name.substring(0, name.lastIndexOf('.'));
    for (String[] r : Originals.table("plans/" + base + ".tsv")) {
      List<String> list = want.computeIfAbsent(r[0], k -> new ArrayList<>());
      switch (r[0]) {
        case "heading" -> list.add(r[1] + " " + key(r[2] + r[3]));
        case "formula" -> list.add(key(r[1]));
        case "class" -> list.add(key(r[1]) + " " + r[2] + " " + r[3]);
        case "element" -> {
          list.add(key(r[1]) + " " + r[2] + " " + key(r[3]));
          if (!r[4].isEmpty()) {
            wantPlaces.put(key(r[3]), List.of(r[4].split("、")));
          }
        }
        case "box", "item" -> list.add(r[1] + " " + key(r[2]));
        case "table" -> list.add(r[r.length - 1]);
        case "documents" -> list.add(r[1]);
        default -> list.add(key(String.join(" ", List.of(r).subList(1, r.length))));
      }
    }
    Map<String, List<String>> got = new LinkedHashMap<>();
    for (PlanDocument d : documents) {
      for (Heading h : d.headings()) {
        put(got, "heading", h.level() + " " + key(h.number() + h.title()));
      }
      for (ReadStructure s : d.structures()) {
        String f = key(s.formula());
        put(got, "formula", f);
        for (ReadClass c : s.classes()) {
          put(got, "class", f + " " + c.label() + " " + (c.count() == null ? "" : c.count()));
        }
        for (ReadElement e : s.elements()) {
          put(got, "element", f + " " + e.classLabel() + " " + key(e.name()));
          List<String> p = wantPlaces.get(key(e.name()));
          if (p != null) {
            places.add(base + " " + e.name(), plain(p), plain(e.places()));
          }
        }
      }
      for (TextBox b : d.boxes()) {
        put(got, "box", b.number() + " " + key(b.title()));
        b.groups()
            .forEach(g -> g.items().forEach(i -> put(got, "item", b.number() + " " + key(i))));
      }
      d.tables().stream()
          .filter(t -> !t.caption().startsWith("专栏"))
          .forEach(t -> put(got, "table", String.valueOf(t.rows().size())));
    }
    headings.add(base, of(want, "heading"), of(got, "heading"));
    formulas.add(base, of(want, "formula"), of(got, "formula"));
    classes.add(base, of(want, "class"), of(got, "class"));
    elements.add(base, of(want, "element"), of(got, "element"));
    boxes.add(base, of(want, "box"), of(got, "box"));
    items.add(base, of(want, "item"), of(got, "item"));
    tables.add(base, of(want, "table"), of(got, "table"));
    Metadata m = documents.get(0).metadata();
    check(base, want, "title", key(m.title()));
    check(base, want, "issuer", key(m.issuer()));
    check(base, want, "number", key(m.number()));
    check(base, want, "date", key(m.date()));
    check(base, want, "period", key(m.periodStart() + " " + m.periodEnd()));
    if (want.containsKey("documents")) {
      metadata.add(base, want.get("documents"), List.of(String.valueOf(documents.size())));
    }
  }

  private void check(String base, Map<String, List<String>> want, String what, String got) {
    if (want.containsKey(what)) {
      metadata.add(base + " " + what, want.get(what), List.of(got));
    }
  }

  private static List<String> of(Map<String, List<String>> map, String key) {
    return map.getOrDefault(key, List.of());
  }

  private static void put(Map<String, List<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(n -> n.length() > 2 ? n.replaceFirst("[市县区]$", "") : n).toList();
  }

  private static String key(String s) {
    return Originals.key(s);
  }

  /** Reads a plan from the test resources as its own format. */
  static List<PlanDocument> read(String name, PlaceIndex places) throws DocumentProblem {
    String text;
    try (InputStream in = Synthetic.class.getResourceAsStream("plans/" + name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DocumentText doc =
        name.endsWith(".html")
            ? new DocumentText(name, DocumentFormat.HTML, HtmlReader.lines(text))
            : name.endsWith(".md")
                ? new DocumentText(name, DocumentFormat.MARKDOWN, MarkdownReader.lines(text))
                : DocumentText.of(name, text);
    return new PlanReader(places).read(doc, ReadListener.NONE);
  }

  public static void main(String[] args) throws Exception {
    PlaceIndex index = PlaceIndex.ofCountry();
    Synthetic s = new Synthetic();
    for (String name : args[0].equals("tuned") ? TUNED : UNSEEN) {
      s.add(name, read(name, index));
    }
    s.all().forEach(f -> Originals.print(f, 60));
  }
}
