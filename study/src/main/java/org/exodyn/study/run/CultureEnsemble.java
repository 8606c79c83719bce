package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.engine.ensemble.ResultSink;
import org.exodyn.engine.inference.BatchFunction;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.study.response.DoseResponse;
import org.jspecify.annotations.Nullable;

/// Runs every arm for every draw and dose on all cores.
final class CultureEnsemble {

    /// A thousandth of a cell.
    private static final double NOISE_CELLS = 1e-3;

    private final List<ArmPlan> arms;
    private final ParameterSpace space;
    private final Schedule schedule;
    private final double[] dosesPerUm3;
    private final int shownDose;
    private final double[] conditioningMin;
    private final RunChecks checks;
    private final @Nullable CellSampling sampling;
    private final LongAdder simulations = new LongAdder();
    private final LongAdder steps = new LongAdder();
    private final LongAdder rejections = new LongAdder();

    /// @param dosesPerUm3 ascending, the first zero, copies/µm³
    /// @param shownDose position of the dose whose time course is kept
    /// @param conditioningMin per arm
    CultureEnsemble(
            List<ArmPlan> arms, ParameterSpace space, Schedule schedule, double[] dosesPerUm3, int shownDose,
            double[] conditioningMin, CheckLevel level) {
        this(arms, space, schedule, dosesPerUm3, shownDose, conditioningMin, level, null);
    }

    /// @param sampling cells to be followed one by one beside their culture
    CultureEnsemble(
            List<ArmPlan> arms, ParameterSpace space, Schedule schedule, double[] dosesPerUm3, int shownDose,
            double[] conditioningMin, CheckLevel level, @Nullable CellSampling sampling) {
        this.sampling = sampling;
        this.arms = List.copyOf(arms);
        this.space = space;
        this.schedule = schedule;
        this.dosesPerUm3 = dosesPerUm3.clone();
        this.shownDose = shownDose;
        this.conditioningMin = conditioningMin.clone();
        this.checks = new RunChecks(level);
    }

