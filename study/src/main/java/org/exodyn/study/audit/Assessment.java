package org.exodyn.study.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;

/// What the audit says of one cargo of one or several claims in one setting.
///
/// @param subject the cargo, with who sends it to whom
/// @param missing why it is not assessable, in sentences; empty where it is
/// @param numbers empty where it is not assessable for want of records
public record Assessment(AuditSubject subject, AuditSetting setting, Verdict verdict, List<String> missing,
        Optional<Numbers> numbers) {
    public Assessment {
        missing = List.copyOf(missing);
    }

    /// The verdict in words; of a marker, whether it can be detected.
    public String word() {
        if (subject.kind() != AuditSubject.Kind.BIOMARKER) {
            return verdict.word();
        }
        return switch (verdict) {
            case SUFFICIENT -> "detectable";
            case INSUFFICIENT -> "not detectable";
            case PRIOR_DEPENDENT -> "open";
            case NOT_ASSESSABLE, NOT_ASKED, OTHER_SETTING -> verdict.word();
        };
    }

    static Assessment without(AuditSubject subject, AuditSetting setting, List<String> missing) {
        return new Assessment(subject, setting, Verdict.NOT_ASSESSABLE, missing, Optional.empty());
    }

    /// What was calculated.
    ///
    /// @param unit of the amounts
    /// @param needs the requirement models, label and sentence
    /// @param masses by prior and requirement model
    /// @param chain medians and central 90 % along the way from vesicles to what is needed, recorded priors
    /// @param bounds log₁₀ S where reported ranges are at their ends and all else at its centre
    /// @param responding share of cells that hold what is needed, recorded priors, last requirement model
    /// @param population that share over the share that the phenotype needs, S_pop
    /// @param shares of ignorance, in the order of [Ignorance]; empty where log S does not vary
    /// @param turningPoint where S = 1 is nearest
    /// @param settling which measurements would settle the answer
    /// @param records behind the verdict
    /// @param forbidden draws that could not be, by what forbids them, recorded priors; the last broke a ceiling
    /// @param draws of each prior
    /// @param evaluations of the model in all
    public record Numbers(String unit, List<NeedText> needs, List<Mass> masses, List<ChainStep> chain, Bounds bounds,
            Optional<Band> responding, Optional<Band> population, List<IgnoranceShare> shares,
            Optional<TurningPoint> turningPoint,
            List<Settling> settling, List<RecordUse> records, Map<String, Integer> forbidden, int draws,
            int evaluations) {
        public Numbers {
            needs = List.copyOf(needs);
            masses = List.copyOf(masses);
            chain = List.copyOf(chain);
            shares = List.copyOf(shares);
            settling = List.copyOf(settling);
            records = List.copyOf(records);
        }

        /// How many records were seen in a source.
        public long verified() {
            return records.stream().filter(RecordUse::verified).count();
        }

        /// The mass of a prior by the requirement model asked last.
        public Mass headline() {
            return masses.get(needs.size() - 1);
        }

        /// Lowest 5 % and highest 95 % quantile over all priors and requirement models.
        public double[] reach() {
            return new double[] {masses.stream().mapToDouble(Mass::low).min().orElse(Double.NaN),
                masses.stream().mapToDouble(Mass::high).max().orElse(Double.NaN)};
        }
    }

    /// A requirement model in words.
    public record NeedText(String label, String sentence) {}

    /// A number over draws: 5 %, 50 % and 95 % quantiles.
    public record Band(double low, double median, double high) {}

    /// One step of the chain.
    ///
    /// @param label what is counted
    /// @param role what it is to the way from vesicles to what is needed
    public record ChainStep(String label, String unit, Band band, Role role) {
        /// What a step is.
        public enum Role {
            /// A step on the way: the step before lost something to become it.
            WAY,
            /// A number beside the way, for comparison.
            ASIDE,
            /// What the end of the way is compared with.
            NEEDED
        }
    }

    /// log₁₀ S at the ends of what is reported.
    ///
    /// @param reported how many parameters have a reported range
    /// @param assumed how many have none, and stand at their centre
    public record Bounds(double low, double high, int reported, int assumed) {}

    /// A share of ignorance.
    ///
    /// @param first share of the variance of log₁₀ S that knowing this part alone would take away
    /// @param total share that would be left if all but this part were known
    public record IgnoranceShare(Ignorance part, double first, double firstError, double total, double totalError) {}

    /// The most probable point with S = 1.
    ///
    /// @param distance in standard deviations from the centre of all priors
    /// @param enough whether S ≥ 1 at the centre, so that the way leads down
    /// @param moves what has to move, the farthest first
    /// @param reason why none was found; empty where one was
    public record TurningPoint(double distance, boolean enough, List<Move> moves, String reason) {
        public TurningPoint {
            moves = List.copyOf(moves);
        }
    }

    /// A parameter that has to move.
    ///
    /// @param from its median
    /// @param to its value where S = 1
    /// @param quantile of its prior there
    public record Move(String label, String slot, String unit, double from, double to, double quantile) {
        /// Decades between median and value; negative downwards.
        public double decades() {
            return from > 0 && to > 0 ? StrictMath.log10(to / from) : Double.NaN;
        }
    }

    /// A measurement that would settle the answer.
    ///
    /// @param slot what is measured
    /// @param chance share of the parameter's prior on which the answer would be settled once it is known, beyond what divisions of the
    ///     draws at random settle
    public record Settling(String label, String slot, double chance) {}

    /// A record behind the verdict.
    ///
    /// @param verified whether the number was seen in a source
    public record RecordUse(String id, String source, String slot, String confidence, boolean reported,
            boolean verified, String wantedFor) {}
}
