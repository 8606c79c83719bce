package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.engine.ode.SolverAccount;

/// The solver's account in words.
final class AccountText {

    private AccountText() {}

    static List<String> of(TimeCourse course, TimeCourseOptions options, int states, ErrorEstimate estimate,
            Tolerances tolerances) {
        SolverAccount account = course.account();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d outputs from %s to %s, %d state variables.", course.times().length,
                options.from(),
                options.end(), states));
        lines.add(String.format(Locale.ROOT, "method             %s", account.method()));
        if (states == 0) {
            return lines;
        }
        lines.add(String.format(Locale.ROOT,
                "tolerances         relative %s; absolute %s (%s of each magnitude, fixed for the run)",
                options.relativeTolerance(), tolerances.range(), options.absoluteTolerance()));
        lines.addAll(tolerances.inShort());
        lines.add(String.format(Locale.ROOT,
                "steps              %,d, and %,d repeated: %,d for the error estimate, %,d for Newton's iteration",
                account.steps(), account.rejections(), account.errorTestFailures(), account.newtonFailures()));
        lines.add(String.format(Locale.ROOT, "method switches    %,d; %,d of the steps by the stiff method",
                account.methodSwitches(), account.stiffSteps()));
        lines.add(String.format(Locale.ROOT, "local errors       add up to %.3g tolerances", account.errorSum()));
        lines.add(String.format(Locale.ROOT, "right-hand sides   %,d", account.derivativeEvaluations()));
        lines.add(String.format(Locale.ROOT, "Jacobian           analytic, %,d evaluations, %,d factorisations (%s)",
                account.jacobianEvaluations(), account.factorisations(),
                account.linearSolver().name().toLowerCase(Locale.ROOT)));
        lines.add(String.format(Locale.ROOT, "orders             up to %d, last %d with a step of %.3g",
                account.highestOrder(),
                account.lastOrder(), account.lastStepSize()));
        if (account.triggersFired() > 0 || account.restarts() > 0) {
            lines.add(
                    String.format(Locale.ROOT, "events             %,d triggers, %,d restarts", account.triggersFired(),
                            account.restarts()));
        }
        lines.add(Double.isNaN(estimate.share()) ? "error estimate     none: the second run failed"
                : String.format(Locale.ROOT,
                        "error estimate     %.2g of each column's largest value%s, against a run of ten times smaller tolerances",
                        estimate.share(), estimate.column().isEmpty() ? "" : " (" + estimate.column() + ")"));
        return lines;
    }
}
