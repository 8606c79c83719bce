package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SampledCell;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.stochastic.BundleArrivals;
import org.exodyn.engine.stochastic.FirstOrderProcess;
import org.exodyn.engine.stochastic.FirstOrderSample;

/// Recipient cells of one arm, followed one by one beside its culture.
///
/// The culture says how many vesicles open per cell and minute and how fast cells divide, at times not more than an hour apart;
/// between two of them the mean of both is taken for the former and the earlier for the latter, which jumps where a drug is added.
/// Serves one thread.
public final class SampledCells {

    /// Places in what is watched, before cargo and classes.
    private static final int CELLS = 0;
    private static final int DIVISION = 1;
    private static final int CYTOSOLIC = 2;
    private static final int PROCESSING = 3;
    private static final int LN_RF = 4;
    private static final int CARGO = 5;

    private final SampledCell cell;
    private final List<VesicleClass> classes;
    private final CompiledModel constants;
    private final Observables own;
    private final FirstOrderProcess process;
    private final List<String> cargo;
    private final int dilution;
    private final int[] strands;
    private final int[] parameterFrom;
    private final int[] initialFrom;

    private SampledCells(SampledCell cell, List<VesicleClass> classes, CompiledModel constants,
            FirstOrderProcess process) {
        this.cell = cell;
        this.classes = classes;
        this.constants = constants;
        this.process = process;
        this.cargo = cell.cargoNames();
        List<String> names = new ArrayList<>(List.of(SampledCell.UPTAKE_CV));
        cargo.forEach(name -> names.add(SampledCell.dispersion(name)));
        own = constants.constantsNamed(names);
        dilution = process.network().parameterIndex(SampledCell.DILUTION);
        strands = cell.network().strandTotals().stream().mapToInt(process.network().parameterIds()::indexOf).toArray();
        parameterFrom = process.network().parameterIds().stream()
                .mapToInt(id -> constants.network().parameterIds().indexOf(id)).toArray();
        initialFrom = process.network().stateIds().stream()
                .mapToInt(id -> constants.network().stateIds().indexOf(id)).toArray();
    }

    /// The cells of an arm; empty where nothing is delivered.
    public static Optional<SampledCells> of(ArmModel arm) {
        // Vesicles that the recipients release themselves carry none of it.
        Set<String> known = arm.culture().parameters().stream().map(ModelParameter::id).collect(Collectors.toSet());
        List<VesicleClass> carriers = arm.classes().stream().filter(vesicle -> arm.cargo().stream()
                .allMatch(claim -> known.contains(vesicle.copies(claim.cargo())))).toList();
        if (carriers.isEmpty() || arm.cargo().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(new SampledCell(arm.recipient(), arm.network(), arm.cargo()), carriers));
    }

    static SampledCells of(SampledCell cell, List<VesicleClass> classes) {
        ModelBuilder builder = new ModelBuilder("one cell");
        cell.contribute(builder);
        Model model = builder.build();
        Plan plan = ModelCompiler.dynamics(model);
        FirstOrderProcess process = FirstOrderProcess.of(plan, cell.counted(), cell.twins(), cell.observed());
        return new SampledCells(cell, classes, ModelCompiler.interpret(model), process);
    }

    /// The same cells for another thread.
    public SampledCells newInstance() {
        return new SampledCells(cell, classes, constants.newInstance(), process.newInstance());
    }

    /// One cell as a model.
    public Model model() {
        return constants.model();
    }

    /// What is constant in a run, with the inputs that it needs.
    public CompiledModel constants() {
        return constants;
    }

    /// The names of the cargo, in the order of what a run gives.
    public List<String> cargo() {
        return cargo;
    }

    /// What has to be known of the culture at each time.
    public List<String> watched() {
        List<String> names = new ArrayList<>(
                List.of(CellGrowth.CELLS, CellGrowth.DIVISION, Uptake.CYTOSOLIC, Uptake.PROCESSING,
                        RecipientNetwork.LN_RF));
        cargo.forEach(name -> names.add(cell.network().deliveredTotal(name)));
        classes.forEach(vesicle -> names.add(vesicle.internalised()));
        classes.forEach(vesicle -> cargo.forEach(name -> names.add(vesicle.copies(name))));
        names.addAll(cell.network().strandTotals());
        loadedShares().forEach(names::add);
        return names;
    }

    /// Formulas of what silenced donors load, where they do.
    private List<String> loadedShares() {
        return cargo.stream().map(cell.network()::loadedShare).filter(share -> !share.equals("1")).toList();
    }

    /// Strands per cell, as in the culture.
    private void strands(double[] row, double[] parameters) {
        for (int at = 0; at < strands.length; at++) {
            // A strand against a miRNA that moves nothing here is no parameter of the cell.
            if (strands[at] >= 0) {
                parameters[strands[at]] = row[firstStrand() + at] / row[CELLS];
            }
        }
    }

    private int firstStrand() {
        return CARGO + cargo.size() + classes.size() + classes.size() * cargo.size();
    }

