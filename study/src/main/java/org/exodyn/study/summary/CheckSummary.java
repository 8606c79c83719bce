package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Check;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.Balance;
import org.exodyn.study.run.RunOutcome;

/// What was checked in the run and what came out.
final class CheckSummary {

    /// Balances are sums of up to 10⁵ solver steps in double precision.
    private static final double BALANCED = 1e-9;

    private final RunOutcome outcome;

    CheckSummary(RunOutcome outcome) {
        this.outcome = outcome;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Balance worst = Balance.NONE;
        int broken = 0;
        int total = 0;
        for (ArmDraw[][] set : outcome.results()) {
            for (ArmDraw[] arm : set) {
                for (ArmDraw draw : arm) {
                    worst = worst.worse(draw.balance());
                    broken += draw.ceilings().broken() ? 1 : 0;
                    total++;
                }
            }
        }
        checks.add(balance(
                "vesicles: initial + released + re-released = in medium + adsorbed + taken up + decayed + washed out + intercepted",
                worst.vesicles()));
        checks.add(balance("vesicles inside cells: taken up = held + re-released + consumed + lost with dying cells",
                worst.insideCells()));
        checks.add(balance("delivered copies: arrived = held + lost", worst.copies()));
        checks.add(new Check("ceilings: internalised volume, membrane and protein within the cell's own",
                broken == 0 ? "kept in all " + total + " runs" : "broken in " + broken + " of " + total + " runs",
                broken == 0));
        StringBuilder reasons = new StringBuilder();
        for (Map.Entry<String, Integer> entry : outcome.prior().rejected().entrySet()) {
            reasons.append(reasons.isEmpty() ? ": " : "; ").append("not so in ").append(entry.getValue()).append(": ")
                    .append(entry.getKey());
        }
        int rejected = outcome.prior().tried() - outcome.prior().draws().size();
        checks.add(new Check("draws that cannot be are rejected",
                rejected + " of " + outcome.prior().tried() + " points tried were rejected" + reasons, true));
        return checks;
    }

    private static Check balance(String what, double deviation) {
        return new Check(what, "largest relative deviation " + NumberText.of(deviation), deviation < BALANCED);
    }
}
