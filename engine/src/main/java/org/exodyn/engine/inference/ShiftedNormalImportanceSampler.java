package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.random.NormalQuantile;
import org.exodyn.engine.random.Philox;
import org.exodyn.engine.random.SobolSequence;

/// Importance sampling of a standard-normal prior times a likelihood or an indicator, from normals shifted to where the
/// likelihood is.
///
/// The proposal is a mixture q = ε φ + (1 − ε) Σ shareₖ Nₖ. The share ε of the prior itself bounds every weight φ L / q by
/// L/ε (defensive mixture), and weights use the whole mixture (balance heuristic). Points are scrambled Sobol points in
/// d + 1 dimensions, the first choosing the component; beyond 255 dimensions they are Philox draws.
///
/// When the draws show that the posterior lies elsewhere than the first components, [#adaptedTo] gives a sampler with a
/// component fitted to them (population Monte Carlo); only its own draws are then to be used.
///
/// Use: [#draw] points, evaluate log L at them in whatever way, [#weigh] them.
/// Source: Hesterberg 1995, doi:10.1080/00401706.1995.10484303 (defensive mixtures); Owen & Zhou 2000,
/// doi:10.1080/01621459.2000.10473909; Melchers 1989, doi:10.1016/0167-4730(89)90003-9 (sampling at the design point).
/// Immutable; may be shared between threads.
public final class ShiftedNormalImportanceSampler {

    private static final int PURPOSE = 0x15A3;

    private final int dimension;
    private final List<ShiftedNormal> components;
    private final double[] share;
    private final long seed;

    /// @param dimension d
    /// @param components shifted normals, at least one
    /// @param priorShare ε in (0, 1): 0.1 costs a tenth of the draws and bounds weights by 10 L
    /// @param seed the same seed gives the same draws
    public ShiftedNormalImportanceSampler(int dimension, List<ShiftedNormal> components, double priorShare, long seed) {
        if (components.isEmpty() || !(priorShare > 0 && priorShare < 1)) {
            throw new IllegalArgumentException(components.size() + " components, prior share " + priorShare);
        }
        this.dimension = dimension;
        this.seed = seed;
        this.components = new ArrayList<>();
        this.components.add(ShiftedNormal.at(new double[dimension]));
        this.components.addAll(components);
        double total = 0;
        for (ShiftedNormal component : components) {
            if (component.mean().length != dimension) {
                throw new IllegalArgumentException("a component has " + component.mean().length + " dimensions, not "
                        + dimension);
            }
            total += component.share();
        }
        share = new double[components.size() + 1];
        share[0] = priorShare;
        for (int k = 0; k < components.size(); k++) {
            share[k + 1] = (1 - priorShare) * components.get(k).share() / total;
        }
    }

    /// A sampler with one more component, fitted to the weighted draws of this one, that takes half of what is not the
    /// prior's; its draws come from a new seed.
    /// Source: Cappé et al. 2008, doi:10.1007/s11222-008-9059-x.
    public ShiftedNormalImportanceSampler adaptedTo(WeightedDraws draws) {
        double total = 0;
        for (ShiftedNormal component : components.subList(1, components.size())) {
            total += component.share();
        }
        List<ShiftedNormal> extended = new ArrayList<>(components.subList(1, components.size()));
        extended.add(ShiftedNormal.fittedTo(draws, components.getLast().directions()).withShare(total));
        return new ShiftedNormalImportanceSampler(dimension, extended, share[0], Philox.derive(seed, PURPOSE, 0, 2));
    }

    /// Points of the proposal; powers of two are best.
    public List<double[]> draw(int count) {
        SobolSequence sobol = dimension < SobolSequence.MAX_DIMENSIONS
                ? SobolSequence.scrambled(dimension + 1, Philox.derive(seed, PURPOSE, 0, 0))
                : null;
        Philox philox = new Philox(seed);
        double[] uniform = new double[dimension + 1];
        List<double[]> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (sobol != null) {
                sobol.point(i, uniform);
            } else {
                philox.start(PURPOSE, i, 1);
                for (int k = 0; k <= dimension; k++) {
                    uniform[k] = philox.nextDouble();
                }
            }
            double[] u = new double[dimension];
            for (int k = 0; k < dimension; k++) {
                u[k] = NormalQuantile.of(uniform[k + 1]);
            }
            components.get(component(uniform[0])).draw(u);
            points.add(u);
        }
        return points;
    }

    private int component(double uniform) {
        double sum = 0;
        for (int k = 0; k < share.length - 1; k++) {
            sum += share[k];
            if (uniform < sum) {
                return k;
            }
        }
        return share.length - 1;
    }

    /// Weighs points by prior × likelihood / proposal.
    ///
    /// @param logLikelihood log L at each point; −infinity where the point is excluded; an indicator is 0 or −infinity
    public WeightedDraws weigh(List<double[]> points, double[] logLikelihood) {
        if (points.size() != logLikelihood.length) {
            throw new IllegalArgumentException(points.size() + " points, " + logLikelihood.length + " likelihoods");
        }
        double[] logWeight = new double[points.size()];
        for (int i = 0; i < logWeight.length; i++) {
            if (Double.isNaN(logLikelihood[i]) || logLikelihood[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("log-likelihood " + i + " is " + logLikelihood[i]);
            }
            double[] u = points.get(i);
            logWeight[i] = logLikelihood[i] - 0.5 * NearestInPolyhedron.dot(u, u) - logProposal(u);
        }
        return WeightedDraws.of(points, logWeight);
    }

    private double logProposal(double[] u) {
        double[] terms = new double[share.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < share.length; k++) {
            terms[k] = StrictMath.log(share[k]) + components.get(k).logDensity(u);
            largest = Math.max(largest, terms[k]);
        }
        double sum = 0;
        for (double term : terms) {
            sum += StrictMath.exp(term - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
