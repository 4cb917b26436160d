package io.lantu.state;

import io.lantu.model.Language;
import io.lantu.search.Pinyin;
import io.lantu.settings.Messages;
import io.lantu.state.LocatorModel.CommandItem;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How commands can be called: by their names in every language, by pinyin and initials, and by
 * their ids. Immutable; any thread.
 */
final class CommandNames {
  /** Fewest letters that stand for initials where other things are looked for too. */
  private static final int SHORTEST_SOUND = 2;

  /** Read when a command is first looked for, not when the window is made. */
  private static final class Names {
    static final Messages CHINESE = new Messages(Language.ZH);
    static final Messages ENGLISH = new Messages(Language.EN);
  }

  /**
   * How well a command fits.
   *
   * @param typed part of one of its names, or how it sounds
   * @return the less the better, or negative if it does not fit
   */
  int rank(CommandItem command, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String zh = Names.CHINESE.get("command." + command.id());
    int at =
        Stream.of(command.title(), zh, Names.ENGLISH.get("command." + command.id()), command.id())
            .mapToInt(name -> name.toLowerCase(Locale.ROOT).indexOf(wanted))
            .filter(i -> i >= 0)
            .min()
            .orElse(-1);
    if (at >= 0) {
      return at == 0 ? 0 : 1;
    }
    int sound = typed.length() < SHORTEST_SOUND ? -1 : Pinyin.find(zh, typed);
    return sound < 0 ? -1 : sound == 0 ? 2 : 3;
  }
}
