package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditReading;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.VesicleLoad;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.engine.ensemble.Ensemble;

/// The audit of many claims.
///
/// Claims that say the same of the same cargo, cells and drug are one question and are calculated once.
///
/// @param claims the claims, each with its outcome, in the order given
/// @param seconds how long it took
/// @param evaluations of models in all
/// @param questions different questions that were calculated
/// @param names molecules as they are shown
public record AtlasAudit(List<ClaimAudit> claims, AuditConditions conditions, long seed, double seconds,
        long evaluations, int questions, CargoNames names) {

    public AtlasAudit {
        claims = List.copyOf(claims);
    }

    /// One claim.
    ///
    /// @param cancer its disease in words, empty where none is named
    /// @param statesEffect whether it says that something is done, of which one can ask whether there is enough
    /// @param missing why of some cargo there is nothing to ask; empty where all can be asked
    /// @param notes what was read into it
    /// @param bySetting what the audit says of each of its cargo
    public record ClaimAudit(Claim claim, String cancer, boolean statesEffect, List<String> missing,
            List<String> notes, Map<AuditSetting, List<Assessment>> bySetting) {
        public ClaimAudit {
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }

        /// The verdict in a setting: that of the cargo that fares best, since one that suffices is enough. Insufficient is a claim only
        /// if all of its cargo is: where some of it cannot be assessed, nor can the claim.
        public Verdict verdict(AuditSetting setting) {
            return verdict(bySetting.getOrDefault(setting, List.of()), !bySetting.isEmpty(), !missing.isEmpty());
        }

        /// The verdict in words; of a marker in plasma, whether it can be detected.
        public String word(AuditSetting setting) {
            Verdict verdict = verdict(setting);
            return best(setting).filter(one -> one.verdict() == verdict).map(Assessment::word).orElse(verdict.word());
        }

        /// The verdict on its cargo of one class.
        public Verdict verdict(AuditSetting setting, String cargoClass) {
            List<Assessment> here = of(setting, cargoClass);
            boolean elsewhere = Arrays.stream(AuditSetting.values()).anyMatch(one -> !of(one, cargoClass).isEmpty());
            long asked = Arrays.stream(AuditSetting.values()).mapToLong(one -> of(one, cargoClass).stream()
                    .map(assessment -> assessment.subject().cargo().cargo()).distinct().count()).max().orElse(0);
            long named = claim.cargo().stream().filter(item -> item.cargoClass().equals(cargoClass)).count();
            return verdict(here, elsewhere, asked < named);
        }

        private List<Assessment> of(AuditSetting setting, String cargoClass) {
            return bySetting.getOrDefault(setting, List.of()).stream()
                    .filter(one -> one.subject().cargo().cargoClass().equals(cargoClass)).toList();
        }

        private Verdict verdict(List<Assessment> here, boolean elsewhere, boolean gaps) {
            if (!statesEffect) {
                return Verdict.NOT_ASKED;
            }
            if (here.isEmpty()) {
                return elsewhere ? Verdict.OTHER_SETTING : Verdict.NOT_ASSESSABLE;
            }
            Verdict best = here.stream().min(Comparator.comparingInt(AtlasAudit::rank)).orElseThrow().verdict();
            boolean open = gaps || here.stream().anyMatch(one -> one.verdict() == Verdict.NOT_ASSESSABLE);
            return best == Verdict.INSUFFICIENT && open ? Verdict.NOT_ASSESSABLE : best;
        }

        /// The assessment of the cargo that fares best.
        public Optional<Assessment> best(AuditSetting setting) {
            return bySetting.getOrDefault(setting, List.of()).stream()
                    .min(Comparator.comparingInt(AtlasAudit::rank));
        }
    }

    private static int rank(Assessment assessment) {
        return switch (assessment.verdict()) {
            case SUFFICIENT -> 0;
            case PRIOR_DEPENDENT -> 1;
            case INSUFFICIENT -> 2;
            case NOT_ASSESSABLE, NOT_ASKED, OTHER_SETTING -> 3;
        };
    }

    /// Audits claims.
    ///
    /// @param resolver the one function that decides which record feeds which parameter
    public static AtlasAudit of(Atlas atlas, BiFunction<Slot, Context, Resolution> resolver, Collection<Claim> claims,
            AuditConditions conditions, long seed, Ensemble ensemble) {
        long begun = System.nanoTime();
        Map<Question, Integer> questions = new LinkedHashMap<>();
        List<AuditReading> readings = new ArrayList<>();
        for (Claim claim : claims) {
            AuditReading reading = AuditReading.of(atlas, claim);
            readings.add(reading);
            for (AuditSubject subject : reading.subjects()) {
                for (AuditSetting setting : settings(subject)) {
                    questions.putIfAbsent(new Question(subject.asked(), setting, assay(subject, conditions)),
                            questions.size());
                }
                for (ExperimentConditions made : experiments(atlas, claim, subject, conditions,
                        new ArrayList<>())) {
                    questions.putIfAbsent(new Question(subject.asked(), made.setting(), made.conditions()),
                            questions.size());
                }
            }
        }
        List<Question> list = List.copyOf(questions.keySet());
        AxisLibrary library = new AxisLibrary(resolver);
        List<Assessment> answers = ensemble.map(list.size(),
                () -> (IntFunction<Assessment>) index -> new SubjectAudit(library, list.get(index).conditions(), seed)
                        .of(list.get(index).subject(), list.get(index).setting()));
        List<ClaimAudit> results = new ArrayList<>();
        int at = 0;
        for (Claim claim : claims) {
            results.add(result(atlas, claim, readings.get(at++), conditions, questions, answers));
        }
        long evaluations = answers.stream().flatMap(answer -> answer.numbers().stream())
                .mapToLong(Assessment.Numbers::evaluations).sum();
        return new AtlasAudit(results, conditions, seed, (System.nanoTime() - begun) * 1e-9, evaluations, list.size(),
                CargoNames.of(atlas));
    }

    private static ClaimAudit result(Atlas atlas, Claim claim, AuditReading reading, AuditConditions conditions,
            Map<Question, Integer> questions, List<Assessment> answers) {
        Map<AuditSetting, List<Assessment>> bySetting = new EnumMap<>(AuditSetting.class);
        for (AuditSubject subject : reading.subjects()) {
            for (AuditSetting setting : settings(subject)) {
                Integer index = questions.get(new Question(subject.asked(), setting, assay(subject, conditions)));
                if (index != null) {
                    bySetting.computeIfAbsent(setting, _ -> new ArrayList<>()).add(answers.get(index));
                }
            }
            List<String> missing = new ArrayList<>();
            List<Assessment> made = new ArrayList<>();
            for (ExperimentConditions one : experiments(atlas, claim, subject, conditions, missing)) {
                Integer index = questions.get(new Question(subject.asked(), one.setting(), one.conditions()));
                if (index != null) {
                    made.add(answers.get(index));
                }
            }
            if (made.isEmpty()) {
                made.add(Assessment.without(subject.asked(), AuditSetting.EXPERIMENT, missing));
            }
            bySetting.computeIfAbsent(AuditSetting.EXPERIMENT, _ -> new ArrayList<>()).addAll(made);
        }
        String cancer = claim.cancer() == null ? ""
                : atlas.entity(claim.cancer()).map(Entity::name).orElse(claim.cancer());
        return new ClaimAudit(claim, cancer, reading.statesEffect(), reading.missing(), reading.notes(), bySetting);
    }

    /// How the paper made its experiment, as far as records with a place in the source say.
    private static List<ExperimentConditions> experiments(Atlas atlas, Claim claim, AuditSubject subject,
            AuditConditions conditions, List<String> missing) {
        List<Experiment> records = atlas.experiments(claim);
        if (records.isEmpty()) {
            missing.add("No record says with how many vesicles and cells the source made its experiment.");
        }
        return records.stream().flatMap(one -> ExperimentConditions.of(one, subject.kind(), conditions, missing)
                .stream()).toList();
    }

    /// The settings in which a kind of subject is asked. What was loaded on purpose is given, and no donor releases it.
    static List<AuditSetting> settings(AuditSubject subject) {
        return switch (subject.kind()) {
            case COPIES, COMPLEXES -> subject.load() instanceof VesicleLoad.Natural
                    ? List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.TISSUE, AuditSetting.PLASMA)
                    : List.of(AuditSetting.PURIFIED);
            case DECOY -> List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.PLASMA);
            case PAYLOAD, STRANDS -> List.of(AuditSetting.PURIFIED);
            case EXPORT -> List.of(AuditSetting.CO_CULTURE);
            case BIOMARKER -> List.of(AuditSetting.SAMPLE);
        };
    }

    /// What vesicles hold or carry of a drug meets the cells when they do.
    private static AuditConditions assay(AuditSubject subject, AuditConditions conditions) {
        return switch (subject.kind()) {
            case PAYLOAD, DECOY -> conditions.withDrugAtOnce();
            case COPIES, COMPLEXES, EXPORT, STRANDS, BIOMARKER -> conditions;
        };
    }

    private record Question(AuditSubject subject, AuditSetting setting, AuditConditions conditions) {}

    /// How many claims have a verdict in a setting.
    public long count(AuditSetting setting, Verdict verdict) {
        return claims.stream().filter(claim -> claim.verdict(setting) == verdict).count();
    }

    /// A kind of measurement, with how many open answers it would settle.
    ///
    /// @param slot what is measured
    /// @param settled expected number of claims whose open answer it would settle, beyond what a parameter that has nothing to do with them
    ///     settles
    /// @param error its Monte-Carlo standard error, by leaving out each scrambled replicate of all claims at once, as they share it
    /// @param claims with an open answer that depend on it
    /// @param example what is measured in one of them
    public record Measurement(String slot, double settled, double error, int claims, String example) {

        /// Whether it differs from zero by three of its standard errors; others cannot be told apart.
        public boolean standsOut() {
            return settled > 3 * error && settled > 0;
        }
    }

    /// What would settle most open answers of a setting: those that stand out first, the most first. Claims that ask one question count
    /// once each, and of the parameters that one kind of measurement tells in a claim that which settles most.
    public List<Measurement> measurements(AuditSetting setting) {
        Map<String, List<Assessment.Settling>> bySlot = new LinkedHashMap<>();
        for (ClaimAudit claim : claims) {
            claim.best(setting).filter(one -> one.verdict() == Verdict.PRIOR_DEPENDENT)
                    .flatMap(Assessment::numbers).ifPresent(numbers -> {
                        Map<String, Assessment.Settling> most = new LinkedHashMap<>();
                        numbers.settling().forEach(one -> most.merge(one.slot(), one,
                                (old, more) -> more.chance() > old.chance() ? more : old));
                        most.values().forEach(
                                one -> bySlot.computeIfAbsent(one.slot(), _ -> new ArrayList<>()).add(one));
                    });
        }
        return bySlot.values().stream().map(AtlasAudit::measurement)
                .sorted(Comparator.comparing((Measurement one) -> !one.standsOut())
                        .thenComparing(Comparator.comparingDouble(Measurement::settled).reversed()))
                .toList();
    }

    private static Measurement measurement(List<Assessment.Settling> ofOne) {
        List<Double> without = new ArrayList<>();
        for (int replicate = 0; replicate < SubjectAudit.REPLICATES; replicate++) {
            int left = replicate;
            without.add(ofOne.stream().mapToDouble(one -> one.without().get(left)).sum());
        }
        Assessment.Settling best = ofOne.stream().max(Comparator.comparingDouble(Assessment.Settling::chance))
                .orElseThrow();
        return new Measurement(best.slot(), ofOne.stream().mapToDouble(Assessment.Settling::chance).sum(),
                Settlement.error(without), ofOne.size(), best.label());
    }

    /// Claims that state no effect.
    public long notAsked() {
        return claims.stream().filter(claim -> !claim.statesEffect()).count();
    }

    /// Claims that can be assessed in a setting.
    public long assessable(AuditSetting setting) {
        return count(setting, Verdict.SUFFICIENT) + count(setting, Verdict.INSUFFICIENT)
                + count(setting, Verdict.PRIOR_DEPENDENT);
    }

    /// Why claims are not assessable, with how many claims each reason stops, the most first.
    public Map<String, Integer> reasons() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ClaimAudit claim : claims) {
            List<String> reasons = new ArrayList<>(claim.missing());
            claim.bySetting().forEach((setting, all) -> {
                if (setting != AuditSetting.EXPERIMENT) {
                    all.forEach(one -> reasons.addAll(one.missing()));
                }
            });
            reasons.stream().distinct().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// Claims of one cancer, or of one class of cargo, by verdict.
    ///
    /// @param of the cancer or class
    /// @param counts by verdict, in its order
    public record Group(String of, List<Long> counts) {
        public Group {
            counts = List.copyOf(counts);
        }
    }

    /// Claims that name their cancer, by cancer, those with most claims first.
    public List<Group> byCancer(AuditSetting setting) {
        return grouped(claim -> claim.cancer().isEmpty() ? List.of() : List.of(claim.cancer()),
                (claim, _) -> claim.verdict(setting));
    }

    /// Claims by class of cargo; one with several classes counts in each, with the verdict on its cargo of that class.
    public List<Group> byCargoClass(AuditSetting setting) {
        return grouped(claim -> claim.claim().cargo().stream().map(CargoItem::cargoClass).distinct().toList(),
                (claim, cargoClass) -> claim.verdict(setting, cargoClass));
    }

    private List<Group> grouped(Function<ClaimAudit, List<String>> key,
            BiFunction<ClaimAudit, String, Verdict> verdict) {
        Map<String, long[]> counts = new TreeMap<>();
        for (ClaimAudit claim : claims) {
            key.apply(claim)
                    .forEach(group -> counts.computeIfAbsent(group, _ -> new long[Verdict.values().length])[verdict
                            .apply(claim, group).ordinal()]++);
        }
        return counts.entrySet().stream().map(entry -> new Group(entry.getKey(),
                Arrays.stream(entry.getValue()).boxed().toList()))
                .sorted(Comparator
                        .comparingLong((Group group) -> group.counts().stream().mapToLong(Long::longValue).sum())
                        .reversed())
                .toList();
    }
}
