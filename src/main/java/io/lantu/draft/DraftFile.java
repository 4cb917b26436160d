package io.lantu.draft;

import io.lantu.model.Catalogue;

/**
 * A draft as it is kept on disk: inside its pack, so that the review goes on where it stopped, and
 * as the autosaved copy.
 *
 * @param format version of the form, 1
 * @param source name of the document it was read from, or null
 * @param pack path of the pack it was opened from or saved to, or null; autosaved copies only
 * @param state the draft
 * @param content what goes into the pack unedited; autosaved copies of new drafts only, else null
 */
public record DraftFile(
    int format, String source, String pack, DraftState state, Catalogue.Content content) {
  /** Version written. */
  public static final int FORMAT = 1;
}
