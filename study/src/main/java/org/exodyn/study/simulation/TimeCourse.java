package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.ode.SolverAccount;

/// What a simulation gave.
///
/// @param names ids of the model, in the order of the columns
/// @param times the output times
/// @param values one row per time, one column per name
/// @param reached the largest size of each state variable at the output times
/// @param account what the solver did
/// @param broken constraints of the model that did not hold at an output time, with the first such time
/// @param jumps what events changed, in order of time; as many as a drawing can show
@SuppressWarnings("ArrayRecordComponent")
public record TimeCourse(List<String> names, double[] times, double[][] values, double[] reached,
        SolverAccount account,
        List<BrokenConstraint> broken, List<Jump> jumps) {

    /// What columns were just before and just after an event.
    public record Jump(double time, double[] before, double[] after) {}

    /// A constraint that did not hold.
    ///
    /// @param number its place among the constraints, from 1
    /// @param time the first output time at which it did not hold
    public record BrokenConstraint(int number, double time) {}

    /// The same with further columns.
    ///
    /// @param more one row per time
    TimeCourse with(List<String> moreNames, double[][] more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(moreNames);
        double[][] wide = new double[times.length][];
        for (int row = 0; row < wide.length; row++) {
            wide[row] = Arrays.copyOf(values[row], all.size());
            System.arraycopy(more[row], 0, wide[row], names.size(), more[row].length);
        }
        return new TimeCourse(List.copyOf(all), times, wide, reached, account, broken, jumps);
    }

    /// The values of one name, over time.
    public double[] column(String name) {
        int place = names.indexOf(name);
        double[] column = new double[times.length];
        for (int row = 0; row < times.length; row++) {
            column[row] = values[row][place];
        }
        return column;
    }
}
