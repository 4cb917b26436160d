package io.lantu.settings;

import io.lantu.model.Language;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the program in one language; the words of plans are data and never here.
 *
 * <p>Immutable but for a cache, and safe to share between threads.
 */
public final class Messages {
  private static final String BUNDLE = "io.lantu.settings.messages";

  private final Language language;
  private final Locale locale;
  private final ResourceBundle bundle;
  // Parsing a pattern and making a number format cost more than all else in filling in a text.
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final NumberFormat numbers;

  /** Loads the texts of a language. */
  public Messages(Language language) {
    this.language = language;
    locale = Locale.forLanguageTag(language.tag());
    numbers = NumberFormat.getInstance(locale);
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
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
    return args.length == 0 ? pattern : format(key, pattern, args);
  }

  /** A topic of a passage or sector of a project; those of other packs stay as they are. */
  public String topic(String topic) {
    String key = "topic." + topic;
    return bundle.containsKey(key) ? bundle.getString(key) : topic;
  }

  private String format(String key, String pattern, Object... args) {
    MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
    synchronized (format) {
      return format.format(withPlainNumbers(format.getFormatsByArgumentIndex(), args));
    }
  }

  /** Numbers the pattern gives no form of their own, written as it would write them. */
  private Object[] withPlainNumbers(Format[] own, Object... args) {
    Object[] written = args.clone();
    for (int i = 0; i < args.length; i++) {
      if (args[i] instanceof Number number && (i >= own.length || own[i] == null)) {
        synchronized (numbers) {
          written[i] = numbers.format(number);
        }
      }
    }
    return written;
  }
}
