package org.exodyn.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The single units that can be combined: UCUM codes first, then what people write.
///
/// Prefixes are allowed per unit and not in general, so that `ML` is not taken for a megalitre nor `Mol` for anything.
/// Values: UCUM 2.1 (ucum.org); the millimetre of mercury and the dalton follow NIST SP 811 and CODATA 2018.
final class UnitVocabulary {
    private static final Map<String, Unit> EXACT = new HashMap<>();
    private static final Map<String, Unit> WORDS = new HashMap<>();
    private static final Map<String, String> OFTEN_MEANT = Map.ofEntries(Map.entry("uMol", "uM"),
            Map.entry("nMol", "nM"), Map.entry("mMol", "mM"), Map.entry("pMol", "pM"), Map.entry("Mol", "M"),
            Map.entry("H", "h"), Map.entry("T", "h"), Map.entry("ML", "mL"), Map.entry("UM", "uM"),
            Map.entry("NM", "nM"), Map.entry("MM", "mM"), Map.entry("C", "Cel"));
    private static final Map<Character, Integer> PREFIXES = Map.of('f', -15, 'p', -12, 'n', -9, 'u', -6, 'm', -3, 'c',
            -2, 'd', -1, 'k', 3, 'M', 6, 'G', 9);

    static {
        put(Dimension.LENGTH, 1, 0, "fpnumcdk", "m");
        put(Dimension.LENGTH, 1, -10, "", "Ao", "Å");
        put(Dimension.MASS, 1, -3, "fpnumk", "g");
        put(Dimension.MASS, 1, -9, "", "mcg");
        put(Dimension.MASS, 1.66053906660, -27, "kM", "Da");
        put(Dimension.TIME, 1, 0, "pnum", "s");
        put(Dimension.TIME, 60, 0, "", "min");
        put(Dimension.TIME, 3600, 0, "", "h", "hr");
        put(Dimension.TIME, 86400, 0, "", "d");
        put(Dimension.TIME, 604800, 0, "", "wk");
        put(Dimension.TIME, 2629800, 0, "", "mo");
        put(Dimension.TIME, 31557600, 0, "", "a", "yr");
        put(Dimension.VOLUME, 1, -3, "fpnumcd", "L", "l");
        put(Dimension.AMOUNT, 1, 0, "fpnumk", "mol");
        put(Dimension.CONCENTRATION, 1, 3, "fpnum", "M");
        put(Dimension.TEMPERATURE, 1, 0, "m", "K");
        EXACT.put("Cel", new Unit("Cel", Dimension.TEMPERATURE, 1, 0, 273.15));
        EXACT.put("°C", new Unit("°C", Dimension.TEMPERATURE, 1, 0, 273.15));
        EXACT.put("degC", new Unit("degC", Dimension.TEMPERATURE, 1, 0, 273.15));
        put(Dimension.CURRENT, 1, 0, "pnum", "A");
        put(Dimension.VOLTAGE, 1, 0, "umk", "V");
        put(Dimension.PRESSURE, 1, 0, "mkMG", "Pa");
        put(Dimension.PRESSURE, 1, 5, "m", "bar");
        put(Dimension.PRESSURE, 133.322387415, 0, "", "mm[Hg]", "mmHg");
        put(Dimension.PRESSURE, 98.0665, 0, "", "cm[H2O]", "cmH2O");
        put(Dimension.PRESSURE, 101325, 0, "", "atm");
        put(Dimension.VISCOSITY, 1, -1, "mc", "P");
        put(Dimension.ENERGY, 1, 0, "pnumk", "J");
        put(Dimension.ENERGY, 4.184, 0, "k", "cal");
        put(Dimension.ENERGY.per(Dimension.LENGTH), 1, 0, "pnumk", "N");
        put(Dimension.ENERGY.per(Dimension.LENGTH), 1, -5, "", "dyn");
        put(Dimension.ENERGY.per(Dimension.TIME), 1, 0, "num", "W");
        put(Dimension.ENERGY.per(Dimension.MASS), 1, 0, "mc", "Gy");
        put(Dimension.RATE, 1, 0, "kM", "Hz");
        EXACT.put("rpm", new Unit("rpm", Dimension.RATE, 1 / 60.0, 0, 0));
        put(Dimension.DIMENSIONLESS, 1, -2, "", "%");
        put(Dimension.DIMENSIONLESS, 1, -6, "", "ppm", "[ppm]");
        put(Dimension.DIMENSIONLESS, 1, 0, "", "x");
        words(Unit.ONE, "fold", "times", "count", "counts", "contact", "contacts");
        words(find("%"), "percent");
        words(find("s"), "sec", "secs", "second", "seconds");
        words(find("min"), "mins", "minute", "minutes");
        words(find("h"), "hrs", "hour", "hours");
        words(find("d"), "day", "days");
        words(find("wk"), "wks", "week", "weeks");
        words(find("mo"), "month", "months");
        words(find("a"), "yrs", "year", "years");
        words(find("um"), "micron", "microns", "micrometre", "micrometres", "micrometer", "micrometers");
        words(find("L"), "litre", "litres", "liter", "liters");
        words(find("g"), "gram", "grams");
        words(find("mol"), "mole", "moles");
        words(find("M"), "molar");
        words(find("mM"), "millimolar");
        words(find("uM"), "micromolar");
        words(find("nM"), "nanomolar");
        words(find("pM"), "picomolar");
        words(new Unit("copies", Dimension.COPIES, 1, 0, 0), "copies", "copy", "molecule", "molecules");
        words(new Unit("particles", Dimension.PARTICLES, 1, 0, 0), "particle", "particles", "vesicle", "vesicles",
                "exosome", "exosomes", "ev", "evs", "sev", "sevs", "ilv", "ilvs");
        words(new Unit("cells", Dimension.CELLS, 1, 0, 0), "cell", "cells");
        words(new Unit("sites", Dimension.SITES, 1, 0, 0), "site", "sites");
    }

