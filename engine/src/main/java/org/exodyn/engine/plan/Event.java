package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Expression;
import org.jspecify.annotations.Nullable;

/// A sudden change, each time a condition becomes true.
///
/// The meaning is that of SBML Level 3 Version 2 Core, section 4.11 (doi:10.1515/jib-2017-0081).
///
/// @param id what messages call the event
/// @param trigger the condition
/// @param initiallyTrue what the condition counts as just before the start: false lets the event fire at time 0
/// @param persistent whether it is executed even if the trigger turns false during the delay
/// @param delay minutes from trigger to execution; null for none
/// @param priority of events executed at one time the highest goes first; null for undefined
/// @param valuesFromTriggerTime whether the formulas are evaluated at trigger rather than at execution
/// @param assignments what changes
public record Event(String id, Expression trigger, boolean initiallyTrue, boolean persistent,
        @Nullable Expression delay, @Nullable Expression priority, boolean valuesFromTriggerTime,
        List<EventAssignment> assignments) {

    public Event {
        assignments = List.copyOf(assignments);
    }

    /// An event without delay, priority and assignments as yet; persistent; it cannot fire at the very start.
    public static Event when(String id, Expression trigger) {
        return new Event(id, trigger, true, true, null, null, true, List.of());
    }

    /// The same event with one more assignment.
    public Event assigning(String variable, Expression formula) {
        List<EventAssignment> all = new ArrayList<>(assignments);
        all.add(new EventAssignment(variable, formula));
        return new Event(id, trigger, initiallyTrue, persistent, delay, priority, valuesFromTriggerTime, all);
    }

    /// The same event, executed so many minutes after its trigger.
    public Event after(Expression newDelay) {
        return new Event(id, trigger, initiallyTrue, persistent, newDelay, priority, valuesFromTriggerTime,
                assignments);
    }

    /// The same event with a priority.
    public Event withPriority(Expression newPriority) {
        return new Event(id, trigger, initiallyTrue, persistent, delay, newPriority, valuesFromTriggerTime,
                assignments);
    }

    /// The same event, which fires at the start if its trigger holds there.
    public Event mayFireAtStart() {
        return new Event(id, trigger, false, persistent, delay, priority, valuesFromTriggerTime, assignments);
    }

    /// The same event, dropped if its trigger turns false during the delay.
    public Event notPersistent() {
        return new Event(id, trigger, initiallyTrue, false, delay, priority, valuesFromTriggerTime, assignments);
    }
}
