package org.exodyn.atlas.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Seen;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// What experiments, known deliveries and counts must satisfy beside other records: what they name exists, what is said to be
/// seen was read, and nothing that a prediction draws from comes from the paper it is compared with.
final class ExperimentCheck {
    private final Set<String> claims;
    private final Map<String, ParameterRecord> parameters = new HashMap<>();
    private final Set<String> keys;
    private final Map<String, Source> sources = new HashMap<>();
    private final Unread unread;
    private final Problems problems;

    ExperimentCheck(Collection<Claim> claims, Collection<ParameterRecord> parameters, Set<String> keys,
            Collection<Source> sources, Unread unread, Problems problems) {
        this.claims = claims.stream().map(Claim::id).collect(Collectors.toSet());
        parameters.forEach(record -> this.parameters.putIfAbsent(record.id(), record));
        this.keys = keys;
        sources.forEach(source -> this.sources.putIfAbsent(source.key(), source));
        this.unread = unread;
        this.problems = problems;
    }

    void check(CrossCheck ids, List<Experiment> experiments, List<KnownDelivery> deliveries,
            List<VesicleCount> counts) {
        ids.unique("experiment", experiments, Experiment::id, Experiment::location,
                "ID-2, if it is another experiment");
        ids.unique("known delivery", deliveries, KnownDelivery::id, KnownDelivery::location,
                "ID-2, if it is another delivery");
        ids.unique("count", counts, VesicleCount::id, VesicleCount::location, "ID-2, if it is another count");
        for (Experiment one : experiments) {
            claims(one);
            read("experiment " + one.id(), one.source(), one.confidence(), one.location());
        }
        for (KnownDelivery one : deliveries) {
            read("known delivery " + one.id(), one.source(), one.confidence(), one.location());
            apart("known delivery " + one.id(), one.excludes(), one.parameters(), one.excluded(), one.location());
        }
        for (VesicleCount one : counts) {
            read("count " + one.id(), one.source(), one.confidence(), one.location());
            apart("count " + one.id(), one.excludes(), one.parameters(), one.excluded(), one.location());
            if (one.mean() == null && one.carrying() == null && one.perCarrier() == null) {
                problems.error(AtlasCode.EXPERIMENT, one.location(), "The count " + one.id() + " has no number.",
                        "There is nothing to compare with.", "mean, carrying or perCarrier");
            }
        }
    }

    private void claims(Experiment experiment) {
        for (String claim : experiment.claims()) {
            if (!claims.contains(claim) && !unread.mayHoldClaim(claim)) {
                problems.error(AtlasCode.UNKNOWN_CLAIM, experiment.location().child("claims"), "The claim '" + claim
                        + "' behind which " + experiment.id() + " stands is not in the atlas.", "",
                        Suggestion.nearest(claim, claims));
            }
        }
    }

    private void read(String what, String key, Confidence confidence, Location location) {
        @Nullable
        Source source = sources.get(key);
        if (source == null || confidence != Confidence.SEEN_IN_PRIMARY) {
            return;
        }
        if (source.seen() == Seen.NOT_SEEN || source.seen() == Seen.TITLE) {
            problems.error(AtlasCode.PUBLISHED_UNSEEN, location.child("confidence"), "The " + what
                    + " is said to be seen in the paper, of which nobody read more than the title.", "",
                    "seen: abstract or full-text in sources/" + key + ".yaml", "confidence: unverified");
        } else if (source.address().isEmpty()) {
            problems.error(AtlasCode.PUBLISHED_UNSEEN, location.child("confidence"), "The " + what
                    + " is said to be seen in a paper that has no address.",
                    "Whoever doubts it must be able to read the same text.",
                    "url: where it was read, in sources/" + key + ".yaml");
        }
    }

    private void apart(String what, List<String> excludes, List<String> named, Set<String> excluded,
            Location location) {
        for (String key : excludes) {
            if (!keys.contains(key) && !parameters.containsKey(key) && !unread.mayHoldParameter(key)) {
                List<String> near = Suggestion.nearest(key, keys);
                problems.error(AtlasCode.UNKNOWN_SOURCE, location.child("excludes"), "The source or record '" + key
                        + "' that the " + what + " excludes is not in the atlas.", "",
                        near.isEmpty() ? List.of("leave it out: what is not there feeds nothing") : near);
            }
        }
        for (String id : named) {
            @Nullable
            ParameterRecord record = parameters.get(id);
            if (record == null && !unread.mayHoldParameter(id)) {
                problems.error(AtlasCode.UNKNOWN_PARAMETER, location.child("parameters"), "The record '" + id
                        + "' that the " + what + " names is not in the atlas.", "",
                        Suggestion.nearest(id, parameters.keySet()));
            } else if (record != null && !excluded.contains(record.source()) && !excluded.contains(id)) {
                problems.error(AtlasCode.EXPERIMENT, location.child("parameters"), "The record " + id
                        + " holds figures of the " + what + ", but its source is not excluded.",
                        "A prediction that draws from what it is compared with proves nothing.",
                        "excludes: [" + record.source() + "]");
            }
        }
    }
}
