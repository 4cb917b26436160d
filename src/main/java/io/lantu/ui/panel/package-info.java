/** The panels beside the map: the structure tree and the panel of the selected subject. */
package io.lantu.ui.panel;
