package io.lantu.draft;

/**
 * One step of a draft's history.
 *
 * @param key text key of what was done, {@code draft.edit.*}
 * @param subject name of what it was done to, or an empty text
 * @param before the draft before
 * @param after the draft after
 */
public record DraftEdit(String key, String subject, DraftState before, DraftState after) {}
