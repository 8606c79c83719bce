package org.exodyn.study.result;

import java.util.stream.Collectors;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.study.run.ClaimedPremise;
import org.exodyn.study.run.Demand;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// What was drawn, and what it costs to believe the claims, as tables. Values are in the units of the records.
final class ParameterTables {

    private ParameterTables() {}

    /// One row per premise, draw and parameter.
    static Table parameters(RunOutcome run) {
        TableBuilder table = TableBuilder.of(
                ColumnSpec.text("premise"), ColumnSpec.whole("draw"), ColumnSpec.text("parameter"),
                ColumnSpec.number("value"), ColumnSpec.text("unit"));
        for (DrawSet set : run.sets()) {
            for (int draw = 0; draw < set.size(); draw++) {
                for (int axis = 0; axis < run.space().dimension(); axis++) {
                    ParameterAxis parameter = run.space().axes().get(axis);
                    table.text(set.premise()).whole(draw + 1L).text(parameter.parameter().id())
                            .number(set.values()[draw][axis] / parameter.factor())
                            .text(parameter.resolved().slot().unit().symbol()).endRow();
                }
            }
        }
        return table.build();
    }

    /// One row per claim (`all`: all at once) and parameter: where the parameter stands at the most probable point at which
    /// the claim's chain does what was reported. No rows where nothing was conditioned.
    static Table conditioning(RunOutcome run) {
        TableBuilder table = TableBuilder.of(
                ColumnSpec.text("claim"), ColumnSpec.text("demanded"), ColumnSpec.text("reached"),
                ColumnSpec.text("outcome"), ColumnSpec.number("distance"), ColumnSpec.number("prior_mass"),
                ColumnSpec.number("prior_mass_relative_error"), ColumnSpec.number("effective_sample_size"),
                ColumnSpec.whole("sampled"), ColumnSpec.text("parameter"), ColumnSpec.number("prior_quantile"),
                ColumnSpec.number("value"), ColumnSpec.number("prior_median"), ColumnSpec.text("unit"));
        for (ClaimedPremise.Conditioned one : run.single()) {
            rows(table, run, one.demands().getFirst().claim(), one);
        }
        ClaimedPremise.Conditioned joint = run.joint();
        if (joint != null) {
            rows(table, run, "all", joint);
        }
        return table.build();
    }

    private static void rows(TableBuilder table, RunOutcome run, String claim, ClaimedPremise.Conditioned one) {
        String demanded = one.demands().stream().map(Demand::text).distinct().collect(Collectors.joining("; "));
        for (int axis = 0; axis < run.space().dimension(); axis++) {
            ParameterAxis parameter = run.space().axes().get(axis);
            double quantile = one.point()[axis];
            table.text(claim).text(demanded).text(one.reached() ? "yes" : "no").text(one.outcome())
                    .number(one.distance()).number(one.priorMass()).number(one.massRelativeError())
                    .number(one.effectiveSampleSize()).whole(one.sampled()).text(parameter.parameter().id())
                    .number(quantile).number(parameter.inSlotUnit(quantile)).number(parameter.inSlotUnit(0.5))
                    .text(parameter.resolved().slot().unit().symbol()).endRow();
        }
    }
}
