package org.exodyn.study.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.curation.CopiedWords;
import org.exodyn.atlas.curation.ReviewSentences;
import org.exodyn.atlas.read.EvidenceSchema;
import org.exodyn.atlas.write.EvidenceWriter;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.exodyn.input.Suggestion;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.StoreLocation;

/// What curators do with a folder of evidence: check it, and add a claim.
public final class EvidenceEditing {
    private EvidenceEditing() {}

    /// Outcome of a check.
    ///
    /// @param summary what was looked at
    /// @param registries which registries could have told a wrong id and which could not; empty without a store
    /// @param problems everything that was found
    public record Checked(String summary, List<String> registries, List<Problem> problems) {
        public Checked {
            registries = List.copyOf(registries);
            problems = List.copyOf(problems);
        }

        public boolean hasErrors() {
            return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        }
    }

    /// Checks a folder of evidence: schema, references, honesty of flags, contradictions.
    ///
    /// @param folder with `entities/` and `sources/`; empty for the evidence that comes with Exodyn
    /// @param review text that no record may repeat word for word; empty if there is none at hand
    /// @param store reference store with registries that ids must be in; empty for the usual place, if there is one
    public static Checked check(Optional<Path> folder, Optional<Path> review, Optional<Path> store) {
        Problems problems = new Problems();
        Atlas atlas;
        if (folder.isPresent()) {
            EvidenceSchema.check(folder.get(), problems);
            atlas = Atlas.load(folder.get(), problems);
        } else {
            atlas = Atlas.loadEmbedded();
        }
        review.ifPresent(file -> copied(atlas, file, problems));
        List<String> looked = registries(atlas, store, problems);
        String summary = atlas.claims().size() + " claims, " + atlas.entities().all().size() + " entities, "
                + atlas.sources().size() + " sources, " + atlas.parameters().size() + " parameter records"
                + review.map(file -> "; no run of more than " + CopiedWords.LONGEST_ALLOWED + " words from "
                        + file.getFileName()
                        + " is allowed").orElse("; copied words not looked for (--review FILE)")
                + (looked.isEmpty() ? "; ids not looked up (no reference store)" : "; ids looked up");
        return new Checked(summary, looked, problems.list());
    }

    /// Looks ids up; returns what to say about it.
    private static List<String> registries(Atlas atlas, Optional<Path> store, Problems problems) {
        Path place = store.orElseGet(StoreLocation::byDefault);
        if (store.isEmpty() && !Files.exists(place)) {
            return List.of();
        }
        try (ReferenceStore open = ReferenceStore.open(place)) {
            RegistryCheck check = new RegistryCheck(atlas, open, problems);
            check.check();
            return check.account();
        }
    }

    private static void copied(Atlas atlas, Path file, Problems problems) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            problems.error(AtlasCode.NOTHING_TO_READ, Location.ofFile(file.toString()), "The text cannot be read.",
                    Files.exists(file) ? "It is not a UTF-8 text: " + e.getMessage() : "The file does not exist.");
            return;
        }
        CopiedWords words = new CopiedWords(text);
        places(atlas, new ReviewSentences(text), problems);
        for (Claim claim : atlas.claims()) {
            List<String> texts = new ArrayList<>(List.of(claim.statement(), claim.phenotype(), claim.note()));
            claim.links().stream().map(ClaimLink::reason).forEach(texts::add);
            for (String one : texts) {
                words.in(one)
                        .ifPresent(run -> problems.error(AtlasCode.COPIED_WORDS, claim.location(),
                                "The claim " + claim.id()
                                        + " repeats its source: \"" + run + "\".",
                                "Facts carry over from a source; runs of " + (CopiedWords.LONGEST_ALLOWED + 1)
                                        + " or more words do not.",
                                "say it in your own words"));
            }
        }
    }

    /// Claims as printed stand in sentences of the review, and every sentence has a claim or a reason why not.
    private static void places(Atlas atlas, ReviewSentences sentences, Problems problems) {
        if (sentences.all().isEmpty()) {
            return;
        }
        Set<String> open = new LinkedHashSet<>(sentences.all().keySet());
        for (Source source : atlas.sources()) {
            source.silent().forEach(place -> open.remove(place.locator()));
        }
        for (Claim claim : atlas.claims()) {
            if (claim.status() != ClaimStatus.AS_PRINTED) {
                continue;
            }
            for (String place : claim.locator().split("\\s*;\\s*")) {
                open.remove(place);
                if (!sentences.all().containsKey(place)) {
                    problems.error(AtlasCode.LOCATOR, claim.location(), "The place '" + place + "' of " + claim.id()
                            + " is no sentence of the review.", "A place is a section, a paragraph and a sentence.",
                            Suggestion.nearest(place, sentences.all().keySet()));
                }
            }
        }
        for (String place : open) {
            problems.error(AtlasCode.LOCATOR, Location.ofFile(place), "No claim stands for the sentence " + place + ".",
                    "Each sentence has a claim, or a reason under 'silent' of its source.",
                    "add a claim with locator: " + place);
        }
    }

    /// Asks for a claim and writes it into the file of its source. Nothing is written unless the evidence as a whole has no
    /// error afterwards.
    ///
    /// @return the file; empty if the dialogue ended before the claim was whole
    /// @throws org.exodyn.input.ScientificInputException if the folder has errors, before or with the new claim
    public static Optional<Path> newClaim(Path folder, Dialogue dialogue) {
        Problems problems = new Problems();
        Atlas atlas = Atlas.load(folder, problems);
        problems.throwIfErrors();
        Claim claim;
        try {
            claim = new ClaimInterview(atlas, dialogue).claim();
        } catch (ClaimInterview.Ended _) {
            return Optional.empty();
        }
        String item = EvidenceWriter.claim(claim, id -> atlas.entity(id).map(Entity::name).orElse(id));
        Path file = folder.resolve("sources").resolve(claim.source() + ".yaml");
        try {
            String text = inserted(Files.readString(file), item);
            verify(folder, file, text);
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), claim.source(), ".tmp");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The claim cannot be written: " + e.getMessage(), e);
        }
        dialogue.say(item);
        return Optional.of(file);
    }

    /// Puts the item at the end of the list of claims, which comes before the parameter records.
    private static String inserted(String text, String item) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        int parameters = whole.startsWith("parameters:") ? 0 : whole.indexOf("\nparameters:") + 1;
        boolean hasParameters = parameters > 0;
        String before = hasParameters ? whole.substring(0, parameters) : whole;
        String after = hasParameters ? whole.substring(parameters) : "";
        return before + (before.contains("\nclaims:") ? "" : "claims:\n") + item + after;
    }

    /// Reads a copy of the folder with the changed file.
    private static void verify(Path folder, Path changed, String text) throws IOException {
        Path copy = Files.createTempDirectory("exodyn-evidence");
        try {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Path target = copy.resolve(folder.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else if (file.equals(changed)) {
                        Files.writeString(target, text);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            Problems problems = new Problems();
            Atlas.load(copy, problems);
            problems.throwIfErrors();
        } finally {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