    /// One simulator per arm, for one thread.
    List<ArmSimulator> simulators() {
        List<ArmSimulator> simulators = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            simulators.add(new ArmSimulator(arms.get(arm), space, conditioningMin[arm]));
        }
        return simulators;
    }

    /// What claims demand of draws, for one thread.
    ClaimChain chain(int carrier, List<Demand> demands) {
        ArmPlan plan = arms.get(carrier).observing(demands.stream().map(Demand::rule).distinct().toList());
        List<ArmSimulator> guards = new ArrayList<>();
        for (ArmPlan guard : ClaimChain.guards(arms)) {
            guards.add(new ArmSimulator(guard.observing(List.of()), space, 0));
        }
        return new ClaimChain(
                space,
                new ArmSimulator(plan, space, conditioningMin[carrier], ClaimChain.RELATIVE_TOLERANCE),
                guards,
                demands,
                schedule,
                ClaimChain.constraintsOf(arms),
                simulations);
    }

    /// What claims demand of draws, evaluated by all threads, with its values kept.
    BatchFunction keptChain(Ensemble ensemble, int carrier, List<Demand> demands, WorkLog log) {
        return new KeptFunction(BatchFunction.on(ensemble, () -> chain(carrier, demands)), log, simulations);
    }

    /// Results by draw set, arm and draw: `result[set][arm][draw]`. Those that the log holds are taken from it, the others are
    /// simulated and kept.
    ArmDraw[][][] run(List<DrawSet> sets, Ensemble ensemble, WorkLog log) {
        ArmDraw[][][] results = new ArmDraw[sets.size()][arms.size()][];
        int[] start = new int[sets.size() + 1];
        for (int set = 0; set < sets.size(); set++) {
            start[set + 1] = start[set] + sets.get(set).size() * arms.size();
            for (int arm = 0; arm < arms.size(); arm++) {
                results[set][arm] = new ArmDraw[sets.get(set).size()];
            }
        }
        ResultSink<FinishedArms.Finished> sink = (task, finished) -> {
            int set = setOf(start, task);
            int within = task - start[set];
            results[set][within % arms.size()][within / arms.size()] = finished.result();
            count(finished);
        };
        FinishedArms finished = new FinishedArms(log);
        int known = finished.takeOver(start[sets.size()], sink);
        ensemble.run(start[sets.size()] - known, () -> {
            IntFunction<FinishedArms.Finished> tasks = task(sets, start);
            return task -> tasks.apply(known + task);
        }, (task, result) -> {
            finished.keep(known + task, result);
            sink.accept(known + task, result);
        });
        return results;
    }

    private void count(FinishedArms.Finished finished) {
        simulations.add(finished.simulations());
        steps.add(finished.steps());
        rejections.add(finished.rejections());
    }

    private static int setOf(int[] start, int task) {
        int set = 0;
        while (task >= start[set + 1]) {
            set++;
        }
        return set;
    }

    private IntFunction<FinishedArms.Finished> task(List<DrawSet> sets, int[] start) {
        List<ArmSimulator> simulators = simulators();
        double[][][] rows = new double[arms.size()][][];
        for (int arm = 0; arm < arms.size(); arm++) {
            rows[arm] = new double[schedule.outputMin().length][arms.get(arm).observed().size()];
        }
        List<@Nullable CellSampler> samplers = samplers();
        return task -> {
            int set = setOf(start, task);
            int within = task - start[set];
            int arm = within % arms.size();
            // the copies would be those of the measured draws, and no effect is left that rests on nothing
            Cells cells = new Cells(
                    sets.get(set).premise().equals(DrawSet.UNSUPPORTED_ZERO) ? null : samplers.get(arm), set);
            return FinishedArms.Finished.of(simulators.get(arm),
                    simulator -> draw(simulator, sets.get(set), within / arms.size(), rows[arm], cells));
        };
    }

    private List<@Nullable CellSampler> samplers() {
        List<@Nullable CellSampler> samplers = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            samplers.add(sampling == null ? null : CellSampler.of(sampling, arm, schedule));
        }
        return samplers;
    }

    /// Who follows cells in a draw, if anybody, and under which premise.
    private record Cells(@Nullable CellSampler sampler, int set) {}

    private ArmDraw draw(ArmSimulator simulator, DrawSet set, int draw, double[][] rows, Cells cells) {
        ArmDraw result = simulate(simulator, set, draw, rows, cells);
        if (checks.repeats(draw)) {
            double min = conditioningMin[arms.indexOf(simulator.plan())];
            ArmSimulator twin = new ArmSimulator(simulator.plan().interpreted(), space, min);
            require(RunChecks.twin(result, simulate(twin, set, draw, rows, new Cells(null, 0))),
                    place(simulator, set, draw, shownDose));
        }
        return result;
    }

    private ArmDraw simulate(ArmSimulator simulator, DrawSet set, int draw, double[][] rows, Cells followed) {
        ArmPlan plan = simulator.plan();
        List<CellSample> samples = new ArrayList<>();
        int cells = plan.column(ArmPlan.CELLS);
        double[] end = new double[dosesPerUm3.length];
        double[][] course = {};
        double atDrugOn = 0;
        Balance balance = Balance.NONE;
        Ceilings ceilings = Ceilings.NONE;
        for (int dose = 0; dose < dosesPerUm3.length; dose++) {
            DrawPlace place = place(simulator, set, draw, dose);
            CellSampler sampler = dose == 0 || dose == shownDose ? followed.sampler() : null;
            attempt(simulator, place, dose == 0 ? set.values()[draw] : null, rows, sampler);
            if (sampler != null) {
                samples.add(follow(sampler, place, set.values()[draw], followed.set(), draw, dose));
            }
            end[dose] = withoutNoise(rows[rows.length - 1][cells]);
            atDrugOn = rows[schedule.drugOn()][cells];
            for (int time = checks.everyTime() ? 1 : rows.length - 1; time < rows.length; time++) {
                balance = balance.worse(Balance.of(plan, rows[0], rows[time]));
            }
            require(checks.balance(balance), place);
            // Fewer cells share the vesicles where a dose kills, so every dose is looked at.
            Ceilings now = Ceilings.of(
                    plan, simulator.ceilingConstants(), rows[rows.length - 1], meanCells(rows, cells),
                    schedule.readOutMin() / 60);
            require(checks.ceilings(now), place);
            ceilings = ceilings.worse(now);
            if (dose == shownDose) {
                course = copy(rows);
            }
        }
        return new ArmDraw(new DoseResponse(dosesPerUm3, end, atDrugOn), course, balance, ceilings, samples);
    }

    private static CellSample follow(CellSampler sampler, DrawPlace place, double[] values, int set, int draw,
            int dose) {
        try {
            return sampler.sample(values, set, draw, dose);
        } catch (NumericalFailure failure) {
            throw place.solver(failure, "one cell", "");
        }
    }

    /// Runs one dose, the donors first if this is the first one, and tells failures with their place.
    private void attempt(ArmSimulator simulator, DrawPlace place, double @Nullable [] firstValues, double[][] rows,
            @Nullable CellSampler sampler) {
        try {
            if (firstValues != null) {
                simulator.begin(firstValues);
            }
            if (sampler == null) {
                simulator.run(place.dosePerUm3(), schedule.outputMin(), rows);
            } else {
                simulator.run(place.dosePerUm3(), sampler.watch(), rows);
            }
        } catch (NumericalFailure failure) {
            throw place.solver(failure, simulator.runningModel(), simulator.labelOf(failure.component()));
        } catch (InfeasibleDraw failure) {
            throw place.impossible(failure);
        }
    }

    private DrawPlace place(ArmSimulator simulator, DrawSet set, int draw, int dose) {
        return new DrawPlace(simulator.plan().models().arm().name(), set.premise(), draw, dosesPerUm3[dose]);
    }

    private static void require(Optional<String> violation, DrawPlace place) {
        if (violation.isPresent()) {
            throw place.violated(violation.get());
        }
    }

    /// Where effectors kill all cells, the solver leaves a remainder within its absolute tolerance on either side of zero, of which
    /// ratios would say nothing: a thousandth of a cell stands for it. What is further below zero stays and shows.
    private static double withoutNoise(double cells) {
        return Math.abs(cells) < NOISE_CELLS ? NOISE_CELLS : cells;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int time = 0; time < rows.length; time++) {
            copy[time] = rows[time].clone();
        }
        return copy;
    }

    private static double meanCells(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    long simulations() {
        return simulations.sum();
    }

    long steps() {
        return steps.sum();
    }

    long rejectedSteps() {
        return rejections.sum();
    }
}
