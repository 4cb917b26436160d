/** The locator: one field that finds everything and goes there. FX thread. */
package io.lantu.ui.locator;
