package io.lantu.export;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.model.ProjectBox;
import io.lantu.model.Structure;
import io.lantu.settings.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the files put names, citations and values into words. Immutable. */
public final class Wording {
  private final Catalogue catalogue;
  private final Messages messages;

  public Wording(Catalogue catalogue, Messages messages) {
    this.catalogue = catalogue;
    this.messages = messages;
  }

  /** A text of the program. */
  String text(String key, Object... args) {
    return messages.get(key, args);
  }

  Language language() {
    return messages.language();
  }

  String pick(String zh, String en) {
    return messages.language().pick(zh, en);
  }

  /** Name of a region, place, element, structure or plan in the language, else the id. */
  public String name(String id) {
    return findName(id).orElse(id);
  }

  /** Name of a region, place, element, structure or plan in the language. */
  public Optional<String> findName(String id) {
    return catalogue
        .findRegion(id)
        .map(r -> pick(r.name(), r.nameEn()))
        .or(() -> catalogue.findPlace(id).map(p -> pick(p.name(), p.nameEn())))
        .or(() -> catalogue.findElement(id).map(e -> pick(e.name(), e.nameEn())))
        .or(() -> catalogue.findStructure(id).map(s -> pick(s.formula(), s.formulaEn())))
        .or(() -> catalogue.findPlan(id).map(p -> pick(p.title(), p.titleEn())));
  }

  String names(Collection<String> ids) {
    String separator = messages.language() == Language.EN ? ", " : "、";
    return ids.stream().map(this::name).collect(Collectors.joining(separator));
  }

  String planTitle(String id) {
    return catalogue.findPlan(id).map(p -> pick(p.title(), p.titleEn())).orElse(id);
  }

  String planShort(String id) {
    return catalogue.findPlan(id).map(p -> pick(shortOf(p), p.titleEn())).orElse(id);
  }

  private static String shortOf(Plan p) {
    return p.shortTitle() == null ? p.title() : p.shortTitle();
  }

  /** Plan, headings and box of a citation. */
  String cited(Citation c) {
    if (c == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(planShort(c.plan()));
    parts.addAll(c.heading());
    if (c.box() != null) {
      parts.add(c.box());
    }
    return String.join(" › ", parts);
  }

  String box(ProjectBox box) {
    return box.number() == null ? box.title() : box.number() + " " + box.title();
  }

  String formula(Structure s) {
    return pick(s.formula(), s.formulaEn());
  }

  /** The values of an indicator in one line. */
  String values(Indicator i) {
    return i.values().stream().map(this::value).collect(Collectors.joining("；"));
  }

  private String value(IndicatorValue v) {
    String number =
        v.value() == null
            ? String.valueOf(v.text())
            : BigDecimal.valueOf(v.value()).stripTrailingZeros().toPlainString();
    String year = v.year() == null ? "" : v.year() + (language() == Language.EN ? ": " : " 年：");
    String growth = v.kind() == IndicatorValueKind.GROWTH ? text("export.growth") + " " : "";
    return year + growth + number + (v.qualifier() == null ? "" : " " + v.qualifier());
  }
}
