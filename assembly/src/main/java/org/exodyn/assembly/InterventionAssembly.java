package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CytotoxicEffect;
import org.exodyn.biology.mechanism.DrugEffect;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.Interception;
import org.exodyn.biology.mechanism.Mimetics;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Intervention;
import org.exodyn.quantity.Quantity;

/// Puts the interventions of one arm into its model: each at its own place, all added by events.
final class InterventionAssembly {

    /// Names the cytosol of donors.
    static final String DONORS = "_donors";

    private static final Origin ORIGIN = Origin.of("scenario", "");

    private final Arm arm;
    private final String recipient;
    private final List<Addition> additions = new ArrayList<>();

    InterventionAssembly(Arm arm, String recipient) {
        this.arm = arm;
        this.recipient = recipient;
    }

    /// Something added to the medium.
    ///
    /// @param amount species that rises
    /// @param dose parameter that holds the rise per volume
    private record Addition(String amount, String dose, String label, Quantity from) {}

    /// Contributes second drugs and gives what they do to cells.
    List<DrugEffect> drugs(ModelBuilder model) {
        List<DrugEffect> effects = new ArrayList<>();
        for (Intervention one : arm.interventions()) {
            if (one instanceof Intervention.SecondDrug second) {
                String name = second.name().id();
                DrugExposure exposure = new DrugExposure(name);
                DrugEffect effect = new CytotoxicEffect(name, recipient, exposure.concentration(), "1", true);
                effect.contribute(model);
                exposure.contribute(model, "0", effect.ec50() + "*medium_volume");
                add(model, exposure.inMedium(), name, CultureAssembly.perUm3(second.dose()), "{copies}/um3",
                        second.dose(), one);
                effects.add(effect);
            }
        }
        return effects;
    }

    /// Contributes what binds vesicles or competes with them, and gives the concentrations of competitors.
    List<String> vesicles(ModelBuilder model, List<VesicleClass> classes, Vessel vessel) {
        List<String> competitors = new ArrayList<>();
        for (Intervention one : arm.interventions()) {
            if (one instanceof Intervention.Mimetic mimetic) {
                double perUm3 = mimetic.vesicles().in("vesicles/mL") * 1e-12;
                String dose = add(model, Mimetics.IN_MEDIUM, "mimetics", perUm3, "{particles}/um3", mimetic.vesicles(),
                        one);
                Mimetics.contribute(model, dose + "*medium_volume");
                competitors.add(Mimetics.concentration());
            } else if (one instanceof Intervention.Interception interception) {
                Interception binder = new Interception(interception.name().id());
                String dose = add(model, binder.free(), interception.name().id(),
                        CultureAssembly.perUm3(interception.dose()), "{copies}/um3", interception.dose(), one);
                binder.contribute(model, classes, vessel, dose + "*medium_volume");
            }
        }
        return competitors;
    }

    /// Formulas of the rates at which each vesicle of the medium is lost to binders, 1/min.
    List<String> vesicleLosses() {
        return arm.interventions().stream().filter(Intervention.Interception.class::isInstance)
                .map(Intervention.Interception.class::cast)
                .map(one -> new Interception(one.name().id()).perVesicle()).toList();
    }

    private String add(ModelBuilder model, String amount, String name, double perUm3, String unit, Quantity asWritten,
            Intervention one) {
        String dose = model.given("dose_" + Names.id(name), "dose of " + name, "C", unit, perUm3, asWritten.format(),
                "arms[" + arm.name() + "].interventions");
        additions.add(new Addition(amount, dose, one.label(), one.from()));
        return dose;
    }

    /// Contributes loss and uptake of mimetics, after uptake of vesicles.
    void mimeticFate(ModelBuilder model, Uptake uptake) {
        if (arm.interventions().stream().anyMatch(Intervention.Mimetic.class::isInstance)) {
            Mimetics.contributeFate(model, uptake);
        }
    }

    /// Contributes one event per addition.
    void additions(ModelBuilder model) {
        for (Addition addition : additions) {
            SequencedMap<String, String> rise = new LinkedHashMap<>();
            rise.put(addition.amount(), addition.amount() + " + " + addition.dose() + "*medium_volume");
            model.event("add_" + addition.amount(), "addition of " + addition.label(), addition.from().in("min"), rise,
                    ORIGIN);
        }
    }

