package org.exodyn.study.profile;

import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.quality.Advice;
import org.exodyn.clinic.quality.ColumnBalance;
import org.exodyn.clinic.quality.PrincipalComponents;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.clinic.quality.TechnicalDifference;
import org.exodyn.clinic.quality.VesicleMarkers;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.report.TableBlock;

/// Whether the samples can carry the answer.
final class QualitySection {
    private final Profile profile;

    QualitySection(Profile profile) {
        this.profile = profile;
    }

    /// Draws a figure on a page and remembers it.
    @FunctionalInterface
    interface Draw {
        void figure(PageWriter page, Figure figure, String caption);
    }

    void write(PageWriter page, Draw draw) {
        page.section("samples", "The samples", judged());
        draw.figure(page, SampleFigures.depth(profile), "Point at a sample for its name.");
        table(page);
        haemolysis(page);
        markers(page);
        page.endSection();
        page.section("confounding", "What else differs between the groups",
                "A difference that technique makes looks like one of"
                        + " cargo. An area of 0.5 means no difference, 1 that the measure alone tells the groups apart.");
        technical(page);
        balances(page);
        page.endSection();
        page.section("components", "Do samples of a group look alike?", "");
        PrincipalComponents pca = profile.components();
        draw.figure(page, SampleFigures.components(profile),
                String.format(Locale.ROOT, "From %,d features%s.", pca.features(),
                        pca.filled() > 0 ? "; " + NumberText.percent(pca.filled())
                                + " of the fields had no value and took their feature's mean, for this picture only"
                                : ""));
        page.endSection();
    }

    private String judged() {
        long drop = count(Advice.DROP);
        long watch = count(Advice.WATCH);
        return profile.samples().size() + " samples: "
                + (drop == 0 ? "none should be dropped" : drop + " should be dropped")
                + (watch == 0 ? "." : ", " + watch + (watch == 1 ? " is" : " are") + " to be watched.")
                + " No sample was dropped by itself; --drop does.";
    }

    private long count(Advice advice) {
        return profile.samples().stream().filter(one -> one.advice() == advice).count();
    }

    private void table(PageWriter page) {
        TableBlock table = new TableBlock("sample-table", "Samples").column("sample").column("group")
                .number(depthLabel())
                .number("features seen").number("largest share").number("haemolysis").number("likeness")
                .column("advice")
                .column("reason").filtered();
        GroupPoints groups = new GroupPoints(profile);
        List<Integer> order = java.util.stream.IntStream.range(0, profile.samples().size()).boxed()
                .sorted(java.util.Comparator.comparing((Integer s) -> profile.samples().get(s).advice()).reversed())
                .toList();
        for (int s : order) {
            SampleQuality one = profile.samples().get(s);
            table.row().cell(one.sample()).cell(groups.group(s)).cell(one.depthText(), one.depth())
                    .cell(String.format(Locale.ROOT, "%,d", one.detected()), one.detected())
                    .cell(share(one), one.dominance()).cell(shown(one.haemolysis()), one.haemolysis())
                    .cell(shown(one.likeness()), one.likeness()).cell(one.advice().words()).cell(one.reason());
        }
        table.fold(page.html(), "Every sample with its measures and advice", "There are no samples.");
    }

    private String depthLabel() {
        return profile.plan().cohort().table().scale() == Scale.COUNTS ? "counts"
                : profile.plan().cohort().table().scale() == Scale.LOG2 ? "median log2" : "sum";
    }

    private static String share(SampleQuality one) {
        return Double.isNaN(one.dominance()) ? "–" : NumberText.percent(one.dominance()) + " " + one.dominant();
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : NumberText.fixed(value, 2);
    }

    private void haemolysis(PageWriter page) {
        page.html().element("h3", "Broken red blood cells");
        if (java.util.Arrays.stream(profile.haemolysis().index()).allMatch(Double::isNaN)) {
            page.paragraph("Haemolysis is " + profile.haemolysis().words() + ".", "missing");
            return;
        }
        double limit = profile.haemolysis().limit();
        List<String> above = profile.samples().stream().filter(one -> one.haemolysis() > limit)
                .map(SampleQuality::sample)
                .toList();
        page.paragraph("The index is " + profile.haemolysis().words() + ". "
                + (Double.isNaN(limit)
                        ? "There is no published limit for it; see whether the groups differ in it below."
                        : above.isEmpty() ? "No sample is above " + NumberText.of(limit) + ", the limit by qPCR."
                                : above.size() + " samples are above " + NumberText.of(limit) + ", the limit by qPCR: "
                                        + String.join(", ", above.subList(0, Math.min(12, above.size())))
                                        + (above.size() > 12 ? " and more" : "")
                                        + ". Sequencing counts miR-451a with a bias of its own, so compare the groups rather than trust the limit."),
                "");
    }

