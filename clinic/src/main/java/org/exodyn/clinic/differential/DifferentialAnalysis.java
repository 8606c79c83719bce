package org.exodyn.clinic.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.counts.CountFilter;
import org.exodyn.clinic.counts.ShrunkenDispersions;
import org.exodyn.clinic.design.DesignMatrix;
import org.exodyn.clinic.differential.DifferentialAbundance.Fact;
import org.exodyn.clinic.normalisation.IntensityScaling;
import org.exodyn.clinic.normalisation.Normalisation;
import org.exodyn.clinic.normalisation.SizeFactors;
import org.exodyn.clinic.normalisation.VarianceStabilisation;
import org.jspecify.annotations.Nullable;

/// From a cohort and a design to tests of every feature: filter, normalise, test, count the false discoveries.
public final class DifferentialAnalysis {
    /// A feature must be seen in this share of the samples for its intensities to be compared.
    private static final double SEEN = 0.7;
    private static final String STABILISED = "Heat map, components and normalised values are on a scale where the variance hardly depends on the"
            + " mean, and that is log2 for large counts (Anders & Huber 2010, doi:10.1186/gb-2010-11-10-r106), with the dispersions of the"
            + " design.";
    /// Names in a message.
    private static final int SHOWN = 5;

    private final Cohort cohort;
    private final DesignMatrix design;
    private final Contrast contrast;
    /// Size factors that were asked for before: another method may use the same.
    private final Map<Normalisation, SizeFactors> sizes = new EnumMap<>(Normalisation.class);

    /// @param cohort the samples that are compared
    public DifferentialAnalysis(Cohort cohort, DesignMatrix design, Contrast contrast) {
        this.cohort = cohort;
        this.design = design;
        this.contrast = contrast;
    }

    /// How many features have counts or values enough to be tested.
    public int testable() {
        return kept(cohort.table()).length;
    }

    private int[] kept(CargoTable table) {
        if (table.scale() == org.exodyn.clinic.cohort.Scale.COUNTS) {
            boolean[] kept = CountFilter.kept(table.counts(), design.rows());
            return IntStream.range(0, kept.length).filter(f -> kept[f]).toArray();
        }
        int samples = table.samples().size();
        return IntStream.range(0, table.features().size())
                .filter(f -> IntStream.range(0, samples).filter(s -> table.isDetected(f, s)).count() >= SEEN * samples)
                .toArray();
    }

    /// @param block    patient per sample, for samples of one patient that are alike; empty for none
    /// @param qualities whether samples are weighted by how well they fit (voom and trend only)
    public DifferentialAbundance run(Method method, Normalisation normalisation, int[] block, boolean qualities) {
        return method.isForCounts() ? counts(method, normalisation, block, qualities)
                : intensities(normalisation, block, qualities);
    }

    private DifferentialAbundance counts(Method method, Normalisation normalisation, int[] block, boolean qualities) {
        int[] kept = kept(cohort.table());
        double[][] counts = Arrays.stream(kept).mapToObj(f -> cohort.table().counts()[f]).toArray(double[][]::new);
        SizeFactors factors = sizes.computeIfAbsent(normalisation, one -> SizeFactors.of(counts, one));
        List<Fact> facts = new ArrayList<>();
        List<String> messages = new ArrayList<>(factors.messages());
        TestRow[] rows;
        double[] abundance;
        double[][] logs = Voom.values(counts, factors.library());
        @Nullable
        IndependentFilter filter = null;
        switch (method) {
            case QL -> {
                QuasiLikelihood.Result result = QuasiLikelihood.test(counts, factors.library(), design.rows(),
                        design.coefficient());
                facts.add(new Fact("common dispersion", result.dispersion().shared()));
                facts.add(new Fact("prior degrees of freedom", result.quasi().freedom()));
                rows = result.rows();
                abundance = result.dispersion().abundance();
            }
            case VOOM -> {
                Voom voom = Voom.of(counts, factors.library(), design.rows());
                LinearAnalysis linear = new LinearAnalysis(design.rows(), design.coefficient(), block, qualities);
                ModeratedT t = linear.voom(counts, factors.library(), voom, facts);
                rows = t.rows();
                abundance = t.fits().mean();
            }
            case WALD -> {
                WaldTest.Result result = WaldTest.test(counts, factors.size(), design.rows(), design.coefficient(),
                        WaldTest.WildCounts.REPLACED);
                facts.addAll(result.facts());
                messages.addAll(result.messages());
                logs = VarianceStabilisation.of(counts, factors.size(), result.dispersions().curve());
                messages.add(STABILISED);
                rows = result.trusted();
                messages.addAll(wild(result, kept));
                filter = IndependentFilter.of(ps(rows), result.baseMean());
                facts.add(new Fact("least mean count that was tested", filter.limit()));
                abundance = Arrays.stream(result.baseMean()).map(mean -> Math.log(mean) / Math.log(2)).toArray();
            }
            default -> throw new IllegalArgumentException(method + " is not for counts");
        }
        if (normalisation == Normalisation.VST && method != Method.WALD) {
            logs = VarianceStabilisation.of(counts, factors.size(),
                    ShrunkenDispersions.of(counts, factors.size(), design.rows(), messages).curve());
            messages.add(STABILISED);
        }
        double[] q = filter == null ? FalseDiscoveryRate.of(ps(rows)) : filter.q();
        return result(method, factors.used(), kept, abundance, rows, q, logs, factors.factors(), List.of(), facts,
                messages);
    }

