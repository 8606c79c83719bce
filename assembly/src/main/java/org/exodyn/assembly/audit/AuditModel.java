package org.exodyn.assembly.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.DrugExport;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.DrugLoss;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.LoadedVesicle;
import org.exodyn.biology.mechanism.Loading;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Release;
import org.exodyn.biology.mechanism.SampledCell;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.SurfaceBinding;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.mechanism.TissueNeighbours;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.Constraint;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// The model of one subject in one setting, put together from the mechanisms that runs use.
///
/// It differs from the culture of a run in three ways that make it linear, so that [DeliveredCopies] has a closed form. Medium is
/// stirred. Cells stay as many as they are: division, at the rate of cells without drug, is balanced by cells that leave, so that
/// what a cell holds is diluted at µ as in a growing culture. Competition for uptake is taken at the highest concentration of
/// vesicles. As a model that runs it is the twin of the closed form, with competition as it is at each moment.
///
/// @param subject what is audited
/// @param setting where
/// @param conditions what is stated
/// @param model the equations
/// @param network what the cargo does inside the recipient
/// @param classes the vesicle classes
public record AuditModel(AuditSubject subject, AuditSetting setting, AuditConditions conditions, Model model,
        RecipientNetwork network, List<VesicleClass> classes) {

    /// The donor's key in names of the model.
    public static final String DONOR = "donor";
    /// Vesicles per recipient at the start.
    public static final String DOSE = "vesicles_per_cell";
    /// Donor cells.
    public static final String DONOR_CELLS = "donor_cells";
    /// Vesicles per volume that stay as many as they are.
    private static final String PLASMA = "plasma_vesicles";

    private static final Origin SETTING = Origin.of("setting", "");
    private static final String SCALE = "cells_start";
    private static final double VOLUME_UM3 = 1e12;

    public AuditModel {
        classes = List.copyOf(classes);
    }

    /// Puts the model together.
    public static AuditModel of(AuditSubject subject, AuditSetting setting, AuditConditions conditions) {
        ModelBuilder model = new ModelBuilder(setting.label());
        CargoClaim cargo = withoutEffects(subject.cargo());
        List<VesicleClass> classes = VesicleClass.of(DONOR);
        // The drug names effect sizes, which are not asked here: the requirement is on targets.
        boolean silences = subject.strand().isPresent() || subject.kind() == AuditSubject.Kind.PAYLOAD;
        RecipientNetwork network = new RecipientNetwork(subject.recipient(), "none",
                silences ? List.of() : List.of(cargo),
                Titration.Form.QUASI_STEADY);
        vessel(model, subject, conditions);
        Ledger.contribute(model, classes, SCALE);
        VesicleClass.contribute(model, DONOR, subject.donor());
        String start = start(model, setting, conditions);
        MediumTransport transport = new MediumTransport(new Vessel(VOLUME_UM3, conditions.mediumHeightUm(), 1));
        classes.forEach(vesicle -> transport.contribute(model, vesicle, start + "/" + VesicleClass.SIZES, SCALE));
        donors(model, subject, setting, conditions, cargo, classes);
        new EngineeredVesicle(DONOR, null, subject.fusion(), subject.fusogen()).contributeRelease(model);
        new Uptake(subject.recipient(), CellGrowth.CELLS, "0").contribute(model, classes, 0, CellGrowth.DEATH, SCALE,
                List.of());
        if (setting == AuditSetting.CO_CULTURE) {
            new Uptake(subject.donor(), DONOR_CELLS, "0").contributeSink(model, classes, 0);
        } else if (setting == AuditSetting.TISSUE) {
            TissueNeighbours neighbours = new TissueNeighbours(subject.recipient(), "release_rest_" + DONOR,
                    conditions.neighbours(), conditions.distanceUm());
            classes.forEach(vesicle -> neighbours.contribute(model, vesicle));
        } else if (setting.isPlasma()) {
            plasma(model);
        }
        network.contribute(model, classes);
        switch (subject.kind()) {
            case COMPLEXES -> complexes(model, subject, classes);
            case EXPORT -> export(model, subject);
            case DECOY -> antibody(model, subject);
            case PAYLOAD -> freeDose(model, subject);
            case STRANDS -> particles(model, subject);
            case COPIES -> readOut(model, subject);
            case BIOMARKER -> model.drawn(SPREAD, "spread of " + cargo.cargo() + " between patients, ln", "s", "1",
                    "marker-spread", Scope.ofEntity(cargo.cargo(), cargo.cargoClass()), SETTING);
        }
        return new AuditModel(subject, setting, conditions, model.build(), network, classes);
    }

    private static CargoClaim withoutEffects(CargoClaim claim) {
        return new CargoClaim(claim.cargo(), claim.cargoClass(), claim.enrichedIn(), claim.regulations(), List.of(),
                claim.claims());
    }

    private static void vessel(ModelBuilder model, AuditSubject subject, AuditConditions conditions) {
        new Vessel(VOLUME_UM3, conditions.mediumHeightUm(), 1).contribute(model, "culture.height");
        Double density = conditions.cellsPerMl();
        if (density == null) {
            String drawn = model.drawn("culture_density", "recipients per volume of medium", "ρ_c", "{cells}/um3",
                    "culture-density", Scope.ANY, SETTING);
            model.derived(SCALE, subject.recipient() + " cells", "N", "{cells}", drawn + "*medium_volume", SETTING);
        } else {
            model.given(SCALE, subject.recipient() + " cells", "N", "{cells}", density * VOLUME_UM3 * 1e-12,
                    density + " /mL", "culture.cells");
        }
        model.derived(CellGrowth.CELLS, subject.recipient() + " cells", "N", "{cells}", SCALE, SETTING);
        new CellGrowth(subject.recipient()).contributeRates(model);
        Origin balance = Origin.of("audit", "EQ-AUDIT-1");
        model.derived(CellGrowth.DIVISION, "division rate", "µ", "/min", CellGrowth.DIVISION_AT_REST, balance);
        model.derived(CellGrowth.DEATH, "cells that leave, as many as divide", "µ", "/min",
                CellGrowth.DIVISION_AT_REST, balance);
    }

    /// Formula of vesicles per µm³ of medium at the start, all classes together.
    private static String start(ModelBuilder model, AuditSetting setting, AuditConditions conditions) {
        if (!setting.isDose()) {
            return "0";
        }
        String label = "vesicles given per recipient";
        String path = setting == AuditSetting.EXPERIMENT ? "experiment.dose" : "purified.dose";
        return switch (conditions.dose()) {
            case VesicleDose.PerCell counted -> perVolume(model.given(DOSE, label, "V₀", "{particles}/{cell}",
                    counted.vesicles(), counted.vesicles() + " per cell", path));
            case VesicleDose.Protein weighed -> {
                String mass = model.given("protein_per_cell", "vesicle protein given per recipient", "m", "ug/{cell}",
                        weighed.ugPerCell(), weighed.ugPerCell() + " ug per cell", path);
                String perMass = model.drawn("particles_per_mass", "vesicles per µg of vesicle protein", "n_µg",
                        "{particles}/ug", "particles-per-mass", Scope.ANY, Origin.of("uptake", "EQ-UPTAKE-1"));
                yield perVolume(model.derived(DOSE, label, "V₀", "{particles}/{cell}", mass + "*" + perMass, SETTING));
            }
            case VesicleDose.Suspended counted -> {
                String perMl = model.given("vesicles_per_volume", "vesicles given per volume", "V₀", "{particles}/um3",
                        counted.perMl() * 1e-12, counted.perMl() + " /mL", path);
                yield suspended(model, label, perMl);
            }
            case VesicleDose.SuspendedProtein weighed -> {
                String mass = model.given("protein_per_volume", "vesicle protein given per volume", "m", "ug/um3",
                        weighed.ugPerMl() * 1e-12, weighed.ugPerMl() + " ug/mL", path);
                String perMass = model.drawn("particles_per_mass", "vesicles per µg of vesicle protein", "n_µg",
                        "{particles}/ug", "particles-per-mass", Scope.ANY, Origin.of("uptake", "EQ-UPTAKE-1"));
                yield suspended(model, label, mass + "*" + perMass);
            }
            case VesicleDose.NotPrinted _ -> perVolume(model.drawn(DOSE, label, "V₀", "{particles}/{cell}",
                    "vesicle-dose", Scope.ANY, SETTING));
            case VesicleDose.Released released -> {
                String donors = model.given("collected_from", "donors whose vesicles one recipient is given", "N_d/N",
                        "1", released.donorsPerCell(), released.donorsPerCell() + " per recipient", path);
                String minutes = model.given("collected_for", "time of collection", "t", "min", released.hours() * 60,
                        released.hours() + " h", path);
                yield perVolume(model.derived(DOSE, label, "V₀", "{particles}/{cell}",
                        donors + "*" + minutes + "*release_rest_" + DONOR, SETTING));
            }
        };
    }

    private static String suspended(ModelBuilder model, String label, String perVolume) {
        return perVolume(model.derived(DOSE, label, "V₀", "{particles}/{cell}",
                perVolume + "*medium_volume/" + SCALE, SETTING));
    }

    private static String perVolume(String dose) {
        return dose + "*" + SCALE + "/medium_volume";
    }

    private static void donors(ModelBuilder model, AuditSubject subject, AuditSetting setting,
            AuditConditions conditions, CargoClaim cargo, List<VesicleClass> classes) {
        double ratio = setting == AuditSetting.CO_CULTURE ? conditions.donorsPerRecipient() : 0;
        model.given("donor_ratio", "donors per recipient", "N_d/N", "1", ratio, ratio + " per recipient",
                "co-culture.ratio");
        model.derived(DONOR_CELLS, "donor cells", "N_d", "{cells}", "donor_ratio*" + SCALE, SETTING);
        Release release = new Release(DONOR, subject.donor(), null, DONOR_CELLS, BlockedSteps.none());
        release.contribute(model, classes, List.of());
        if (subject.kind() == AuditSubject.Kind.EXPORT || subject.kind() == AuditSubject.Kind.STRANDS) {
            return; // what vesicles hold of a drug follows from the cell's own, at any amount; particles are no vesicles
        }
        switch (subject.load()) {
            case VesicleLoad.Natural _ -> natural(model, subject, setting, cargo, release);
            case VesicleLoad.Printed printed -> EngineeredVesicle.contributeCopies(model, DONOR, cargo.cargo(),
                    printed.copies(), "experiment.load", cargo.claims());
            case VesicleLoad.Enriched enriched -> LoadedVesicle.contributeEnriched(model, DONOR, cargo,
                    enriched.fold(), "experiment.load");
            case VesicleLoad.Loaded _ -> {
                if (subject.kind() == AuditSubject.Kind.PAYLOAD) {
                    LoadedVesicle.contributeDrug(model, DONOR, cargo.cargo(), cargo.claims());
                } else {
                    LoadedVesicle.contributeStrands(model, DONOR, cargo.cargo(), cargo.cargoClass(), cargo.claims());
                }
            }
        }
    }

    private static void natural(ModelBuilder model, AuditSubject subject, AuditSetting setting, CargoClaim cargo,
            Release release) {
        Loading loading = new Loading(cargo.cargo(), cargo.cargoClass(), Loading.Mode.of(cargo.cargoClass()));
        loading.contributeCopies(model, cargo, DONOR, subject.donor(), false, false);
        if (!setting.isPlasma()) {
            loading.contributePool(model, release, cargo, "1");
        }
    }

    private static void plasma(ModelBuilder model) {
        model.drawn(PLASMA, "small vesicles in plasma", "V", "{particles}/um3", "plasma-vesicles", Scope.ANY, SETTING);
    }

    /// Formula-free name of the held concentration of a class, and the factor that it is multiplied by.
    String held(VesicleClass vesicle) {
        return setting == AuditSetting.TISSUE ? TissueNeighbours.held(vesicle) : PLASMA;
    }

    /// What of the held concentration falls to one class.
    double heldShare() {
        return setting == AuditSetting.TISSUE ? 1 : 1.0 / VesicleClass.SIZES;
    }

    /// The constraint that donors make what their vesicles carry away.
    public List<Constraint> constraints() {
        return model.constraints();
    }

    /// Names of what uptake of a class by the recipient clears, µm³/min.
    String clearance(VesicleClass vesicle) {
        return setting == AuditSetting.TISSUE ? TissueNeighbours.clearance(vesicle)
                : Uptake.effectiveClearance(vesicle, subject.recipient());
    }

    /// What donors clear of their own vesicles in the shared medium.
    String donorClearance(VesicleClass vesicle) {
        return Uptake.effectiveClearance(vesicle, subject.donor());
    }

    /// What a vesicle of a class carries: copies, or of exported drug its share by volume.
    String carried(VesicleClass vesicle) {
        return carriesNone() ? "volume_share_" + vesicle.id()
                : vesicle.copies(subject.cargo().cargo());
    }

    /// The decay rate of the delivered molecule; of exported drug nothing is followed inside the cell.
    String decay() {
        if (carriesNone()) {
            return CellGrowth.DIVISION_AT_REST;
        }
        return subject.kind() == AuditSubject.Kind.PAYLOAD ? "drug_efflux_" + Names.id(subject.cargo().cargo())
                : subject.strand().map(kind -> "strand_decay_" + kind.label())
                        .orElse("decay_" + Names.id(subject.cargo().cargoClass()));
    }

    /// Whether vesicles of the model bring nothing that is followed inside the cell.
    private boolean carriesNone() {
        return subject.kind() == AuditSubject.Kind.EXPORT || subject.kind() == AuditSubject.Kind.STRANDS;
    }

    /// Whether all that a cell does not release again reaches it, as a small molecule does that outlives its vesicle.
    boolean outlivesVesicle() {
        return subject.kind() == AuditSubject.Kind.PAYLOAD;
    }

    /// Name of the rate at which cargo leaves vesicles in the medium, where it does.
    Optional<String> leak() {
        return outlivesVesicle() ? Optional.of("vesicle_leak_" + Names.id(subject.cargo().cargo())) : Optional.empty();
    }

    /// Names of what says how many vesicles there are: of a dose its number per recipient, of co-culture donors and release.
    List<String> vesicleNames() {
        return switch (setting) {
            case PURIFIED, EXPERIMENT -> List.of(DOSE);
            case CO_CULTURE -> List.of(DONOR_CELLS, "release_rest_" + DONOR);
            case TISSUE, PLASMA, SAMPLE -> List.of();
        };
    }

    /// Names of what else the closed form needs of a class.
    List<String> namesOf(VesicleClass vesicle) {
        return switch (setting) {
            case PURIFIED, EXPERIMENT -> List.of();
            case CO_CULTURE -> List.of(donorClearance(vesicle));
            case TISSUE, PLASMA, SAMPLE -> List.of(held(vesicle));
        };
    }

    /// The size of the effect of a delivered molecule, for the requirement by read-out.
    public static final String EFFECT = "effect_size";
    /// Dissociation constant of the antibody that vesicles hold.
    public static final String AFFINITY = "antibody_affinity";
    /// Dose of the antibody at which it has half of its effect.
    public static final String HALF_EFFECT = "half_effect";

    private static void readOut(ModelBuilder model, AuditSubject subject) {
        subject.strand().ifPresent(kind -> LoadedVesicle.contributeNeeds(model, kind, subject.against(),
                subject.recipient()));
        model.drawn(RESPONDING, "share of cells that has to respond", "p", "1", "responding-share", Scope.ANY, SETTING);
        model.drawn(EFFECT, "effect of " + subject.cargo().cargo() + " on the EC50", "e", "1", "effect-size",
                new Scope(subject.cargo().cargo(), null, subject.drug(), null, null),
                Origin.of("phenotype", "EQ-PHENOTYPE-1"));
        model.drawn(SampledCell.UPTAKE_CV, "coefficient of variation of uptake between cells", "CV_u", "1",
                "uptake-cv-between-cells", Scope.ofCell(subject.recipient()), SETTING);
        model.drawn(DISPERSION, "dispersion of " + subject.cargo().cargo() + " between vesicles", "r", "1",
                "copies-dispersion", Scope.ofEntity(subject.cargo().cargo(), subject.cargo().cargoClass()), SETTING);
    }

    /// Spread of a marker between patients.
    public static final String SPREAD = "marker_spread";
    /// Share of cells that has to respond.
    public static final String RESPONDING = "responding_share";
    /// Strands in the medium at the start, copies/µm³.
    public static final String STRAND_DOSE = "strand_dose";
    /// Steepness of the dose-response curve.
    public static final String HILL = "hill_coefficient";

    /// What a free dose puts into a cell.
    private static void freeDose(ModelBuilder model, AuditSubject subject) {
        String drug = subject.cargo().cargo();
        String id = Names.id(drug);
        Scope scope = Scope.ofDrug(drug);
        new DrugExposure(drug).contributeEfflux(model);
        model.drawn("drug_uptake_" + id, "volume cleared of " + drug + " per cell", "q", "um3/{cell}/min",
                "drug-uptake-clearance", scope, Origin.of("drug-exposure", "EQ-EXPOSURE-1"));
        model.drawn("vesicle_leak_" + id, "loss of " + drug + " from vesicles", "k_leak", "/min",
                "vesicle-drug-leak-rate", scope, Origin.of("vesicle-drug", "EQ-VESICLE-DRUG-1"));
        DrugLoss.contribute(model, drug, Origin.of("drug-exposure", "EQ-EXPOSURE-1"));
        model.drawn(HALF_EFFECT, drug + " that halves viability", "IC50", "{copies}/um3", "viability-ic50",
                scope.withCell(subject.recipient()), Origin.of("drug-effect", "EQ-GR-1"));
        model.drawn(HILL, "steepness of the dose-response curve", "h", "1", "hill-coefficient",
                scope.withCell(subject.recipient()), Origin.of("drug-effect", "EQ-GR-1"));
    }

    /// Strands in lipid particles: an amount in the medium, uptake and escape.
    private static void particles(ModelBuilder model, AuditSubject subject) {
        SilencingStrand.Kind kind = subject.strand().orElseThrow();
        Scope scope = Scope.ofClass(kind.label());
        Origin origin = Origin.of("silencing", "EQ-STRAND-1");
        LoadedVesicle.contributeNeeds(model, kind, subject.against(), subject.recipient());
        model.drawn("strand_half_life", "half-life of a strand in culture medium", "t_½", "min",
                "strand-half-life-in-medium", scope, origin);
        model.drawn("strand_uptake", "volume that a cell clears of strands", "q", "um3/{cell}/min",
                "strand-uptake-clearance", scope, origin);
        model.drawn("strand_escape", "share of strands taken up that reaches the cytosol", "φ_s", "1",
                "strand-escape-share", scope, origin);
        if (subject.load() instanceof VesicleLoad.Printed printed) {
            model.given(STRAND_DOSE, "strands given per volume", "C₀", "{copies}/um3", printed.copies(),
                    printed.copies() + " per µm³", "experiment.strands");
        } else {
            model.drawn(STRAND_DOSE, "strands given per volume", "C₀", "{copies}/um3", "strand-dose", Scope.ANY,
                    SETTING);
        }
    }

    /// Dispersion of copies between vesicles.
    public static final String DISPERSION = "dispersion";

    /// Mean copies per vesicle.
    public String meanCopies() {
        return "copies_" + Names.id(subject.cargo().cargo()) + "_" + DONOR;
    }

    private static void antibody(ModelBuilder model, AuditSubject subject) {
        Origin origin = Origin.of("decoy", "EQ-DECOY-1");
        String drug = Objects.requireNonNull(subject.drug());
        model.drawn(AFFINITY, "dissociation constant of " + drug + " and " + subject.cargo().cargo(), "K_D",
                "{copies}/um3", "antibody-affinity", new Scope(subject.cargo().cargo(), null, drug, null, null),
                origin);
        model.drawn(HALF_EFFECT, drug + " at half of its effect", "EC50", "{copies}/um3", "viability-ic50",
                Scope.ofDrug(drug).withCell(subject.recipient()), origin);
    }

    private static void export(ModelBuilder model, AuditSubject subject) {
        String drug = Objects.requireNonNull(subject.drug());
        DrugExport export = new DrugExport(drug, subject.recipient(), true, BlockedSteps.none());
        new Release(OwnVesicles.KEY, subject.recipient(), null, CellGrowth.CELLS, BlockedSteps.none())
                .contribute(model, OwnVesicles.classes(), List.of());
        VesicleClass.contribute(model, OwnVesicles.KEY, subject.recipient());
        new DrugExposure(drug).contributeEfflux(model);
        export.contributeRate(model, subject.cargo().claims());
    }

    private static void complexes(ModelBuilder model, AuditSubject subject, List<VesicleClass> classes) {
        EffectorClaim claim = new EffectorClaim(subject.cargo(),
                List.of(new EffectorClaim.Action(ligand(subject).target(), -1, subject.cargo().claims().getFirst())));
        new EffectorCells(EFFECTOR, subject.recipient(), 1, true, Optional.empty(), List.of(claim)).contribute(model,
                classes, 0, "0", "medium_area", SCALE);
    }

    /// The cell that surface ligands act on.
    public static final String EFFECTOR = "CD8-positive, alpha-beta T cell";

    /// How vesicles hold on to the effector.
    public SurfaceBinding binding() {
        return new SurfaceBinding(ligand(subject), EFFECTOR, "0");
    }

    /// The ligand that a subject's cargo is.
    public static SurfaceLigand ligand(AuditSubject subject) {
        return SurfaceLigand.of(subject.cargo().cargo()).orElseThrow(() -> new IllegalArgumentException(
                subject.cargo().cargo() + " is no ligand that has equations"));
    }
}