    /// What is left of a cargo's copies in vesicles, 1 unless donors were silenced.
    private double loaded(double[] row, int cargoAt) {
        String share = cell.network().loadedShare(cargo.get(cargoAt));
        return share.equals("1") ? 1 : row[firstStrand() + strands.length + loadedShares().indexOf(share)];
    }

    private double perCell(double[] row, int cargoAt) {
        return row[CARGO + cargoAt] / row[CELLS];
    }

    /// Vesicles of a class that open per cell and minute.
    private double opened(double[] row, int kind) {
        return row[CYTOSOLIC] * row[PROCESSING] * row[CARGO + cargo.size() + kind] / row[CELLS];
    }

    private double copies(double[] row, int kind, int cargoAt) {
        return row[CARGO + cargo.size() + classes.size() + kind * cargo.size() + cargoAt];
    }

    /// Weighted means over times, of each cell and of the culture.
    ///
    /// @param copies delivered copies, `[cargo][cell]`
    /// @param lnRf ln RF, per cell
    /// @param cultureCopies delivered copies per cell of the culture, per cargo
    /// @param cultureLnRf ln RF of the culture
    /// @param uptakeCv coefficient of variation of uptake between cells
    /// @param dispersion dispersion of copies between vesicles, per cargo
    @SuppressWarnings("ArrayRecordComponent")
    public record Means(double[][] copies, double[] lnRf, double[] cultureCopies, double cultureLnRf, double uptakeCv,
            double[] dispersion) {}

    /// Follows cells through one run of the culture.
    ///
    /// @param inputs values of [#constants()]' inputs
    /// @param timesMin times at which the culture was looked at, from 0
    /// @param culture what was seen of it, in the order of [#watched()], `[time][quantity]`
    /// @param weights of each time in the means, adding up to one
    /// @param seeds one per cell
    public Means run(double[] inputs, double[] timesMin, double[][] culture, double[] weights, long[] seeds) {
        CompiledModel.Prepared prepared = constants.newPrepared();
        var _ = constants.prepare(inputs, prepared);
        double[] differences = constants.evaluateConstants(own).clone();
        double[] parameters = new double[parameterFrom.length];
        for (int at = 0; at < parameters.length; at++) {
            parameters[at] = prepared.parameters()[parameterFrom[at]];
        }
        double[] initial = new double[initialFrom.length];
        for (int at = 0; at < initial.length; at++) {
            initial[at] = prepared.initialState()[initialFrom[at]];
        }
        double[] dispersion = Arrays.copyOfRange(differences, 1, differences.length);
        BundleArrivals arrivals = new BundleArrivals(classes.size(), cargo.size());
        arrivals.hold(held(culture[0]), dispersion);

        FirstOrderSample sample = new FirstOrderSample(process, seeds.length,
                cargo.stream().map(cell.network()::deliveredTotal).toList());
        Means means = new Means(new double[cargo.size()][seeds.length], new double[seeds.length],
                new double[cargo.size()], meanLnRf(culture, weights), differences[0], dispersion);
        for (int time = 0; time < timesMin.length; time++) {
            for (int at = 0; at < cargo.size(); at++) {
                means.cultureCopies[at] += weights[time] * perCell(culture[time], at);
            }
        }
        parameters[dilution] = culture[0][DIVISION];
        strands(culture[0], parameters);
        sample.begin(initial, parameters, seeds,
                Math.sqrt(StrictMath.log1p(differences[0] * differences[0])));
        look(sample, parameters, weights[0], means);
        double[] opening = new double[classes.size()];
        for (int time = 0; time + 1 < timesMin.length; time++) {
            for (int kind = 0; kind < opening.length; kind++) {
                opening[kind] = (opened(culture[time], kind) + opened(culture[time + 1], kind)) / 2;
            }
            if (!loadedShares().isEmpty()) {
                arrivals.hold(held(culture[time]), dispersion);
            }
            arrivals.arrive(opening);
            parameters[dilution] = culture[time + 1][DIVISION];
            strands(culture[time + 1], parameters);
            sample.advance(timesMin[time + 1] - timesMin[time], parameters, arrivals);
            look(sample, parameters, weights[time + 1], means);
        }
        return means;
    }

    private double[][] held(double[] row) {
        double[][] held = new double[classes.size()][cargo.size()];
        for (int kind = 0; kind < held.length; kind++) {
            for (int at = 0; at < cargo.size(); at++) {
                held[kind][at] = copies(row, kind, at) * loaded(row, at);
            }
        }
        return held;
    }

    private static double meanLnRf(double[][] culture, double[] weights) {
        double mean = 0;
        for (int time = 0; time < weights.length; time++) {
            mean += weights[time] * culture[time][LN_RF];
        }
        return mean;
    }

    private void look(FirstOrderSample sample, double[] parameters, double weight, Means means) {
        if (weight == 0) {
            return;
        }
        double[] seen = new double[cargo.size() + 1];
        for (int system = 0; system < sample.size(); system++) {
            process.observe(sample.state(system), parameters, seen);
            for (int at = 0; at < cargo.size(); at++) {
                means.copies[at][system] += weight * seen[at];
            }
            means.lnRf[system] += weight * seen[cargo.size()];
        }
    }
}
