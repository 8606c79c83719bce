package org.exodyn.study.result;

import java.util.List;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// Time courses at the shown dose, one row per premise, arm, draw, time and variable. The largest table: it is made part by
/// part, one premise and arm at a time.
final class CourseTable {

    static final List<ColumnSpec> COLUMNS = List.of(
            ColumnSpec.text("premise"), ColumnSpec.text("arm"), ColumnSpec.whole("draw"), ColumnSpec.number("hours"),
            ColumnSpec.text("variable"), ColumnSpec.number("value"), ColumnSpec.text("unit"));

    private CourseTable() {}

    /// The parts, each made when it is asked for.
    static Iterable<Table> parts(RunOutcome run) {
        return ArmParts.of(run, (set, arm) -> part(run, set, arm));
    }

    /// Number of rows in all parts.
    static long rows(RunOutcome run) {
        long rows = 0;
        for (int set = 0; set < run.sets().size(); set++) {
            for (int arm = 0; arm < run.arms().size(); arm++) {
                rows += (long) run.results()[set][arm].length * run.schedule().outputMin().length
                        * variables(run, arm).size();
            }
        }
        return rows;
    }

    private static List<CourseVariable> variables(RunOutcome run, int arm) {
        return CourseVariable.of(run.arms().get(arm), run.document().scenario().drug().name().id());
    }

    private static Table part(RunOutcome run, int set, int arm) {
        TableBuilder table = TableBuilder.of(COLUMNS);
        String premise = run.sets().get(set).premise();
        String name = ResponseTables.armName(run, arm);
        double[] hours = run.schedule().hours();
        List<CourseVariable> variables = variables(run, arm);
        ArmDraw[] draws = run.results()[set][arm];
        for (int draw = 0; draw < draws.length; draw++) {
            for (int time = 0; time < hours.length; time++) {
                double[] row = draws[draw].course()[time];
                for (CourseVariable variable : variables) {
                    table.text(premise).text(name).whole(draw + 1L).number(hours[time]).text(variable.name())
                            .number(variable.value().applyAsDouble(row)).text(variable.unit()).endRow();
                }
            }
        }
        return table.build();
    }
}
