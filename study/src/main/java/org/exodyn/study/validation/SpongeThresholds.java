package org.exodyn.study.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.RecordDistribution;
import org.exodyn.atlas.resolve.RecordResolution;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.mechanism.Requirement;
import org.exodyn.engine.random.SobolSequence;
import org.exodyn.quantity.Distribution;
import org.exodyn.study.response.Quantiles;
import org.jspecify.annotations.Nullable;

/// How many sites must be added per cell until a target of a miRNA is freed, predicted over the priors and set beside what two
/// papers measured.
///
/// Neither paper feeds the prediction: their records, and records that cite them or were computed from such, are taken out before
/// anything is resolved. What remains has no record of sites per copy of a miRNA, so the cell's own sites are counted from
/// its mRNA (`SITES_BY_CHANCE`). The equations are those of
/// runs: [Requirement]. The geometry is that of a carcinoma cell, as there are no records of the cells measured.
///
/// @param predictions what must be reached, with the thresholds in all draws
/// @param measurements what was measured
/// @param drawnFrom the records behind every parameter of the prediction
public record SpongeThresholds(List<Prediction> predictions, List<Measurement> measurements,
        List<ParameterRecord> drawnFrom) {

    static final Set<String> COMPARED_WITH = Set.of("bosson-2014", "denzler-2014");
    private static final int DRAWS = 4096;
    private static final long SEED = 2014;
    private static final double SHIFT = 0.2;
    private static final String CELL = "carcinoma cell";

    public SpongeThresholds {
        predictions = List.copyOf(predictions);
        measurements = List.copyOf(measurements);
        drawnFrom = List.copyOf(drawnFrom);
    }

    /// @param reached what the added sites lead to
    /// @param low 5 % quantile of the added sites per cell over all draws; infinite where no number suffices
    /// @param high 95 % quantile
    /// @param never share of draws in which no number of sites suffices
    public record Prediction(String reached, double low, double median, double high, double never) {

        /// Whether a number lies within the central 90 %.
        public boolean covers(double sites) {
            return low <= sites && sites <= high;
        }
    }

    /// @param sites added sites per cell
    /// @param isFloor whether the threshold lies at these sites or above
    public record Measurement(String record, String what, double sites, boolean isFloor) {}

    /// The comparison on the records of an atlas.
    public static SpongeThresholds of(Atlas atlas) {
        Priors priors = new Priors(atlas);
        ParameterRecord copies = record(atlas, "MIR_PER_CELL");
        double scarce = end(copies.low(), copies);
        double abundant = end(copies.high(), copies);
        return new SpongeThresholds(
                List.of(priors.predict("a target of one site rises by 20 %", Double.NaN,
                        at -> Requirement.sites(at, SHIFT)),
                        priors.predict("the same, " + number(scarce) + " copies of the miRNA", scarce,
                                at -> Requirement.sites(at, SHIFT)),
                        priors.predict("the same, " + number(abundant) + " copies", abundant,
                                at -> Requirement.sites(at, SHIFT)),
                        priors.predict("half as many of a target's sites are occupied", Double.NaN,
                                SpongeThresholds::halved),
                        priors.predict("the same, " + number(scarce) + " copies", scarce, SpongeThresholds::halved),
                        priors.predict("the same, " + number(abundant) + " copies", abundant,
                                SpongeThresholds::halved)),
                List.of(measurement(atlas, "CERNA_ADD_SITES", "Bosson 2014, miR-92/25, mouse embryonic stem cells",
                        false),
                        measurement(atlas, "CERNA_INSUS", "Bosson 2014, let-7 and miR-294, the same cells", true),
                        measurement(atlas, "CERNA_THR_LIVER", "Denzler 2014, miR-122, mouse hepatocytes", true)),
                List.copyOf(priors.records));
    }

    /// Whether a record is one of the papers compared with, cites one, or was computed from such a record.
    static boolean restsOnComparedWith(Atlas atlas, ParameterRecord record) {
        Set<String> dois = new HashSet<>();
        Set<String> pmids = new HashSet<>();
        for (String key : COMPARED_WITH) {
            Source source = atlas.source(key).orElseThrow(() -> new IllegalStateException("There is no source " + key));
            Optional.ofNullable(source.doi()).ifPresent(dois::add);
            Optional.ofNullable(source.pmid()).ifPresent(pmids::add);
        }
        return COMPARED_WITH.contains(record.source()) || record.dois().stream().anyMatch(dois::contains)
                || record.pmids().stream().anyMatch(pmids::contains)
                || record.derivedFrom().stream()
                        .anyMatch(
                                id -> atlas.parameter(id).map(from -> restsOnComparedWith(atlas, from)).orElse(false));
    }

    private static double halved(Requirement.Repression at) {
        return Requirement.sitesUntil(at, at.occupancyAtRest() / 2);
    }

    private static ParameterRecord record(Atlas atlas, String id) {
        return atlas.parameter(id).orElseThrow(() -> new IllegalStateException("There is no record " + id));
    }

    private static double end(@Nullable Double value, ParameterRecord of) {
        if (value == null) {
            throw new IllegalStateException("Record " + of.id() + " is incomplete");
        }
        return value;
    }

    private static Measurement measurement(Atlas atlas, String id, String what, boolean isFloor) {
        ParameterRecord record = record(atlas, id);
        return new Measurement(id, what, end(record.value(), record), isFloor);
    }

    /// The comparison as two tables of the documentation.
    public String markdown() {
        StringBuilder text = new StringBuilder("""
                | added sites per cell until | 5 % | median | 95 % | no number suffices |
                |---|---|---|---|---|
                """);
        for (Prediction one : predictions) {
            text.append("| ").append(one.reached()).append(" | ").append(number(one.low())).append(" | ")
                    .append(number(one.median())).append(" | ").append(number(one.high())).append(" | ")
                    .append(Math.round(100 * one.never())).append(" % of draws |\n");
        }
        text.append("""

                | measured | added sites per cell | within 90 % for a rise by 20 % | for half the occupancy |
                |---|---|---|---|
                """);
        Prediction rise = predictions.get(0);
        Prediction half = predictions.get(3);
        for (Measurement one : measurements) {
            text.append("| ").append(one.what()).append(" | ").append(one.isFloor() ? "at least " : "about ")
                    .append(number(one.sites())).append(" | ").append(place(rise, one)).append(" | ")
                    .append(place(half, one)).append(" |\n");
        }
        return text.toString();
    }

    /// A floor agrees with every prediction that reaches it or more.
    private static String place(Prediction prediction, Measurement measured) {
        if (measured.isFloor()) {
            return prediction.high() >= measured.sites() ? "yes" : "**no**, less is predicted";
        }
        if (prediction.covers(measured.sites())) {
            return "yes";
        }
        return measured.sites() < prediction.low() ? "**no**, more is predicted" : "**no**, less is predicted";
    }

    /// Two digits, with a comma between thousands.
    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1));
        return String.format(Locale.ROOT, "%,d", Math.round(Math.round(value / step) * step));
    }

    /// What the prediction draws from.
    private static final class Priors {

        private final List<Distribution> axes = new ArrayList<>();
        private final Set<ParameterRecord> records = new LinkedHashSet<>();

        Priors(Atlas atlas) {
            List<ParameterRecord> others = atlas.parameters().stream()
                    .filter(record -> !restsOnComparedWith(atlas, record)).toList();
            RecordResolution resolution = new RecordResolution(atlas.entities(), others);
            Context mirna = Context.ofCell(CELL).withCargoClass("miRNA");
            for (Slot slot : List.of(Slot.CELLULAR_COPIES, Slot.AGO_COPIES, Slot.SEED_AFFINITY, Slot.CELL_DIAMETER,
                    Slot.CYTOSOL_SHARE, Slot.REPRESSION_FOLD)) {
                if (!(resolution.resolve(slot, mirna) instanceof Resolved found)) {
                    throw new IllegalStateException("No record without " + COMPARED_WITH + " gives " + slot.key());
                }
                axes.add(found.distribution());
                found.alternatives().forEach(one -> records.add(one.record()));
            }
            ParameterRecord sites = record(atlas, "SITES_BY_CHANCE");
            axes.add(RecordDistribution.of(sites).orElseThrow().distribution());
            records.add(sites);
        }

        /// @param endogenous copies of the miRNA per cell; NaN draws them
        Prediction predict(String reached, double endogenous, ToDoubleFunction<Requirement.Repression> threshold) {
            SobolSequence sequence = SobolSequence.scrambled(axes.size(), SEED);
            double[] u = new double[axes.size()];
            double[] sites = new double[DRAWS];
            int never = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                sequence.point(draw, u);
                sites[draw] = threshold.applyAsDouble(cell(u, endogenous));
                never += Double.isInfinite(sites[draw]) ? 1 : 0;
            }
            Quantiles quantiles = Quantiles.of(sites);
            return new Prediction(reached, quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95),
                    (double) never / DRAWS);
        }

        private Requirement.Repression cell(double[] u, double endogenous) {
            double copies = Double.isNaN(endogenous) ? axes.get(0).quantile(u[0]) : endogenous;
            double ago = axes.get(1).quantile(u[1]);
            double picomolar = axes.get(2).quantile(u[2]);
            double diameter = axes.get(3).quantile(u[3]);
            double volume = Math.PI / 6 * diameter * diameter * diameter * axes.get(4).quantile(u[4]);
            double constant = picomolar * 1e-6 * CultureAssembly.COPIES_PER_UM3_PER_UM * volume;
            double fold = axes.get(5).quantile(u[5]);
            double sites = axes.get(6).quantile(u[6]);
            double atRest = Requirement.occupancy(ago * copies / (ago + copies), sites, constant);
            return new Requirement.Repression(copies, ago, 1, sites, constant, fold, atRest);
        }
    }
}
