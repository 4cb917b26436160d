package io.lantu.model;

/**
 * Bounds as the text gives them: four short names, not sentences.
 *
 * @param east or null
 * @param south or null
 * @param west or null
 * @param north or null
 */
public record Bounds(String east, String south, String west, String north) {}
