package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.Constraint;
import org.exodyn.engine.random.SobolSequence;

/// Quasi-random draws from the records alone; draws that cannot be are rejected and counted, never repaired.
///
/// @param draws the accepted draws
/// @param tried points looked at
/// @param rejected rejections by the constraint that was broken first, by label
public record PriorDraws(DrawSet draws, int tried, Map<String, Integer> rejected) {

    /// Tries at most this many points per wanted draw before giving up.
    private static final int PATIENCE = 200;

    /// Draws `wanted` possible points.
    ///
    /// @param simulators one per arm, used for their constraints only
    /// @throws RunFailure if almost no draw is possible
    static PriorDraws sample(ParameterSpace space, List<ArmSimulator> simulators, int wanted, long seed) {
        SobolSequence sequence = SobolSequence.scrambled(space.dimension(), seed);
        List<double[]> points = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        Map<String, Integer> rejected = new TreeMap<>();
        int tried = 0;
        while (points.size() < wanted) {
            if (tried >= (long) wanted * PATIENCE) {
                throw new RunFailure(
                        "Only " + points.size() + " of " + tried + " draws are possible; most break: " + rejected);
            }
            double[] u = new double[space.dimension()];
            sequence.point(tried++, u);
            double[] value = new double[space.dimension()];
            space.values(u, value);
            Optional<Constraint> broken = firstBroken(simulators, value);
            if (broken.isPresent()) {
                rejected.merge(broken.get().label(), 1, Integer::sum);
            } else {
                points.add(u);
                values.add(value);
            }
        }
        return new PriorDraws(
                new DrawSet(DrawSet.MEASURED, points.toArray(double[][]::new), values.toArray(double[][]::new)), tried,
                rejected);
    }

    static Optional<Constraint> firstBroken(List<ArmSimulator> simulators, double[] values) {
        for (ArmSimulator simulator : simulators) {
            Optional<Constraint> broken = simulator.check(values);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }
}
