package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.QuantityFormatException;
import org.exodyn.quantity.Unit;
import org.exodyn.quantity.UnitFormatException;
import org.jspecify.annotations.Nullable;

/// Reads one physical value of a field, with a proposal computed for whatever is wrong.
final class QuantityText {

    private QuantityText() {
    }

    /// The quantity, or null after reporting why there is none.
    static @Nullable Quantity read(YamlScalar scalar, ScenarioField field, String the, Problems problems) {
        String written = scalar.text().strip();
        Quantity quantity;
        try {
            quantity = Quantity.parse(written);
        } catch (UnitFormatException unknown) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(),
                    the + " (" + written + ") has a unit that is not known.", unknown.getMessage() + ".",
                    orExample(unknown.suggestions(), field));
            return null;
        } catch (QuantityFormatException unreadable) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(),
                    the + " (" + written + ") is not a quantity.", unreadable.getMessage() + ".",
                    orExample(unreadable.suggestions(), field));
            return null;
        }
        Dimension wanted = field.dimension();
        if (wanted == null || quantity.dimension().equals(wanted)) {
            return quantity;
        }
        if (quantity.unit().equals(Unit.ONE)) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(), the + " (" + written + ") has no unit.",
                    "a number alone does not say what it counts; a " + wanted.inWords() + " is needed.",
                    written + " " + Quantity.parse(field.example()).unit().symbol());
        } else {
            problems.error(ScenarioCode.WRONG_DIMENSION, scalar.location(),
                    the + " (" + written + ") is a " + quantity.dimension().inWords() + ", not a " + wanted.inWords()
                            + ".",
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
            fixes.add("an amount per volume is meant, such as " + number + " uM");
        } else {
            fixes.add("a " + wanted.inWords() + " is meant, such as " + field.example());
        }
        return fixes;
    }

    /// The unit with the counted things (cells, vesicles) that the wanted dimension has.
    private static Unit counted(Unit unit, Dimension wanted) {
        return new Unit(unit.symbol(), wanted, unit.scale(), unit.exponent(), 0);
    }

    private static List<String> orExample(List<String> suggestions, ScenarioField field) {
        return suggestions.isEmpty() ? List.of(field.key() + ": " + field.example()) : suggestions;
    }
}
