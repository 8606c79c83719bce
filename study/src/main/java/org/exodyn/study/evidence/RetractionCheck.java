package org.exodyn.study.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Source.LookedUpBy;
import org.exodyn.atlas.Source.RetractionStatus;
import org.exodyn.input.Problems;
import org.exodyn.reference.ReferenceCollection;
import org.exodyn.reference.ReferenceStore;
import org.jspecify.annotations.Nullable;

/// Looks each source up in the lists of retractions that a user has brought, and holds what is recorded against the outcome. A
/// record may say more than the lists here, as where a notice was read; it may not say less, nor leave out a number by which a
/// list here can be asked.
final class RetractionCheck {
    private final ReferenceStore store;
    private final Problems problems;

    RetractionCheck(ReferenceStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    void check(Source source) {
        Optional<Boolean> retracted = Optional.ofNullable(source.pmid()).filter(pmid -> pmid.matches("\\d{1,9}"))
                .flatMap(pmid -> store.retracted(Long.parseLong(pmid)));
        @Nullable
        LookedUpBy numbers = source.numbers();
        Optional<List<String>> notices = Optional.ofNullable(source.doi())
                .filter(_ -> numbers != null && numbers.hasDoi()).flatMap(store::notices);
        @Nullable
        LookedUpBy looked = LookedUpBy.of(retracted.isPresent(), notices.isPresent());
        if (looked == null) {
            return;
        }
        RetractionStatus found = outcome(retracted.orElse(false), notices.orElse(List.of()));
        Source.Retraction recorded = source.retraction();
        @Nullable
        String wrong = found == RetractionStatus.RETRACTED && recorded.status() != RetractionStatus.RETRACTED
                ? "is retracted and not marked so"
                : found == RetractionStatus.CONCERN && recorded.status() != RetractionStatus.RETRACTED
                        && recorded.status() != RetractionStatus.CONCERN
                                ? "has an expression of concern and is not marked so"
                                : recorded.by() != null && recorded.by().covers(looked) ? null
                                        : "can be looked up by " + RetractionWords.number(looked)
                                                + ", and the record does not say that it was";
        if (wrong != null) {
            problems.error(AtlasCode.RETRACTION, source.location(), "The source " + source.key() + " " + wrong + ".",
                    asked(source, looked, found),
                    "retraction: {status: " + ClaimTable.word(found) + ", by: " + ClaimTable.word(looked)
                            + ", against: \""
                            + lists(looked) + "\"}");
        }
    }

    /// A paper that was reinstated is no longer retracted.
    private static RetractionStatus outcome(boolean retracted, List<String> notices) {
        if (retracted || notices.contains("Retraction") && !notices.contains("Reinstatement")) {
            return RetractionStatus.RETRACTED;
        }
        return notices.contains("Expression of concern") ? RetractionStatus.CONCERN : RetractionStatus.NONE_FOUND;
    }

    private String asked(Source source, LookedUpBy looked, RetractionStatus found) {
        return Stream
                .of(looked.hasPmid() ? "PubMed " + source.pmid() : "", looked.hasDoi() ? "DOI " + source.doi() : "")
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" and "))
                + (found == RetractionStatus.NONE_FOUND ? "; the lists here have no notice on it."
                        : " is in a list of retractions.");
    }

    private String lists(LookedUpBy looked) {
        return Stream.of(looked.hasPmid() ? list("pubmed-retractions", "PubMed retractions") : "",
                looked.hasDoi() ? list("retraction-watch", "Retraction Watch") : "").filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String list(String collection, String name) {
        return store.collections().stream().filter(one -> one.name().equals(collection))
                .map(ReferenceCollection::version).filter(version -> !version.equals(ReferenceCollection.NOT_STATED))
                .map(version -> name + ", list of " + version).findFirst().orElse(name);
    }
}
