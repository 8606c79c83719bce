package org.exodyn.study.simulation;

import java.util.List;
import org.exodyn.engine.ode.NumericalFailure;

/// How far two runs of different tolerance are apart.
///
/// @param share largest difference over the largest value of its column; NaN if the second run failed
/// @param column the column of that difference; empty for none
/// @param largest the largest value of that column
record ErrorEstimate(double share, String column, double largest) {

    private static final double TIGHTER = 0.1;
    private static final double LEAST_RELATIVE = 1e-13;

    /// Runs a model again with ten times smaller tolerances.
    static ErrorEstimate of(TimeCourse course, ModelSimulation simulation, List<Column> columns,
            TimeCourseOptions options) {
        TimeCourse closer;
        try {
            closer = simulation.run(columns, options.withTolerances(
                    Math.max(options.relativeTolerance() * TIGHTER, LEAST_RELATIVE),
                    options.absoluteTolerance() * TIGHTER));
        } catch (NumericalFailure _) {
            return new ErrorEstimate(Double.NaN, "", 0);
        }
        ErrorEstimate worst = new ErrorEstimate(0, "", 0);
        for (int column = 0; column < columns.size(); column++) {
            double largest = 0;
            double difference = 0;
            for (int row = 0; row < course.times().length; row++) {
                double value = course.values()[row][column];
                double other = closer.values()[row][column];
                if (Double.isFinite(value) && Double.isFinite(other)) {
                    largest = Math.max(largest, Math.abs(other));
                    difference = Math.max(difference, Math.abs(value - other));
                }
            }
            if (difference > worst.share * largest) {
                worst = new ErrorEstimate(difference / largest, course.names().get(column), largest);
            }
        }
        return worst;
    }
}
