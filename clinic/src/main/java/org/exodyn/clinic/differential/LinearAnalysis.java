package org.exodyn.clinic.differential;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.differential.DifferentialAbundance.Fact;
import org.exodyn.clinic.variance.BlockCorrelation;
import org.exodyn.clinic.variance.LinearFits;
import org.exodyn.clinic.variance.SampleWeights;
import org.jspecify.annotations.Nullable;

/// Linear models of log values: with samples that are alike because they are of one patient, and samples of unlike quality.
final class LinearAnalysis {
    private final double[][] design;
    private final int coefficient;
    private final int[] block;
    private final boolean qualities;

    /// @param block patient per sample, empty for none
    LinearAnalysis(double[][] design, int coefficient, int[] block, boolean qualities) {
        this.design = design;
        this.coefficient = coefficient;
        this.block = block;
        this.qualities = qualities;
    }

    /// Twice around, as the curve, the weights of samples and their correlation rest on each other (Liu 2015, doi:10.1093/nar/gkv412,
    /// "Combining voom and sample-specific weights"; the user's guide of limma for the correlation).
    ModeratedT voom(double[][] counts, double[] librarySize, Voom first, List<Fact> facts) {
        Voom voom = first;
        double[] samples = sampleWeights(voom);
        if (block.length > 0) {
            BlockCorrelation correlation = new BlockCorrelation(design, coefficient, block);
            double rho = correlation.consensus(voom.values(), times(voom.weights(), samples));
            double[] own = samples;
            double @Nullable [][] rows = qualities
                    ? Arrays.stream(counts).map(_ -> own).toArray(double[][]::new)
                    : null;
            voom = Voom.of(counts, librarySize, design, correlation.fits(voom.values(), rows, rho));
            samples = sampleWeights(voom);
        } else if (qualities) {
            voom = Voom.of(counts, librarySize, design, samples);
            samples = sampleWeights(voom);
        }
        if (qualities) {
            tell(samples, facts);
        }
        return ModeratedT.of(fits(voom.values(), times(voom.weights(), samples), facts), coefficient, false);
    }

    /// One for each sample where they are not weighted.
    private double[] sampleWeights(Voom voom) {
        if (qualities) {
            return SampleWeights.of(voom.values(), voom.weights(), design);
        }
        double[] equal = new double[design.length];
        Arrays.fill(equal, 1);
        return equal;
    }

    ModeratedT trend(double[][] logs, List<Fact> facts) {
        double[] samples = qualities ? SampleWeights.of(logs, null, design) : new double[0];
        double @Nullable [][] weights = null;
        if (qualities) {
            double[] row = samples;
            weights = Arrays.stream(logs).map(_ -> row).toArray(double[][]::new);
            tell(samples, facts);
        }
        return ModeratedT.of(fits(logs, weights, facts), coefficient, true);
    }

    private LinearFits fits(double[][] values, double @Nullable [][] weights, List<Fact> facts) {
        if (block.length == 0) {
            return LinearFits.of(values, weights, design, coefficient);
        }
        BlockCorrelation correlation = new BlockCorrelation(design, coefficient, block);
        double rho = correlation.consensus(values, weights);
        facts.add(new Fact("correlation within a patient", rho));
        return correlation.fits(values, weights, rho);
    }

    private static void tell(double[] samples, List<Fact> facts) {
        facts.add(new Fact("smallest weight of a sample", Arrays.stream(samples).min().orElse(Double.NaN)));
        facts.add(new Fact("largest weight of a sample", Arrays.stream(samples).max().orElse(Double.NaN)));
    }

    private static double[][] times(double[][] weights, double[] samples) {
        double[][] products = new double[weights.length][samples.length];
        for (int feature = 0; feature < weights.length; feature++) {
            for (int sample = 0; sample < samples.length; sample++) {
                products[feature][sample] = weights[feature][sample] * samples[sample];
            }
        }
        return products;
    }
}
