package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.RecordDistribution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.atlas.resolve.Support;
import org.exodyn.input.Fields;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.DistributionException;
import org.exodyn.quantity.NumberText;
import org.jspecify.annotations.Nullable;

/// What numbers, unit and slots of one record must satisfy together.
final class ParameterCheck {
    private ParameterCheck() {}

    /// @param unitKnown whether the unit could be read; if not, it says nothing about the slots
    static void check(Fields fields, ParameterRecord record, boolean unitKnown) {
        boolean ordered = order(fields, record);
        boolean sound = signs(fields, record) && ordered;
        basis(fields, record);
        for (Slot slot : record.feeds()) {
            if (unitKnown && dimension(fields, record, slot) && sound) {
                distribution(fields, record, slot);
            }
        }
    }

    private static boolean order(Fields fields, ParameterRecord record) {
        @Nullable
        Double low = record.low();
        @Nullable
        Double high = record.high();
        @Nullable
        Double value = record.value();
        if (low != null && high != null && low > high) {
            fields.error(AtlasCode.LOW_ABOVE_HIGH, "low", "The low end (" + text(low) + ") of " + record.id()
                    + " lies above its high end (" + text(high) + ").", "",
                    "low: " + text(high) + " and high: " + text(low));
            return false;
        }
        if (value != null && (low != null && value < low || high != null && value > high)) {
            fields.warning(AtlasCode.VALUE_OUTSIDE_RANGE, "value", "The value (" + text(value) + ") of " + record.id()
                    + " lies outside its range (" + text(low) + " to " + text(high) + ").",
                    "The range is its central 90 %.",
                    (high != null && value > high ? "high: " : "low: ") + text(value));
        }
        return true;
    }

    private static boolean signs(Fields fields, ParameterRecord record) {
        Dimension dimension = record.unit().dimension();
        boolean counted = !dimension.equals(dimension.withoutCounts());
        boolean positive = record.feeds().stream()
                .anyMatch(s -> s.support().min() >= 0);
        if (!counted && !positive) {
            return true;
        }
        boolean sound = true;
        for (String key : new String[] {"value", "low", "high"}) {
            @Nullable
            Double number = fields.optionalNumber(key);
            if (number != null && number < 0) {
                String because = counted ? "It counts things (" + dimension.inWords() + ")."
                        : "It feeds "
                                + record.feeds().getFirst().key() + ", which cannot be negative.";
                fields.error(AtlasCode.NEGATIVE_COUNT, key, "The " + key + " (" + text(number) + ") of " + record.id()
                        + " is negative.", because, text(-number));
                sound = false;
            }
        }
        return sound;
    }

    private static void basis(Fields fields, ParameterRecord record) {
        boolean ends = record.low() != null || record.high() != null;
        if (ends && record.rangeBasis() == RangeBasis.NONE) {
            fields.error(AtlasCode.RANGE_BASIS, "rangeBasis", "The record " + record.id()
                    + " has a range, but says that it has none.", "An assumed range is never shown as published.",
                    "assumed-prior", "reported, if the source gives it");
        }
    }

    private static boolean dimension(Fields fields, ParameterRecord record, Slot slot) {
        if (record.unit().dimension().equals(slot.dimension())) {
            return true;
        }
        List<String> fixes = new ArrayList<>();
        for (Slot other : Slot.values()) {
            boolean close = other.key().contains(slot.key()) || slot.key().contains(other.key());
            if (close && other.dimension().equals(record.unit().dimension())) {
                fixes.add("feeds: [" + other.key() + "]");
            }
        }
        fixes.add("give it in " + slot.unit().symbol());
        fields.error(AtlasCode.UNIT_OF_SLOT, "unit", "The unit '" + record.unit().symbol() + "' of " + record.id()
                + " is of " + record.unit().dimension().inWords() + "; " + slot.key() + " is of "
                + slot.dimension().inWords() + ".", "", fixes.toArray(String[]::new));
        return false;
    }

    private static void distribution(Fields fields, ParameterRecord record, Slot slot) {
        if (slot.support() == Support.FRACTION && (record.high() != null && record.high() > 1
                || record.value() != null && record.value() > 1)) {
            fields.error(AtlasCode.DISTRIBUTION, record.high() != null && record.high() > 1 ? "high" : "value",
                    "The record " + record.id() + " goes above 1, but feeds " + slot.key() + ", a share.",
                    "Shares lie between 0 and 1.", "unit: \"%\", if it is in per cent");
            return;
        }
        try {
            RecordDistribution.of(record, slot);
        } catch (DistributionException e) {
            fields.error(AtlasCode.DISTRIBUTION, fields.has("distribution") ? "distribution" : "low",
                    "No distribution fits the range (" + text(record.low()) + " to " + text(record.high()) + ") of "
                            + record.id() + ".",
                    e.getMessage() + ".", record.low() != null && record.low() > 0 ? "distribution: log-uniform"
                            : "a narrower range");
        }
    }

    private static String text(@Nullable Double number) {
        return number == null ? "unknown" : NumberText.format(number);
    }
}
