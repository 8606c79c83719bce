package org.exodyn.benchmarks;

import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.random.Philox;

/// A made-up network of the usual size and kinds of rate: 50 species, 100 reactions, 130 parameters.
///
/// Ten modules in a ring, each with a receptor R, its complex C, a kinase K, the active kinase A and a product T. The
/// active kinase of one module binds the receptor of the next. Rates are mass action, Michaelis–Menten and inhibition by
/// a product. Parameters (1/min and copies) and state (copies) are random, so that no two modules are alike.
final class SignallingNetwork {

    static final int MODULES = 10;
    static final int SPECIES = 5 * MODULES;
    static final int PARAMETERS = 13 * MODULES;
    private static final long SEED = 20241104;

    private SignallingNetwork() {}

    static Plan plan() {
        PlanBuilder plan = Plan.builder();
        plan.compartment("cell", 1);
        for (int module = 0; module < MODULES; module++) {
            for (String kind : new String[] {"R", "C", "K", "A", "T"}) {
                plan.amount(kind + module, "cell", 0);
            }
        }
        for (int module = 0; module < MODULES; module++) {
            for (int parameter = 0; parameter < 13; parameter++) {
                plan.parameter("p" + (13 * module + parameter), 1);
            }
        }
        for (int module = 0; module < MODULES; module++) {
            reactions(plan, module, (module + MODULES - 1) % MODULES);
        }
        return plan.build();
    }

    private static void reactions(PlanBuilder plan, int m, int before) {
        int p = 13 * m;
        plan.reaction("bind" + m, "R" + m + " -> C" + m, "p" + p + " * R" + m + " * A" + before);
        plan.reaction("leave" + m, "C" + m + " -> R" + m, "p" + (p + 1) + " * C" + m);
        plan.reaction("activate" + m, "K" + m + " -> A" + m,
                "p" + (p + 2) + " * C" + m + " * K" + m + " / (p" + (p + 3) + " + K" + m + ")");
        plan.reaction("calm" + m, "A" + m + " -> K" + m,
                "p" + (p + 4) + " * A" + m + " / (p" + (p + 5) + " + A" + m + ")");
        plan.reaction("make" + m, "-> T" + m, "p" + (p + 6) + " * A" + m);
        plan.reaction("break" + m, "T" + m + " ->", "p" + (p + 7) + " * T" + m);
        plan.reaction("renew" + m, "-> R" + m, "p" + (p + 8));
        plan.reaction("lose" + m, "R" + m + " ->", "p" + (p + 9) + " * R" + m);
        plan.reaction("feed" + m, "-> K" + m, "p" + (p + 10) + " / (1 + T" + m + " / p" + (p + 11) + ")");
        plan.reaction("waste" + m, "K" + m + " ->", "p" + (p + 12) + " * K" + m);
    }

    /// Uniform in (0.5, 1.5).
    static double[] values(int count, int purpose) {
        Philox random = new Philox(SEED).start(purpose, 0, 0);
        double[] values = new double[count];
        for (int index = 0; index < count; index++) {
            values[index] = 0.5 + random.nextDouble();
        }
        return values;
    }
}
