package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.ClaimReading;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.assembly.VesicleDrugClaims;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.biology.mechanism.AntibodyExposure;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Runs a scenario that has been read: assembles its arms, draws its parameters, conditions them on the claims, and
/// simulates every arm, premise, draw and dose.
public final class ScenarioRun {

    private static final List<String> SUPPORTED_CARGO = List.of("miRNA", "protein", "circRNA", "lncRNA", "mRNA",
            "siRNA", "antimiR");

    /// Slots that say how strongly something acts, with the value at which it does not act.
    private static final Map<String, Double> NEUTRAL = Map.of("effect-size", 0.0, "activation-elasticity", 0.0,
            "soluble-factor-ec50-fold", 1.0);

    private final Atlas atlas;
    private final ScenarioDocument document;
    private final Scenario scenario;
    private final int threads;
    private final Stage stage;
    private final CheckLevel level;

    public ScenarioRun(Atlas atlas, ScenarioDocument document, int threads, Stage stage) {
        this(atlas, document, threads, stage, CheckLevel.NONE);
    }

    public ScenarioRun(Atlas atlas, ScenarioDocument document, int threads, Stage stage, CheckLevel level) {
        this.level = level;
        this.atlas = atlas;
        this.document = document;
        this.scenario = document.scenario();
        this.threads = threads;
        this.stage = stage;
    }

    /// Assembles and checks without simulating: what a scenario needs that no record holds becomes a problem.
    ///
    /// @return the arms and their parameter space; meaningful only if `problems` has no errors
    public Assembled assemble(Problems problems) {
        ClaimReading reading = ClaimReading.of(scenario, atlas);
        refuseUnsupported(reading, problems);
        new IdleClaims(atlas, document).tell(reading, problems);
        CultureAssembly assembly = new CultureAssembly(scenario, reading.cargo(), reading.effectors(),
                reading.releaseClaims(), Titration.Form.QUASI_STEADY, reading.drugClaims());
        List<ArmModel> models = scenario.arms().stream().map(assembly::assemble).toList();
        strandsWithoutTarget(models, problems);
        Map<String, Model> named = new LinkedHashMap<>();
        for (ArmModel arm : models) {
            arm.conditioningModel().ifPresent(model -> named.put(arm.arm().name() + ", donors", model));
            named.put(arm.arm().name() + ", recipients", arm.culture());
        }
        List<MissingRecord> missing = new ArrayList<>();
        ParameterSpace space = ParameterSpace.of(named, atlas::resolve, missing);
        EnsembleSettings settings = scenario.ensemble();
        List<MissingRecord> alsoMissing = new ArrayList<>();
        CellSampling cells = CellSampling.of(models, reading.actsOutsideOnly() ? 0 : settings.cells(), settings.seed(),
                space, atlas::resolve, alsoMissing);
        alsoMissing.stream()
                .filter(gap -> missing.stream().noneMatch(known -> known.sentence().equals(gap.sentence())))
                .forEach(missing::add);
        for (MissingRecord gap : missing) {
            problems.error(
                    RunCode.MISSING_RECORD,
                    document.locationOf(""),
                    gap.sentence(),
                    "a number without a record has no source, and nothing is assumed silently",
                    "add a parameter record that feeds " + gap.slot().key() + " to the evidence");
        }
        return new Assembled(reading, models, space, cells);
    }

    /// A strand against something that nothing in the model moves would be an arm like the one without it.
    private void strandsWithoutTarget(List<ArmModel> models, Problems problems) {
        for (int index = 0; index < models.size(); index++) {
            ArmModel model = models.get(index);
            for (SilencingStrand strand : CultureAssembly.strandsOf(model.arm())) {
                if (!model.network().answersTo(strand)) {
                    List<String> known = strand.kind() == SilencingStrand.Kind.ANTIMIR
                            ? model.network().mirnas().keySet().stream().sorted().toList()
                            : Stream.concat(model.network().targets().keySet().stream(),
                                    model.network().transferred().keySet().stream()).sorted().toList();
                    problems.error(RunCode.STRAND_WITHOUT_TARGET, document.locationOf("arms[" + index + "]"),
                            "The " + strand.label() + " of arm '" + model.arm().name()
                                    + "' has nothing to act on: no claim of this scenario moves " + strand.against()
                                    + ".",
                            "the model holds only what the claims under evidence.claims name.",
                            known.isEmpty() ? "add a claim that names it to evidence.claims"
                                    : "against: " + Suggestion.oneOf(known));
                }
            }
        }
    }

