package org.exodyn.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Writes a made-up cohort of negative binomial counts: `MadeUpCohort FOLDER FEATURES SAMPLES`.
///
/// Mean counts are log-normal from 1 to some thousands, dispersions 0.1 + 2/mean, libraries differ up to fourfold; one feature in twenty
/// is doubled in half of the samples. The seed is fixed.
public final class MadeUpCohort {
    private static final long SEED = 20261127;

    private MadeUpCohort() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int features = Integer.parseInt(arguments[1]);
        int samples = Integer.parseInt(arguments[2]);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] library = random.doubles(samples, 0.5, 2).toArray();
        Files.createDirectories(folder);
        try (Writer sheet = Files.newBufferedWriter(folder.resolve("samples.tsv"))) {
            sheet.write("sample\tresponse\tplate\n");
            for (int s = 0; s < samples; s++) {
                sheet.write("s" + s + "\t" + (s % 2 == 0 ? "resistant" : "sensitive") + "\tp" + s / 2 % 4 + "\n");
            }
        }
        try (Writer table = Files.newBufferedWriter(folder.resolve("counts.tsv"))) {
            table.write("feature");
            for (int s = 0; s < samples; s++) {
                table.write("\ts" + s);
            }
            for (int f = 0; f < features; f++) {
                double mean = Math.exp(4 + 1.5 * random.nextGaussian());
                double size = 1 / (0.1 + 2 / mean);
                table.write("\nf" + f);
                for (int s = 0; s < samples; s++) {
                    double mu = mean * library[s] * (f % 20 == 0 && s % 2 == 0 ? 2 : 1);
                    table.write("\t" + poisson(random, mu * gamma(random, size) / size));
                }
            }
            table.write("\n");
        }
    }

    /// Marsaglia & Tsang 2000, doi:10.1145/358407.358414.
    private static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /// By inversion below 30, a rounded normal above: good enough to be timed.
    private static long poisson(SplittableRandom random, double mean) {
        if (mean > 30) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