    private UnitVocabulary() {}

    private static void put(Dimension dimension, double scale, int exponent, String prefixes, String... symbols) {
        for (String symbol : symbols) {
            EXACT.put(symbol, new Unit(symbol, dimension, scale, exponent, 0));
            for (char prefix : prefixes.toCharArray()) {
                String code = prefix + symbol;
                int shift = PREFIXES.getOrDefault(prefix, 0);
                EXACT.putIfAbsent(code, new Unit(code, dimension, scale, exponent + shift, 0));
            }
        }
    }

    private static void words(@Nullable Unit unit, String... names) {
        if (unit == null) {
            throw new IllegalStateException("no unit for " + String.join(", ", names));
        }
        for (String name : names) {
            WORDS.put(name, unit.named(name));
        }
    }

    static @Nullable Unit find(String symbol) {
        Unit exact = EXACT.get(symbol);
        if (exact != null) {
            return exact;
        }
        if (symbol.startsWith("{") && symbol.endsWith("}")) {
            String inside = symbol.substring(1, symbol.length() - 1).strip();
            Unit counted = WORDS.get(inside.toLowerCase(Locale.ROOT));
            return counted == null || !isCounted(counted.dimension()) ? null : counted.named(symbol);
        }
        return WORDS.get(symbol.toLowerCase(Locale.ROOT));
    }

    private static boolean isCounted(Dimension dimension) {
        return dimension.withoutCounts().equals(Dimension.DIMENSIONLESS);
    }

    /// Up to three known spellings close to an unknown one.
    static List<String> near(String symbol) {
        Set<String> found = new LinkedHashSet<>();
        String meant = OFTEN_MEANT.get(symbol);
        if (meant != null) {
            found.add(meant);
        }
        String bare = symbol.replaceAll("[{}\\[\\]_$\"]", "");
        List<String> known = new ArrayList<>(EXACT.keySet());
        known.addAll(WORDS.keySet());
        // one spelling per unit: among equally close words the plain UCUM code is the shortest
        found.addAll(Spelling.nearest(bare, known, 3));
        return found.stream().limit(3).toList();
    }
}
