/** Commands of the window, each declared once and derived into menu, tool bar and shortcuts. */
package io.lantu.ui.action;
