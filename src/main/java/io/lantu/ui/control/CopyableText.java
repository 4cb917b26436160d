package io.lantu.ui.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Wrapped text that can be selected with the mouse and copied, always as tall as it needs to be. FX
 * thread.
 *
 * <p>A text flow: its height follows from the layout itself, after any change of width, font or
 * theme, where a read-only text area has to be measured from outside. Drag selects, double click
 * takes a word, triple click all; Shortcut+C copies, Shortcut+A selects all, Escape clears. Words
 * may be marked with an explanation that shows as a tool tip.
 */
public final class CopyableText extends TextFlow {
  private String content;
  private final Path highlight = new Path();
  private int anchor;
  private int caret;

  /**
   * A word with an explanation.
   *
   * @param start first UTF-16 unit
   * @param end behind the last
   * @param explanation shown as tool tip
   */
  public record Mark(int start, int end, String explanation) {}

  /** Shows a text with style classes of its own. */
  public CopyableText(String text, String... styleClasses) {
    this(text, List.of(), styleClasses);
  }

  /**
   * Shows a text with marked words.
   *
   * @param text the text
   * @param marks in order, without overlap
   * @param styleClasses style classes of its own
   */
  public CopyableText(String text, List<Mark> marks, String... styleClasses) {
    content = text;
    getStyleClass().add("copyable");
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    setCursor(Cursor.TEXT);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(text);
    highlight.getStyleClass().add("copyable-selection");
    highlight.setManaged(false);
    highlight.setMouseTransparent(true);
    List<Node> children = new ArrayList<>(List.of(highlight));
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() > at) {
        children.add(new Text(text.substring(at, mark.start())));
      }
      children.add(marked(text, mark));
      at = mark.end();
    }
    if (at < text.length() || children.size() == 1) {
      children.add(new Text(text.substring(at)));
    }
    getChildren().setAll(children);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseClicked(MouseEvent::consume);
    setOnKeyPressed(this::key);
    focusedProperty()
        .addListener(
            (o, old, now) -> {
              if (!now) {
                select(0, 0);
              }
            });
    widthProperty().addListener((o, old, now) -> drawSelection());
  }

  private static Text marked(String text, Mark mark) {
    Text word = new Text(text.substring(mark.start(), mark.end()));
    word.getStyleClass().add("term");
    HoverTip.explain(word, mark.explanation());
    return word;
  }

  /** The whole text. */
  public String text() {
    return content;
  }

  /** Shows another text, without marks, in place of one without: the node and its style stay. */
  public void setText(String text) {
    if (!(getChildren().size() == 2 && getChildren().get(1) instanceof Text only)) {
      throw new IllegalStateException("a text with marks is not replaced");
    }
    select(0, 0);
    content = text;
    setAccessibleText(text);
    only.setText(text);
  }

  /** The selected part; empty if nothing is selected. */
  public String selectedText() {
    return content.substring(Math.min(anchor, caret), Math.max(anchor, caret));
  }

  /** Selects a part, in UTF-16 units; equal ends select nothing. */
  public void select(int from, int to) {
    anchor = Math.max(0, Math.min(content.length(), from));
    caret = Math.max(0, Math.min(content.length(), to));
    drawSelection();
  }

  /** Copies the selection, or the whole text if nothing is selected. */
  public void copy() {
    ClipboardContent clip = new ClipboardContent();
    clip.putString(selectedText().isEmpty() ? content : selectedText());
    Clipboard.getSystemClipboard().setContent(clip);
  }

  private void pressed(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    requestFocus();
    int at = indexAt(e);
    if (e.getClickCount() == 2 && !content.isEmpty()) {
      BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
      words.setText(content);
      int end = words.following(Math.min(at, Math.max(0, content.length() - 1)));
      int start = words.previous();
      select(Math.max(0, start), end == BreakIterator.DONE ? content.length() : end);
    } else if (e.getClickCount() > 2) {
      select(0, content.length());
    } else {
      select(e.isShiftDown() ? anchor : at, at);
    }
    e.consume();
  }

  private void dragged(MouseEvent e) {
    if (e.isPrimaryButtonDown()) {
      select(anchor, indexAt(e));
      e.consume();
    }
  }

  private int indexAt(MouseEvent e) {
    return hitTest(new Point2D(e.getX(), e.getY())).getInsertionIndex();
  }

  private void key(KeyEvent e) {
    boolean used = true;
    if (e.isShortcutDown() && !e.isShiftDown() && e.getCode() == KeyCode.C) {
      copy();
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.A) {
      select(0, content.length());
    } else if (e.getCode() == KeyCode.ESCAPE && anchor != caret) {
      select(0, 0);
    } else {
      used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private void drawSelection() {
    if (anchor == caret) {
      highlight.getElements().clear();
    } else {
      highlight.getElements().setAll(rangeShape(Math.min(anchor, caret), Math.max(anchor, caret)));
    }
  }
}
