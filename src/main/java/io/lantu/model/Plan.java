package io.lantu.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A plan document.
 *
 * @param id for example {@code lanzhou-2021}
 * @param title as printed
 * @param shortTitle short Chinese title
 * @param titleEn English title
 * @param issuer issuing body
 * @param number document number, or null where none is printed
 * @param issued date as far as printed, {@code YYYY-MM-DD} or {@code YYYY-MM}, or null
 * @param periodStart first year, or null
 * @param periodEnd last year, or null
 * @param horizon outlook year beyond the period, or null
 * @param level who it speaks for
 * @param scope region ids it covers
 * @param parent plan it follows from, if it says so, or null
 * @param document recognises the document
 * @param note or null
 */
public record Plan(
    String id,
    String title,
    String shortTitle,
    String titleEn,
    String issuer,
    String number,
    String issued,
    Integer periodStart,
    Integer periodEnd,
    Integer horizon,
    PlanLevel level,
    List<String> scope,
    String parent,
    DocumentMark document,
    String note) {
  private static final Pattern YEARS = Pattern.compile("\\s*\\([^()]*\\d{4}[^()]*\\)$");
  private static final Pattern KIND_OF_PLAN =
      Pattern.compile(
          "^(Outline of the )?(\\d+th Five-Year )?(Development )?Plan (for|of) (the )?");

  public Plan {
    scope = scope == null ? List.of() : List.copyOf(scope);
  }

  /**
   * The English title without what lists say beside it or all plans have in common: "Lanzhou
   * Economic Circle" of "14th Five-Year Development Plan for the Lanzhou Economic Circle". The
   * whole title if nothing else would be left; null if there is none.
   */
  public String shortTitleEn() {
    if (titleEn == null) {
      return null;
    }
    String withoutYears = YEARS.matcher(titleEn).replaceFirst("");
    String rest = KIND_OF_PLAN.matcher(withoutYears).replaceFirst("").strip();
    return rest.isEmpty() ? titleEn : rest;
  }
}
