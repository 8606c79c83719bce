package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A gene repressed by miRNAs: its mRNA r and protein p, in the recipient and in its twin without delivery.
///
///     dr/dt = β_r·N − ((δ_r + b₀)·Π_g (1 + (F_g − 1)·θ_g) − b₀)·r − d·r
///     dp/dt = κ·r − δ_p·p − d·p
///
/// F is the fold repression by one fully occupied conserved site. It is recorded as a ratio of levels in growing cells,
/// where division at rate b₀ dilutes mRNA too, so it multiplies decay and dilution together: at θ = 1 the level is
/// 1/F. mRNA is counted in copies, protein in units of its level at rest.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | β_r | transcription | copies/cell/min | `mrna-synthesis` |
/// | F | repression by one occupied site | 1 | `repression-fold` |
/// | δ_r, δ_p | decay of mRNA and protein | 1/min | `half-life` |
///
/// Source: Mukherji et al. 2011, doi:10.1038/ng.905, eqs 1–2 (catalytic loss); fold by one site: Baek et al. 2008, doi:10.1038/nature07242.
///
/// Checklist: 54
///
/// @param gene preferred name
/// @param repressors the miRNAs that act on it
public record RepressedTarget(String gene, List<Titration> repressors) {

    private static final Origin ORIGIN = Origin.of("repression", "EQ-REPRESSION-1");

    public RepressedTarget {
        repressors = List.copyOf(repressors);
    }

    private String id() {
        return Names.id(gene);
    }

    /// Protein, total over all cells, in units of its level at rest.
    public String protein(Titration.Side side) {
        return "P_" + id() + side.suffix();
    }

    /// mRNA, total over all cells.
    public String mrna(Titration.Side side) {
        return "R_" + id() + side.suffix();
    }

    /// The fold-repression parameter of one miRNA on this gene.
    public String fold(Titration repressor) {
        return "repression_" + Names.id(repressor.mirna()) + "_" + id();
    }

    public void contribute(ModelBuilder model, Origin why) {
        String made = model.drawn(
                "transcription_" + id(), "transcription of " + gene, "β_r", "{copies}/{cell}/min", "mrna-synthesis",
                Scope.ofEntity(gene, "mRNA"), ORIGIN);
        String mrnaDecay = Turnover.decay(model, "mRNA");
        String proteinDecay = Turnover.decay(model, "protein");
        String loss = "(" + mrnaDecay + " + " + CellGrowth.DIVISION_AT_REST + ")";
        StringBuilder atRest = new StringBuilder(loss);
        for (Titration repressor : repressors) {
            String fold = model.drawn(
                    fold(repressor),
                    "repression of " + gene + " by one occupied site of " + repressor.mirna(),
                    "F",
                    "1",
                    "repression-fold",
                    Scope.ofEntity(gene, Titration.CLASS),
                    why);
            atRest.append("*(1 + (").append(fold).append(" - 1)*").append(repressor.occupancyAtRest()).append(")");
        }
        String resting = model.derived(
                "r0_" + id(), "mRNA of " + gene + " per cell at rest", "r₀", "{copies}/{cell}",
                made + "/(" + atRest + ")", ORIGIN);
        String translated = model.derived(
                "translation_" + id(), "protein made per mRNA, in units of the resting level", "κ", "/min",
                "(" + proteinDecay + " + " + CellGrowth.DIVISION_AT_REST + ")/" + resting, ORIGIN);
        for (Titration.Side side : Titration.Side.values()) {
            StringBuilder decay = new StringBuilder(loss);
            for (Titration repressor : repressors) {
                decay.append("*(1 + (").append(fold(repressor)).append(" - 1)*").append(repressor.occupancy(side))
                        .append(")");
            }
            String twin = side == Titration.Side.REFERENCE ? ", twin without delivery" : "";
            String mrna = model.species(
                    mrna(side), "mRNA of " + gene + twin, "{copies}", "cells_start*" + resting,
                    "cells_start*" + resting, ORIGIN);
            String protein = model.species(protein(side), gene + " protein" + twin, "1", "cells_start", "cells_start",
                    ORIGIN);
            model.reaction("make_" + mrna, "transcription", made + "*" + CellGrowth.CELLS, ORIGIN, mrna, 1.0);
            model.reaction("decay_" + mrna, "decay, raised by repression",
                    "(" + decay + " - " + CellGrowth.DIVISION_AT_REST + ")*" + mrna, why, mrna, -1.0);
            model.reaction("die_" + mrna, "lost with dying cells", CellGrowth.DEATH + "*" + mrna, ORIGIN, mrna, -1.0);
            model.reaction("make_" + protein, "translation", translated + "*" + mrna, ORIGIN, protein, 1.0);
            Turnover.lose(model, protein, proteinDecay);
        }
    }
}
