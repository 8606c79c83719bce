package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.network.Observables;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;

/// Copies delivered beside endogenous copies and beside what a shift of the target needs.
final class DeliverySummary {

    private final RunOutcome outcome;

    DeliverySummary(RunOutcome outcome) {
        this.outcome = outcome;
    }

    List<Delivery> all() {
        List<Delivery> deliveries = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                for (CargoClaim cargo : outcome.arms().get(arm).models().cargo()) {
                    deliveries.add(of(set, arm, cargo));
                }
                for (CargoClaim strand : outcome.arms().get(arm).models().strands()) {
                    if (ArmPlan.freeOfStrand(outcome.arms().get(arm).models(), strand) != null) {
                        deliveries.add(ofAntimir(set, arm, strand));
                    }
                }
            }
        }
        return deliveries;
    }

    /// What one draw delivers, holds of its own and needs; per cell, means over the window.
    ///
    /// @param needed infinite where no number of copies suffices, NaN where nothing is needed
    record PerDraw(double internalised, double delivered, double endogenous, double needed) {}

    private Delivery of(int set, int arm, CargoClaim cargo) {
        List<PerDraw> draws = perDraw(set, arm, cargo);
        double[] internalised = draws.stream().mapToDouble(PerDraw::internalised).toArray();
        double[] delivered = draws.stream().mapToDouble(PerDraw::delivered).toArray();
        double[] endogenous = draws.stream().mapToDouble(PerDraw::endogenous).toArray();
        double[] needed = draws.stream().mapToDouble(PerDraw::needed).toArray();
        boolean bindsOutside = outcome.reading().drugClaims().decoys().stream()
                .anyMatch(decoy -> decoy.cargo().equals(cargo.cargo()));
        boolean required = !bindsOutside && java.util.Arrays.stream(needed).noneMatch(Double::isNaN);
        long enough = draws.stream().filter(draw -> draw.delivered() >= draw.needed()).count();
        return new Delivery(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(), cargo.cargo(),
                cargo.cargoClass(),
                Bands.of(internalised), Bands.of(delivered), Bands.of(endogenous), required ? Bands.of(needed) : null,
                bindsOutside ? "it binds the drug outside of cells"
                        : RequiredCopies.of(outcome.arms().get(arm).models().network(), cargo).sentence(),
                required ? (double) enough / draws.size() : 0);
    }

    /// An antimiR beside the copies of its miRNA. To hold the share Δ of g copies it takes b + K·b/(g − b) of them, b = Δ·g.
    private Delivery ofAntimir(int set, int arm, CargoClaim strand) {
        ArmPlan plan = outcome.arms().get(arm);
        SilencingStrand what = CultureAssembly.strandOf(strand);
        String own = plan.models().network().endogenous(what.against());
        Constants constants = new Constants(plan.culture(), outcome.space(), List.of(own, "antimir_constant"));
        int cells = plan.column(CellGrowth.CELLS);
        int inside = plan.column(what.inCytosol(""));
        int draws = outcome.sets().get(set).size();
        double[] internalised = new double[draws];
        double[] delivered = new double[draws];
        double[] endogenous = new double[draws];
        double[] needed = new double[draws];
        int enough = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[][] course = outcome.results()[set][arm][draw].course();
            double[] perCell = new double[course.length];
            for (int time = 0; time < perCell.length; time++) {
                perCell[time] = course[time][inside] / course[time][cells];
            }
            internalised[draw] = takenUp(plan, course[course.length - 1]) / course[course.length - 1][cells];
            delivered[draw] = outcome.schedule().windowMean(perCell);
            ToDoubleFunction<String> value = constants.at(outcome.sets().get(set).values()[draw]);
            endogenous[draw] = value.applyAsDouble(own);
            needed[draw] = RequiredCopies.SHIFT * endogenous[draw]
                    + value.applyAsDouble("antimir_constant") * RequiredCopies.SHIFT / (1 - RequiredCopies.SHIFT);
            enough += delivered[draw] >= needed[draw] ? 1 : 0;
        }
        return new Delivery(outcome.sets().get(set).premise(), plan.id(), strand.cargo(), strand.cargoClass(),
                Bands.of(internalised), Bands.of(delivered), Bands.of(endogenous), Bands.of(needed),
                "to hold 20 % of the cell's own " + what.against(), (double) enough / draws);
    }

    private static double takenUp(ArmPlan plan, double[] row) {
        double taken = 0;
        for (VesicleClass vesicle : plan.models().classes()) {
            taken += OwnVesicles.isOwn(vesicle) ? 0 : row[plan.column(Ledger.TAKEN_UP.of(vesicle))];
        }
        return taken;
    }

    List<PerDraw> perDraw(int set, int arm, CargoClaim cargo) {
        ArmPlan plan = outcome.arms().get(arm);
        RecipientNetwork network = plan.models().network();
        RequiredCopies required = RequiredCopies.of(network, cargo);
        List<String> names = Stream.concat(Stream.of(network.endogenous(cargo.cargo())), required.names().stream())
                .distinct().toList();
        Constants constants = new Constants(plan.culture(), outcome.space(), names);
        int cells = plan.column(CellGrowth.CELLS);
        int delivered = plan.column(network.deliveredTotal(cargo.cargo()));
        List<PerDraw> result = new ArrayList<>();
        for (int draw = 0; draw < outcome.sets().get(set).size(); draw++) {
            ArmDraw run = outcome.results()[set][arm][draw];
            double[] perCell = new double[run.course().length];
            for (int time = 0; time < perCell.length; time++) {
                perCell[time] = run.course()[time][delivered] / run.course()[time][cells];
            }
            double[] last = run.course()[run.course().length - 1];
            double taken = takenUp(plan, last);
            ToDoubleFunction<String> value = constants.at(outcome.sets().get(set).values()[draw]);
            double own = value.applyAsDouble(network.endogenous(cargo.cargo()));
            result.add(new PerDraw(taken / last[cells], outcome.schedule().windowMean(perCell), own,
                    required.copies(value)));
        }
        return result;
    }

    /// Constants of a model by name, for one draw after another.
    static final class Constants {

        private final CompiledModel model;
        private final ParameterSpace space;
        private final Observables named;
        private final double[] inputs;
        private final CompiledModel.Prepared prepared;

        Constants(CompiledModel shared, ParameterSpace space, List<String> names) {
            this.model = shared.newInstance();
            this.space = space;
            this.named = model.constantsNamed(names);
            this.inputs = new double[model.inputs().size()];
            this.prepared = model.newPrepared();
        }

        ToDoubleFunction<String> at(double[] axisValues) {
            for (ModelParameter parameter : model.model().parameters()) {
                if (!model.hasInput(parameter.id())) {
                    continue;
                }
                inputs[model.inputIndex(parameter.id())] = switch (parameter.value()) {
                    case ModelParameter.Drawn drawn -> axisValues[space.axisOf(drawn)];
                    case ModelParameter.Given given -> given.number();
                    case ModelParameter.Carried _,ModelParameter.Derived _ -> 0;
                };
            }
            var _ = model.prepare(inputs, prepared);
            double[] values = model.evaluateConstants(named);
            List<String> ids = named.ids();
            return name -> values[ids.indexOf(name)];
        }
    }
}
