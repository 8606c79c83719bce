package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.exodyn.biology.mechanism.AntibodyExposure;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CytotoxicEffect;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Loading;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Release;
import org.exodyn.biology.mechanism.StepInhibitor;
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
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.Term;
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
    private static final String VESICLE_SCALE = "cells_start";

    /// Effectors that bear no PD-1 in the model.
    private static final String MACROPHAGE = "macrophage";

    private final Scenario scenario;
    private final List<CargoClaim> cargo;
    private final List<EffectorClaim> onEffectors;
    private final List<String> releaseClaims;
    private final Titration.Form form;

    /// @param cargo what the selected claims say their cargo does
    /// @param releaseClaims claims that say treated donors release more
    public CultureAssembly(Scenario scenario, List<CargoClaim> cargo, List<String> releaseClaims, Titration.Form form) {
        this(scenario, cargo, List.of(), releaseClaims, form);
    }

    /// @param cargo what the selected claims say their cargo does to recipients
    /// @param onEffectors what they say it does to effectors
    /// @param releaseClaims claims that say treated donors release more
    public CultureAssembly(Scenario scenario, List<CargoClaim> cargo, List<EffectorClaim> onEffectors,
            List<String> releaseClaims, Titration.Form form) {
        this.scenario = scenario;
        this.onEffectors = List.copyOf(onEffectors);
        this.cargo = List.copyOf(cargo);
        this.releaseClaims = List.copyOf(releaseClaims);
        this.form = form;
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
        List<CargoClaim> acting = donor == null
                ? List.of()
                : cargo.stream().filter(claim -> arm.carries(claim.cargo())).toList();
        Vessel vessel = vessel();
        List<VesicleClass> classes = donor == null ? List.of() : VesicleClass.of(donorId(arm));
        EffectorCells effectors = effectors(arm, donor);
        List<CargoClaim> loaded = effectors == null
                ? acting
                : Stream.concat(acting.stream(), effectors.claims().stream().map(EffectorClaim::cargo)).toList();
        Model conditioning = donor instanceof Donor.ConditionedMedium medium ? conditioning(arm, medium, loaded) : null;
        RecipientNetwork network = new RecipientNetwork(cell(), scenario.drug().name().id(), acting, form);
        return new ArmModel(arm, acting, conditioning,
                culture(arm, donor, loaded, vessel, classes, network, effectors), network, classes, vessel, cell(),
                effectors);
    }

    private @Nullable EffectorCells effectors(Arm arm, @Nullable Donor donor) {
        return scenario.effectorsOf(arm).map(present -> new EffectorCells(present.cell().id(), cell(), present.ratio(),
                !present.cell().id().equals(MACROPHAGE),
                blocksPd1() ? Optional.of(new AntibodyExposure(scenario.drug().name().id())) : Optional.empty(),
                donor == null
                        ? List.of()
                        : onEffectors.stream().filter(claim -> arm.carries(claim.cargo().cargo())).toList()))
                .orElse(null);
    }

    private boolean blocksPd1() {
        return scenario.drug().action() == DrugAction.PD1_BLOCKADE;
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

    private static String donorId(Arm arm) {
        String key = arm.donorKey();
        return key == null ? "none" : Names.id(key);
    }

    // ---- the donors alone, making conditioned medium ----

    private Model conditioning(Arm arm, Donor.ConditionedMedium medium, List<CargoClaim> acting) {
        String key = donorId(arm);
        ModelBuilder model = new ModelBuilder("conditioning");
        double share = medium.transferred().in("1");
        Vessel vessel = new Vessel(scenario.culture().mediumVolume().in("um3") * share,
                scenario.culture().mediumHeight().in("um"), layers());
        vessel.contribute(model, "donors." + arm.donorKey() + ".transferred");
        donorCells(model, arm, medium.ratio());
        model.derived("cells_start", "donor cells at the start", "N_d", "{cells}", "donor_cells",
                Origin.of("scenario", ""));
        List<VesicleClass> classes = VesicleClass.of(key);
        Ledger.contribute(model, classes, VESICLE_SCALE);
        BlockedSteps blocked = BlockedSteps.none();
        for (Inhibitor inhibitor : arm.inhibitors()) {
            if (inhibitor.on() != InhibitorTarget.RECIPIENTS) {
                blocked.add(step(inhibitor), inhibitorInConditioning(model, arm, inhibitor));
            }
        }
        String cell = medium.cell().id();
        VesicleClass.contribute(model, key, cell);
        MediumTransport transport = new MediumTransport(vessel);
        for (VesicleClass vesicle : classes) {
            transport.contribute(model, vesicle, "0", VESICLE_SCALE);
        }
        for (VesicleClass vesicle : classes) {
            model.rule(COLLECTED + vesicle.id(), "vesicles in the collected medium, class " + vesicle.id(),
                    "{particles}",
                    transport.inMedium(List.of(vesicle)), Origin.of("transport", "EQ-TRANSPORT-1"));
        }
        release(model, key, medium, acting, blocked, classes);
        new Uptake(cell, "donor_cells", blocked.of(StepInhibitor.Step.UPTAKE)).contributeSink(model, classes,
                scenario.culture().serumShare().in("1"));
        return model.build();
    }

    private static StepInhibitor.Step step(Inhibitor inhibitor) {
        return switch (inhibitor.blocks()) {
            case CERAMIDE_ROUTE -> StepInhibitor.Step.CERAMIDE_ROUTE;
            case ESCRT_ROUTE -> StepInhibitor.Step.ESCRT_ROUTE;
            case FUSION -> StepInhibitor.Step.FUSION;
            case UPTAKE -> StepInhibitor.Step.UPTAKE;
        };
    }

    private void donorCells(ModelBuilder model, Arm arm, double ratio) {
        double cells = ratio * scenario.recipientCount().value();
        model.given("donor_cells", "donor cells", "N_d", "{cells}", cells, ratio + " per recipient",
                "donors." + arm.donorKey() + ".ratio");
    }

    private void release(ModelBuilder model, String key, Donor donor, List<CargoClaim> acting, BlockedSteps blocked,
            List<VesicleClass> classes) {
        String cell = donor.cell().id();
        Release release = new Release(key, cell, donor.treatedWith().map(Term::id).orElse(null), "donor_cells",
                blocked);
        release.contribute(model, classes, releaseClaims);
        for (CargoClaim claim : byCargo(acting)) {
            Loading loading = new Loading(claim.cargo(), claim.cargoClass(), Loading.Mode.of(claim.cargoClass()));
            copies(model, claim, key, cell);
            loading.contributePool(model, release, claim);
        }
    }

    /// One entry per cargo: what several claims say about it together, as a vesicle is loaded with it once.
    private static List<CargoClaim> byCargo(List<CargoClaim> acting) {
        Map<String, CargoClaim> together = new LinkedHashMap<>();
        acting.forEach(claim -> together.merge(claim.cargo(), claim, (one, other) -> new CargoClaim(one.cargo(),
                one.cargoClass(), union(one.enrichedIn(), other.enrichedIn()), one.regulations(), one.effects(),
                union(one.claims(), other.claims()))));
        return List.copyOf(together.values());
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static void copies(ModelBuilder model, CargoClaim claim, String key, String cell) {
        new Loading(claim.cargo(), claim.cargoClass(), Loading.Mode.of(claim.cargoClass()))
                .contributeCopies(model, claim, key, cell, claim.enrichedIn().contains(cell),
                        !claim.enrichedIn().isEmpty());
    }

    private static String inhibitorInConditioning(ModelBuilder model, Arm arm, Inhibitor inhibitor) {
        String id = Names.id(inhibitor.name().id());
        Origin origin = Origin.of("drug-exposure", "EQ-EXPOSURE-1");
        String dose = inhibitorDose(model, arm, inhibitor);
        String halfLife = model.drawn(
                "loss_half_life_" + id, "half-life of " + inhibitor.name().id() + " in culture medium", "t_½", "min",
                "drug-loss-half-life",
                Scope.ofDrug(inhibitor.name().id()), origin);
        String amount = model.species(
                "A_" + id, inhibitor.name().id() + " in the donors' medium", "{copies}", dose + "*medium_volume",
                dose + "*medium_volume", origin);
        model.reaction("lose_" + id, "loss in medium", "ln(2)/" + halfLife + "*" + amount, origin, amount, -1.0);
        return new StepInhibitor(inhibitor.name().id(), step(inhibitor)).contribute(model, amount + "/medium_volume");
    }

    private static String inhibitorDose(ModelBuilder model, Arm arm, Inhibitor inhibitor) {
        return model.given(
                "dose_" + Names.id(inhibitor.name().id()),
                "dose of " + inhibitor.name().id(),
                "C",
                "{copies}/um3",
                perUm3(inhibitor.dose()),
                inhibitor.dose().format(),
                "arms[" + arm.name() + "].inhibitors");
    }

    // ---- the recipients ----

    private Model culture(
            Arm arm, @Nullable Donor donor, List<CargoClaim> acting, Vessel vessel, List<VesicleClass> classes,
            RecipientNetwork network, @Nullable EffectorCells effectors) {
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
        Ledger.contribute(model, classes, VESICLE_SCALE);
        CellGrowth growth = new CellGrowth(cell());
        growth.contributeRates(model);
        List<CytotoxicEffect> effects = new ArrayList<>();
        drug(model, arm, donor).ifPresent(effects::add);
        BlockedSteps blocked = inhibitors(model, arm, donor, effects);
        if (donor != null) {
            vesicles(model, arm, donor, acting, vessel, classes, blocked);
            network.contribute(model, classes);
        } else {
            model.rule(RecipientNetwork.LN_RF, "ln resistance factor", "1", "0",
                    Origin.of("phenotype", "EQ-PHENOTYPE-1"));
        }
        List<String> killers = new ArrayList<>();
        if (effectors != null) {
            effectors.contribute(model, classes, scenario.culture().serumShare().in("1"),
                    blocked.of(StepInhibitor.Step.UPTAKE), "medium_area", VESICLE_SCALE);
            killers.add(EffectorCells.KILLING);
        }
        growth.contribute(model, "cells_start", effects, killers);
        washOut(model, arm, vessel, classes, effectors);
        return model.build();
    }

    /// The drug's exposure, and its effect on recipients if it has one.
    private Optional<CytotoxicEffect> drug(ModelBuilder model, Arm arm, @Nullable Donor donor) {
        String name = scenario.drug().name().id();
        DrugExposure exposure = new DrugExposure(name);
        CytotoxicEffect effect = new CytotoxicEffect(name, cell(), exposure.concentration(),
                "exp(" + RecipientNetwork.LN_RF + ")");
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
            exposure.contribute(model, start, "(" + DOSE + " + 0.01*" + effect.ec50() + ")*medium_volume");
        }
        SequencedMap<String, String> added = new LinkedHashMap<>();
        added.put(exposure.inMedium(), exposure.inMedium() + " + " + DOSE + "*medium_volume");
        model.event("drug_on", "addition of " + name, drugOnMin(), added, Origin.of("scenario", ""));
        return blocksPd1() ? Optional.empty() : Optional.of(effect);
    }

    private BlockedSteps inhibitors(ModelBuilder model, Arm arm, @Nullable Donor donor, List<CytotoxicEffect> effects) {
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
                start.add(inhibitorDose(model, arm, inhibitor));
            }
            DrugExposure exposure = new DrugExposure(name);
            CytotoxicEffect effect = new CytotoxicEffect(name, cell(), exposure.concentration(), "1");
            effect.contribute(model);
            exposure.contribute(model, String.join(" + ", start), effect.ec50() + "*medium_volume");
            effects.add(effect);
            boolean donorsAreHere = donor instanceof Donor.CoCulture;
            boolean blocksUptake = inhibitor.blocks() == InhibitedStep.UPTAKE;
            if (donor != null && (donorsAreHere || blocksUptake)) {
                blocked.add(step(inhibitor),
                        new StepInhibitor(name, step(inhibitor)).contribute(model, exposure.concentration()));
            }
        }
        return blocked;
    }

    private void vesicles(
            ModelBuilder model, Arm arm, Donor donor, List<CargoClaim> acting, Vessel vessel,
            List<VesicleClass> classes, BlockedSteps blocked) {
        String key = donorId(arm);
        VesicleClass.contribute(model, key, donor.cell().id());
        MediumTransport transport = new MediumTransport(vessel);
        model.rule(
                IN_MEDIUM, "vesicles in the medium", "{particles}", transport.inMedium(classes),
                Origin.of("transport", "EQ-TRANSPORT-1"));
        model.rule(
                INSIDE,
                "vesicles inside recipients",
                "{particles}",
                String.join(" + ", classes.stream().map(VesicleClass::internalised).toList()),
                Origin.of("uptake", "EQ-FATE-1"));
        String kept = kept(model, arm);
        for (VesicleClass vesicle : classes) {
            transport.contribute(model, vesicle, start(model, arm, donor, vesicle, classes.size()) + kept,
                    VESICLE_SCALE);
        }
        if (donor instanceof Donor.CoCulture shared) {
            donorCells(model, arm, shared.ratio());
            release(model, key, donor, acting, blocked, classes);
        } else {
            byCargo(acting).forEach(claim -> copies(model, claim, key, donor.cell().id()));
        }
        String uptakeBlocked = blocked.of(StepInhibitor.Step.UPTAKE);
        new Uptake(cell(), CellGrowth.CELLS, uptakeBlocked)
                .contribute(model, classes, scenario.culture().serumShare().in("1"), CellGrowth.DEATH, VESICLE_SCALE,
                        List.of());
        if (donor instanceof Donor.CoCulture) {
            new Uptake(donor.cell().id(), "donor_cells", uptakeBlocked)
                    .contributeSink(model, classes, scenario.culture().serumShare().in("1"));
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
            @Nullable EffectorCells effectors) {
        double to = minutes(scenario.drug().to());
        if (to >= readOutMin()) {
            return;
        }
        SequencedMap<String, String> cleared = new LinkedHashMap<>();
        // Antibody on the cells stays with them.
        cleared.put(new DrugExposure(scenario.drug().name().id()).inMedium(),
                effectors == null || !blocksPd1() ? "0" : effectors.boundAntibody());
        for (Inhibitor inhibitor : arm.inhibitors()) {
            cleared.put(new DrugExposure(inhibitor.name().id()).inMedium(), "0");
        }
        for (VesicleClass vesicle : classes) {
            StringBuilder washed = new StringBuilder(Ledger.WASHED_OUT.of(vesicle));
            for (int layer = 0; layer < vessel.layers(); layer++) {
                cleared.put(vesicle.inLayer(layer), "0");
                washed.append(" + ").append(vesicle.inLayer(layer));
            }
            cleared.put(Ledger.WASHED_OUT.of(vesicle), washed.toString());
        }
        model.event("wash_out", "replacement of the medium", to, cleared, Origin.of("scenario", ""));
    }

    private static double minutes(Quantity time) {
        return time.in("min");
    }

    /// An amount concentration in copies/µm³.
    public static double perUm3(Quantity concentration) {
        return concentration.in("umol/L") * COPIES_PER_UM3_PER_UM;
    }
}
