package org.exodyn.engine.ode;

import java.util.Arrays;

/// Accuracy and limits of one integration.
///
/// @param relativeTolerance error per step allowed relative to |y|, weighted root mean square
/// @param absoluteTolerance `double[n]`, or length 1 for the same value in all components; positive; in the unit of y
/// @param maxSteps accepted steps before the integration is refused
/// @param initialStep first step, or 0 to have it chosen
/// @param maxStep largest step, or infinity
/// @param stopTimes ascending times that are hit exactly and handed to [EventHandler#atStopTime]
/// @param negativeTolerance components below minus this value are counted as negative in the account, never clamped;
///     infinite to switch the check off
/// @param rootTolerance event times are located to this fraction of the magnitude of time and step
@SuppressWarnings("ArrayRecordComponent")
public record SolverOptions(double relativeTolerance, double[] absoluteTolerance, int maxSteps, double initialStep,
        double maxStep, double[] stopTimes, double negativeTolerance, double rootTolerance) {

    private static final double[] NO_TIMES = {};

    public SolverOptions {
        if (!(relativeTolerance >= 1e-14 && relativeTolerance < 1)) {
            throw new IllegalArgumentException("relative tolerance " + relativeTolerance + " is not in [1e-14, 1)");
        }
        for (double value : absoluteTolerance) {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("absolute tolerance " + value + " is not positive and finite");
            }
        }
        if (maxSteps < 1 || !(initialStep >= 0) || !(maxStep > 0) || !(negativeTolerance >= 0)
                || !(rootTolerance >= 0x1p-52)) {
            throw new IllegalArgumentException("a step limit or tolerance is out of range: " + maxSteps + ", "
                    + initialStep + ", " + maxStep + ", " + negativeTolerance + ", " + rootTolerance);
        }
        for (int i = 0; i < stopTimes.length; i++) {
            if (Double.isNaN(stopTimes[i]) || i > 0 && stopTimes[i] < stopTimes[i - 1]) {
                throw new IllegalArgumentException("stop times are not ascending: " + Arrays.toString(stopTimes));
            }
        }
    }

    /// The same absolute tolerance in all components, no limits on the step, 100 000 steps, no stop times.
    public static SolverOptions of(double relativeTolerance, double absoluteTolerance) {
        return of(relativeTolerance, new double[] {absoluteTolerance});
    }

    /// One absolute tolerance per component.
    public static SolverOptions of(double relativeTolerance, double[] absoluteTolerance) {
        return new SolverOptions(relativeTolerance, absoluteTolerance, 100_000, 0, Double.POSITIVE_INFINITY, NO_TIMES,
                Double.POSITIVE_INFINITY, 0x1p-46);
    }

    public SolverOptions withStopTimes(double... times) {
        return new SolverOptions(relativeTolerance, absoluteTolerance, maxSteps, initialStep, maxStep, times,
                negativeTolerance, rootTolerance);
    }

    public SolverOptions withMaxSteps(int steps) {
        return new SolverOptions(relativeTolerance, absoluteTolerance, steps, initialStep, maxStep, stopTimes,
                negativeTolerance, rootTolerance);
    }

    /// First step and largest step.
    public SolverOptions withSteps(double initial, double largest) {
        return new SolverOptions(relativeTolerance, absoluteTolerance, maxSteps, initial, largest, stopTimes,
                negativeTolerance, rootTolerance);
    }

    public SolverOptions withNegativeTolerance(double tolerance) {
        return new SolverOptions(relativeTolerance, absoluteTolerance, maxSteps, initialStep, maxStep, stopTimes,
                tolerance, rootTolerance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SolverOptions that && relativeTolerance == that.relativeTolerance
                && Arrays.equals(absoluteTolerance, that.absoluteTolerance) && maxSteps == that.maxSteps
                && initialStep == that.initialStep && maxStep == that.maxStep
                && Arrays.equals(stopTimes, that.stopTimes) && negativeTolerance == that.negativeTolerance
                && rootTolerance == that.rootTolerance;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(relativeTolerance) + Arrays.hashCode(absoluteTolerance)
                + Arrays.hashCode(stopTimes);
    }

    @Override
    public String toString() {
        return "SolverOptions[rtol " + relativeTolerance + ", atol " + Arrays.toString(absoluteTolerance)
                + ", stops " + Arrays.toString(stopTimes) + "]";
    }
}
