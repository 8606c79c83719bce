package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.study.report.AuditWords;
import org.exodyn.study.result.ModelBook;
import org.jspecify.annotations.Nullable;

/// What `explain` reads of an audit: every assessment with its numbers and the records that each of them follows from, in words, so that
/// a folder explains itself whatever becomes of the evidence.
///
/// @param assessments in the order of claims and settings
/// @param records each once, in the order of their first use
public record AuditBook(List<Entry> assessments, List<ModelBook.RecordEntry> records) {

    /// Name of the file.
    public static final String FILE = "audit.json";

    public AuditBook {
        assessments = List.copyOf(assessments);
        records = List.copyOf(records);
    }

    /// One cargo of a claim in one setting, or a claim of which nothing is asked.
    ///
    /// @param name what it is explained by: claim, setting and, where there are several, cargo, with slashes
    /// @param source where the claim stands: citation and place
    /// @param sentences the answer in plain words
    /// @param chain steps with 5 %, 50 % and 95 % quantiles and unit
    /// @param masses by prior and requirement model
    public record Entry(String name, String claim, String statement, String source, @Nullable String cargo,
            @Nullable String setting, String verdict, List<String> missing, List<String> sentences,
            List<String> chain, List<String> masses, List<Use> uses) {
        public Entry {
            missing = List.copyOf(missing);
            sentences = List.copyOf(sentences);
            chain = List.copyOf(chain);
            masses = List.copyOf(masses);
            uses = List.copyOf(uses);
        }
    }

    /// A record behind an assessment.
    ///
    /// @param wantedFor the quantity of the model that it feeds
    /// @param slot the kind of quantity
    /// @param step from the record to what is drawn, in words
    /// @param drawn 5 %, 50 % and 95 % quantiles of what is drawn, with unit and distribution
    public record Use(String record, String wantedFor, String slot, String step, String drawn) {}

    /// The book of an audit.
    public static AuditBook of(Atlas atlas, AtlasAudit audit, Calibration calibration) {
        List<Entry> entries = new ArrayList<>();
        Map<String, ModelBook.RecordEntry> records = new LinkedHashMap<>();
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            if (claim.bySetting().isEmpty()) {
                entries.add(new Entry(claim.claim().id(), claim.claim().id(), claim.claim().statement(),
                        source(atlas, claim.claim()), null, null, claim.verdict(AuditSetting.PURIFIED).word(),
                        claim.missing(), List.of(), List.of(), List.of(), List.of()));
            }
            claim.bySetting().forEach((setting, all) -> all.forEach(one -> {
                entries.add(entry(atlas, audit, calibration, claim.claim(), setting, one, all.size() > 1));
                one.numbers().ifPresent(numbers -> numbers.records().forEach(use -> atlas.parameter(use.id())
                        .ifPresent(record -> records.computeIfAbsent(use.id(),
                                _ -> ModelBook.RecordEntry.of(atlas, record)))));
            }));
        }
        return new AuditBook(entries, List.copyOf(records.values()));
    }

    private static Entry entry(Atlas atlas, AtlasAudit audit, Calibration calibration, Claim claim,
            AuditSetting setting, Assessment one, boolean several) {
        String name = claim.id() + "/" + setting.label().replace(' ', '-')
                + (several ? "/" + one.subject().cargo().cargo() : "");
        List<String> sentences = new ArrayList<>();
        List<String> chain = new ArrayList<>();
        List<String> masses = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        one.numbers().ifPresent(numbers -> {
            sentences.addAll(AuditWords.lead(one, audit.names()));
            sentences.add(AuditWords.standing(one, calibration));
            numbers.needs().forEach(need -> sentences.add(AuditWords.need(need)));
            numbers.chain().forEach(step -> chain.add(step.label() + ": " + number(step.band().median()) + " "
                    + step.unit() + " (90 %: " + number(step.band().low()) + " to " + number(step.band().high())
                    + ")"));
            numbers.masses()
                    .forEach(mass -> masses.add(mass.prior().label() + ", " + mass.need() + ": " + mass.text()));
            numbers.records().forEach(use -> uses.add(new Use(use.id(), use.wantedFor(), use.slot(), use.step(),
                    number(use.drawn().median()) + " " + unit(use.drawn().unit()) + " (90 %: "
                            + number(use.drawn().low()) + " to " + number(use.drawn().high()) + "), "
                            + use.drawn().distribution())));
        });
        return new Entry(name, claim.id(), claim.statement(), source(atlas, claim),
                AuditWords.subject(one.subject(), audit.names()),
                AuditWords.stated(setting, audit.conditions()), one.word(), one.missing(), sentences, chain, masses,
                uses);
    }

    private static String unit(String symbol) {
        return symbol.replace("{", "").replace("}", "");
    }

    private static String number(double value) {
        return AuditWords.number(value);
    }

    private static String source(Atlas atlas, Claim claim) {
        return atlas.source(claim.source()).map(source -> source.citation()
                + (source.doi() == null ? "" : ", doi:" + source.doi())).orElse(claim.source())
                + (claim.locator().isEmpty() ? "" : "; " + claim.locator());
    }
}
