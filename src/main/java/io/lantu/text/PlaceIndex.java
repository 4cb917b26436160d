package io.lantu.text;

import io.lantu.model.Catalogue;
import io.lantu.model.FormerName;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * All place names the reader knows, found in a text by one pass, longest match first.
 *
 * <p>Names come from the code list of the administrative units of the whole country and, where a
 * catalogue is given, from its regions and places with aliases, former names and contractions. The
 * units of the country are names only. A name several units bear is narrowed to the scope of the
 * plan (see {@link #within}); what stays open is returned with all candidates. Immutable.
 */
public final class PlaceIndex {
  /** 科尔沁左翼中旗 is 科左中旗 for short. */
  private static final Pattern WING =
      Pattern.compile("([\\u4e00-\\u9fff])[\\u4e00-\\u9fff]+([左右])翼([前中后])旗");

  private static final Pattern PEOPLES =
      Pattern.compile(
          "(各族|蒙古族|蒙古|回族|藏族|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族"
              + "|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族"
              + "|普米族|塔吉克族|塔吉克|怒族|鄂温克族|鄂温克|鄂伦春族|鄂伦春|德昂族|保安族|裕固族|京族|独龙族|赫哲族|门巴族|珞巴族)+$");

  /**
   * Rivers, ranges and lakes bear such names too; far from home a short name of the kind is one.
   */
  private static final Pattern NATURAL = Pattern.compile(".{1,3}[河江山岭湖海溪泉]");

  private static final Pattern LONGER_NAME = Pattern.compile("^[镇乡村街路桥寨庙庄](?!区|域).*");
  private static final Set<String> WORDS =
      Set.of(
          "和平", "安定", "安宁", "新城", "东方", "朝阳", "建设", "城关", "城区", "矿区", "郊区", "市中", "城中", "城东", "城西",
          "城北", "桥东", "桥西", "新华", "向阳", "友好", "文化", "前进", "东风", "青年", "和顺", "长安", "永安", "太平", "西山",
          "东山", "南山", "中山", "开平", "大通", "同心", "合作", "平安", "共和", "新区", "通道", "长顺", "复兴", "振兴", "高明",
          "建国", "丰满", "双江", "团结", "兴业", "开发", "中原", "海港", "新市", "工农", "西区", "东区", "南区", "北区", "大城",
          "金山", "宝山", "南岸", "江北", "江南", "湖滨", "江岸", "河东", "河西", "河口", "内黄", "上街", "中牟", "沙河", "临江",
          "滨江", "滨海", "集美", "海口", "长岭", "城子河", "宁县", "大安", "安溪", "安全", "双流", "路北", "路南", "永和", "新和",
          "富裕", "南部", "大方", "任城", "兴文", "文山");

  /** Units whose whole name is a common noun; they are found by nothing but their code. */
  private static final Set<String> COMMON = Set.of("城区", "郊区", "矿区", "新区", "开发区", "市区", "园区");

  /** 东至…西至…: bounds, where a county is called the same. */
  private static final Pattern BOUNDS = Pattern.compile("[东西南北]至");

  /** Words whose second character begins a name too. */
  private static final Set<String> TORN =
      Set.of(
          "扩大", "加大", "重大", "最大", "强大", "壮大", "做大", "较大", "更大", "广大", "提高", "最高", "较高", "更高", "示范",
          "规范", "模范", "稳定", "制定", "确定", "规定", "建成", "形成", "完成", "水平", "公平", "全新", "创新", "更新", "生长",
          "增长", "延长", "统一", "国家", "东西", "治安", "平安", "保安", "长兴", "振兴", "复兴");

  private static final String JOINS = "、—－-和与及至（(·";

  /** Districts whose whole name is a word for a part of any town; found in their own city only. */
  private static final Set<String> PARTS_OF_TOWN =
      Set.of("新城区", "东城区", "西城区", "城中区", "城东区", "城西区", "城北区", "市中区", "东区", "西区", "南区", "北区", "港口区");

  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  private final Trie trie;
  private final Map<String, List<Unit>> byName;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Set<String> scope;

  /** One thing a name can stand for; rank 0 province, 1 prefecture, 2 county, 3 other, 4 point. */
  private record Unit(String id, String code, int rank, boolean full) {}

  /** Names of the whole country and of a catalogue. */
  public PlaceIndex(Catalogue catalogue) {
    this.byName = new LinkedHashMap<>();
    this.scope = Set.of();
    Map<String, String> country = units();
    country.forEach(this::addUnit);
    for (Region r : catalogue.regions()) {
      addRegion(r);
    }
    for (Place p : catalogue.places()) {
      Set<String> all = new LinkedHashSet<>(List.of(p.name()));
      all.addAll(p.aliases());
      String code = p.region() == null ? "" : p.region().replaceFirst("^r:", "");
      // A seat bears the short name of its unit: 合作 is as much a word as before.
      boolean seat = p.kind() == PlaceKind.SEAT || p.kind() == PlaceKind.CITY;
      String in = code.matches("\\d{6}") ? code : "";
      all.forEach(n -> add(n, new Unit(p.id(), in, 4, !seat || n.length() > 2)));
      names.put(p.id(), p.name());
    }
    Trie.TrieBuilder builder = Trie.builder();
    builder.addKeywords(byName.keySet());
    this.trie = builder.build();
  }

  private PlaceIndex(PlaceIndex all, Set<String> scope) {
    this.trie = all.trie;
    this.byName = all.byName;
    this.names.putAll(all.names);
    this.parts.putAll(all.parts);
    this.scope = Set.copyOf(scope);
  }

  /** Names of the country alone. */
  public static PlaceIndex ofCountry() {
    return new PlaceIndex(Catalogue.empty());
  }

  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    try (InputStream in = PlaceIndex.class.getResourceAsStream("units.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        units.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return units;
  }

  private void addUnit(String code, String name) {
    int rank = code.endsWith("0000") ? 0 : code.endsWith("00") ? 1 : 2;
    String id = "r:" + code;
    names.putIfAbsent(id, name);
    add(name, new Unit(id, code, rank, true));
    for (String s : shortNames(name, rank)) {
      add(s, new Unit(id, code, rank, s.endsWith("州") && rank == 1 && s.length() > 2));
    }
  }

  private void addRegion(Region r) {
    String code = r.code() != null ? r.code() : codeOf(r);
    int rank =
        switch (r.kind()) {
          case PROVINCE -> 0;
          case PREFECTURE -> 1;
          case COUNTY -> 2;
          default -> 3;
        };
    names.put(r.id(), r.name());
    if (r.kind() == RegionKind.CONTRACTION || r.kind() == RegionKind.CIRCLE) {
      parts.put(r.id(), r.parts());
    }
    add(r.name(), new Unit(r.id(), code, rank, true));
    Set<String> others = new LinkedHashSet<>(r.aliases());
    r.former().stream().map(FormerName::name).forEach(others::add);
    others.forEach(
        n -> add(n, new Unit(r.id(), code, rank, r.kind() != RegionKind.COUNTY || n.length() > 2)));
    if (r.isAdministrative()) {
      shortNames(r.name(), rank).forEach(n -> add(n, new Unit(r.id(), code, rank, false)));
    }
  }

  private static String codeOf(Region r) {
    List<String> near = new ArrayList<>(r.counties());
    if (r.parent() != null) {
      near.add(r.parent());
    }
    near.addAll(r.parts());
    return near.stream()
        .map(x -> x.replaceFirst("^r:", ""))
        .filter(x -> x.matches("\\d{6}"))
        .findFirst()
        .orElse("");
  }

  private void add(String name, Unit unit) {
    if (name.length() < 2 || !Characters.isHan(name.charAt(0)) || COMMON.contains(name)) {
      return;
    }
    List<Unit> units = byName.computeIfAbsent(name, n -> new ArrayList<>(1));
    if (units.stream().noneMatch(u -> u.id().equals(unit.id()))) {
      units.add(unit);
    }
  }

  /** Short forms people write for a unit, such as 临夏州 and 临夏 for 临夏回族自治州. */
  static List<String> shortNames(String name, int rank) {
    Set<String> all = new LinkedHashSet<>();
    if (rank == 0) {
      all.add(
          name.startsWith("内蒙古") ? "内蒙古" : name.startsWith("黑龙江") ? "黑龙江" : name.substring(0, 2));
    } else if (name.endsWith("自治州") || name.endsWith("自治县") || name.endsWith("自治旗")) {
      String kind = name.substring(name.length() - 1);
      String stem = PEOPLES.matcher(name.substring(0, name.length() - 3)).replaceFirst("");
      if (stem.length() >= 2) {
        all.add(stem + kind);
        all.add(stem);
      } else if (!stem.isEmpty()) {
        all.add(stem + kind);
      }
    } else {
      for (String suffix : List.of("地区", "林区", "特区", "新区", "盟", "市", "县", "区", "旗")) {
        if (name.endsWith(suffix) && name.length() - suffix.length() >= 2) {
          all.add(name.substring(0, name.length() - suffix.length()));
          break;
        }
      }
    }
    Matcher wing = WING.matcher(name);
    if (wing.matches()) {
      all.add(wing.group(1) + wing.group(2) + wing.group(3) + "旗");
    }
    all.remove(name);
    return List.copyOf(all);
  }

  /**
   * The same index, with names several units bear limited to some units and all they contain.
   *
   * @param codes codes of provinces, prefectures or counties; empty limits nothing
   */
  public PlaceIndex within(Collection<String> codes) {
    Set<String> prefixes = new LinkedHashSet<>();
    for (String c : codes) {
      prefixes.add(
          c.endsWith("0000") ? c.substring(0, 2) : c.endsWith("00") ? c.substring(0, 4) : c);
    }
    return new PlaceIndex(this, prefixes);
  }

  /**
   * Codes of the provinces a text names most by units that bear their name alone; none where no
   * province has a third of them.
   */
  Set<String> mostNamed(List<String> paragraphs) {
    Map<String, Integer> named = new HashMap<>();
    int all = 0;
    for (String p : paragraphs) {
      for (PlaceMention m : find(p)) {
        String code = m.isAmbiguous() ? "" : codeOf(m.id());
        if (!code.isEmpty()) {
          named.merge(code.substring(0, 2) + "0000", 1, Integer::sum);
          all++;
        }
      }
    }
    int total = all;
    Set<String> most = new LinkedHashSet<>();
    named.forEach(
        (code, n) -> {
          if (n >= 3 && n * 3 >= total) {
            most.add(code);
          }
        });
    return most;
  }

  /** Code of a region id such as r:620100, or an empty text. */
  static String codeOf(String id) {
    String c = id.replaceFirst("^r:", "");
    return c.matches("\\d{6}") ? c : "";
  }

  /** Short names of what a contraction or circle is made of; empty for other ids. */
  List<String> partsOf(String id) {
    return parts.getOrDefault(id, List.of()).stream()
        .map(this::nameOf)
        .map(n -> n.endsWith("自治州") ? shortNames(n, 1).get(1) : n)
        .map(n -> n.length() > 2 ? n.replaceFirst("[市州]$", "") : n)
        .toList();
  }

  /** Current name of a region or place, or the id itself. */
  public String nameOf(String id) {
    return names.getOrDefault(id, id);
  }

  private int nearness(Unit u) {
    if (u.code().isEmpty()) {
      return 1;
    }
    int best = 0;
    for (String p : scope) {
      if (u.code().startsWith(p)) {
        return 4;
      }
      if (p.startsWith(u.code().replaceFirst("(00)+$", ""))) {
        best = Math.max(best, 3);
      } else if (p.startsWith(u.code().substring(0, 2)) && !MUNICIPALITIES.contains(p)) {
        best = Math.max(best, 2);
      }
    }
    return best;
  }

  /** Finds the place names of a text, in order, longest match first, none inside another. */
  public List<PlaceMention> find(String text) {
    List<PlaceMention> found = new ArrayList<>();
    List<Emit> emits = new ArrayList<>(trie.parseText(text));
    emits.sort(Comparator.comparingInt(Emit::getStart).thenComparing(e -> -e.size()));
    int free = 0;
    for (Emit e : emits) {
      if (e.getStart() < free) {
        continue;
      }
      List<Unit> units = candidates(e, text, emits);
      if (units.isEmpty() || isConjunction(e, emits, free)) {
        // 新城区 that is no district is no 新城 either.
        free = PARTS_OF_TOWN.contains(e.getKeyword()) ? e.getEnd() + 1 : free;
        continue;
      }
      found.add(
          new PlaceMention(
              e.getKeyword(),
              e.getStart(),
              e.getEnd() + 1,
              units.stream().map(Unit::id).distinct().toList()));
      free = e.getEnd() + 1;
    }
    return found;
  }

  /** 天成和平庆: between two names 和 joins, even where 和平 is a name too. */
  private static boolean isConjunction(Emit e, List<Emit> emits, int free) {
    if (e.getStart() == 0 || e.getStart() != free || "和与".indexOf(e.getKeyword().charAt(0)) < 0) {
      return false;
    }
    return emits.stream()
        .anyMatch(o -> o.getStart() == e.getStart() + 1 && o.getEnd() >= e.getEnd() + 1);
  }

  private List<Unit> candidates(Emit e, String text, List<Emit> emits) {
    String name = e.getKeyword();
    int start = e.getStart();
    int end = e.getEnd() + 1;
    List<Unit> units = byName.getOrDefault(name, List.of());
    boolean inShortForm = units.stream().noneMatch(Unit::full);
    if (inShortForm
        && LONGER_NAME.matcher(text.substring(end, Math.min(text.length(), end + 2))).matches()) {
      return List.of();
    }
    int best = -1;
    for (Unit u : units) {
      best = Math.max(best, nearness(u));
    }
    int nearest = best;
    List<Unit> near = units.stream().filter(u -> nearness(u) == nearest).toList();
    if (!scope.isEmpty() && inShortForm && best < 2) {
      // A short county name of another province is more often a word; larger units are well known.
      boolean natural = NATURAL.matcher(name).matches() && !stands(e, text, emits);
      near =
          near.stream()
              .filter(u -> u.rank() == 0 || (u.rank() == 1 && !natural) || u.code().isEmpty())
              .toList();
    }
    boolean word =
        inShortForm
            ? isWord(name, text, start)
            : name.length() == 2
                && best < 2
                && start > 0
                && Characters.isHan(text.charAt(start - 1));
    if ((word || isTorn(name, text, start)) && !stands(e, text, emits)) {
      return List.of();
    }
    if (PARTS_OF_TOWN.contains(name) && best < 4) {
      return List.of();
    }
    int smallest = near.stream().mapToInt(Unit::rank).min().orElse(0);
    // 天水 is the city before it is a point, 海南 in Qinghai the prefecture: the larger unit first.
    return near.stream()
        .sorted(Comparator.comparingInt(Unit::rank))
        .filter(u -> u.rank() == smallest || (u.rank() < 3 && smallest > 0))
        .toList();
  }

  /** Whether a short name is a word too, or begins with the 和 that joins the words around it. */
  private static boolean isWord(String name, String text, int start) {
    return WORDS.contains(name)
        || ("和与".indexOf(name.charAt(0)) >= 0
            && start > 0
            && Characters.isHan(text.charAt(start - 1)))
        || BOUNDS.matcher(name).matches();
  }

  /** Whether the first character belongs to the word before: 扩大同西南, 小城市和县城, 示范县. */
  private static boolean isTorn(String name, String text, int start) {
    return name.length() == 2
        && start > 0
        && (TORN.contains(text.substring(start - 1, start + 1))
            || (name.charAt(0) == '和' && Characters.isHan(text.charAt(start - 1))));
  }

  /** Names of the districts of a city, in the order of the code list; none of other places. */
  List<String> districtsOf(String city) {
    return byName.getOrDefault(city, List.of()).stream()
        .filter(u -> u.rank() == 1 && u.code().endsWith("00"))
        .findFirst()
        .map(
            c ->
                names.entrySet().stream()
                    .filter(e -> e.getKey().startsWith("r:" + c.code().substring(0, 4)))
                    .filter(e -> codeOf(e.getKey()).matches("\\d{4}(?!00)\\d{2}"))
                    .filter(e -> e.getValue().endsWith("区"))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList())
        .orElse(List.of());
  }

  /** Whether a unit lies outside what the index is limited to, and outside its province. */
  boolean isOutside(String id) {
    String code = codeOf(id);
    return !scope.isEmpty() && !code.isEmpty() && nearness(new Unit(id, code, 0, true)) == 0;
  }

  /** Whether a unit of one name lies in a unit of another: 甘南合作, not 平凉合作. */
  boolean contains(String upper, String name) {
    for (Unit u : byName.getOrDefault(upper, List.of())) {
      String prefix = u.code().replaceFirst("(00)+$", "");
      for (Unit v : byName.getOrDefault(name, List.of())) {
        if (!prefix.isEmpty()
            && v.code().length() > prefix.length()
            && v.code().startsWith(prefix)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name follows the place it lies in, or stands in an enumeration beside one. */
  private boolean stands(Emit e, String text, List<Emit> emits) {
    int start = e.getStart();
    int end = e.getEnd() + 1;
    boolean before = start > 0 && JOINS.indexOf(text.charAt(start - 1)) >= 0;
    boolean after = end < text.length() && JOINS.indexOf(text.charAt(end)) >= 0;
    for (Emit o : emits) {
      if (WORDS.contains(o.getKeyword()) || o.equals(e)) {
        continue;
      }
      int last = o.getEnd() + 1;
      boolean within = last == start && contains(o.getKeyword(), e.getKeyword());
      if (within || (before && last == start - 1) || (after && o.getStart() == end + 1)) {
        return true;
      }
    }
    return false;
  }
}
