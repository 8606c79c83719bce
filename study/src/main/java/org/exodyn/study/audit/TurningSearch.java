package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.engine.inference.DesignPoint;
import org.exodyn.engine.inference.DesignPointOptions;
import org.exodyn.engine.inference.MostProbablePoint;
import org.exodyn.quantity.StandardNormal;

/// The most probable point with S = 1 by the last requirement model: the nearest to the centre of the recorded priors, in
/// standard-normal scores.
///
/// At the centre often no amount suffices, and log S is −∞ without a slope. So the search starts from draws on the other side of
/// S = 1, those nearest to the centre, each first pulled towards the centre until S = 1. Where no draw lies there, it starts around the
/// centre and from the draws whose S is nearest to 1. What it finds is put back: it counts only if S has got to 1 there and the point can be.
final class TurningSearch {

    /// Beyond so many standard deviations a point is told as far.
    static final double REACH = 5;
    /// Farther than that nothing is looked for: the quantile functions of most axes end about there.
    private static final double FARTHEST = 7;
    private static final double SEEN = 0.2;
    private static final int PULLED = 24;
    private static final int STARTS = 5;
    private static final int HALVINGS = 14;
    private static final double APART = 0.5;
    /// Decades by which S may differ from 1 where a point is told.
    private static final double CLOSE = 0.02;

    private final Sufficiency function;
    private final ParameterAxis[] axes;
    private final int need;
    private final int budget;
    private final long seed;
    private final double[] values;
    private final double[] u;
    private boolean enough;
    private int evaluations;

    TurningSearch(Sufficiency function, ParameterAxis[] axes, int budget, long seed) {
        this.function = function;
        this.axes = axes;
        this.budget = budget;
        this.seed = seed;
        need = function.needs().size() - 1;
        values = new double[axes.length];
        u = new double[axes.length];
    }

    /// Evaluations spent.
    int evaluations() {
        return evaluations;
    }

    Assessment.TurningPoint from(Draws draws) {
        enough = evaluated(new double[axes.length]) >= 0; // also of a centre that cannot be
        double[] logs = draws.logs[Prior.AS_RECORDED.ordinal()][need];
        List<double[]> beyond = new ArrayList<>();
        int possible = 0;
        for (int draw = 0; draw < logs.length; draw++) {
            if (!Double.isNaN(logs[draw])) {
                possible++;
                if (isBeyond(logs[draw])) {
                    beyond.add(scores(draws.points[draw]));
                }
            }
        }
        double reaching = possible == 0 ? 0 : (double) beyond.size() / possible;
        List<double[]> pulled = pulled(beyond);
        double[] found = nearest(pulled, draws, logs);
        boolean settled = found.length > 0;
        if (!pulled.isEmpty() && (!settled || norm(pulled.getFirst()) < norm(found))) {
            found = pulled.getFirst();
            settled = false;
        }
        if (found.length == 0) {
            return new Assessment.TurningPoint(Assessment.Found.NOTHING, Double.NaN, enough, reaching, List.of());
        }
        double distance = norm(found);
        Assessment.Found how = !settled ? Assessment.Found.DRAW
                : distance > REACH ? Assessment.Found.FAR : Assessment.Found.POINT;
        return new Assessment.TurningPoint(how, distance, enough, reaching, moves(found));
    }

