package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.signature.CrossValidationCurve;
import org.exodyn.clinic.signature.Response;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// The tables of a signature, by the stem of their files.
final class SignatureTables {
    private SignatureTables() {}

    /// @param coefficient in the signature of all samples; 0 if it has no part in it
    /// @param selected    share of the signatures of the cross-validation that it has a part in
    record Part(String feature, double coefficient, double selected) {}

    /// Features with a part in any signature: the most often chosen first, of equals the one with the larger coefficient.
    static List<Part> features(Signature signature) {
        Map<String, Double> own = signature.model().selected();
        TreeSet<String> names = new TreeSet<>(own.keySet());
        names.addAll(signature.selected().keySet());
        return names.stream()
                .map(name -> new Part(name, own.getOrDefault(name, 0.0), signature.selected().getOrDefault(name, 0.0)))
                .sorted(Comparator.comparingDouble(Part::selected)
                        .thenComparingDouble(one -> Math.abs(one.coefficient()))
                        .reversed())
                .toList();
    }

    static SequencedMap<String, Table> of(Signature signature) {
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        tables.put("performance", performance(signature));
        tables.put("coefficients", coefficients(signature));
        tables.put("predictions", predictions(signature));
        tables.put("folds", folds(signature));
        tables.put("penalty", penalty(signature));
        return tables;
    }

    private static Table performance(Signature signature) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("measure"), ColumnSpec.number("value"),
                ColumnSpec.number("low"), ColumnSpec.number("high"), ColumnSpec.text("words"));
        signature.performance().measures()
                .forEach(one -> table.row(one.name(), one.value(), one.low(), one.high(), one.words()));
        return table.build();
    }

    private static Table coefficients(Signature signature) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.number("coefficient"),
                ColumnSpec.number("selection_frequency"));
        if (!(signature.plan().response() instanceof Response.Times)) {
            table.row("(intercept)", signature.model().intercept(), null);
        }
        features(signature).forEach(one -> table.row(one.feature(), one.coefficient(), one.selected()));
        return table.build();
    }

    /// One row per sample and repeat.
    private static Table predictions(Signature signature) {
        Response response = signature.plan().response();
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.whole("repeat"), ColumnSpec.text("sample"),
                ColumnSpec.whole("fold")));
        columns.addAll(switch (response) {
            case Response.Classes _ -> List.of(ColumnSpec.text("class"), ColumnSpec.number("probability"));
            case Response.Numbers _ -> List.of(ColumnSpec.number("measured"), ColumnSpec.number("predicted"));
            case Response.Times _ -> List.of(ColumnSpec.number("time"), ColumnSpec.whole("event"),
                    ColumnSpec.number("log_hazard"));
        });
        TableBuilder table = TableBuilder.of(columns);
        SampleSheet sheet = signature.plan().cohort().sheet();
        for (int repeat = 0; repeat < signature.unseen().size(); repeat++) {
            double[] eta = signature.unseen().get(repeat).predicted();
            double[] p = ClassPerformance.probabilities(eta);
            int[] outer = signature.plan().splits().get(repeat).outer();
            for (int i = 0; i < eta.length; i++) {
                table.whole(repeat + 1).text(sheet.samples().get(i)).whole(outer[i]);
                switch (response) {
                    case Response.Classes(List<Boolean> positive) -> table
                            .text(positive.get(i) ? signature.plan().positive() : signature.plan().negative())
                            .number(p[i]);
                    case Response.Numbers(List<Double> values) -> table.number(values.get(i)).number(eta[i]);
                    case Response.Times(var times) ->
                        table.number(times.time(i)).whole(times.isEvent(i) ? 1 : 0).number(eta[i]);
                }
                table.endRow();
            }
        }
        return table.build();
    }

    /// Outer and inner folds, so that another program can use the same.
    private static Table folds(Signature signature) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.whole("repeat"), ColumnSpec.text("sample"),
                ColumnSpec.whole("outer")));
        int most = signature.plan().splits().stream().flatMap(split -> split.inner().keySet().stream())
                .mapToInt(label -> label).max().orElse(0);
        for (int label = 1; label <= most; label++) {
            columns.add(ColumnSpec.number("inner_for_outer" + label));
        }
        TableBuilder table = TableBuilder.of(columns);
        for (int repeat = 0; repeat < signature.plan().splits().size(); repeat++) {
            var split = signature.plan().splits().get(repeat);
            for (int i = 0; i < split.outer().length; i++) {
                table.whole(repeat + 1).text(signature.plan().cohort().sheet().samples().get(i))
                        .whole(split.outer()[i]);
                for (int label = 1; label <= most; label++) {
                    int[] inner = split.inner().get(label);
                    table.number(inner == null || split.outer()[i] == label ? Double.NaN : inner[i]);
                }
                table.endRow();
            }
        }
        return table.build();
    }

    private static Table penalty(Signature signature) {
        CrossValidationCurve curve = signature.curve();
        TableBuilder table = TableBuilder.of(ColumnSpec.number("lambda"), ColumnSpec.number("mean_deviance"),
                ColumnSpec.number("standard_error"), ColumnSpec.whole("features"),
                ColumnSpec.number("deviance_ratio"));
        for (int k = 0; k < curve.path().size(); k++) {
            table.row(curve.path().lambda(k), curve.mean(k), curve.standardError(k), curve.path().nonZero(k),
                    curve.path().devianceRatio(k));
        }
        return table.build();
    }
}
