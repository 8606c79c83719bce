package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.biology.mechanism.Aggregation;
import org.exodyn.biology.mechanism.AntibodyExposure;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellCycle;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CyclePhase;
import org.exodyn.biology.mechanism.CytotoxicEffect;
import org.exodyn.biology.mechanism.DrugEffect;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.PhaseSpecificEffect;
import org.exodyn.biology.mechanism.Population;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencedLoading;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.SolubleFactors;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.mechanism.Subpopulation;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.KillPhase;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Persisters;
import org.exodyn.biology.scenario.ResistantClone;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.biology.scenario.VesicleContent;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Turns a scenario and what its claims say into the biological models of each arm.
public final class CultureAssembly {

    /// Layers of a still medium; 20 layers instead change the vesicles taken up in 96 h by less than 1 %.
    static final int LAYERS = 10;

    /// The dose of the scenario's drug, copies/µm³: set run by run.
    public static final String DOSE = "dose";

    /// Before the id of a vesicle class: its vesicles in the donors' medium, mixed when it is collected.
    public static final String COLLECTED = "collected_";

    /// Vesicles in the recipients' medium.
    public static final String IN_MEDIUM = "vesicles_in_medium";

    /// Vesicles inside recipients.
    public static final String INSIDE = "vesicles_inside";

    /// 1 µmol/L in copies per µm³: N_A·1e-6 mol·1e-15 L/µm³.
    public static final double COPIES_PER_UM3_PER_UM = 602.214076;
    /// Formula of a typical number of vesicles.
    static final String VESICLE_SCALE = "cells_start";

    private final Scenario scenario;
    private final List<CargoClaim> cargo;
    private final List<EffectorClaim> onEffectors;
    private final Titration.Form form;
    private final VesicleDrugClaims drugClaims;
    private final DonorAssembly donors;

    /// @param cargo what the selected claims say their cargo does
    /// @param releaseClaims claims that say treated donors release more
    public CultureAssembly(Scenario scenario, List<CargoClaim> cargo, List<String> releaseClaims, Titration.Form form) {
        this(scenario, cargo, List.of(), releaseClaims, form, VesicleDrugClaims.NONE);
    }

    /// @param cargo what the selected claims say their cargo does to recipients
    /// @param onEffectors what they say it does to effectors
    /// @param releaseClaims claims that say treated donors release more
    /// @param drugClaims what the selected claims say that vesicles do with the drug
    public CultureAssembly(Scenario scenario, List<CargoClaim> cargo, List<EffectorClaim> onEffectors,
            List<String> releaseClaims, Titration.Form form, VesicleDrugClaims drugClaims) {
        this.scenario = scenario;
        this.onEffectors = List.copyOf(onEffectors);
        this.cargo = List.copyOf(cargo);
        this.form = form;
        this.drugClaims = drugClaims;
        this.donors = new DonorAssembly(scenario, List.copyOf(releaseClaims), layers());
    }

    /// Start of the drug, minutes.
    public double drugOnMin() {
        return minutes(scenario.drug().from());
    }

    /// Read-out, minutes.
    public double readOutMin() {
        return minutes(scenario.duration());
    }

    /// The models of one arm.
    public ArmModel assemble(Arm arm) {
        Donor donor = scenario.donorOf(arm).orElse(null);
        List<CargoClaim> carried = donor == null
                ? List.of()
                : cargo.stream().filter(claim -> arm.carries(claim.cargo())).toList();
        // No cell makes a synthetic strand: vesicles carry it where somebody loaded it.
        List<CargoClaim> strands = carried.stream().filter(claim -> SilencingStrand.isStrand(claim.cargoClass())
                && loadedCopies(donor, claim.cargo()) != null).toList();
        List<CargoClaim> acting = carried.stream().filter(claim -> !SilencingStrand.isStrand(claim.cargoClass()))
                .toList();
        Vessel vessel = vessel();
        List<VesicleClass> classes = donor == null ? List.of() : VesicleClass.of(donorId(arm));
        EffectorCells effectors = effectors(arm, donor);
        List<CargoClaim> loaded = EffectorClaim.withCargoOf(acting, effectors == null ? List.of() : effectors.claims());
        Model conditioning = donor instanceof Donor.ConditionedMedium medium ? donors.conditioning(arm, medium, loaded)
                : null;
        List<CargoClaim> known = new ArrayList<>(acting);
        known.addAll(strands);
        RecipientNetwork network = new RecipientNetwork(cell(), scenario.drug().name().id(),
                silencesAlone(arm, donor) ? cargo : known, form,
                scenario.drug().killsIn() != KillPhase.ANY);
        VesicleDrugAssembly drug = new VesicleDrugAssembly(arm, donor, cell(), scenario.drug().name().id(), vessel,
                classes, acting, drugClaims);
        return new ArmModel(arm, acting, conditioning,
                culture(arm, donor, loaded, strands, vessel, classes, network, drug, effectors), network,
                drug.all(), vessel, cell(), parts(arm), effectors, strands);
    }

