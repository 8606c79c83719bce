package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.ChiSquaredTest;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.InformationMatrix;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.smooth.RestrictedCubicSpline;
import org.exodyn.clinic.smooth.SortedQuantile;

/// The log hazard as a smooth function of a continuous value, relative to the value's median.
///
/// A proportional-hazards model in a restricted cubic spline of the value; pointwise Wald intervals from the covariance of its coefficients.
/// Source: Durrleman & Simon 1989, doi:10.1002/sim.4780080504.
///
/// @param reference    the median of the value, where the curve is zero
/// @param knots        of the spline
/// @param points       from the 5 % to the 95 % quantile of the value
/// @param association  does the hazard depend on the value at all? Twice the gain in log likelihood by the spline
/// @param nonLinearity is the curve other than a straight line? Twice the gain by the columns beyond the first
public record HazardCurve(double reference, List<Double> knots, List<Point> points, ChiSquaredTest association,
        ChiSquaredTest nonLinearity) {
    private static final int POINTS = 101;

    /// The log hazard ratio to the reference at a value.
    public record Point(double value, double logHazardRatio, Interval interval) {}

    public HazardCurve {
        knots = List.copyOf(knots);
        points = List.copyOf(points);
    }

    /// The first covariate as a curve; the others adjust for it.
    ///
    /// @param knotCount 3, 4 or 5
    /// @return not assessable with fewer than three distinct knots, or where the model is not
    public static Outcome<HazardCurve> of(CoxModel model, CoxSample sample, int knotCount) {
        Covariates covariates = sample.covariates();
        double[] value = covariates.column(0);
        RestrictedCubicSpline spline = RestrictedCubicSpline.ofQuantiles(value, knotCount);
        if (spline.knots().size() < 3) {
            return Outcome.notAssessable(Outcome.Reason.CONSTANT_COVARIATE,
                    covariates.name(0) + " has too few distinct values for a curve: knots would stand at "
                            + spline.knots());
        }
        int[] others = IntStream.range(1, covariates.count()).toArray();
        Outcome<Double> without = others.length == 0
                ? Outcome.found(Double.NaN)
                : model.fit(sample.withCovariates(covariates.columns(others)))
                        .then(fit -> Outcome.found(fit.logLikelihood()));
        return without.then(base -> model.fit(sample).then(linear -> model.fit(withSpline(sample, spline))
                .then(curved -> Outcome.found(of(model, spline, value, base, linear, curved)))));
    }

    private static CoxSample withSpline(CoxSample sample, RestrictedCubicSpline spline) {
        Covariates covariates = sample.covariates();
        int columns = spline.columns();
        List<String> names = new ArrayList<>();
        double[][] x = new double[columns + covariates.count() - 1][covariates.size()];
        for (int j = 0; j < columns; j++) {
            names.add(covariates.name(0) + " spline " + (j + 1));
        }
        for (int i = 0; i < covariates.size(); i++) {
            double[] row = spline.at(covariates.value(i, 0));
            for (int j = 0; j < columns; j++) {
                x[j][i] = row[j];
            }
        }
        for (int j = 1; j < covariates.count(); j++) {
            names.add(covariates.name(j));
            x[columns + j - 1] = covariates.column(j);
        }
        return sample.withCovariates(Covariates.of(names, x));
    }

    private static HazardCurve of(CoxModel model, RestrictedCubicSpline spline, double[] value, double without,
            CoxFit linear, CoxFit curved) {
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        double reference = SortedQuantile.of(sorted, 0.5);
        double low = SortedQuantile.of(sorted, 0.05);
        double high = SortedQuantile.of(sorted, 0.95);
        int[] columns = IntStream.range(0, spline.columns()).toArray();
        InformationMatrix covariance = curved.covariance().part(columns);
        double[] beta = curved.coefficients();
        double[] origin = spline.at(reference);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            double x = low + (high - low) * k / (POINTS - 1);
            double[] row = spline.at(x);
            double sum = 0;
            for (int j : columns) {
                row[j] -= origin[j];
                sum += row[j] * beta[j];
            }
            double error = Math.sqrt(Math.max(0, covariance.form(row)));
            points.add(new Point(x, sum, Interval.wald(sum, error, model.level())));
        }
        double base = Double.isNaN(without) ? curved.nullLogLikelihood() : without;
        return new HazardCurve(reference, spline.knots(), points,
                ChiSquaredTest.of(2 * (curved.logLikelihood() - base), spline.columns()),
                ChiSquaredTest.of(2 * (curved.logLikelihood() - linear.logLikelihood()), spline.columns() - 1));
    }
}
