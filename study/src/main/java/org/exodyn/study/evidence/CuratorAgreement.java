package org.exodyn.study.evidence;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.curation.Agreement;
import org.exodyn.atlas.curation.Extraction;
import org.exodyn.atlas.curation.ExtractionReader;
import org.exodyn.input.Problems;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;

/// How far two curators agree who read a source independently, and what became of their statements.
public final class CuratorAgreement {
    private CuratorAgreement() {}

    /// Counts, or the pairs themselves.
    ///
    /// @param first file of the first extraction
    /// @param second file of the second
    /// @param pairs whether the pairs and the single statements are wanted instead of the figures
    /// @throws org.exodyn.input.ScientificInputException if a file cannot be read
    public static EvidenceAnswer of(Path first, Path second, boolean pairs) {
        Problems problems = new Problems();
        Optional<Extraction> one = ExtractionReader.read(first, problems);
        Optional<Extraction> other = ExtractionReader.read(second, problems);
        problems.throwIfErrors();
        Atlas atlas = Atlas.loadEmbedded();
        Extraction left = one.orElseThrow();
        Extraction right = other.orElseThrow();
        Agreement agreement = new Agreement(left, right, atlas.search().names());
        return pairs ? pairs(agreement) : figures(agreement, left, right, atlas);
    }

    private static EvidenceAnswer figures(Agreement agreement, Extraction left, Extraction right, Atlas atlas) {
        ListTable.Rows rows = ListTable.columns("figure", "of", "value", "equal", "mean overlap", "kappa");
        rows.add("statements", left.curator(), left.statements().size(), null, null, null);
        rows.add("statements", right.curator(), right.statements().size(), null, null, null);
        rows.add("statements", "found by both", agreement.pairs().size(), null, null, null);
        rows.add("statements", "found by " + left.curator() + " only", agreement.onlyFirst().size(), null, null, null);
        rows.add("statements", "found by " + right.curator() + " only", agreement.onlySecond().size(), null, null,
                null);
        for (Agreement.FieldAgreement field : agreement.fields()) {
            rows.add("field", field.field(), field.spoken(), field.equal(), rounded(field.meanJaccard()),
                    rounded(field.kappa()));
        }
        Set<String> used = new HashSet<>();
        atlas.claims().stream().map(Claim::extractions).forEach(used::addAll);
        long kept = left.statements().stream().filter(s -> used.contains(left.curator() + "/" + s.slug())).count()
                + right.statements().stream().filter(s -> used.contains(right.curator() + "/" + s.slug())).count();
        int all = left.statements().size() + right.statements().size();
        rows.add("reconciled", "statements that a claim of the atlas names", kept, null, null, null);
        rows.add("reconciled", "statements in all", all, null, null, null);
        return new EvidenceAnswer(List.of(), Listing.of(rows.table()), String.format(Locale.ROOT,
                "Positive agreement on statements: %.3f. For fields, the value counts pairs in which one says something.",
                agreement.positiveAgreement()));
    }

    private static Double rounded(double value) {
        return Double.isNaN(value) ? Double.NaN : Math.round(value * 1000) / 1000.0;
    }

    private static EvidenceAnswer pairs(Agreement agreement) {
        ListTable.Rows rows = ListTable.columns("first", "second", "similarity", "locator", "first statement",
                "second statement").unbroken("first", "second");
        for (Agreement.Pair pair : agreement.pairs()) {
            String place = String.join(", ", pair.first().locators());
            rows.add(pair.first().slug(), pair.second().slug(), rounded(pair.similarity()), pair.first().locators(),
                    pair.first().text(), pair.second().text())
                    .told(new ListEntry(pair.first().slug(), "and " + pair.second().slug(),
                            String.format(Locale.ROOT, "similarity %.3f · %s", pair.similarity(), place),
                            "first: " + pair.first().text(), "second: " + pair.second().text()));
        }
        agreement.onlyFirst().forEach(s -> rows.add(s.slug(), "", null, s.locators(), s.text(), "")
                .told(new ListEntry(s.slug(), "first only", String.join(", ", s.locators()), s.text())));
        agreement.onlySecond().forEach(s -> rows.add("", s.slug(), null, s.locators(), "", s.text())
                .told(new ListEntry(s.slug(), "second only", String.join(", ", s.locators()), s.text())));
        return new EvidenceAnswer(List.of(), Listing.of(rows.table()), "");
    }
}
