package org.exodyn.atlas.resolve;

import java.util.List;
import org.exodyn.quantity.Beta;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.DistributionException;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.Mixture;
import org.exodyn.quantity.Point;

/// How the ranges of records become distributions, where a conclusion must not hang on one choice.
///
/// All keep which records feed a slot, the weights of records that disagree, and what is recorded as a point. What a record
/// names as its central 90 % stays so, but for [#DECADE_WIDER].
public enum Prior {
    /// The family that [RecordDistribution] chooses.
    AS_RECORDED("as recorded", "the family that the record names or its ends suggest"),
    /// Flat in the logarithm, with firm ends a little outside of the 90 %.
    LOG_UNIFORM("log-uniform", "flat in the logarithm over the same 90 %; shares end at 1"),
    /// Bell-shaped in the logarithm, without ends; for shares near one, where it would pass one, a beta.
    LOG_NORMAL("log-normal", "bell-shaped in the logarithm over the same 90 %; a beta for shares that would pass 1"),
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
                .map(one -> new Alternative(one.record(), one.weight(), of(one.distribution(), recorded.slot()),
                        one.level(), one.steps(), one.widened()))
                .toList();
        List<Distribution> drawn = alternatives.stream().map(Alternative::distribution).toList();
        return new Resolved(recorded.slot(), recorded.context(),
                drawn.size() == 1 ? drawn.getFirst() : Mixture.ofEqual(drawn), alternatives, recorded.steps());
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
            case LOG_UNIFORM -> cut(LogUniform.ofCentral90(low, high), share);
            case LOG_NORMAL -> bell(low, high, share);
            case DECADE_WIDER -> share ? widerShare(recorded, low, high) : recorded.widened(HALF_DECADE);
        };
    }

    private static Distribution cut(LogUniform flat, boolean share) {
        return share && flat.max() > 1 ? new LogUniform(flat.min(), 1) : flat;
    }

    private static Distribution bell(double low, double high, boolean share) {
        LogNormal bell = LogNormal.ofCentral90(low, high);
        return share && bell.cdf(1) < 1 - NEGLIGIBLE ? beta(low, high) : bell;
    }

    private static Distribution widerShare(Distribution recorded, double low, double high) {
        if (recorded instanceof Beta) {
            return beta(odds(low, 1 / HALF_DECADE), odds(high, HALF_DECADE));
        }
        return cut(LogUniform.ofCentral90(low / HALF_DECADE, high * HALF_DECADE), true);
    }

    /// A beta, or where none has these ends a log-uniform.
    private static Distribution beta(double low, double high) {
        try {
            return Beta.ofCentral90(low, high);
        } catch (DistributionException noBeta) {
            return cut(LogUniform.ofCentral90(low, high), true);
        }
    }

    private static double odds(double share, double factor) {
        double odds = share / (1 - share) * factor;
        return odds / (1 + odds);
    }
}
