package io.lantu.draft;

import io.lantu.geo.Geodesy;
import io.lantu.model.LonLat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The order in which an axis or belt runs through its places. A text that tells the course (A—B—C,
 * 由A经B至C) is followed; one that only lists the places (包括A、B、C) says nothing about it, and a line
 * drawn through them as listed may double back. Then the places are put in the order of a short
 * line through all of them, unless the listed order is nearly as short.
 */
final class LineOrder {
  /** How much longer than the short line the listed order may be and still be kept. */
  private static final double DETOUR = 1.15;

  private static final double SHORTER = 1e-6;

  /** What stands between two places of a course; a comma begins another part of it. */
  private static final Pattern ON = Pattern.compile("[^，、；。,;]{0,3}[—–－~～\\-至到经往向][^，、；。,;]{0,3}");

  private final Function<String, Optional<LonLat>> where;

  /**
   * @param where position of a region or place, if known
   */
  LineOrder(Function<String, Optional<LonLat>> where) {
    this.where = where;
  }

  /**
   * Puts the members of a line in the order of its course.
   *
   * @param members as the text lists them
   * @param sentence the sentence that lists them
   * @return the same members; in the same order if one of them has no position
   */
  List<DraftMember> along(List<DraftMember> members, String sentence) {
    if (members.size() < 3 || tellsCourse(members, sentence)) {
      return members;
    }
    List<LonLat> points = new ArrayList<>();
    for (DraftMember m : members) {
      Optional<LonLat> p = m.isResolved() ? where.apply(m.id()) : Optional.empty();
      if (p.isEmpty()) {
        return members;
      }
      points.add(p.get());
    }
    List<Integer> listed = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      listed.add(i);
    }
    List<Integer> course = shortened(listed, points);
    if (length(listed, points) <= DETOUR * length(course, points)) {
      return members;
    }
    // Of both directions the one that keeps what is listed first nearer to the beginning.
    if (course.indexOf(0) > course.indexOf(points.size() - 1)) {
      Collections.reverse(course);
    }
    return course.stream().map(members::get).toList();
  }

  /** Whether two places that follow each other are joined by a dash or a word of going on. */
  private static boolean tellsCourse(List<DraftMember> members, String sentence) {
    for (int i = 1; i < members.size(); i++) {
      int before = sentence.indexOf(members.get(i - 1).printed());
      int from = before + members.get(i - 1).printed().length();
      int next = before < 0 ? -1 : sentence.indexOf(members.get(i).printed(), from);
      if (next >= 0 && ON.matcher(sentence.substring(from, next)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Turns stretches of the line and moves single places as long as that makes it shorter. */
  private static List<Integer> shortened(List<Integer> listed, List<LonLat> points) {
    List<Integer> best = new ArrayList<>(listed);
    double length = length(best, points);
    for (boolean better = true; better; ) {
      better = false;
      for (int i = 0; i < best.size(); i++) {
        for (int k = 0; k < best.size(); k++) {
          List<Integer> tried = new ArrayList<>(best);
          if (i < k) {
            Collections.reverse(tried.subList(i, k + 1));
          } else {
            tried.add(k, tried.remove(i));
          }
          double now = length(tried, points);
          if (now < length - SHORTER) {
            best = tried;
            length = now;
            better = true;
          }
        }
      }
    }
    return best;
  }

  private static double length(List<Integer> order, List<LonLat> points) {
    double sum = 0;
    for (int i = 1; i < order.size(); i++) {
      LonLat a = points.get(order.get(i - 1));
      LonLat b = points.get(order.get(i));
      sum += Geodesy.distance(a.lon(), a.lat(), b.lon(), b.lat());
    }
    return sum;
  }
}
