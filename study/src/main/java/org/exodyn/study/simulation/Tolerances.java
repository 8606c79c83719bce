package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.exchange.sbml.SbmlPlan;

/// The absolute tolerance of each state variable, fixed for the run, in words.
///
/// @param names what the state variables are called in the model; of species with the word for what is followed, `amount` or `concentration`
/// @param values one per name, in the units of the model
@SuppressWarnings("ArrayRecordComponent")
record Tolerances(List<String> names, double[] values) {

    /// As many are told one by one where nobody asked.
    private static final int FEW = 12;
    private static final String INDENT = " ".repeat(19);

    static Tolerances of(SbmlPlan model, Network network, double[] values) {
        List<String> names = new ArrayList<>();
        Set<String> species = Set.copyOf(network.speciesIds());
        for (String state : network.stateIds()) {
            names.add(model.idOf(state) + (species.contains(state)
                    ? " (" + (network.stateAs(state) == Quantification.AMOUNT ? "amount" : "concentration") + ")"
                    : ""));
        }
        return new Tolerances(names, values);
    }

    /// The smallest and the largest.
    String range() {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        return least == most ? text(least) : text(least) + " to " + text(most);
    }

    /// Further lines of an account: each where there are few that differ, or where to find them.
    List<String> inShort() {
        if (Arrays.stream(values).distinct().count() < 2) {
            return List.of();
        }
        if (values.length > FEW) {
            return List.of(INDENT + "each of the " + values.length + " is told by --account FILE");
        }
        List<String> each = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            each.add(names.get(index) + " " + text(values[index]));
        }
        return List.of(INDENT + String.join(", ", each));
    }

    /// Each on a line of its own, with all digits.
    List<String> all() {
        List<String> lines = new ArrayList<>(List.of("", "absolute tolerances"));
        for (int index = 0; index < values.length; index++) {
            lines.add("  " + names.get(index) + "\t" + values[index]);
        }
        return lines;
    }

    private static String text(double tolerance) {
        return String.format(Locale.ROOT, "%.3g", tolerance);
    }
}
