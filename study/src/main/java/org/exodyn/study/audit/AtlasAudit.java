package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditReading;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.engine.ensemble.Ensemble;

/// The audit of many claims.
///
/// Claims that say the same of the same cargo, cells and drug are one question and are calculated once.
///
/// @param claims the claims, each with its outcome, in the order given
/// @param seconds how long it took
/// @param evaluations of models in all
public record AtlasAudit(List<ClaimAudit> claims, AuditConditions conditions, long seed, double seconds,
        long evaluations) {

    public AtlasAudit {
        claims = List.copyOf(claims);
    }

    /// One claim.
    ///
    /// @param missing why there is nothing to ask of it; empty where there is
    /// @param notes what was read into it
    /// @param bySetting what the audit says of each of its cargo
    public record ClaimAudit(Claim claim, List<String> missing, List<String> notes,
            Map<AuditSetting, List<Assessment>> bySetting) {
        public ClaimAudit {
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
        }

        /// The verdict in a setting: that of the cargo that fares best, since one that suffices is enough.
        public Verdict verdict(AuditSetting setting) {
            return best(setting).map(Assessment::verdict).orElse(Verdict.NOT_ASSESSABLE);
        }

        /// The assessment of the cargo that fares best.
        public java.util.Optional<Assessment> best(AuditSetting setting) {
            return bySetting.getOrDefault(setting, List.of()).stream()
                    .min(java.util.Comparator.comparingInt(AtlasAudit::rank));
        }
    }

    private static int rank(Assessment assessment) {
        return switch (assessment.verdict()) {
            case SUFFICIENT -> 0;
            case PRIOR_DEPENDENT -> 1;
            case INSUFFICIENT -> 2;
            case NOT_ASSESSABLE -> 3;
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
                    questions.putIfAbsent(new Question(asked(subject), setting), questions.size());
                }
            }
        }
        List<Question> list = List.copyOf(questions.keySet());
        AxisLibrary library = new AxisLibrary(resolver);
        List<Assessment> answers = ensemble.map(list.size(), () -> {
            SubjectAudit audit = new SubjectAudit(library, conditions, seed);
            return (IntFunction<Assessment>) index -> audit.of(list.get(index).subject(), list.get(index).setting());
        });
        List<ClaimAudit> results = new ArrayList<>();
        int at = 0;
        for (Claim claim : claims) {
            results.add(result(claim, readings.get(at++), questions, answers));
        }
        long evaluations = answers.stream().flatMap(answer -> answer.numbers().stream())
                .mapToLong(Assessment.Numbers::evaluations).sum();
        return new AtlasAudit(results, conditions, seed, (System.nanoTime() - begun) * 1e-9, evaluations);
    }

    private static ClaimAudit result(Claim claim, AuditReading reading, Map<Question, Integer> questions,
            List<Assessment> answers) {
        Map<AuditSetting, List<Assessment>> bySetting = new EnumMap<>(AuditSetting.class);
        for (AuditSubject subject : reading.subjects()) {
            for (AuditSetting setting : settings(subject)) {
                Integer index = questions.get(new Question(asked(subject), setting));
                if (index != null) {
                    bySetting.computeIfAbsent(setting, _ -> new ArrayList<>()).add(answers.get(index));
                }
            }
        }
        return new ClaimAudit(claim, reading.missing(), reading.notes(), bySetting);
    }

    /// The settings in which a kind of subject is asked.
    static List<AuditSetting> settings(AuditSubject subject) {
        return switch (subject.kind()) {
            case COPIES, COMPLEXES -> List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.TISSUE,
                    AuditSetting.PLASMA);
            case DECOY -> List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.PLASMA);
            case EXPORT -> List.of(AuditSetting.CO_CULTURE);
            case BIOMARKER -> List.of(AuditSetting.PLASMA);
        };
    }

    /// A subject without the claims that ask it.
    private static AuditSubject asked(AuditSubject subject) {
        CargoClaim cargo = subject.cargo();
        return new AuditSubject(new CargoClaim(cargo.cargo(), cargo.cargoClass(), List.of(), cargo.regulations(),
                List.of(), List.of("")), subject.donor(), subject.recipient(), subject.drug(), subject.kind(),
                subject.loaded(), subject.fusion(), subject.fusogen());
    }

    private record Question(AuditSubject subject, AuditSetting setting) {}
}
