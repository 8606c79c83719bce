package org.exodyn.study.simulation;

import java.util.List;
import java.util.Locale;
import org.exodyn.engine.ode.SolverAccount;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Looks for numbers that may not be what they seem.
final class Doubts {

    /// Differences beyond which two runs of different tolerance do not agree to the digits people read.
    private static final double AGREEMENT = 1e-3;

    private static final int SHOWN = 5;

    private Doubts() {}

    /// @param quiet columns that never rise above their absolute tolerance
    static void look(SbmlPlan model, TimeCourse course, ErrorEstimate estimate, List<String> quiet, String file,
            Problems problems) {
        Location at = Location.ofFile(file);
        for (TimeCourse.BrokenConstraint broken : course.broken()) {
            Location place = model.placeByName().getOrDefault(model.constraints().get(broken.number() - 1), at);
            String message = model.messages().get(broken.number() - 1);
            problems.warning(SimulationCode.DOUBTFUL, place,
                    String.format(Locale.ROOT, "The constraint does not hold at time %s.", broken.time()),
                    message.isEmpty() ? "The author says that the model is not meant for such values."
                            : "The author says: " + message + (message.matches(".*[.!?]") ? "" : "."));
        }
        if (estimate.share() > AGREEMENT) {
            problems.warning(SimulationCode.DOUBTFUL, at,
                    String.format(Locale.ROOT,
                            "Two runs of different tolerance differ by %.2g of the largest value of %s, which is %.3g.",
                            estimate.share(), estimate.column(), estimate.largest()),
                    "The model may be chaotic, draw among events, or hold a threshold that a small error crosses; a very small"
                            + " value may be what is left of larger ones that cancel.",
                    "try a smaller --rtol, or a smaller --atol where a value falls far below its start and rises again");
        }
        if (Double.isNaN(estimate.share())) {
            problems.warning(SimulationCode.DOUBTFUL, at, "The run with smaller tolerances failed.",
                    "So there is no estimate of the error: the solver was near its limit of steps or step size.",
                    "try a larger --rtol, or a shorter course");
        }
        if (!quiet.isEmpty()) {
            problems.warning(SimulationCode.DOUBTFUL, at,
                    String.join(", ", quiet.subList(0, Math.min(quiet.size(), SHOWN)))
                            + (quiet.size() > SHOWN ? " and " + (quiet.size() - SHOWN) + " more" : "")
                            + (quiet.size() == 1 ? " never rises" : " never rise")
                            + " above ten times the absolute tolerance.",
                    "Such values are as large as the error allowed.", "try a smaller --atol");
        }
        for (int column = 0; column < course.names().size(); column++) {
            for (int row = 0; row < course.times().length; row++) {
                if (!Double.isFinite(course.values()[row][column])) {
                    problems.warning(SimulationCode.DOUBTFUL, at, String.format(Locale.ROOT,
                            "%s is %s at time %s.", course.names().get(column), course.values()[row][column],
                            course.times()[row]), "The model does not define it, or divides by zero.");
                    break;
                }
            }
        }
        negative(model, course, at, problems);
    }

    /// Species that are below zero by more than the tolerance explains.
    private static void negative(SbmlPlan model, TimeCourse course, Location at, Problems problems) {
        SolverAccount account = course.account();
        if (account.negativeSteps() == 0) {
            return;
        }
        for (int column = 0; column < course.names().size(); column++) {
            String name = model.nameById().get(course.names().get(column));
            boolean species = model.plan().species().stream().anyMatch(one -> one.id().equals(name));
            double least = 0;
            double most = 0;
            for (double[] row : course.values()) {
                least = Math.min(least, row[column]);
                most = Math.max(most, Math.abs(row[column]));
            }
            if (species && least < -1e-6 * most) {
                problems.warning(SimulationCode.DOUBTFUL, at,
                        String.format(Locale.ROOT, "%s falls to %.3g.", course.names().get(column), least),
                        "There is no negative amount: a rate law takes away what is not there.");
            }
        }
    }
}
