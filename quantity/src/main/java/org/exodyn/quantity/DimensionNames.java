package org.exodyn.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of dimensions for messages.
final class DimensionNames {
    private static final Map<Dimension, String> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put(Dimension.DIMENSIONLESS, "plain number");
        NAMED.put(Dimension.LENGTH, "length");
        NAMED.put(Dimension.AREA, "area");
        NAMED.put(Dimension.VOLUME, "volume");
        NAMED.put(Dimension.MASS, "mass");
        NAMED.put(Dimension.TIME, "time");
        NAMED.put(Dimension.TEMPERATURE, "temperature");
        NAMED.put(Dimension.CURRENT, "electric current");
        NAMED.put(Dimension.AMOUNT, "amount of substance");
        NAMED.put(Dimension.COPIES, "copies");
        NAMED.put(Dimension.PARTICLES, "particles");
        NAMED.put(Dimension.CELLS, "cells");
        NAMED.put(Dimension.SITES, "sites");
        NAMED.put(Dimension.RATE, "rate (1 per time)");
        NAMED.put(Dimension.SPEED, "speed (length per time)");
        NAMED.put(Dimension.DIFFUSIVITY, "diffusivity (area per time)");
        NAMED.put(Dimension.FLOW, "flow (volume per time)");
        NAMED.put(Dimension.CONCENTRATION, "concentration (amount of substance per volume)");
        NAMED.put(Dimension.MASS_CONCENTRATION, "mass concentration (mass per volume)");
        NAMED.put(Dimension.PRESSURE, "pressure");
        NAMED.put(Dimension.VISCOSITY, "viscosity (pressure times time)");
        NAMED.put(Dimension.ENERGY, "energy");
        NAMED.put(Dimension.VOLTAGE, "voltage");
        NAMED.put(Dimension.ENERGY.per(Dimension.TIME), "power");
    }

    private DimensionNames() {}

    static String inWords(Dimension dimension) {
        String name = NAMED.get(dimension);
        if (name != null) {
            return name;
        }
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        term(dimension.copies(), "copies", above, below);
        term(dimension.particles(), "particles", above, below);
        term(dimension.cells(), "cells", above, below);
        term(dimension.sites(), "sites", above, below);
        term(dimension.amount(), "amount of substance", above, below);
        term(dimension.mass(), "mass", above, below);
        term(dimension.current(), "electric current", above, below);
        term(dimension.temperature(), "temperature", above, below);
        lengthTerm(dimension.length(), above, below);
        term(dimension.time(), "time", above, below);
        String numerator = above.isEmpty() ? "1" : String.join(" · ", above);
        return below.isEmpty() ? numerator : numerator + " per " + String.join(" per ", below);
    }

    private static void lengthTerm(int exponent, List<String> above, List<String> below) {
        String word = switch (Math.abs(exponent)) {
            case 2 -> "area";
            case 3 -> "volume";
            default -> "";
        };
        if (word.isEmpty()) {
            term(exponent, "length", above, below);
        } else {
            (exponent > 0 ? above : below).add(word);
        }
    }

    private static void term(int exponent, String word, List<String> above, List<String> below) {
        if (exponent == 0) {
            return;
        }
        int size = Math.abs(exponent);
        (exponent > 0 ? above : below).add(size == 1 ? word : word + "^" + size);
    }
}
