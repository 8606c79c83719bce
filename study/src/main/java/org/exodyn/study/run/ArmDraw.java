package org.exodyn.study.run;

import java.util.List;
import org.exodyn.study.response.DoseResponse;

/// What one draw of one arm gave.
///
/// @param response cells over doses
/// @param course `[time][observed]` at the shown dose
/// @param balance vesicles and copies
/// @param ceilings internalised volume, membrane and protein against the cell's own
/// @param cells cells followed one by one, at dose zero and at the shown dose; empty where none are
@SuppressWarnings("ArrayRecordComponent")
public record ArmDraw(DoseResponse response, double[][] course, Balance balance, Ceilings ceilings,
        List<CellSample> cells) {

    public ArmDraw {
        cells = List.copyOf(cells);
    }

    /// Without cells followed one by one.
    public ArmDraw(DoseResponse response, double[][] course, Balance balance, Ceilings ceilings) {
        this(response, course, balance, ceilings, List.of());
    }

    /// The same with the response relative to another arm's culture without drug.
    ArmDraw relativeTo(ArmDraw control) {
        return new ArmDraw(response.relativeTo(control.response), course, balance, ceilings, cells);
    }

    /// One column of the course.
    public double[] column(int position) {
        double[] values = new double[course.length];
        for (int time = 0; time < values.length; time++) {
            values[time] = course[time][position];
        }
        return values;
    }
}
