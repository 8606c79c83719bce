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
    /// @param against what was looked at, with its version; empty if nothing was
    public record Retraction(RetractionStatus status, String against) {
        public static final Retraction NOT_CHECKED = new Retraction(RetractionStatus.NOT_CHECKED, "");
    }

    /// Outcome of a look for a retraction.
    public enum RetractionStatus {
        NONE_FOUND,
        RETRACTED,
        CONCERN,
        /// The list goes by PubMed numbers and none is known for this source, or nobody looked.
        NOT_CHECKED
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
