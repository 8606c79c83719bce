package org.exodyn.clinic.smooth;

/// The cubic spline through points at ascending places; at either end it has the third derivative of the cubic through the four
/// points there.
///
/// Source: Forsythe, Malcolm & Moler 1977, Computer Methods for Mathematical Computations, Prentice-Hall, section 4.4.
/// Needs four points or more.
public final class CubicSpline {
    private final double[] x;
    private final double[] y;
    /// Coefficients of (t − x) to the power of 1, 2 and 3 in the segment that starts at x.
    private final double[] first;
    private final double[] second;
    private final double[] third;

    /// @param x ascending places; kept, as is y
    public CubicSpline(double[] x, double[] y) {
        int n = x.length;
        if (n < 4 || y.length != n) {
            throw new IllegalArgumentException("a spline needs as many places as values, at least 4; there are " + n
                    + " and " + y.length);
        }
        this.x = x;
        this.y = y;
        first = new double[n];
        second = new double[n];
        third = new double[n];
        double[] diagonal = new double[n];
        third[0] = x[1] - x[0];
        second[1] = (y[1] - y[0]) / third[0];
        for (int i = 1; i < n - 1; i++) {
            third[i] = x[i + 1] - x[i];
            diagonal[i] = 2 * (third[i - 1] + third[i]);
            second[i + 1] = (y[i + 1] - y[i]) / third[i];
            second[i] = second[i + 1] - second[i];
        }
        ends(diagonal);
        for (int i = 1; i < n; i++) {
            double factor = third[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * third[i - 1];
            second[i] -= factor * second[i - 1];
        }
        second[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            second[i] = (second[i] - third[i] * second[i + 1]) / diagonal[i];
        }
        for (int i = 0; i < n - 1; i++) {
            double step = x[i + 1] - x[i];
            first[i] = (y[i + 1] - y[i]) / step - step * (second[i + 1] + 2 * second[i]);
            third[i] = (second[i + 1] - second[i]) / step;
            second[i] *= 3;
        }
    }

    private void ends(double[] diagonal) {
        int n = x.length;
        diagonal[0] = -third[0];
        diagonal[n - 1] = -third[n - 2];
        second[0] = 0;
        second[n - 1] = 0;
        double left = second[2] / (x[3] - x[1]) - second[1] / (x[2] - x[0]);
        double right = second[n - 2] / (x[n - 1] - x[n - 3]) - second[n - 3] / (x[n - 2] - x[n - 4]);
        second[0] = left * third[0] * third[0] / (x[3] - x[0]);
        second[n - 1] = -right * third[n - 2] * third[n - 2] / (x[n - 1] - x[n - 4]);
    }

    /// The place of the spline's maximum in the two segments beside the largest of the points.
    public double argMax() {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            if (y[i] > y[top]) {
                top = i;
            }
        }
        double place = x[top];
        double highest = y[top];
        for (int segment = Math.max(0, top - 1); segment <= Math.min(top, x.length - 2); segment++) {
            double offset = turningPoint(segment);
            if (offset > 0 && offset < x[segment + 1] - x[segment]) {
                double value = y[segment] + offset * (first[segment]
                        + offset * (second[segment] + offset * third[segment]));
                if (value > highest) {
                    highest = value;
                    place = x[segment] + offset;
                }
            }
        }
        return place;
    }

    /// Where the derivative b + 2ct + 3dt² falls through zero; NaN where it does not.
    private double turningPoint(int segment) {
        double b = first[segment];
        double c = second[segment];
        double d = third[segment];
        double discriminant = c * c - 3 * b * d;
        if (discriminant < 0) {
            return Double.NaN;
        }
        double root = Math.sqrt(discriminant);
        // The maximum is where the second derivative, 2c + 6dt, is negative: t = (−c − root) / 3d, written without cancellation.
        return c <= 0 ? (c - root == 0 ? Double.NaN : b / (root - c)) : (-c - root) / (3 * d);
    }
}
