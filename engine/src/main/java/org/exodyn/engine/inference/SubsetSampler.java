package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.random.NormalQuantile;
import org.exodyn.engine.random.Philox;
import org.exodyn.engine.random.SobolSequence;

/// Draws from a standard-normal prior restricted to gᵢ(u) ≥ 0 that may be very rare: subset simulation.
///
/// A population of prior draws is carried through ever harder levels of the smallest g: at each level the fifth of
/// the draws that reaches it is resampled and moved by u' = √(1−s²)·u + s·ξ, accepted within the level. The product of
/// the shares that survive is the prior mass. Works in any dimension and where constraints pull against one another, which
/// defeats importance sampling around one point; costs more evaluations.
///
/// The effective sample size counts draws of one parent as correlated: with ρ the correlation between parent and moved draw
/// along the population's mean, n draws of one parent are worth n/(1 + (n−1)·ρ²). Each level's share p has relative
/// variance (1−p)/(p·N_eff).
///
/// Source: Au & Beck 2001, doi:10.1016/S0266-8920(01)00019-4; moves: Neal 1998 (as in Cotter et al. 2013, doi:10.1214/13-STS421);
/// adaptation of s: Papaioannou et al. 2015, doi:10.1016/j.probengmech.2015.06.006.
public final class SubsetSampler {

    private static final int PURPOSE = 0x5B5E;
    private static final double SURVIVORS = 0.2;
    private static final double WANTED_ACCEPTANCE = 0.4;

    private final int dimension;
    private final BatchFunction constraints;
    private final int population;
    private final int moves;
    private final long seed;

    /// @param population draws carried along, at least 20
    /// @param moves moves of each draw per level
    public SubsetSampler(int dimension, BatchFunction constraints, int population, int moves, long seed) {
        if (population < 20 || moves < 1) {
            throw new IllegalArgumentException(population + " draws, " + moves + " moves");
        }
        this.dimension = dimension;
        this.constraints = constraints;
        this.population = population;
        this.moves = moves;
        this.seed = seed;
    }

    /// What the sampler found.
    ///
    /// @param points equally weighted draws that satisfy all constraints; empty if the last level was not reached
    /// @param logMass natural logarithm of the prior mass of the constraints
    /// @param massRelativeError its relative standard error
    /// @param effectiveSampleSize of the draws
    /// @param levels levels passed
    /// @param evaluations points evaluated
    public record Draws(
            List<double[]> points, double logMass, double massRelativeError, double effectiveSampleSize, int levels,
            int evaluations) {

        public Draws {
            points = List.copyOf(points);
        }

        /// The prior mass.
        public double mass() {
            return StrictMath.exp(logMass);
        }
    }

    /// Runs until all draws satisfy the constraints.
    ///
    /// @param mostLevels levels after which to give up: a mass below about 0.2^mostLevels is not reached
    public Draws draw(int mostLevels) {
        List<double[]> points = prior();
        double[] margins = BatchFunction.least(constraints.at(points));
        int evaluations = population;
        double logMass = 0;
        double variance = 0;
        double effective = population;
        double logScale = StrictMath.log(0.5);
        for (int level = 1; level <= mostLevels; level++) {
            double threshold = Math.min(0, threshold(margins));
            int[] survivors = survivors(margins, threshold);
            double share = (double) survivors.length / population;
            logMass += StrictMath.log(share);
            variance += (1 - share) / (share * effective);
            int[] parent = new int[population];
            List<double[]> moved = new ArrayList<>(population);
            double[] margin = new double[population];
            for (int draw = 0; draw < population; draw++) {
                parent[draw] = survivors[draw % survivors.length];
                moved.add(points.get(parent[draw]));
                margin[draw] = margins[parent[draw]];
            }
            for (int move = 0; move < moves; move++) {
                double scale = Math.min(1, StrictMath.exp(logScale));
                int accepted = move(moved, margin, threshold, scale, level * moves + move);
                logScale += ((double) accepted / population - WANTED_ACCEPTANCE) / StrictMath.sqrt(move + 1.0);
                evaluations += population;
            }
            effective = effective(points, moved, parent);
            points = moved;
            margins = margin;
            if (threshold >= 0) {
                return new Draws(points, logMass, StrictMath.sqrt(variance), effective, level, evaluations);
            }
        }
        return new Draws(List.of(), logMass, Double.POSITIVE_INFINITY, 0, mostLevels, evaluations);
    }

    private List<double[]> prior() {
        SobolSequence sobol = SobolSequence.scrambled(dimension, Philox.derive(seed, PURPOSE, 0, 0));
        List<double[]> points = new ArrayList<>(population);
        for (int index = 0; index < population; index++) {
            double[] u = new double[dimension];
            sobol.point(index, u);
            for (int k = 0; k < dimension; k++) {
                u[k] = NormalQuantile.of(u[k]);
            }
            points.add(u);
        }
        return points;
    }

    private int move(List<double[]> points, double[] margin, double threshold, double scale, int step) {
        double keep = StrictMath.sqrt(1 - scale * scale);
        Philox philox = new Philox(seed);
        List<double[]> proposals = new ArrayList<>(population);
        for (int draw = 0; draw < population; draw++) {
            philox.start(PURPOSE, draw + 1, step);
            double[] from = points.get(draw);
            double[] to = new double[dimension];
            for (int k = 0; k < dimension; k++) {
                to[k] = keep * from[k] + scale * philox.nextNormal();
            }
            proposals.add(to);
        }
        double[] proposed = BatchFunction.least(constraints.at(proposals));
        int accepted = 0;
        for (int draw = 0; draw < population; draw++) {
            if (proposed[draw] >= threshold) {
                points.set(draw, proposals.get(draw));
                margin[draw] = proposed[draw];
                accepted++;
            }
        }
        return accepted;
    }

    private static double threshold(double[] margins) {
        double[] sorted = margins.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((1 - SURVIVORS) * sorted.length)];
    }

    private static int[] survivors(double[] margins, double threshold) {
        int[] chosen = new int[margins.length];
        int count = 0;
        for (int draw = 0; draw < margins.length; draw++) {
            if (margins[draw] >= threshold) {
                chosen[count++] = draw;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private double effective(List<double[]> before, List<double[]> after, int[] parent) {
        double[] direction = new double[dimension];
        for (double[] point : after) {
            for (int k = 0; k < dimension; k++) {
                direction[k] += point[k];
            }
        }
        double[] old = new double[population];
        double[] now = new double[population];
        int[] children = new int[population];
        for (int draw = 0; draw < population; draw++) {
            old[draw] = NearestInPolyhedron.dot(direction, before.get(parent[draw]));
            now[draw] = NearestInPolyhedron.dot(direction, after.get(draw));
            children[parent[draw]]++;
        }
        double correlation = correlation(old, now);
        double sum = 0;
        for (int count : children) {
            if (count > 0) {
                sum += count / (1 + (count - 1) * correlation * correlation);
            }
        }
        return sum;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 1 : Math.clamp(ab / Math.sqrt(aa * bb), -1.0, 1.0);
    }
}
