package org.exodyn.biology.scenario;

import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Limits that no value can be outside of. Each method gives the quantity back, or null after reporting it.
final class Bounds {

    private Bounds() {}

    static @Nullable Quantity positive(@Nullable Quantity quantity, Section section, ScenarioField field) {
        if (quantity != null && quantity.value() == 0) {
            section.problems().error(ScenarioCode.IMPOSSIBLE_VALUE, section.location(field),
                    section.the(field) + " (" + quantity.format() + ") must be above zero.", field.reason(),
                    field.key() + ": " + field.example());
            return null;
        }
        return notNegative(quantity, section, field);
    }

    static @Nullable Quantity notNegative(@Nullable Quantity quantity, Section section, ScenarioField field) {
        return notNegative(quantity, section.location(field), section.the(field), section.problems());
    }

    static @Nullable Quantity notNegative(@Nullable Quantity quantity, Location place, String the, Problems problems) {
        if (quantity != null && quantity.value() < 0) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, place, the + " (" + quantity.format() + ") is negative.",
                    "an amount, a size or a time starts at zero.",
                    new Quantity(-quantity.value(), quantity.unit()).format());
            return null;
        }
        return quantity == null || Room.holds(quantity, place, the, problems) ? quantity : null;
    }

    /// A part of a whole: 0 to 100 %.
    static @Nullable Quantity share(@Nullable Quantity quantity, Section section, ScenarioField field) {
        Quantity checked = notNegative(quantity, section, field);
        if (checked == null || checked.in(Unit.ONE) <= 1) {
            return checked;
        }
        boolean percentMeant = checked.unit().equals(Unit.ONE) && checked.value() <= 100;
        section.problems().error(ScenarioCode.IMPOSSIBLE_VALUE, section.location(field),
                section.the(field) + " (" + checked.format() + ") is more than the whole.",
                "it is a share of the medium, from 0 % to 100 %"
                        + (percentMeant ? "; " + checked.format() + " without % means "
                                + Quantity.of(checked.value() * 100, "%").format() + "." : "."),
                percentMeant ? field.key() + ": " + checked.format() + " %" : field.key() + ": 100 %");
        return null;
    }
}
