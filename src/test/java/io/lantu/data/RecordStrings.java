package io.lantu.data;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Goes through everything a record holds, so that a field added later is looked at too. */
final class RecordStrings {
  private RecordStrings() {}

  /** Visits each record inside, itself first. */
  static void records(Object item, BiConsumer<String, Record> visitor) {
    walk(item, "", visitor, null);
  }

  /** Visits each text inside with its path, whose last part is the field's name. */
  static void texts(Object item, BiConsumer<String, String> visitor) {
    walk(item, "", null, visitor);
  }

  private static void walk(
      Object value,
      String path,
      BiConsumer<String, Record> onRecord,
      BiConsumer<String, String> onText) {
    if (value instanceof String text) {
      if (onText != null) {
        onText.accept(path, text);
      }
    } else if (value instanceof Collection<?> many) {
      many.forEach(v -> walk(v, path, onRecord, onText));
    } else if (value instanceof Record record) {
      if (onRecord != null) {
        onRecord.accept(path, record);
      }
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        walk(get(record, component), path + "/" + component.getName(), onRecord, onText);
      }
    }
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("record without accessor " + component, e);
    }
  }
}
