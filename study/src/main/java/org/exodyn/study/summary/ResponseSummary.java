package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
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
        for (int dose = 0; dose < doses.length; dose++) {
            double[] own = new double[draws.length];
            double[] against = new double[draws.length];
            for (int draw = 0; draw < draws.length; draw++) {
                own[draw] = draws[draw].response().viability()[dose];
                against[draw] = draws[draw].response().cells()[dose] / reference[draw].response().cells()[0];
            }
            viability.add(Bands.of(own));
            untreated.add(Bands.of(against));
        }
        long missing = Arrays.stream(draws).filter(draw -> draw.response().ic50().isEmpty()).count();
        return new Response(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(),
                outcome.document().scenario().drug().name().id(),
                unit, doses, viability, untreated, halfEffect(draws, DoseResponse::ic50, DoseResponse::ic50BeyondDoses),
                halfEffect(draws, DoseResponse::gr50, DoseResponse::gr50BeyondDoses),
                arm == outcome.reference() ? null : resistance(set, arm), (double) missing / draws.length);
    }

    /// Bands of half-effect doses: infinite where the half-effect lies beyond the doses; draws without one for another reason
    /// are left out.
    private @Nullable Band halfEffect(ArmDraw[] draws, Function<DoseResponse, OptionalDouble> effect,
            Predicate<DoseResponse> beyond) {
        double[] known = Arrays.stream(draws).map(ArmDraw::response)
                .filter(response -> effect.apply(response).isPresent() || beyond.test(response))
                .mapToDouble(response -> effect.apply(response).orElse(Double.POSITIVE_INFINITY))
                .toArray();
        return known.length == 0 ? null : Bands.of(Bands.times(known, 1 / perUnit));
    }

    private @Nullable Band resistance(int set, int arm) {
        double[] factors = resistanceFactors(outcome, set, arm);
        return factors.length == 0 ? null : Bands.of(factors);
    }

    /// IC50 over that of the reference arm, draw by draw: infinite where only the arm's lies beyond the doses, zero where only
    /// the reference's does. Draws in which both do say nothing about the factor and are left out.
    static double[] resistanceFactors(RunOutcome outcome, int set, int arm) {
        ArmDraw[] draws = outcome.results()[set][arm];
        ArmDraw[] reference = outcome.results()[set][outcome.reference()];
        double[] factors = new double[draws.length];
        int known = 0;
        for (int draw = 0; draw < draws.length; draw++) {
            OptionalDouble own = draws[draw].response().ic50();
            OptionalDouble base = reference[draw].response().ic50();
            if (own.isPresent() && base.isPresent()) {
                factors[known++] = own.getAsDouble() / base.getAsDouble();
            } else if (base.isPresent() && draws[draw].response().ic50BeyondDoses()) {
                factors[known++] = Double.POSITIVE_INFINITY;
            } else if (own.isPresent() && reference[draw].response().ic50BeyondDoses()) {
                factors[known++] = 0;
            }
        }
        return Arrays.copyOf(factors, known);
    }
}
