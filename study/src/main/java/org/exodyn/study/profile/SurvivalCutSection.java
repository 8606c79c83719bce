package org.exodyn.study.profile;

import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.HazardCurve;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageWriter;

/// The hazard curves and cuts that were asked for: the continuous value first.
final class SurvivalCutSection {
    private final SurvivalAnalysis survival;

    SurvivalCutSection(SurvivalAnalysis survival) {
        this.survival = survival;
    }

    void write(PageWriter page, QualitySection.Draw draw) {
        for (int at = 0; at < survival.curves().size(); at++) {
            curve(page, draw, survival.curves().get(at), at + 1);
        }
        for (int at = 0; at < survival.cuts().size(); at++) {
            cut(page, draw, survival.cuts().get(at), at + 1);
        }
    }

    private void curve(PageWriter page, QualitySection.Draw draw, FeatureHazards.FeatureCurve one, int number) {
        page.html().element("h3", "Hazard over the values of " + one.feature());
        switch (one.curve()) {
            case Outcome.NotAssessable<HazardCurve> not ->
                page.paragraph("Not assessable: " + not.because() + ".", "missing");
            case Outcome.Found<HazardCurve>(HazardCurve curve) -> {
                page.paragraph("Does the hazard depend on it? p = " + NumberText.of(curve.association().pValue())
                        + ". In another way than by a straight line? p = "
                        + NumberText.of(curve.nonLinearity().pValue()) + ". From " + one.samples() + " patients, "
                        + one.events() + " with the event; " + survival.model().words() + ".", "");
                draw.figure(page, HazardCurveFigure.draw(one.feature(), curve, number),
                        "A restricted cubic spline with " + curve.knots().size()
                                + " knots, relative to the median of the feature ("
                                + NumberText.fixed(curve.reference(), 2) + ").");
            }
        }
    }

    private void cut(PageWriter page, QualitySection.Draw draw, SurvivalCut cut, int number) {
        page.html().element("h3", (cut.preset() ? "A pre-set cut of " : "A searched cut of ") + cut.feature());
        if (!cut.refusal().isEmpty()) {
            page.paragraph("Not assessable: " + cut.refusal() + ".", "missing");
            return;
        }
        String sides = cut.low() + " patients are at or below it, " + cut.high() + " above.";
        if (!cut.preset()) {
            page.paragraph("Survival above and below differs most at a log2 abundance of "
                    + NumberText.significant(cut.value(), 4) + ", out of " + cut.tried() + " cuts. " + sides
                    + " The p that pays for the search is " + NumberText.of(cut.p())
                    + " (maximally selected log-rank statistic " + NumberText.significant(cut.statistic(), 3)
                    + ", neither adjusted nor stratified). Curves and a hazard ratio at this cut would be too extreme, because"
                    + " it was chosen for them; they belong to other patients.", "");
            return;
        }
        String strata = survival.model().stratified().isEmpty() ? ""
                : ", stratified by "
                        + String.join(" and ", survival.model().stratified());
        page.paragraph("The cut at a log2 abundance of " + NumberText.significant(cut.value(), 4)
                + " was given by --cut. " + sides + " Log-rank p = " + NumberText.of(cut.p()) + strata + "."
                + cut.ratio().map(term -> " The hazard above is " + SurvivalSection.ratio(term)
                        + " times that below, neither adjusted nor stratified.").orElse("")
                + " This holds only if the value was set before anybody looked at survival; if it was not, ask for --cut "
                + cut.feature() + " without a value.", "");
        draw.figure(page, SurvivalFigure.ofCut(survival.columns(), cut, number), "By Kaplan and Meier, not adjusted.");
    }
}
