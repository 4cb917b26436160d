/**
 * The review of drafts: a pane beside the map, by keyboard throughout. FX thread. Entry: {@link
 * io.lantu.ui.draft.DraftView}.
 */
package io.lantu.ui.draft;
