package org.exodyn.study.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.experiment.Measured;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.mechanism.RespondingCells;
import org.jspecify.annotations.Nullable;

/// The share of vesicles that carry at least one copy, predicted from mean and dispersion, beside published counts of single vesicles.
///
/// The mean is that of the count, over all vesicles or over those that carry; the dispersion is drawn from the records of other sources.
/// The equation is that of [RespondingCells]: 1 − (1 + c/r)^(−r). Where copies per carrier are published instead of the mean, c solves
/// c = copies per carrier × share. Where no other record gives the dispersion, the share is only bounded: by zero, and by a Poisson
/// spread, 1 − e^(−c).
///
/// @param counts what was counted, with what is predicted
public record CarrierShares(List<Count> counts) {

    public CarrierShares {
        counts = List.copyOf(counts);
    }

    /// @param low predicted at the 5 % quantile of the dispersion
    /// @param median predicted at its median
    /// @param high predicted at its 95 % quantile
    /// @param measuredLow lower end of what was counted; 0 where only a limit is published
    /// @param measuredHigh upper end of what was counted
    public record Count(String id, String statement, double low, double median, double high, double measuredLow,
            double measuredHigh) {

        /// Whether the predicted range meets what was counted.
        public boolean agrees() {
            return low <= measuredHigh && high >= measuredLow;
        }
    }

    /// The comparison on the counts of an atlas that give a share of carriers and a mean.
    public static CarrierShares of(Atlas atlas) {
        List<Count> counts = new ArrayList<>();
        for (VesicleCount count : atlas.vesicleCounts()) {
            predicted(atlas, count).ifPresent(counts::add);
        }
        return new CarrierShares(counts);
    }

    private static Optional<Count> predicted(Atlas atlas, VesicleCount count) {
        Measured carrying = count.carrying();
        if (carrying == null || count.cargo().isEmpty()) {
            return Optional.empty();
        }
        double[] shares = new double[3];
        if (atlas.withoutParametersOf(count.excluded()).resolve(Slot.COPIES_DISPERSION,
                Context.ANY.withEntity(count.cargo().getFirst().entity())
                        .withCargoClass(count.cargo().getFirst().cargoClass())) instanceof Resolved found) {
            double[] quantiles = {found.distribution().low90(), found.distribution().median(),
                found.distribution().high90()};
            for (int at = 0; at < shares.length; at++) {
                shares[at] = share(count, quantiles[at]);
            }
        } else {
            // No other record says how copies are spread: all in one vesicle, or Poisson, which leaves the fewest empty.
            Double mean = count.mean() == null ? null : count.mean().value();
            shares = new double[] {0, Double.NaN, mean == null ? Double.NaN : -StrictMath.expm1(-mean)};
        }
        if (Double.isNaN(shares[2])) {
            return Optional.empty();
        }
        double low = carrying.bound() == Measured.Bound.AT_MOST ? 0 : end(carrying.low(), carrying.value());
        return Optional.of(new Count(count.id(), count.statement(), shares[0], shares[1], shares[2], low,
                end(carrying.high(), carrying.value())));
    }

    private static double end(@Nullable Double end, @Nullable Double value) {
        return end != null ? end : value != null ? value : Double.NaN;
    }

    private static double share(VesicleCount count, double dispersion) {
        if (count.mean() != null && count.mean().value() != null) {
            return RespondingCells.carrying(count.mean().value(), dispersion);
        }
        Measured each = count.perCarrier();
        if (each == null) {
            return Double.NaN;
        }
        double perCarrier = each.value() != null ? each.value()
                : Math.sqrt(end(each.low(), null) * end(each.high(), null));
        return RespondingCells.carrying(mean(perCarrier, dispersion), dispersion);
    }

    /// c with c/carrying(c, r) copies per carrier, by bisection: the ratio rises from 1 with c.
    private static double mean(double perCarrier, double dispersion) {
        double low = 1e-9;
        double high = perCarrier;
        for (int step = 0; step < 200; step++) {
            double middle = Math.sqrt(low * high);
            if (middle / RespondingCells.carrying(middle, dispersion) < perCarrier) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The comparison as a table of the documentation.
    public String markdown() {
        StringBuilder text = new StringBuilder("""
                | counted | share that carries a copy | predicted, 5 % to 95 % of the dispersion | agree |
                |---|---|---|---|
                """);
        for (Count count : counts) {
            text.append(String.format(Locale.ROOT, "| `%s` | %s%.3g | %.2g to %.2g | %s |%n", count.id(),
                    count.measuredLow() == 0 ? "at most " : String.format(Locale.ROOT, "%.3g to ", count.measuredLow()),
                    count.measuredHigh(), Math.min(count.low(), count.high()), Math.max(count.low(), count.high()),
                    count.agrees() ? "yes" : "**no**"));
        }
        return text.toString();
    }
}
