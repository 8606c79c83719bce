package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.Constraint;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.ode.SolverAccount;
import org.jspecify.annotations.Nullable;

/// Runs one arm for one draw after another; serves one thread.
final class ArmSimulator {

    private final ArmPlan plan;
    private final ModelRun culture;
    private final InputSource cultureInputs;
    private final @Nullable ModelRun conditioning;
    private final @Nullable InputSource conditioningInputs;
    private final double[] conditioningTimes;
    private final double[][] conditioningRows;
    private final int dose;
    private final Observables ceilingConstants;
    private ModelRun running;
    private @Nullable Observables watching;
    private boolean lenient;
    private long simulations;
    private long steps;
    private long rejections;

    ArmSimulator(ArmPlan plan, ParameterSpace space, double conditioningMin) {
        this(plan, space, conditioningMin, ModelRun.RELATIVE_TOLERANCE);
    }

    ArmSimulator(ArmPlan plan, ParameterSpace space, double conditioningMin, double tolerance) {
        this.plan = plan;
        CompiledModel cultureModel = plan.culture().newInstance();
        this.culture = new ModelRun(cultureModel, plan.observed(), tolerance);
        this.running = culture;
        this.cultureInputs = InputSource.of(cultureModel, space);
        this.ceilingConstants = cultureModel
                .constantsNamed(Ceilings.constants(plan.models().recipient(), plan.models().classes()));
        this.dose = cultureModel.inputIndex(CultureAssembly.DOSE);
        CompiledModel donors = plan.conditioning();
        if (donors == null) {
            this.conditioning = null;
            this.conditioningInputs = null;
        } else {
            CompiledModel own = donors.newInstance();
            this.conditioning = new ModelRun(own, observed(), tolerance);
            this.conditioningInputs = InputSource.of(own, space);
        }
        this.conditioningTimes = new double[] {0, conditioningMin};
        this.conditioningRows = new double[2][observed().size()];
    }

    /// What is written down of the donors, then what the recipients take over from them.
    private List<String> observed() {
        List<String> names = new ArrayList<>(plan.conditioningObserved());
        cultureInputs.carries().forEach(carry -> names.add(carry.quantity()));
        return names;
    }

    ArmPlan plan() {
        return plan;
    }

    /// Whether these values are possible at all; nothing is run.
    Optional<Constraint> check(double[] axisValues) {
        if (conditioning != null && conditioningInputs != null) {
            conditioningInputs.fill(axisValues, conditioning.inputs());
            Optional<Constraint> broken = conditioning.prepare();
            if (broken.isPresent()) {
                return broken;
            }
        }
        cultureInputs.fill(axisValues, culture.inputs());
        return culture.prepare();
    }

    /// Margins of all constraints at these values, by constraint id (positive when it holds); nothing is run.
    void margins(double[] axisValues, Map<String, Double> into) {
        check(axisValues);
        if (conditioning != null) {
            collect(conditioning, into);
            cultureInputs.fill(axisValues, culture.inputs());
            culture.prepare();
        }
        collect(culture, into);
    }

    private static void collect(ModelRun run, Map<String, Double> into) {
        double[] margins = run.model().margins();
        for (int index = 0; index < margins.length; index++) {
            into.merge(run.model().model().constraints().get(index).id(), margins[index], Math::min);
        }
    }

    /// As [#begin], but with broken constraints passed over: for searches that weigh them on their own.
    void beginAnyway(double[] axisValues) {
        start(axisValues, false);
    }

    /// Runs the donors, if there are any on their own, and readies the recipients.
    ///
    /// @throws InfeasibleDraw if a constraint is broken
    void begin(double[] axisValues) {
        start(axisValues, true);
    }

    private void start(double[] axisValues, boolean strict) {
        lenient = !strict;
        cultureInputs.fill(axisValues, culture.inputs());
        if (conditioning != null && conditioningInputs != null) {
            conditioningInputs.fill(axisValues, conditioning.inputs());
            running = conditioning;
            refuse(conditioning.prepare());
            count(conditioning.run(conditioningTimes, conditioningRows));
            int column = plan.conditioningObserved().size();
            for (InputSource.Carry carry : cultureInputs.carries()) {
                culture.inputs()[carry.input()] = conditioningRows[1][column++];
            }
        }
    }

    /// Runs the recipients at one dose.
    ///
    /// @param dosePerUm3 copies/µm³
    /// @param timesMin output times, minutes
    /// @param rows receives one row per time, columns as [ArmPlan#observed()]
    void run(double dosePerUm3, double[] timesMin, double[][] rows) {
        culture.inputs()[dose] = dosePerUm3;
        running = culture;
        refuse(culture.prepare());
        count(culture.run(timesMin, rows));
    }

    /// Runs the recipients at one dose and looks closer at them on the way.
    void run(double dosePerUm3, CellSampler.Watch watch, double[][] rows) {
        Observables watched = watching;
        if (watched == null) {
            watched = culture.model().network().observables(watch.names());
            watching = watched;
        }
        culture.inputs()[dose] = dosePerUm3;
        running = culture;
        refuse(culture.prepare());
        count(culture.run(watch, watched, rows));
    }

    /// The recipients' model with the numbers it was last run with.
    ModelRun prepared() {
        return culture;
    }

    /// Name of the model that is being run or was run last.
    String runningModel() {
        return running.model().model().name();
    }

    /// Label of a state variable of that model; empty for −1.
    String labelOf(int component) {
        return component < 0 ? "" : running.model().labelOfState(component);
    }

    /// What the donors' vesicles had become when their medium was collected, columns as [ArmPlan#conditioningObserved()].
    double[] conditioningEnd() {
        return conditioningRows[1];
    }

    /// The constants that ceilings are measured with, for the last run.
    double[] ceilingConstants() {
        return culture.model().evaluateConstants(ceilingConstants);
    }

    long simulations() {
        return simulations;
    }

    long steps() {
        return steps;
    }

    long rejections() {
        return rejections;
    }

    private void refuse(Optional<Constraint> broken) {
        if (!lenient) {
            broken.ifPresent(InfeasibleDraw::raise);
        }
    }

    private void count(SolverAccount account) {
        simulations++;
        steps += account.steps();
        rejections += account.rejections();
    }
}
