package io.lantu.model;

/**
 * What one plan says in a disagreement.
 *
 * @param plan plan id
 * @param says in our own words
 * @param citation where
 */
public record DisagreementSide(String plan, String says, Citation citation) {}
