package org.exodyn.study.run;

import java.util.Locale;
import org.exodyn.engine.ode.NumericalFailure;

/// Where in a run something happened.
///
/// @param draw from 0; people count from 1
record DrawPlace(String arm, String premise, int draw, double dosePerUm3) {

    private static final double PER_UM = 602.214076;

    /// A solver that gave up.
    ///
    /// @param model the model that was run
    /// @param species label of the state variable to blame, empty if there is none
    RunFailure solver(NumericalFailure failure, String model, String species) {
        return new RunFailure(String.format(Locale.ROOT,
                "The solver gave up at %.4g h in %s%s (step %.3g min).%n  Where: %s.%n  Maybe %s%n"
                        + "  Maybe another seed or fewer draws, to see whether it is this draw alone (--seed, --draws).",
                failure.time() / 60,
                model,
                species.isEmpty() ? "" : ", species '" + species + "'",
                failure.stepSize(),
                text(),
                lowerFirst(failure.advice())), failure);
    }

    /// A check that was violated.
    RunFailure violated(String what) {
        return new RunFailure(String.format(Locale.ROOT,
                "A check of the run was violated: %s%n  Where: %s.%n  Maybe --check none, which reports it and goes on.",
                what, text()));
    }

    /// A draw that turned out impossible although it had been accepted.
    RunFailure impossible(InfeasibleDraw failure) {
        return new RunFailure(String.format(Locale.ROOT, "%s%n  Where: %s.%n  Maybe another seed (--seed).",
                failure.getMessage(), text()), failure);
    }

    /// In words, with what a rerun needs to meet the same draw.
    String text() {
        return String.format(Locale.ROOT, "arm '%s', premise %s, draw %d, dose %.4g uM",
                arm, premise, draw + 1, dosePerUm3 / PER_UM);
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
