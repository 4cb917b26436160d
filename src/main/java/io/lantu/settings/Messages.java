package io.lantu.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of the program in one language; the words of plans are data and never here.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Messages {
  private static final String BUNDLE = "io.lantu.settings.messages";

  private final Language language;
  private final ResourceBundle bundle;

  /** Loads the texts of a language. */
  public Messages(Language language) {
    this.language = language;
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Language language() {
    return language;
  }

  /** All texts by key, for libraries that take a bundle. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @return the text, or the key itself in exclamation marks if the bundle lacks it
   */
  public String get(String key, Object... args) {
    String pattern;
    try {
      pattern = bundle.getString(key);
    } catch (MissingResourceException e) {
      return "!" + key + "!";
    }
    return args.length == 0 ? pattern : format(pattern, args);
  }

  private String format(String pattern, Object... args) {
    return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(args);
  }
}
