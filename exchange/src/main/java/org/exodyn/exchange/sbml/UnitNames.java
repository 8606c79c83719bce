package org.exodyn.exchange.sbml;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Finds names of units that SBML does not have and the model does not define. Numbers are taken as they stand, so none depends on
/// them; but a table or a plot cannot say what it counts in.
///
/// Source: SBML Level 3 Version 2 Core, table 1 in section 4.4.2, doi:10.1515/jib-2017-0081; Level 2 Version 5, table 1 and section 4.4.3.
final class UnitNames {

    private static final List<String> KINDS = List.of("ampere", "avogadro", "becquerel", "candela", "coulomb",
            "dimensionless", "farad", "gram", "gray", "henry", "hertz", "item", "joule", "katal", "kelvin", "kilogram",
            "litre", "lumen", "lux", "metre", "mole", "newton", "ohm", "pascal", "radian", "second", "siemens",
            "sievert",
            "steradian", "tesla", "volt", "watt", "weber");
    private static final List<String> OF_LEVEL_2 = List.of("substance", "volume", "area", "length", "time", "Celsius",
            "liter", "meter");

    private final SbmlModel model;
    private final Set<String> known = new TreeSet<>(KINDS);
    private final Remarks remarks;

    UnitNames(SbmlModel model, Dialect dialect, Remarks remarks) {
        this.model = model;
        this.remarks = remarks;
        if (dialect.level() == 2) {
            known.addAll(OF_LEVEL_2);
        }
        model.unitDefinitions().forEach(one -> known.add(one.id()));
    }

    void check() {
        ModelUnits units = model.units();
        for (String unit : new String[] {units.substance(), units.time(), units.volume(), units.area(), units.length(),
            units.extent()}) {
            known(unit, model);
        }
        model.compartments().forEach(one -> known(one.units(), one));
        model.species().forEach(one -> known(one.substanceUnits(), one));
        model.parameters().forEach(one -> known(one.units(), one));
        for (SbmlReaction reaction : model.reactions()) {
            SbmlKineticLaw law = reaction.kineticLaw();
            if (law != null) {
                law.localParameters().forEach(one -> known(one.units(), one));
            }
        }
    }

    private void known(@Nullable String unit, SbmlElement at) {
        if (unit != null && !known.contains(unit)) {
            remarks.add("unit " + unit, SbmlCode.UNKNOWN_ID, at.location(), "There is no unit '" + unit + "'.",
                    "It is none of SBML's and the model does not define it. Numbers are taken as they stand.",
                    Suggestion.nearest(unit, known));
        }
    }
}
