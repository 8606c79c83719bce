package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The records against the founding parameter table, field by field. Skipped where the table is not at hand.
class ParameterTableTest {
    private static final Path TABLE = Path.of("../../shared/knowledge/parameters.tsv");

    private final Atlas atlas = Atlas.loadEmbedded();

    @Test
    void everyFieldIsKept() throws IOException {
        Assumptions.assumeTrue(Files.exists(TABLE), "needs ../shared: the founding parameter table is not there");
        List<String> lines = Files.readAllLines(TABLE);
        assertEquals(327, lines.size() - 1);
        List<String> differences = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            compare(line.split("\t", -1), differences);
        }
        assertEquals(List.of(), differences);
    }

    private void compare(String[] row, List<String> differences) {
        ParameterRecord record = atlas.parameter(row[0]).orElseThrow(() -> new AssertionError(row[0]));
        String id = row[0] + " ";
        same(id + "quantity", row[1], record.quantity(), differences);
        same(id + "symbol", row[2], record.symbol(), differences);
        number(id + "value", row[3], record.value(), differences);
        number(id + "low", row[4], record.low(), differences);
        number(id + "high", row[5], record.high(), differences);
        same(id + "unit", row[6], record.unit().symbol(), differences);
        same(id + "system", row[7], record.system(), differences);
        same(id + "method", row[8], record.method(), differences);
        same(id + "source", row[9], record.citation(), differences);
        same(id + "identifiers", identifiers(row[10]).toString(), identifiers(record).toString(), differences);
        same(id + "url", row[11], record.url() == null ? "" : record.url(), differences);
        same(id + "confidence", row[13], word(record.confidence()), differences);
        same(id + "range basis", row[14], word(record.rangeBasis()), differences);
        assertTrue(row[12].isEmpty() || !record.seen().isEmpty(), id + "seen");
    }

    private static TreeSet<String> identifiers(String text) {
        TreeSet<String> parts = new TreeSet<>();
        for (String part : text.split(";| / ")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static TreeSet<String> identifiers(ParameterRecord record) {
        TreeSet<String> parts = new TreeSet<>(record.dois());
        record.pmids().forEach(p -> parts.add("PMID " + p));
        parts.addAll(record.pmcids());
        parts.addAll(record.identifiers());
        return parts;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void same(String what, String expected, String actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + ": " + expected + " | " + actual);
        }
    }

    private static void number(String what, String expected, @Nullable Double actual, List<String> differences) {
        @Nullable
        Double number = expected.isEmpty() ? null : Double.valueOf(expected);
        if (number == null ? actual != null : !number.equals(actual)) {
            differences.add(what + ": " + expected + " | " + actual);
        }
    }
}