    /// Whether strands act on recipients that meet no vesicles.
    private static boolean silencesAlone(Arm arm, @Nullable Donor donor) {
        return donor == null && !InterventionAssembly.strandsOf(arm).isEmpty();
    }

    private static @Nullable Double loadedCopies(@Nullable Donor donor, String cargo) {
        Engineering engineered = donor == null ? null : donor.engineering();
        return engineered == null ? null : engineered.copiesOf(cargo);
    }

    /// The strands that an arm silences with.
    public static List<SilencingStrand> strandsOf(Arm arm) {
        return InterventionAssembly.strandsOf(arm);
    }

    private @Nullable EffectorCells effectors(Arm arm, @Nullable Donor donor) {
        return scenario.effectorsOf(arm).map(present -> new EffectorCells(present.cell().id(), cell(), present.ratio(),
                present.bearPd1(),
                blocksPd1() ? Optional.of(new AntibodyExposure(scenario.drug().name().id())) : Optional.empty(),
                donor == null
                        ? List.of()
                        : onEffectors.stream().filter(claim -> arm.carries(claim.cargo().cargo())).toList()))
                .orElse(null);
    }

    private boolean blocksPd1() {
        return scenario.drug().action() == DrugAction.PD1_BLOCKADE;
    }

    /// The strand that the cargo of a claim is.
    public static SilencingStrand strandOf(CargoClaim claim) {
        return VesicleDrugAssembly.strand(claim);
    }

    private Vessel vessel() {
        double volumeUm3 = scenario.culture().mediumVolume().in("um3");
        double heightUm = scenario.culture().mediumHeight().in("um");
        return new Vessel(volumeUm3, heightUm, layers());
    }

    /// Donors and recipients stand alike: what the scenario says of mixing holds for both.
    private int layers() {
        return scenario.culture().mixing() == Mixing.STILL ? LAYERS : 1;
    }

    private String cell() {
        return scenario.recipients().cell().id();
    }

    static String donorId(Arm arm) {
        String key = arm.donorKey();
        return key == null ? "none" : Names.id(key);
    }

