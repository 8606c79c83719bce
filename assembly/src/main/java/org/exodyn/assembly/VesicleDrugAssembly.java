package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Decoy;
import org.exodyn.biology.mechanism.DeliveredDrug;
import org.exodyn.biology.mechanism.DrugExport;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.VesicleDrug;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.biology.scenario.Term;
import org.jspecify.annotations.Nullable;

/// Puts what vesicles do with the drug into the model of one arm: export by the recipients, drug that engineers loaded, decoys.
final class VesicleDrugAssembly {

    private final Arm arm;
    private final @Nullable Donor donor;
    private final String cell;
    private final String drug;
    private final Vessel vessel;
    private final List<VesicleClass> classes;
    private final VesicleDrugClaims claims;
    private final List<VesicleDrugClaims.Binding> decoys;
    private final Engineering.@Nullable Payload loaded;

    /// @param classes the donor's
    /// @param acting the cargo that acts in this arm
    VesicleDrugAssembly(Arm arm, @Nullable Donor donor, String cell, String drug, Vessel vessel,
            List<VesicleClass> classes, List<CargoClaim> acting, VesicleDrugClaims claims) {
        this.arm = arm;
        this.donor = donor;
        this.cell = cell;
        this.drug = drug;
        this.vessel = vessel;
        this.classes = List.copyOf(classes);
        this.claims = claims;
        this.decoys = claims.decoys().stream()
                .filter(decoy -> acting.stream().anyMatch(cargo -> cargo.cargo().equals(decoy.cargo()))).limit(1)
                .toList();
        Engineering engineered = donor == null ? null : donor.engineering();
        this.loaded = engineered == null ? null : engineered.drug();
    }

    boolean exports() {
        return arm.release() != SelfRelease.NONE;
    }

    /// The classes of an arm's medium: the donor's, then the recipients' own.
    List<VesicleClass> all() {
        List<VesicleClass> all = new ArrayList<>(classes);
        if (exports()) {
            all.addAll(OwnVesicles.classes());
        }
        return List.copyOf(all);
    }

    /// Formula of the amount in the medium that can enter cells and act, copies.
    String available() {
        return decoys.isEmpty() ? new DrugExposure(drug).inMedium() : Decoy.free(drug);
    }

    /// Formula of the concentration that acts: that of the medium where vesicles do nothing with the drug.
    String concentration() {
        StringBuilder acting = new StringBuilder(available()).append("/medium_volume");
        if (exports()) {
            acting.append("*").append(export(BlockedSteps.none()).kept());
        }
        if (loaded != null) {
            acting.append(" + ").append(new DeliveredDrug(drug).concentration());
        }
        return acting.toString();
    }

    private DrugExport export(BlockedSteps blocked) {
        return new DrugExport(drug, cell, arm.release() == SelfRelease.EXPORTING, blocked);
    }

    /// Contributes release by the recipients, before uptake.
    void ownVesicles(ModelBuilder model, BlockedSteps blocked) {
        if (exports()) {
            new OwnVesicles(cell, blocked).contribute(model);
        }
    }

    /// Contributes what acts on the uptake of engineered vesicles, before uptake.
    void engineering(ModelBuilder model) {
        EngineeredVesicle vesicle = engineered();
        if (vesicle != null) {
            vesicle.contributeLigand(model, cell);
            vesicle.contributeRelease(model);
        }
    }

    private @Nullable EngineeredVesicle engineered() {
        Engineering engineering = donor == null ? null : donor.engineering();
        if (engineering == null) {
            return null;
        }
        return new EngineeredVesicle(key(), name(engineering.ligand()), switch (engineering.fusion()) {
            case NATURAL -> EngineeredVesicle.Fusion.NATURAL;
            case FUSOGEN -> EngineeredVesicle.Fusion.FUSOGEN;
            case NONE -> EngineeredVesicle.Fusion.NONE;
        }, name(engineering.fusogen()));
    }

    private static @Nullable String name(@Nullable Term term) {
        return term == null ? null : term.id();
    }

    private String key() {
        return classes.getFirst().donor();
    }

