package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items are in a box of lines with leads, such as 铁路。建设甲铁路、乙铁路 or 甲小镇：建设民宿、步道: the names
 * told after the lead, or the lead itself. A lead that names a work of its own is the item,
 * whatever is said of it; one that names a kind of works stands over the names it lists. A box that
 * tells what is to be done and hardly names a project has its leads for items.
 */
final class LeadItems {
  private static final Pattern MEASURES =
      Pattern.compile(".*(?:行动|任务|方向|定位.*布局|措施|举措|机制|指引|政策|要求|目标)[”」]?$");

  /** What places are to be, not what is built there. */
  private static final Pattern ROLES = Pattern.compile(".*(?:定位|方向|指引|政策|要求|目标|机制|分工).*");

  private static final Pattern WORKS = Pattern.compile(".*(?:工程|项目)[”」]?$");
  private static final Pattern EAGER = Pattern.compile(".*(?:项目|项目库|项目表|清单|名录)[”」]?$");

  /** 实施…工程 as a clause of its own: what is carried out under that name. */
  private static final Pattern NAMED =
      Pattern.compile("(?:^|[，。；])(?:实施|开展)([^，。；、]{4,24}(?:工程|项目))(?=[，。；]|$)");

  private static final Pattern AND_SUCH = Pattern.compile(".*等[^，。；、]{0,8}(?:项目|工程|任务)?[。；]?$");

  /** Below this a box lists works under kinds of them, see {@link LeadSense}. */
  private static final double KINDS = -2;

  /** Above this leads are names though so much is told of them that it may name works too. */
  private static final double NAMES = 2;

  /**
   * Letters after a lead, on the mean, above which they begin to be much, and at which they are.
   */
  private static final double LITTLE = 40;

  private static final double MUCH = 56;

  /** So far a lead must be from a name where the others are names. */
  private static final double APART = -3;

  private final ProjectPhrases phrases;
  private final LeadSense sense;
  private final ProjectPhrases.Trust trust;
  private final boolean measures;

  /** What the leads are, on the whole. */
  private final double weight;

  private final boolean named;

  /** Whether most leads name works of their own, so that the others do too. */
  private final boolean mostNamed;

  /**
   * Decides for one box.
   *
   * @param title title of the box
   * @param body its lines
   * @param marks their marks
   */
  LeadItems(ProjectPhrases phrases, String title, List<Block> body, List<BoxLevels.Mark> marks) {
    this.phrases = phrases;
    this.sense = new LeadSense(phrases);
    this.mostNamed = areMostNamed(body, marks);
    List<LeadSense.Pair> pairs = pairs(body, marks);
    this.weight = sense.weigh(pairs);
    boolean eager = EAGER.matcher(title).matches();
    this.trust =
        weight < KINDS && !ROLES.matcher(title).matches()
            ? ProjectPhrases.Trust.SURE
            : eager ? ProjectPhrases.Trust.EAGER : ProjectPhrases.Trust.NONE;
    double told = pairs.stream().mapToInt(p -> p.rest().length()).average().orElse(0);
    this.named = weight > NAMES * Math.min(1, Math.max(0, (told - LITTLE) / (MUCH - LITTLE)));
    this.measures =
        (weight >= KINDS || MEASURES.matcher(title).matches()) && areMeasures(title, body, marks);
  }

