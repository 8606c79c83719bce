package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.Observables;

/// Evaluates columns of a report at a state. Holds scratch space: one instance per thread.
final class ObservedColumns {

    private final List<Column> columns;
    private final int[] value;
    private final int[] size;
    private final int extras;
    private final Observables observables;
    private final double[] row;

    /// @param extra further names of the plan to evaluate, see [#extra]
    ObservedColumns(Network network, List<Column> columns, List<String> extra) {
        this.columns = columns;
        List<String> observed = new ArrayList<>();
        value = new int[columns.size()];
        size = new int[columns.size()];
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            value[index] = place(observed, column.name());
            size[index] = column.scaledBy().isEmpty() ? -1 : place(observed, column.scaledBy());
        }
        extras = observed.size();
        observed.addAll(extra);
        observables = network.observables(observed);
        row = new double[observed.size()];
    }

    private static int place(List<String> observed, String name) {
        int place = observed.indexOf(name);
        if (place < 0) {
            observed.add(name);
            return observed.size() - 1;
        }
        return place;
    }

    /// Writes one value per column into `out`.
    void evaluate(double time, double[] state, double[] parameters, double[] out) {
        observables.evaluate(time, state, parameters, row);
        for (int column = 0; column < out.length; column++) {
            out[column] = columns.get(column).value(row[value[column]], size[column] < 0 ? 1 : row[size[column]]);
        }
    }

    /// The value of a further name at the state that was evaluated last.
    double extra(int index) {
        return row[extras + index];
    }
}
