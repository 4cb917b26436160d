package io.lantu.text;

import java.util.List;

/**
 * What a document says of itself; unknown texts are empty.
 *
 * @param title without quotation marks around it
 * @param issuer who issued it; several joined by 、
 * @param number document number, such as 甘政办发〔2021〕93号
 * @param date issued, ISO as far as known: 2021-10-10 or 2022-03
 * @param periodStart first year it plans for, or null
 * @param periodEnd last year, or null
 * @param scope sentence that states its area, or empty
 * @param scopeIds administrative units of its area
 */
public record Metadata(
    String title,
    String issuer,
    String number,
    String date,
    Integer periodStart,
    Integer periodEnd,
    String scope,
    List<String> scopeIds) {
  public Metadata {
    scopeIds = List.copyOf(scopeIds);
  }

  /** The same with units the plan covers. */
  Metadata withScopeIds(List<String> ids) {
    return new Metadata(title, issuer, number, date, periodStart, periodEnd, scope, ids);
  }
}
