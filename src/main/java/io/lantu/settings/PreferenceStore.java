package io.lantu.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Preferences by key, kept in one small text file that is replaced atomically. A file that cannot
 * be read counts as empty and is kept aside. FX thread.
 */
public final class PreferenceStore {
  private static final Logger LOG = Logger.getLogger(PreferenceStore.class.getName());

  private final Path file;
  private final Map<String, String> values = new ConcurrentSkipListMap<>();

  private PreferenceStore(Path file) {
    this.file = file;
  }

  /** Preferences kept in a file, read now if it exists. */
  public static PreferenceStore in(Path file) {
    PreferenceStore store = new PreferenceStore(file);
    store.load();
    return store;
  }

  /** Preferences that are forgotten in the end, for tests. */
  public static PreferenceStore inMemory() {
    return new PreferenceStore(null);
  }

  private void load() {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
      read.forEach((key, value) -> values.put(key.toString(), value.toString()));
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "Preferences not readable, starting afresh: " + file, e);
      try {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException moveFailed) {
        LOG.log(Level.FINE, "could not be kept aside", moveFailed);
      }
    }
  }

  /** The value of a key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** All preferences by key; a copy. */
  public Map<String, String> all() {
    return new TreeMap<>(values);
  }

  /** The value of a key as a finite number. */
  public OptionalDouble findNumber(String key) {
    try {
      String text = values.get(key);
      double value = text == null ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The value of a key as yes or no, or what is given. */
  public boolean is(String key, boolean otherwise) {
    return find(key).map(Boolean::parseBoolean).orElse(otherwise);
  }

  /** Sets or, with null, forgets a key. Kept with the next {@link #save}. */
  public void put(String key, Object value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value.toString());
    }
  }

  /** Writes the file; a failure is logged and nothing is lost of the old one. */
  public void save() {
    if (file == null) {
      return;
    }
    Properties out = new Properties();
    out.putAll(values);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), ".preferences", null);
      try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        out.store(writer, "Lantu");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Preferences not saved: " + file, e);
    }
  }
}
