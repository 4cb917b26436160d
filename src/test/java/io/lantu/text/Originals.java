package io.lantu.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.model.Catalogue;
import io.lantu.pack.PackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores of the reader on the user's own copies of the plan documents. */
final class Originals {
  static final Path FOLDER = Path.of(System.getProperty("lantu.originals", "../shared/plans"));
  private static final Map<String, String> FILE_OF =
      Map.of(
          "lanzhou-2021",
          "000",
          "lanzhou-circle-2021",
          "001",
          "hexi-2021",
          "001",
          "longdongnan-2021",
          "001",
          "gansu-urban-2021",
          "002",
          "lanxi-2018",
          "003",
          "letdz-2016",
          "004");
  static final Map<String, List<String>> PLANS =
      Map.of(
          "000", List.of("lanzhou-2021"),
          "001", List.of("lanzhou-circle-2021", "hexi-2021", "longdongnan-2021"),
          "002", List.of("gansu-urban-2021"),
          "003", List.of("lanxi-2018"),
          "004", List.of("letdz-2016"));

  /** Tier A of the seven plans, by the classes' number and noun. */
  static final Map<String, List<String>> TIER_A =
      Map.of(
          "lanzhou-2021", List.of("一心两翼多点"),
          "lanzhou-circle-2021", List.of("一核两极四带"),
          "hexi-2021", List.of("一轴四圈多点", "一带一核三圈"),
          "longdongnan-2021", List.of("一带一圈多增长极"),
          "gansu-urban-2021", List.of("一横两纵多组团", "一核两副中心"),
          "lanxi-2018", List.of("一带双圈多节点"),
          "letdz-2016", List.of("一区五园", "一带二轴二心二区多组团", "一心两轴两区七组团", "六大功能片区"));

