package org.exodyn.study.profile;

import java.util.Optional;

/// What was done about survival, in sentences for a methods section.
final class SurvivalMethods {
    private SurvivalMethods() {}

    static String text(SurvivalAnalysis survival) {
        Optional<GroupSurvival> groups = survival.groups();
        if (groups.isEmpty()) {
            return "";
        }
        HazardModel model = survival.model();
        StringBuilder text = new StringBuilder();
        text.append("Survival (").append(survival.columns().words()).append(") of ")
                .append(model.followUp().times().size()).append(" patients, ")
                .append(model.followUp().times().events())
                .append(" with the event, was estimated by Kaplan and Meier (1958, doi:10.1080/01621459.1958.10501452; pointwise intervals on the scale of log survival). ");
        if (model.followUp().patients().isPresent()) {
            text.append("Of each patient one sample was used. ");
        }
        if (model.followUp().crossed() == 0) {
            text.append("Groups were compared by the log-rank test")
                    .append(model.stratified().isEmpty() ? ""
                            : ", stratified by " + String.join(" and ", model.stratified()))
                    .append(". ");
        }
        text.append(
                "Hazards are from Cox's proportional-hazards model (1972, doi:10.1111/j.2517-6161.1972.tb00899.x) with ")
                .append(model.tiesWords()).append(", ").append(model.words())
                .append("; abundances are continuous, per standard deviation of log2. Whether a ratio stays the same over time was tested as by Grambsch and Therneau (1994, doi:10.1093/biomet/81.3.515) along 1 − Kaplan–Meier. ");
        if (survival.cuts().stream().anyMatch(SurvivalCut::preset)) {
            text.append("Pre-set cuts were compared by the log-rank test. ");
        }
        if (survival.cuts().stream().anyMatch(cut -> !cut.preset())) {
            text.append(
                    "Searched cuts have the p of the maximally selected log-rank statistic (Lausen and Schumacher 1992, doi:10.2307/2532740), over cuts that leave a tenth of the patients on each side, neither adjusted nor stratified. ");
        }
        if (!survival.curves().isEmpty()) {
            text.append(
                    "Hazard curves are restricted cubic splines (Durrleman and Simon 1989, doi:10.1002/sim.4780080504). ");
        }
        return text.toString();
    }
}
