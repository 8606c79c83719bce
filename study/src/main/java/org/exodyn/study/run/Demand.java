package org.exodyn.study.run;

import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SurfaceLigand;

/// What a claim's read-out demands of the model: that its own chain moves the resistance factor, averaged over the
/// window from drug on to read-out, at least by the reported factor, or by 20 % where only a direction was reported; up
/// where the claim says that resistance rises, down where it says that it falls.
///
/// @param claim claim id
/// @param label the claim's cargo in words
/// @param rule the model's rule that holds this claim's part of ln RF
/// @param threshold demanded ln RF, negative where resistance is to fall
/// @param reported the reported factor, or NaN where only a direction was reported
/// @param quantity what the factor is of, in words
public record Demand(String claim, String label, String rule, double threshold, double reported, String quantity) {

    /// What most claims are about.
    public static final String RESISTANCE = "resistance factor";

    /// What claims about decoys are about: 1 + sites ÷ dissociation constant, what binding does while nearly all sites are free. At the
    /// half-effect dose the drug itself fills sites, so the ratio of half-effect doses is as a rule smaller.
    public static final String OF_FREE_SITES = "resistance factor at low doses";

    /// A demand on the resistance factor.
    public Demand(String claim, String label, String rule, double threshold, double reported) {
        this(claim, label, rule, threshold, reported, RESISTANCE);
    }

    /// The factor that stands for a reported direction without a number.
    public static final double DIRECTION = 1.2;

    /// Below this, ln RF is solver noise.
    private static final double RESOLUTION = 1e-8;

    static Demand of(Claim claim, CargoClaim cargo, String label) {
        return of(claim, RecipientNetwork.contribution(cargo), label);
    }

    static Demand of(Claim claim, String rule, String label) {
        Readout readout = claim.readout();
        Double value = readout == null || readout.quantity() != Readout.Quantity.RESISTANCE_FACTOR ? null
                : readout.value();
        double factor = value != null ? value : claim.direction() == Direction.REDUCES ? 1 / DIRECTION : DIRECTION;
        return new Demand(
                claim.id(), label, rule, StrictMath.log(factor),
                value == null ? Double.NaN : value);
    }

    /// What a claim about effectors demands: that its cargo alone, on vesicles of this culture and at dose zero, lowers (or raises) the
    /// activity of an effector by a fifth, or kills a fifth of them in a day. Such claims report effects on effectors without recipients, so
    /// what recipients do to the effectors is no part of it.
    static Demand ofEffectors(Claim claim, EffectorClaim effect) {
        EffectorClaim.Action action = effect.actions().getFirst();
        EffectorClaim.Target target = effect.ligand().map(SurfaceLigand::target).orElse(action.target());
        double factor = action.sign() < 0 ? 1 / DIRECTION : DIRECTION;
        return new Demand(claim.id(), effect.cargo().cargo(), EffectorClaim.effect(effect.cargo()),
                StrictMath.log(factor),
                Double.NaN,
                target == EffectorClaim.Target.ACTIVITY ? "factor on the activity of effectors"
                        : "factor on the number of effectors in a day");
    }

    /// The same demand on another quantity, in words.
    Demand of(String other) {
        return new Demand(claim, label, rule, threshold, reported, other);
    }

    /// How far an achieved ln RF is beyond the demanded one, in e-folds; negative where it falls short.
    ///
    /// The logarithm makes it nearly linear in the logarithms of the parameters, of which ln RF is nearly a product; so the
    /// search sees a slope even where the chain delivers a millionth of what is demanded.
    double excess(double lnRf) {
        double achieved = threshold < 0 ? -lnRf : lnRf;
        return StrictMath.log((Math.max(achieved, 0) + RESOLUTION) / (Math.abs(threshold) + RESOLUTION));
    }

    /// The demand in words.
    public String text() {
        String side = threshold < 0 ? "at most " : "at least ";
        return Double.isNaN(reported)
                ? quantity + " of " + side + (threshold < 0 ? "1/1.2" : "1.2")
                        + " (a direction was reported, no number)"
                : quantity + " of " + side + reported + " (as reported)";
    }
}
