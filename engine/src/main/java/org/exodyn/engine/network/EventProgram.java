package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.EventAssignment;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Species;

/// What one event needs: its delay, its priority and the new values of the state variables it changes.
///
/// All new values are computed from the state before the event, with the volumes before the event: a concentration that
/// is assigned together with the volume counts in the old volume. If the event changes the volume of a compartment,
/// concentrations kept as state in it are diluted so that amounts stay. So do the expected results of the SBML Test
/// Suite 3.4.0 (cases 01506 and 01779).
///
/// @param event the event of the plan
/// @param targets the state indices that change
/// @param values results: delay, priority, then one value per target
@SuppressWarnings("ArrayRecordComponent")
record EventProgram(Event event, int[] targets, Program values) {

    static EventProgram of(Event event, Graph graph, Lowering lowering, Layout layout) {
        String place = "event " + event.id();
        Map<String, Integer> newSizes = new HashMap<>();
        List<Integer> targets = new ArrayList<>();
        List<Integer> results = new ArrayList<>();
        Expression delay = event.delay();
        results.add(delay == null ? graph.constant(0) : lowering.lower(delay, "the delay of " + place));
        Expression priority = event.priority();
        results.add(priority == null ? graph.constant(Double.NEGATIVE_INFINITY)
                : lowering.lower(priority, "the priority of " + place));
        List<EventAssignment> ofSpecies = new ArrayList<>();
        for (EventAssignment assignment : event.assignments()) {
            if (layout.speciesById.containsKey(assignment.variable())) {
                ofSpecies.add(assignment);
            } else {
                int value = lowering.lower(assignment.formula(), place + ", assignment of " + assignment.variable());
                targets.add(layout.stateIndex(assignment.variable()));
                results.add(value);
                if (layout.isCompartment(assignment.variable())) {
                    newSizes.put(assignment.variable(), value);
                }
            }
        }
        for (EventAssignment assignment : ofSpecies) {
            Species species = layout.species(assignment.variable());
            int value = lowering.lower(assignment.formula(), place + ", assignment of " + assignment.variable());
            Integer newSize = newSizes.get(species.compartment());
            Quantification stateAs = layout.stateAs(species);
            if (stateAs != species.symbolAs()) {
                value = lowering.convert(value, species, species.symbolAs(), stateAs);
            } else if (newSize != null && stateAs == Quantification.CONCENTRATION) {
                value = graph.divide(graph.multiply(value, lowering.symbol(species.compartment())), newSize);
            }
            targets.add(layout.stateIndex(species.id()));
            results.add(value);
        }
        for (Species species : layout.speciesById.values()) {
            Integer newSize = newSizes.get(species.compartment());
            Integer index = layout.stateIndexById.get(species.id());
            if (newSize != null && index != null && !targets.contains(index)
                    && layout.stateAs(species) == Quantification.CONCENTRATION) {
                int oldSize = lowering.symbol(species.compartment());
                targets.add(index);
                results.add(graph.divide(graph.multiply(graph.state(index), oldSize), newSize));
            }
        }
        return new EventProgram(event, targets.stream().mapToInt(Integer::intValue).toArray(),
                Program.of(graph, List.of(), results));
    }
}
