package org.exodyn.study.result;

import java.math.BigDecimal;
import java.math.MathContext;
import org.exodyn.study.response.DoseResponse;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// Viability and dose–response as tables. Draws are counted from 1; the same draw of two arms has the same parameters.
final class ResponseTables {

    static final String DOSE_UNIT = "nmol/L";
    private static final double COPIES_PER_UM3_PER_NM = 0.602214076;

    private ResponseTables() {}

    /// One row per premise, arm, draw and dose.
    static Table viability(RunOutcome run) {
        TableBuilder table = TableBuilder.of(
                ColumnSpec.text("premise"), ColumnSpec.text("arm"), ColumnSpec.whole("draw"), ColumnSpec.number("dose"),
                ColumnSpec.text("unit"), ColumnSpec.number("cells"), ColumnSpec.number("viability"),
                ColumnSpec.number("vs_untreated"));
        double[] doses = doses(run);
        for (int set = 0; set < run.sets().size(); set++) {
            ArmDraw[] reference = run.results()[set][run.reference()];
            for (int arm = 0; arm < run.arms().size(); arm++) {
                ArmDraw[] draws = run.results()[set][arm];
                for (int draw = 0; draw < draws.length; draw++) {
                    DoseResponse response = draws[draw].response();
                    double[] viability = response.viability();
                    double untreated = reference[draw].response().cells()[0];
                    for (int dose = 0; dose < doses.length; dose++) {
                        table.text(run.sets().get(set).premise()).text(armName(run, arm)).whole(draw + 1L)
                                .number(doses[dose]).text(DOSE_UNIT).number(response.cells()[dose])
                                .number(viability[dose]).number(response.cells()[dose] / untreated).endRow();
                    }
                }
            }
        }
        return table.build();
    }

    /// One row per premise, arm and draw. A half-effect dose or factor that the doses do not resolve is missing, and the column
    /// beside it says on which side it lies.
    static Table response(RunOutcome run) {
        TableBuilder table = TableBuilder.of(
                ColumnSpec.text("premise"), ColumnSpec.text("arm"), ColumnSpec.whole("draw"), ColumnSpec.number("ic50"),
                ColumnSpec.text("ic50_outside"), ColumnSpec.number("gr50"), ColumnSpec.text("gr50_outside"),
                ColumnSpec.text("unit"), ColumnSpec.number("resistance_factor"), ColumnSpec.text("factor_outside"));
        for (int set = 0; set < run.sets().size(); set++) {
            ArmDraw[] reference = run.results()[set][run.reference()];
            for (int arm = 0; arm < run.arms().size(); arm++) {
                ArmDraw[] draws = run.results()[set][arm];
                for (int draw = 0; draw < draws.length; draw++) {
                    double ic50 = draws[draw].response().ic50();
                    double gr50 = draws[draw].response().gr50();
                    double factor = ic50 / reference[draw].response().ic50();
                    table.text(run.sets().get(set).premise()).text(armName(run, arm)).whole(draw + 1L)
                            .number(within(ic50) / COPIES_PER_UM3_PER_NM).text(outside(ic50))
                            .number(within(gr50) / COPIES_PER_UM3_PER_NM).text(outside(gr50))
                            .text(DOSE_UNIT).number(within(factor)).text(outside(factor)).endRow();
                }
            }
        }
        return table.build();
    }

    private static double within(double value) {
        return DoseResponse.isWithin(value) ? value : Double.NaN;
    }

    private static String outside(double value) {
        return value == 0 ? "below"
                : value == Double.POSITIVE_INFINITY ? "beyond" : Double.isNaN(value) ? "unknown" : "";
    }

    static String armName(RunOutcome run, int arm) {
        return run.arms().get(arm).models().arm().name();
    }

    /// The doses as the scenario means them, free of what conversion leaves in the last digits.
    static double[] doses(RunOutcome run) {
        return run.document().scenario().drug().doses().stream()
                .mapToDouble(dose -> new BigDecimal(dose.in(DOSE_UNIT)).round(new MathContext(12)).doubleValue())
                .toArray();
    }
}
