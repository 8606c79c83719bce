package org.exodyn.atlas;

import java.util.List;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// A paper, label, data set or page that records rest on.
///
/// @param key the name of its file
/// @param citation first author, year and journal, or what it is
/// @param reviewNumber its number in the founding review's reference list
/// @param silent sentences of it that were read and state nothing, for sources that were curated sentence by sentence
/// @param retraction what a list of retractions says of it
/// @param doi shown as verified only if [DoiStatus#isVerified()]
public record Source(String key, String citation, String title, SourceKind kind, String firstAuthor,
        @Nullable Integer year,
        String journal, String pages, @Nullable Integer reviewNumber, @Nullable String doi, DoiStatus doiStatus,
        @Nullable String pmid, @Nullable String pmcid, @Nullable String url, Seen seen, Retraction retraction,
        String licence,
        String note, List<SilentPlace> silent, Location location) {
    public Source {
        silent = List.copyOf(silent);
    }

    /// A sentence that states nothing, so that no claim need stand for it.
    ///
    /// @param locator section, paragraph and sentence
    public record SilentPlace(String locator, String reason) {}

    /// What is known of a retraction.
    ///
    /// @param by the numbers by which the source was looked up; null if it was not
    /// @param against the lists in which, with their versions; or why in none
    public record Retraction(RetractionStatus status, @Nullable LookedUpBy by, String against) {
        public static final Retraction NOT_CHECKED = new Retraction(RetractionStatus.NOT_CHECKED, null, "");
    }

    /// Numbers by which lists of retractions go.
    public enum LookedUpBy {
        PMID,
        DOI,
        PMID_AND_DOI;

        /// @return null if there is no number of either sort
        public static @Nullable LookedUpBy of(boolean pmid, boolean doi) {
            return pmid ? doi ? PMID_AND_DOI : PMID : doi ? DOI : null;
        }

        public boolean hasPmid() {
            return this != DOI;
        }

        public boolean hasDoi() {
            return this != PMID;
        }

        /// Whether it has every number that the other has.
        public boolean covers(LookedUpBy other) {
            return (hasPmid() || !other.hasPmid()) && (hasDoi() || !other.hasDoi());
        }
    }

    /// Outcome of a look for a retraction.
    public enum RetractionStatus {
        NONE_FOUND,
        RETRACTED,
        CONCERN,
        /// The lists go by PubMed numbers and DOIs and neither is known for this source, or it is no publication.
        NOT_CHECKED
    }

    /// Whether lists of retractions can know it: a paper, rather than a label, a page, a textbook or a range that is assumed.
    public boolean isPublication() {
        return switch (kind) {
            case PRIMARY, REVIEW, GUIDELINE, STATISTICS, CORRIGENDUM, DATABASE -> true;
            case TEXTBOOK, LABEL, WEB_PAGE, UNSOURCED, ASSUMPTION -> false;
        };
    }

    /// Numbers by which a list of retractions can be asked for it. A DOI that was recalled and found nowhere may be another
    /// paper's, so it is none.
    public @Nullable LookedUpBy numbers() {
        return LookedUpBy.of(pmid != null, doi != null && doiStatus != DoiStatus.RECALLED_NOT_VERIFIED);
    }

    /// Where to read it: the DOI, else PubMed Central, PubMed or the page; empty if none is known.
    public String address() {
        if (doi != null) {
            return "https://doi.org/" + doi;
        }
        if (pmcid != null) {
            return "https://pmc.ncbi.nlm.nih.gov/articles/" + pmcid;
        }
        if (pmid != null) {
            return "https://pubmed.ncbi.nlm.nih.gov/" + pmid;
        }
        return url == null ? "" : url;
    }
}
