package org.exodyn.study.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.curation.CopiedWords;
import org.exodyn.atlas.read.EvidenceSchema;
import org.exodyn.input.InputCode;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Severity;
import org.exodyn.input.WriteFailure;
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
            atlas = Atlas.load(folder.get(), problems);
            if (problems.list().stream().anyMatch(problem -> problem.code() == AtlasCode.NOTHING_TO_READ)) {
                return new Checked("", List.of(), problems.list());
            }
            EvidenceSchema.check(folder.get(), problems);
        } else {
            atlas = Atlas.loadEmbedded();
        }
        review.ifPresent(file -> new ReviewCheck(atlas, problems).check(file));
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

    /// Asks for a claim and writes it into the file of its source. Nothing is written unless the evidence as a whole has no
    /// error afterwards: if it would, the claim and the errors are told and what they concern is asked again. Where the dialogue
    /// ends too soon, what was answered is told, so that it is not lost.
    ///
    /// @return the file; empty if the dialogue ended before the claim was whole and sound
    /// @throws org.exodyn.input.ScientificInputException if the folder has errors before, or the file cannot be written
    public static Optional<Path> newClaim(Path folder, Dialogue dialogue) {
        Problems problems = new Problems();
        Atlas atlas = Atlas.load(folder, problems);
        problems.throwIfErrors();
        ClaimInterview interview = new ClaimInterview(atlas, dialogue);
        ClaimDraft draft = interview.draft();
        try {
            interview.ask();
            Path file = folder.resolve("sources").resolve(draft.source + ".yaml");
            while (true) {
                String text = inserted(read(file), draft.yaml());
                Problems found = new Problems();
                Atlas.loadWith(folder, "sources/" + draft.source + ".yaml", text, found);
                dialogue.say(draft.yaml());
                if (!found.isEmpty()) {
                    dialogue.say(ProblemReport.render(found.list()));
                }
                if (!found.hasErrors()) {
                    write(file, text);
                    return Optional.of(file);
                }
                dialogue.say("Nothing was written yet. Lines are those of the file with the claim in it.");
                interview.askAgain(concerned(found, draft, atlas));
            }
        } catch (ClaimInterview.Ended _) {
            dialogue.say("");
            if (!draft.yaml().isEmpty()) {
                dialogue.say("For sources/" + draft.source + ".yaml, as far as it was answered:");
                dialogue.say(draft.yaml());
            }
            return Optional.empty();
        }
    }

    /// Parts of the new claim that errors concern; none if they do not say.
    private static Set<ClaimPart> concerned(Problems found, ClaimDraft draft, Atlas atlas) {
        String place = "claims["
                + atlas.claims().stream().filter(claim -> claim.source().equals(draft.source)).count() + "]";
        Set<ClaimPart> parts = EnumSet.noneOf(ClaimPart.class);
        for (Problem problem : found.list()) {
            String path = problem.location().path();
            if (problem.severity() == Severity.ERROR && path.startsWith(place)) {
                String key = path.substring(place.length()).replaceFirst("^\\.", "").replaceFirst("[.\\[].*$", "");
                ClaimPart.of(key).ifPresent(parts::add);
                if (problem.code() == AtlasCode.FLAG) {
                    parts.add(ClaimPart.FLAGS);
                }
            }
        }
        return parts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".claim", ".tmp");
            try {
                Files.writeString(beside, text);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failure) {
            Problems problems = new Problems();
            WriteFailure.report(InputCode.UNWRITABLE_FILE, file, "The claim cannot be written; it stands above.",
                    failure,
                    "--in with a folder of evidence that you may write to", problems);
            throw new ScientificInputException(problems.list());
        }
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
}
