package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.ModelConstants;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.RespondingCells;
import org.exodyn.biology.mechanism.SampledCell;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.study.run.Ceilings;

/// S = D/Q of one subject in one setting as a function of a point of the unit cube.
///
/// Every number in it is drawn from records or stated by the conditions: [#parameters()] lists the former, each with its records.
/// Holds scratch space and the last result: one instance per thread.
final class Sufficiency {

    private final AuditModel model;
    private final List<Need> needs;
    private final Supply supply;
    private final DeliveredCopies delivered;
    private final ModelConstants constants;
    private final List<ModelParameter> parameters;
    private final int[] axisOf;
    private final boolean cells;
    private final double[] drawn;
    private final double[] radii;
    private final double[] taken;
    private double[] at = {};
    private final double[] amounts;
    private final double[] wanted;
    private Ceilings ceilings = new Ceilings(0, 0, 0);

    private Sufficiency(AuditModel model, List<Need> needs, boolean cells) {
        this.model = model;
        this.needs = needs;
        this.cells = cells;
        delivered = new DeliveredCopies(model);
        supply = new Supply(model, delivered);
        constants = ModelConstants.of(model.model(), names(), Map.of(EffectorCells.FUNCTIONAL, 1.0),
                model.constraints());
        Map<String, Integer> index = new LinkedHashMap<>();
        List<ModelParameter> distinct = new ArrayList<>();
        axisOf = new int[constants.drawn().size()];
        for (int place = 0; place < axisOf.length; place++) {
            ModelParameter parameter = constants.drawn().get(place);
            String key = AxisLibrary.key(parameter);
            if (!index.containsKey(key)) {
                index.put(key, distinct.size());
                distinct.add(parameter);
            }
            axisOf[place] = index.getOrDefault(key, 0);
        }
        parameters = List.copyOf(distinct);
        drawn = new double[axisOf.length];
        radii = new double[model.classes().size()];
        taken = new double[radii.length];
        amounts = new double[needs.size()];
        wanted = new double[needs.size()];
        units = new double[axisOf.length];
        for (int place = 0; place < axisOf.length; place++) {
            units[place] = AxisLibrary.factor(constants.drawn().get(place))
                    / AxisLibrary.factor(parameters.get(axisOf[place]));
        }
    }

    /// Converts between the units of parameters that share an axis.
    private final double[] units;

    /// What could not be resolved, or the function itself.
    ///
    /// @param function empty where records are missing
    /// @param missing what no record gives
    record Prepared(Optional<Sufficiency> function, List<MissingRecord> missing) {}

    /// Prepares the function; empty where a record is missing.
    static Prepared of(AuditModel model, List<Need> needs, AxisLibrary library) {
        boolean counted = model.subject().kind() == AuditSubject.Kind.COPIES;
        Sufficiency full = new Sufficiency(model, needs, counted);
        List<MissingRecord> missing = full.missing(library);
        if (counted && missing.stream().allMatch(Sufficiency::isBetweenCells) && !missing.isEmpty()) {
            full = new Sufficiency(model, needs, false);
            missing = full.missing(library);
        }
        return new Prepared(missing.isEmpty() ? Optional.of(full) : Optional.empty(), missing);
    }

    private static boolean isBetweenCells(MissingRecord missing) {
        return switch (missing.slot()) {
            case COPIES_DISPERSION, UPTAKE_CELL_CV, RESPONDING_SHARE -> true;
            default -> false;
        };
    }

    /// What the records of a library do not give of all that is drawn.
    List<MissingRecord> missing(AxisLibrary library) {
        List<MissingRecord> missing = new ArrayList<>();
        for (ModelParameter parameter : parameters) {
            if (library.resolve(parameter) instanceof MissingRecord gap) {
                missing.add(gap);
            }
        }
        return missing;
    }

    /// Those of delivery first, at their places, of which two may have the same name; then the others.
    private List<String> names() {
        LinkedHashSet<String> others = new LinkedHashSet<>(supply.names());
        needs.forEach(need -> others.addAll(need.names()));
        others.add("release_rest_" + AuditModel.DONOR);
        if (cells) {
            others.addAll(List.of(AuditModel.DISPERSION, SampledCell.UPTAKE_CV, AuditModel.RESPONDING,
                    model.meanCopies()));
        }
        List<String> names = new ArrayList<>(delivered.names());
        others.removeAll(names);
        names.addAll(others);
        return List.copyOf(names);
    }

    AuditModel model() {
        return model;
    }

    List<Need> needs() {
        return needs;
    }

    /// The distinct parameters that are drawn, one axis each.
    List<ModelParameter> parameters() {
        return parameters;
    }

    /// The axes under a prior.
    ParameterAxis[] axes(AxisLibrary library, Prior prior) {
        return parameters.stream().map(parameter -> library.axis(parameter, prior)).toArray(ParameterAxis[]::new);
    }

