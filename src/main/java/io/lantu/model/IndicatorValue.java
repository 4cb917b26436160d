package io.lantu.model;

/**
 * A value of an indicator.
 *
 * @param year or null
 * @param value number, or null if {@code text} is given
 * @param kind base, target or growth
 * @param qualifier for example 以上, or null
 * @param text value that is no number, or null
 */
public record IndicatorValue(
    Integer year, Double value, IndicatorValueKind kind, String qualifier, String text) {}
