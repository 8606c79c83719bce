package org.exodyn.quantity;

import org.jspecify.annotations.Nullable;

/// Solves two equations in two unknowns by Newton's method with step halving and a numerical Jacobian.
final class TwoEquations {
    /// Residuals at (x, y); not finite where undefined.
    interface Residuals {
        double[] at(double x, double y);
    }

    private static final int STEPS = 100;

    private TwoEquations() {}

    /// A root with both residuals below the tolerance, or null if none was reached from the start.
    static double @Nullable [] solve(Residuals residuals, double x0, double y0, double tolerance) {
        double x = x0;
        double y = y0;
        double[] r = residuals.at(x, y);
        for (int step = 0; step < STEPS && Double.isFinite(size(r)); step++) {
            if (size(r) <= tolerance) {
                return new double[] {x, y};
            }
            double h = 1e-6 * Math.max(1, Math.abs(x));
            double k = 1e-6 * Math.max(1, Math.abs(y));
            double[] dx = difference(residuals.at(x + h, y), residuals.at(x - h, y), 2 * h);
            double[] dy = difference(residuals.at(x, y + k), residuals.at(x, y - k), 2 * k);
            double determinant = dx[0] * dy[1] - dy[0] * dx[1];
            double stepX = (r[0] * dy[1] - dy[0] * r[1]) / determinant;
            double stepY = (dx[0] * r[1] - r[0] * dx[1]) / determinant;
            if (!Double.isFinite(stepX) || !Double.isFinite(stepY)) {
                return null;
            }
            double share = Math.min(1, 3 / Math.max(Math.abs(stepX), Math.abs(stepY)));
            double[] next = residuals.at(x - share * stepX, y - share * stepY);
            while (!(size(next) < size(r)) && share > 1e-10) {
                share /= 2;
                next = residuals.at(x - share * stepX, y - share * stepY);
            }
            if (!(size(next) < size(r))) {
                return null;
            }
            x -= share * stepX;
            y -= share * stepY;
            r = next;
        }
        return null;
    }

    private static double[] difference(double[] above, double[] below, double width) {
        return new double[] {(above[0] - below[0]) / width, (above[1] - below[1]) / width};
    }

    private static double size(double[] r) {
        return Math.max(Math.abs(r[0]), Math.abs(r[1]));
    }
}
