package org.exodyn.clinic.survival;

/// The scale on which an interval of a survival probability S is S ± z·se.
///
/// Source: Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4,
/// doi:10.1002/9781118032985.
public enum ConfidenceScale {
    /// S itself; cut off at 0 and 1.
    PLAIN {
        @Override
        double[] ends(double survival, double cumulativeError, double z) {
            double half = z * survival * cumulativeError;
            return new double[] {Math.max(0, survival - half), Math.min(1, survival + half)};
        }
    },
    /// log S, the cumulative hazard; cut off at 1.
    LOG {
        @Override
        double[] ends(double survival, double cumulativeError, double z) {
            double half = z * cumulativeError;
            return new double[] {survival * Math.exp(-half), Math.min(1, survival * Math.exp(half))};
        }
    },
    /// log(−log S), which never leaves [0, 1]. Before the first event it has no width, so the interval is [1, 1].
    LOG_LOG {
        @Override
        double[] ends(double survival, double cumulativeError, double z) {
            if (survival == 1) {
                return new double[] {1, 1};
            }
            double half = z * cumulativeError / Math.abs(Math.log(survival));
            return new double[] {Math.pow(survival, Math.exp(half)), Math.pow(survival, Math.exp(-half))};
        }
    };

    /// Lower and upper end. `cumulativeError` is the standard error of log S.
    abstract double[] ends(double survival, double cumulativeError, double z);
}
