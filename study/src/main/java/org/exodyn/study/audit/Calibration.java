package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.quantity.Dimension;
import org.exodyn.study.validation.SpongeThresholds;

/// The audit asked of deliveries that are known to work or to fail, and how often it is right.
///
/// A known delivery is no input: it is predicted from the records of other sources ([KnownDelivery#excluded()]). Where its
/// source prints no dose, the purified vesicles of the audit's conditions stand for it, which is said.
///
/// | what had to be reached | by one model | by the other |
/// |---|---|---|
/// | reporter protein, reporter mRNA | a vesicle opens into the cytosol, one per cell | a copy arrives, one per cell |
/// | miRNA | a target alone | among all competing sites |
/// | expressed sites | a target rises by 20 % | half as many sites of a target are occupied |
///
/// @param trials one per known delivery, in the order of the evidence
public record Calibration(List<Trial> trials) {

    /// A target of which nothing is known.
    private static final String TARGET = "a target";
    private static final String MIRNA = "miRNA";

    public Calibration {
        trials = List.copyOf(trials);
    }

    /// One known delivery with what the audit says of it.
    ///
    /// @param doseAssumed whether the dose is the audit's own, since none is printed
    public record Trial(KnownDelivery delivery, Assessment assessment, boolean doseAssumed) {

        public boolean works() {
            return delivery.outcome() == KnownDelivery.Outcome.WORKS;
        }

        public Verdict verdict() {
            return assessment.verdict();
        }

        /// Whether the audit decided, and as was seen.
        public boolean isHit() {
            return verdict() == (works() ? Verdict.SUFFICIENT : Verdict.INSUFFICIENT);
        }

        /// Whether the audit decided, and otherwise than was seen.
        public boolean isError() {
            return verdict() == (works() ? Verdict.INSUFFICIENT : Verdict.SUFFICIENT);
        }
    }

    /// Deliveries with one outcome that got one verdict.
    public long count(boolean works, Verdict verdict) {
        return trials.stream().filter(trial -> trial.works() == works && trial.verdict() == verdict).count();
    }

    /// Deliveries on which the audit decided as was seen.
    public long hits() {
        return trials.stream().filter(Trial::isHit).count();
    }

    /// Deliveries on which it decided otherwise.
    public long errors() {
        return trials.stream().filter(Trial::isError).count();
    }

