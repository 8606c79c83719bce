package org.exodyn.atlas.resolve;

import java.util.Optional;
import org.exodyn.atlas.parameter.Family;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.quantity.Beta;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.DistributionException;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.Point;
import org.exodyn.quantity.Truncated;
import org.exodyn.quantity.TruncatedNormal;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// The distribution behind a record: low and high are its central 90 %.
///
/// | ends | distribution |
/// |---|---|
/// | the record names a family | that one |
/// | positive, high/low above 100 | log-uniform |
/// | a fraction inside (0, 1) | beta |
/// | positive | log-normal |
/// | otherwise, or an end on a bound | normal truncated to what is possible |
/// | value only | a point, its range unknown |
/// | no value | not usable |
///
/// What the slot's quantity cannot be, and what lies below a minimum that the record states, has no probability in any of them
/// ([Truncated#within]).
///
/// @param rangeUnknown whether only a value is recorded
public record RecordDistribution(Distribution distribution, boolean rangeUnknown) {
    /// Above this ratio of the ends a positive quantity is log-uniform.
    public static final double WIDE = 100;

    /// 95 % quantile of the standard normal distribution.
    private static final double Z95 = 1.6448536269514722;

    /// The distribution in the record's own unit; empty if the record has no value. A plain number with both ends between 0
    /// and 1 counts as a fraction.
    ///
    /// @throws DistributionException if the family cannot have these ends
    public static Optional<RecordDistribution> of(ParameterRecord from) {
        boolean plain = from.unit().dimension().equals(Dimension.DIMENSIONLESS);
        boolean unit = plain && atLeast(from.low(), 0) && atLeast(1, from.high());
        boolean positive = atLeast(from.low(), 0) || atLeast(from.value(), 0) && from.low() == null;
        return of(from, from.unit(), unit ? Support.FRACTION : positive ? Support.POSITIVE : Support.ANY);
    }

    /// The distribution in the unit of a slot.
    ///
    /// @throws DistributionException if the family cannot have these ends
    public static Optional<RecordDistribution> of(ParameterRecord from, Slot slot) {
        return of(from, slot.unit(), slot.support());
    }

    private static Optional<RecordDistribution> of(ParameterRecord from, Unit unit, Support support) {
        @Nullable
        Double value = from.value();
        if (value == null) {
            return Optional.empty();
        }
        if (from.low() == null || from.high() == null || from.low().equals(from.high())) {
            return Optional.of(new RecordDistribution(new Point(from.unit().convert(value, unit)), true));
        }
        double low = from.unit().convert(from.low(), unit);
        double high = from.unit().convert(from.high(), unit);
        double minimum = minimum(from, unit, support);
        @Nullable
        Family named = from.family();
        Family family = named != null ? named : family(low, high, support);
        return Optional.of(new RecordDistribution(
                Truncated.within(fit(family, low, high, minimum, support), minimum, support.max()), false));
    }

    /// The least that the quantity of a record can be in the unit of a slot: what the slot allows, or more where the record says so.
    static double minimum(ParameterRecord from, Slot slot) {
        return minimum(from, slot.unit(), slot.support());
    }

    private static double minimum(ParameterRecord from, Unit unit, Support support) {
        return from.minimum() == null ? support.min()
                : Math.max(support.min(), from.unit().convert(from.minimum(), unit));
    }

    private static Family family(double low, double high, Support support) {
        if (low <= 0 || support == Support.GR_VALUE || support == Support.ANY
                || support == Support.FRACTION && high >= 1) {
            return Family.TRUNCATED_NORMAL;
        }
        if (high / low > WIDE) {
            return Family.LOG_UNIFORM;
        }
        return support == Support.FRACTION ? Family.BETA : Family.LOG_NORMAL;
    }

    private static Distribution fit(Family family, double low, double high, double minimum, Support support) {
        return switch (family) {
            case LOG_NORMAL -> LogNormal.ofCentral90(low, high);
            case LOG_UNIFORM -> LogUniform.ofCentral90(low, high);
            case BETA -> Beta.ofCentral90(low, high);
            case TRUNCATED_NORMAL -> truncated(low, high, minimum, support.max());
        };
    }

    /// An end that lies on a bound is taken for the bound: the other end then leaves a tenth outside.
    private static Distribution truncated(double low, double high, double min, double max) {
        if (low == min && high < max) {
            return new TruncatedNormal(min, (high - min) / Z95, min, max);
        }
        if (high == max && low > min) {
            return new TruncatedNormal(max, (max - low) / Z95, min, max);
        }
        return TruncatedNormal.ofCentral90(low, high, min, max);
    }

    private static boolean atLeast(@Nullable Double a, double b) {
        return a != null && a >= b;
    }

    private static boolean atLeast(double a, @Nullable Double b) {
        return b != null && a >= b;
    }
}
