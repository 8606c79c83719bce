package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.exodyn.assembly.ArmModel;
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
import org.exodyn.study.report.ReportContent.Counted;
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
        boolean bindsOutside = outcome.reading().drugClaims().decoys().stream()
                .anyMatch(decoy -> decoy.cargo().equals(cargo.cargo()));
        return delivery(set, arm, cargo, perDraw(set, arm, cargo), bindsOutside ? "it binds the drug outside of cells"
                : RequiredCopies.of(outcome.arms().get(arm).models().network(), cargo).sentence(), !bindsOutside);
    }

    /// Whether a draw delivers what is required of a cargo, draw by draw.
    boolean[] sufficient(int set, int arm, String cargo) {
        ArmModel models = outcome.arms().get(arm).models();
        List<PerDraw> draws = models.cargo().stream().filter(one -> one.cargo().equals(cargo)).findFirst()
                .map(one -> perDraw(set, arm, one))
                .orElseGet(() -> models.strands().stream().filter(one -> one.cargo().equals(cargo)).findFirst()
                        .map(one -> perDrawOfAntimir(set, arm, one)).orElse(List.of()));
        boolean[] enough = new boolean[outcome.sets().get(set).size()];
        for (int draw = 0; draw < draws.size(); draw++) {
            enough[draw] = draws.get(draw).delivered() >= draws.get(draw).needed();
        }
        return enough;
    }

    private List<PerDraw> perDrawOfAntimir(int set, int arm, CargoClaim strand) {
        SilencingStrand antimir = CultureAssembly.strandOf(strand);
        String own = outcome.arms().get(arm).models().network().endogenous(antimir.against());
        return perDraw(set, arm, antimir.inCytosol(""), own, RequiredCopies.ofAntimir(antimir.against(), own));
    }

    /// An antimiR beside the copies of its miRNA.
    private Delivery ofAntimir(int set, int arm, CargoClaim strand) {
        SilencingStrand antimir = CultureAssembly.strandOf(strand);
        String own = outcome.arms().get(arm).models().network().endogenous(antimir.against());
        RequiredCopies required = RequiredCopies.ofAntimir(antimir.against(), own);
        return delivery(set, arm, strand, perDrawOfAntimir(set, arm, strand), required.sentence(), true);
    }

    /// @param acts whether delivered copies can do what is required
    private Delivery delivery(int set, int arm, CargoClaim cargo, List<PerDraw> draws, String requirement,
            boolean acts) {
        double[] needed = column(draws, PerDraw::needed);
        boolean required = acts && Arrays.stream(needed).noneMatch(Double::isNaN);
        long enough = draws.stream().filter(draw -> draw.delivered() >= draw.needed()).count();
        return new Delivery(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(), cargo.cargo(),
                cargo.cargoClass(), Bands.of(column(draws, PerDraw::internalised)),
                Bands.of(column(draws, PerDraw::delivered)), Bands.of(column(draws, PerDraw::endogenous)),
                required ? Bands.of(needed) : null, required ? neededPerDelivered(draws) : Double.NaN, requirement,
                required ? (double) enough / draws.size() : 0, Counted.COPIES);
    }

    private static double neededPerDelivered(List<PerDraw> draws) {
        return Bands.ofRatios(draws.stream().mapToDouble(draw -> ratio(draw.needed(), draw.delivered())).toArray())
                .q50();
    }

    /// What is needed over what is delivered: zero where nothing is needed, infinite where something is and nothing arrives.
    static double ratio(double needed, double delivered) {
        return needed == 0 ? 0 : needed / Math.max(0, delivered);
    }

    private static double[] column(List<PerDraw> draws, ToDoubleFunction<PerDraw> value) {
        return draws.stream().mapToDouble(value).toArray();
    }

    private static double takenUp(ArmPlan plan, double[] row) {
        double taken = 0;
        for (VesicleClass vesicle : plan.models().classes()) {
            taken += OwnVesicles.isOwn(vesicle) ? 0 : row[plan.column(Ledger.TAKEN_UP.of(vesicle))];
        }
        return taken;
    }

    List<PerDraw> perDraw(int set, int arm, CargoClaim cargo) {
        RecipientNetwork network = outcome.arms().get(arm).models().network();
        return perDraw(set, arm, network.deliveredTotal(cargo.cargo()), network.endogenous(cargo.cargo()),
                RequiredCopies.of(network, cargo));
    }

    /// @param total species that holds the copies in all cells
    /// @param endogenous constant that holds the copies of its own per cell
    private List<PerDraw> perDraw(int set, int arm, String total, String endogenous, RequiredCopies required) {
        ArmPlan plan = outcome.arms().get(arm);
        List<String> names = Stream.concat(Stream.of(endogenous), required.names().stream()).distinct().toList();
        Constants constants = new Constants(plan.culture(), outcome.space(), names);
        int cells = plan.column(CellGrowth.CELLS);
        int delivered = plan.column(total);
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
            result.add(new PerDraw(taken / last[cells], outcome.schedule().windowMean(perCell),
                    value.applyAsDouble(endogenous), required.copies(value)));
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
