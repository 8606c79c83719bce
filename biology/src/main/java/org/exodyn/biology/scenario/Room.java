package org.exodyn.biology.scenario;

import java.util.Locale;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;

/// How much fits: vesicles into medium, a compound into water, molecules into a vesicle. More is an error with the limit computed.
final class Room {

    private static final Quantity LARGEST_VESICLE = Quantity.parse("1 um");

    private Room() {}

    /// Whether a concentration of vesicles or of a compound fits; if not, it is reported.
    static boolean holds(Quantity quantity, Location place, String the, Problems problems) {
        String what = the + " (" + quantity.format() + ") is more than the medium can hold.";
        if (quantity.dimension().equals(Dimension.PARTICLE_CONCENTRATION)) {
            ReferenceRange diameter = PublishedRanges.VESICLE_DIAMETER;
            double smallestCm = diameter.low().in("cm");
            double packed = 1 / (Math.PI / 6 * smallestCm * smallestCm * smallestCm);
            if (quantity.in("vesicles/mL") >= packed) {
                problems.error(ScenarioCode.IMPOSSIBLE_VALUE, place, what,
                        "vesicles of " + diameter.low().format() + " fill every corner of 1 mL at " + number(packed)
                                + ". Diameter: " + diameter.source() + ".",
                        "check the exponent; usual is " + PublishedRanges.VESICLES_IN_PLASMA.low().format() + " to "
                                + PublishedRanges.VESICLES_IN_PLASMA.high().format());
                return false;
            }
        } else if (quantity.dimension().equals(Dimension.CONCENTRATION)) {
            double full = MoleculeSize.SMALL_MOLECULE.fullMolar();
            if (quantity.in("mol/L") >= full) {
                problems.error(ScenarioCode.IMPOSSIBLE_VALUE, place, what,
                        MoleculeSize.SMALL_MOLECULE.label() + " fill everything at " + number(full)
                                + " mol/L, the concentration of water itself.",
                        "check the unit; in culture " + PublishedRanges.DOSE.low().format() + " to "
                                + PublishedRanges.DOSE.high().format() + " is usual");
                return false;
            }
        }
        return true;
    }

    /// Whether one vesicle has room for as many copies; if not, or only an unusually large one, it is reported.
    static boolean holds(double copies, MoleculeSize size, Section section, ScenarioField field) {
        ReferenceRange usual = PublishedRanges.VESICLE_DIAMETER;
        double most = size.within(LARGEST_VESICLE.in("nm"));
        double usualMost = size.within(usual.high().in("nm"));
        String what = section.the(field) + " (" + NumberText.format(copies) + ") is more than a vesicle "
                + (copies > most ? "holds." : "of usual size holds.");
        String because = size.label() + " (" + number(size.nm3()) + " nm³ each) fill a vesicle of ";
        String usually = field.key() + ": below " + number(usualMost) + ", what fills a vesicle of "
                + usual.high().format();
        if (copies > most) {
            section.problems().error(ScenarioCode.IMPOSSIBLE_VALUE, section.location(field), what,
                    because + LARGEST_VESICLE.format() + ", as large as vesicles get, at " + number(most) + ".",
                    usually);
            return false;
        }
        if (copies > usualMost) {
            section.problems().warning(ScenarioCode.UNUSUAL_VALUE, section.location(field), what,
                    because + usual.high().format() + " at " + number(usualMost) + ". Usual diameter: "
                            + usual.low().format() + " to " + usual.high().format() + ", " + usual.source() + ".",
                    usually);
        }
        return true;
    }

    private static String number(double value) {
        return NumberText.format(Double.parseDouble(String.format(Locale.ROOT, "%.1e", value)));
    }
}
