package org.exodyn.engine.inference;

/// Limits and tolerances of the search for a design point.
///
/// @param gradientStep step of the forward differences, in standard deviations; well above the noise of the function
/// @param pointTolerance a step shorter than this ends the search
/// @param constraintTolerance allowed violation, in standard deviations of the coordinates (g divided by its slope)
/// @param maxRadius points farther from the origin are not looked at
/// @param maxIterations steps per start
/// @param starts how many starting points are followed
/// @param maxEvaluations evaluations after which the search ends with what it has
/// @param seed seed of the random probing directions
public record DesignPointOptions(double gradientStep, double pointTolerance, double constraintTolerance,
        double maxRadius, int maxIterations, int starts, int maxEvaluations, long seed) {

    public DesignPointOptions {
        if (!(gradientStep > 0) || !(pointTolerance > 0) || !(constraintTolerance > 0) || !(maxRadius > 0)
                || maxIterations < 1 || starts < 1 || maxEvaluations < 1) {
            throw new IllegalArgumentException("an option of the design-point search is not positive");
        }
    }

    /// Differences over 1e-3, tolerances 1e-3, radius 10, 50 steps from each of 3 starts, 100 000 evaluations.
    public static DesignPointOptions withDefaults() {
        return new DesignPointOptions(1e-3, 1e-3, 1e-3, 10, 50, 3, 100_000, 1);
    }

    public DesignPointOptions withGradientStep(double step) {
        return new DesignPointOptions(step, pointTolerance, constraintTolerance, maxRadius, maxIterations, starts,
                maxEvaluations, seed);
    }

    public DesignPointOptions withLimits(int iterations, int startPoints, int evaluations) {
        return new DesignPointOptions(gradientStep, pointTolerance, constraintTolerance, maxRadius, iterations,
                startPoints, evaluations, seed);
    }
}
