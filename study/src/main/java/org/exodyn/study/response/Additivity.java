package org.exodyn.study.response;

/// What two drugs would do together if neither changed the other, from what each does alone.
///
/// | reference | viability of both |
/// |---|---|
/// | Bliss independence | v₁·v₂: what one leaves, the other meets as if alone |
/// | Loewe additivity | the E of d₁/D₁(E) + d₂/D₂(E) = 1: one is a dilution of the other |
///
/// D(E) is the dose that alone gives viability E. It is read off a curve by linear interpolation, in ln dose between doses and in
/// dose below the first; nothing is extrapolated, so that Loewe's E is unknown where it lies below what one of the drugs was
/// seen to do alone.
///
/// Source: Bliss 1939, doi:10.1111/j.1744-7348.1939.tb06990.x; Loewe 1953; both as reviewed by Greco et al. 1995,
/// Pharmacological Reviews 47:331, section III.
public final class Additivity {

    private static final int HALVINGS = 60;

    private Additivity() {}

    /// Viability expected of independent drugs.
    public static double bliss(double first, double second) {
        return first * second;
    }

    /// Viability expected of additive doses; NaN where the curves do not reach far enough.
    ///
    /// @param first how viability falls with the dose of one drug alone
    /// @param second the same of the other
    public static double loewe(Curve first, double firstDose, Curve second, double secondDose) {
        if (firstDose == 0 || secondDose == 0) {
            return firstDose == 0 ? second.at(secondDose) : first.at(firstDose);
        }
        double low = Math.max(first.lowest(), second.lowest());
        double high = 1;
        if (!(sum(first, firstDose, second, secondDose, low) <= 1)) {
            return Double.NaN;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (sum(first, firstDose, second, secondDose, middle) <= 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double sum(Curve first, double firstDose, Curve second, double secondDose, double viability) {
        return firstDose / first.dose(viability) + secondDose / second.dose(viability);
    }

    /// Viability at ascending doses, one at dose zero. Where it rises again, the lowest value so far counts.
    public static final class Curve {

        private final double[] doses;
        private final double[] viability;

        /// @param doses ascending, the first is zero; kept
        /// @param measured viability at each
        public Curve(double[] doses, double[] measured) {
            if (doses.length < 2 || doses.length != measured.length || doses[0] != 0) {
                throw new IllegalArgumentException(
                        "A curve needs viability at two doses at least, the first of them zero");
            }
            this.doses = doses.clone();
            this.viability = measured.clone();
            viability[0] = 1;
            for (int at = 1; at < viability.length; at++) {
                viability[at] = Math.min(viability[at], viability[at - 1]);
            }
        }

        double lowest() {
            return viability[viability.length - 1];
        }

        /// The lowest dose at which viability is no higher; infinite where none is known.
        double dose(double wanted) {
            if (wanted >= 1) {
                return 0;
            }
            for (int at = 1; at < doses.length; at++) {
                if (viability[at] <= wanted) {
                    double share = (viability[at - 1] - wanted) / (viability[at - 1] - viability[at]);
                    return between(at, share);
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        /// Viability at a dose within the curve; NaN beyond.
        double at(double dose) {
            for (int at = 1; at < doses.length; at++) {
                if (dose <= doses[at]) {
                    double share = at == 1 ? dose / doses[1]
                            : StrictMath.log(dose / doses[at - 1]) / StrictMath.log(doses[at] / doses[at - 1]);
                    return viability[at - 1] + share * (viability[at] - viability[at - 1]);
                }
            }
            return Double.NaN;
        }

        private double between(int at, double share) {
            return at == 1 ? share * doses[1]
                    : doses[at - 1] * StrictMath.exp(share * StrictMath.log(doses[at] / doses[at - 1]));
        }
    }
}
