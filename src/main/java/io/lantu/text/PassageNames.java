package io.lantu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the elements of a class from how a passage is built: sentences and paragraphs that each
 * open with a name (其一，A组团。…), or that close with one (…构成B带).
 *
 * <p>A name counts where it ends in the noun of its class, is a place, or is set apart by an
 * ordinal or by the punctuation after it. What is told of a name is the rest of its sentence and
 * those that follow up to the next name.
 */
final class PassageNames {
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^(?:第[一二三四五六七八九十][\\u4e00-\\u9fff]{1,2}[是为即]|一[\\u4e00-\\u9fff]{1,2}(?:是|为)|(?:其?[一二三四五六七八九十]|第[一二三四五六七八九十]|另?一[条个座处片]|(?:[两二三四五六七八九][\\u4e00-\\u9fff])?之[一二三四五六七八九])(?:是|为|系|，|、|即|：)+|[（(]\\d{1,2}[）)]|\\d{1,2}[.．、]|[①-⑩]|——|—|-|•|首先，?|其次，?|再次，?|最后，?)\\s*");
  private static final Pattern LEAD_WORDS =
      Pattern.compile(
          "^(?:其中|以及|同时|另有|则|即|打造|建设|培育|做强|做优|构建|形成|推进|加快|壮大|提升|优化|[一二三四]?[横纵竖](?:为|是|即)|[东西南北左右上下中]{1,2}[部侧线翼片区轴带廊]?(?:为|是|系|即|指)|将|把|以)+");
  private static final Pattern SIDE =
      Pattern.compile("^([东西南北左右上下中]{1,2}[部侧线翼片区轴带廊]?)(?:为|是|系|即|指)");
  private static final Pattern NO_NAME =
      Pattern.compile(
          ".*[，。；：“”的].*|.*(?:引导|推动|促进|覆盖|涉及|包括|位于|依托|承担|负责|分别|要求|达到|建成|实施|加强|完善|串联|连接|联动|辐射|应当|必须|不得|按照|通过|根据|围绕|本规划|上述|各类|其他|其余).*|^(?:这|该|各|本|全|其|在|对|到|从|沿(?!海|江|边|河|黄|湖|淮|.+[带轴廊]$)|由|与|和|使|让|并|既|又|也|是|有|为|不).*|.*(?:等|为|是|和|与|及|、)$|^[两二三四五六七八九十]+[个条大座片处类].*|^[一二两双三四五六七八九十多\\d]+[个条大座]?.{1,3}$");
  private static final String FOLLOWS = "，。；：（(由以为是含包涵沿自从按主要将重位依承突打在把向串辖的到经至连则推、和与及”等";

  /** Words that go on from a name no punctuation closes. */
  private static final Pattern GOES_ON = Pattern.compile("^(?:" + NameEdges.SAID + ")");

  private static final Pattern LISTING = Pattern.compile("^(?:其中)?(?:包括|包含|涵盖|有|即|如|分别为|主要有|分别是)");
  private static final Pattern INTRODUCTION =
      Pattern.compile("^([^。；：]{6,}[^。；：“”])：(?=[^。；]{3,})");
  private static final Pattern BEFORE_LIST =
      Pattern.compile(
          "^在(?=.{2,}$)|^.*(?:首批有|分别为|分别是|包括|包含|涵盖|有|为|即|指|是|如|以|由|将|把|选取|支持|推动|培育|建设|设置|布置|布设|布局|规划|打造)(?=.{2,}$)");
  private static final Pattern AFTER_LIST =
      Pattern.compile(
          "(?<=.{2})(?:等.*|(?:均|共同|一并|作|列|纳)?(?:为|列入|纳入|作为|组成|构成).*|县城.*|[两二三四五六七八九十]+[个条座处片地市县区镇大].*)$");

  private static final Pattern ZONE =
      Pattern.compile("[\\u4e00-\\u9fff]{2,}(?:风景名胜区|风景区|开发区|高新区|经开区|新区|度假区|林场|农场)");

  private final NameFinder names;
  private final MemberFinder members;
  private final PlanText text;

  PassageNames(PlanText text, NameFinder names, MemberFinder members) {
    this.text = text;
    this.names = names;
    this.members = members;
  }

  /** A paragraph and the index of the piece it is. */
  record Paragraph(String text, int index) {}

  /** A sentence or half-sentence of a passage. */
  private record Piece(String text, boolean ordinal, boolean opens, int index) {}

