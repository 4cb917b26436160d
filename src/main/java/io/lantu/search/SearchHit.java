package io.lantu.search;

/**
 * Something found.
 *
 * @param type what it is
 * @param id its id
 * @param title its name or heading
 * @param snippet text around the match, or a short description
 * @param plan plan id, or null
 */
public record SearchHit(HitType type, String id, String title, String snippet, String plan) {}