    /// Contributes strands that engineered vesicles bring, before what they act on. Several cargos may be one strand, and the same
    /// strand may be in the cytosol already because recipients got it free too: all that arrives adds up.
    void strands(ModelBuilder model, RecipientNetwork network, List<CargoClaim> strands) {
        Map<SilencingStrand, SequencedSet<String>> cargoOf = new LinkedHashMap<>();
        strands.forEach(claim -> cargoOf.computeIfAbsent(strand(claim), _ -> new LinkedHashSet<>()).add(claim.cargo()));
        cargoOf.forEach((strand, cargo) -> {
            String arrival = String.join(" + ", cargo.stream().map(one -> Uptake.arrival(one, classes)).toList());
            if (model.has(strand.inCytosol(""))) {
                strand.contributeDelivery(model, "", arrival);
                return;
            }
            String copies = String.join(" + ", cargo.stream()
                    .map(one -> "cells_start*copies_" + Names.id(one) + "_" + key())
                    .toList());
            strand.contributeCytosol(model, "", CellGrowth.CELLS, CellGrowth.DEATH, false, arrival,
                    copies + " + 1e-3*cells_start");
            network.silence(strand, strand.inCytosol(""));
        });
    }

    /// The strand that a claim's cargo is.
    static SilencingStrand strand(CargoClaim claim) {
        return new SilencingStrand(SilencingStrand.kindOf(claim.cargoClass()).orElseThrow(),
                claim.lowered().orElseThrow().target());
    }

    /// Contributes drug in vesicles and what binds it, after uptake.
    ///
    /// @param uptakes who takes vesicles up, the recipients first
    /// @param otherwise formulas of rates at which each vesicle of the medium is lost in other ways, 1/min
    void drug(ModelBuilder model, BlockedSteps blocked, List<Uptake> uptakes, List<String> otherwise, String ec50) {
        String scale = "(" + CultureAssembly.DOSE + " + 0.01*" + ec50 + ")*medium_volume";
        String small = "1e-3*" + scale;
        for (VesicleDrugClaims.Binding decoy : decoys) {
            new Decoy(drug, decoy.cargo(), decoy.claim()).contribute(model, classes, vessel, uptakes, otherwise, scale);
        }
        if (exports()) {
            VesicleDrug own = new VesicleDrug(drug, OwnVesicles.classes(), vessel);
            own.contribute(model, Map.of(), uptakes, otherwise, new DrugExposure(drug).inCells(), small);
            export(blocked).contribute(model, own, arm.release() == SelfRelease.EXPORTING ? claims.export() : List.of(),
                    ec50, small);
        }
        if (loaded != null) {
            new DeliveredDrug(drug).contribute(model, small);
            String copies = model.given("drug_copies_" + key(), "molecules of " + drug + " loaded per vesicle", "c",
                    "1", loaded.copies(), Double.toString(loaded.copies()),
                    "donors." + arm.donorKey() + ".engineered.drug");
            Map<VesicleClass, String> initial = new LinkedHashMap<>();
            for (VesicleClass vesicle : classes) {
                initial.put(vesicle, copies + "*volume_share_" + vesicle.id() + "*vesicle_dose/" + VesicleClass.SIZES
                        + "*medium_volume");
            }
            new VesicleDrug(drug, classes, vessel).contribute(model, initial, uptakes, otherwise,
                    new DeliveredDrug(drug).inCells(), small);
        }
    }

    /// What a change of the medium takes away, with where it is booked.
    void washOut(SequencedMap<String, String> cleared) {
        if (!exports() && loaded == null && decoys.isEmpty()) {
            return;
        }
        StringBuilder gone = new StringBuilder(VesicleDrug.gone(drug)).append(" + ")
                .append(new DrugExposure(drug).inMedium());
        List<VesicleClass> holding = new ArrayList<>();
        if (exports()) {
            holding.addAll(OwnVesicles.classes());
        }
        if (loaded != null) {
            holding.addAll(classes);
        }
        VesicleDrug held = new VesicleDrug(drug, holding, vessel);
        for (VesicleClass vesicle : holding) {
            cleared.put(held.inMedium(vesicle), "0");
            gone.append(" + ").append(held.inMedium(vesicle));
        }
        cleared.put(VesicleDrug.gone(drug), gone.toString());
    }
}
