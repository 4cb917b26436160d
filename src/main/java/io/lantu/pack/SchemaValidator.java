package io.lantu.pack;

import com.google.gson.JsonElement;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks JSON against the published schemas and names each fault.
 *
 * <p>Not thread-safe; one per reading.
 */
final class SchemaValidator {
  private static final Pattern QUOTED = Pattern.compile("[\\[\"]([^\\[\\]\"]+)[\\]\"]");

  private final Validator validator;
  private final Map<String, URI> schemas = new HashMap<>();

  SchemaValidator() {
    SchemaResolver offline = uri -> SchemaResolver.Result.empty();
    validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withSchemaResolver(offline)
            .withDisabledSchemaValidation(true)
            .createValidator();
  }

  /** The text of a schema: a resource type's key, or {@code pack} for the manifest. */
  static String schemaText(String name) {
    try (InputStream in =
        SchemaValidator.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      if (in == null) {
        throw new IllegalArgumentException("no schema for " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema " + name + " cannot be read", e);
    }
  }

  /** Faults of a document against a schema, at most one per place. */
  List<PackProblem> check(String schema, String file, JsonElement document) {
    URI uri = schemas.computeIfAbsent(schema, s -> validator.registerSchema(schemaText(s)));
    Validator.Result result = validator.validate(uri, document);
    if (result.isValid()) {
      return List.of();
    }
    Map<String, PackProblem> found = new LinkedHashMap<>();
    for (Error error : result.getErrors()) {
      for (PackProblem problem : problems(file, error)) {
        found.putIfAbsent(problem.kind() + problem.path() + problem.detail(), problem);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<PackProblem> problems(String file, Error error) {
    if ("required".equals(error.getKeyword())) {
      String at = error.getInstanceLocation();
      return Arrays.stream(quoted(error.getError()).split(",\\s*"))
          .map(field -> new PackProblem(missing(field), file, at, field))
          .toList();
    }
    PackProblem problem = problem(file, error);
    return problem == null ? List.of() : List.of(problem);
  }

  private static PackProblem problem(String file, Error error) {
    String at = error.getInstanceLocation();
    String evaluation = error.getEvaluationPath();
    String keyword = error.getKeyword();
    String last = fieldOf(at);
    if (evaluation.endsWith("/additionalProperties")) {
      return new PackProblem(ProblemKind.UNKNOWN_FIELD, file, at, last);
    }
    if (keyword == null) {
      return null;
    }
    return switch (keyword) {
      case "type" -> new PackProblem(ProblemKind.WRONG_TYPE, file, at, last);
      case "enum", "const" -> new PackProblem(ProblemKind.WRONG_ENUM, file, at, last);
      case "pattern" -> new PackProblem(pattern(last), file, at, last);
      case "minLength",
          "minItems",
          "maxItems",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "uniqueItems" ->
          new PackProblem(ProblemKind.WRONG_VALUE, file, at, last);
      // Applicators such as properties, items and $ref only repeat what their parts said.
      default -> null;
    };
  }

  /** The field a place belongs to: the last step of its path that is no number in a list. */
  private static String fieldOf(String path) {
    String[] steps = path.split("/", -1);
    int i = steps.length - 1;
    while (i > 0 && !steps[i].isEmpty() && steps[i].chars().allMatch(Character::isDigit)) {
      i--;
    }
    return steps[i].isEmpty() ? steps[steps.length - 1] : steps[i];
  }

  private static ProblemKind missing(String field) {
    return field.equals("citation") || field.equals("fp")
        ? ProblemKind.CITATION_WITHOUT_FINGERPRINT
        : ProblemKind.MISSING_FIELD;
  }

  private static ProblemKind pattern(String field) {
    return field.equals("fp") ? ProblemKind.MALFORMED_FINGERPRINT : ProblemKind.WRONG_VALUE;
  }

  private static String quoted(String text) {
    Matcher m = QUOTED.matcher(text);
    return m.find() ? m.group(1) : text;
  }
}