    /// Calculates everything at a point.
    ///
    /// @param u one quantile per axis, in (0, 1)
    /// @return what forbids the draw: its place in [#forbidding()], −1 if nothing
    int evaluate(double[] u, ParameterAxis[] axes, double[] values) {
        for (int axis = 0; axis < axes.length; axis++) {
            values[axis] = axes[axis].inModelUnit(u[axis]);
        }
        return evaluateAt(values);
    }

    /// Calculates everything for values of the axes in the units of [#parameters()].
    int evaluateAt(double[] values) {
        for (int place = 0; place < drawn.length; place++) {
            drawn[place] = values[axisOf[place]] * units[place];
        }
        at = constants.evaluate(drawn);
        delivered.calculate(at);
        ToDoubleFunction<String> named = this::constant;
        for (int need = 0; need < amounts.length; need++) {
            ToDoubleFunction<DeliveredCopies> counted = needs.get(need).counted();
            amounts[need] = counted == null ? supply.amount(named, at, need) : counted.applyAsDouble(delivered);
            wanted[need] = needs.get(need).amount().applyAsDouble(named);
        }
        int broken = constants.broken();
        if (broken >= 0 || !entersCells()) {
            return broken; // what acts from outside does not have to get in
        }
        for (int index = 0; index < taken.length; index++) {
            radii[index] = delivered.radius(at, index);
            taken[index] = delivered.takenUp(index);
        }
        ceilings = Ceilings.of(delivered.diameter(at), delivered.perMass(at), radii, taken,
                model.conditions().readOutH());
        return ceilings.broken() ? constants.constraints().size() + ceiling() : -1;
    }

    /// The ceiling that is farthest exceeded, in the order of [#forbidding()].
    private int ceiling() {
        double most = Math.max(ceilings.volume(), Math.max(ceilings.membrane(), ceilings.protein()));
        return ceilings.volume() == most ? 0 : ceilings.membrane() == most ? 1 : 2;
    }

    private boolean entersCells() {
        return switch (model.subject().kind()) {
            case COPIES, PAYLOAD -> true;
            case COMPLEXES, EXPORT, DECOY, STRANDS, BIOMARKER -> false;
        };
    }

    /// Vesicles that hold on to one effector cell, mean over the window, of the last draw.
    double bound() {
        return supply.bound();
    }

    /// A constant of the last draw.
    double constant(String name) {
        return at[constants.indexOf(name)];
    }

    /// How many of what forbids draws are ceilings.
    static final int CEILINGS = 3;

    /// Labels of what has to hold, the last three for ceilings.
    List<String> forbidding() {
        List<String> labels = new ArrayList<>();
        constants.constraints().forEach(constraint -> labels.add(constraint.label()));
        labels.addAll(List.of("cells take in no more volume of vesicles than their own",
                "cells take in no more membrane than they turn over",
                "cells take in no more protein than their own"));
        return labels;
    }

    /// How far the last draw is from what forbids it, as logarithms; positive where it is allowed.
    double[] margins() {
        double[] margins = new double[constants.constraints().size() + 1];
        for (int index = 0; index + 1 < margins.length; index++) {
            margins[index] = constants.margin(index);
        }
        margins[margins.length - 1] = -StrictMath
                .log(Math.max(1e-300, Math.max(ceilings.volume(), Math.max(ceilings.membrane(), ceilings.protein()))));
        return margins;
    }

    /// log₁₀ S of the last draw by one requirement model; −∞ where no amount suffices or nothing is there.
    double log10(int need) {
        return wanted[need] == Double.POSITIVE_INFINITY || amounts[need] == 0 ? Double.NEGATIVE_INFINITY
                : wanted[need] == 0 ? Double.POSITIVE_INFINITY
                        : StrictMath.log10(amounts[need]) - StrictMath.log10(wanted[need]);
    }

    double amount(int need) {
        return amounts[need];
    }

    double wanted(int need) {
        return wanted[need];
    }

    DeliveredCopies delivered() {
        return delivered;
    }

    Ceilings ceilings() {
        return ceilings;
    }

    /// Donors per recipient that release the vesicles of the last draw in the same time.
    double donorEquivalents() {
        return delivered.offered() / (constant("release_rest_" + AuditModel.DONOR) * model.conditions().readOutMin());
    }

    /// Whether the share of responding cells can be told.
    boolean tellsCells() {
        return cells;
    }

    /// Share of cells that hold what is needed, of the last draw.
    double responding(int need) {
        return RespondingCells.holding(wanted[need], amounts[need], constant(model.meanCopies()),
                constant(AuditModel.DISPERSION), constant(SampledCell.UPTAKE_CV));
    }

    /// Share of cells that has to respond for the read-out to move, of the last draw.
    double respondingNeeded() {
        return constant(AuditModel.RESPONDING);
    }

    /// Whether the vesicles are given or held and not released by stated donors.
    boolean hasDonorEquivalents() {
        return model.setting() != AuditSetting.CO_CULTURE;
    }
}
