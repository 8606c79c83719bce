package org.exodyn.study.run;

import java.util.Arrays;
import java.util.TreeSet;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Scenario;

/// The times of a scenario in minutes.
///
/// @param outputMin output times from 0 to the read-out, the start of the drug among them
/// @param drugOn position of the start of the drug among the output times
/// @param drugOnMin start of the drug
/// @param readOutMin the read-out
@SuppressWarnings("ArrayRecordComponent")
public record Schedule(double[] outputMin, int drugOn, double drugOnMin, double readOutMin) {

    public static Schedule of(Scenario scenario) {
        double end = scenario.duration().in("min");
        double every = scenario.measurement().every().in("min");
        double on = scenario.drug().from().in("min");
        TreeSet<Double> times = new TreeSet<>();
        for (int step = 0; step * every < end; step++) {
            times.add(step * every);
        }
        times.add(on);
        times.add(end);
        double[] outputs = times.stream().mapToDouble(Double::doubleValue).toArray();
        int position = 0;
        while (outputs[position] < on) {
            position++;
        }
        return new Schedule(outputs, position, on, end);
    }

    /// How long a donor conditions its medium, minutes; 0 for other donors.
    static double conditioningMin(Scenario scenario, String donorKey) {
        return scenario.donors().get(donorKey) instanceof Donor.ConditionedMedium medium
                ? medium.conditioning().in("min")
                : 0;
    }

    /// The output times from drug on to read-out.
    public double[] window() {
        return Arrays.copyOfRange(outputMin, drugOn, outputMin.length);
    }

    /// Mean over the window from drug on to read-out of values at all output times.
    public double windowMean(double[] values) {
        return mean(window(), Arrays.copyOfRange(values, drugOn, values.length));
    }

    /// Mean of values at given times, by the trapezoidal rule.
    public double mean(double[] timesMin, double[] values) {
        double sum = 0;
        for (int index = 0; index + 1 < timesMin.length; index++) {
            sum += (values[index] + values[index + 1]) / 2 * (timesMin[index + 1] - timesMin[index]);
        }
        double length = timesMin[timesMin.length - 1] - timesMin[0];
        return length > 0 ? sum / length : values[values.length - 1];
    }

    /// Output times in hours.
    public double[] hours() {
        double[] hours = new double[outputMin.length];
        for (int index = 0; index < hours.length; index++) {
            hours[index] = outputMin[index] / 60;
        }
        return hours;
    }
}