    private Model culture(
            Arm arm, @Nullable Donor donor, List<CargoClaim> acting, List<CargoClaim> strands, Vessel vessel,
            List<VesicleClass> classes, RecipientNetwork network, VesicleDrugAssembly inVesicles,
            @Nullable EffectorCells effectors) {
        ModelBuilder model = new ModelBuilder("culture");
        vessel.contribute(model, "culture");
        model.given(
                "cells_start",
                cell() + " cells at the start",
                "N₀",
                "{cells}",
                scenario.recipientCount().value(),
                scenario.recipients().density().format(),
                "recipients.density");
        Ledger.contribute(model, inVesicles.all(), VESICLE_SCALE);
        CellGrowth growth = new CellGrowth(cell());
        growth.contributeRates(model);
        List<DrugEffect> effects = new ArrayList<>();
        soluble(model, arm, donor);
        InterventionAssembly interventions = new InterventionAssembly(arm, cell());
        Optional<DrugEffect> drug = drug(model, arm, donor, inVesicles);
        BlockedSteps blocked = inhibitors(model, arm, donor, effects);
        effects.addAll(interventions.drugs(model));
        boolean silencesAlone = silencesAlone(arm, donor);
        if (donor != null || silencesAlone) {
            interventions.strands(model, network, donor instanceof Donor.ConditionedMedium);
        }
        if (donor != null) {
            vesicles(model, arm, donor, acting, strands, vessel, classes, blocked, interventions, inVesicles,
                    drug.map(DrugEffect::ec50).orElse("1"));
            inVesicles.strands(model, network, strands);
            loadedShares(model, donor, acting, network, interventions, donorId(arm));
            network.contribute(model, classes);
        } else if (silencesAlone) {
            network.contribute(model, List.of());
        } else {
            model.rule(RecipientNetwork.LN_RF, "ln resistance factor", "1", "0",
                    Origin.of("phenotype", "EQ-PHENOTYPE-1"));
            if (scenario.drug().killsIn() != KillPhase.ANY) {
                model.rule(CellCycle.LN_ENTRY, "ln of the entry rate into the sensitive phase", "1", "0",
                        Origin.of("phenotype", "EQ-PHENOTYPE-1"));
            }
        }
        if (donor == null && inVesicles.exports()) {
            drug.ifPresent(effect -> ownVesiclesAlone(model, vessel, blocked, inVesicles, effect.ec50()));
        }
        List<String> killers = new ArrayList<>();
        if (effectors != null) {
            effectors.contribute(model, classes, scenario.culture().serumShare().in("1"),
                    blocked.of(StepInhibitor.Step.UPTAKE), "medium_area", VESICLE_SCALE);
            killers.add(EffectorCells.KILLING);
        }
        List<Subpopulation> subpopulations = subpopulations(arm);
        Population population = drug.map(effect -> new Population(cell(), subpopulations, effect, effects, killers))
                .filter(Population::isStructured).orElse(null);
        if (population != null) {
            population.contribute(model, "cells_start");
        } else {
            drug.ifPresent(effects::addFirst);
            growth.contribute(model, "cells_start", effects, killers);
        }
        interventions.additions(model);
        washOut(model, arm, vessel, inVesicles.all(), interventions.inMedium(model), inVesicles, effectors);
        return model.build();
    }

    /// What silencing in donors leaves of each cargo: at each moment in co-culture, on average over the vesicles that were
    /// loaded while the medium was conditioned.
    private static void loadedShares(ModelBuilder model, Donor donor, List<CargoClaim> acting, RecipientNetwork network,
            InterventionAssembly interventions, String key) {
        for (CargoClaim claim : DonorAssembly.byCargo(acting)) {
            if (interventions.againstInDonors(claim.cargo()).isPresent()) {
                String rule = SilencedLoading.share(claim.cargo(), key);
                network.loadedShare(claim.cargo(), donor instanceof Donor.CoCulture ? rule
                        : model.carried("carried_" + rule, "share of " + claim.cargo() + " that silenced donors loaded",
                                "σ_s", "1", SilencedLoading.mean(claim.cargo(), key), Origin.of("scenario", "")));
            }
        }
    }

    private void soluble(ModelBuilder model, Arm arm, @Nullable Donor donor) {
        if (donor instanceof Donor.ConditionedMedium medium && medium.soluble() != null) {
            Double fold = medium.soluble().ec50Fold();
            Quantity halfLife = medium.soluble().halfLife();
            new SolubleFactors(medium.cell().id(), medium.transferred().in("1"), fold == null ? Double.NaN : fold,
                    halfLife == null ? Double.NaN : minutes(halfLife),
                    "donors." + arm.donorKey() + ".soluble-factors").contribute(model);
        }
    }

    /// The names only: the population itself is made with its drug's effect.
    private Map<String, List<String>> parts(Arm arm) {
        Population population = new Population(cell(), subpopulations(arm),
                effect(scenario.drug().name().id(), "0", "1"),
                List.of(), List.of());
        return population.isStructured() ? population.parts() : Map.of();
    }

    private static boolean hasSoluble(@Nullable Donor donor) {
        return donor instanceof Donor.ConditionedMedium medium && medium.soluble() != null;
    }

    private static List<Subpopulation> subpopulations(Arm arm) {
        List<Subpopulation> all = new ArrayList<>();
        String path = "arms[" + arm.name() + "].";
        ResistantClone resistant = arm.heterogeneity().resistant();
        if (resistant != null) {
            Double fold = resistant.ec50Fold();
            all.add(new Subpopulation.Clone(resistant.share().in("1"), resistant.share().format(),
                    fold == null ? Double.NaN : fold, String.valueOf(fold), path + "clone"));
        }
        Persisters persisters = arm.heterogeneity().persisters();
        if (persisters != null) {
            Quantity back = persisters.returnHalfLife();
            all.add(new Subpopulation.Persisters(persisters.share().in("1"), persisters.share().format(),
                    back == null ? Double.NaN : minutes(back), back == null ? "" : back.format(), path + "persisters"));
        }
        return all;
    }

