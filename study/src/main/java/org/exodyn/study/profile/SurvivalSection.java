package org.exodyn.study.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.CoxTerm;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.LogRankTest;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.report.TableBlock;

/// How long the patients lived, and which features go with it.
final class SurvivalSection {
    private static final int SHOWN = 50;
    /// Where a test of proportional hazards is told as doubt.
    private static final double DOUBT = 0.05;

    private final Profile profile;
    private final SurvivalAnalysis survival;
    private final HazardModel model;

    SurvivalSection(Profile profile, SurvivalAnalysis survival) {
        this.profile = profile;
        this.survival = survival;
        this.model = survival.model();
    }

    void write(PageWriter page, QualitySection.Draw draw) {
        page.section("survival", "Survival",
                String.format(Locale.ROOT, "%d patients have a follow-up, %d with the event; %s.",
                        model.followUp().times().size(), model.followUp().times().events(),
                        survival.columns().words()));
        model.followUp().notes().forEach(note -> page.paragraph(note, "notice"));
        survival.groups().ifPresentOrElse(groups -> {
            groups(page, draw, groups);
            hazards(page);
            new SurvivalCutSection(survival).write(page, draw);
        }, () -> page.paragraph(survival.message(), "missing"));
        page.endSection();
    }

    private void groups(PageWriter page, QualitySection.Draw draw, GroupSurvival groups) {
        page.paragraph(medians(groups), "");
        draw.figure(page, SurvivalFigure.ofGroups(profile, survival.columns(), groups),
                "By Kaplan and Meier, not adjusted.");
        if (model.followUp().crossed() > 0) {
            page.paragraph("The groups have no survival of their own: " + model.followUp().crossed()
                    + " patients have samples of both, and a patient cannot be compared with himself in how long he lives."
                    + " Hazards by abundance below are of one sample of each patient.", "notice");
            return;
        }
        page.paragraph(difference(groups), "");
        page.paragraph(
                "If the groups were told apart by what happened during the follow-up, such as a response or a relapse, this"
                        + " difference is made by the way they were told apart, and is no finding.",
                "notice");
    }

    private String medians(GroupSurvival groups) {
        String unit = survival.columns().unit().isEmpty() ? "" : " " + survival.columns().unit();
        StringBuilder text = new StringBuilder("Median time until the event: ");
        for (int group = 0; group < groups.names().size(); group++) {
            KaplanMeierCurve curve = groups.curves().get(group);
            double median = curve.median();
            text.append(group == 0 ? "" : "; ").append(groups.names().get(group)).append(' ')
                    .append(Double.isNaN(median) ? "not reached (more than half never had the event)"
                            : exact(median) + unit + " (95 % " + exact(curve.medianInterval().lower()) + " to "
                                    + exact(curve.medianInterval().upper()) + ")");
        }
        return text.append('.').toString();
    }

    /// A time as it stands in the sheet, not rounded.
    static String exact(double time) {
        return Double.isNaN(time) ? "not reached"
                : new BigDecimal(time).round(new MathContext(10)).stripTrailingZeros().toPlainString();
    }

    private String difference(GroupSurvival groups) {
        String strata = model.stratified().isEmpty() ? ""
                : ", stratified by " + String.join(" and ", model.stratified());
        String test = switch (groups.test()) {
            case Outcome.Found<LogRankTest> found ->
                "Log-rank p = " + NumberText.of(found.estimate().test().pValue()) + strata + ". ";
            case Outcome.NotAssessable<LogRankTest> not -> "A log-rank test is not assessable: " + not.because() + ". ";
        };
        return test + switch (groups.hazard()) {
            case Outcome.Found<GroupSurvival.GroupHazard>(GroupSurvival.GroupHazard hazard) ->
                "The hazard of " + profile.plan().contrast().group() + " is " + ratio(hazard.term()) + " times that of "
                        + profile.plan().contrast().reference() + " (Cox model, " + model.words() + ", "
                        + model.tiesWords() + "). " + proportional(hazard.proportional());
            case Outcome.NotAssessable<GroupSurvival.GroupHazard> not ->
                "A hazard ratio is not assessable: " + not.because() + ".";
        };
    }

    static String ratio(CoxTerm term) {
        return NumberText.fixed(term.hazardRatio(), 2) + " (95 % "
                + NumberText.fixed(term.hazardRatioInterval().lower(), 2) + " to "
                + NumberText.fixed(term.hazardRatioInterval().upper(), 2) + ", p = " + NumberText.of(term.pValue())
                + ")";
    }

    private static String proportional(double p) {
        return p < DOUBT
                ? "But this ratio does not stay the same over time (test of proportional hazards, p = "
                        + NumberText.of(p) + "): read it as a mean over the follow-up, and look at the curves."
                : "Nothing speaks against a ratio that stays the same over time (test of proportional hazards, p = "
                        + NumberText.of(p) + ").";
    }

    private void hazards(PageWriter page) {
        page.html().element("h3", "Hazard by the abundance of each feature");
        if (!survival.message().isEmpty()) {
            page.paragraph(survival.message(), "missing");
            return;
        }
        List<Hazard> hits = survival.hazards().stream().filter(one -> one.q() < profile.limit()).toList();
        String count = hits.isEmpty() ? "No feature goes"
                : hits.size() + (hits.size() == 1 ? " feature goes"
                        : " features go");
        page.paragraph(count + " with the hazard at a false discovery rate of " + NumberText.percent(profile.limit())
                + ". Ratios are for one standard deviation more of the log2 abundance (Cox model, " + model.words()
                + ", " + model.tiesWords() + "); no value was cut into high and low."
                + (survival.untold() == 0 ? ""
                        : " Of " + survival.untold()
                                + " tested features no hazard can be told."),
                "");
        if (!hits.isEmpty()) {
            page.paragraph(stays(hits), "");
        }
        TableBlock table = new TableBlock("hazard-table", "Hazard ratio per standard deviation").column("feature")
                .number("hazard ratio").number("95 % interval").number("p").number("q")
                .number("p of proportional hazards").filtered();
        survival.hazards().stream().limit(SHOWN).forEach(one -> table.row().cell(one.feature())
                .cell(NumberText.fixed(one.ratio(), 2), one.ratio())
                .cell(NumberText.fixed(one.low(), 2) + " to " + NumberText.fixed(one.high(), 2), one.low())
                .cell(NumberText.of(one.p()), one.p()).cell(NumberText.of(one.q()), one.q())
                .cell(NumberText.of(one.proportional()), one.proportional()));
        table.fold(page.html(), "The first " + Math.min(SHOWN, survival.hazards().size()) + " features as a table",
                "No hazard can be told.");
    }

    private static String stays(List<Hazard> hits) {
        List<String> doubtful = hits.stream().filter(one -> one.proportional() < DOUBT)
                .map(one -> one.feature() + " (p = " + NumberText.of(one.proportional()) + ")").toList();
        return doubtful.isEmpty()
                ? "For none of them does the test of proportional hazards speak against a ratio that stays the same over time (p of at least "
                        + NumberText.of(DOUBT) + ")."
                : "The ratio does not stay the same over time for " + String.join(", ", doubtful)
                        + " by the test of proportional hazards: read it as a mean over the follow-up.";
    }
}
