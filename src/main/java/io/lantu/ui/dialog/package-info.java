/** Dialogs: about, shortcuts, going to a place, first steps. */
package io.lantu.ui.dialog;
