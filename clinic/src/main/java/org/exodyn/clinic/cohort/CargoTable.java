package org.exodyn.clinic.cohort;

import java.util.List;

/// A cargo table: features by samples, with what each empty or zero field means.
///
/// Numbers are `double[feature][sample]`: the value, 0 for a counted zero, the limit of what is below detection, NaN otherwise. They
/// are shared, not copied; who gets them does not write to them.
public final class CargoTable {
    private final List<String> features;
    private final List<String> samples;
    private final Scale scale;
    private final double[][] numbers;
    private final byte[][] standings;

    CargoTable(List<String> features, List<String> samples, Scale scale, double[][] numbers, byte[][] standings) {
        this.features = List.copyOf(features);
        this.samples = List.copyOf(samples);
        this.scale = scale;
        this.numbers = numbers;
        this.standings = standings;
    }

    /// A table of counts, for programs that have them already.
    ///
    /// @param counts feature by sample; kept
    public static CargoTable counts(List<String> features, List<String> samples, double[][] counts) {
        byte[][] standings = new byte[counts.length][samples.size()];
        for (int feature = 0; feature < counts.length; feature++) {
            for (int sample = 0; sample < samples.size(); sample++) {
                standings[feature][sample] = (counts[feature][sample] == 0 ? Standing.ZERO : Standing.VALUE).code();
            }
        }
        return new CargoTable(features, samples, Scale.COUNTS, counts, standings);
    }

    public List<String> features() {
        return features;
    }

    public List<String> samples() {
        return samples;
    }

    public Scale scale() {
        return scale;
    }

    public Standing standing(int feature, int sample) {
        return Standing.at(standings[feature][sample]);
    }

    public Measurement measurement(int feature, int sample) {
        double number = numbers[feature][sample];
        return switch (standing(feature, sample)) {
            case VALUE -> new Measurement.Value(number);
            case ZERO -> new Measurement.Zero();
            case BELOW_DETECTION -> new Measurement.BelowDetection(number);
            case NOT_MEASURED -> new Measurement.NotMeasured();
            case MISSING -> new Measurement.Missing();
        };
    }

    /// Counts; of a table without gaps.
    ///
    /// @throws IllegalStateException if it holds something else than counts
    public double[][] counts() {
        if (scale != Scale.COUNTS) {
            throw new IllegalStateException("a table of " + scale.words() + " has no counts");
        }
        return numbers;
    }

    /// log2 intensities, NaN where there is no value.
    public double[][] log2() {
        double[][] logs = new double[numbers.length][samples.size()];
        for (int feature = 0; feature < logs.length; feature++) {
            for (int sample = 0; sample < logs[feature].length; sample++) {
                double number = numbers[feature][sample];
                logs[feature][sample] = standing(feature, sample) != Standing.VALUE ? Double.NaN
                        : scale == Scale.LOG2 ? number : Math.log(number) / Math.log(2);
            }
        }
        return logs;
    }

    /// Whether the feature was seen in the sample.
    public boolean isDetected(int feature, int sample) {
        return standing(feature, sample) == Standing.VALUE;
    }

    /// The number in a field; NaN where there is none.
    public double value(int feature, int sample) {
        return standing(feature, sample) == Standing.BELOW_DETECTION ? Double.NaN : numbers[feature][sample];
    }

    /// The value as log2; NaN where there is none.
    public double log2Value(int feature, int sample) {
        double number = value(feature, sample);
        return scale == Scale.LOG2 ? number : Math.log(number) / Math.log(2);
    }

    /// How many fields have a standing.
    public long count(Standing standing) {
        long count = 0;
        for (byte[] row : standings) {
            for (byte code : row) {
                count += code == standing.code() ? 1 : 0;
            }
        }
        return count;
    }

    /// Some of the samples, in the order asked for.
    public CargoTable select(List<String> wanted) {
        int[] columns = wanted.stream().mapToInt(samples::indexOf).toArray();
        double[][] some = new double[numbers.length][columns.length];
        byte[][] someStandings = new byte[numbers.length][columns.length];
        for (int feature = 0; feature < some.length; feature++) {
            for (int column = 0; column < columns.length; column++) {
                some[feature][column] = numbers[feature][columns[column]];
                someStandings[feature][column] = standings[feature][columns[column]];
            }
        }
        return new CargoTable(features, wanted, scale, some, someStandings);
    }
}