    /// Contributes strands that recipients meet and lets them act; what donors got and did not take up comes along with
    /// conditioned medium.
    ///
    /// @param conditioned whether the medium comes from donors that lived in it alone
    void strands(ModelBuilder model, RecipientNetwork network, boolean conditioned) {
        for (Intervention.Silencing silencing : silencing(arm).toList()) {
            SilencingStrand strand = strand(silencing);
            String carried = "0";
            if (conditioned && silencing.to().reachesDonors()) {
                carried = model.carried("carried_" + strand.id(),
                        strand.label() + " carried over with conditioned medium",
                        "A", "{copies}", strand.inMedium(), ORIGIN);
            }
            if (carried.equals("0") && !silencing.to().reachesRecipients()) {
                continue;
            }
            String dose = dose(model, silencing);
            if (silencing.to().reachesRecipients()) {
                additions.add(new Addition(strand.inMedium(), dose, silencing.label(), silencing.from()));
            }
            strand.contributeMedium(model, carried, dose + "*medium_volume");
            strand.contributeCytosol(model, "", CellGrowth.CELLS, CellGrowth.DEATH, true, "0",
                    dose + "*medium_volume*1e-3");
            network.silence(strand, strand.inCytosol(""));
        }
    }

    /// Contributes strands that donors meet in their own medium, where they stand from the start.
    void donorStrands(ModelBuilder model, String donorCells) {
        for (Intervention.Silencing silencing : silencing(arm).toList()) {
            if (silencing.to().reachesDonors()) {
                SilencingStrand strand = strand(silencing);
                String dose = dose(model, silencing);
                strand.contributeMedium(model, dose + "*medium_volume", dose + "*medium_volume");
                strand.contributeCytosol(model, DONORS, donorCells, "0", true, "0", dose + "*medium_volume*1e-3");
            }
        }
    }

    /// Contributes strands in donors that share the recipients' medium, once [#strands] has put them there.
    void strandsInSharedDonors(ModelBuilder model, String donorCells) {
        for (Intervention.Silencing silencing : silencing(arm).toList()) {
            if (silencing.to().reachesDonors()) {
                strand(silencing).contributeCytosol(model, DONORS, donorCells, "0", true, "0",
                        dose(model, silencing) + "*medium_volume*1e-3");
            }
        }
    }

    /// The strand that donors get against a cargo, if any.
    Optional<SilencingStrand> againstInDonors(String cargo) {
        return silencing(arm)
                .filter(silencing -> silencing.to().reachesDonors() && silencing.against().id().equals(cargo))
                .map(InterventionAssembly::strand).findFirst();
    }

    private static Stream<Intervention.Silencing> silencing(Arm arm) {
        return arm.interventions().stream().filter(Intervention.Silencing.class::isInstance)
                .map(Intervention.Silencing.class::cast);
    }

    private static SilencingStrand strand(Intervention.Silencing silencing) {
        return new SilencingStrand(switch (silencing.strand()) {
            case ANTIMIR -> SilencingStrand.Kind.ANTIMIR;
            case SIRNA -> SilencingStrand.Kind.SIRNA;
        }, silencing.against().id());
    }

    /// The strands of an arm, whoever gets them.
    static List<SilencingStrand> strandsOf(Arm arm) {
        return silencing(arm).map(InterventionAssembly::strand).toList();
    }

    private String dose(ModelBuilder model, Intervention.Silencing silencing) {
        String name = strand(silencing).label();
        return model.given("dose_" + Names.id(name), "dose of " + name, "C", "{copies}/um3",
                CultureAssembly.perUm3(silencing.dose()), silencing.dose().format(),
                "arms[" + arm.name() + "].interventions");
    }

    /// What a change of the medium takes away.
    List<String> inMedium(ModelBuilder model) {
        return Stream.concat(additions.stream().map(Addition::amount),
                strandsOf(arm).stream().map(SilencingStrand::inMedium).filter(model::has)).distinct().toList();
    }
}
