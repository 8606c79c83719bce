package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// A drug that kills cells in one phase of the cycle only, so that cells which do not enter it are spared: arrest can look
/// like resistance.
///
///     kill rate in the sensitive stage = m_max·H(C),   m(x) = r_v·(2/Π_{i≠v}(1 + x/r_i) − 1) − x,   x = net growth + d₀
///     m_max = m(k₀(1 − κ) + d₀),   H(IC50) = m(k₀ − ln2/T + d₀)/m_max,   EC50 = IC50·(1/H(IC50) − 1)^{1/h}
///
/// m(x) is the kill rate at which the chain of stages grows at x − d₀ in the long run, so the published IC50 and plateau are given
/// back by a culture that has settled under a constant concentration, and nearly under a falling one ([Potency]); the first division after the drug is slower to show it. A plateau lower than what cells
/// waiting in the other stages allow cannot come from this phase alone: such draws are rejected.
///
/// Source: characteristic equation of the chain of stages in [CellCycle], Euler–Lotka; GR_∞ and IC50 as in [CytotoxicEffect].
///
/// @param drug preferred name
/// @param cell the cell line
/// @param concentration formula of the concentration at the cells, copies/µm³
/// @param resistance formula of the resistance factor that multiplies the EC50
/// @param decays whether the drug is lost in medium, here as in the assay
/// @param cycle the cycle and its sensitive phase
public record PhaseSpecificEffect(String drug, String cell, String concentration, String resistance,
        boolean decays, CellCycle cycle) implements DrugEffect {

    private static final Origin ORIGIN = Origin.of("phase-specific-effect", "EQ-PHASE-1");

    /// Greatest kill rate in the sensitive stage, 1/min.
    public String greatestKill() {
        return "kill_max_" + Names.id(drug);
    }

    @Override
    public void contribute(ModelBuilder model) {
        String id = Names.id(drug);
        Potency potency = new Potency(drug, cell, decays);
        Potency.Numbers assay = potency.contribute(model, ORIGIN);
        cycle.contribute(model);
        String atPlateau = model.derived("growth_at_plateau_" + id,
                "growth at saturating " + drug + ", over death at rest",
                "x_∞", "/min", CellGrowth.NET_AT_REST + "*(1 - " + assay.kappa() + ") + death_rest", ORIGIN);
        String atIc50 = model.derived("growth_at_ic50_" + id, "growth at the assay's IC50, over death at rest", "x_50",
                "/min", CellGrowth.NET_AT_REST + " - ln(2)/" + assay.assay() + " + death_rest", ORIGIN);
        model.constraint("phase_suffices_" + id,
                drug + " can reach its plateau by killing in " + cycle.sensitive().label(),
                "0.001", cycle.reach(atPlateau), "cells waiting in other phases would have to die too", ORIGIN);
        model.derived(greatestKill(), "greatest kill rate of " + drug + " in " + cycle.sensitive().label(), "m_max",
                "/min", cycle.killFor(atPlateau), ORIGIN);
        String occupancy = model.derived("hill_at_ic50_" + id, "mean occupancy in the assay at its IC50", "H(IC50)",
                "1",
                cycle.killFor(atIc50) + "/" + greatestKill(), ORIGIN);
        model.constraint(
                "reaches_half_" + id, drug + " can reach half viability in the assay that reported its IC50", occupancy,
                "0.999", "with this doubling time and plateau the assay could not have fallen to one half", ORIGIN);
        model.derived(ec50(), "half-effect concentration of " + drug + " on the kill rate", "EC50", "{copies}/um3",
                potency.ec50(model, assay, occupancy, ORIGIN), ORIGIN);
        occupancy(model, hill(), "occupancy of " + drug, "1", ORIGIN);
    }

    @Override
    public String relativeDivision(String occupancy) {
        return "1";
    }

    @Override
    public String addedDeath(String occupancy) {
        return "0";
    }

    /// Formula of the kill rate in the sensitive stage at an occupancy, 1/min.
    public String kill(String occupancy) {
        return greatestKill() + "*" + occupancy;
    }
}
