package io.lantu.model;

/**
 * A structure as another passage or plan words it.
 *
 * @param plan plan id
 * @param wording the formula as written there
 * @param citation where
 */
public record Statement(String plan, String wording, Citation citation) {}
