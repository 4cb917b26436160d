package io.lantu.state;

import io.lantu.model.Language;
import io.lantu.search.Pinyin;
import io.lantu.settings.Messages;
import io.lantu.state.LocatorModel.CommandItem;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How commands are called and can be called: by their names in every language, by pinyin and
 * initials, and by their ids. Immutable; any thread.
 */
public final class CommandNames {
  /** Fewest letters that stand for initials where other things are looked for too. */
  private static final int SHORTEST_SOUND = 2;

  /** Menus inside menus: what stands in them says little without their name. */
  private static final Set<String> MENUS = Set.of("export", "theme", "vision");

  /** Read when a command is first looked for, not when the window is made. */
  private static final class Names {
    static final Messages CHINESE = new Messages(Language.ZH);
    static final Messages ENGLISH = new Messages(Language.EN);
  }

  /**
   * What a command is called where it stands alone: with the name of its menu if that is needed.
   *
   * @param messages in a language
   * @param id of the command
   */
  public static String title(Messages messages, String id) {
    int dash = id.indexOf('-');
    String menu = dash < 0 ? "" : id.substring(0, dash);
    String name = messages.get("command." + id);
    return MENUS.contains(menu) ? messages.get("menu." + menu) + " › " + name : name;
  }

  /** The same for the window a command opens: without the dots that announce it. */
  public static String windowTitle(Messages messages, String id) {
    return title(messages, id).replace("…", "");
  }

  /**
   * How well a command fits.
   *
   * @param typed part of one of its names, or how it sounds
   * @return the less the better, or negative if it does not fit
   */
  int rank(CommandItem command, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String key = "command." + command.id();
    String zh = Names.CHINESE.get(key);
    String titleZh = title(Names.CHINESE, command.id());
    int at =
        Stream.of(
                command.title(),
                zh,
                titleZh,
                Names.ENGLISH.get(key),
                title(Names.ENGLISH, command.id()),
                command.id())
            .mapToInt(name -> name.toLowerCase(Locale.ROOT).indexOf(wanted))
            .filter(i -> i >= 0)
            .min()
            .orElse(-1);
    if (at >= 0) {
      return at == 0 ? 0 : 1;
    }
    if (typed.length() < SHORTEST_SOUND) {
      return -1;
    }
    int sound =
        Stream.of(zh, titleZh)
            .mapToInt(name -> Pinyin.find(name, typed))
            .filter(i -> i >= 0)
            .min()
            .orElse(-1);
    return sound < 0 ? -1 : sound == 0 ? 2 : 3;
  }
}
