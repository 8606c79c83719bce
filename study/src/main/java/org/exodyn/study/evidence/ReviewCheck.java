package org.exodyn.study.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.curation.CopiedWords;
import org.exodyn.atlas.curation.ReviewSentences;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Holds the evidence against the text of a review: no record repeats a run of its words, claims as printed stand in sentences of
/// it, and every sentence has a claim or a reason why not. Titles of papers are citations and may be the same.
final class ReviewCheck {
    private final Atlas atlas;
    private final Problems problems;

    ReviewCheck(Atlas atlas, Problems problems) {
        this.atlas = atlas;
        this.problems = problems;
    }

    /// @param file the review as plain text, a paragraph per line
    void check(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            problems.error(AtlasCode.NOTHING_TO_READ, Location.ofFile(file.toString()), "The text cannot be read.",
                    Files.exists(file) ? "It is not a UTF-8 text: " + e.getMessage() : "The file does not exist.");
            return;
        }
        copied(new CopiedWords(text));
        places(new ReviewSentences(text));
    }

    private void copied(CopiedWords review) {
        for (Claim claim : atlas.claims()) {
            String what = "claim " + claim.id();
            Location where = claim.location();
            own(review, what, where, "statement", claim.statement());
            own(review, what, where, "phenotype", claim.phenotype());
            own(review, what, where, "note", claim.note());
            for (CellState cell : Stream.of(claim.donor(), claim.recipient()).filter(Objects::nonNull).toList()) {
                own(review, what, where, "state", cell.state());
            }
            claim.links().forEach(link -> own(review, what, where, ClaimTable.word(link.kind()), link.reason()));
        }
        for (Entity entity : atlas.entities().all()) {
            String what = "entity " + entity.name() + " (" + entity.id() + ")";
            own(review, what, entity.location(), "note", entity.note());
            own(review, what, entity.location(), "caution", entity.caution());
            entity.homonyms().forEach(one -> own(review, what, entity.location(), "homonyms", one.because()));
        }
        for (Source source : atlas.sources()) {
            String what = "source " + source.key();
            own(review, what, source.location(), "note", source.note());
            source.silent().forEach(place -> own(review, what, source.location(), "silent", place.reason()));
        }
        for (ParameterRecord record : atlas.parameters()) {
            String what = "parameter record " + record.id();
            own(review, what, record.location(), "quantity", record.quantity());
            own(review, what, record.location(), "system", record.system());
            own(review, what, record.location(), "method", record.method());
            own(review, what, record.location(), "seen", record.seen());
            own(review, what, record.location(), "reasoning", record.reasoning());
            own(review, what, record.location(), "note", record.note());
        }
        for (Experiment experiment : atlas.experiments()) {
            String what = "experiment " + experiment.id();
            own(review, what, experiment.location(), "what", experiment.what());
            own(review, what, experiment.location(), "note", experiment.note());
        }
        for (KnownDelivery delivery : atlas.knownDeliveries()) {
            String what = "known delivery " + delivery.id();
            own(review, what, delivery.location(), "statement", delivery.statement());
            own(review, what, delivery.location(), "criterion", delivery.criterion());
            own(review, what, delivery.location(), "note", delivery.note());
        }
        for (VesicleCount count : atlas.vesicleCounts()) {
            String what = "count " + count.id();
            own(review, what, count.location(), "statement", count.statement());
            own(review, what, count.location(), "note", count.note());
        }
        for (Support support : atlas.support()) {
            own(review, "record of support", support.location(), "note", support.note());
        }
        for (ChecklistItem item : atlas.checklist()) {
            own(review, "system " + item.number(), item.location(), "title", item.title());
        }
    }

    private void own(CopiedWords review, String what, Location record, String key, String text) {
        review.in(text).ifPresent(run -> problems.error(AtlasCode.COPIED_WORDS, record.child(key),
                "The " + what + " repeats its source: \"" + run + "\".",
                "Facts carry over from a source; runs of " + (CopiedWords.LONGEST_ALLOWED + 1)
                        + " or more words do not.",
                "say it in your own words"));
    }

    private void places(ReviewSentences sentences) {
        if (sentences.all().isEmpty()) {
            return;
        }
        Set<String> open = new LinkedHashSet<>(sentences.all().keySet());
        for (Source source : atlas.sources()) {
            source.silent().forEach(place -> open.remove(place.locator()));
        }
        for (Claim claim : atlas.claims()) {
            if (claim.status() == ClaimStatus.AS_PRINTED) {
                List<String> places = List.of(claim.locator().split("\\s*;\\s*"));
                places.forEach(open::remove);
                places.stream().filter(place -> !sentences.all().containsKey(place))
                        .forEach(place -> problems.error(AtlasCode.LOCATOR, claim.location(), "The place '" + place
                                + "' of " + claim.id() + " is no sentence of the review.",
                                "A place is a section, a paragraph and a sentence.",
                                Suggestion.nearest(place, sentences.all().keySet())));
            }
        }
        open.removeIf(atlas.unread()::mayHoldPlace);
        atlas.unread().report("sentence of the review", "sentences of the review", problems);
        for (String place : open) {
            problems.error(AtlasCode.LOCATOR, Location.ofFile(place), "No claim stands for the sentence " + place + ".",
                    "Each sentence has a claim, or a reason under 'silent' of its source.",
                    "add a claim with locator: " + place);
        }
    }
}
