package org.exodyn.atlas.resolve;

import java.util.List;
import org.exodyn.quantity.Beta;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.LogitNormal;
import org.exodyn.quantity.Mixture;
import org.exodyn.quantity.Point;
import org.exodyn.quantity.Truncated;

/// How the ranges of records become distributions, where a conclusion must not hang on one choice.
///
/// All keep which records feed a slot, the weights of records that disagree, what is recorded as a point, and what a quantity can be:
/// limits of the slot and a minimum that a record states are cut out of each ([Truncated]). What a record names as its central 90 % stays
/// so, but for [#DECADE_WIDER].
public enum Prior {
    /// The family that [RecordDistribution] chooses.
    AS_RECORDED("as recorded", "the family that the record names or its ends suggest"),
    /// Flat in the logarithm, with firm ends a little outside of the 90 %.
    LOG_UNIFORM("log-uniform", "flat in the logarithm over the same 90 %; shares end at 1"),
    /// Bell-shaped in the logarithm, without ends; for shares that would pass one, in the logit.
    LOG_NORMAL("log-normal",
            "bell-shaped in the logarithm over the same 90 %; in the logit for shares that would pass 1"),
    /// As recorded, but the 90 % are a decade wider: half a decade at each end, on the logit scale for shares.
    DECADE_WIDER("one decade wider", "as recorded, with the 90 % a decade wider, half of it at each end");

    /// Half a decade.
    private static final double HALF_DECADE = StrictMath.sqrt(10);
    /// A share that is log-normal passes one with at most this probability.
    private static final double NEGLIGIBLE = 1e-6;

    private final String label;
    private final String meaning;

    Prior(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// In words.
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /// The same records under this prior.
    public Resolved of(Resolved recorded) {
        if (this == AS_RECORDED) {
            return recorded;
        }
        List<Alternative> alternatives = recorded.alternatives().stream()
                .map(one -> new Alternative(one.record(), one.weight(), of(one, recorded.slot()), one.level(),
                        one.steps(), one.widened()))
                .toList();
        List<Distribution> drawn = alternatives.stream().map(Alternative::distribution).toList();
        return new Resolved(recorded.slot(), recorded.context(),
                drawn.size() == 1 ? drawn.getFirst() : Mixture.ofEqual(drawn), alternatives, recorded.steps());
    }

    private Distribution of(Alternative one, Slot slot) {
        return Truncated.within(of(one.distribution(), slot), RecordDistribution.minimum(one.record(), slot),
                slot.support().max());
    }

    private Distribution of(Distribution recorded, Slot slot) {
        boolean share = slot.support() == Support.FRACTION;
        double low = recorded.low90();
        double high = recorded.high90();
        if (recorded instanceof Point || !(low > 0 && high > low)) {
            return recorded;
        }
        return switch (this) {
            case AS_RECORDED -> recorded;
            case LOG_UNIFORM -> LogUniform.ofCentral90(low, high);
            case LOG_NORMAL -> bell(low, high, share);
            case DECADE_WIDER -> share ? widerShare(recorded, low, high) : recorded.widened(HALF_DECADE);
        };
    }

    private static Distribution bell(double low, double high, boolean share) {
        LogNormal bell = LogNormal.ofCentral90(low, high);
        return share && bell.cdf(1) < 1 - NEGLIGIBLE ? LogitNormal.ofCentral90(low, high) : bell;
    }

    private static Distribution widerShare(Distribution recorded, double low, double high) {
        return recorded instanceof Beta || recorded instanceof LogitNormal ? recorded.widened(HALF_DECADE)
                : LogUniform.ofCentral90(low / HALF_DECADE, high * HALF_DECADE);
    }
}