    /// The 95 % interval of a rate k/n.
    ///
    /// Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.
    public static double[] interval(long hits, long trials) {
        if (trials == 0) {
            return new double[] {0, 1};
        }
        double z = 1.959963984540054;
        double rate = (double) hits / trials;
        double spread = z * Math.sqrt(rate * (1 - rate) / trials + z * z / (4.0 * trials * trials));
        double centre = rate + z * z / (2.0 * trials);
        double scale = 1 + z * z / trials;
        return new double[] {Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)};
    }

    /// Asks the audit of every known delivery.
    public static Calibration of(Atlas atlas, AuditConditions conditions, long seed, Ensemble ensemble) {
        List<KnownDelivery> all = atlas.knownDeliveries();
        Map<Set<String>, AxisLibrary> libraries = new HashMap<>();
        for (KnownDelivery delivery : all) {
            // Most exclude sources that feed nothing, so that few libraries differ.
            libraries.computeIfAbsent(feeding(atlas, delivery), keys -> new AxisLibrary(
                    atlas.withoutParametersOf(keys)::resolve));
        }
        return new Calibration(ensemble.map(all.size(), () -> (IntFunction<Trial>) index -> trial(atlas,
                all.get(index),
                new SubjectAudit(library(libraries, feeding(atlas, all.get(index))), conditions, seed))));
    }

    private static AxisLibrary library(Map<Set<String>, AxisLibrary> libraries, Set<String> keys) {
        AxisLibrary library = libraries.get(keys);
        if (library == null) {
            throw new IllegalStateException("No library without " + keys);
        }
        return library;
    }

    /// Of the sources and records that a delivery excludes, those that are records or have some.
    private static Set<String> feeding(Atlas atlas, KnownDelivery delivery) {
        Set<String> keys = new TreeSet<>(delivery.excluded());
        keys.removeIf(key -> atlas.parameters().stream()
                .noneMatch(record -> record.source().equals(key) || record.id().equals(key)));
        return keys;
    }

    private static Trial trial(Atlas atlas, KnownDelivery delivery, SubjectAudit audit) {
        boolean assumed = delivery.setup() == null || delivery.setup().dose().isEmpty();
        AuditSubject nobody = subject(atlas, delivery, "miRNA", List.of());
        Optional<String> refusal = refusal(delivery);
        if (refusal.isPresent()) {
            return new Trial(delivery, Assessment.without(nobody, AuditSetting.PURIFIED, List.of(refusal.get())),
                    assumed);
        }
        return new Trial(delivery, switch (delivery.requirement()) {
            case MIRNA -> audit.of(mirna(atlas, delivery), AuditSetting.PURIFIED);
            case SPONGE -> sponge(atlas, delivery, nobody);
            case PROTEIN -> audit.of(subject(atlas, delivery, "protein", List.of()), AuditSetting.PURIFIED, events());
            case MRNA -> audit.of(subject(atlas, delivery, "mRNA", List.of()), AuditSetting.PURIFIED, events());
            case BIOMARKER -> audit.of(new AuditSubject(cargo(atlas, delivery, "protein", List.of()), "carcinoma cell",
                    "carcinoma cell", null, AuditSubject.Kind.BIOMARKER), AuditSetting.PLASMA);
            default -> Assessment.without(nobody, AuditSetting.PURIFIED, List.of("There is no requirement model for "
                    + delivery.requirement().meaning() + "."));
        }, assumed);
    }

    /// Why nothing can be asked of a delivery.
    private static Optional<String> refusal(KnownDelivery delivery) {
        if (delivery.vehicle() == KnownDelivery.Vehicle.LIPID_NANOPARTICLE) {
            return Optional
                    .of("No records give uptake and release of lipid nanoparticles in terms of the audit's chain.");
        }
        if (delivery.vehicle() == KnownDelivery.Vehicle.LOADED_VESICLE && delivery.load() == null) {
            return Optional.of("The source, as far as it could be read, does not say how many molecules a vesicle held "
                    + "after loading.");
        }
        return switch (delivery.requirement()) {
            case PAYLOAD -> Optional.of("The source does not say how many molecules a vesicle held, nor how many act.");
            case DECOY -> Optional.of("The record names no antibody whose dissociation constant could be looked up.");
            case LIGAND -> delivery.cargo().stream().noneMatch(item -> SurfaceLigand.of(item.entity()).isPresent())
                    ? Optional.of("The ligand has no equations of binding and killing.")
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static AuditSubject mirna(Atlas atlas, KnownDelivery delivery) {
        String name = cargoName(atlas, delivery, MIRNA);
        return subject(atlas, delivery, MIRNA,
                List.of(new CargoClaim.Regulation(name, MIRNA, TARGET, "protein", -1)));
    }

    /// Sites that a cell was made to express are there without delivery: the thresholds predicted without both papers are asked how
    /// often so many suffice.
    private static Assessment sponge(Atlas atlas, KnownDelivery delivery, AuditSubject subject) {
        Optional<Double> sites = sites(delivery);
        if (sites.isEmpty()) {
            return Assessment.without(subject, AuditSetting.PURIFIED,
                    List.of("The source, as far as it could be read, does not say how many sites were added."));
        }
        List<SpongeThresholds.Prediction> predictions = SpongeThresholds.of(atlas).predictions();
        List<Mass> masses = new ArrayList<>();
        for (SpongeThresholds.Prediction asked : List.of(predictions.get(0), predictions.get(HALVED))) {
            double share = asked.reachedWith(sites.get());
            double error = Math.sqrt(share * (1 - share) / asked.all().size());
            masses.add(new Mass(Prior.AS_RECORDED, asked.reached(), share, 2 * error, error,
                    StrictMath.log10(sites.get() / asked.high()), StrictMath.log10(sites.get() / asked.median()),
                    StrictMath.log10(sites.get() / asked.low()), asked.never()));
        }
        return new Assessment(subject, AuditSetting.PURIFIED, SubjectAudit.verdict(masses), List.of(),
                Optional.of(new Assessment.Numbers("sites per cell",
                        masses.stream().map(mass -> new Assessment.NeedText(mass.need(), mass.need())).toList(), masses,
                        List.of(), new Assessment.Bounds(Double.NaN, Double.NaN, 0, 0), Optional.empty(), List.of(),
                        Optional.empty(), List.of(), List.of(), Map.of(), predictions.getFirst().all().size(), 0)));
    }

    /// Place of the prediction for half the occupancy.
    private static final int HALVED = 3;

    private static Optional<Double> sites(KnownDelivery delivery) {
        return delivery.setup() == null ? Optional.empty()
                : delivery.setup().dose().stream()
                        .filter(dose -> dose.of() == Dose.Of.SITES)
                        .filter(dose -> dose.amount().unit().dimension().equals(Dimension.SITES_PER_CELL))
                        .map(dose -> dose.amount().value()).findFirst();
    }

    private static Function<AuditModel, List<Need>> events() {
        return _ -> List.of(
                new Need("a vesicle opens", "so that on average one vesicle opens into the cytosol of each cell",
                        List.of(),
                        _ -> 1, delivered -> delivered.opened()),
                new Need("a copy arrives", "so that on average one copy reaches the cytosol of each cell", List.of(),
                        _ -> 1, delivered -> delivered.arrived()));
    }

    private static AuditSubject subject(Atlas atlas, KnownDelivery delivery, String cargoClass,
            List<CargoClaim.Regulation> edges) {
        boolean fuses = delivery.vehicle() == KnownDelivery.Vehicle.FUSOGEN_VESICLE;
        String donor = delivery.donor() == null ? "carcinoma cell" : name(atlas, delivery.donor().cell());
        return new AuditSubject(cargo(atlas, delivery, cargoClass, edges), donor, cell(atlas, delivery), null,
                AuditSubject.Kind.COPIES,
                fuses ? EngineeredVesicle.Fusion.FUSOGEN : EngineeredVesicle.Fusion.NATURAL, null);
    }

    private static CargoClaim cargo(Atlas atlas, KnownDelivery delivery, String cargoClass,
            List<CargoClaim.Regulation> edges) {
        return new CargoClaim(cargoName(atlas, delivery, cargoClass), cargoClass, List.of(), edges, List.of(),
                List.of(delivery.id()));
    }

    private static String cargoName(Atlas atlas, KnownDelivery delivery, String cargoClass) {
        return delivery.cargo().stream().filter(item -> item.cargoClass().equals(cargoClass)).findFirst()
                .map(CargoItem::entity).map(entity -> name(atlas, entity)).orElse(cargoClass);
    }

    private static String cell(Atlas atlas, KnownDelivery delivery) {
        return delivery.recipient() == null ? "carcinoma cell" : name(atlas, delivery.recipient().cell());
    }

    private static String name(Atlas atlas, String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }

    /// Keys of all sources from which nothing was drawn for some trial.
    public Set<String> excluded() {
        Set<String> keys = new TreeSet<>();
        trials.forEach(trial -> keys.addAll(trial.delivery().excluded()));
        return keys;
    }
}
