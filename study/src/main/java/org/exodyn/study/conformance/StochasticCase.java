package org.exodyn.study.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.engine.random.Philox;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.simulation.Column;
import org.exodyn.study.simulation.StochasticSimulation;
import org.exodyn.study.simulation.TimeCourseOptions;

/// Runs a case of the stochastic part of the suite n times and judges it: at every point but those without spread,
/// Z = √n (mean − μ)/σ and Y = √(n/2) (S²/σ² − 1) must lie in the ranges that the case gives, (−3, 3) and (−5, 5).
///
/// With some fifty points a case, a true simulator leaves such a range by chance in about one case of ten. So a case that does is run
/// once more, with other random numbers and four times as often, and counts as wrong if it leaves it again.
final class StochasticCase {

    private static final int PURPOSE = 0x57C4;
    private static final int MORE = 4;

    private StochasticCase() {}

    /// Sums over runs, by output time and column.
    private record Moments(double[][] sums, double[][] squares, int runs) {
        double mean(int row, int column) {
            return sums[row][column] / runs;
        }

        double variance(int row, int column) {
            double mean = mean(row, column);
            return (squares[row][column] - runs * mean * mean) / (runs - 1);
        }
    }

    static Verdict run(SuiteCase one, int runs) {
        long begun = System.nanoTime();
        String wrong;
        try {
            one.checkSettings();
            wrong = wrong(one, runs);
        } catch (ScientificInputException refused) {
            return verdict(one, Verdict.Outcome.REFUSED, SemanticCase.told(refused.problems()), begun);
        } catch (UnjudgedCase unjudged) {
            return verdict(one, Verdict.Outcome.REFUSED, String.valueOf(unjudged.getMessage()), begun);
        } catch (NumericalFailure failure) {
            return verdict(one, Verdict.Outcome.REFUSED, "numerical failure: " + failure.getMessage(), begun);
        }
        return verdict(one, wrong.isEmpty() ? Verdict.Outcome.PASSED : Verdict.Outcome.WRONG, wrong, begun);
    }

    private static Verdict verdict(SuiteCase one, Verdict.Outcome outcome, String reason, long begun) {
        return new Verdict(one, outcome, reason, (System.nanoTime() - begun) * 1e-9);
    }

    private static String wrong(SuiteCase one, int runs) {
        SbmlPlan plan = SemanticCase.plan(one);
        StochasticSimulation simulation = StochasticSimulation.of(plan);
        ExpectedTable expected = ExpectedTable.read(one.results());
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : one.names("variables")) {
            Optional<Column> column = one.names("concentration").contains(name)
                    ? Column.of(plan, name, Quantification.CONCENTRATION)
                    : one.names("amount").contains(name) ? Column.of(plan, name, Quantification.AMOUNT)
                            : Column.of(plan, name);
            if (column.isEmpty()) {
                return "nothing is called " + name;
            }
            columns.put(name, column.get());
        }
        double start = one.number("start", 0);
        double[] times = TimeCourseOptions
                .of(start, start + one.number("duration", 0), (int) one.number("steps", 1)).times();
        List<String> names = List.copyOf(columns.keySet());
        List<Column> shown = List.copyOf(columns.values());
        String first = outside(one, expected, names, moments(simulation, shown, times, runs, 0));
        return first.isEmpty() ? ""
                : outside(one, expected, names, moments(simulation, shown, times, runs * MORE, 1));
    }

    private static Moments moments(StochasticSimulation simulation, List<Column> columns, double[] times, int runs,
            int series) {
        double[][] sums = new double[times.length][columns.size()];
        double[][] squares = new double[times.length][columns.size()];
        double[][] out = new double[times.length][columns.size()];
        StochasticSimulation.Trajectories trajectories = simulation.trajectories(columns, times);
        FastRandom random = new FastRandom(0);
        for (int run = 0; run < runs; run++) {
            random.reset(Philox.derive(1, PURPOSE, run, series));
            trajectories.run(random, out);
            for (int row = 0; row < times.length; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    double value = out[row][column];
                    sums[row][column] += value;
                    squares[row][column] += value * value;
                }
            }
        }
        return new Moments(sums, squares, runs);
    }

    private static String outside(SuiteCase one, ExpectedTable expected, List<String> names, Moments got) {
        double[] means = range(one, "meanRange", 3);
        double[] spreads = range(one, "sdRange", 5);
        for (int column = 0; column < names.size(); column++) {
            int mean = expected.names().indexOf(names.get(column) + "-mean");
            int deviation = expected.names().indexOf(names.get(column) + "-sd");
            for (int row = 0; row < expected.rows().size() && mean >= 0 && deviation >= 0; row++) {
                double sigma = expected.rows().get(row)[deviation];
                double wanted = expected.rows().get(row)[mean];
                if (sigma == 0) {
                    if (Math.abs(got.mean(row, column) - wanted) > 1e-6 * Math.max(1, Math.abs(wanted))) {
                        return told(names.get(column), row, "mean", got.mean(row, column), wanted);
                    }
                    continue;
                }
                double z = Math.sqrt(got.runs()) * (got.mean(row, column) - wanted) / sigma;
                double y = Math.sqrt(got.runs() / 2.0) * (got.variance(row, column) / (sigma * sigma) - 1);
                if (!(z > means[0] && z < means[1])) {
                    return told(names.get(column), row, "Z", z, 0);
                }
                if (!(y > spreads[0] && y < spreads[1])) {
                    return told(names.get(column), row, "Y", y, 0);
                }
            }
        }
        return "";
    }

    private static String told(String name, int row, String what, double got, double wanted) {
        return String.format(Locale.ROOT, "%s of %s at output %d is %.3f instead of %s", what, name, row, got,
                what.equals("mean") ? Double.toString(wanted) : "near 0");
    }

    private static double[] range(SuiteCase one, String key, double otherwise) {
        List<Double> bounds = new ArrayList<>();
        for (String part : one.settings().getOrDefault(key, "").replaceAll("[()\\[\\] ]", "").split(",")) {
            if (!part.isEmpty()) {
                try {
                    bounds.add(Double.valueOf(part));
                } catch (NumberFormatException _) {
                    throw new UnjudgedCase("its settings give '" + part + "' in " + key + ", which is no number");
                }
            }
        }
        return bounds.size() == 2 ? new double[] {bounds.get(0), bounds.get(1)}
                : new double[] {-otherwise, otherwise};
    }
}