  final Map<String, PlanDocument> plans = new LinkedHashMap<>();
  final Map<String, List<PlanDocument>> files = new LinkedHashMap<>();

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  Originals(PlaceIndex places) {
    try (Stream<Path> list = Files.list(FOLDER)) {
      for (Path p : list.sorted().toList()) {
        String key = p.getFileName().toString().substring(0, 3);
        if (!PLANS.containsKey(key)) {
          continue;
        }
        List<PlanDocument> docs =
            new PlanReader(places)
                .read(DocumentReader.read(p, ReadListener.NONE), ReadListener.NONE);
        files.put(key, docs);
        for (int i = 0; i < docs.size() && i < PLANS.get(key).size(); i++) {
          plans.put(PLANS.get(key).get(i), docs.get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DocumentProblem e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String[]> table(String resource) {
    try {
      List<String[]> rows = new ArrayList<>();
      String all =
          new String(
              Originals.class.getResourceAsStream(resource).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.isBlank()) {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String key(String s) {
    return Characters.bare(java.text.Normalizer.normalize(s, java.text.Normalizer.Form.NFKC));
  }

  F1 headings() {
    F1 f = new F1("headings");
    Map<String, List<String>> want = new LinkedHashMap<>();
    List<String[]> rows = table("headings.tsv");
    for (String[] r : rows.subList(1, rows.size())) {
      String t = key(r[3] + r[4].replace("…", ""));
      want.computeIfAbsent(r[0], k -> new ArrayList<>())
          .add(r[1] + " " + r[2] + " " + (t.length() > 9 ? t.substring(0, 9) : t));
    }
    want.forEach(
        (file, list) -> {
          List<String> got = new ArrayList<>();
          for (PlanDocument d : files.get(file)) {
            for (Heading h : d.headings()) {
              String t = key(h.number() + h.title());
              got.add(h.line() + " " + h.level() + " " + (t.length() > 9 ? t.substring(0, 9) : t));
            }
          }
          f.add(file, list, got);
        });
    return f;
  }

  List<F1> boxesAndItems() throws IOException {
    F1 boxes = new F1("boxes");
    F1 items = new F1("items");
    F1 plain = new F1("items, boxes that list");
    for (String plan : FILE_OF.keySet().stream().sorted().toList()) {
      JsonArray list =
          JsonParser.parseString(Files.readString(Path.of("data/projects/" + plan + ".json")))
              .getAsJsonArray();
      Map<String, List<String>> want = new LinkedHashMap<>();
      List<String> heads = new ArrayList<>();
      for (JsonElement e : list) {
        JsonObject b = e.getAsJsonObject();
        if (!b.has("number")) {
          continue;
        }
        String number = b.get("number").getAsString();
        heads.add(number + " " + key(b.get("title").getAsString()));
        List<String> names = want.computeIfAbsent(number, k -> new ArrayList<>());
        for (JsonElement g : b.getAsJsonArray("groups")) {
          JsonArray listed = g.getAsJsonObject().getAsJsonArray("items");
          JsonElement lead = g.getAsJsonObject().get("name");
          for (JsonElement i : listed) {
            String name = i.getAsJsonObject().get("name").getAsString();
            // Some editors file the lead of a group as its first item; here it is the group's name.
            if (listed.size() == 1 || lead == null || !lead.getAsString().equals(name)) {
              names.add(key(name));
            }
          }
        }
      }
      List<String> got = new ArrayList<>();
      Map<String, List<String>> gotItems = new LinkedHashMap<>();
      PlanDocument d = plans.get(plan);
      if (d != null) {
        for (TextBox b : d.boxes()) {
          got.add(b.number() + " " + key(b.title()));
          List<String> names = new ArrayList<>();
          b.groups().forEach(g -> g.items().forEach(i -> names.add(key(i))));
          gotItems.put(b.number(), names);
        }
      }
      boxes.add(plan, heads, got);
      want.forEach(
          (number, names) -> {
            items.add(plan + " " + number, names, gotItems.getOrDefault(number, List.of()));
            if (plan.equals("lanzhou-2021") || plan.equals("letdz-2016")) {
              plain.add(plan + " " + number, names, gotItems.getOrDefault(number, List.of()));
            }
          });
    }
    return List.of(boxes, items, plain);
  }

  static String formulaKey(String formula) {
    return FormulaGrammar.parse(formula).map(Formula::key).orElse(formula);
  }

  F1 formulas() {
    F1 f = new F1("tier A formulas");
    TIER_A.forEach(
        (plan, list) -> {
          PlanDocument d = plans.get(plan);
          List<String> got = new ArrayList<>();
          if (d != null) {
            d.structures().forEach(s -> got.add(formulaKey(s.formula())));
          }
          f.add(plan, list.stream().map(Originals::formulaKey).toList(), got);
        });
    return f;
  }

  /** 兰州市 and 兰州, 甘州城区 and 甘州 are one place: names without the kind of unit, each once. */
  private static List<String> bare(List<String> places) {
    return places.stream()
        .map(p -> p.replaceFirst("(?<=..)城区$", ""))
        .map(p -> p.replaceFirst("(?<=..)[市州县区]$", ""))
        .distinct()
        .toList();
  }

  private static boolean same(String want, String label, String name) {
    String w = want.substring(want.indexOf(' ') + 1);
    return want.startsWith(label) && (w.contains(name) || name.contains(w));
  }

  List<F1> elements() {
    F1 names = new F1("elements");
    F1 members = new F1("members of elements");
    Map<String, List<String>> want = new LinkedHashMap<>();
    List<String[]> rows = table("/io/lantu/data/named-elements.tsv");
    Map<String, List<String>> wantMembers = new LinkedHashMap<>();
    for (String[] r : rows.subList(1, rows.size())) {
      if (!r[8].startsWith("原文未列名")) {
        String k = r[0] + "\t" + r[1];
        want.computeIfAbsent(k, x -> new ArrayList<>()).add(r[2] + " " + key(r[4]));
        if (!r[5].isEmpty()) {
          wantMembers.put(k + "\t" + key(r[4]), List.of(r[5].split("、")));
        }
      }
    }
    want.forEach(
        (k, list) -> {
          String[] p = k.split("\t");
          List<String> got = new ArrayList<>();
          PlanDocument d = plans.get(p[0]);
          if (d != null) {
            for (ReadStructure s : d.structures()) {
              if (!formulaKey(s.formula()).equals(formulaKey(p[1]))) {
                continue;
              }
              for (ReadElement e : s.elements()) {
                String name = key(e.name());
                // The document says 兰州主城四区; the table files it as 主城四区.
                String as =
                    list.stream()
                        .filter(w -> same(w, e.classLabel(), name))
                        .findFirst()
                        .orElse(e.classLabel() + " " + name);
                got.add(as);
                List<String> m = wantMembers.get(k + "\t" + as.substring(as.indexOf(' ') + 1));
                if (m != null) {
                  members.add(e.name(), bare(m), bare(e.places()));
                }
              }
            }
          }
          names.add(p[1], list, got);
        });
    return List.of(names, members);
  }

  /** The four tables of the originals by file and number of rows, the header not counted. */
  F1 tables() {
    F1 f = new F1("tables, every row");
    List<String> got = new ArrayList<>();
    plans.forEach(
        (plan, d) -> d.tables().forEach(t -> got.add(plan + " " + t.rows().size() + " rows")));
    return f.add(
        "originals",
        List.of(
            "lanzhou-2021 16 rows",
            "longdongnan-2021 6 rows",
            "letdz-2016 15 rows",
            "letdz-2016 12 rows"),
        got);
  }

  /** Figures of the pack's indicators by value and name, where one name contains the other. */
  F1 indicators() throws IOException {
    F1 f = new F1("indicators of the pack");
    for (String plan : FILE_OF.keySet().stream().sorted().toList()) {
      PlanDocument d = plans.get(plan);
      List<ProseIndicator> left = new ArrayList<>(d == null ? List.of() : d.indicators());
      JsonArray list =
          JsonParser.parseString(Files.readString(Path.of("data/indicators/" + plan + ".json")))
              .getAsJsonArray();
      List<String> want = new ArrayList<>();
      List<String> got = new ArrayList<>();
      for (JsonElement e : list) {
        String name = key(e.getAsJsonObject().get("name").getAsString());
        for (JsonElement v : e.getAsJsonObject().getAsJsonArray("values")) {
          if (v.getAsJsonObject().has("value")) {
            double value = v.getAsJsonObject().get("value").getAsDouble();
            want.add(name + " " + value);
            left.stream()
                .filter(i -> Math.abs(i.value() - value) < 1e-9)
                .filter(i -> name.contains(key(i.name())) || key(i.name()).contains(name))
                .findFirst()
                .ifPresent(
                    i -> {
                      left.remove(i);
                      got.add(name + " " + value);
                    });
          }
        }
      }
      f.add(plan, want, got);
    }
    return f;
  }

  /**
   * Places of stretches taken at random (seed 31), marked by hand against the text: where each
   * stands, its name and the unit it stands for.
   */
  F1 places() {
    F1 f = new F1("places, resolved");
    List<String[]> rows = table("places.tsv");
    for (String[] r : rows.subList(1, rows.size())) {
      int line = Integer.parseInt(r[1]);
      int from = Integer.parseInt(r[2]);
      int to = Integer.parseInt(r[3]);
      List<String> got = new ArrayList<>();
      PlanDocument d = plans.get(r[0]);
      if (d != null) {
        for (PlanDocument.PlaceInText p : d.places()) {
          PlaceMention m = p.mention();
          if (p.line() == line && m.start() >= from && m.end() <= to) {
            got.add(m.start() + " " + m.name() + " " + m.id());
          }
        }
      }
      f.add(r[0] + " " + line, r[4].isEmpty() ? List.of() : List.of(r[4].split(";")), got);
    }
    return f;
  }

  /** Places of the whole country and of the shipped pack. */
  static PlaceIndex shipped() {
    return new PlaceIndex(
        new Catalogue(new PackReader(PackReader.Depth.CONTENT).read(Path.of("data")).content()));
  }

  static void print(F1 f, int show) {
    System.out.println(f);
    f.missed.stream().limit(show).forEach(x -> System.out.println("    - " + x));
    f.extra.stream().limit(show).forEach(x -> System.out.println("    + " + x));
  }

  public static void main(String[] args) throws Exception {
    int show = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    long t0 = System.nanoTime();
    PlaceIndex index = shipped();
    Originals o = new Originals(index);
    System.out.println("seconds " + (System.nanoTime() - t0) / 1e9);
    o.files.forEach(
        (k, v) -> {
          System.out.println(k + " " + v.size());
          v.forEach(d -> System.out.println("   " + d.line() + " " + d.metadata()));
        });
    print(o.headings(), show);
    for (F1 f : o.boxesAndItems()) {
      print(f, f.name.startsWith("items,") ? 0 : show);
    }
    print(o.formulas(), show);
    print(o.places(), show);
    print(o.indicators(), show);
    for (F1 f : o.elements()) {
      print(f, show);
    }
    o.plans.forEach(
        (k, d) -> {
          d.structures()
              .forEach(
                  s -> {
                    System.out.println(k + " " + s.line() + " " + s.formula() + " " + s.wordings());
                    s.classes().forEach(c -> System.out.println("     " + c));
                    s.elements()
                        .forEach(
                            e ->
                                System.out.println(
                                    "       "
                                        + e.classLabel()
                                        + " | "
                                        + e.name()
                                        + " | "
                                        + e.places()));
                  });
          d.tables()
              .forEach(
                  t ->
                      System.out.println(
                          k
                              + " TABLE "
                              + t.caption()
                              + " "
                              + t.header()
                              + " rows "
                              + t.rows().size()));
        });
  }
}
