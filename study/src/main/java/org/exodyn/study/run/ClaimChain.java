package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.quantity.StandardNormal;

/// How far a draw is from what claims demand and from what is possible, as a function of standard-normal coordinates.
///
/// Values: one per demand (ln RF of the claim's chain minus the demanded ln RF), then one per constraint of any arm
/// (ln of what is available over what is needed); a draw satisfies all when all are at least zero.
final class ClaimChain implements Function<double[], double[]> {

    private final ParameterSpace space;
    private final List<ArmSimulator> all;
    private final ArmSimulator carrier;
    private final List<Demand> demands;
    private final Schedule schedule;
    private final List<String> constraints;
    private final double[][] rows;
    private final int[] columns;
    private final double[] values;

    /// @param carrier position of the arm whose vesicles carry the cargo of all demands
    ClaimChain(ParameterSpace space, List<ArmSimulator> all, int carrier, List<Demand> demands, Schedule schedule, List<String> constraints) {
        this.space = space;
        this.all = all;
        this.carrier = all.get(carrier);
        this.demands = demands;
        this.schedule = schedule;
        this.constraints = constraints;
        this.rows = new double[schedule.outputMin().length][this.carrier.plan().observed().size()];
        this.columns = demands.stream().mapToInt(demand -> this.carrier.plan().column(demand.rule())).toArray();
        this.values = new double[space.dimension()];
    }

    /// Ids of all constraints of these arms, in a fixed order.
    static List<String> constraintsOf(List<ArmSimulator> all) {
        Map<String, Double> ids = new LinkedHashMap<>();
        for (ArmSimulator simulator : all) {
            ArmPlan plan = simulator.plan();
            plan.models().conditioningModel().ifPresent(model -> model.constraints().forEach(one -> ids.put(one.id(), 0.0)));
            plan.cultureModel().constraints().forEach(one -> ids.put(one.id(), 0.0));
        }
        return List.copyOf(ids.keySet());
    }

    @Override
    public double[] apply(double[] normal) {
        double[] result = new double[demands.size() + constraints.size()];
        valuesAt(normal);
        Map<String, Double> margins = new LinkedHashMap<>();
        for (ArmSimulator simulator : all) {
            simulator.margins(values, margins);
        }
        for (int index = 0; index < constraints.size(); index++) {
            result[demands.size() + index] = margins.getOrDefault(constraints.get(index), Double.NaN);
        }
        try {
            carrier.beginAnyway(values);
            carrier.run(0, schedule.outputMin(), rows);
            for (int index = 0; index < demands.size(); index++) {
                result[index] = schedule.windowMean(column(columns[index])) - demands.get(index).threshold();
            }
        } catch (NumericalFailure _) {
            // A corner of the parameter space that cannot be integrated counts as unknown, not as satisfied.
            for (int index = 0; index < demands.size(); index++) {
                result[index] = Double.NaN;
            }
        }
        return result;
    }

    private double[] column(int column) {
        double[] course = new double[rows.length];
        for (int time = 0; time < course.length; time++) {
            course[time] = rows[time][column];
        }
        return course;
    }

    private void valuesAt(double[] normal) {
        space.values(uniform(normal), values);
    }

    /// Standard-normal coordinates as prior quantiles, kept inside (0, 1).
    static double[] uniform(double[] normal) {
        double[] u = new double[normal.length];
        for (int axis = 0; axis < u.length; axis++) {
            u[axis] = Math.min(Math.max(StandardNormal.cdf(normal[axis]), 0x1p-60), 1 - 0x1p-53);
        }
        return u;
    }

    /// The demands of one claim only.
    static List<Demand> only(List<Demand> demands, String claim) {
        List<Demand> one = new ArrayList<>(demands);
        one.removeIf(demand -> !demand.claim().equals(claim));
        return one;
    }
}
