package org.exodyn.study.simulation;

/// What a time course covers and how exact it is.
///
/// @param end model time of the last output; the start is 0
/// @param from model time of the first output
/// @param steps intervals between outputs
/// @param relativeTolerance error per step allowed relative to each value
/// @param absoluteTolerance error per step allowed relative to the magnitude of each quantity, see [Magnitudes]
/// @param mostSteps steps of the solver before it gives up
/// @param seed of the draws among events of equal priority
/// @param secondsAllowed real time after which the run is given up
public record TimeCourseOptions(double from, double end, int steps, double relativeTolerance,
        double absoluteTolerance, int mostSteps, long seed, double secondsAllowed) {

    /// What a course of few outputs may take; as many more are allowed as there are outputs.
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_STEPS_PER_OUTPUT = 20_000;

    /// Tolerances that hold the shown digits of most models.
    public static TimeCourseOptions of(double from, double end, int steps) {
        return new TimeCourseOptions(from, end, steps, 1e-8, 1e-10,
                Math.clamp((long) MOST_STEPS_PER_OUTPUT * steps, MOST_STEPS, Integer.MAX_VALUE), 1, 1e9);
    }

    /// The same with other tolerances.
    public TimeCourseOptions withTolerances(double relative, double absolute) {
        return new TimeCourseOptions(from, end, steps, relative, absolute, mostSteps, seed,
                secondsAllowed);
    }

    /// The same with other draws among events of equal priority.
    public TimeCourseOptions withSeed(long newSeed) {
        return new TimeCourseOptions(from, end, steps, relativeTolerance, absoluteTolerance, mostSteps, newSeed,
                secondsAllowed);
    }

    /// The same, given up after so many steps of the solver.
    public TimeCourseOptions withMostSteps(int most) {
        return new TimeCourseOptions(from, end, steps, relativeTolerance, absoluteTolerance, most, seed,
                secondsAllowed);
    }

    /// The same, given up after so many seconds of real time.
    public TimeCourseOptions within(double seconds) {
        return new TimeCourseOptions(from, end, steps, relativeTolerance, absoluteTolerance, mostSteps, seed, seconds);
    }

    /// The output times in order.
    public double[] times() {
        double[] times = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            times[step] = step == steps ? end : from + (end - from) * step / steps;
        }
        return times;
    }
}
