package io.lantu.model;

import java.util.List;

/**
 * Points to a span of a plan document.
 *
 * @param plan plan id
 * @param heading headings from chapter down, as printed
 * @param box box number as in {@link ProjectBox#number}, or null
 * @param fp fingerprint of the cited span
 */
public record Citation(String plan, List<String> heading, String box, Fingerprint fp) {
  public Citation {
    heading = heading == null ? List.of() : List.copyOf(heading);
  }
}
