package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.CargoSpread;
import org.exodyn.study.report.ReportContent.CellSpread;
import org.exodyn.study.report.ReportContent.Split;
import org.exodyn.study.response.VarianceSplit;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.CellSample;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// Cells followed one by one: how far they spread, beside the mean-field.
final class CellSummary {

    /// Copies per cell at which the share of cells holding at least as many is told: an eighth of a decade apart.
    private static final int PER_DECADE = 8;
    private static final int LOWEST_DECADE = -2;
    private static final int HIGHEST_DECADE = 12;

    private final RunOutcome outcome;
    private final Doses doses;

    CellSummary(RunOutcome outcome, Doses doses) {
        this.outcome = outcome;
        this.doses = doses;
    }

    /// One entry per premise, arm with vesicles and dose; none for effects at zero.
    List<CellSpread> all() {
        List<CellSpread> spreads = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                ArmDraw[] draws = outcome.results()[set][arm];
                for (int at = 0; at < draws[0].cells().size(); at++) {
                    int place = at;
                    spreads.add(spread(set, arm,
                            Arrays.stream(draws).map(draw -> draw.cells().get(place)).toList()));
                }
            }
        }
        return spreads;
    }

    private CellSpread spread(int set, int arm, List<CellSample> samples) {
        int dose = samples.getFirst().dose();
        double[] factors = pooled(samples, CellSample::lnRf);
        Arrays.setAll(factors, at -> StrictMath.exp(factors[at]));
        List<CargoSpread> cargo = new ArrayList<>();
        List<String> names = outcome.cells().cargo(arm);
        for (int at = 0; at < names.size(); at++) {
            cargo.add(cargo(set, arm, names.get(at), at, samples));
        }
        return new CellSpread(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(), doses.text(dose),
                dose == outcome.shownDose(), samples.getFirst().lnRf().length,
                Bands.of(each(samples, CellSample::responding)),
                mean(each(samples, CellSample::responding)), Bands.of(factors),
                Bands.of(each(samples, sample -> StrictMath.exp(sample.cultureLnRf()))),
                mean(each(samples, sample -> mean(sample.lnRf()))), mean(each(samples, CellSample::cultureLnRf)),
                split(samples.stream().map(CellSample::lnRf)), cargo);
    }

    private CargoSpread cargo(int set, int arm, String name, int at, List<CellSample> samples) {
        double[] pooled = pooled(samples, sample -> sample.copies()[at]);
        double[] culture = each(samples, sample -> sample.cultureCopies()[at]);
        double[] levels = levels();
        double[] cells = new double[levels.length];
        double[] draws = new double[levels.length];
        for (int level = 0; level < levels.length; level++) {
            double least = levels[level];
            cells[level] = share(pooled, least);
            draws[level] = share(culture, least);
        }
        double[] needed = needed(set, arm, name);
        @Nullable
        Double sufficient = null;
        if (needed != null) {
            double sum = 0;
            for (int draw = 0; draw < needed.length; draw++) {
                sum += samples.get(draw).holding(at, needed[draw]) / needed.length;
            }
            sufficient = sum;
        }
        return new CargoSpread(name, Bands.of(pooled), mean(each(samples, sample -> sample.empty(at))),
                share(pooled, 1), sufficient, mean(pooled), mean(culture), Bands.of(culture),
                split(samples.stream().map(sample -> logarithms(sample.copies()[at]))), levels, cells, draws);
    }

    /// What is needed, draw by draw; null where the claim names no target.
    private double @Nullable [] needed(int set, int arm, String name) {
        CargoClaim claim = outcome.arms().get(arm).models().cargo().stream().filter(one -> one.cargo().equals(name))
                .findFirst().orElseThrow();
        double[] needed = new DeliverySummary(outcome).perDraw(set, arm, claim).stream()
                .mapToDouble(DeliverySummary.PerDraw::needed).toArray();
        return Arrays.stream(needed).anyMatch(Double::isNaN) ? null : needed;
    }

    private static double[] levels() {
        double[] levels = new double[(HIGHEST_DECADE - LOWEST_DECADE) * PER_DECADE + 1];
        Arrays.setAll(levels, at -> StrictMath.pow(10, LOWEST_DECADE + (double) at / PER_DECADE));
        return levels;
    }

    private static double share(double[] values, double least) {
        return (double) Arrays.stream(values).filter(value -> value >= least).count() / values.length;
    }

    private static double[] logarithms(double[] copies) {
        return Arrays.stream(copies).map(StrictMath::log1p).toArray();
    }

    private static @Nullable Split split(Stream<double[]> values) {
        double[][] draws = values.toArray(double[][]::new);
        if (draws.length < 2 || draws[0].length < 2) {
            return null;
        }
        VarianceSplit split = VarianceSplit.of(draws);
        return new Split(split.parameters(), split.chance(), split.parameterShare());
    }

    private static double[] pooled(List<CellSample> samples, Function<CellSample, double[]> part) {
        return samples.stream().flatMapToDouble(sample -> Arrays.stream(part.apply(sample))).toArray();
    }

    private static double[] each(List<CellSample> samples, ToDoubleFunction<CellSample> value) {
        return samples.stream().mapToDouble(value).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// The sentence of the answer, about one arm at the shown dose under the measured premise; null without cells.
    static @Nullable String sentence(List<CellSpread> spreads, String arm, String label, int draws) {
        CellSpread shown = spreads.stream()
                .filter(one -> one.premise().equals(DrawSet.MEASURED) && one.arm().equals(arm) && one.shown())
                .findFirst().orElse(null);
        if (shown == null) {
            return null;
        }
        CargoSpread fullest = shown.cargo().stream()
                .max(Comparator.comparingDouble(CargoSpread::atLeastOne)).orElseThrow();
        long all = (long) draws * shown.cells();
        String responding = shown.responding() > 0
                ? NumberText.percent(shown.responding()) + " of "
                : "none of ";
        return "Followed one by one, " + responding + String.format(Locale.ROOT, "%,d", all)
                + " sampled cells of the arm “" + label + "” " + (shown.responding() > 0 ? "move their" : "moves its")
                + " half-effect dose by 20 % or more; "
                + NumberText.percent(fullest.atLeastOne())
                + " hold at least one copy of " + fullest.cargo() + " on average, and "
                + NumberText.percent(fullest.empty()) + " never a single one.";
    }
}
