package io.lantu.ui.draft;

/** What the review asks of the program around it. FX thread. */
public interface DraftActions {
  /** Asks for a document and drafts its structure. */
  void draftFromDocument();

  /** Writes the draft to its pack, or asks where. */
  void save();

  /** Asks where and writes the draft there. */
  void saveAs();

  /** Ends the review; asks first if something is not saved. */
  void closeReview();

  /** Stops the reading of a document. */
  void cancelReading();
}
