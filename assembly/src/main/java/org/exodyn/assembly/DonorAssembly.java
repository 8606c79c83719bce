package org.exodyn.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.DrugLoss;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Loading;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.Release;
import org.exodyn.biology.mechanism.SilencedLoading;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.Term;

/// Puts the donors of an arm into a model: alone in the medium that they condition, or beside the recipients.
///
/// @param scenario what is asked
/// @param releaseClaims claims that say treated donors release more
/// @param layers of the medium
record DonorAssembly(Scenario scenario, List<String> releaseClaims, int layers) {

    /// The donors of an arm alone in their medium.
    Model conditioning(Arm arm, Donor.ConditionedMedium medium, List<CargoClaim> acting) {
        String key = CultureAssembly.donorId(arm);
        ModelBuilder model = new ModelBuilder("conditioning");
        double share = medium.transferred().in("1");
        Vessel vessel = new Vessel(scenario.culture().mediumVolume().in("um3") * share,
                scenario.culture().mediumHeight().in("um"), layers);
        vessel.contribute(model, "donors." + arm.donorKey() + ".transferred");
        donorCells(model, arm, medium.ratio());
        model.derived("cells_start", "donor cells at the start", "N_d", "{cells}", "donor_cells",
                Origin.of("scenario", ""));
        List<VesicleClass> classes = VesicleClass.of(key);
        Ledger.contribute(model, classes, CultureAssembly.VESICLE_SCALE);
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
            transport.contribute(model, vesicle, "0", CultureAssembly.VESICLE_SCALE);
        }
        for (VesicleClass vesicle : classes) {
            model.rule(CultureAssembly.COLLECTED + vesicle.id(),
                    "vesicles in the collected medium, class " + vesicle.id(),
                    "{particles}",
                    transport.inMedium(List.of(vesicle)), Origin.of("transport", "EQ-TRANSPORT-1"));
        }
        InterventionAssembly interventions = new InterventionAssembly(arm, scenario.recipients().cell().id());
        interventions.donorStrands(model, "donor_cells");
        release(model, key, medium, acting, blocked, classes, interventions, true);
        new Uptake(cell, "donor_cells", blocked.of(StepInhibitor.Step.UPTAKE)).contributeSink(model, classes,
                scenario.culture().serumShare().in("1"));
        return model.build();
    }

    /// The step that an inhibitor holds up.
    static StepInhibitor.Step step(Inhibitor inhibitor) {
        return switch (inhibitor.blocks()) {
            case CERAMIDE_ROUTE -> StepInhibitor.Step.CERAMIDE_ROUTE;
            case ESCRT_ROUTE -> StepInhibitor.Step.ESCRT_ROUTE;
            case FUSION -> StepInhibitor.Step.FUSION;
            case UPTAKE -> StepInhibitor.Step.UPTAKE;
        };
    }

    /// Contributes the number of donors.
    void donorCells(ModelBuilder model, Arm arm, double ratio) {
        double cells = ratio * scenario.recipientCount().value();
        model.given("donor_cells", "donor cells", "N_d", "{cells}", cells, ratio + " per recipient",
                "donors." + arm.donorKey() + ".ratio");
    }

    /// Contributes release and loading of an arm's donors.
    ///
    /// @param collected whether their medium is collected, so that what vesicles carry on average is needed
    void release(ModelBuilder model, String key, Donor donor, List<CargoClaim> acting, BlockedSteps blocked,
            List<VesicleClass> classes, InterventionAssembly interventions, boolean collected) {
        String cell = donor.cell().id();
        boolean responds = donor instanceof Donor.CoCulture shared && shared.respondsToDrug();
        Release release = new Release(key, cell, donor.treatedWith().map(Term::id).orElse(null), "donor_cells",
                blocked, responds ? new DrugExposure(scenario.drug().name().id()).concentration() : null);
        release.contribute(model, classes, releaseClaims);
        for (CargoClaim claim : byCargo(acting)) {
            Loading loading = new Loading(claim.cargo(), claim.cargoClass(), Loading.Mode.of(claim.cargoClass()));
            copies(model, claim, key, cell);
            interventions.againstInDonors(claim.cargo()).ifPresentOrElse(strand -> {
                SilencedLoading silenced = new SilencedLoading(loading, strand, InterventionAssembly.DONORS, cell);
                loading.contributePool(model, release, claim, SilencedLoading.share(claim.cargo(), key));
                silenced.contribute(model, release);
                if (collected) {
                    silenced.contributeMean(model, release);
                }
            }, () -> loading.contributePool(model, release, claim, "1"));
        }
    }

    /// One entry per cargo: what several claims say about it together, as a vesicle is loaded with it once.
    static List<CargoClaim> byCargo(List<CargoClaim> acting) {
        Map<String, CargoClaim> together = new LinkedHashMap<>();
        acting.forEach(claim -> together.merge(claim.cargo(), claim, (one, other) -> new CargoClaim(one.cargo(),
                one.cargoClass(), union(one.enrichedIn(), other.enrichedIn()), one.regulations(), one.effects(),
                union(one.claims(), other.claims()))));
        return List.copyOf(together.values());
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /// Contributes the copies of a cargo per vesicle.
    static void copies(ModelBuilder model, CargoClaim claim, String key, String cell) {
        new Loading(claim.cargo(), claim.cargoClass(), Loading.Mode.of(claim.cargoClass()))
                .contributeCopies(model, claim, key, cell, claim.enrichedIn().contains(cell),
                        !claim.enrichedIn().isEmpty());
    }

    private static String inhibitorInConditioning(ModelBuilder model, Arm arm, Inhibitor inhibitor) {
        String id = Names.id(inhibitor.name().id());
        Origin origin = Origin.of("drug-exposure", "EQ-EXPOSURE-1");
        String dose = inhibitorDose(model, arm, inhibitor);
        String loss = DrugLoss.contribute(model, inhibitor.name().id(), origin);
        String amount = model.species(
                "A_" + id, inhibitor.name().id() + " in the donors' medium", "{copies}", dose + "*medium_volume",
                dose + "*medium_volume", origin);
        model.reaction("lose_" + id, "loss in medium", loss + "*" + amount, origin, amount, -1.0);
        return new StepInhibitor(inhibitor.name().id(), step(inhibitor)).contribute(model, amount + "/medium_volume");
    }

    /// Contributes the dose of an inhibitor and returns its name.
    static String inhibitorDose(ModelBuilder model, Arm arm, Inhibitor inhibitor) {
        return model.given(
                "dose_" + Names.id(inhibitor.name().id()),
                "dose of " + inhibitor.name().id(),
                "C",
                "{copies}/um3",
                CultureAssembly.perUm3(inhibitor.dose()),
                inhibitor.dose().format(),
                "arms[" + arm.name() + "].inhibitors");
    }
}
