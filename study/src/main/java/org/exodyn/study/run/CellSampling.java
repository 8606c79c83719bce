package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.assembly.SampledCells;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.random.Philox;
import org.exodyn.engine.random.SobolSequence;
import org.jspecify.annotations.Nullable;

/// Which arms have their cells followed one by one, and what only these need.
///
/// Differences between cells and between vesicles move no mean, so they are no axes of the draws: no claim's read-out, which is a
/// mean, can say anything about them. They have a Sobol sequence of their own.
public final class CellSampling {

    private static final int PURPOSE = 0xCE11;

    private final int cells;
    private final long seed;
    private final List<@Nullable SampledCells> arms;
    private final List<String> names;
    private final ParameterSpace all;
    private final int own;
    private final @Nullable SobolSequence points;

    private CellSampling(int cells, long seed, List<@Nullable SampledCells> arms, List<String> names,
            ParameterSpace all, int shared) {
        this.names = List.copyOf(names);
        this.cells = cells;
        this.seed = seed;
        this.arms = arms;
        this.all = all;
        this.own = all.dimension() - shared;
        this.points = own == 0 ? null : SobolSequence.scrambled(own, Philox.derive(seed, PURPOSE, -1, -1));
    }

    /// @param cells per draw; 0 for none
    /// @param space the axes of the draws
    /// @param missing receives what no record feeds
    static CellSampling of(List<ArmModel> models, int cells, long seed, ParameterSpace space,
            BiFunction<Slot, Context, Resolution> resolver, List<MissingRecord> missing) {
        List<@Nullable SampledCells> arms = new ArrayList<>();
        Map<String, Model> named = new LinkedHashMap<>();
        for (ArmModel arm : models) {
            SampledCells sampled = cells == 0 ? null : SampledCells.of(arm).orElse(null);
            arms.add(sampled);
            if (sampled != null) {
                named.put(arm.arm().name() + ", one cell", sampled.model());
            }
        }
        return new CellSampling(cells, seed, arms,
                models.stream().map(model -> model.arm().name()).toList(),
                space.and(ParameterSpace.of(named, resolver, missing)),
                space.dimension());
    }

    /// Cells per draw of an arm with vesicles.
    public int cells() {
        return cells;
    }

    /// The cells of an arm, or null where none are followed.
    @Nullable
    SampledCells arm(int arm) {
        return arms.get(arm);
    }

    /// Whether cells of an arm are followed one by one.
    public boolean follows(int arm) {
        return arms.get(arm) != null;
    }

    /// Names of the cargo that samples of an arm tell of, in their order.
    public List<String> cargo(int arm) {
        SampledCells sampled = arms.get(arm);
        return sampled == null ? List.of() : sampled.cargo();
    }

    /// The axes that only sampled cells need.
    public List<ParameterAxis> axes() {
        return all.axes().subList(all.dimension() - own, all.dimension());
    }

    /// The parameters that only sampled cells need, by model.
    public Map<String, List<ModelParameter>> own() {
        Map<String, List<ModelParameter>> own = new LinkedHashMap<>();
        Set<String> ids = axes().stream().map(axis -> axis.parameter().id()).collect(Collectors.toSet());
        for (int arm = 0; arm < arms.size(); arm++) {
            SampledCells sampled = arms.get(arm);
            if (sampled != null) {
                own.put(names.get(arm) + ", one cell",
                        sampled.model().parameters().stream().filter(one -> ids.contains(one.id())).toList());
            }
        }
        return own;
    }

    /// All axes, those of the draws first.
    public ParameterSpace space() {
        return all;
    }

    /// Values on all axes in a draw.
    ///
    /// @param shared values on the axes of the draws
    public double[] values(double[] shared, int draw) {
        double[] values = Arrays.copyOf(shared, all.dimension());
        if (points != null) {
            double[] u = new double[own];
            points.point(draw, u);
            for (int axis = 0; axis < own; axis++) {
                values[shared.length + axis] = axes().get(axis).inModelUnit(u[axis]);
            }
        }
        return values;
    }

    /// One stream per cell, the same at every dose: a function of seed, premise, arm, draw and cell alone.
    long[] seeds(int set, int arm, int draw) {
        long place = Philox.derive(Philox.derive(seed, PURPOSE, set, arm), PURPOSE, draw, 0);
        long[] seeds = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            seeds[cell] = Philox.derive(place, PURPOSE, cell, 1);
        }
        return seeds;
    }
}
