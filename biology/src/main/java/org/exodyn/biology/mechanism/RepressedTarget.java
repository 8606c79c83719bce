package org.exodyn.biology.mechanism;

import java.util.List;
import java.util.function.BiFunction;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;
import org.jspecify.annotations.Nullable;

/// A gene whose mRNA r and protein p delivered cargo changes, in the recipient and in its twin without delivery: miRNAs repress
/// it, RNAs bind its protein, or vesicles bring the mRNA or the protein itself.
///
///     dr/dt = β_r·N − ((δ_r + b₀)·Π_g (1 + (F_g − 1)·θ_g) − b₀)·r − d·r
///     dp/dt = κ·r − δ_p·p − d·p
///
/// F is the fold repression by one fully occupied conserved site. It is recorded as a ratio of levels in growing cells,
/// where division at rate b₀ dilutes mRNA too, so it multiplies decay and dilution together: at θ = 1 the level is
/// 1/F. mRNA is counted in copies, protein in units of its level at rest.
///
/// Where RNAs bind the protein, δ_p has the factors of [ProteinBinding], in κ as at rest. Delivered mRNA x decays and is
/// repressed as the cell's own, dx/dt = arrival − ((δ_r + b₀)·Π − b₀)·x − d·x, and is translated at the same rate: κ·(r + x).
/// Delivered protein x decays as the cell's own; with p₀ own copies per cell at rest the level is p + x/p₀.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | β_r | transcription | copies/cell/min | `mrna-synthesis` |
/// | F | repression by one occupied site | 1 | `repression-fold` |
/// | δ_r, δ_p | decay of mRNA and protein | 1/min | `half-life` |
/// | p₀ | own protein, where copies count | copies/cell | `cellular-copies` |
///
/// Source: Mukherji et al. 2011, doi:10.1038/ng.905, eqs 1–2 (catalytic loss); fold by one site: Baek et al. 2008, doi:10.1038/nature07242.
///
/// Checklist: 54
///
/// @param gene preferred name
/// @param repressors the miRNAs that act on it
/// @param binders the RNAs that bind its protein
/// @param delivered its mRNA or its protein as cargo of vesicles; null where they bring neither
public record RepressedTarget(String gene, List<Titration> repressors, List<ProteinBinding> binders,
        @Nullable TransferredMolecule delivered) {

    /// Class of molecule of a delivered message.
    static final String MESSAGE = "mRNA";

    /// Class of molecule of a delivered protein.
    static final String PROTEIN = "protein";

    private static final Origin ORIGIN = Origin.of("repression", "EQ-REPRESSION-1");
    private static final Origin MESSAGE_ORIGIN = Origin.of("message-transfer", "EQ-MESSAGE-1");

    public RepressedTarget {
        repressors = List.copyOf(repressors);
        binders = List.copyOf(binders);
    }

    /// A gene on which nothing but miRNAs acts.
    public RepressedTarget(String gene, List<Titration> repressors) {
        this(gene, repressors, List.of(), null);
    }

    private String id() {
        return Names.id(gene);
    }

    /// Protein, total over all cells, in units of its level at rest.
    public String protein(Titration.Side side) {
        return "P_" + id() + side.suffix();
    }

    /// Whether vesicles bring molecules of this class.
    private @Nullable TransferredMolecule delivered(String moleculeClass) {
        return delivered != null && delivered.moleculeClass().equals(moleculeClass) ? delivered : null;
    }

    /// Whether vesicles bring its mRNA.
    public boolean bringsMessage() {
        return delivered(MESSAGE) != null;
    }

    /// Protein with what vesicles brought of it, total over all cells, in units of its level at rest.
    public String level(Titration.Side side) {
        return side == Titration.Side.ACTUAL && delivered(PROTEIN) != null ? "level_" + id() : protein(side);
    }

    /// The parameter that holds own copies per cell at rest of what vesicles bring: mRNA for mRNA, otherwise protein.
    public String endogenous() {
        return bringsMessage() ? "r0_" + id() : "p0_" + id();
    }

    /// The parameter that holds mRNA per cell at rest.
    public String mrnaAtRest() {
        return "r0_" + id();
    }

    /// mRNA, total over all cells.
    public String mrna(Titration.Side side) {
        return "R_" + id() + side.suffix();
    }

    /// The fold-repression parameter of one miRNA on this gene.
    public String fold(Titration repressor) {
        return "repression_" + Names.id(repressor.mirna()) + "_" + id();
    }

    /// Contributes a gene of which vesicles bring nothing and to whose protein no RNA binds.
    ///
    /// @param cut formula of the decay rate of its mRNA that siRNA adds on the actual side, `0` without
    public void contribute(ModelBuilder model, String cut, Origin why) {
        contribute(model, cut, "0", (rna, side) -> rna.level(side, false), why);
    }

    /// @param cut formula of the decay rate of its mRNA that siRNA adds on the actual side, `0` without
    /// @param arrival formula of copies of its mRNA or protein that reach the cytosol per minute, `0` without
    /// @param levels formula of an RNA's copies, all cells together, on either side
    public void contribute(ModelBuilder model, String cut, String arrival,
            BiFunction<TransferredMolecule, Titration.Side, String> levels, Origin why) {
        String made = model.drawn(
                "transcription_" + id(), "transcription of " + gene, "β_r", "{copies}/{cell}/min", "mrna-synthesis",
                Scope.ofEntity(gene, "mRNA"), ORIGIN);
        String mrnaDecay = Turnover.decay(model, "mRNA");
        String proteinDecay = Turnover.decay(model, PROTEIN);
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
        String copies = copies(model);
        StringBuilder proteinAtRest = new StringBuilder(proteinDecay);
        for (ProteinBinding binder : binders) {
            binder.contributeAtRest(model, why);
            proteinAtRest.append("*").append(binder.factor(binder.shareAtRest()));
        }
        String translated = model.derived(
                "translation_" + id(), "protein made per mRNA, in units of the resting level", "κ", "/min",
                "(" + proteinAtRest + " + " + CellGrowth.DIVISION_AT_REST + ")/" + resting, ORIGIN);
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
            String raised = "(" + decay + " - " + CellGrowth.DIVISION_AT_REST + ")";
            model.reaction("make_" + mrna, "transcription", made + "*" + CellGrowth.CELLS, ORIGIN, mrna, 1.0);
            model.reaction("decay_" + mrna, "decay, raised by repression", raised + "*" + mrna, why, mrna, -1.0);
            if (side == Titration.Side.ACTUAL && !cut.equals("0")) {
                model.reaction("cut_" + mrna, "cleavage by siRNA", cut + "*" + mrna, why, mrna, -1.0);
            }
            model.reaction("die_" + mrna, "lost with dying cells", CellGrowth.DEATH + "*" + mrna, ORIGIN, mrna, -1.0);
            String messages = mrna;
            if (side == Titration.Side.ACTUAL && delivered(MESSAGE) instanceof TransferredMolecule message) {
                String scale = "cells_start*1e-3*" + resting;
                model.species(message.deliveredTotal(), "delivered mRNA of " + gene + " in the cytosol", "{copies}",
                        "0",
                        scale, MESSAGE_ORIGIN);
                String rate = cut.equals("0") ? raised : "(" + raised + " + " + cut + ")";
                Turnover.deliver(model, message.deliveredTotal(), arrival, rate, scale, why);
                messages = "(" + mrna + " + " + message.deliveredTotal() + ")";
            }
            model.reaction("make_" + protein, "translation", translated + "*" + messages, ORIGIN, protein, 1.0);
            String bound = bind(model, side, copies, levels, why);
            Turnover.lose(model, protein, proteinDecay + bound);
            if (side == Titration.Side.ACTUAL && delivered(PROTEIN) instanceof TransferredMolecule brought) {
                String scale = "cells_start*1e-3*" + copies;
                model.species(brought.deliveredTotal(), "delivered " + gene + " in the cytosol", "{copies}", "0", scale,
                        ORIGIN);
                Turnover.deliver(model, brought.deliveredTotal(), arrival, proteinDecay + bound, scale, why);
                model.rule(level(side), gene + " protein with what vesicles brought", "1",
                        protein + " + " + brought.deliveredTotal() + "/" + copies, ORIGIN);
            }
        }
    }

    /// Own copies of the protein, drawn only where copies count.
    private String copies(ModelBuilder model) {
        TransferredMolecule brought = delivered(PROTEIN);
        String recipient = brought != null ? brought.recipient()
                : binders.isEmpty() ? null : binders.getFirst().rna().recipient();
        return recipient == null ? ""
                : model.drawn("p0_" + id(), "own copies of " + gene + " per cell", "p₀",
                        "{copies}/{cell}", "cellular-copies", Scope.ofEntity(gene, PROTEIN).withCell(recipient),
                        ORIGIN);
    }

    /// Contributes what is bound on one side; returns the factors on the protein's decay, empty without binders.
    private String bind(ModelBuilder model, Titration.Side side, String copies,
            BiFunction<TransferredMolecule, Titration.Side, String> levels, Origin why) {
        StringBuilder factors = new StringBuilder();
        for (ProteinBinding binder : binders) {
            binder.contribute(model, side, copies + "*" + level(side) + "/" + CellGrowth.CELLS,
                    levels.apply(binder.rna(), side) + "/" + CellGrowth.CELLS, why);
            factors.append("*").append(binder.factor(binder.share(side)));
        }
        return factors.toString();
    }
}
