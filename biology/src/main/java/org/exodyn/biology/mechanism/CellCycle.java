package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// The cell cycle as a chain of stages with one exit rate each, for drugs that kill in one of them.
///
///     r_i = b₀/(2^{w_i} − 1),   share of cells in stage i at rest = 2·(2^{−W_{i−1}} − 2^{−W_i}),   W_i = w_1 + … + w_i
///
/// w_i is the share of the cycle's time that stage i takes. With these rates the chain divides at exactly the rate b₀ that the
/// doubling time says, and its stages are as full as those of a cycle of fixed length.
///
/// Source: age distribution of exponentially growing cells, Powell 1956, doi:10.1099/00221287-15-3-492; stages as a
/// chain, Smith & Martin 1973, doi:10.1073/pnas.70.4.1263 (transition at a constant probability per time).
///
/// @param cell the cell line
/// @param sensitive the phase in which the drug kills
public record CellCycle(String cell, CyclePhase sensitive) {

    /// Logarithm of how much faster cells enter the sensitive phase than without cargo.
    public static final String LN_ENTRY = "ln_cycle_entry";

    private static final Origin ORIGIN = Origin.of("cell-cycle", "EQ-CYCLE-1");

    /// One stage.
    ///
    /// @param id part of names
    /// @param label in words
    public record Stage(String id, String label) {

        /// Formula of the share of the cycle that it takes.
        public String duration() {
            return "cycle_share_" + id;
        }

        /// Exit rate, 1/min.
        public String exit() {
            return "exit_" + id;
        }

        /// Share of cells in it at rest.
        public String fraction() {
            return "fraction_" + id;
        }
    }

    /// The stages in the order in which a cell passes them; it divides when it leaves the last.
    public List<Stage> stages() {
        return switch (sensitive) {
            case S_PHASE -> List.of(new Stage("g1", "G1 phase"), new Stage("s", "S phase"),
                    new Stage("g2m", "G2 and M phase"));
            case MITOSIS -> List.of(new Stage("interphase", "interphase"), new Stage("m", "mitosis"));
        };
    }

    /// Position of the sensitive stage; the one before it is the one that an arrest fills.
    public int sensitivePosition() {
        return 1;
    }

    /// The sensitive stage.
    public Stage sensitiveStage() {
        return stages().get(sensitivePosition());
    }

    /// Contributes durations, exit rates and the shares of cells at rest.
    public void contribute(ModelBuilder model) {
        List<Stage> stages = stages();
        Scope scope = Scope.ofCell(cell);
        model.drawn(sensitiveStage().duration(), "share of the cycle in " + sensitive.label(), "w", "1",
                sensitive.slot(), scope, ORIGIN);
        List<String> drawn = new ArrayList<>(List.of(sensitiveStage().duration()));
        if (stages.size() > 2) {
            drawn.add(model.drawn(stages.getLast().duration(), "share of the cycle in " + stages.getLast().label(), "w",
                    "1", "g2-m-share", scope, ORIGIN));
        }
        model.derived(stages.getFirst().duration(), "share of the cycle in " + stages.getFirst().label(), "w", "1",
                "1 - " + String.join(" - ", drawn), ORIGIN);
        model.constraint("cycle_is_whole", "the phases of the cycle make one whole", String.join(" + ", drawn), "0.98",
                "nothing would be left for the first phase", ORIGIN);
        String before = "0";
        for (Stage stage : stages) {
            String after = before.equals("0") ? stage.duration() : before + " + " + stage.duration();
            model.derived(stage.exit(), "exit rate of " + stage.label(), "r", "/min",
                    CellGrowth.DIVISION_AT_REST + "/(2^" + stage.duration() + " - 1)", ORIGIN);
            model.derived(stage.fraction(), "share of cells in " + stage.label() + " at rest", "", "1",
                    "2*(2^(-(" + before + ")) - 2^(-(" + after + ")))", ORIGIN);
            before = after;
        }
    }

    /// Formula of the kill rate m in the sensitive stage at which the cells grow at net rate x − d₀:
    /// m = r_v·(2/Π_{i≠v}(1 + x/r_i) − 1) − x.
    String killFor(String x) {
        StringBuilder product = new StringBuilder();
        for (Stage stage : stages()) {
            if (!stage.equals(sensitiveStage())) {
                product.append(product.isEmpty() ? "" : "*").append("(1 + (").append(x).append(")/")
                        .append(stage.exit()).append(")");
            }
        }
        return "(" + sensitiveStage().exit() + "*(2/(" + product + ") - 1) - (" + x + "))";
    }

    /// Formula of the least of 1 + x/r_i over the stages without drug effect: positive where a kill rate can give x.
    String reach(String x) {
        List<String> terms = stages().stream().filter(stage -> !stage.equals(sensitiveStage()))
                .map(stage -> "1 + (" + x + ")/" + stage.exit()).toList();
        return terms.size() == 1 ? terms.getFirst() : "min(" + String.join(", ", terms) + ")";
    }
}
