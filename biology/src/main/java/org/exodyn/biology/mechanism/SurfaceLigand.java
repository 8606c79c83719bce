package org.exodyn.biology.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Ligands that act from the surface of a vesicle, with the receptor on an effector cell that they bind.
///
/// What a vesicle carries and whom it reaches is what claims say; that PD-L1 binds PD-1 and FasL binds Fas is not in
/// question.
public enum SurfaceLigand {
    /// Inhibits through PD-1.
    PD_L1("CD274", "PDCD1", EffectorClaim.Target.ACTIVITY),
    /// Kills through Fas. Membrane-bound ligand kills T cells: Suda 1997, doi:10.1084/jem.186.12.2045, abstract.
    FAS_L("FASLG", "FAS", EffectorClaim.Target.SURVIVAL);

    private final String entity;
    private final String receptor;
    private final EffectorClaim.Target target;

    SurfaceLigand(String entity, String receptor, EffectorClaim.Target target) {
        this.entity = entity;
        this.receptor = receptor;
        this.target = target;
    }

    /// The ligand with this preferred name.
    public static Optional<SurfaceLigand> of(String entity) {
        return Arrays.stream(values()).filter(ligand -> ligand.entity.equals(entity)).findFirst();
    }

    /// Preferred name of the ligand.
    public String entity() {
        return entity;
    }

    /// Preferred name of its receptor.
    public String receptor() {
        return receptor;
    }

    /// What its complexes act on.
    public EffectorClaim.Target target() {
        return target;
    }

    /// The ligand in words, as immunologists write it.
    public String label() {
        return this == PD_L1 ? "PD-L1" : "FasL";
    }

    /// The receptor in words.
    public String receptorLabel() {
        return this == PD_L1 ? "PD-1" : "Fas";
    }

    /// What identifiers of model elements contain.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Vesicles of a class that this ligand holds on the effectors.
    public String bound(VesicleClass vesicle) {
        return "B_" + id() + "_" + vesicle.id();
    }

    /// Complexes that vesicles form with the receptor, per µm² of an effector.
    public String complexes() {
        return "complexes_" + id();
    }

    /// Share of the receptors that vesicles occupy.
    public String occupied() {
        return "occupied_" + id();
    }

    /// Receptors per effector.
    public String receptors() {
        return "receptors_" + id();
    }

    /// Vesicles bound by any of these ligands, as formulas.
    static List<String> boundBy(List<SurfaceLigand> ligands, VesicleClass vesicle) {
        return ligands.stream().map(ligand -> ligand.bound(vesicle)).toList();
    }
}