    private void markers(PageWriter page) {
        Markup html = page.html();
        html.element("h3", "Markers of vesicles (MISEV2023)");
        if (profile.markers().isEmpty()) {
            page.paragraph(
                    "Not assessable: the table holds none of the proteins of the panel. Whether the cargo came in vesicles"
                            + " must be shown by other means.",
                    "missing");
            return;
        }
        boolean first = seen(1);
        boolean second = seen(2);
        page.paragraph(first && second
                ? "Proteins of the vesicle membrane and of vesicle cytosol are both seen, as MISEV asks."
                : "The table lacks " + (first ? "cytosolic" : second ? "membrane" : "membrane and cytosolic")
                        + " proteins of vesicles; that these are vesicles is not shown.",
                "");
        TableBlock table = new TableBlock("marker-table", "Markers").number("category").column("protein").column("is")
                .number("seen in").number("median share");
        for (VesicleMarkers.Marker one : profile.markers()) {
            table.row().cell(Integer.toString(one.category()), one.category())
                    .cell(one.symbol() + " (" + one.accession() + ")")
                    .cell(one.meaning())
                    .cell(one.present() ? NumberText.percent(one.detected()) : "not in the table", one.detected())
                    .cell(Double.isNaN(one.share()) ? "–" : NumberText.percent(one.share()), one.share());
        }
        table.fold(html, "The panel", "");
    }

    private boolean seen(int category) {
        return profile.markers().stream()
                .anyMatch(one -> one.category() == category && one.present() && one.detected() > 0);
    }

    private void technical(PageWriter page) {
        TableBlock table = new TableBlock("technical-table", "Technical measures").column("measure").number("area")
                .number("p").number("p corrected").number("correlation with the order").number("p of it")
                .column("in words");
        double[] corrected = TechnicalDifference.corrected(profile.technical());
        List<TechnicalDifference> confounded = TechnicalDifference.confounded(profile.technical());
        for (TechnicalDifference one : profile.technical()) {
            double p = corrected[profile.technical().indexOf(one)];
            table.row().cell(one.measure())
                    .cell(NumberText.fixed(one.groups().separation(), 2), one.groups().separation())
                    .cell(NumberText.of(one.groups().p()), one.groups().p()).cell(NumberText.of(p), p)
                    .cell(Double.isNaN(one.drift()) ? "–" : NumberText.fixed(one.drift(), 2), one.drift())
                    .cell(Double.isNaN(one.driftP()) ? "–" : NumberText.of(one.driftP()), one.driftP())
                    .cell(words(one, confounded.contains(one), p));
        }
        table.write(page.html(), "No technical measure is known.");
        page.paragraph("p is of the rank-sum test; corrected for the number of measures by Holm's method.", "");
        if (profile.plan().order().isEmpty()) {
            page.paragraph(
                    "The sample sheet has no order of measurement; drift cannot be seen. --order names its column.",
                    "missing");
        }
    }

    private static String words(TechnicalDifference one, boolean confounded, double corrected) {
        String groups = confounded ? "confounded with the groups"
                : one.groups().p() < 0.05 && !(corrected < 0.05)
                        ? "differs, but no more than one of so many measures may by chance"
                        : one.groups().p() < 0.05 ? "differs a little" : "no sign of confounding";
        return one.drifts() ? groups + "; drifts with the order" : groups;
    }

    private void balances(PageWriter page) {
        TableBlock table = new TableBlock("balance-table", "Columns of the sample sheet").column("column")
                .number("known for")
                .number("strength").number("p").column("in words");
        for (ColumnBalance one : profile.balances()) {
            table.row().cell(one.column()).cell(Integer.toString(one.known()), one.known())
                    .cell(Double.isNaN(one.strength()) ? "–" : NumberText.fixed(one.strength(), 2), one.strength())
                    .cell(Double.isNaN(one.p()) ? "–" : NumberText.of(one.p()), one.p()).cell(one.words());
        }
        page.html().element("h3", "Columns of the sample sheet");
        table.write(page.html(), "The sample sheet has no other column to compare.");
    }
}
