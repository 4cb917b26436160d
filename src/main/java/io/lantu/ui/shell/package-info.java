/** The main window: menus, tool bar, panels, status bar. */
package io.lantu.ui.shell;
