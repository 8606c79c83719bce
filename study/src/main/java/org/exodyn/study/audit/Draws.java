package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.study.response.Quantiles;

/// What is kept of the draws of one subject in one setting.
final class Draws {

    /// log₁₀ S, `[prior][need][draw]`; NaN where the draw cannot be.
    final double[][][] logs;
    /// Points of the unit cube.
    final double[][] points;
    private final int[][] broken = new int[Prior.values().length][];
    private final List<double[]> steps = new ArrayList<>();
    private final List<Double> responding = new ArrayList<>();
    private final List<Double> population = new ArrayList<>();
    private final List<ChainSteps.Step> chain = new ArrayList<>();

    Draws(int needs, int draws, int dimension) {
        logs = new double[Prior.values().length][needs][draws];
        points = new double[draws][dimension];
        Arrays.setAll(broken, _ -> new int[draws]);
    }

    void keep(Prior prior, int draw, int forbidden, Sufficiency function, boolean cells) {
        boolean possible = forbidden < 0;
        for (int need = 0; need < logs[0].length; need++) {
            logs[prior.ordinal()][need][draw] = possible ? function.log10(need) : Double.NaN;
        }
        broken[prior.ordinal()][draw] = forbidden;
        if (prior != Prior.AS_RECORDED || !possible) {
            return;
        }
        if (chain.isEmpty()) {
            chain.addAll(ChainSteps.of(function));
        }
        steps.add(ChainSteps.values(chain, function));
        if (cells && function.tellsCells()) {
            double share = function.responding(logs[0].length - 1);
            responding.add(share);
            population.add(share / function.respondingNeeded());
        }
    }

    /// Medians and central 90 % of the steps.
    List<Assessment.ChainStep> chain() {
        List<Assessment.ChainStep> told = new ArrayList<>();
        for (int step = 0; step < chain.size(); step++) {
            int place = step;
            told.add(chain.get(step).told(band(steps.stream().mapToDouble(one -> one[place]).toArray())));
        }
        return told;
    }

    Optional<Assessment.Band> responding() {
        return band(responding);
    }

    /// S_pop: that share over the share that the phenotype needs.
    Optional<Assessment.Band> population() {
        return band(population);
    }

    private static Optional<Assessment.Band> band(List<Double> values) {
        return values.isEmpty() ? Optional.empty()
                : Optional.of(band(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static Assessment.Band band(double[] values) {
        Quantiles quantiles = Quantiles.of(values);
        return new Assessment.Band(quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95));
    }

    /// Draws of a prior that could not be, by what forbids them.
    Map<String, Integer> forbidden(Sufficiency function, Prior prior) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> names = function.forbidding();
        for (int index = 0; index < names.size(); index++) {
            int which = index;
            counts.put(names.get(index),
                    (int) Arrays.stream(broken[prior.ordinal()]).filter(one -> one == which).count());
        }
        return counts;
    }

    /// The share of each prior that could not be.
    List<Assessment.Impossible> impossible(Sufficiency function) {
        return Arrays.stream(Prior.values()).map(prior -> {
            Map<String, Integer> counts = forbidden(function, prior);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            String most = all == 0 ? ""
                    : counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
            return new Assessment.Impossible(prior, (double) all / broken[prior.ordinal()].length, most);
        }).toList();
    }
}