    private DrugEffect effect(String name, String concentration, String resistance) {
        return switch (scenario.drug().killsIn()) {
            case ANY -> new CytotoxicEffect(name, cell(), concentration, resistance, true);
            case S_PHASE -> new PhaseSpecificEffect(name, cell(), concentration, resistance, true,
                    new CellCycle(cell(), CyclePhase.S_PHASE));
            case MITOSIS -> new PhaseSpecificEffect(name, cell(), concentration, resistance, true,
                    new CellCycle(cell(), CyclePhase.MITOSIS));
        };
    }

    /// The drug's exposure, and its effect on recipients if it has one.
    private Optional<DrugEffect> drug(ModelBuilder model, Arm arm, @Nullable Donor donor,
            VesicleDrugAssembly inVesicles) {
        String name = scenario.drug().name().id();
        DrugExposure exposure = new DrugExposure(name);
        DrugEffect effect = effect(name, inVesicles.concentration(), "exp(" + RecipientNetwork.LN_RF
                + (hasSoluble(donor) ? " + " + SolubleFactors.LN_FOLD : "") + ")");
        if (!blocksPd1()) {
            effect.contribute(model);
        }
        model.given(DOSE, "dose of " + name, "C", "{copies}/um3", 0, "one of the doses", "drug.doses");
        String start = "0";
        if (donor instanceof Donor.ConditionedMedium medium && medium.carryOver() != null) {
            start = model.given(
                    "carry_over",
                    name + " carried over with conditioned medium",
                    "C",
                    "{copies}/um3",
                    perUm3(medium.carryOver()) * medium.transferred().in("1"),
                    medium.carryOver().format(),
                    "donors." + arm.donorKey() + ".carry-over");
        }
        if (blocksPd1()) {
            new AntibodyExposure(name).contribute(model, start, DOSE);
        } else {
            exposure.contribute(model, start, "(" + DOSE + " + 0.01*" + effect.ec50() + ")*medium_volume",
                    inVesicles.available());
        }
        SequencedMap<String, String> added = new LinkedHashMap<>();
        added.put(exposure.inMedium(), exposure.inMedium() + " + " + DOSE + "*medium_volume");
        atEachAddition(model, "drug_on", "addition of " + name, 0, added);
        return blocksPd1() ? Optional.empty() : Optional.of(effect);
    }

    private BlockedSteps inhibitors(ModelBuilder model, Arm arm, @Nullable Donor donor, List<DrugEffect> effects) {
        BlockedSteps blocked = BlockedSteps.none();
        for (Inhibitor inhibitor : arm.inhibitors()) {
            String name = inhibitor.name().id();
            String id = Names.id(name);
            List<String> start = new ArrayList<>();
            boolean conditioned = donor instanceof Donor.ConditionedMedium;
            if (conditioned && inhibitor.on() != InhibitorTarget.RECIPIENTS) {
                start.add(model.carried(
                        "carried_" + id, name + " carried over with conditioned medium", "A", "{copies}", "A_" + id,
                        Origin.of("scenario", ""))
                        + "/medium_volume");
            }
            if (!conditioned || inhibitor.on() != InhibitorTarget.DONORS) {
                start.add(DonorAssembly.inhibitorDose(model, arm, inhibitor));
            }
            DrugExposure exposure = new DrugExposure(name);
            CytotoxicEffect effect = new CytotoxicEffect(name, cell(), exposure.concentration(), "1", true);
            effect.contribute(model);
            exposure.contribute(model, String.join(" + ", start), effect.ec50() + "*medium_volume");
            effects.add(effect);
            boolean releasedHere = donor instanceof Donor.CoCulture || arm.release() != SelfRelease.NONE;
            boolean takenUpHere = donor != null || arm.release() != SelfRelease.NONE;
            if (releasedHere || takenUpHere && inhibitor.blocks() == InhibitedStep.UPTAKE) {
                blocked.add(DonorAssembly.step(inhibitor),
                        new StepInhibitor(name, DonorAssembly.step(inhibitor)).contribute(model,
                                exposure.concentration()));
            }
        }
        return blocked;
    }

