package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Measured;
import org.exodyn.atlas.experiment.Observation;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.input.Bound;
import org.exodyn.input.Fields;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Reads how vesicles and recipients were brought together, and what was measured.
final class SetupReader {
    private static final List<Dimension> CELLS = List.of(Dimension.CELLS, Dimension.CELL_CONCENTRATION,
            Dimension.CELLS.per(Dimension.AREA));

    private SetupReader() {}

    static Setup read(Fields fields) {
        return new Setup(Words.or(fields.oneOf("route", Setup.Route.class), Setup.Route.NOT_STATED),
                doses(fields, "dose", Dose.Of.VESICLES), fields.optionalInteger("times", Bound.POSITIVE),
                time(fields, "every"), cells(fields, "donorCells"), time(fields, "collection"),
                fields.optionalNumber("donorsPerRecipient", Bound.POSITIVE), cells(fields, "recipients"),
                fields.optionalQuantity("volume", Dimension.VOLUME, "100 uL", Bound.POSITIVE),
                Words.text(fields, "vessel"), time(fields, "contact"), doses(fields, "drug", Dose.Of.DRUG),
                fields.optionalQuantity("drugFrom", Dimension.TIME, "24 h"), time(fields, "readOut"),
                fields.optionalInteger("patients", Bound.POSITIVE), fields.optionalInteger("controls", Bound.POSITIVE),
                fields.optionalOneOf("groupedBy", Setup.Grouping.class));
    }

    private static @Nullable Quantity time(Fields fields, String key) {
        return fields.optionalQuantity(key, Dimension.TIME, "48 h", Bound.POSITIVE);
    }

    private static @Nullable Quantity cells(Fields fields, String key) {
        return fields.optionalQuantity(key, CELLS, "5000 cells", Bound.POSITIVE);
    }

    private static List<Dose> doses(Fields fields, String key, Dose.Of standIn) {
        List<Dose> doses = new ArrayList<>();
        for (Fields one : fields.optionalMaps(key)) {
            @Nullable
            Quantity amount = one.quantity("amount", Dose.DIMENSIONS, "20 ug/mL", Bound.POSITIVE);
            @Nullable
            Quantity upTo = one.optionalQuantity("upTo", Dose.DIMENSIONS, "100 ug/mL", Bound.POSITIVE);
            Dose.Of of = Words.or(one.oneOf("of", Dose.Of.class), standIn);
            if (amount == null) {
                continue;
            }
            if (upTo != null
                    && !(upTo.dimension().equals(amount.dimension()) && upTo.in(amount.unit()) > amount.value())) {
                one.error(AtlasCode.LOW_ABOVE_HIGH, "upTo", "The doses (" + amount.format() + " up to " + upTo.format()
                        + ") are no range.", "The second is more of the same.", "amount: " + amount.format());
                upTo = null;
            }
            doses.add(new Dose(amount, upTo, of));
        }
        return doses;
    }

    static List<Observation> observations(Fields fields) {
        return fields.optionalMaps("observed").stream().map(one -> new Observation(Words.required(one, "quantity"),
                number(one), Words.text(one, "against"), Words.text(one, "at"))).toList();
    }

    static @Nullable Measured measured(Fields fields, String key) {
        @Nullable
        Fields inner = fields.optionalMap(key);
        return inner == null ? null : number(inner);
    }

    /// A number, a range, or both, with its unit.
    private static Measured number(Fields fields) {
        @Nullable
        Unit unit = UnitReader.read(fields, "unit", "a measured number");
        @Nullable
        Double value = fields.optionalNumber("value");
        @Nullable
        Double low = fields.optionalNumber("low");
        @Nullable
        Double high = fields.optionalNumber("high");
        if (value == null && low == null && high == null && fields.isComplete()) {
            fields.error(AtlasCode.EXPERIMENT, "unit", "There is a unit without a number.",
                    "What was seen without a number stands in the statement.", "value: the number that is printed");
        }
        if (low != null && high != null && low > high) {
            fields.error(AtlasCode.LOW_ABOVE_HIGH, "low", "The low end (" + NumberText.format(low)
                    + ") lies above the high end (" + NumberText.format(high) + ").", "",
                    "low: " + NumberText.format(high) + " and high: " + NumberText.format(low));
        }
        return new Measured(value, low, high, unit == null ? Unit.ONE : unit,
                Words.or(fields.optionalOneOf("bound", Measured.Bound.class), Measured.Bound.EXACT));
    }
}
