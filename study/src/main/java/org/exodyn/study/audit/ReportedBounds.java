package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Level;

/// S without a prior: what is reported of a quantity itself stands at its ends, lower or upper as S falls or rises by it, and all else
/// at its centre. A range that was reported of something else, and stands in, is no bound of this quantity.
final class ReportedBounds {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Sufficiency function;
    private final ParameterAxis[] axes;
    private final double[] values;
    private int evaluations;

    ReportedBounds(Sufficiency function, ParameterAxis[] axes) {
        this.function = function;
        this.axes = axes;
        values = new double[axes.length];
    }

    /// Evaluations spent.
    int evaluations() {
        return evaluations;
    }

    /// The bounds by each requirement model.
    List<Assessment.Bounds> all() {
        int needs = function.needs().size();
        double[][] low = new double[needs][axes.length];
        double[][] high = new double[needs][axes.length];
        for (int need = 0; need < needs; need++) {
            Arrays.fill(low[need], 0.5);
            Arrays.fill(high[need], 0.5);
        }
        int reported = 0;
        int proxies = 0;
        int assumed = 0;
        for (int axis = 0; axis < axes.length; axis++) {
            List<Alternative> behind = axes[axis].resolved().alternatives();
            if (behind.stream().allMatch(one -> isReported(one) && one.level() == Level.EXACT)) {
                reported++;
                double[][] down = at(axis, LOW);
                double[][] up = at(axis, HIGH);
                for (int need = 0; need < needs; need++) {
                    boolean rises = rises(down[need], up[need]);
                    low[need][axis] = rises ? LOW : HIGH;
                    high[need][axis] = rises ? HIGH : LOW;
                }
            } else if (behind.stream().allMatch(ReportedBounds::isReported)) {
                proxies++;
            } else if (behind.stream().anyMatch(one -> one.record().rangeBasis() != RangeBasis.NONE)) {
                assumed++;
            }
        }
        List<Assessment.Bounds> bounds = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            bounds.add(new Assessment.Bounds(function.needs().get(need).label(), value(low[need], need),
                    value(high[need], need), reported, proxies, assumed));
        }
        return bounds;
    }

    private static boolean isReported(Alternative one) {
        return one.record().rangeBasis() == RangeBasis.REPORTED;
    }

    /// By log S, and where no amount suffices on either side by what is there.
    private static boolean rises(double[] down, double[] up) {
        return up[0] == down[0] ? up[1] >= down[1] : up[0] >= down[0];
    }

    /// log₁₀ S and the amount, by each requirement model, where one axis is at a quantile and all else at its centre.
    private double[][] at(int axis, double u) {
        double[] point = new double[axes.length];
        Arrays.fill(point, 0.5);
        point[axis] = u;
        evaluations++;
        var _ = function.evaluate(point, axes, values);
        double[][] found = new double[function.needs().size()][];
        for (int need = 0; need < found.length; need++) {
            found[need] = new double[] {function.log10(need), function.amount(need)};
        }
        return found;
    }

    private double value(double[] point, int need) {
        evaluations++;
        return function.evaluate(point, axes, values) >= 0 ? Double.NaN : function.log10(need);
    }
}
