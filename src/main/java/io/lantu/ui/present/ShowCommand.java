package io.lantu.ui.present;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys and clickers can ask of a show. */
public enum ShowCommand {
  NEXT,
  BACK,
  FIRST,
  LAST,
  BLACK,
  WHITE,
  LASER,
  DRAW,
  ERASE,
  CLEAR,
  ZOOM,
  SEARCH,
  RESUME,
  TIMER,
  SWAP,
  ENTER,
  HELP,
  END;

  /**
   * The command of a key; clickers send page keys, a full stop for black, F5 and Escape.
   *
   * @return nothing for keys that mean nothing in a show, and for any with Control or Alt
   */
  public static Optional<ShowCommand> of(KeyEvent e) {
    return e.isShortcutDown() || e.isAltDown() || e.isControlDown()
        ? Optional.empty()
        : Optional.ofNullable(of(e.getCode()));
  }

  private static ShowCommand of(KeyCode code) {
    return switch (code) {
      case RIGHT, DOWN, SPACE, PAGE_DOWN, N -> NEXT;
      case LEFT, UP, PAGE_UP, P -> BACK;
      case HOME -> FIRST;
      case END -> LAST;
      case B, PERIOD -> BLACK;
      case W, COMMA -> WHITE;
      case L -> LASER;
      case D -> DRAW;
      case E -> ERASE;
      case C, DELETE -> CLEAR;
      case Z -> ZOOM;
      case F, SLASH -> SEARCH;
      case R, BACK_SPACE -> RESUME;
      case T -> TIMER;
      case S -> SWAP;
      case ENTER -> ENTER;
      case F1, H -> HELP;
      case ESCAPE -> END;
      default -> null;
    };
  }

  /** The digit of a key, or nothing. */
  public static Optional<Integer> digit(KeyEvent e) {
    return e.getCode().isDigitKey() && !e.isShortcutDown() && !e.isAltDown()
        ? e.getText().length() == 1 && Character.isDigit(e.getText().charAt(0))
            ? Optional.of(e.getText().charAt(0) - '0')
            : Optional.of(Integer.parseInt(e.getCode().getName().replaceAll("\\D", "")))
        : Optional.empty();
  }
}
