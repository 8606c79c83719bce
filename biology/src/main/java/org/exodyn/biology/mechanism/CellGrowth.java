package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Division and death of recipient cells and what drugs do to both rates.
///
///     dN/dt = b·N − d·N
///     b = b₀·Π_i (1 − e_i·H_i),   d = d₀ + Σ_i m_i·H_i,   b₀ = ln2/T_d + d₀
///
/// Division dilutes what a cell holds at rate b (copies are totals: division carries them along, death takes them).
/// Effects of several drugs on division multiply (Bliss independence on the rate); their deaths add.
///
/// Source: Bliss 1939, doi:10.1111/j.1744-7348.1939.tb06990.x, for independence.
///
/// @param cell the cell line
public record CellGrowth(String cell) {

    /// Number of recipient cells.
    public static final String CELLS = "N";
    /// Division rate, 1/min.
    public static final String DIVISION = "division";
    /// Death rate, 1/min.
    public static final String DEATH = "death";
    /// Net growth rate without drug, 1/min.
    public static final String NET_AT_REST = "net_growth_rest";
    /// Division rate without drug, 1/min.
    public static final String DIVISION_AT_REST = "division_rest";

    private static final Origin ORIGIN = Origin.of("growth", "EQ-GROWTH-1");

    /// Contributes the parameters that drug effects and turnover need.
    public void contributeRates(ModelBuilder model) {
        Scope scope = Scope.ofCell(cell);
        String doubling = model.drawn("doubling_time", "doubling time of " + cell, "T_d", "min", "doubling-time", scope,
                ORIGIN);
        String death = model.drawn("death_rest", "death rate without drug", "d₀", "/min", "death-rate", scope, ORIGIN);
        model.derived(NET_AT_REST, "net growth rate without drug", "k₀", "/min", "ln(2)/" + doubling, ORIGIN);
        model.derived(DIVISION_AT_REST, "division rate without drug", "b₀", "/min", NET_AT_REST + " + " + death,
                ORIGIN);
    }

    /// Contributes the cells under the given drug effects.
    ///
    /// @param initialCells formula of the number of cells at the start
    public void contribute(ModelBuilder model, String initialCells, List<? extends DrugEffect> effects) {
        contribute(model, initialCells, effects, List.of());
    }

    /// Contributes the cells under the given drug effects and what else kills them.
    ///
    /// @param initialCells formula of the number of cells at the start
    /// @param killers formulas of further death rates, 1/min
    public void contribute(ModelBuilder model, String initialCells, List<? extends DrugEffect> effects,
            List<String> killers) {
        StringBuilder division = new StringBuilder(DIVISION_AT_REST);
        StringBuilder death = new StringBuilder("death_rest");
        for (DrugEffect effect : effects) {
            division.append("*").append(effect.relativeDivision(effect.hill()));
            death.append(" + ").append(effect.addedDeath(effect.hill()));
        }
        killers.forEach(killer -> death.append(" + ").append(killer));
        model.rule(DIVISION, "division rate", "/min", division.toString(), ORIGIN);
        model.rule(DEATH, "death rate", "/min", death.toString(), ORIGIN);
        model.species(CELLS, "live " + cell + " cells", "{cells}", initialCells, initialCells, ORIGIN);
        model.reaction("divide", "division", DIVISION + "*" + CELLS, ORIGIN, CELLS, 1.0);
        model.reaction("die", "death", DEATH + "*" + CELLS, ORIGIN, CELLS, -1.0);
    }
}
