package io.lantu.model;

/**
 * One class of a formula, for example 两翼.
 *
 * @param label as written
 * @param labelEn English
 * @param count number in the formula; null for 多
 * @param note or null
 * @param citation where the class is set out, or null if the structure's citation covers it
 */
public record StructureClass(
    String label, String labelEn, Integer count, String note, Citation citation) {}
