package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Reads events.
final class EventReader {

    private final ModelReader model;

    EventReader(ModelReader model) {
        this.model = model;
    }

    SbmlEvent event(XmlElement element) {
        String path = element.attribute("id") == null ? "event" : "event[" + element.attribute("id") + "]";
        Tag tag = model.tag(element, path);
        SbmlIdentity base = model.base(tag);
        XmlElement trigger = null;
        boolean initialValue = true;
        boolean persistent = true;
        XmlElement delay = null;
        XmlElement priority = null;
        List<SbmlEvent.Assignment> assignments = new ArrayList<>();
        for (XmlElement child : model.core(element, path)) {
            switch (child.name()) {
                case "trigger" -> {
                    Tag of = part(child, path);
                    trigger = model.math(child, path + ".trigger");
                    initialValue = model.flag(of, "initialValue", true,
                            "Without it a trigger that holds at the start may fire there or not.");
                    persistent = model.flag(of, "persistent", true,
                            "Without it an event whose trigger falls again during its delay may happen or not.");
                    of.done();
                }
                case "delay" -> {
                    part(child, path).done();
                    delay = model.math(child, path + ".delay");
                }
                case "priority" -> {
                    part(child, path).done();
                    priority = model.math(child, path + ".priority");
                }
                case "listOfEventAssignments" -> model.each(child, "eventAssignment",
                        one -> assignments.add(assignment(one, path)));
                default -> model.unknown(child, path);
            }
        }
        @Nullable
        String units = tag.name("timeUnits");
        if (units != null) {
            model.problems.error(SbmlCode.UNSUPPORTED, tag.location,
                    "The event has timeUnits of its own (" + units + ").",
                    "Its delay would have to be converted.",
                    "write the factor into the delay and remove the attribute");
        }
        SbmlEvent read = new SbmlEvent(base, trigger, initialValue, persistent, delay, priority,
                model.flag(tag, "useValuesFromTriggerTime", true,
                        "Without it the values may be those of the trigger or those after the delay."),
                assignments);
        tag.done();
        return read;
    }

    /// The tag of a part of an event, whose id and name mean nothing.
    private Tag part(XmlElement element, String path) {
        Tag tag = model.tag(element, path + "." + element.name());
        tag.ignore("metaid", "sboTerm", "id", "name");
        model.core(element, tag.location.path()).forEach(child -> model.unknown(child, tag.location.path()));
        return tag;
    }

    private SbmlEvent.Assignment assignment(XmlElement element, String path) {
        return model.onlyMath(element, path + ".eventAssignment[" + element.attribute("variable") + "]",
                (tag, math) -> new SbmlEvent.Assignment(model.base(tag), tag.requiredName("variable"), math));
    }
}
