package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.RequirementClass;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.quantity.Dimension;
import org.exodyn.study.validation.SpongeThresholds;

/// The audit asked of deliveries that are known to work or to fail, and how often it is right.
///
/// A known delivery is no input: it is predicted from the records of other sources ([KnownDelivery#excluded()]). What is asked is
/// the question of its experiment ([DeliveryQuestion]). Deliveries of which nothing but the outcome differs ask one question: they are
/// calculated once.
///
/// | what had to be reached | by one model | by the other |
/// |---|---|---|
/// | reporter protein, reporter mRNA | a vesicle opens into the cytosol, one per cell | a copy arrives, one per cell |
/// | reporter of a miRNA | a copy arrives, one per cell | a target alone |
/// | miRNA | a target alone | among all competing sites |
/// | expressed sites | a target rises by 20 % | half as many sites of a target are occupied |
/// | other | as of claims ([Needs]) | |
///
/// @param trials one per known delivery, in the order of the evidence
public record Calibration(List<Trial> trials) {

    public Calibration {
        trials = List.copyOf(trials);
    }

    /// One known delivery with what the audit says of it.
    ///
    /// @param dose where the dose comes from, in words
    /// @param question number of the question, the same for deliveries that ask alike; −1 where none is calculated
    public record Trial(KnownDelivery delivery, Assessment assessment, String dose, int question) {

        public boolean works() {
            return delivery.outcome() == KnownDelivery.Outcome.WORKS;
        }

        public Verdict verdict() {
            return assessment.verdict();
        }

        /// The share of the prior with S ≥ 1, mean over priors and requirement models: what an open answer leans to. NaN where nothing is
        /// calculated.
        public double mass() {
            return assessment.numbers().map(numbers -> numbers.masses().stream().mapToDouble(Mass::mass).average()
                    .orElse(Double.NaN)).orElse(Double.NaN);
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

    /// Deliveries for which something is calculated.
    public List<Trial> assessed() {
        return trials.stream().filter(trial -> trial.assessment().numbers().isPresent()).toList();
    }

    /// Different questions among those.
    public int differing() {
        return (int) assessed().stream().mapToInt(Trial::question).filter(one -> one >= 0).distinct().count()
                + (int) assessed().stream().filter(trial -> trial.question() < 0).count();
    }

    /// Of what is calculated, the deliveries whose mean mass lies on the side of one half on which the outcome is.
    public long leaning() {
        return assessed().stream().filter(trial -> trial.mass() >= HALF == trial.works()).count();
    }

    /// How well masses rank outcomes: in how many pairs of a delivery that works and one that fails, both of one
    /// requirement as it is listed, the one that works has the larger mass.
    ///
    /// Source: the statistic of Mann & Whitney 1947, doi:10.1214/aoms/1177730491, within requirements.
    ///
    /// @param won pairs, ties counted half
    public record Ranking(double won, int pairs) {}

    /// The ranking over all requirements.
    public Ranking ranking() {
        double won = 0;
        int pairs = 0;
        for (Trial one : assessed()) {
            for (Trial other : assessed()) {
                if (one.works() && !other.works()
                        && one.delivery().requirement() == other.delivery().requirement()) {
                    won += one.mass() > other.mass() ? 1 : one.mass() == other.mass() ? HALF : 0;
                    pairs++;
                }
            }
        }
        return new Ranking(won, pairs);
    }

    /// How the audit stands on deliveries like a cargo: those of its family of requirements that can be assessed.
    ///
    /// @param kind the requirement in words
    /// @param works deliveries that work, by verdict in its order
    /// @param fails those that fail
    public record Standing(String kind, List<Long> works, List<Long> fails) {
        public Standing {
            works = List.copyOf(works);
            fails = List.copyOf(fails);
        }

        public long worked() {
            return works.stream().mapToLong(Long::longValue).sum();
        }

        public long failed() {
            return fails.stream().mapToLong(Long::longValue).sum();
        }

        public long assessed() {
            return worked() + failed();
        }
    }

    /// The standing on deliveries like a cargo of a claim.
    public Standing standing(AuditSubject subject) {
        Optional<RequirementClass> asked = requirement(subject);
        List<Trial> like = assessed().stream().filter(trial -> asked.filter(
                one -> trial.delivery().requirement().family() == one).isPresent()).toList();
        return new Standing(asked.map(RequirementClass::meaning).orElse("an RNA that binds a protein"),
                counts(like, true), counts(like, false));
    }

    /// The requirement that a cargo would have among known deliveries; empty for what has none there.
    private static Optional<RequirementClass> requirement(AuditSubject subject) {
        return switch (subject.kind()) {
            case COPIES -> subject.strand().isPresent() ? Optional.of(RequirementClass.PAYLOAD)
                    : switch (subject.cargo().cargoClass()) {
                        case "miRNA" -> Optional.of(RequirementClass.MIRNA);
                        case "protein" -> Optional.of(RequirementClass.PROTEIN);
                        case "mRNA" -> Optional.of(RequirementClass.MRNA);
                        case "circRNA", "lncRNA" -> subject.cargo().regulations().stream()
                                .anyMatch(edge -> edge.targetClass().equals("miRNA"))
                                        ? Optional.of(RequirementClass.SPONGE)
                                        : Optional.empty();
                        default -> Optional.empty();
                    };
            case COMPLEXES -> Optional.of(RequirementClass.LIGAND);
            case EXPORT -> Optional.of(RequirementClass.DRUG_EXPORT);
            case DECOY -> Optional.of(RequirementClass.DECOY);
            case PAYLOAD, STRANDS -> Optional.of(RequirementClass.PAYLOAD);
            case BIOMARKER -> Optional.of(RequirementClass.BIOMARKER);
        };
    }

    /// How deliveries of one sort fare.
    ///
    /// @param requirement what had to be reached
    /// @param works deliveries that work, by verdict in its order
    /// @param fails those that fail
    public record Sort(RequirementClass requirement, List<Long> works, List<Long> fails) {
        public Sort {
            works = List.copyOf(works);
            fails = List.copyOf(fails);
        }
    }

    /// By what had to be reached, in the order of its enumeration; sorts without deliveries are left out.
    public List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (RequirementClass requirement : RequirementClass.values()) {
            List<Trial> of = trials.stream().filter(trial -> trial.delivery().requirement() == requirement).toList();
            if (!of.isEmpty()) {
                sorts.add(new Sort(requirement, counts(of, true), counts(of, false)));
            }
        }
        return sorts;
    }

