package org.exodyn.study.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.HazardCurve;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.KaplanMeierStep;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// The tables of survival, by the stem of their files.
final class SurvivalTables {
    private SurvivalTables() {}

    static SequencedMap<String, Table> of(SurvivalAnalysis survival) {
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        survival.groups().ifPresent(groups -> tables.put("kaplan-meier", steps(survival, groups)));
        if (!survival.hazards().isEmpty()) {
            tables.put("hazards", hazards(survival.hazards()));
        }
        if (!survival.cuts().isEmpty()) {
            tables.put("cuts", cuts(survival.cuts()));
        }
        if (!survival.curves().isEmpty()) {
            tables.put("hazard-curves", curves(survival.curves()));
        }
        return tables;
    }

    private static Table steps(SurvivalAnalysis survival, GroupSurvival groups) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("curve"), ColumnSpec.number("time"),
                ColumnSpec.whole("at_risk"), ColumnSpec.whole("events"), ColumnSpec.whole("censored"),
                ColumnSpec.number("survival"), ColumnSpec.number("low_95"), ColumnSpec.number("high_95"));
        for (int group = 0; group < groups.names().size(); group++) {
            steps(table, groups.names().get(group), groups.curves().get(group));
        }
        for (SurvivalCut cut : survival.cuts()) {
            for (int side = 0; side < cut.curves().size(); side++) {
                steps(table, cut.feature() + " " + SurvivalCut.SIDES.get(side) + " " + cut.value(),
                        cut.curves().get(side));
            }
        }
        return table.build();
    }

    private static void steps(TableBuilder table, String name, KaplanMeierCurve curve) {
        for (KaplanMeierStep step : curve.steps()) {
            table.row(name, step.time(), step.atRisk(), step.events(), step.censored(), step.survival(), step.lower(),
                    step.upper());
        }
    }

    private static Table hazards(List<Hazard> hazards) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.whole("patients"),
                ColumnSpec.whole("events"), ColumnSpec.number("hazard_ratio_per_sd"),
                ColumnSpec.number("low_95"), ColumnSpec.number("high_95"), ColumnSpec.number("p"),
                ColumnSpec.number("q"), ColumnSpec.number("p_proportional"));
        hazards.forEach(one -> table.row(one.feature(), one.samples(), one.events(), one.ratio(), one.low(),
                one.high(), one.p(), one.q(), one.proportional()));
        return table.build();
    }

    private static Table cuts(List<SurvivalCut> cuts) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.text("cut"),
                ColumnSpec.number("log2_abundance"), ColumnSpec.whole("at_or_below"), ColumnSpec.whole("above"),
                ColumnSpec.number("statistic"), ColumnSpec.number("p"), ColumnSpec.whole("cuts_tried"),
                ColumnSpec.text("not_assessable"));
        cuts.forEach(one -> table.row(one.feature(), one.preset() ? "pre-set" : "searched", one.value(), one.low(),
                one.high(), one.statistic(), one.p(), one.tried(), one.refusal()));
        return table.build();
    }

    private static Table curves(List<FeatureHazards.FeatureCurve> curves) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.number("log2_abundance"),
                ColumnSpec.number("log_hazard_ratio"), ColumnSpec.number("low_95"), ColumnSpec.number("high_95"));
        for (FeatureHazards.FeatureCurve one : curves) {
            if (one.curve() instanceof Outcome.Found<HazardCurve>(HazardCurve curve)) {
                curve.points().forEach(point -> table.row(one.feature(), point.value(), point.logHazardRatio(),
                        point.interval().lower(), point.interval().upper()));
            }
        }
        return table.build();
    }
}
