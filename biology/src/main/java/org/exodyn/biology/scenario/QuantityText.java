package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.QuantityFormatException;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Reads one physical value of a field, with a proposal computed for whatever is wrong.
final class QuantityText {

    private QuantityText() {}

    /// The quantity, or null after reporting why there is none.
    static @Nullable Quantity read(YamlScalar scalar, ScenarioField field, String the, Problems problems) {
        String written = scalar.text().strip();
        Quantity quantity;
        try {
            quantity = Quantity.parse(written);
        } catch (QuantityFormatException unreadable) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(), the + " (" + written + ") cannot be read.",
                    lowerFirst(String.valueOf(unreadable.getMessage())) + ".",
                    fitting(unreadable.suggestions(), field));
            return null;
        }
        Dimension wanted = field.dimension();
        if (wanted == null || quantity.dimension().equals(wanted)) {
            return quantity;
        }
        if (quantity.unit().equals(Unit.ONE)) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(), the + " (" + written + ") has no unit.",
                    "a number alone does not say what it counts; it must be " + inWords(wanted) + ".",
                    written + " " + Quantity.parse(field.example()).unit().symbol());
        } else {
            problems.error(ScenarioCode.WRONG_DIMENSION, scalar.location(),
                    the + " (" + written + ") has dimension " + quantity.dimension().inWords() + "; it must be "
                            + inWords(wanted) + ".",
                    because(quantity.dimension(), wanted, field), fixes(quantity, wanted, field));
        }
        return null;
    }

    private static String because(Dimension found, Dimension wanted, ScenarioField field) {
        if (wanted.equals(Dimension.CONCENTRATION) && found.equals(Dimension.MASS_CONCENTRATION)) {
            return "the molar mass would be needed to turn it into an amount per volume, and none is assumed.";
        }
        if (wanted.equals(Dimension.PARTICLE_CONCENTRATION) && found.equals(Dimension.MASS_CONCENTRATION)) {
            return "the number of vesicles in a mass of protein depends on their purity, so it is not converted.";
        }
        return field.reason();
    }

    private static List<String> fixes(Quantity quantity, Dimension wanted, ScenarioField field) {
        List<String> fixes = new ArrayList<>();
        String number = quantity.format().split(" ", 2)[0];
        if (quantity.dimension().withoutCounts().equals(wanted.withoutCounts())) {
            String symbol = Quantity.parse(field.example()).unit().symbol();
            double inExample = new Quantity(quantity.value(), counted(quantity.unit(), wanted)).in(symbol);
            fixes.add(new Quantity(inExample, Unit.parse(symbol)).format());
        } else if (wanted.equals(Dimension.CONCENTRATION)) {
            fixes.add("write an amount per volume, such as " + number + " uM");
        } else {
            fixes.add("write " + inWords(wanted) + ", such as " + field.example());
        }
        return fixes;
    }

    /// The unit with the counted things (cells, vesicles) that the wanted dimension has.
    private static Unit counted(Unit unit, Dimension wanted) {
        return new Unit(unit.symbol(), wanted, unit.scale(), unit.exponent(), 0);
    }

    /// Of the proposals those that would fit the field, each value once; what belongs there, with an example, if there are none.
    private static List<String> fitting(List<String> suggestions, ScenarioField field) {
        Map<Quantity, String> fitting = new LinkedHashMap<>();
        for (String suggestion : suggestions) {
            try {
                Quantity quantity = Quantity.parse(suggestion);
                if (quantity.dimension().equals(field.dimension())) {
                    String symbol = Quantity.parse(field.example()).unit().symbol();
                    fitting.putIfAbsent(quantity.convertedTo(symbol), suggestion);
                }
            } catch (QuantityFormatException _) {
                // A proposal that is no quantity itself is none for this field.
            }
        }
        Dimension wanted = field.dimension();
        return !fitting.isEmpty() ? List.copyOf(fitting.values())
                : List.of(wanted == null ? field.key() + ": " + field.example()
                        : "write " + inWords(wanted) + ", such as " + field.example());
    }

    private static String inWords(Dimension wanted) {
        if (wanted.equals(Dimension.PARTICLE_CONCENTRATION)) {
            return "vesicles per volume";
        }
        if (wanted.equals(Dimension.CELL_CONCENTRATION)) {
            return "cells per volume";
        }
        return wanted.equals(Dimension.DIMENSIONLESS) ? "a share of the whole" : "a " + wanted.inWords();
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
