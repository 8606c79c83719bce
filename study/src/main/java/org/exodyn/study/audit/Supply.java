package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.DrugExport;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.SurfaceBinding;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.engine.linear.FirstOrderChain;

/// What is there of what is needed, by kind of subject.
///
/// | kind | amount | unit |
/// |---|---|---|
/// | copies | D, copies per cell | copies |
/// | complexes | Σ bonds·B_k/A_T, B_k bound vesicles per effector: dB_k/dt = k_a·s·V_k − (k_d + k_i + d)·B_k | 1/µm² |
/// | export | κ, of which vesicles that are taken up again bring a part back | 1/min |
/// | decoy | Σ c_k·V_k | copies/µm³ |
/// | payload | D of a drug, and q·C/(k_out + µ) of what leaked (EQ-DELIVERED-DRUG-1) | molecules |
/// | strands | φ_s·q·C₀·h(λ + q·ρ, δ + µ, 0), mean over the window (EQ-STRAND-1) | copies |
/// | biomarker | copies in the sample of plasma | copies |
///
/// Complexes are taken to be so few that receptors do not run out; that overstates them where it is wrong. Source: the mechanisms
/// named, [SurfaceBinding] and [DrugExport].
final class Supply {

    private final AuditModel model;
    private final DeliveredCopies delivered;
    private final List<String> names = new ArrayList<>();
    private final FirstOrderChain chain = new FirstOrderChain(5);

    Supply(AuditModel model, DeliveredCopies delivered) {
        this.model = model;
        this.delivered = delivered;
        switch (model.subject().kind()) {
            case STRANDS -> names.addAll(List.of(AuditModel.STRAND_DOSE, "strand_uptake", "strand_escape",
                    "strand_half_life", decay(), CellGrowth.DIVISION_AT_REST, CellGrowth.CELLS, "medium_volume"));
            case PAYLOAD -> names.addAll(List.of(drug("loss_"), drug("vesicle_leak_"), drug("drug_uptake_"),
                    drug("drug_efflux_"), CellGrowth.DIVISION_AT_REST));
            case COPIES, DECOY -> {
                // what the closed form gives
            }
            case BIOMARKER -> names.add(model.meanCopies());
            case EXPORT -> names.add(rate());
            case COMPLEXES -> complexNames();
        }
    }

    private String decay() {
        return "strand_decay_" + model.subject().strand().orElseThrow().label();
    }

    /// Mean strands in the cytosol of a cell from the drug to the read-out.
    private double strands(ToDoubleFunction<String> at) {
        double lost = StrictMath.log(2) / at.applyAsDouble("strand_half_life") + at.applyAsDouble("strand_uptake")
                * at.applyAsDouble(CellGrowth.CELLS) / at.applyAsDouble("medium_volume");
        double fades = at.applyAsDouble(decay()) + at.applyAsDouble(CellGrowth.DIVISION_AT_REST);
        double from = model.conditions().drugOnMin();
        double to = model.conditions().readOutMin();
        double held = chain.response(to, lost, fades, 0) - (from == 0 ? 0 : chain.response(from, lost, fades, 0));
        return at.applyAsDouble("strand_escape") * at.applyAsDouble("strand_uptake")
                * at.applyAsDouble(AuditModel.STRAND_DOSE) * held / (to - from);
    }

    private String drug(String prefix) {
        return prefix + Names.id(model.subject().cargo().cargo());
    }

    /// What vesicles bring, and what a cell holds of what they set free in the medium: q·C/(k_out + µ).
    private double payload(ToDoubleFunction<String> at, double[] constants) {
        double free = delivered.freed(constants, at.applyAsDouble(drug("loss_")),
                at.applyAsDouble(drug("vesicle_leak_")));
        return delivered.mean() + at.applyAsDouble(drug("drug_uptake_")) * free
                / (at.applyAsDouble(drug("drug_efflux_")) + at.applyAsDouble(CellGrowth.DIVISION_AT_REST));
    }

    private String rate() {
        return new DrugExport(model.subject().cargo().cargo(), model.subject().recipient(), true, BlockedSteps.none())
                .rate();
    }

    private void complexNames() {
        SurfaceBinding binding = model.binding();
        names.addAll(List.of(binding.association(), binding.constant(), binding.freeReceptors(), EffectorCells.AREA,
                EffectorCells.DEATH, "bound_internalisation"));
        for (VesicleClass vesicle : model.classes()) {
            names.addAll(List.of(binding.number(vesicle), binding.diffusionLimit(vesicle), binding.carriers(vesicle),
                    binding.avidity(vesicle), binding.bondsEach(vesicle)));
        }
    }

    /// Constants that it follows from beside those of delivery.
    List<String> names() {
        return List.copyOf(names);
    }

    /// The unit of the amount.
    static String unit(AuditSubject.Kind kind) {
        return switch (kind) {
            case COPIES, STRANDS -> "copies per cell";
            case PAYLOAD -> "molecules per cell";
            case COMPLEXES -> "complexes per µm²";
            case EXPORT -> "per minute";
            case DECOY -> "copies per µm³";
            case BIOMARKER -> "copies per sample";
        };
    }

    /// The amount, after delivery was calculated.
    ///
    /// @param constants those of delivery first, in the order of [DeliveredCopies#names()]
    /// @param need which requirement model it is compared with
    double amount(ToDoubleFunction<String> at, double[] constants, int need) {
        return switch (model.subject().kind()) {
            case COPIES -> delivered.mean();
            case PAYLOAD -> payload(at, constants);
            case STRANDS -> strands(at);
            case DECOY -> delivered.meanSites();
            // 1 mL is 1e12 µm³
            case BIOMARKER -> delivered.meanVesicles() * 1e12 * model.conditions().plasmaMl()
                    * at.applyAsDouble(model.meanCopies());
            case EXPORT -> at.applyAsDouble(rate()) * (need == 0 ? 1 : 1 - delivered.recaptured());
            case COMPLEXES -> complexes(at);
        };
    }

    private double bound;

    /// Vesicles that hold on to one effector cell, mean over the window.
    double bound() {
        return bound;
    }

    private double complexes(ToDoubleFunction<String> at) {
        bound = 0;
        SurfaceBinding binding = model.binding();
        double on = at.applyAsDouble(binding.association());
        double lost = at.applyAsDouble("bound_internalisation") + at.applyAsDouble(EffectorCells.DEATH);
        double sum = 0;
        for (int index = 0; index < model.classes().size(); index++) {
            VesicleClass vesicle = model.classes().get(index);
            double limit = at.applyAsDouble(binding.diffusionLimit(vesicle));
            double capture = on * at.applyAsDouble(binding.number(vesicle)) * at.applyAsDouble(binding.freeReceptors())
                    * limit * at.applyAsDouble(binding.carriers(vesicle));
            double leaving = on * at.applyAsDouble(binding.constant()) * limit
                    * at.applyAsDouble(binding.avidity(vesicle));
            double holding = capture * delivered.following(index, leaving + lost);
            bound += holding;
            sum += at.applyAsDouble(binding.bondsEach(vesicle)) * holding;
        }
        return sum / at.applyAsDouble(EffectorCells.AREA);
    }
}
