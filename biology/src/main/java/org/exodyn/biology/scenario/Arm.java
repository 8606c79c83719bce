package org.exodyn.biology.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One experimental condition, met at every dose of the drug.
///
/// @param name heading in figures and tables, unique in the scenario
/// @param reference whether resistance factors are relative to this arm; exactly one arm is
/// @param donorKey key of a donor of the scenario, or null for recipients alone
/// @param vesicles whether the donors' medium still holds its vesicles
/// @param cargo the only cargo whose action is simulated in this arm, empty for vesicles without any, or null for all cargo of the claims
/// @param inhibitors compounds in this arm beside the drug
/// @param interventions what else is done in this arm
/// @param heterogeneity who among the recipients was different before any vesicle came
/// @param withoutEffectors whether the effectors of the scenario are left out
/// @param release whether the recipients release vesicles themselves
public record Arm(String name, boolean reference, @Nullable String donorKey, VesicleContent vesicles,
        @Nullable List<Term> cargo, List<Inhibitor> inhibitors, List<Intervention> interventions,
        Heterogeneity heterogeneity, boolean withoutEffectors, SelfRelease release) {

    public Arm {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(vesicles, "vesicles");
        cargo = cargo == null ? null : List.copyOf(cargo);
        inhibitors = List.copyOf(inhibitors);
        interventions = List.copyOf(interventions);
    }

    /// An arm of which nothing else is special.
    public Arm(String name, boolean reference, @Nullable String donorKey, VesicleContent vesicles,
            @Nullable List<Term> cargo, List<Inhibitor> inhibitors) {
        this(name, reference, donorKey, vesicles, cargo, inhibitors, List.of(), Heterogeneity.NONE);
    }

    /// An arm with the effectors of its scenario, if that has any, whose recipients release nothing.
    public Arm(String name, boolean reference, @Nullable String donorKey, VesicleContent vesicles,
            @Nullable List<Term> cargo, List<Inhibitor> inhibitors, List<Intervention> interventions,
            Heterogeneity heterogeneity) {
        this(name, reference, donorKey, vesicles, cargo, inhibitors, interventions, heterogeneity, false,
                SelfRelease.NONE);
    }

    /// The selected cargo; empty means all cargo of the claims.
    public Optional<List<Term>> selectedCargo() {
        return Optional.ofNullable(cargo);
    }

    /// Whether vesicles act on recipients as they are: nothing is depleted, inhibited, added or different from the start.
    public boolean isUndisturbed() {
        return inhibitors.isEmpty() && interventions.isEmpty() && vesicles == VesicleContent.PRESENT
                && heterogeneity.equals(Heterogeneity.NONE) && !withoutEffectors;
    }

    /// Whether the cargo with this id acts in this arm.
    public boolean carries(String cargoId) {
        return cargo == null || cargo.stream().anyMatch(term -> term.id().equals(cargoId));
    }
}