    private static List<Long> counts(List<Trial> trials, boolean works) {
        return Arrays.stream(Verdict.values()).map(verdict -> trials.stream()
                .filter(trial -> trial.works() == works && trial.verdict() == verdict).count()).toList();
    }

    private static final double HALF = 0.5;

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
        Map<Asked, Integer> asked = new LinkedHashMap<>();
        Map<Set<String>, AxisLibrary> libraries = new HashMap<>();
        int[] questionOf = new int[all.size()];
        for (int index = 0; index < questionOf.length; index++) {
            KnownDelivery delivery = all.get(index);
            if (DeliveryQuestion.refusal(delivery).isPresent() || delivery.requirement() == RequirementClass.SPONGE) {
                questionOf[index] = -1;
                continue;
            }
            // Most exclude sources that feed nothing, so that few libraries differ.
            Set<String> without = feeding(atlas, delivery);
            libraries.computeIfAbsent(without, keys -> new AxisLibrary(atlas.withoutParametersOf(keys)::resolve));
            Asked question = new Asked(DeliveryQuestion.of(atlas, delivery, conditions), without);
            questionOf[index] = asked.computeIfAbsent(question, _ -> asked.size());
        }
        List<Asked> questions = List.copyOf(asked.keySet());
        List<Assessment> answers = ensemble.map(questions.size(), () -> (IntFunction<Assessment>) index -> {
            DeliveryQuestion question = questions.get(index).question();
            return new SubjectAudit(library(libraries, questions.get(index).without()), question.conditions(), seed)
                    .of(question.subject(), question.setting(), question::needs);
        });
        List<Trial> trials = new ArrayList<>();
        for (int index = 0; index < questionOf.length; index++) {
            KnownDelivery delivery = all.get(index);
            int question = questionOf[index];
            trials.add(new Trial(delivery,
                    question < 0 ? outside(atlas, delivery, conditions) : answers.get(question),
                    DeliveryQuestion.dose(delivery).label(), question));
        }
        return new Calibration(trials);
    }

    private record Asked(DeliveryQuestion question, Set<String> without) {}

    /// What the chain of delivery does not answer.
    private static Assessment outside(Atlas atlas, KnownDelivery delivery, AuditConditions conditions) {
        AuditSubject nobody = DeliveryQuestion.of(atlas, delivery, conditions).subject();
        return DeliveryQuestion.refusal(delivery)
                .map(reason -> Assessment.without(nobody, AuditSetting.PURIFIED, List.of(reason)))
                .orElseGet(() -> sponge(atlas, delivery, nobody));
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
                        List.of(), List.of(), Optional.empty(),
                        Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Map.of(), List.of(),
                        predictions.getFirst().all().size(), 0)));
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

    /// Keys of all sources from which nothing was drawn for some trial.
    public Set<String> excluded() {
        Set<String> keys = new TreeSet<>();
        trials.forEach(trial -> keys.addAll(trial.delivery().excluded()));
        return keys;
    }
}
