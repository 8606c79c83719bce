package org.exodyn.assembly;

import java.util.Optional;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.SilencingStrand;

/// How a claim on a synthetic strand is read: what it says that the strand does, its target does the other way round, since a strand
/// acts by holding or destroying that target and by nothing else.
final class StrandReading {

    private StrandReading() {}

    /// The claim with effects of its strand put to the strand's target; other claims as they are.
    static CargoClaim throughTarget(CargoClaim claim) {
        Optional<CargoClaim.Regulation> held = claim.lowered();
        if (!SilencingStrand.isStrand(claim.cargoClass()) || held.isEmpty()) {
            return claim;
        }
        CargoClaim.Regulation target = held.get();
        return new CargoClaim(claim.cargo(), claim.cargoClass(), claim.enrichedIn(), claim.regulations(),
                claim.effects().stream().map(effect -> effect.by().equals(claim.cargo())
                        ? new CargoClaim.Effect(effect.process(), target.target(), target.targetClass(),
                                -effect.sign(), effect.claim())
                        : effect).toList(),
                claim.claims());
    }
}
