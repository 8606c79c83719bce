package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.assembly.SampledCells;
import org.jspecify.annotations.Nullable;

/// Follows cells of one arm one by one, beside its culture; serves one thread.
final class CellSampler {

    /// Longest piece of time in which what opens and divides is taken as constant.
    static final double PIECE_MIN = 60;

    private final CellSampling sampling;
    private final int arm;
    private final SampledCells cells;
    private final InputSource source;
    private final double[] inputs;
    private final Watch watch;
    private final double[] weights;

    private CellSampler(CellSampling sampling, int arm, SampledCells cells, Schedule schedule, double pieceMin) {
        this.sampling = sampling;
        this.arm = arm;
        this.cells = cells.newInstance();
        this.source = InputSource.of(this.cells.constants(), sampling.space());
        this.inputs = new double[this.cells.constants().inputs().size()];
        this.watch = Watch.of(schedule, pieceMin, this.cells.watched());
        this.weights = weights(schedule, watch);
    }

    /// The sampler of an arm; null where no cells are followed.
    static @Nullable CellSampler of(CellSampling sampling, int arm, Schedule schedule) {
        return of(sampling, arm, schedule, PIECE_MIN);
    }

    static @Nullable CellSampler of(CellSampling sampling, int arm, Schedule schedule, double pieceMin) {
        SampledCells cells = sampling.arm(arm);
        return cells == null ? null : new CellSampler(sampling, arm, cells, schedule, pieceMin);
    }

    /// What is looked at while the culture runs.
    Watch watch() {
        return watch;
    }

    /// Follows the cells through the run of the culture that was just watched.
    ///
    /// @param axisValues values on the axes of the draws
    /// @param set position of the premise
    CellSample sample(double[] axisValues, int set, int draw, int dose) {
        source.fill(sampling.values(axisValues, draw), inputs);
        SampledCells.Means means = cells.run(inputs, watch.timesMin(), watch.rows(), weights,
                sampling.seeds(set, arm, draw));
        return new CellSample(dose, means.copies(), means.lnRf(), means.cultureCopies(), means.cultureLnRf(),
                means.uptakeCv(), means.dispersion());
    }

    /// Weights of the mean over the window, by the trapezoidal rule over the records as everywhere else.
    private static double[] weights(Schedule schedule, Watch watch) {
        double[] weights = new double[watch.timesMin().length];
        double[] output = schedule.outputMin();
        double length = schedule.readOutMin() - schedule.drugOnMin();
        int[] at = new int[output.length];
        for (int time = 0; time < watch.record().length; time++) {
            if (watch.record()[time] >= 0) {
                at[watch.record()[time]] = time;
            }
        }
        if (!(length > 0)) {
            weights[at[output.length - 1]] = 1;
            return weights;
        }
        for (int record = schedule.drugOn(); record + 1 < output.length; record++) {
            double half = (output[record + 1] - output[record]) / (2 * length);
            weights[at[record]] += half;
            weights[at[record + 1]] += half;
        }
        return weights;
    }

    /// What is looked at between the records of a run.
    ///
    /// @param timesMin records and times between them
    /// @param record which record falls on a time; −1 for none
    /// @param names quantities
    /// @param rows receives `[time][quantity]`
    @SuppressWarnings("ArrayRecordComponent")
    record Watch(double[] timesMin, int[] record, List<String> names, double[][] rows) {

        static Watch of(Schedule schedule, double pieceMin, List<String> names) {
            List<Double> times = new ArrayList<>();
            List<Integer> records = new ArrayList<>();
            double[] output = schedule.outputMin();
            for (int at = 0; at < output.length; at++) {
                times.add(output[at]);
                records.add(at);
                int pieces = at + 1 == output.length ? 1
                        : (int) Math.ceil((output[at + 1] - output[at]) / pieceMin - 1e-9);
                for (int piece = 1; piece < pieces; piece++) {
                    times.add(output[at] + (output[at + 1] - output[at]) * piece / pieces);
                    records.add(-1);
                }
            }
            double[] minutes = times.stream().mapToDouble(Double::doubleValue).toArray();
            return new Watch(minutes, records.stream().mapToInt(Integer::intValue).toArray(),
                    List.copyOf(names), new double[minutes.length][names.size()]);
        }
    }
}