  /** Names that open the sentences of a passage. */
  Naming openings(Formula.Part p, List<Paragraph> passage) {
    Map<String, StringBuilder> told = new LinkedHashMap<>();
    Map<String, Piece> pieceOf = new LinkedHashMap<>();
    Map<String, String> sides = new HashMap<>();
    StringBuilder current = null;
    for (Piece piece : clauses(p, pieces(passage))) {
      String name = head(p, piece);
      Matcher side = SIDE.matcher(piece.text());
      if (name != null && side.find()) {
        sides.put(side.group(1), name);
      }
      // 东翼为A…。东翼主打…: the side stands for what lies there.
      name = sides.getOrDefault(name, name);
      if (name != null && !told.containsKey(name)) {
        current = new StringBuilder();
        told.put(name, current);
        pieceOf.put(name, piece);
        current.append(after(piece.text(), name));
      } else if (name != null) {
        current = told.get(name);
        current.append('。').append(after(piece.text(), name));
      } else if (current != null) {
        current.append('。').append(piece.text());
      }
    }
    List<NamedElement> out = new ArrayList<>();
    told.forEach((name, t) -> out.add(element(name, t.toString(), pieceOf.get(name))));
    boolean allSides = out.size() > 1 && sides.size() == out.size();
    return new Naming(allSides ? Naming.Kind.SIDES : Naming.Kind.OPENINGS, out, List.of());
  }

  /** Names that close the sentences of a passage: 沿江而下，A、B首尾相接，构成C带. */
  Naming closings(Formula.Part p, List<Paragraph> passage) {
    Map<String, NamedElement> found = new LinkedHashMap<>();
    for (Piece piece : pieces(passage)) {
      List<String> all = names.ending(piece.text(), p.noun()).names();
      for (String name : all) {
        if (isName(name, p) && !found.containsKey(name)) {
          int at = piece.text().indexOf(name);
          boolean closes = all.size() == 1 && at > 8;
          String told = closes ? piece.text().substring(0, at) : "";
          found.put(name, element(name, told, piece));
        }
      }
    }
    return new Naming(Naming.Kind.PHRASES, List.copyOf(found.values()), List.of());
  }

  /**
   * Names a passage enumerates: 首批有A、B、C; where the class has no number, all lists of a sentence.
   */
  Naming enumerated(Formula.Part p, List<Paragraph> passage) {
    Naming best = Naming.NONE;
    for (Paragraph paragraph : passage) {
      List<NamedElement> all = new ArrayList<>();
      for (String sentence : ItemSplitter.pieces(introduced(paragraph.text()), "。\n")) {
        for (String clause : ItemSplitter.pieces(sentence, "，；：")) {
          List<String> items = listed(clause);
          boolean alike = p.count() == null && LISTING.matcher(clause).find() && alike(items);
          // 建设A、B、C等营地: the noun of the class closes the list.
          boolean closed =
              !p.noun().isEmpty()
                  && Pattern.compile(
                          "(?:等|[两二三四五六七八九十]+[个条处座片])[^、，等]{0,6}" + Pattern.quote(p.noun()) + "$")
                      .matcher(clause)
                      .find();
          if (items.size() < 2 || !(closed || alike || names.areNames(items, p.noun()))) {
            continue;
          }
          List<NamedElement> list = new ArrayList<>();
          for (String item : items) {
            list.add(element(item, "", new Piece(sentence, false, false, paragraph.index())));
          }
          all.addAll(list);
          if (p.count() != null && list.size() == p.count()) {
            return new Naming(Naming.Kind.PHRASES, list, List.of());
          }
        }
      }
      if (p.count() == null && best.isEmpty() && !all.isEmpty()) {
        best = new Naming(Naming.Kind.PHRASES, all, List.of());
      }
    }
    return best;
  }

  /** Whether names end alike, as 保护区 and 保护区 do. */
  private static boolean alike(List<String> items) {
    return items.stream().allMatch(x -> x.length() > 3)
        && items.stream().map(x -> x.charAt(x.length() - 1)).distinct().count() <= 2;
  }

