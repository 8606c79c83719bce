package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.ChiSquaredTest;
import org.exodyn.clinic.estimate.InformationMatrix;

/// Whether coefficients stay the same over time: the score test of γ = 0 when β is replaced by β + γ·g(t).
///
/// U_γ = Σ_k g_k (x_k − mean_k), with information Σ g² V for γ, Σ g V between γ and β and Σ V for β, summed over events with their
/// risk-set covariances V; β is estimated, so the variance of U_γ is what β does not explain.
///
/// Source: Grambsch & Therneau 1994, doi:10.1093/biomet/81.3.515, section 3, with V of each risk set instead of its average.
///
/// @param scale  g(t), centred at its mean over events
/// @param tests  one per term, in order: does its coefficient change?
/// @param global does any coefficient change?
public record ProportionalHazardsCheck(TimeScale scale, List<TermTest> tests, ChiSquaredTest global) {
    /// The test of one term.
    public record TermTest(String term, ChiSquaredTest test) {}

    public ProportionalHazardsCheck {
        tests = List.copyOf(tests);
    }

    /// One test per covariate, g(t) = 1 − S(t−).
    public static ProportionalHazardsCheck of(CoxFit fit) {
        return of(fit, TimeScale.KAPLAN_MEIER);
    }

    public static ProportionalHazardsCheck of(CoxFit fit, TimeScale scale) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        fit.sample().covariates().names().forEach(name -> terms.put(name, List.of(name)));
        return of(fit, scale, terms);
    }

    /// @param terms covariates that are judged together, such as the columns of a factor, by the name of the term
    public static ProportionalHazardsCheck of(CoxFit fit, TimeScale scale, Map<String, List<String>> terms) {
        int p = fit.sample().covariates().count();
        Sums sums = Sums.of(fit, scale);
        InformationMatrix adjusted = new InformationMatrix(sums.unexplained(fit.scaledInformation().inverse()));
        List<TermTest> tests = new ArrayList<>();
        for (Map.Entry<String, List<String>> term : terms.entrySet()) {
            int[] columns = term.getValue().stream().mapToInt(fit.sample().covariates()::indexOf).toArray();
            tests.add(new TermTest(term.getKey(), test(sums.score, adjusted, columns)));
        }
        return new ProportionalHazardsCheck(scale, tests, test(sums.score, adjusted, IntStream.range(0, p).toArray()));
    }

    /// With one event, or events at one time only, nothing can change over time: the statistic is 0.
    private static ChiSquaredTest test(double[] score, InformationMatrix variance, int[] columns) {
        double[] part = IntStream.of(columns).mapToDouble(j -> score[j]).toArray();
        InformationMatrix chosen = variance.part(columns);
        return chosen.flatDirection().isPresent()
                ? new ChiSquaredTest(0, columns.length, 1)
                : ChiSquaredTest.of(chosen.inverseForm(part), columns.length);
    }

    private static final class Sums {
        private final double[] score;
        private final double[][] between;
        private final double[][] own;

        private Sums(int p) {
            score = new double[p];
            between = new double[p][p];
            own = new double[p][p];
        }

        static Sums of(CoxFit fit, TimeScale scale) {
            CoxSample sample = fit.sample();
            int p = sample.covariates().count();
            double[] eventTimes = IntStream.range(0, sample.size()).filter(sample.times()::isEvent)
                    .mapToDouble(sample.times()::time).toArray();
            double[] g = scale.of(eventTimes, sample.times());
            double mean = Arrays.stream(g).average().orElse(0);
            Map<Double, Double> byTime = new HashMap<>();
            for (int k = 0; k < g.length; k++) {
                byTime.put(eventTimes[k], g[k] - mean);
            }
            Sums sums = new Sums(p);
            fit.likelihood().walk(fit.linearPredictor(), moment -> {
                double here = byTime.getOrDefault(moment.time(), 0.0);
                for (int j = 0; j < p; j++) {
                    sums.score[j] -= here * moment.events() * moment.mean()[j];
                    for (int l = 0; l < p; l++) {
                        double part = moment.events() * moment.covariance()[j][l];
                        sums.between[j][l] += here * part;
                        sums.own[j][l] += here * here * part;
                    }
                }
            });
            for (int row = 0; row < sample.size(); row++) {
                if (sample.times().isEvent(row)) {
                    for (int j = 0; j < p; j++) {
                        sums.score[j] += byTime.getOrDefault(sample.times().time(row), 0.0)
                                * fit.likelihood().scaled(row, j);
                    }
                }
            }
            return sums;
        }

        /// own − between·inverse·betweenᵀ.
        double[][] unexplained(double[][] inverse) {
            int p = score.length;
            double[][] rest = new double[p][p];
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    rest[j][l] = own[j][l];
                    for (int a = 0; a < p; a++) {
                        for (int b = 0; b < p; b++) {
                            rest[j][l] -= between[j][a] * inverse[a][b] * between[l][b];
                        }
                    }
                }
            }
            return rest;
        }
    }
}
