package org.exodyn.atlas.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Fields;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Words of a fixed vocabulary whose spelling is not that of an enum constant, and texts that may be missing.
final class Words {
    private Words() {}

    static String text(Fields fields, String key) {
        @Nullable
        String text = fields.optionalText(key);
        return text == null ? "" : text;
    }

    static String required(Fields fields, String key) {
        @Nullable
        String text = fields.text(key);
        return text == null ? "" : text;
    }

    /// The id of a record; where it is missing, which is reported, the record's place in its file, so that it can be named.
    static String id(Fields fields) {
        @Nullable
        String id = fields.text("id");
        return id == null ? fields.location().path() : id;
    }

    /// The value whose spelling is written under a required key; a problem and the first value otherwise.
    static <T> T of(Fields fields, String key, T[] values, Function<T, String> spelling) {
        return of(fields, key, values, spelling, values[0]);
    }

    /// The value whose spelling is written under a required key; a problem and a stand-in, which no rule must judge, otherwise.
    static <T> T of(Fields fields, String key, T[] values, Function<T, String> spelling, T standIn) {
        @Nullable
        String word = fields.text(key);
        if (word == null) {
            return standIn;
        }
        Optional<T> found = Stream.of(values).filter(v -> spelling.apply(v).equals(word)).findFirst();
        if (found.isEmpty()) {
            List<String> words = Stream.of(values).map(spelling).toList();
            fields.problems().error(AtlasCode.UNKNOWN_WORD, fields.location(key), "The " + key + " '" + word
                    + "' is not known.", "It is one of " + String.join(", ", words) + ".",
                    Suggestion.nearest(word, words));
        }
        return found.orElse(standIn);
    }

    /// The value, or the fallback where a problem has been reported.
    static <T> T or(@Nullable T value, T fallback) {
        return value == null ? fallback : value;
    }
}