  /** The items of the list a clause holds, without the words before and after it. */
  private List<String> listed(String clause) {
    List<String> out = new ArrayList<>();
    List<String> items = names.items(clause);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      if (i == 0) {
        item = BEFORE_LIST.matcher(item).replaceFirst("");
      }
      if (i == items.size() - 1) {
        item = AFTER_LIST.matcher(item).replaceFirst("");
      }
      if (item.length() > 1 && item.length() < 16 && !NO_NAME.matcher(item).matches()) {
        out.add(item);
      }
    }
    return out.size() == items.size() ? out : List.of();
  }

  private static String after(String text, String name) {
    int at = text.indexOf(name);
    return at < 0 ? text : text.substring(at + name.length());
  }

  private NamedElement element(String name, String told, Piece piece) {
    Span s = text.get(piece.index());
    return new NamedElement(
        name,
        List.of(told),
        List.of(),
        PlanText.firstSentence(piece.text()),
        piece.index(),
        s.line());
  }

  /** 划分为四区，实行…：A区，…；B区，…: what a colon introduces stands apart. */
  private static String introduced(String text) {
    Matcher m = INTRODUCTION.matcher(text);
    return m.find() ? m.group(1) + "。" + text.substring(m.end()) : text;
  }

  private static List<Piece> pieces(List<Paragraph> passage) {
    List<Piece> out = new ArrayList<>();
    boolean item = false;
    for (Paragraph paragraph : passage) {
      boolean first = true;
      // Paragraphs of a list end in a semicolon, its last in a stop.
      boolean listed = item || paragraph.text().endsWith("；");
      item = paragraph.text().endsWith("；");
      for (String sentence : ItemSplitter.pieces(introduced(paragraph.text()), "。；\n")) {
        for (String s :
            sentence.split(
                "(?<=[，：])(?=(?:第|另|之)?[一二三四五六七八九十](?:[\\u4e00-\\u9fff]?)[是为系][\\u4e00-\\u9fff])")) {
          String t = s.strip().replaceFirst("[，、]$", "");
          Matcher m = ORDINAL.matcher(t);
          boolean ordinal = m.find();
          t = ordinal ? t.substring(m.end()) : t;
          out.add(new Piece(t, ordinal || (listed && first), first, paragraph.index()));
          first = false;
        }
      }
    }
    return out;
  }

  /** A廊自…，B廊由…: clauses that open with a name of the class stand apart. */
  private List<Piece> clauses(Formula.Part p, List<Piece> pieces) {
    List<Piece> out = new ArrayList<>();
    for (Piece piece : pieces) {
      StringBuilder clause = new StringBuilder();
      boolean ordinal = piece.ordinal();
      boolean opens = piece.opens();
      for (String c : ItemSplitter.pieces(piece.text(), "，")) {
        String name = clause.length() == 0 ? null : head(p, new Piece(c, false, false, 0));
        if (name != null
            && c.startsWith(name)
            && name.length() < c.length()
            && ElementName.endsIn(name, p.noun())) {
          out.add(new Piece(clause.toString(), ordinal, opens, piece.index()));
          clause.setLength(0);
          ordinal = false;
          opens = false;
        }
        clause.append(clause.length() == 0 ? "" : "，").append(c);
      }
      out.add(new Piece(clause.toString(), ordinal, opens, piece.index()));
    }
    return out;
  }

  /** The name a piece opens with, or null. */
  private String head(Formula.Part p, Piece piece) {
    String t = piece.text().replaceFirst("^[“\"]", "");
    int cut = t.length();
    for (int i = 0; i < t.length(); i++) {
      if ("，。；：（(、”\t".indexOf(t.charAt(i)) >= 0 || t.startsWith("——", i)) {
        cut = i;
        break;
      }
    }
    Matcher lead = LEAD_WORDS.matcher(t.substring(0, cut));
    boolean led = lead.find();
    String open = led ? t.substring(lead.end(), cut) : t.substring(0, cut);
    // 西翼为A: what follows the word for being is the name.
    boolean is = led && "为是系即指".indexOf(lead.group().charAt(lead.end() - 1)) >= 0;
    boolean listed = cut < t.length() && t.charAt(cut) == '、';
    if (!listed && open.length() <= 22 && ElementName.suits(open, p.noun()) && isName(open, p)) {
      return open;
    }
    for (int end = 2; end <= Math.min(22, open.length() - 1); end++) {
      String name = open.substring(0, end);
      if (ElementName.suits(name, p.noun())
          && (FOLLOWS.indexOf(open.charAt(end)) >= 0 || GOES_ON.matcher(open.substring(end)).find())
          && isName(name, p)) {
        return name;
      }
    }
    boolean one = p.count() != null && p.count() == 1;
    if (!one || open.contains("作为")) {
      for (int end = Math.min(9, open.length() - 1); end > 1; end--) {
        // A市建设…；B市打造…: the subject is the name, whatever is said of it.
        if (GOES_ON.matcher(open.substring(end)).find()
            && (members.isPlace(open.substring(0, end))
                || ZONE.matcher(open.substring(0, end)).matches())
            && !NO_NAME.matcher(open.substring(0, end)).matches()) {
          return open.substring(0, end);
        }
      }
    }
    if (listed || open.length() > 18) {
      return null;
    }
    boolean set = cut < t.length() && ("：（(".indexOf(t.charAt(cut)) >= 0 || piece.opens());
    boolean place = members.isPlace(open) && set;
    boolean told = (is || (piece.ordinal() && open.length() > 2)) && isName(open, p);
    return place || told ? open : null;
  }

  private static boolean isName(String name, Formula.Part p) {
    String core = FormulaGrammar.core(p.noun());
    boolean sided = p.count() != null && p.count() > 1 && ElementName.isSide(name);
    return (sided || name.length() >= core.length() + ElementName.least(core))
        && !(p.count() != null && p.count() > 1 && ElementName.isVague(name))
        && !NO_NAME.matcher(name).matches()
        && !name.matches(
            ".*[一二两双三四五六七八九十多\\d](?:[个条大座道处片类][^、]{0,8}?)?" + Pattern.quote(p.noun()) + ".?$");
  }
}
