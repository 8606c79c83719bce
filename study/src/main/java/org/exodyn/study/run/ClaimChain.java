package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.quantity.StandardNormal;

/// How far a draw is from what claims demand and from what is possible, as a function of standard-normal coordinates.
///
/// Values: one per demand ([Demand#excess]), then one per constraint of any arm
/// (ln of what is available over what is needed); a draw satisfies all when all are at least zero.
final class ClaimChain implements Function<double[], double[]> {

    private final ParameterSpace space;
    private final List<ArmSimulator> guards;
    private final ArmSimulator carrier;
    private final List<Demand> demands;
    private final Schedule schedule;
    private final List<String> constraints;
    private final LongAdder simulations;
    private final double[] windowMin;
    private final double[][] rows;
    private final int[] columns;
    private final double[] values;

    /// Demands are about tenths of ln RF, so the chain need not be solved as finely as the arms themselves.
    static final double RELATIVE_TOLERANCE = 1e-5;

    /// @param carrier the arm whose vesicles carry the cargo of all demands, observing their rules
    /// @param guards arms whose constraints together are those of all arms
    /// @param simulations counts what is run
    ClaimChain(ParameterSpace space, ArmSimulator carrier, List<ArmSimulator> guards, List<Demand> demands,
            Schedule schedule, List<String> constraints, LongAdder simulations) {
        this.space = space;
        this.guards = List.copyOf(guards);
        this.carrier = carrier;
        this.demands = demands;
        this.constraints = constraints;
        this.windowMin = schedule.window();
        this.rows = new double[windowMin.length][carrier.plan().observed().size()];
        this.columns = demands.stream().mapToInt(demand -> carrier.plan().column(demand.rule())).toArray();
        this.values = new double[space.dimension()];
        this.schedule = schedule;
        this.simulations = simulations;
    }

    /// The fewest first arms whose constraints together are those of all arms.
    static List<ArmPlan> guards(List<ArmPlan> arms) {
        List<ArmPlan> guards = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ArmPlan arm : arms) {
            if (seen.addAll(constraintsOf(arm))) {
                guards.add(arm);
            }
        }
        return guards;
    }

    private static List<String> constraintsOf(ArmPlan plan) {
        List<String> ids = new ArrayList<>();
        plan.models().conditioningModel().ifPresent(model -> model.constraints().forEach(one -> ids.add(one.id())));
        plan.cultureModel().constraints().forEach(one -> ids.add(one.id()));
        return ids;
    }

    /// Ids of all constraints of these arms, in a fixed order.
    static List<String> constraintsOf(List<ArmPlan> arms) {
        Set<String> ids = new LinkedHashSet<>();
        arms.forEach(arm -> ids.addAll(constraintsOf(arm)));
        return List.copyOf(ids);
    }

    @Override
    public double[] apply(double[] normal) {
        double[] result = new double[demands.size() + constraints.size()];
        valuesAt(normal);
        Map<String, Double> margins = new LinkedHashMap<>();
        for (ArmSimulator simulator : guards) {
            simulator.margins(values, margins);
        }
        for (int index = 0; index < constraints.size(); index++) {
            result[demands.size() + index] = margins.getOrDefault(constraints.get(index), Double.NaN);
        }
        try {
            long before = carrier.simulations();
            carrier.beginAnyway(values);
            carrier.run(0, windowMin, rows);
            simulations.add(carrier.simulations() - before);
            for (int index = 0; index < demands.size(); index++) {
                result[index] = demands.get(index).excess(schedule.mean(windowMin, column(columns[index])));
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
