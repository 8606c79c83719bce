package org.exodyn.study.starter;

import java.util.List;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/// What a scenario from claims consists of, before it is written down.
///
/// @param group the class of drugs that the claims name instead of the drug; null where they name the drug
/// @param claims the claims under test, the one that decides on cells first
/// @param left claims of the same drug and cargo that are not under test
/// @param cancer the disease
/// @param cancerBecause why this one; empty where the claim names it
/// @param donor whose vesicles
/// @param donorState the claim's word for the state of the donors; empty if it has none
/// @param treatment what the donors were treated with or put under; null where that changes nothing that is recorded
/// @param control donors of which the claim does not speak, for what vesicles do anyway; null if there are none
/// @param ic50 of the drug on the recipients, in µmol/L
/// @param optional arms that stand in the file only if the language and the model take them
record ScenarioPlan(Entity drug, @Nullable Entity group, List<Claim> claims, List<Left> left, Entity cancer,
        String cancerBecause,
        ChosenCell recipients, ChosenCell donor, String donorState, @Nullable String treatment,
        @Nullable Entity control, StarterDelivery delivery, Resolved ic50, List<OptionalArm> optional) {
    ScenarioPlan {
        claims = List.copyOf(claims);
        left = List.copyOf(left);
        optional = List.copyOf(optional);
    }

    /// A claim that is not under test, and why.
    record Left(Claim claim, String because) {}

    /// An arm that is not part of every scenario.
    ///
    /// @param lines as they stand in the file
    record OptionalArm(List<String> lines) {
        OptionalArm {
            lines = List.copyOf(lines);
        }
    }

    Claim lead() {
        return claims.getFirst();
    }

    /// Ids of the carried molecules, each once.
    List<String> cargo() {
        return claims.stream().flatMap(claim -> claim.cargo().stream()).map(CargoItem::entity).distinct().toList();
    }

    ScenarioPlan with(List<OptionalArm> arms) {
        return new ScenarioPlan(drug, group, claims, left, cancer, cancerBecause, recipients, donor, donorState,
                treatment,
                control, delivery, ic50, arms);
    }
}
