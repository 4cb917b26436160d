/**
 * Scenes and decks in the main window: the panel that lists and edits them and their small
 * pictures. FX thread; the model is {@link io.lantu.state.DeckEditor}.
 */
package io.lantu.ui.scene;
