package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.EventAssignment;
import org.exodyn.exchange.xml.XmlElement;

/// Turns events into those of a plan. An event without trigger never happens, so it is left out.
final class EventTranslation {

    private final PlanTranslation model;

    EventTranslation(PlanTranslation model) {
        this.model = model;
    }

    void event(SbmlEvent event, int number) {
        XmlElement trigger = event.trigger();
        if (trigger == null) {
            return;
        }
        String path = event.location().path();
        String name = event.id().isEmpty() ? model.names.invent("event_" + number, event.location())
                : model.names.declare(event.id(), event.location());
        XmlElement delay = event.delay();
        XmlElement priority = event.priority();
        List<EventAssignment> assignments = new ArrayList<>();
        for (SbmlEvent.Assignment assignment : event.assignments()) {
            XmlElement math = assignment.math();
            if (math != null) {
                assignments.add(new EventAssignment(model.name(assignment.variable()),
                        model.math.number(math, assignment.location().path())));
            }
        }
        model.plan.event(new Event(name, model.math.condition(trigger, path + ".trigger"), event.initialValue(),
                event.persistent(), delay == null ? null : model.math.number(delay, path + ".delay"),
                priority == null ? null : model.math.number(priority, path + ".priority"),
                event.valuesFromTriggerTime(), assignments));
    }
}
