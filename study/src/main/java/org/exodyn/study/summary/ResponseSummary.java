package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Response;
import org.exodyn.study.response.DoseResponse;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// Viability, half-effect doses and resistance factors of every arm and premise.
final class ResponseSummary {

    private final RunOutcome outcome;
    private final double perUnit;
    private final String unit;
    private final double[] doses;

    ResponseSummary(RunOutcome outcome, Doses doses) {
        this.outcome = outcome;
        this.perUnit = doses.perUnit();
        this.unit = doses.unit();
        this.doses = doses.values();
    }

    List<Response> all() {
        List<Response> responses = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                responses.add(of(set, arm));
            }
        }
        return responses;
    }

    Response of(int set, int arm) {
        ArmDraw[] draws = outcome.results()[set][arm];
        ArmDraw[] reference = outcome.results()[set][outcome.reference()];
        List<Band> viability = new ArrayList<>();
        List<Band> untreated = new ArrayList<>();
        List<Band> left = new ArrayList<>();
        double start = outcome.document().scenario().recipients().density().in("{cells}/mL")
                * outcome.document().scenario().culture().mediumVolume().in("mL");
        for (int dose = 0; dose < doses.length; dose++) {
            double[] own = new double[draws.length];
            double[] against = new double[draws.length];
            double[] alive = new double[draws.length];
            for (int draw = 0; draw < draws.length; draw++) {
                own[draw] = draws[draw].response().viability()[dose];
                against[draw] = draws[draw].response().cells()[dose] / reference[draw].response().cells()[0];
                double cells = draws[draw].response().cells()[dose];
                alive[draw] = cells < 1 ? 0 : cells / start;
            }
            viability.add(Bands.of(own));
            untreated.add(Bands.of(against));
            left.add(Bands.ofRatios(alive));
        }
        long missing = Arrays.stream(draws).mapToDouble(draw -> draw.response().ic50())
                .filter(dose -> !DoseResponse.isWithin(dose)).count();
        return new Response(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(),
                outcome.document().scenario().drug().name().id(),
                unit, doses, viability, untreated, left, halfEffect(draws, DoseResponse::ic50),
                halfEffect(draws, DoseResponse::gr50),
                arm == outcome.reference() ? null : resistance(set, arm), (double) missing / draws.length);
    }

    /// Bands of half-effect doses; draws without one for another reason than the doses are left out.
    private @Nullable Band halfEffect(ArmDraw[] draws, ToDoubleFunction<DoseResponse> effect) {
        double[] known = Arrays.stream(draws).map(ArmDraw::response).mapToDouble(effect)
                .filter(dose -> !Double.isNaN(dose)).toArray();
        return known.length == 0 ? null : Bands.ofRatios(Bands.times(known, 1 / perUnit));
    }

    private @Nullable Band resistance(int set, int arm) {
        double[] factors = resistanceFactors(outcome, set, arm);
        return factors.length == 0 ? null : Bands.ofRatios(factors);
    }

    /// IC50 over that of the reference arm, draw by draw: infinite where it is larger by more than the doses resolve, zero where it is
    /// smaller by more. Draws in which both lie on the same side of the doses say nothing about the factor and are left out.
    static double[] resistanceFactors(RunOutcome outcome, int set, int arm) {
        double[] factors = factorOfEachDraw(outcome, set, arm);
        return Arrays.stream(factors).filter(factor -> !Double.isNaN(factor)).toArray();
    }

    /// The same with NaN for the draws that say nothing.
    static double[] factorOfEachDraw(RunOutcome outcome, int set, int arm) {
        ArmDraw[] draws = outcome.results()[set][arm];
        ArmDraw[] reference = outcome.results()[set][outcome.reference()];
        double[] factors = new double[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            // 0/0 and ∞/∞ are NaN, x/0 is infinite, x/∞ and 0/x are zero: which is what is meant
            factors[draw] = draws[draw].response().ic50() / reference[draw].response().ic50();
        }
        return factors;
    }
}
