package org.exodyn.study.evidence;

import org.exodyn.atlas.DoiStatus;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Source.LookedUpBy;
import org.jspecify.annotations.Nullable;

/// What is known of a source's retraction, and how it is known, in words.
final class RetractionWords {
    private RetractionWords() {}

    /// The outcome with the number by which lists were asked, or why none could be.
    static String of(Source source) {
        @Nullable
        LookedUpBy by = source.retraction().by();
        if (by != null) {
            boolean unsure = by == LookedUpBy.DOI && !source.doiStatus().isVerified();
            return ClaimTable.word(source.retraction().status()) + ", looked up by "
                    + (unsure ? "a DOI that was taken over and not verified" : number(by));
        }
        if (!source.isPublication()) {
            return "not-checked, no publication that lists of retractions know";
        }
        if (source.numbers() != null) {
            return "not-checked, though " + number(source.numbers()) + " is at hand";
        }
        return source.doiStatus() == DoiStatus.RECALLED_NOT_VERIFIED
                ? "not-checked, no PubMed number at hand and the DOI not verified"
                : "not-checked, neither PubMed number nor DOI at hand";
    }

    static String number(LookedUpBy by) {
        return switch (by) {
            case PMID -> "PubMed number";
            case DOI -> "DOI";
            case PMID_AND_DOI -> "PubMed number and DOI";
        };
    }
}
