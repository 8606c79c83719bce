package org.exodyn.assembly;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.scenario.ReferenceRange;
import org.exodyn.biology.scenario.Slots;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// What is usual for a quantity of a scenario, as the records of the atlas have it.
///
/// | quantity | range |
/// |---|---|
/// | diameter of a cell | that of the closest records |
/// | dose of a drug or inhibitor | a thousandth of the lowest to a hundredfold of the highest concentration that acts by half |
final class UsualRanges {

    private static final double FAR_BELOW = 1e-3;
    private static final double FAR_ABOVE = 1e2;
    private static final int MOST_NAMED = 3;
    private static final List<Slot> ACTING = Stream.of(Slot.values()).filter(slot -> slot.key().endsWith("ic50"))
            .toList();

    private final Atlas atlas;

    UsualRanges(Atlas atlas) {
        this.atlas = atlas;
    }

    Optional<ReferenceRange> range(String slot, String entityId) {
        return switch (slot) {
            case Slots.CELL_DIAMETER -> diameter(entityId);
            case Slots.DRUG_DOSE, Slots.INHIBITOR_DOSE -> dose(entityId);
            default -> Optional.empty();
        };
    }

    private Optional<ReferenceRange> diameter(String cell) {
        if (!(atlas.resolve(Slot.CELL_DIAMETER, Context.ofCell(cell)) instanceof Resolved resolved)) {
            return Optional.empty();
        }
        return range(resolved.alternatives().stream().map(Alternative::record).toList(), "um", 1, 1, "");
    }

    private Optional<ReferenceRange> dose(String name) {
        Entity drug = atlas.entity(name).orElse(null);
        if (drug == null) {
            return Optional.empty();
        }
        return range(atlas.parameters().stream().filter(record -> record.about().drugs().contains(drug.id())
                && record.feeds().stream().anyMatch(ACTING::contains)).toList(), "uM", FAR_BELOW, FAR_ABOVE,
                "a thousandth of the lowest to a hundredfold of the highest half-effect concentration recorded for "
                        + drug.name() + ", ");
    }

    private static Optional<ReferenceRange> range(List<ParameterRecord> records, String unit, double below,
            double above, String how) {
        List<ParameterRecord> whole = records.stream().filter(record -> !record.isIncomplete()).toList();
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        double low = whole.stream().mapToDouble(record -> in(record, record.low(), unit)).min().orElseThrow();
        double high = whole.stream().mapToDouble(record -> in(record, record.high(), unit)).max().orElseThrow();
        String ids = whole.stream().limit(MOST_NAMED).map(UsualRanges::named).collect(Collectors.joining("; "))
                + (whole.size() > MOST_NAMED ? " and " + (whole.size() - MOST_NAMED) + " more" : "");
        boolean reported = how.isEmpty()
                && whole.stream().allMatch(record -> record.rangeBasis() == RangeBasis.REPORTED);
        return Optional.of(new ReferenceRange(Quantity.of(low * below, unit), Quantity.of(high * above, unit),
                how + ids, reported));
    }

    private static String named(ParameterRecord record) {
        return record.citation() + " (" + record.id() + ")";
    }

    private static double in(ParameterRecord record, @Nullable Double value, String unit) {
        return new Quantity(Objects.requireNonNull(value), record.unit()).in(unit);
    }
}
