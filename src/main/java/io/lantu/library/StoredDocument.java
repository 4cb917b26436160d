package io.lantu.library;

import java.time.Instant;
import java.util.Objects;

/**
 * A document found in a stored file; unknown texts are empty.
 *
 * @param title as read
 * @param issuer who issued it
 * @param number document number
 * @param date issued, as far as known
 * @param periodStart first year, or null
 * @param periodEnd last year, or null
 * @param letters letters and digits of its text
 * @param sha first 16 hex digits of the SHA-256 of its normalised text
 * @param plan id of the plan of a pack it is, or null
 * @param found how many of that plan's cited spans stand in it word for word
 * @param cited how many different spans that plan cites
 * @param chosen when the user preferred it over other editions, or null
 */
public record StoredDocument(
    String title,
    String issuer,
    String number,
    String date,
    Integer periodStart,
    Integer periodEnd,
    int letters,
    String sha,
    String plan,
    int found,
    int cited,
    Instant chosen) {
  public StoredDocument {
    title = Objects.requireNonNullElse(title, "");
    issuer = Objects.requireNonNullElse(issuer, "");
    number = Objects.requireNonNullElse(number, "");
    date = Objects.requireNonNullElse(date, "");
    sha = Objects.requireNonNullElse(sha, "");
  }

  StoredDocument matched(PlanMatcher.Match match) {
    return new StoredDocument(
        title,
        issuer,
        number,
        date,
        periodStart,
        periodEnd,
        letters,
        sha,
        match.plan(),
        match.found(),
        match.cited(),
        chosen);
  }

  StoredDocument chosen(Instant when) {
    return new StoredDocument(
        title,
        issuer,
        number,
        date,
        periodStart,
        periodEnd,
        letters,
        sha,
        plan,
        found,
        cited,
        when);
  }
}
