package org.exodyn.assembly.audit;

import java.util.List;
import java.util.Optional;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.jspecify.annotations.Nullable;

/// One cargo of a claim, with who sends it to whom.
///
/// @param cargo the cargo and what the claim says that it does
/// @param donor preferred name of the donor cell
/// @param recipient preferred name of the recipient cell
/// @param drug preferred name of the drug that the claim is about, or null
/// @param kind what is asked of it
/// @param fusion what is said of fusion
/// @param fusogen preferred name of the fusogen, or null
/// @param load what is known of the copies per vesicle
/// @param named the recipient as the claim names it, where it is not the one that is calculated with; empty if it is
public record AuditSubject(CargoClaim cargo, String donor, String recipient, @Nullable String drug, Kind kind,
        EngineeredVesicle.Fusion fusion, @Nullable String fusogen, VesicleLoad load, String named) {

    /// What is compared with what.
    public enum Kind {
        /// Copies in the cytosol with the copies that the shift needs.
        COPIES("copies in the cytosol"),
        /// Complexes with a receptor on an effector cell with those that change its activity.
        COMPLEXES("complexes on the effector cell"),
        /// Drug that vesicles carry out of a cell with what leaves it otherwise.
        EXPORT("drug carried out"),
        /// Binding sites on vesicles with the dissociation constant of the antibody that they hold.
        DECOY("binding sites in the medium"),
        /// Molecules of a loaded drug in the cell with those that a free dose puts there.
        PAYLOAD("drug inside the cell"),
        /// Synthetic strands in the cytosol that lipid particles in the medium brought, with those that silence.
        STRANDS("strands in the cytosol"),
        /// Detection beside the spread between patients.
        BIOMARKER("detection in plasma");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// In words.
        public String label() {
            return label;
        }
    }

    /// A subject with vesicles as cells make them.
    public AuditSubject(CargoClaim cargo, String donor, String recipient, @Nullable String drug, Kind kind) {
        this(cargo, donor, recipient, drug, kind, EngineeredVesicle.Fusion.NATURAL, null, VesicleLoad.NATURAL, "");
    }

    /// @param cell the recipient as the claim names it
    public AuditSubject withNamed(String cell) {
        return new AuditSubject(cargo, donor, recipient, drug, kind, fusion, fusogen, load, cell);
    }

    /// The cell that is calculated with: ligands of a surface meet a T cell, and a marker meets none (empty).
    public String acted() {
        return switch (kind) {
            case COMPLEXES -> AuditModel.EFFECTOR;
            case BIOMARKER -> "";
            case COPIES, EXPORT, DECOY, PAYLOAD, STRANDS -> recipient;
        };
    }

    /// The recipient as the claim names it.
    public String claimed() {
        return named.isEmpty() ? acted() : named;
    }

    public AuditSubject withLoad(VesicleLoad value) {
        return new AuditSubject(cargo, donor, recipient, drug, kind, fusion, fusogen, value, named);
    }

    public AuditSubject withFusion(EngineeredVesicle.Fusion value) {
        return new AuditSubject(cargo, donor, recipient, drug, kind, value, fusogen, load, named);
    }

    /// The same without the claims that ask it, so that claims which ask alike are one question.
    public AuditSubject asked() {
        return new AuditSubject(new CargoClaim(cargo.cargo(), cargo.cargoClass(), List.of(), cargo.regulations(),
                List.of(), List.of("")), donor, recipient, drug, kind, fusion, fusogen, load, named);
    }

    /// How the cargo silences, if it is a synthetic strand.
    public Optional<SilencingStrand.Kind> strand() {
        return SilencingStrand.kindOf(cargo.cargoClass());
    }

    /// The RNA that a strand is made against.
    ///
    /// @throws IllegalStateException if the claim names none
    public String against() {
        return cargo.lowered().map(CargoClaim.Regulation::target)
                .orElseThrow(() -> new IllegalStateException(cargo.cargo() + " is made against nothing"));
    }
}
