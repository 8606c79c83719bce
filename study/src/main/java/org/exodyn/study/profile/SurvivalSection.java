package org.exodyn.study.profile;

import java.util.Locale;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.LogRankTest;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.report.TableBlock;

/// How long the patients of both groups lived, and which features go with it.
final class SurvivalSection {
    private static final int SHOWN = 50;

    private final Profile profile;
    private final SurvivalAnalysis survival;

    SurvivalSection(Profile profile, SurvivalAnalysis survival) {
        this.profile = profile;
        this.survival = survival;
    }

    void write(PageWriter page, QualitySection.Draw draw) {
        page.section("survival", "Survival",
                String.format(Locale.ROOT, "%d compared samples have a follow-up, %d with the event.",
                        survival.samples(), survival.events()));
        page.paragraph(groups(), "");
        draw.figure(page, SurvivalFigure.draw(profile, survival), "By Kaplan and Meier.");
        page.paragraph(
                "If the groups were told apart by what happened during the follow-up, such as a response or a relapse, this"
                        + " difference is made by the way they were told apart, and is no finding.",
                "notice");
        hazards(page);
        page.endSection();
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < survival.groups().size(); group++) {
            KaplanMeierCurve curve = survival.curves().get(group);
            double median = curve.median();
            text.append(survival.groups().get(group)).append(": ")
                    .append(Double.isNaN(median) ? "more than half never had the event"
                            : "median " + NumberText.significant(median, 3) + " (95 % "
                                    + NumberText.significant(curve.medianInterval().lower(), 3) + " to "
                                    + NumberText.significant(curve.medianInterval().upper(), 3) + ")")
                    .append("; ");
        }
        return text + switch (survival.test()) {
            case Outcome.Found<LogRankTest> found ->
                "log-rank p = " + NumberText.of(found.estimate().test().pValue()) + ".";
            case Outcome.NotAssessable<LogRankTest> not -> "a test is not assessable: " + not.because() + ".";
        };
    }

    private void hazards(PageWriter page) {
        page.html().element("h3", "Hazard by the abundance of each feature");
        if (!survival.message().isEmpty()) {
            page.paragraph(survival.message(), "missing");
            return;
        }
        long hits = survival.hazards().stream().filter(one -> one.q() < profile.limit()).count();
        page.paragraph((hits == 0 ? "No feature goes with the hazard at a false discovery rate of "
                : hits + (hits == 1 ? " feature goes" : " features go")
                        + " with the hazard at a false discovery rate of ")
                + NumberText.percent(profile.limit())
                + ". Ratios are for one standard deviation more of the log2 abundance (Cox model, Efron's ties); no value was cut into high and low.",
                "");
        TableBlock table = new TableBlock("hazard-table", "Hazard ratio per standard deviation").column("feature")
                .number("hazard ratio").number("95 % interval").number("p").number("q").filtered();
        survival.hazards().stream().limit(SHOWN).forEach(one -> table.row().cell(one.feature())
                .cell(NumberText.fixed(one.ratio(), 2), one.ratio())
                .cell(NumberText.fixed(one.low(), 2) + " to " + NumberText.fixed(one.high(), 2), one.low())
                .cell(NumberText.of(one.p()), one.p()).cell(NumberText.of(one.q()), one.q()));
        table.fold(page.html(), "The first " + Math.min(SHOWN, survival.hazards().size()) + " features as a table",
                "No hazard can be told.");
    }
}
