package org.exodyn.study.run;

import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;

/// What a claim's read-out demands of the model: that its own chain raises the resistance factor, averaged over the
/// window from drug on to read-out, at least by the reported factor, or by 20 % where only a direction was reported.
///
/// @param claim claim id
/// @param label the claim's cargo in words
/// @param rule the model's rule that holds this claim's part of ln RF
/// @param threshold demanded ln RF
/// @param reported the reported factor, or NaN where only a direction was reported
record Demand(String claim, String label, String rule, double threshold, double reported) {

    /// The factor that stands for a reported direction without a number (design §4.12: Δ is 20 % always).
    static final double DIRECTION = 1.2;

    static Demand of(Claim claim, CargoClaim cargo, String label) {
        Readout readout = claim.readout();
        Double value = readout == null || readout.quantity() != Readout.Quantity.RESISTANCE_FACTOR ? null : readout.value();
        double factor = value == null ? DIRECTION : value;
        return new Demand(
                claim.id(), label, RecipientNetwork.contribution(cargo), StrictMath.log(factor), value == null ? Double.NaN : value);
    }

    /// The demand in words.
    String text() {
        return Double.isNaN(reported)
                ? "resistance factor of at least 1.2 (a direction was reported, no number)"
                : "resistance factor of at least " + reported + " (as reported)";
    }
}
