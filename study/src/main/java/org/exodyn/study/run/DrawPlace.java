package org.exodyn.study.run;

import java.util.Locale;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.study.figure.NumberText;

/// Where in a run something happened.
///
/// @param draw from 0; people count from 1
record DrawPlace(String arm, String premise, int draw, double dosePerUm3) {

    /// A solver that gave up.
    ///
    /// @param model the model that was run
    /// @param species label of the state variable to blame, empty if there is none
    RunFailure solver(NumericalFailure failure, String model, String species) {
        String blamed = species.isEmpty() ? "" : ", species '" + species + "'";
        return new RunFailure("The solver gave up at " + number(failure.time() / 60) + " h in the model of " + model
                + blamed
                + " (step " + number(failure.stepSize()) + " min).\n  Where: " + text() + ".\n  Maybe "
                + lowerFirst(failure.advice()) + "\n  Maybe another seed or fewer draws, to see whether it is this draw"
                + " alone (--seed, --draws).", failure);
    }

    /// A check that was violated.
    RunFailure violated(String what) {
        return new RunFailure("A check of the run was violated: " + what + "\n  Where: " + text()
                + ".\n  Maybe a lower level of --check: with none, all is reported and nothing ends the run.");
    }

    /// A draw that turned out impossible although it had been accepted.
    RunFailure impossible(InfeasibleDraw failure) {
        return new RunFailure(failure.getMessage() + "\n  Where: " + text() + ".\n  Maybe another seed (--seed).",
                failure);
    }

    /// In words, with what a rerun needs to meet the same draw.
    String text() {
        return "arm '" + arm + "', premise " + premise + ", draw " + (draw + 1) + ", dose "
                + number(dosePerUm3 / CultureAssembly.COPIES_PER_UM3_PER_UM) + " uM";
    }

    private static String number(double value) {
        return NumberText.significant(value, 3);
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
