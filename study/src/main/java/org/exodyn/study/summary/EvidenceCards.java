package org.exodyn.study.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.SourceKind;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.RecordCard;
import org.exodyn.study.report.ReportContent.SourceCard;
import org.jspecify.annotations.Nullable;

/// Claims, records and sources as cards, each collected once.
final class EvidenceCards {

    private final Atlas atlas;
    private final Map<String, ClaimCard> claims = new LinkedHashMap<>();
    private final Map<String, SourceCard> sources = new LinkedHashMap<>();
    private final Map<String, RecordCard> records = new LinkedHashMap<>();

    EvidenceCards(Atlas atlas) {
        this.atlas = atlas;
    }

    /// Collects a claim and its source; claims that it cites as primary come along as sources.
    void claim(String id) {
        if (claims.containsKey(id)) {
            return;
        }
        Claim claim = atlas.claim(id).orElseThrow();
        claims.put(id,
                new ClaimCard(id, word(claim.status().name()), claim.statement(), claim.source(), claim.locator(),
                        claim.level().name(),
                        claim.flags().stream().map(ClaimFlag::word).toList()));
        source(claim.source());
        claim.cites().forEach(this::source);
    }

    private void source(String key) {
        atlas.source(key)
                .ifPresent(source -> sources.computeIfAbsent(key,
                        ignored -> new SourceCard(key, citation(source), source.doi(),
                                empty(source.address()),
                                word(source.kind().name()) + ", DOI " + word(source.doiStatus().name()),
                                source.kind() == SourceKind.PRIMARY)));
    }

    private static String citation(Source source) {
        StringBuilder text = new StringBuilder(source.citation());
        if (!source.title().isEmpty() && !source.title().equals(source.citation())) {
            text.append(": ").append(source.title());
        }
        if (!source.pages().isEmpty()) {
            text.append(" (").append(source.pages()).append(")");
        }
        return text.toString();
    }

    /// A card of a parameter record, its source collected.
    RecordCard record(ParameterRecord record) {
        return records.computeIfAbsent(record.id(), ignored -> {
            source(record.source());
            String unit = NumberText.unit(record.unit().readable());
            String value = record.value() == null ? "no single value"
                    : (NumberText.of(record.value()) + " " + unit).strip();
            String range = record.low() == null && record.high() == null
                    ? "no range"
                    : (end(record.low()) + " to " + end(record.high()) + " " + unit).strip();
            return new RecordCard(record.id(), record.quantity(), value, range, record.system(),
                    word(record.confidence().name()),
                    word(record.rangeBasis().name()), record.citation(), address(record));
        });
    }

    private static String end(@Nullable Double value) {
        return value == null ? "?" : NumberText.of(value);
    }

    private @Nullable String address(ParameterRecord record) {
        if (!record.dois().isEmpty()) {
            return "https://doi.org/" + record.dois().getFirst();
        }
        if (record.url() != null && !record.url().isEmpty()) {
            return record.url();
        }
        return atlas.source(record.source()).map(Source::address).map(EvidenceCards::empty).orElse(null);
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /// A constant's name as records write it.
    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<ClaimCard> claims() {
        return List.copyOf(claims.values());
    }

    List<SourceCard> sources() {
        return sources.values().stream().sorted(java.util.Comparator.comparing(SourceCard::key)).toList();
    }

    List<RecordCard> records() {
        return List.copyOf(records.values());
    }
}