  private static List<LeadSense.Pair> pairs(List<Block> body, List<BoxLevels.Mark> marks) {
    List<LeadSense.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      BoxExtent.Kind k = BoxLevels.kindOf(body.get(i), marks.get(i));
      if (k == BoxExtent.Kind.COLON || k == BoxExtent.Kind.PERIOD) {
        String lead = BoxExtent.lead(marks.get(i).rest());
        pairs.add(
            new LeadSense.Pair(lead, marks.get(i).rest().substring(lead.length() + 1).strip()));
      }
    }
    return pairs;
  }

  /** Whether the leads of the box are names of works. */
  boolean areNamed() {
    return named;
  }

  /** How far sentences of the box are known to name works. */
  ProjectPhrases.Trust trust() {
    return trust;
  }

  private boolean areMostNamed(List<Block> body, List<BoxLevels.Mark> marks) {
    int leads = 0;
    int named = 0;
    for (int i = 0; i < body.size(); i++) {
      BoxExtent.Kind k = BoxLevels.kindOf(body.get(i), marks.get(i));
      if (k == BoxExtent.Kind.COLON || k == BoxExtent.Kind.PERIOD) {
        leads++;
        named += phrases.names().isNamed(BoxExtent.lead(marks.get(i).rest())) ? 1 : 0;
      }
    }
    return named * 2 > leads;
  }

  private boolean isNamed(String lead) {
    return (mostNamed && lead.length() > 5) || phrases.names().isNamed(lead);
  }

  private boolean areMeasures(String title, List<Block> body, List<BoxLevels.Mark> marks) {
    int leads = 0;
    int lists = 0;
    int naming = 0;
    double share = 0;
    for (int i = 0; i < body.size(); i++) {
      String t = marks.get(i).rest();
      BoxExtent.Kind k = BoxLevels.kindOf(body.get(i), marks.get(i));
      if (k == BoxExtent.Kind.COLON || k == BoxExtent.Kind.PERIOD) {
        leads++;
        String lead = BoxExtent.lead(t);
        String rest = t.substring(lead.length() + 1);
        if (BoxItems.isList(rest) || !phrases.sites(rest).isEmpty()) {
          lists++;
        } else {
          ProjectPhrases.Found found = phrases.in(rest, trust);
          naming += isTelling(lead, rest, found.items()) ? 1 : 0;
          share += found.share();
        }
      } else if (k == BoxExtent.Kind.LIST || k == BoxExtent.Kind.SHORT) {
        return false;
      }
    }
    if (leads == 0) {
      return false;
    }
    boolean told = MEASURES.matcher(title).matches();
    if (lists > 0) {
      return told && (lists + naming) * 2 <= leads;
    }
    double least = told ? 0.25 : WORKS.matcher(title).matches() ? 0.15 : 0.2;
    return naming * (told ? 2 : 2.5) < leads || share < least * leads;
  }

  /** Whether names found after a lead are the items rather than what is said of the lead. */
  private boolean isTelling(String lead, String rest, List<String> names) {
    return !names.isEmpty()
        && (!isNamed(lead)
            || names.stream().anyMatch(phrases.names()::isOwn)
            || (!mostNamed
                && !phrases.names().isOwn(lead)
                && names.stream().anyMatch(phrases.names()::isProper))
            || AND_SUCH.matcher(rest.strip()).matches());
  }

  /** Items of a line: names in what follows its lead, or the lead. */
  List<String> of(String lead, String rest) {
    boolean parted = rest.indexOf('、') >= 0 || rest.indexOf('；') >= 0;
    boolean apart = parted && sense.weigh(new LeadSense.Pair(lead, rest)) < APART;
    boolean telling =
        trust == ProjectPhrases.Trust.SURE
            && sense.onlyTells(rest)
            && !ProjectPhrases.VERB.matcher(rest).find()
            && phrases.in(rest, ProjectPhrases.Trust.NONE).items().isEmpty();
    if (measures || telling || (named && !apart)) {
      return List.of(lead);
    }
    List<String> items = BoxItems.of(rest, phrases, trust);
    if (trust == ProjectPhrases.Trust.SURE && !items.isEmpty()) {
      return items;
    }
    boolean list = BoxItems.isList(rest) && items.size() > 1 && (parted || !isNamed(lead));
    if (!list && !items.isEmpty() && !isTelling(lead, rest, items)) {
      return List.of(lead);
    }
    if (items.isEmpty() && phrases.names().isOneName(ItemSplitter.trim(rest))) {
      return List.of(isNamed(lead) ? lead : ItemSplitter.trim(rest));
    }
    if (items.isEmpty()) {
      items = new ArrayList<>();
      Matcher named = NAMED.matcher(rest);
      while (named.find()) {
        items.add(named.group(1));
      }
    }
    return items.isEmpty() ? List.of(lead) : items;
  }
}