    /// Cargo that would be delivered as something it is not.
    private void refuseUnsupported(ClaimReading reading, Problems problems) {
        Map<String, CargoClaim> known = new LinkedHashMap<>();
        for (CargoClaim cargo : reading.allCargo()) {
            CargoClaim other = known.putIfAbsent(cargo.cargo(), cargo);
            if (other != null && !other.cargoClass().equals(cargo.cargoClass())) {
                problems.error(RunCode.UNSUPPORTED_CARGO, document.locationOf("evidence.claims"),
                        "The cargo " + cargo.cargo() + " is " + other.cargoClass() + " in claim "
                                + other.claims().getFirst() + " and " + cargo.cargoClass() + " in claim "
                                + cargo.claims().getFirst() + ".",
                        "copies of both would be counted as one",
                        "leave one of the two claims out of evidence.claims");
            }
            if (!SUPPORTED_CARGO.contains(cargo.cargoClass())) {
                problems.error(RunCode.UNSUPPORTED_CARGO, document.locationOf("evidence.claims"),
                        "The cargo (" + cargo.cargo() + ") of claim " + cargo.claims().getFirst() + " is of class "
                                + cargo.cargoClass() + ", for which the culture model has no equations yet.",
                        "it delivers " + String.join(" and ", SUPPORTED_CARGO)
                                + " only; another molecule under their equations would be another claim.",
                        "leave the claim out of evidence.claims");
            }
        }
    }

    /// The arms and what they draw from.
    public record Assembled(ClaimReading reading, List<ArmModel> models, ParameterSpace space, CellSampling cells) {}

    /// Runs without keeping anything on the way.
    public RunOutcome run(Assembled assembled) {
        return run(assembled, WorkLog.none());
    }

    /// Runs, or goes on with what a log holds: the outcome is the same to the bit.
    ///
    /// @throws java.io.UncheckedIOException if the log cannot be written or read
    public RunOutcome run(Assembled assembled, WorkLog log) {
        ParameterSpace space = assembled.space();
        String drug = scenario.drug().name().id();
        List<ArmPlan> arms = new ArrayList<>();
        double[] conditioningMin = new double[assembled.models().size()];
        for (int arm = 0; arm < conditioningMin.length; arm++) {
            ArmModel model = assembled.models().get(arm);
            arms.add(new ArmPlan("arm-" + (arm + 1), model, drug));
            String donor = model.arm().donorKey();
            conditioningMin[arm] = donor == null ? 0 : Schedule.conditioningMin(scenario, donor);
        }
        Schedule schedule = Schedule.of(scenario);
        double[] doses = scenario.drug().doses().stream().mapToDouble(CultureAssembly::perUm3).toArray();
        int shown = shownDose(space, doses, drug);
        CultureEnsemble culture = new CultureEnsemble(arms, space, schedule, doses, shown, conditioningMin, level,
                assembled.cells());
        Ensemble ensemble = Ensemble.onThreads(threads);
        int wanted = scenario.ensemble().draws();
        long seed = scenario.ensemble().seed();

        double begun = log.seconds();
        stage.reached("drawing parameters", 0, wanted, 0);
        PriorDraws prior = PriorDraws.sample(space, culture.simulators(), wanted, seed);
        List<DrawSet> sets = new ArrayList<>(List.of(prior.draws()));
        List<ClaimedPremise.Conditioned> single = new ArrayList<>();
        ClaimedPremise.Conditioned joint = null;
        if (scenario.premises().contains(Premise.CLAIMED)) {
            List<Demand> demands = demands(assembled.reading(), arms);
            Optional<Integer> carrier = ClaimedPremise.carrierAmong(scenario, arms, demands);
            if (carrier.isPresent() && !demands.isEmpty()) {
                double possible = (double) wanted / prior.tried();
                ClaimedPremise premise = new ClaimedPremise(space, culture, ensemble, carrier.get(), possible,
                        seed, log);
                joint = condition(premise, demands, wanted, single, log);
            }
        }
        DrawSet claimed = joint == null ? null : joint.draws();
        if (claimed != null) {
            sets.add(claimed);
        }
        sets.add(withoutUnsupported(prior.draws(), space));
        double simulating = log.seconds();
        int known = log.found(WorkLog.Step.ARM);
        String simulatingText = "simulating arms, draws and doses" + takenOver(log, WorkLog.Step.ARM);
        ArmDraw[][][] results = culture.run(
                sets,
                ensemble.reporting((done, total, _) -> stage.reached(simulatingText, known + done, known + total,
                        log.seconds() - simulating)),
                log);
        RunOutcome.Account account = new RunOutcome.Account(
                culture.simulations(), log.seconds() - begun, culture.steps(), culture.rejectedSteps(),
                threads);
        return new RunOutcome(
                atlas, document, assembled.reading(), space, schedule, arms, sets, results, doses, shown, prior, joint,
                single, assembled.cells(), account).relativeToUntreated();
    }