    private List<String> wild(WaldTest.Result result, int[] kept) {
        List<String> messages = new ArrayList<>();
        name(result.carried(), kept,
                "No p for %s, because one sample carries the result by itself (Cook's distance): %s.",
                messages);
        name(result.replaced(), kept,
                "In %s a count that would carry the result by itself (Cook's distance) was replaced by"
                        + " what the trimmed mean of all samples gives, which is done in groups of seven samples and more: %s.",
                messages);
        return messages;
    }

    private void name(boolean[] which, int[] kept, String sentence, List<String> messages) {
        List<String> names = IntStream.range(0, kept.length).filter(f -> which[f])
                .mapToObj(f -> cohort.table().features().get(kept[f])).toList();
        if (!names.isEmpty()) {
            messages.add(String.format(Locale.ROOT, sentence,
                    String.format(Locale.ROOT, names.size() == 1 ? "%,d feature" : "%,d features", names.size()),
                    String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                            + (names.size() > SHOWN ? " and others" : "")));
        }
    }

    private static double[] ps(TestRow[] rows) {
        return Arrays.stream(rows).mapToDouble(TestRow::p).toArray();
    }

    private DifferentialAbundance intensities(Normalisation normalisation, int[] block, boolean qualities) {
        CargoTable table = cohort.table();
        int[] kept = kept(table);
        double[][] raw = table.log2();
        double[][] scaled = IntensityScaling.of(raw, normalisation);
        double[][] logs = Arrays.stream(kept).mapToObj(f -> scaled[f]).toArray(double[][]::new);
        List<Fact> facts = new ArrayList<>();
        ModeratedT t = new LinearAnalysis(design.rows(), design.coefficient(), block, qualities).trend(logs, facts);
        List<String> messages = new ArrayList<>();
        messages.add(String.format(Locale.ROOT,
                "%,d of %,d features are seen in %.0f %% of the samples or more and are compared by"
                        + " their intensities; detection is tested for all.",
                kept.length, table.features().size(), 100 * SEEN));
        double[] shifts = IntStream.range(0, table.samples().size())
                .mapToDouble(s -> IntStream.range(0, raw.length).filter(f -> !Double.isNaN(raw[f][s])).limit(1)
                        .mapToDouble(f -> scaled[f][s] - raw[f][s]).findFirst().orElse(0))
                .toArray();
        return result(Method.TREND, normalisation, kept, t.fits().mean(), t.rows(), FalseDiscoveryRate.of(ps(t.rows())),
                logs, shifts, detection(), facts,
                messages);
    }

    private List<DetectionTest> detection() {
        int[] sides = cohort.sides(contrast);
        List<DetectionTest> tests = new ArrayList<>();
        for (int feature = 0; feature < cohort.table().features().size(); feature++) {
            int[] seen = new int[2];
            int[] size = new int[2];
            for (int sample = 0; sample < sides.length; sample++) {
                if (sides[sample] >= 0) {
                    size[sides[sample]]++;
                    seen[sides[sample]] += cohort.table().isDetected(feature, sample) ? 1 : 0;
                }
            }
            tests.add(DetectionTest.of(seen[1], size[1], seen[0], size[0]));
        }
        return tests;
    }

    private DifferentialAbundance result(Method method, Normalisation used, int[] kept, double[] abundance,
            TestRow[] rows, double[] q, double[][] logs, double[] factors, List<DetectionTest> detection,
            List<Fact> facts, List<String> messages) {
        return new DifferentialAbundance(method, used, kept,
                Arrays.stream(kept).mapToObj(cohort.table().features()::get).toList(), abundance, rows, q, logs,
                factors,
                List.copyOf(detection), List.copyOf(facts), List.copyOf(messages));
    }
}