    /// Vesicles of the recipients where no others are.
    private void ownVesiclesAlone(ModelBuilder model, Vessel vessel, BlockedSteps blocked,
            VesicleDrugAssembly inVesicles, String ec50) {
        totals(model, vessel, inVesicles.all());
        ownVesicles(model, vessel, blocked, inVesicles);
        Uptake uptake = new Uptake(cell(), CellGrowth.CELLS, blocked.of(StepInhibitor.Step.UPTAKE));
        uptake.contribute(model, inVesicles.all(), scenario.culture().serumShare().in("1"), CellGrowth.DEATH,
                VESICLE_SCALE, List.of());
        inVesicles.drug(model, blocked, List.of(uptake), List.of(), ec50);
    }

    private void ownVesicles(ModelBuilder model, Vessel vessel, BlockedSteps blocked,
            VesicleDrugAssembly inVesicles) {
        if (!inVesicles.exports()) {
            return;
        }
        VesicleClass.contribute(model, OwnVesicles.KEY, cell());
        MediumTransport transport = new MediumTransport(vessel);
        for (VesicleClass vesicle : OwnVesicles.classes()) {
            transport.contribute(model, vesicle, "0", VESICLE_SCALE);
        }
        inVesicles.ownVesicles(model, blocked);
    }

    private static void totals(ModelBuilder model, Vessel vessel, List<VesicleClass> classes) {
        model.rule(
                IN_MEDIUM, "vesicles in the medium", "{particles}", new MediumTransport(vessel).inMedium(classes),
                Origin.of("transport", "EQ-TRANSPORT-1"));
        model.rule(
                INSIDE,
                "vesicles inside recipients",
                "{particles}",
                String.join(" + ", classes.stream().map(VesicleClass::internalised).toList()),
                Origin.of("uptake", "EQ-FATE-1"));
    }

    private void vesicles(
            ModelBuilder model, Arm arm, Donor donor, List<CargoClaim> acting, List<CargoClaim> strands, Vessel vessel,
            List<VesicleClass> classes, BlockedSteps blocked, InterventionAssembly interventions,
            VesicleDrugAssembly inVesicles, String ec50) {
        String key = donorId(arm);
        VesicleClass.contribute(model, key, donor.cell().id());
        MediumTransport transport = new MediumTransport(vessel);
        totals(model, vessel, inVesicles.all());
        String kept = kept(model, arm);
        for (VesicleClass vesicle : classes) {
            transport.contribute(model, vesicle, start(model, arm, donor, vesicle, classes.size()) + kept,
                    VESICLE_SCALE);
        }
        ownVesicles(model, vessel, blocked, inVesicles);
        if (scenario.culture().aggregation()) {
            Aggregation.contribute(model, classes, vessel, VESICLE_SCALE);
        }
        if (donor instanceof Donor.CoCulture shared) {
            donors.donorCells(model, arm, shared.ratio());
            interventions.strandsInSharedDonors(model, "donor_cells");
            donors.release(model, key, donor, acting, blocked, classes, interventions, false);
        } else {
            DonorAssembly.byCargo(acting).forEach(claim -> loadedOrNatural(model, arm, donor, claim, key));
            strands.forEach(claim -> loadedOrNatural(model, arm, donor, claim, key));
        }
        inVesicles.engineering(model);
        String uptakeBlocked = blocked.of(StepInhibitor.Step.UPTAKE);
        List<String> competitors = interventions.vesicles(model, classes, vessel);
        Uptake uptake = new Uptake(cell(), CellGrowth.CELLS, uptakeBlocked, competitors);
        uptake.contribute(model, inVesicles.all(), scenario.culture().serumShare().in("1"), CellGrowth.DEATH,
                VESICLE_SCALE, List.of());
        interventions.mimeticFate(model, uptake);
        List<Uptake> uptakes = new ArrayList<>(List.of(uptake));
        if (donor instanceof Donor.CoCulture) {
            Uptake sink = new Uptake(donor.cell().id(), "donor_cells", uptakeBlocked, competitors);
            sink.contributeSink(model, inVesicles.all(), scenario.culture().serumShare().in("1"));
            uptakes.add(sink);
        }
        inVesicles.drug(model, blocked, uptakes, interventions.vesicleLosses(), ec50);
    }

