package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.TestRow;
import org.exodyn.clinic.quality.ColumnBalance;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.clinic.quality.TechnicalDifference;
import org.exodyn.clinic.quality.VesicleMarkers;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// The tables of a profile, by the stem of their files.
final class ProfileTables {
    private ProfileTables() {}

    static SequencedMap<String, Table> of(Profile profile) {
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        tables.put("features", features(profile, profile.main()));
        profile.second()
                .ifPresent(second -> tables.put("features-" + second.method().option(), features(profile, second)));
        if (!profile.main().detection().isEmpty()) {
            tables.put("detection", DetectionTable.of(profile));
        }
        tables.put("samples", samples(profile));
        tables.put("normalised", normalised(profile));
        tables.put("design", design(profile));
        tables.put("technical", technical(profile));
        tables.put("balance", balance(profile));
        if (!profile.markers().isEmpty()) {
            tables.put("markers", markers(profile));
        }
        profile.survival().ifPresent(found -> tables.putAll(SurvivalTables.of(found)));
        return tables;
    }

    private static Table features(Profile profile, DifferentialAbundance result) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.number("log2_fold_change"),
                ColumnSpec.number("low_95"), ColumnSpec.number("high_95"), ColumnSpec.number("average_log2"),
                ColumnSpec.number("statistic"), ColumnSpec.number("degrees_of_freedom"), ColumnSpec.number("p"),
                ColumnSpec.number("q"), ColumnSpec.text("status"));
        for (int i : result.byP()) {
            TestRow row = result.rows()[i];
            table.row(result.features().get(i), row.effect(), row.low(), row.high(), result.abundance()[i],
                    row.statistic(),
                    row.freedom(), row.p(), result.q()[i], "tested");
        }
        boolean[] tested = new boolean[profile.plan().cohort().table().features().size()];
        for (int i = 0; i < result.tested().length; i++) {
            tested[result.tested()[i]] = true;
            if (Double.isNaN(result.rows()[i].p())) {
                table.row(result.features().get(i), null, null, null, result.abundance()[i], null, null, null, null,
                        "not assessable");
            }
        }
        for (int feature = 0; feature < tested.length; feature++) {
            if (!tested[feature]) {
                table.row(profile.plan().cohort().table().features().get(feature), null, null, null, null, null, null,
                        null,
                        null, "too little to be tested");
            }
        }
        return table.build();
    }

    private static Table samples(Profile profile) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.text("sample"), ColumnSpec.text("group"),
                ColumnSpec.number("depth"), ColumnSpec.whole("features_seen"), ColumnSpec.number("largest_share"),
                ColumnSpec.text("largest_feature"), ColumnSpec.number("haemolysis"), ColumnSpec.number("likeness"),
                ColumnSpec.number("normalisation_factor"), ColumnSpec.text("advice"), ColumnSpec.text("reason")));
        int components = profile.components().share().length;
        IntStream.rangeClosed(1, components).forEach(c -> columns.add(ColumnSpec.number("pc" + c)));
        TableBuilder table = TableBuilder.of(columns);
        for (int s = 0; s < profile.samples().size(); s++) {
            SampleQuality one = profile.samples().get(s);
            table.text(one.sample()).text(profile.plan().cohort().sheet().text(profile.plan().contrast().column(), s))
                    .number(one.depth()).whole(one.detected()).number(one.dominance()).text(one.dominant())
                    .number(one.haemolysis()).number(one.likeness()).number(profile.main().factors()[s])
                    .text(one.advice().name().toLowerCase(java.util.Locale.ROOT)).text(one.reason());
            for (int c = 0; c < components; c++) {
                table.number(profile.components().scores()[s][c]);
            }
            table.endRow();
        }
        return table.build();
    }

    private static Table normalised(Profile profile) {
        CargoTable cargo = profile.plan().cohort().table();
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.text("feature")));
        cargo.samples().forEach(sample -> columns.add(ColumnSpec.number(sample)));
        TableBuilder table = TableBuilder.of(columns);
        for (int i = 0; i < profile.main().features().size(); i++) {
            table.text(profile.main().features().get(i));
            for (double value : profile.main().logs()[i]) {
                table.number(value);
            }
            table.endRow();
        }
        return table.build();
    }

    private static Table design(Profile profile) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.text("sample")));
        profile.plan().design().names().forEach(name -> columns.add(ColumnSpec.number(name)));
        TableBuilder table = TableBuilder.of(columns);
        for (int s = 0; s < profile.samples().size(); s++) {
            table.text(profile.samples().get(s).sample());
            for (double value : profile.plan().design().rows()[s]) {
                table.number(value);
            }
            table.endRow();
        }
        return table.build();
    }

    private static Table technical(Profile profile) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("measure"), ColumnSpec.number("area"),
                ColumnSpec.number("p"), ColumnSpec.number("p_corrected"),
                ColumnSpec.number("correlation_with_order"), ColumnSpec.number("p_order"));
        double[] corrected = TechnicalDifference.corrected(profile.technical());
        for (TechnicalDifference one : profile.technical()) {
            table.row(one.measure(), one.groups().auc(), one.groups().p(),
                    corrected[profile.technical().indexOf(one)], one.drift(), one.driftP());
        }
        return table.build();
    }

    private static Table balance(Profile profile) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("column"), ColumnSpec.number("strength"),
                ColumnSpec.number("p"),
                ColumnSpec.whole("known"), ColumnSpec.text("words"));
        for (ColumnBalance one : profile.balances()) {
            table.row(one.column(), one.strength(), one.p(), one.known(), one.words());
        }
        return table.build();
    }

    private static Table markers(Profile profile) {
        TableBuilder table = TableBuilder.of(ColumnSpec.whole("category"), ColumnSpec.text("symbol"),
                ColumnSpec.text("accession"), ColumnSpec.text("meaning"), ColumnSpec.text("in_table"),
                ColumnSpec.number("detected"), ColumnSpec.number("median_share"));
        for (VesicleMarkers.Marker one : profile.markers()) {
            table.row(one.category(), one.symbol(), one.accession(), one.meaning(), one.present() ? "yes" : "no",
                    one.present() ? one.detected() : Double.NaN, one.share());
        }
        return table.build();
    }
}
