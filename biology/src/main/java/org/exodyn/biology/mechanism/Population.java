package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.biology.mechanism.CellCycle.Stage;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.jspecify.annotations.Nullable;

/// Recipients that are not all alike: a resistant clone, persisters, phases of the cycle.
///
///     N = Σ_j N_j,   division = Σ_j b_j·N_j/N,   death = Σ_j d_j·N_j/N
///
/// so that everything else in a model goes on as with one population: what a cell holds is diluted and lost at the mean rates.
/// A clone differs by its EC50. Persisters neither divide nor die; the others become persisters at a rate that keeps the
/// share w steady without drug,
///
///     dP/dt = k_on·S − k_r·P,   g = k₀·(1 − w),   k_on = (k_r + g)·w/(1 − w),   k_r = ln2/t_r
///
/// and what cells hold is taken to be the same in all of them.
///
/// Source: mass balance.
///
/// @param cell the cell line
/// @param subpopulations who is there beside the majority
/// @param drug the scenario's drug, to which a clone is less sensitive
/// @param others other compounds that act on the cells
/// @param killers formulas of further death rates, which strike all alike, 1/min
public record Population(String cell, List<Subpopulation> subpopulations, DrugEffect drug,
        List<? extends DrugEffect> others, List<String> killers) {

    private static final Origin ORIGIN = Origin.of("population", "EQ-POPULATION-1");

    public Population {
        subpopulations = List.copyOf(subpopulations);
        others = List.copyOf(others);
        killers = List.copyOf(killers);
    }

    /// Whether there is anything that one population of [CellGrowth] does not do.
    public boolean isStructured() {
        return !subpopulations.isEmpty() || cycle().isPresent();
    }

    private Optional<CellCycle> cycle() {
        return drug instanceof PhaseSpecificEffect effect ? Optional.of(effect.cycle()) : Optional.empty();
    }

    /// Names of the species that together are all recipients, by what figures call them.
    public Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put(Subpopulation.MAJORITY, species(Subpopulation.MAJORITY));
        subpopulations.forEach(sub -> parts.put(sub.label(),
                sub instanceof Subpopulation.Persisters ? List.of(sub.cells()) : species(sub.id())));
        return parts;
    }

    private List<String> species(String id) {
        return cycle().map(cycle -> cycle.stages().stream().map(stage -> "N_" + id + "_" + stage.id()).toList())
                .orElse(List.of("N_" + id));
    }

    /// Contributes all cells and the rules for their number, division and death.
    ///
    /// @param initialCells formula of the number of cells at the start
    public void contribute(ModelBuilder model, String initialCells) {
        Collected flows = new Collected();
        StringBuilder majority = new StringBuilder("1");
        for (Subpopulation sub : subpopulations) {
            majority.append(" - ").append(sub.contributeShare(model));
        }
        dividing(model, Subpopulation.MAJORITY, "majority of " + cell, initialCells + "*(" + majority + ")",
                drug.hill(),
                flows);
        for (Subpopulation sub : subpopulations) {
            String start = initialCells + "*share_" + sub.id();
            switch (sub) {
                case Subpopulation.Clone clone -> {
                    String fold = clone.contributeFold(model, drug.drug(), ORIGIN);
                    String hill = drug.occupancy(model, drug.hill() + "_clone",
                            "occupancy of " + drug.drug() + " in the resistant clone", fold, ORIGIN);
                    dividing(model, clone.id(), clone.label(), start, hill, flows);
                }
                case Subpopulation.Persisters persisters -> persisting(model, persisters, start, flows);
            }
        }
        model.rule(CellGrowth.CELLS, "live " + cell + " cells", "{cells}", String.join(" + ", flows.cells), ORIGIN);
        model.rule(CellGrowth.DIVISION, "division rate, mean over cells", "/min",
                "(" + String.join(" + ", flows.divisions) + ")/" + CellGrowth.CELLS, ORIGIN);
        model.rule(CellGrowth.DEATH, "death rate, mean over cells", "/min",
                "(" + String.join(" + ", flows.deaths) + ")/" + CellGrowth.CELLS, ORIGIN);
    }

    /// What has been collected of the parts.
    private static final class Collected {
        final List<String> cells = new ArrayList<>();
        final List<String> divisions = new ArrayList<>();
        final List<String> deaths = new ArrayList<>();
    }

    private void dividing(ModelBuilder model, String id, String label, String start, String hill, Collected flows) {
        StringBuilder division = new StringBuilder();
        StringBuilder death = new StringBuilder("death_rest");
        if (cycle().isEmpty()) {
            division.append("*").append(drug.relativeDivision(hill));
            death.append(" + ").append(drug.addedDeath(hill));
        }
        for (DrugEffect other : others) {
            division.append("*").append(other.relativeDivision(other.hill()));
            death.append(" + ").append(other.addedDeath(other.hill()));
        }
        killers.forEach(killer -> death.append(" + ").append(killer));
        if (cycle().isPresent()) {
            staged(model, cycle().orElseThrow(), id, label, start, hill, division.toString(), death.toString(), flows);
            return;
        }
        String cells = model.species("N_" + id, label, "{cells}", start, start, ORIGIN);
        String born = CellGrowth.DIVISION_AT_REST + division + "*" + cells;
        String dying = "(" + death + ")*" + cells;
        model.reaction("divide_" + id, "division, " + label, born, ORIGIN, cells, 1.0);
        model.reaction("die_" + id, "death, " + label, dying, ORIGIN, cells, -1.0);
        flows.cells.add(cells);
        flows.divisions.add(born);
        flows.deaths.add(dying);
    }

    private void staged(ModelBuilder model, CellCycle cycle, String id, String label, String start, String hill,
            String division, String death, Collected flows) {
        List<Stage> stages = cycle.stages();
        for (Stage stage : stages) {
            model.species("N_" + id + "_" + stage.id(), label + ", " + stage.label(), "{cells}",
                    start + "*" + stage.fraction(), start + "*" + stage.fraction(), ORIGIN);
        }
        for (int position = 0; position < stages.size(); position++) {
            Stage stage = stages.get(position);
            String cells = "N_" + id + "_" + stage.id();
            boolean last = position + 1 == stages.size();
            String next = "N_" + id + "_" + stages.get(last ? 0 : position + 1).id();
            String leaving = stage.exit() + (position + 1 == cycle.sensitivePosition()
                    ? "*exp(" + CellCycle.LN_ENTRY + ")"
                    : "") + (last ? division : "") + "*" + cells;
            model.reaction("pass_" + cells, last ? "division" : "end of " + stage.label(), leaving, ORIGIN, cells, -1.0,
                    next, last ? 2.0 : 1.0);
            String kill = stage.equals(cycle.sensitiveStage()) && drug instanceof PhaseSpecificEffect effect
                    ? " + " + effect.kill(hill)
                    : "";
            String dying = "(" + death + kill + ")*" + cells;
            model.reaction("die_" + cells, "death, " + stage.label(), dying, ORIGIN, cells, -1.0);
            flows.cells.add(cells);
            flows.deaths.add(dying);
            if (last) {
                flows.divisions.add(leaving);
            }
        }
    }

    private void persisting(ModelBuilder model, Subpopulation.Persisters persisters, String start, Collected flows) {
        String half = persisters.contributeReturn(model, cell, ORIGIN);
        String share = "share_" + persisters.id();
        String back = model.derived("persister_return", "return from persistence", "k_r", "/min", "ln(2)/" + half,
                ORIGIN);
        String into = model.derived("persister_entry", "entry into persistence", "k_on", "/min",
                "(" + back + " + " + CellGrowth.NET_AT_REST + "*(1 - " + share + "))*" + share + "/(1 - " + share + ")",
                ORIGIN);
        String cells = model.species(persisters.cells(), persisters.label(), "{cells}", start, start, ORIGIN);
        List<String> majority = species(Subpopulation.MAJORITY);
        for (String from : majority) {
            model.reaction("persist_" + from, "entry into persistence", into + "*" + from, ORIGIN, from, -1.0, cells,
                    1.0);
        }
        model.reaction("return_" + cells, "return from persistence", back + "*" + cells, ORIGIN, cells, -1.0,
                majority.getFirst(), 1.0);
        flows.cells.add(cells);
        for (String killer : killers) {
            model.reaction("kill_" + cells + "_" + flows.deaths.size(), "killing of persisters", killer + "*" + cells,
                    ORIGIN,
                    cells, -1.0);
            flows.deaths.add(killer + "*" + cells);
        }
    }

    /// Formula of the share of a part in all recipients; null where the part is not there.
    public @Nullable String share(String label) {
        List<String> species = parts().get(label);
        return species == null ? null : "(" + String.join(" + ", species) + ")/" + CellGrowth.CELLS;
    }
}
