package org.exodyn.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exodyn.input.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of a few words whatever its case, and proposes the nearest for any other.
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {
    private final Set<E> allowed;

    Choice(Class<E> type) {
        this(EnumSet.allOf(type));
    }

    /// @param allowed the constants that may be chosen
    Choice(EnumSet<E> allowed) {
        this.allowed = allowed;
    }

    @Override
    public E convert(String word) {
        List<String> words = new ArrayList<>();
        for (E constant : allowed) {
            String known = constant.name().toLowerCase(Locale.ROOT);
            if (known.equalsIgnoreCase(word)) {
                return constant;
            }
            words.add(known);
        }
        List<String> near = Suggestion.nearest(word, words);
        throw new TypeConversionException("'" + word + "' is none of " + String.join(", ", words)
                + (near.isEmpty() ? "." : ". Maybe " + near.getFirst() + "."));
    }
}
