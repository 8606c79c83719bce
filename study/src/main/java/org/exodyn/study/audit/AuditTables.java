package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.study.Listing;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListFormat;
import org.exodyn.tables.ListTable;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;
import org.jspecify.annotations.Nullable;

/// The audit as tables.
public final class AuditTables {

    private AuditTables() {}

    private static final String NO_EFFECT = "The claim states no effect.";

    /// One row per claim, cargo and setting. Quantiles of S are those under the recorded priors by the requirement told first, as the
    /// broad bars of the figures; of markers they are copies over copies needed, as S is not asked of them.
    public static Table assessments(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("cargo_class"), ColumnSpec.text("donor"), ColumnSpec.text("recipient"),
                ColumnSpec.text("calculated_on"), ColumnSpec.text("cancer"), ColumnSpec.text("kind"),
                ColumnSpec.text("setting"),
                ColumnSpec.text("verdict"), ColumnSpec.text("missing"), ColumnSpec.number("log10_s_low"),
                ColumnSpec.number("log10_s_median"), ColumnSpec.number("log10_s_high"),
                ColumnSpec.number("log10_s_lowest"), ColumnSpec.number("log10_s_highest"),
                ColumnSpec.number("bound_low"), ColumnSpec.number("bound_high"), ColumnSpec.number("responding"),
                ColumnSpec.number("turning_distance"), ColumnSpec.whole("records"), ColumnSpec.whole("verified"),
                ColumnSpec.whole("proxies"), ColumnSpec.text("conditional"),
                ColumnSpec.whole("draws"), ColumnSpec.whole("impossible"), ColumnSpec.whole("above_ceilings"),
                ColumnSpec.whole("evaluations"));
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            @Nullable
            String cancer = claim.cancer().isEmpty() ? null : claim.cancer();
            if (claim.bySetting().isEmpty()) {
                table.row(claim.claim().id(), null, null, null, null, null, cancer, null, null,
                        claim.statesEffect() ? Verdict.NOT_ASSESSABLE.word() : Verdict.NOT_ASKED.word(),
                        claim.statesEffect() ? String.join(" ", claim.missing()) : NO_EFFECT, Double.NaN, Double.NaN,
                        Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0, 0,
                        null,
                        0, 0, 0, 0);
            }
            claim.bySetting().forEach((setting, all) -> all.forEach(one -> row(table, claim, setting, one)));
        }
        return table.build();
    }

    private static void row(TableBuilder table, AtlasAudit.ClaimAudit claim, AuditSetting setting, Assessment one) {
        Optional<Assessment.Numbers> numbers = one.numbers();
        Optional<Mass> headline = numbers.map(value -> value.masses().getFirst());
        double[] reach = numbers.map(Assessment.Numbers::reach).orElse(new double[] {Double.NaN, Double.NaN});
        List<Integer> forbidden = numbers.map(value -> List.copyOf(value.forbidden().values())).orElse(List.of());
        int impossible = forbidden.stream().mapToInt(Integer::intValue).sum();
        int ceilings = forbidden.stream().skip(Math.max(0, forbidden.size() - Sufficiency.CEILINGS))
                .mapToInt(Integer::intValue).sum();
        table.row(claim.claim().id(), one.subject().cargo().cargo(), one.subject().cargo().cargoClass(),
                one.subject().donor(), empty(one.subject().claimed()), empty(one.subject().acted()),
                empty(claim.cancer()),
                one.subject().kind().label(), setting.label(), one.word(),
                one.missing().isEmpty() ? null : String.join(" ", one.missing()),
                finite(headline.map(Mass::low).orElse(Double.NaN)),
                finite(headline.map(Mass::median).orElse(Double.NaN)),
                finite(headline.map(Mass::high).orElse(Double.NaN)), finite(reach[0]), finite(reach[1]),
                finite(numbers.map(value -> value.bounds().low()).orElse(Double.NaN)),
                finite(numbers.map(value -> value.bounds().high()).orElse(Double.NaN)),
                numbers.flatMap(Assessment.Numbers::responding).map(Assessment.Band::median).orElse(Double.NaN),
                numbers.flatMap(Assessment.Numbers::turningPoint).map(Assessment.TurningPoint::distance)
                        .orElse(Double.NaN),
                numbers.map(value -> value.records().size()).orElse(0),
                numbers.map(Assessment.Numbers::verified).orElse(0L),
                numbers.map(Assessment.Numbers::proxies).orElse(0L), one.condition().orElse(null),
                numbers.map(Assessment.Numbers::draws).orElse(0), impossible, ceilings,
                numbers.map(Assessment.Numbers::evaluations).orElse(0));
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Minus infinity stands for "no amount suffices"; tables have no infinities, so it is left empty there.
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /// One row per claim, cargo, setting, prior and requirement model.
    public static Table masses(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("setting"), ColumnSpec.text("prior"), ColumnSpec.text("requirement"),
                ColumnSpec.number("mass"), ColumnSpec.number("bound"), ColumnSpec.number("log10_s_low"),
                ColumnSpec.number("log10_s_median"), ColumnSpec.number("log10_s_high"),
                ColumnSpec.number("no_amount_suffices"));
        each(audit, (claim, setting, one, numbers) -> numbers.masses().forEach(mass -> table.row(claim,
                one.subject().cargo().cargo(), setting.label(), mass.prior().label(), mass.need(), mass.mass(),
                mass.bound(), finite(mass.low()), finite(mass.median()), finite(mass.high()), mass.never())));
        return table.build();
    }

    /// One row per claim, cargo, setting and record behind the verdict: what it says, the step to what is wanted, what is drawn.
    public static Table records(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("setting"), ColumnSpec.text("slot"), ColumnSpec.text("wanted_for"),
                ColumnSpec.text("record"), ColumnSpec.text("source"), ColumnSpec.text("confidence"),
                ColumnSpec.text("range"), ColumnSpec.number("value"), ColumnSpec.number("low"),
                ColumnSpec.number("high"), ColumnSpec.text("unit"), ColumnSpec.text("level"),
                ColumnSpec.text("step"), ColumnSpec.number("widened"), ColumnSpec.number("weight"),
                ColumnSpec.number("drawn_low"), ColumnSpec.number("drawn_median"), ColumnSpec.number("drawn_high"),
                ColumnSpec.text("drawn_unit"), ColumnSpec.text("distribution"));
        each(audit, (claim, setting, one, numbers) -> numbers.records().forEach(use -> table.row(claim,
                one.subject().cargo().cargo(), setting.label(), use.slot(), use.wantedFor(), use.id(), use.source(),
                use.confidence(), use.reported() ? "reported" : "assumed", use.recorded().value(),
                use.recorded().low(), use.recorded().high(), use.recorded().unit(), use.level().word(), use.step(),
                use.widened(), use.weight(), use.drawn().low(), use.drawn().median(), use.drawn().high(),
                use.drawn().unit(), use.drawn().distribution())));
        return table.build();
    }

    /// One row per claim, cargo, setting, requirement model and part of the chain; where there are no shares, one with the reason.
    public static Table ignorance(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("setting"), ColumnSpec.text("requirement"), ColumnSpec.text("part"),
                ColumnSpec.number("first"), ColumnSpec.number("first_error"), ColumnSpec.number("total"),
                ColumnSpec.number("total_error"), ColumnSpec.number("left_out"), ColumnSpec.text("why_none"));
        each(audit, (claim, setting, one, numbers) -> numbers.ignorance().forEach(by -> {
            String cargo = one.subject().cargo().cargo();
            by.shares().forEach(share -> table.row(claim, cargo, setting.label(), by.need(), share.part().label(),
                    share.first(), share.firstError(), share.total(), share.totalError(), by.impossible(), null));
            if (by.shares().isEmpty()) {
                table.row(claim, cargo, setting.label(), by.need(), null, Double.NaN, Double.NaN, Double.NaN,
                        Double.NaN, by.impossible(), by.reason());
            }
        }));
        return table.build();
    }

    /// One row per claim, cargo, setting and requirement model: S where what is reported is at its ends.
    public static Table bounds(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("setting"), ColumnSpec.text("requirement"), ColumnSpec.number("log10_s_low"),
                ColumnSpec.number("log10_s_high"), ColumnSpec.whole("reported"), ColumnSpec.whole("proxies"),
                ColumnSpec.whole("assumed"), ColumnSpec.text("in_words"));
        each(audit, (claim, setting, one, numbers) -> numbers.reported().forEach(by -> table.row(claim,
                one.subject().cargo().cargo(), setting.label(), by.need(), finite(by.low()), finite(by.high()),
                by.reported(), by.proxies(), by.assumed(), by.sentence())));
        return table.build();
    }

    /// One row per setting and kind of measurement: how many open answers it would be expected to settle.
    public static Table measurements(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("setting"), ColumnSpec.text("slot"),
                ColumnSpec.number("settled"), ColumnSpec.number("standard_error"), ColumnSpec.text("stands_out"),
                ColumnSpec.whole("open_claims"), ColumnSpec.text("example"));
        for (AuditSetting setting : AuditSetting.values()) {
            audit.measurements(setting).forEach(one -> table.row(setting.label(), one.slot(), one.settled(),
                    one.error(), one.standsOut() ? "yes" : "no", one.claims(), one.example()));
        }
        return table.build();
    }

    /// One row per claim, cargo, setting and parameter that has to move until S = 1.
    public static Table turning(AtlasAudit audit) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("claim"), ColumnSpec.text("cargo"),
                ColumnSpec.text("setting"), ColumnSpec.text("found"), ColumnSpec.number("distance"),
                ColumnSpec.number("draws_beyond"), ColumnSpec.text("parameter"),
                ColumnSpec.text("slot"), ColumnSpec.text("unit"), ColumnSpec.number("median"),
                ColumnSpec.number("value"), ColumnSpec.number("prior_quantile"));
        each(audit, (claim, setting, one, numbers) -> numbers.turningPoint().ifPresent(point -> {
            String cargo = one.subject().cargo().cargo();
            String found = point.found().name().toLowerCase(Locale.ROOT);
            point.moves().forEach(move -> table.row(claim, cargo, setting.label(), found, point.distance(),
                    point.reaching(), move.label(), move.slot(), move.unit(), move.from(), move.to(),
                    move.quantile()));
            if (point.moves().isEmpty()) {
                table.row(claim, cargo, setting.label(), found, point.distance(), point.reaching(), null, null, null,
                        Double.NaN, Double.NaN, Double.NaN);
            }
        }));
        return table.build();
    }

    /// One row per known delivery.
    public static Table calibration(Calibration calibration) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("delivery"), ColumnSpec.text("source"),
                ColumnSpec.text("requirement"), ColumnSpec.text("seen"), ColumnSpec.text("verdict"),
                ColumnSpec.number("mass"), ColumnSpec.number("question"), ColumnSpec.text("dose"),
                ColumnSpec.text("missing"));
        calibration.trials().forEach(trial -> table.row(trial.delivery().id(), trial.delivery().source(),
                trial.delivery().requirement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                trial.works() ? "works" : "fails", trial.verdict().word(),
                Double.isNaN(trial.mass()) ? null : trial.mass(),
                trial.question() < 0 ? null : (long) trial.question() + 1, trial.dose(),
                trial.assessment().missing().isEmpty() ? null : String.join(" ", trial.assessment().missing())));
        return table.build();
    }

    /// One row per known delivery, prior and requirement model: what its verdict and its mean mass follow from.
    public static Table calibrationMasses(Calibration calibration) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("delivery"), ColumnSpec.text("requirement"),
                ColumnSpec.text("seen"), ColumnSpec.text("prior"), ColumnSpec.text("model"), ColumnSpec.number("mass"),
                ColumnSpec.number("bound"), ColumnSpec.number("no_amount_suffices"));
        calibration.assessed().forEach(trial -> trial.assessment().numbers().ifPresent(numbers -> numbers.masses()
                .forEach(mass -> table.row(trial.delivery().id(),
                        trial.delivery().requirement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        trial.works() ? "works" : "fails", mass.prior().label(), mass.need(), mass.mass(),
                        mass.bound(), mass.never()))));
        return table.build();
    }

    private interface Row {
        void of(String claim, AuditSetting setting, Assessment one, Assessment.Numbers numbers);
    }

    private static void each(AtlasAudit audit, Row row) {
        audit.claims().forEach(claim -> claim.bySetting().forEach((setting, all) -> all
                .forEach(
                        one -> one.numbers().ifPresent(numbers -> row.of(claim.claim().id(), setting, one, numbers)))));
    }

    /// One row per claim: its cargo and its verdict in each setting; for programs also why it is not assessable.
    public static Listing listing(AtlasAudit audit) {
        ListTable whole = list(audit, true);
        return Listing.of(list(audit, false), () -> whole, () -> whole.text(ListFormat.JSON));
    }

    private static ListTable list(AtlasAudit audit, boolean whole) {
        List<String> columns = new ArrayList<>(List.of("claim", "cargo"));
        for (AuditSetting setting : AuditSetting.values()) {
            columns.add(setting.label());
        }
        if (whole) {
            columns.add("missing");
        }
        ListTable.Rows rows = ListTable.columns(columns.toArray(String[]::new)).unbroken("claim");
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(claim.claim().id());
            row.add(claim.bySetting().values().stream().flatMap(List::stream).map(one -> one.subject().cargo().cargo())
                    .distinct().collect(Collectors.joining(", ")));
            for (AuditSetting setting : AuditSetting.values()) {
                row.add(word(claim, setting));
            }
            if (whole) {
                List<String> missing = new ArrayList<>(claim.missing());
                claim.bySetting().values().stream().flatMap(List::stream).flatMap(one -> one.missing().stream())
                        .forEach(missing::add);
                row.add(missing.stream().distinct().toList());
            }
            rows.add(row.toArray());
            rows.told(new ListEntry(claim.claim().id(), String.valueOf(row.get(1)), told(claim)));
        }
        return rows.table();
    }

    /// Settings by verdict, in a line: `insufficient: purified, co-culture; not assessable: plasma`.
    private static String told(AtlasAudit.ClaimAudit claim) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (AuditSetting setting : AuditSetting.values()) {
            if (claim.verdict(setting) != Verdict.OTHER_SETTING) {
                settings.computeIfAbsent(word(claim, setting), _ -> new ArrayList<>()).add(setting.label());
            }
        }
        return settings.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String word(AtlasAudit.ClaimAudit claim, AuditSetting setting) {
        return claim.word(setting);
    }
}
