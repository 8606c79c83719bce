package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exodyn.engine.plan.AlgebraicRules;
import org.exodyn.engine.plan.Compartment;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// What algebraic rules determine, and start values of the model that contradict them: the rule holds from the start, so such a value
/// is never used.
final class AlgebraicStart {

    /// Start values are written with a few digits; what agrees to three is no contradiction.
    private static final double AGREEMENT = 1e-3;

    private AlgebraicStart() {}

    /// Names in the plan that no other statement determines; none where the engine will refuse the rules.
    static Set<String> determined(Plan plan) {
        try {
            AlgebraicRules.Solution solution = AlgebraicRules.solve(plan);
            Set<String> names = new LinkedHashSet<>(solution.unknownByRule().values());
            Set<String> assigned = assigned(plan);
            assigned(solution.plan()).stream().filter(name -> !assigned.contains(name)).forEach(names::add);
            return names;
        } catch (UnsupportedNodeException _) {
            return Set.of();
        }
    }

    private static Set<String> assigned(Plan plan) {
        return plan.rules().stream().filter(Rule.Assignment.class::isInstance).map(Rule.Assignment.class::cast)
                .map(Rule.Assignment::variable).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static void look(SbmlPlan model, ModelSimulation simulation, String file, Problems problems) {
        Plan plan = model.plan();
        Set<String> names = determined(plan);
        plan.initialAssignments().forEach(one -> names.remove(one.variable()));
        if (names.isEmpty()) {
            return;
        }
        Map<String, Species> species = plan.species().stream().collect(Collectors.toMap(Species::id,
                Function.identity()));
        Map<String, Double> values = plan.parameters().stream().collect(Collectors.toMap(Parameter::id,
                Parameter::value));
        plan.compartments().forEach((Compartment one) -> values.put(one.id(), one.size()));
        plan.species().forEach(one -> values.put(one.id(), one.initial()));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Species one = species.get(name);
            columns.add(one == null || one.initialAs() == one.symbolAs() ? new Column(name, name, "", false)
                    : new Column(name, name, one.compartment(), one.initialAs() == Quantification.AMOUNT));
        }
        double[] start = simulation.start(columns);
        for (int index = 0; index < start.length; index++) {
            String name = columns.get(index).name();
            double given = values.getOrDefault(name, Double.NaN);
            double most = Math.max(Math.abs(given), Math.abs(start[index]));
            if (Math.abs(given - start[index]) > AGREEMENT * most) {
                problems.warning(SimulationCode.DOUBTFUL,
                        model.placeByName().getOrDefault(name, Location.ofFile(file)),
                        String.format(Locale.ROOT, "%s starts at %.6g, not at %s as the model says.",
                                model.idOf(name), start[index], given),
                        "An algebraic rule determines it, and holds from the start.",
                        String.format(Locale.ROOT, "a start value of %.6g, or another one of what the rule names",
                                start[index]));
            }
        }
    }
}
