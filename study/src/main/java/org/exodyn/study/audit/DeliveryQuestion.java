package org.exodyn.study.audit;

import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.assembly.audit.VesicleLoad;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.Measured;
import org.exodyn.atlas.experiment.RequirementClass;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/// What a known delivery asks of the audit, or why it asks nothing. The question is that of the experiment: its vehicle, its read-out,
/// and what is printed of its dose, cells and times. A dose that is not printed is drawn from a record of the doses that experiments use,
/// and so are cells per volume; times that are not printed are those of the audit.
///
/// @param subject what is asked
/// @param requirement decides how much is enough
record DeliveryQuestion(AuditSubject subject, AuditSetting setting, AuditConditions conditions,
        RequirementClass requirement) {

    /// A target of which nothing is known.
    private static final String TARGET = "a target";
    private static final String UNNAMED_CELL = "carcinoma cell";

    /// Where the numbers of a delivery come from.
    enum DoseFrom {
        PRINTED("printed"), DRAWN("not printed; drawn from the doses that experiments use"), NONE("none is asked for");

        private final String label;

        DoseFrom(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// The question of a delivery.
    static DeliveryQuestion of(Atlas atlas, KnownDelivery delivery, AuditConditions others) {
        AuditConditions conditions = conditions(delivery, others);
        RequirementClass requirement = delivery.requirement();
        return switch (requirement) {
            case BIOMARKER -> new DeliveryQuestion(
                    subject(atlas, delivery, "protein", AuditSubject.Kind.BIOMARKER, List.of()), AuditSetting.SAMPLE,
                    conditions, requirement);
            case DRUG_EXPORT -> new DeliveryQuestion(
                    subject(atlas, delivery, "drug", AuditSubject.Kind.EXPORT, List.of()), AuditSetting.CO_CULTURE,
                    conditions, requirement);
            case PAYLOAD -> new DeliveryQuestion(payload(atlas, delivery), AuditSetting.PURIFIED, conditions,
                    requirement);
            case DECOY -> new DeliveryQuestion(
                    subject(atlas, delivery, "protein", AuditSubject.Kind.DECOY, List.of()), AuditSetting.PURIFIED,
                    conditions, requirement);
            case LIGAND -> new DeliveryQuestion(
                    subject(atlas, delivery, "protein", AuditSubject.Kind.COMPLEXES, List.of()), AuditSetting.PURIFIED,
                    conditions, requirement);
            case MIRNA, MIRNA_MESSAGE, MIRNA_REPORTER -> new DeliveryQuestion(repressing(atlas, delivery, "miRNA"),
                    AuditSetting.PURIFIED, conditions, requirement);
            case SPONGE, PROTEIN, MRNA -> new DeliveryQuestion(
                    subject(atlas, delivery, requirement == RequirementClass.PROTEIN ? "protein" : "mRNA",
                            AuditSubject.Kind.COPIES, List.of()).withLoad(load(delivery)),
                    AuditSetting.PURIFIED, conditions, requirement);
        };
    }

    /// The requirement models.
    List<Need> needs(AuditModel model) {
        return switch (requirement) {
            case PROTEIN, MRNA -> Needs.events();
            case MIRNA_MESSAGE -> Needs.onMessage(model);
            case MIRNA_REPORTER -> Needs.onReporter(model);
            case MIRNA, SPONGE, LIGAND, DECOY, DRUG_EXPORT, PAYLOAD, BIOMARKER -> Needs.of(model);
        };
    }

    /// Why nothing can be asked of a delivery.
    static Optional<String> refusal(KnownDelivery delivery) {
        Setup setup = delivery.setup();
        if (setup != null && setup.route() == Setup.Route.ANIMAL) {
            return Optional.of(
                    "It was given to an animal, and the audit's chain is that of a culture: no record gives what of a "
                            + "dose reaches the cells.");
        }
        boolean bare = delivery.cargo().isEmpty();
        return switch (delivery.requirement()) {
            case DECOY, LIGAND -> bare
                    ? Optional.of("Its vesicles carry none of the molecule, so there is nothing to calculate.")
                    : surface(delivery);
            case PAYLOAD -> unknownPayload(delivery);
            case MIRNA, MIRNA_MESSAGE, MIRNA_REPORTER, SPONGE, PROTEIN, MRNA, DRUG_EXPORT, BIOMARKER ->
                Optional.empty();
        };
    }

    private static Optional<String> surface(KnownDelivery delivery) {
        if (delivery.requirement() == RequirementClass.DECOY) {
            return delivery.drugs().isEmpty()
                    ? Optional.of("The record names no drug that the vesicles would have to hold.")
                    : Optional.empty();
        }
        return delivery.cargo().stream().noneMatch(item -> SurfaceLigand.of(item.entity()).isPresent())
                ? Optional.of(
                        "No record gives how its ligand binds its receptor and how many complexes kill a tumour cell.")
                : Optional.empty();
    }

    private static Optional<String> unknownPayload(KnownDelivery delivery) {
        String cargoClass = delivery.cargo().stream().map(CargoItem::cargoClass).findFirst().orElse("");
        boolean known = cargoClass.equals("siRNA") || cargoClass.equals("antimiR")
                || cargoClass.equals("drug") && delivery.vehicle() == KnownDelivery.Vehicle.LOADED_VESICLE;
        return known ? Optional.empty()
                : Optional.of(
                        "No record gives how many molecules of such a payload one vesicle or particle holds, nor how many act.");
    }

    /// Where the dose comes from.
    static DoseFrom dose(KnownDelivery delivery) {
        Setup setup = delivery.setup();
        return switch (delivery.requirement()) {
            case SPONGE -> setup == null || setup.dose().isEmpty() ? DoseFrom.NONE : DoseFrom.PRINTED;
            case DRUG_EXPORT, BIOMARKER -> DoseFrom.NONE;
            case PAYLOAD -> strands(delivery).isPresent() ? DoseFrom.PRINTED : ofVesicles(setup);
            case MIRNA, MIRNA_MESSAGE, MIRNA_REPORTER, PROTEIN, MRNA, LIGAND, DECOY -> ofVesicles(setup);
        };
    }

    private static DoseFrom ofVesicles(@Nullable Setup setup) {
        return setup != null && ExperimentConditions.given(setup).isPresent() ? DoseFrom.PRINTED : DoseFrom.DRAWN;
    }

    private static AuditConditions conditions(KnownDelivery delivery, AuditConditions others) {
        Setup setup = delivery.setup();
        boolean together = delivery.requirement() == RequirementClass.PAYLOAD
                && delivery.vehicle() == KnownDelivery.Vehicle.LOADED_VESICLE
                || delivery.requirement() == RequirementClass.DECOY;
        AuditConditions unprinted = (together ? others.withDrugAtOnce() : others)
                .withDose(new VesicleDose.NotPrinted()).withCellsPerMl(null);
        if (setup == null) {
            return unprinted;
        }
        AuditConditions conditions = unprinted.withCellsPerMl(ExperimentConditions.density(setup).orElse(null))
                .withDose(ExperimentConditions.given(setup).orElseGet(VesicleDose.NotPrinted::new));
        if (setup.readOut() != null) {
            double readOut = setup.readOut().in("h");
            double from = setup.drugFrom() == null ? 0 : setup.drugFrom().in("h");
            conditions = conditions.withWindow(from < readOut ? from : 0, readOut);
        }
        Long patients = setup.patients();
        Long controls = setup.controls();
        return patients == null || controls == null ? conditions
                : conditions.withSamples(others.plasmaMl(),
                        Math.max(2, Math.toIntExact(patients)), Math.max(2, Math.toIntExact(controls)));
    }

    private static AuditSubject payload(Atlas atlas, KnownDelivery delivery) {
        String cargoClass = delivery.cargo().stream().map(CargoItem::cargoClass).findFirst().orElse("drug");
        if (cargoClass.equals("drug")) {
            return subject(atlas, delivery, "drug", AuditSubject.Kind.PAYLOAD, List.of()).withLoad(load(delivery));
        }
        AuditSubject strand = repressing(atlas, delivery, cargoClass);
        if (delivery.vehicle() != KnownDelivery.Vehicle.LIPID_NANOPARTICLE) {
            return strand;
        }
        VesicleLoad given = strands(delivery).<VesicleLoad>map(VesicleLoad.Printed::new).orElse(VesicleLoad.LOADED);
        return new AuditSubject(strand.cargo(), strand.donor(), strand.recipient(), null, AuditSubject.Kind.STRANDS)
                .withLoad(given);
    }

    /// Strands per µm³ of medium, where printed.
    private static Optional<Double> strands(KnownDelivery delivery) {
        return delivery.setup() == null || delivery.vehicle() != KnownDelivery.Vehicle.LIPID_NANOPARTICLE
                ? Optional.empty()
                : delivery.setup().dose().stream().filter(dose -> dose.of() == Dose.Of.CARGO)
                        .filter(dose -> dose.amount().unit().dimension().equals(Dimension.CONCENTRATION))
                        .map(dose -> dose.amount().asCopies().in("{copies}/um3")).findFirst();
    }

    private static VesicleLoad load(KnownDelivery delivery) {
        Measured load = delivery.load();
        Measured enrichment = delivery.enrichment();
        if (load != null && load.value() != null) {
            return new VesicleLoad.Printed(load.value());
        }
        if (enrichment != null && enrichment.value() != null) {
            return new VesicleLoad.Enriched(enrichment.value());
        }
        return delivery.overexpressed() || delivery.vehicle() == KnownDelivery.Vehicle.LOADED_VESICLE
                ? VesicleLoad.LOADED
                : VesicleLoad.NATURAL;
    }

    private static AuditSubject repressing(Atlas atlas, KnownDelivery delivery, String cargoClass) {
        String name = cargoName(atlas, delivery, cargoClass);
        return subject(atlas, delivery, cargoClass, AuditSubject.Kind.COPIES,
                List.of(new CargoClaim.Regulation(name, cargoClass, TARGET, "protein", -1))).withLoad(load(delivery));
    }

    private static AuditSubject subject(Atlas atlas, KnownDelivery delivery, String cargoClass,
            AuditSubject.Kind kind, List<CargoClaim.Regulation> edges) {
        boolean fuses = delivery.vehicle() == KnownDelivery.Vehicle.FUSOGEN_VESICLE;
        String donor = delivery.donor() == null ? UNNAMED_CELL : name(atlas, delivery.donor().cell());
        String recipient = delivery.recipient() == null ? UNNAMED_CELL : name(atlas, delivery.recipient().cell());
        String cargo = cargoName(atlas, delivery, cargoClass);
        String drug = cargoClass.equals("drug") ? cargo
                : delivery.drugs().stream().map(id -> name(atlas, id)).findFirst().orElse(null);
        return new AuditSubject(new CargoClaim(cargo, cargoClass, List.of(), edges, List.of(), List.of("")), donor,
                recipient, drug, kind).withFusion(
                        fuses ? EngineeredVesicle.Fusion.FUSOGEN : EngineeredVesicle.Fusion.NATURAL);
    }

    private static String cargoName(Atlas atlas, KnownDelivery delivery, String cargoClass) {
        return delivery.cargo().stream().filter(item -> item.cargoClass().equals(cargoClass)).findFirst()
                .map(CargoItem::entity).map(entity -> name(atlas, entity)).orElse(cargoClass);
    }

    private static String name(Atlas atlas, String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }
}
