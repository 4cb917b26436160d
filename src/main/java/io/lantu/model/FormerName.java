package io.lantu.model;

/**
 * A name a region had before.
 *
 * @param name the former name
 * @param until last year of its use, or null
 * @param note or null
 */
public record FormerName(String name, Integer until, String note) {}
