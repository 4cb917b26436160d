package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words a citation: short for a line on screen, in full for text that leaves the program.
 *
 * <p>Headings and box numbers are shown as printed, in either language. Immutable; any thread.
 *
 * @param catalogue knows the plans
 * @param language of plan titles
 */
public record CitationText(Catalogue catalogue, Language language) {
  private static final String STEP = " › ";

  /** Short plan title, headings and box, parted by arrows. */
  public String line(Citation c) {
    return join(c, planName(c.plan()));
  }

  /** Full plan title in the title marks of the language, headings and box. */
  public String full(Citation c) {
    Optional<Plan> plan = catalogue.findPlan(c.plan());
    String title = plan.map(p -> language.pick(p.title(), p.titleEn())).orElse(c.plan());
    boolean zh = language == Language.ZH || plan.map(Plan::titleEn).isEmpty();
    return join(c, zh ? "《" + title + "》" : title);
  }

  /** A text with its citation behind it, for the clipboard. */
  public String cited(String text, Citation c) {
    return language == Language.ZH ? text + "（" + full(c) + "）" : text + " (" + full(c) + ")";
  }

  /** Short title of a plan, else its id. */
  public String planName(String planId) {
    return catalogue
        .findPlan(planId)
        .map(p -> language.pick(p.shortTitle(), p.shortTitleEn()))
        .orElse(planId);
  }

  private static String join(Citation c, String plan) {
    List<String> parts = new ArrayList<>(List.of(plan));
    parts.addAll(c.heading());
    if (c.box() != null) {
      parts.add(c.box());
    }
    return String.join(STEP, parts);
  }
}
