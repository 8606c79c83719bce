package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.random.SobolSequence;

/// Shares of the variance of f(u), u uniform on the unit cube, that groups of coordinates account for.
///
///     S_g = Var(E[f | u_g])/Var(f)        T_g = E[Var(f | all but u_g)]/Var(f)
///
/// Points A and B are the halves of one scrambled Sobol sequence of twice the dimension; AB_g is A with the coordinates of group g
/// from B. With f_A, f_B, f_g at these,
///
///     S_g ≈ mean f_B·(f_g − f_A)/Var        T_g ≈ mean (f_A − f_g)²/2/Var
///
/// Source: first order, Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018, table 2 (b); total, Jansen 1999,
/// doi:10.1016/S0010-4655(98)00154-4. Values are centred by their mean first, which leaves both expectations and lowers the
/// variance of S_g. Each replicate has a scrambling of its own; the interval is mean ± t₀.₉₇₅·s/√r over r replicates.
///
/// Not for coordinates that depend on each other. Points at which f is NaN, since they cannot be, are left out with what they pair
/// with; the rest is no full product any more, so that shares are approximate where many are.
///
/// @param first S_g
/// @param firstError half width of its 95 % interval
/// @param total T_g
/// @param totalError half width of its 95 % interval
/// @param variance Var(f)
/// @param unknown share of the points that were left out
@SuppressWarnings("ArrayRecordComponent")
public record SobolIndices(double[] first, double[] firstError, double[] total, double[] totalError, double variance,
        double unknown) {

    /// Estimates the indices.
    ///
    /// @param dimension of f's argument, at most 128
    /// @param groupOf group of each coordinate, from 0; coordinates of group −1 are drawn but belong to no group
    /// @param groups how many groups there are
    /// @param points per replicate, a power of two
    /// @param replicates at least 2
    /// @param function f at many points
    /// @return NaN in all shares where f does not vary
    public static SobolIndices of(int dimension, int[] groupOf, int groups, int points, int replicates, long seed,
            BatchFunction function) {
        return ofEach(dimension, groupOf, groups, 1, points, replicates, seed, function).getFirst();
    }

    /// The indices of each of several outputs of one function, from the same points.
    ///
    /// @param outputs how many values the function gives at a point
    public static List<SobolIndices> ofEach(int dimension, int[] groupOf, int groups, int outputs, int points,
            int replicates, long seed, BatchFunction function) {
        if (groupOf.length != dimension || points < 2 || Integer.bitCount(points) != 1 || replicates < 2) {
            throw new IllegalArgumentException("Sobol indices need one group per coordinate, a power of two of points "
                    + "and two replicates, not " + groupOf.length + " of " + dimension + ", " + points + " and "
                    + replicates);
        }
        double[][][] first = new double[outputs][groups][replicates];
        double[][][] total = new double[outputs][groups][replicates];
        double[] variance = new double[outputs];
        double[] unknown = new double[outputs];
        for (int replicate = 0; replicate < replicates; replicate++) {
            SobolDesign design = new SobolDesign(SobolSequence.scrambled(2 * dimension, seed + replicate), groupOf,
                    groups, points);
            List<double[]> found = function.at(design.points());
            for (int output = 0; output < outputs; output++) {
                double[] values = SobolDesign.outputOf(found, output);
                variance[output] += design.indices(values, replicate, first[output], total[output]) / replicates;
                unknown[output] += SobolDesign.unknown(values) / replicates;
            }
        }
        List<SobolIndices> indices = new ArrayList<>();
        for (int output = 0; output < outputs; output++) {
            double[][] firsts = ReplicateMean.ofEach(first[output]);
            double[][] totals = ReplicateMean.ofEach(total[output]);
            indices.add(new SobolIndices(firsts[0], firsts[1], totals[0], totals[1], variance[output],
                    unknown[output]));
        }
        return indices;
    }
}
