package io.lantu.model;

/**
 * A quantity in a project's name.
 *
 * @param value in {@code unit}
 * @param unit as printed
 * @param of what is measured, or null
 */
public record Quantity(double value, String unit, String of) {}
