package org.exodyn.study.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.resolve.Level;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.study.figure.NumberText;

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

    /// What the verdict is conditional on, in a sentence: the draws that could not be are left out, and what is left is the
    /// smaller part of a prior. Empty where they are fewer.
    public Optional<String> condition() {
        return numbers.flatMap(Numbers::condition).map(one -> "The verdict is conditional: "
                + NumberText.percent(one.share()) + " of the draws (prior " + one.prior().label()
                + ") could not be and are left out, most of them because this does not hold: " + one.reason() + ".");
    }

    /// What was calculated.
    ///
    /// @param unit of the amounts
    /// @param needs the requirement models, label and sentence
    /// @param masses by prior and requirement model
    /// @param chain medians and central 90 % along the way from vesicles to what is needed, recorded priors
    /// @param reported log₁₀ S where reported ranges are at their ends and all else at its centre, one per requirement model
    /// @param responding share of cells that hold what is needed, recorded priors, last requirement model
    /// @param population that share over the share that the phenotype needs, S_pop
    /// @param ignorance shares of it, one set per requirement model
    /// @param turningPoint where S = 1 is nearest
    /// @param settling which measurements would settle the answer, those that stand out first; empty where it is not open
    /// @param records behind the verdict
    /// @param forbidden draws that could not be, by what forbids them, recorded priors; the last three broke a ceiling
    /// @param impossible which share of the draws could not be, one per prior
    /// @param draws of each prior
    /// @param evaluations of the model in all
    public record Numbers(String unit, List<NeedText> needs, List<Mass> masses, List<ChainStep> chain,
            List<Bounds> reported, Optional<Band> responding, Optional<Band> population, List<NeedShares> ignorance,
            Optional<TurningPoint> turningPoint,
            List<Settling> settling, List<RecordUse> records, Map<String, Integer> forbidden,
            List<Impossible> impossible, int draws, int evaluations) {
        public Numbers {
            needs = List.copyOf(needs);
            masses = List.copyOf(masses);
            chain = List.copyOf(chain);
            reported = List.copyOf(reported);
            ignorance = List.copyOf(ignorance);
            impossible = List.copyOf(impossible);
            settling = List.copyOf(settling);
            records = List.copyOf(records);
        }

        /// How many records of the quantity itself were seen in a source. What stands in for another cell, molecule or drug is counted
        /// by [#proxies()].
        public long verified() {
            return records.stream().filter(RecordUse::verified).count();
        }

        /// How many records were seen in a source, but of something else than what is wanted.
        public long proxies() {
            return records.stream().filter(use -> use.seen() && use.isProxy()).count();
        }

        /// The bounds by the requirement model asked last.
        public Bounds bounds() {
            return reported.isEmpty() ? new Bounds("", Double.NaN, Double.NaN, 0, 0, 0) : reported.getLast();
        }

        /// Shares of ignorance by the requirement model asked last, in the order of [Ignorance]; empty where there are none.
        public List<IgnoranceShare> shares() {
            return ignorance.isEmpty() ? List.of() : ignorance.getLast().shares();
        }

        /// The prior of which most draws are impossible, where that is more than half of them.
        public Optional<Impossible> condition() {
            return impossible.stream().filter(one -> one.share() > 0.5)
                    .max(Comparator.comparingDouble(Impossible::share));
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

    /// log₁₀ S at the ends of what is reported of the quantity itself.
    ///
    /// @param need label of the requirement model
    /// @param low −∞ where no amount suffices; NaN where the ends together cannot be
    /// @param reported how many parameters have a reported range of their own
    /// @param proxies how many have one that was reported of something else; they stand at their centre
    /// @param assumed how many have none, and stand at their centre
    public record Bounds(String need, double low, double high, int reported, int proxies, int assumed) {

        /// The bounds in a sentence.
        public String sentence() {
            if (reported == 0) {
                return "By “" + need + "” there are no bounds without a prior, since no parameter here has a reported "
                        + "range of its own.";
            }
            String ends = "By “" + need + "”, with " + counted(reported, "reported range") + " at "
                    + (reported == 1 ? "its" : "their") + " ends and the other numbers at their centre ("
                    + assumed + " assumed, " + proxies + " reported of something else), ";
            return ends + said() + " What stands at its centre has no bounds here.";
        }

        private String said() {
            if (Double.isNaN(low) || Double.isNaN(high)) {
                return "nothing can be told: the numbers together cannot be.";
            }
            if (high == Double.NEGATIVE_INFINITY) {
                return "no amount suffices at either end.";
            }
            if (low == Double.NEGATIVE_INFINITY) {
                return "log₁₀ S is at most " + NumberText.fixed(high, 1) + "; at the lower end no amount suffices.";
            }
            return "log₁₀ S lies between " + NumberText.fixed(low, 1) + " and " + NumberText.fixed(high, 1) + ".";
        }

        private static String counted(int number, String what) {
            return number + " " + what + (number == 1 ? "" : "s");
        }
    }

    /// Shares of ignorance by one requirement model: shares of the variance of the rank of S among the draws that are possible. A rank has
    /// bounds and counts draws in which no amount suffices as what they are, the lowest, all alike.
    ///
    /// @param need label of the requirement model
    /// @param shares in the order of [Ignorance]; empty where there are none
    /// @param impossible share of the points of the design that could not be and were left out
    /// @param reason why there are none; empty where there are
    public record NeedShares(String need, List<IgnoranceShare> shares, double impossible, String reason) {
        public NeedShares {
            shares = List.copyOf(shares);
        }
    }

    /// Draws of one prior that could not be.
    ///
    /// @param share of its draws
    /// @param reason what forbids most of them
    public record Impossible(Prior prior, double share, String reason) {}

    /// A share of ignorance.
    ///
    /// @param first share of the variance of the rank of S that knowing this part alone would take away
    /// @param total share that would be left if all but this part were known
    public record IgnoranceShare(Ignorance part, double first, double firstError, double total, double totalError) {}

    /// How a search for the most probable point with S = 1 ended.
    public enum Found {
        /// At the most probable point.
        POINT,
        /// At a most probable point farther than five standard deviations.
        FAR,
        /// The search did not settle, but draws reach the other side: the nearest point between one of them and the centre.
        DRAW,
        /// The search found nothing, and no draw reaches the other side.
        NOTHING
    }

    /// The most probable point with S = 1.
    ///
    /// @param found how the search ended
    /// @param distance in standard deviations from the centre of all priors; NaN for nothing
    /// @param enough whether S ≥ 1 at the centre, so that the way leads down
    /// @param reaching share of the possible draws of the recorded priors that lie on the other side of S = 1 than the centre
    /// @param moves what has to move, the farthest first
    public record TurningPoint(Found found, double distance, boolean enough, double reaching, List<Move> moves) {
        public TurningPoint {
            moves = List.copyOf(moves);
        }

        /// Why no most probable point is told within reach; empty where one is.
        public String reason() {
            String side = enough ? "falls below" : "reaches";
            return switch (found) {
                case POINT -> "";
                case FAR -> "the nearest point that several starts lead to lies " + NumberText.fixed(distance, 1)
                        + " standard deviations away";
                case DRAW -> "the search did not settle, although S " + side + " 1 in " + NumberText.percent(reaching)
                        + " of the draws; between these and the centre a point with S = 1 lies "
                        + NumberText.fixed(distance, 1) + " standard deviations away, and a nearer one may exist";
                case NOTHING -> "the search found no point with S = 1, and S " + side + " 1 in none of the draws";
            };
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
    /// @param chance share of the parameter's prior on which the answer would be settled once it is known, beyond what a parameter that
    ///     has nothing to do with it settles
    /// @param error its Monte-Carlo standard error, by leaving out each scrambled replicate in turn
    /// @param without the same share with each replicate left out, from which claims are summed with what they have in common
    public record Settling(String label, String slot, double chance, double error, List<Double> without) {
        public Settling {
            without = List.copyOf(without);
        }

        /// Whether it differs from zero by three of its standard errors.
        public boolean standsOut() {
            return chance > 3 * error && chance > 0;
        }
    }

    /// A record behind the verdict, with what it says and what is drawn from it.
    ///
    /// @param reported whether its range was reported
    /// @param seen whether the number was seen in a source
    /// @param weight probability that this record is the right one of those that disagree
    /// @param level how closely it fits what is wanted
    /// @param steps steps down for which its range was widened
    /// @param widened fold by which each end was moved outwards; 1 if not
    /// @param recorded as the record says it, in its own unit
    /// @param drawn quantiles of what is drawn from it under the recorded prior, in the slot's unit
    public record RecordUse(String id, String source, String slot, String confidence, boolean reported, boolean seen,
            String wantedFor, double weight, Level level, int steps, double widened, Recorded recorded, Drawn drawn) {

        /// Whether it says it of something else than what is wanted: another cell, molecule or drug, or of none in particular.
        public boolean isProxy() {
            return level != Level.EXACT;
        }

        /// Whether the quantity itself was seen in a source.
        public boolean verified() {
            return seen && !isProxy();
        }

        /// The step from the record to the draw in words.
        public String step() {
            String fit = isProxy() ? "stands in at level " + level.word() : "of the quantity itself";
            return fit + (widened > 1
                    ? "; " + steps + (steps == 1 ? " step" : " steps") + " down, each end moved outwards "
                            + NumberText.fixed(widened, widened == Math.rint(widened) ? 0 : 1) + "-fold"
                    : isProxy() ? "; its range spans what differs" : "");
        }
    }

    /// What a record says, in its own unit; NaN where it says nothing.
    public record Recorded(double value, double low, double high, String unit) {}

    /// What is drawn: 5 %, 50 % and 95 % quantiles.
    public record Drawn(double low, double median, double high, String unit, String distribution) {}
}
