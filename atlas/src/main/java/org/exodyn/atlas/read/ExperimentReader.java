package org.exodyn.atlas.read;

import java.util.List;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.RequirementClass;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.input.Fields;
import org.jspecify.annotations.Nullable;

/// Reads experiments behind claims, deliveries whose outcome is known, and counts of single vesicles.
final class ExperimentReader {
    private final ClaimReader claims;

    /// @param claims reads cells, cargo and flags, which are written as in claims
    ExperimentReader(ClaimReader claims) {
        this.claims = claims;
    }

    /// @param source key of the file's source
    Experiment experiment(Fields fields, String source) {
        String id = Words.id(fields);
        List<String> of = fields.texts("claims");
        if (of.isEmpty() && fields.has("claims") && fields.isComplete()) {
            fields.error(AtlasCode.EXPERIMENT, "claims", "The experiment " + id + " stands behind no claim.",
                    "An experiment tells how the finding of a claim was made.", "claims: [its claim]");
        }
        Confidence confidence = Words.or(fields.oneOf("confidence", Confidence.class), Confidence.UNVERIFIED);
        if (!confidence.isSeen() && fields.has("confidence") && fields.isComplete()) {
            fields.error(AtlasCode.EXPERIMENT, "confidence", "Nobody saw how the experiment " + id + " was done.",
                    "A dose that was not read would decide what a claim is asked at.",
                    "confidence: seen-in-primary, once it was read", "leave the experiment out");
        }
        return new Experiment(id, source, of, Words.required(fields, "what"), SetupReader.read(fields.map("setup")),
                Words.required(fields, "locator"), confidence, ClaimReader.flags(fields), Words.text(fields, "note"),
                fields.location());
    }

    KnownDelivery delivery(Fields fields, String source) {
        @Nullable
        Fields setup = fields.optionalMap("setup");
        return new KnownDelivery(Words.id(fields), source, Words.required(fields, "statement"),
                Words.required(fields, "locator"),
                Words.or(fields.oneOf("requirement", RequirementClass.class), RequirementClass.PAYLOAD),
                Words.or(fields.oneOf("vehicle", KnownDelivery.Vehicle.class), KnownDelivery.Vehicle.NATURAL_VESICLE),
                claims.cell(fields, "donor"), claims.cargo(fields),
                Boolean.TRUE.equals(fields.optionalBool("overexpressed")),
                claims.cell(fields, "recipient"), claims.drugs(fields), setup == null ? null : SetupReader.read(setup),
                SetupReader.measured(fields, "load"),
                SetupReader.measured(fields, "enrichment"), SetupReader.measured(fields, "needed"),
                SetupReader.observations(fields),
                Words.or(fields.oneOf("outcome", KnownDelivery.Outcome.class), KnownDelivery.Outcome.FAILS),
                Words.required(fields, "criterion"), confidence(fields), ClaimReader.flags(fields),
                fields.optionalTexts("excludes"), fields.optionalTexts("parameters"), Words.text(fields, "note"),
                fields.location());
    }

    VesicleCount count(Fields fields, String source) {
        return new VesicleCount(Words.id(fields), source, Words.required(fields, "statement"),
                Words.required(fields, "locator"), Words.text(fields, "method"), claims.cell(fields, "donor"),
                claims.cargo(fields), SetupReader.measured(fields, "mean"), SetupReader.measured(fields, "carrying"),
                SetupReader.measured(fields, "perCarrier"), confidence(fields), ClaimReader.flags(fields),
                fields.optionalTexts("excludes"), fields.optionalTexts("parameters"), Words.text(fields, "note"),
                fields.location());
    }

    private static Confidence confidence(Fields fields) {
        return Words.or(fields.oneOf("confidence", Confidence.class), Confidence.UNVERIFIED);
    }
}
