/**
 * Drafts of user packs: what a plan document was read to say, corrected by hand and written as a
 * pack.
 *
 * <p>Entry: {@link io.lantu.draft.PlanDraft}, the document of the review with its undo history,
 * made by {@link io.lantu.draft.DraftMaker} from a document or by {@link io.lantu.draft.DraftPack}
 * from a pack. Free of any user interface. Uses model, geo, text, pack and settings; Gson for the
 * file of a draft alone. Values are immutable; a {@code PlanDraft} belongs to one thread.
 */
package io.lantu.draft;