    private ClaimedPremise.Conditioned condition(
            ClaimedPremise premise, List<Demand> demands, int wanted, List<ClaimedPremise.Conditioned> single,
            WorkLog log) {
        double begun = log.seconds();
        String text = "conditioning on claims" + takenOver(log, WorkLog.Step.CONDITIONING);
        int total = demands.size() == 1 ? 1 : demands.size() + 1;
        if (demands.size() > 1) {
            for (Demand demand : demands) {
                stage.reached(text, single.size(), total, log.seconds() - begun);
                single.add(premise.condition(List.of(demand), wanted));
            }
        }
        stage.reached(text, single.size(), total, log.seconds() - begun);
        ClaimedPremise.Conditioned joint = premise.condition(demands, wanted);
        if (demands.size() == 1) {
            single.add(joint);
        }
        stage.reached(text, total, total, log.seconds() - begun);
        return joint;
    }

    /// Tells how much of a stage was done before; empty if nothing.
    private static String takenOver(WorkLog log, WorkLog.Step step) {
        return log.found(step) == 0 ? "" : String.format(Locale.ROOT, " (%,d taken over)", log.found(step));
    }

    /// One demand per claim that has a chain from cargo to resistance.
    private List<Demand> demands(ClaimReading reading, List<ArmPlan> arms) {
        Map<String, Demand> byClaim = new LinkedHashMap<>();
        for (CargoClaim cargo : reading.cargo()) {
            Claim claim = atlas.claim(cargo.claims().getFirst()).orElseThrow();
            String label = String.join(" and ", reading.cargo().stream()
                    .filter(other -> other.claims().equals(cargo.claims()))
                    .map(CargoClaim::cargo)
                    .toList());
            Demand demand = Demand.of(claim, cargo, label);
            if (!cargo.effects().isEmpty() && arms.stream().anyMatch(arm -> arm.observes(demand.rule()))) {
                byClaim.putIfAbsent(claim.id(), demand);
            }
        }
        for (EffectorClaim effect : reading.effectors()) {
            Claim claim = atlas.claim(effect.cargo().claims().getFirst()).orElseThrow();
            if (!effect.actions().isEmpty()
                    && arms.stream().anyMatch(arm -> arm.observes(EffectorClaim.effect(effect.cargo())))) {
                byClaim.putIfAbsent(claim.id(), Demand.ofEffectors(claim, effect));
            }
        }
        for (VesicleDrugClaims.Binding decoy : reading.drugClaims().decoys()) {
            demand(decoy.claim(), decoy.cargo() + " as a decoy", Demand.OF_FREE_SITES, arms, byClaim);
        }
        for (String export : reading.drugClaims().export()) {
            demand(export, "export of " + scenario.drug().name().id(), Demand.RESISTANCE, arms, byClaim);
        }
        return List.copyOf(byClaim.values());
    }

    private void demand(String claim, String label, String quantity, List<ArmPlan> arms,
            Map<String, Demand> byClaim) {
        Demand demand = Demand.of(atlas.claim(claim).orElseThrow(), RecipientNetwork.contribution(claim), label)
                .of(quantity);
        if (arms.stream().anyMatch(arm -> arm.observes(demand.rule()))) {
            byClaim.putIfAbsent(claim, demand);
        }
    }

    /// The same draws with every effect size at zero that rests on no source.
    private static DrawSet withoutUnsupported(DrawSet draws, ParameterSpace space) {
        double[][] values = new double[draws.size()][];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = draws.values()[draw].clone();
            for (int axis = 0; axis < space.dimension(); axis++) {
                if (isUnsupportedEffect(space.axes().get(axis))) {
                    values[draw][axis] = NEUTRAL.getOrDefault(slot(space.axes().get(axis)), 0.0);
                }
            }
        }
        return new DrawSet(DrawSet.UNSUPPORTED_ZERO, draws.points(), values);
    }

    private static String slot(ParameterAxis axis) {
        return ((ModelParameter.Drawn) axis.parameter().value()).slot();
    }

    /// Whether an axis is an effect size that only an assumed record feeds.
    public static boolean isUnsupportedEffect(ParameterAxis axis) {
        return NEUTRAL.containsKey(slot(axis)) && axis.resolved().alternatives().stream()
                .allMatch(one -> one.record().confidence() == Confidence.ASSUMED);
    }

    /// The dose nearest to the drug's median IC50 (an antibody's dissociation constant), whose time courses are shown: there a
    /// shift shows best.
    static int shownDose(ParameterSpace space, double[] doses, String drug) {
        String ofDrug = "ic50_" + org.exodyn.biology.mechanism.Names.id(drug);
        String ofAntibody = AntibodyExposure.constantOf(drug);
        double ic50 = space.axes().stream()
                .filter(axis -> axis.parameter().id().equals(ofDrug) || axis.parameter().id().equals(ofAntibody))
                .mapToDouble(axis -> axis.inModelUnit(0.5))
                .findFirst()
                .orElseThrow();
        int best = doses.length - 1;
        for (int dose = 1; dose < doses.length; dose++) {
            if (Math.abs(StrictMath.log(doses[dose] / ic50)) < Math.abs(StrictMath.log(doses[best] / ic50))) {
                best = dose;
            }
        }
        return best;
    }

}
