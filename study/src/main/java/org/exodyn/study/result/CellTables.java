package org.exodyn.study.result;

import java.util.List;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.CellSample;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// Cells followed one by one; means over the window from drug on to read-out. Made part by part, one premise and arm at a time.
final class CellTables {

    static final List<ColumnSpec> CELL_COLUMNS = List.of(
            ColumnSpec.text("premise"), ColumnSpec.text("arm"), ColumnSpec.whole("draw"), ColumnSpec.number("dose"),
            ColumnSpec.text("unit"), ColumnSpec.whole("cell"), ColumnSpec.number("ln_rf"),
            ColumnSpec.number("culture_ln_rf"), ColumnSpec.number("uptake_cv"));

    static final List<ColumnSpec> COPY_COLUMNS = List.of(
            ColumnSpec.text("premise"), ColumnSpec.text("arm"), ColumnSpec.whole("draw"), ColumnSpec.number("dose"),
            ColumnSpec.text("unit"), ColumnSpec.whole("cell"), ColumnSpec.text("cargo"), ColumnSpec.number("copies"),
            ColumnSpec.number("culture_copies"), ColumnSpec.number("dispersion"));

    private CellTables() {}

    /// One row per premise, arm, draw, dose and cell.
    static Iterable<Table> cells(RunOutcome run) {
        return ArmParts.of(run, (set, arm) -> cells(run, set, arm));
    }

    /// One row per premise, arm, draw, dose, cell and cargo.
    static Iterable<Table> copies(RunOutcome run) {
        return ArmParts.of(run, (set, arm) -> copies(run, set, arm));
    }

    /// Number of rows of [#cells], and of [#copies].
    static long[] rows(RunOutcome run) {
        long[] rows = new long[2];
        for (ArmDraw[][] set : run.results()) {
            for (ArmDraw[] arm : set) {
                for (ArmDraw draw : arm) {
                    for (CellSample sample : draw.cells()) {
                        rows[0] += sample.lnRf().length;
                        rows[1] += (long) sample.lnRf().length * sample.copies().length;
                    }
                }
            }
        }
        return rows;
    }

    private static Table cells(RunOutcome run, int set, int arm) {
        TableBuilder table = TableBuilder.of(CELL_COLUMNS);
        ArmDraw[] draws = run.results()[set][arm];
        double[] doses = ResponseTables.doses(run);
        for (int draw = 0; draw < draws.length; draw++) {
            for (CellSample sample : draws[draw].cells()) {
                for (int cell = 0; cell < sample.lnRf().length; cell++) {
                    begin(table, run, set, arm, draw).number(doses[sample.dose()]).text(ResponseTables.DOSE_UNIT)
                            .whole(cell + 1L).number(sample.lnRf()[cell]).number(sample.cultureLnRf())
                            .number(sample.uptakeCv()).endRow();
                }
            }
        }
        return table.build();
    }

    private static Table copies(RunOutcome run, int set, int arm) {
        TableBuilder table = TableBuilder.of(COPY_COLUMNS);
        ArmDraw[] draws = run.results()[set][arm];
        List<String> cargo = run.cells().cargo(arm);
        double[] doses = ResponseTables.doses(run);
        for (int draw = 0; draw < draws.length; draw++) {
            for (CellSample sample : draws[draw].cells()) {
                for (int at = 0; at < cargo.size(); at++) {
                    for (int cell = 0; cell < sample.lnRf().length; cell++) {
                        begin(table, run, set, arm, draw).number(doses[sample.dose()]).text(ResponseTables.DOSE_UNIT)
                                .whole(cell + 1L).text(cargo.get(at)).number(sample.copies()[at][cell])
                                .number(sample.cultureCopies()[at]).number(sample.dispersion()[at]).endRow();
                    }
                }
            }
        }
        return table.build();
    }

    private static TableBuilder begin(TableBuilder table, RunOutcome run, int set, int arm, int draw) {
        return table.text(run.sets().get(set).premise()).text(ResponseTables.armName(run, arm)).whole(draw + 1L);
    }
}
