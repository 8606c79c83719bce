package org.exodyn.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Arm;
import org.jspecify.annotations.Nullable;

/// The models of one arm.
///
/// @param arm the arm as the scenario states it
/// @param cargo the cargo that acts on recipients in it
/// @param conditioning the donors alone in their medium, where the arm uses conditioned medium
/// @param culture the recipients
/// @param network what delivered cargo does inside the recipients
/// @param classes the vesicle classes of the recipients' medium; empty without vesicles
/// @param vessel the recipients' vessel
/// @param recipient the recipients' cell line
/// @param parts what the recipients are made of where they differ: names of the species of each part; empty where all are alike
/// @param effectors the immune cells of this arm, or null
/// @param strands the synthetic strands that engineered vesicles bring
public record ArmModel(
        Arm arm,
        List<CargoClaim> cargo,
        @Nullable Model conditioning,
        Model culture,
        RecipientNetwork network,
        List<VesicleClass> classes,
        Vessel vessel,
        String recipient,
        Map<String, List<String>> parts,
        @Nullable EffectorCells effectors,
        List<CargoClaim> strands) {

    public ArmModel {
        cargo = List.copyOf(cargo);
        classes = List.copyOf(classes);
        strands = List.copyOf(strands);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /// The effectors, if the arm has any.
    public Optional<EffectorCells> effectorCells() {
        return Optional.ofNullable(effectors);
    }

    /// The cargo that acts on recipients or effectors.
    public List<CargoClaim> allCargo() {
        return EffectorClaim.withCargoOf(cargo, effectors == null ? List.of() : effectors.claims());
    }

    /// The conditioning model, if the arm has one.
    public Optional<Model> conditioningModel() {
        return Optional.ofNullable(conditioning);
    }
}