    /// Draws on the other side, pulled towards the centre along their ray until S = 1, the nearest first.
    private List<double[]> pulled(List<double[]> beyond) {
        beyond.sort(Comparator.comparingDouble(TurningSearch::norm));
        List<double[]> pulled = new ArrayList<>();
        for (double[] draw : beyond.subList(0, Math.min(PULLED, beyond.size()))) {
            double in = 1;
            double out = 0;
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (in + out) / 2;
                if (isBeyond(log(scaled(draw, middle)))) {
                    in = middle;
                } else {
                    out = middle;
                }
            }
            pulled.add(scaled(draw, in));
        }
        pulled.sort(Comparator.comparingDouble(TurningSearch::norm));
        return pulled;
    }

    /// The nearest point that descents lead to; empty where none holds.
    private double[] nearest(List<double[]> pulled, Draws draws, double[] logs) {
        List<double[]> starts = apart(pulled);
        if (starts.isEmpty()) {
            starts = apart(byClosestS(draws, logs));
        }
        double[] best = {};
        DesignPointOptions options = new DesignPointOptions(1e-3, 1e-2, 1e-2, FARTHEST, 40, 2, 1, seed);
        if (pulled.isEmpty()) {
            best = better(best, MostProbablePoint.find(axes.length, this::constraints,
                    limited(options, (budget - evaluations) / 2)));
        }
        for (int start = 0; start < starts.size(); start++) {
            int left = (budget - evaluations - 2) / (starts.size() - start);
            if (left > 3 * axes.length) {
                best = better(best, MostProbablePoint.from(List.of(starts.get(start)), this::constraints,
                        limited(options, left - 1)));
            }
        }
        return best;
    }

    private static DesignPointOptions limited(DesignPointOptions options, int evaluations) {
        return options.withLimits(options.maxIterations(), options.starts(), Math.max(1, evaluations));
    }

    private double[] better(double[] best, DesignPoint found) {
        double[] point = found.point();
        boolean nearer = best.length == 0 || norm(point) < norm(best);
        if (!nearer || norm(point) == 0 || evaluations >= budget) {
            return best;
        }
        double log = log(point);
        // where what cannot be lies between, the nearest point beyond may have S off 1
        return (enough ? log <= CLOSE : log >= -CLOSE) ? point : best;
    }

    private static List<double[]> apart(List<double[]> sorted) {
        List<double[]> chosen = new ArrayList<>();
        for (double[] one : sorted) {
            if (chosen.size() < STARTS && chosen.stream().allMatch(other -> distance(one, other) > APART)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /// Draws whose S is nearest to 1, where none reaches it.
    private static List<double[]> byClosestS(Draws draws, double[] logs) {
        List<Integer> order = new ArrayList<>();
        for (int draw = 0; draw < logs.length; draw++) {
            if (Double.isFinite(logs[draw])) {
                order.add(draw);
            }
        }
        order.sort(Comparator.comparingDouble(draw -> Math.abs(logs[draw])));
        return order.stream().limit(PULLED).map(draw -> scores(draws.points[draw])).toList();
    }

    private List<double[]> constraints(List<double[]> points) {
        return points.stream().map(point -> {
            double log = evaluated(point);
            double[] margins = function.margins();
            double[] constraints = Arrays.copyOf(margins, margins.length + 1);
            // where no amount suffices S is below 1 by any measure, and has no slope
            constraints[margins.length] = Double.isFinite(log) ? enough ? -log : log
                    : log == Double.NEGATIVE_INFINITY && enough ? BELOW : Double.NaN;
            return constraints;
        }).toList();
    }

    private static final double BELOW = 300;

    private boolean isBeyond(double log) {
        return enough ? log < 0 : log >= 0; // NaN, what cannot be, is neither
    }

    /// log₁₀ S at scores; NaN where the point cannot be.
    private double log(double[] scores) {
        double log = evaluated(scores);
        return broken ? Double.NaN : log;
    }

    private boolean broken;

    private double evaluated(double[] scores) {
        evaluations++;
        for (int axis = 0; axis < u.length; axis++) {
            u[axis] = Math.clamp(StandardNormal.cdf(scores[axis]), 1e-12, 1 - 1e-12);
        }
        broken = function.evaluate(u, axes, values) >= 0;
        return function.log10(need);
    }

    private static double[] scores(double[] point) {
        return Arrays.stream(point).map(StandardNormal::quantile).toArray();
    }

    private static double[] scaled(double[] point, double factor) {
        return Arrays.stream(point).map(value -> value * factor).toArray();
    }

    private static double norm(double[] point) {
        return Math.sqrt(Arrays.stream(point).map(value -> value * value).sum());
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int axis = 0; axis < one.length; axis++) {
            sum += (one[axis] - other[axis]) * (one[axis] - other[axis]);
        }
        return Math.sqrt(sum);
    }

    private List<Assessment.Move> moves(double[] point) {
        Map<Assessment.Move, Double> moves = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.length; axis++) {
            if (Math.abs(point[axis]) >= SEEN) {
                double quantile = StandardNormal.cdf(point[axis]);
                moves.put(new Assessment.Move(axes[axis].parameter().label(), axes[axis].resolved().slot().key(),
                        axes[axis].resolved().slot().unit().symbol(), axes[axis].inSlotUnit(0.5),
                        axes[axis].inSlotUnit(quantile), quantile), Math.abs(point[axis]));
            }
        }
        return moves.entrySet().stream().sorted(Map.Entry.<Assessment.Move, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }
}