    /// Copies per vesicle: as stated where the cargo was loaded, otherwise as cells load it.
    private static void loadedOrNatural(ModelBuilder model, Arm arm, Donor donor, CargoClaim claim, String key) {
        Double stated = loadedCopies(donor, claim.cargo());
        if (stated == null) {
            DonorAssembly.copies(model, claim, key, donor.cell().id());
        } else if (!model.has("copies_" + Names.id(claim.cargo()) + "_" + key)) {
            EngineeredVesicle.contributeCopies(model, key, claim.cargo(), stated,
                    "donors." + arm.donorKey() + ".engineered.payload", claim.claims());
        }
    }

    private static String kept(ModelBuilder model, Arm arm) {
        if (arm.vesicles() == VesicleContent.PRESENT) {
            return "";
        }
        String efficiency = model.drawn(
                "depletion",
                "share of vesicles that depletion removes",
                "ε",
                "1",
                "depletion-efficiency",
                Scope.ANY,
                Origin.of("scenario", "EQ-DEPLETION-1"));
        return "*(1 - " + efficiency + ")";
    }

    private static String start(ModelBuilder model, Arm arm, Donor donor, VesicleClass vesicle, int classes) {
        return switch (donor) {
            case Donor.ConditionedMedium _ -> model.carried(
                    "carried_" + vesicle.id(),
                    "vesicles in the conditioned medium, class " + vesicle.id(),
                    "V",
                    "{particles}",
                    COLLECTED + vesicle.id(),
                    Origin.of("scenario", ""))
                    + "/medium_volume";
            case Donor.PurifiedVesicles purified -> model.given(
                    "vesicle_dose",
                    "purified vesicles added",
                    "V",
                    "{particles}/um3",
                    purified.dose().in("vesicles/mL") * 1e-12,
                    purified.dose().format(),
                    "donors." + arm.donorKey() + ".dose")
                    + "/" + classes;
            case Donor.CoCulture _ -> "0";
        };
    }

    private void washOut(ModelBuilder model, Arm arm, Vessel vessel, List<VesicleClass> classes,
            List<String> alsoInMedium, VesicleDrugAssembly inVesicles, @Nullable EffectorCells effectors) {
        double exposed = minutes(scenario.drug().to()) - drugOnMin();
        if (minutes(scenario.drug().to()) >= readOutMin()) {
            return;
        }
        SequencedMap<String, String> cleared = new LinkedHashMap<>();
        // Antibody on the cells stays with them.
        cleared.put(new DrugExposure(scenario.drug().name().id()).inMedium(),
                effectors == null || !blocksPd1() ? "0" : effectors.boundAntibody());
        inVesicles.washOut(cleared);
        alsoInMedium.forEach(amount -> cleared.put(amount, "0"));
        for (Inhibitor inhibitor : arm.inhibitors()) {
            cleared.put(new DrugExposure(inhibitor.name().id()).inMedium(), "0");
        }
        if (hasSoluble(scenario.donorOf(arm).orElse(null))) {
            cleared.put(SolubleFactors.LEVEL, "0");
        }
        for (VesicleClass vesicle : classes) {
            StringBuilder washed = new StringBuilder(Ledger.WASHED_OUT.of(vesicle));
            if (scenario.culture().aggregation()) {
                cleared.put(Aggregation.sinking(vesicle), "0");
                washed.append(" + ").append(Aggregation.sinking(vesicle));
            }
            for (int layer = 0; layer < vessel.layers(); layer++) {
                cleared.put(vesicle.inLayer(layer), "0");
                washed.append(" + ").append(vesicle.inLayer(layer));
            }
            cleared.put(Ledger.WASHED_OUT.of(vesicle), washed.toString());
        }
        atEachAddition(model, "wash_out", "replacement of the medium", exposed, cleared);
    }

    /// One event per addition of the drug, numbered from the second one on.
    ///
    /// @param laterMin minutes from the addition to the event
    private void atEachAddition(ModelBuilder model, String id, String label, double laterMin,
            SequencedMap<String, String> changes) {
        List<Double> additions = scenario.drug().additionsH();
        for (int turn = 0; turn < additions.size(); turn++) {
            model.event(turn == 0 ? id : id + "_" + (turn + 1), label, additions.get(turn) * 60 + laterMin, changes,
                    Origin.of("scenario", ""));
        }
    }

    private static double minutes(Quantity time) {
        return time.in("min");
    }

    /// An amount concentration in copies/µm³.
    public static double perUm3(Quantity concentration) {
        return concentration.in("umol/L") * COPIES_PER_UM3_PER_UM;
    }
}
