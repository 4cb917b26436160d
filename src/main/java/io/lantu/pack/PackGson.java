package io.lantu.pack;

import com.google.gson.ExclusionStrategy;
import com.google.gson.FieldAttributes;
import com.google.gson.FieldNamingStrategy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.lantu.model.ElementKind;
import io.lantu.model.Fingerprint;
import io.lantu.model.LonLat;
import io.lantu.model.Structure;
import io.lantu.model.StructureTier;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The one Gson that knows how packs write the records of the model. Thread-safe. */
final class PackGson {
  private static final FieldNamingStrategy NAMES =
      field -> field.getName().equals("classLabel") ? "class" : field.getName();

  static final Gson GSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .setFieldNamingStrategy(NAMES)
          .disableHtmlEscaping()
          .registerTypeAdapter(Fingerprint.class, new FingerprintAdapter().nullSafe())
          .registerTypeAdapter(LonLat.class, new LonLatAdapter().nullSafe())
          .registerTypeAdapterFactory(new EnumFactory())
          .addSerializationExclusionStrategy(new OfTheMoment())
          .create();

  private PackGson() {}

  /** Hues are kept while a draft is reviewed, not in packs. */
  private static final class OfTheMoment implements ExclusionStrategy {
    @Override
    public boolean shouldSkipField(FieldAttributes field) {
      return field.getDeclaringClass() == Structure.class && field.getName().equals("hues");
    }

    @Override
    public boolean shouldSkipClass(Class<?> type) {
      return false;
    }
  }

  private static final class FingerprintAdapter extends TypeAdapter<Fingerprint> {
    @Override
    public void write(JsonWriter out, Fingerprint value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public Fingerprint read(JsonReader in) throws IOException {
      String text = in.nextString();
      try {
        return Fingerprint.parse(text);
      } catch (IllegalArgumentException e) {
        throw new JsonParseException(e.getMessage(), e);
      }
    }
  }

  private static final class LonLatAdapter extends TypeAdapter<LonLat> {
    @Override
    public void write(JsonWriter out, LonLat value) throws IOException {
      out.beginArray().value(value.lon()).value(value.lat()).endArray();
    }

    @Override
    public LonLat read(JsonReader in) throws IOException {
      in.beginArray();
      double lon = in.nextDouble();
      double lat = in.nextDouble();
      in.endArray();
      return new LonLat(lon, lat);
    }
  }

  /** Writes enums in lower case with hyphens; element kinds and tiers stay in capitals. */
  private static final class EnumFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      Class<? super T> raw = type.getRawType();
      if (!raw.isEnum()) {
        return null;
      }
      boolean capitals = raw == ElementKind.class || raw == StructureTier.class;
      Map<String, T> byName = new HashMap<>();
      Map<T, String> names = new HashMap<>();
      for (Object constant : raw.getEnumConstants()) {
        @SuppressWarnings("unchecked") // constants of T's own class
        T value = (T) constant;
        String plain = ((Enum<?>) constant).name();
        String name = capitals ? plain : plain.toLowerCase(Locale.ROOT).replace('_', '-');
        byName.put(name, value);
        names.put(value, name);
      }
      return new TypeAdapter<T>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          out.value(names.get(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
          if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
          }
          String name = in.nextString();
          T value = byName.get(name);
          if (value == null) {
            throw new JsonParseException("unknown " + raw.getSimpleName() + ": " + name);
          }
          return value;
        }
      };
    }
  }
}
