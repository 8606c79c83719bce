package org.exodyn.quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number with its unit.
public record Quantity(double value, Unit unit) {
    /// Molecules per mole, exact by definition of the mole (SI brochure, 9th edition).
    public static final double AVOGADRO = 6.02214076e23;

    private static final Pattern COMMA = Pattern.compile("([+-]?\\d{1,3}),(\\d+)(.*)", Pattern.DOTALL);
    private static final Unit MICROMETRE = Unit.parse("um");
    private static final Unit MINUTE = Unit.parse("min");
    private static final Unit PICOGRAM = Unit.parse("pg");

    public static Quantity of(double value, String unit) {
        return new Quantity(value, Unit.parse(unit));
    }

    /// Reads `1 uM`, `48 h`, `1.5e5 cells/mL`, `50 %`, `1.5 × 10^5 /mL`; a number alone is dimensionless.
    ///
    /// @throws QuantityFormatException if the text is not a number followed by a known unit; it carries whole corrected texts
    public static Quantity parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new QuantityFormatException("The quantity is empty", List.of());
        }
        Matcher comma = COMMA.matcher(stripped);
        if (comma.matches()) {
            String rest = comma.group(3);
            String point = comma.group(1) + "." + comma.group(2) + rest;
            List<String> meant = comma.group(2).length() == 3 ? List.of(comma.group(1) + comma.group(2) + rest, point)
                    : List.of(point);
            throw new QuantityFormatException("'" + stripped + "' has a comma in its number", meant);
        }
        NumberText.Split split = NumberText.split(stripped);
        if (split.rest().isEmpty()) {
            return new Quantity(split.value(), Unit.ONE);
        }
        if (split.rest().startsWith("-") || split.rest().startsWith("–")) {
            throw new QuantityFormatException("'" + stripped + "' looks like a range; one value is needed", List.of());
        }
        try {
            return new Quantity(split.value(), Unit.parse(split.rest()));
        } catch (UnitFormatException e) {
            String number = stripped.substring(0, stripped.length() - split.rest().length()).strip();
            List<String> whole = e.suggestions().stream().map(unit -> number + " " + unit).toList();
            throw new UnitFormatException(String.valueOf(e.getMessage()), whole);
        }
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    /// The value in another unit of the same dimension.
    ///
    /// @throws DimensionMismatchException if the dimensions differ
    public double in(Unit other) {
        if (!dimension().equals(other.dimension())) {
            throw new DimensionMismatchException(format(), dimension(), other.dimension());
        }
        return unit.convert(value, other);
    }

    public double in(String other) {
        return in(Unit.parse(other));
    }

    public Quantity convertedTo(String other) {
        Unit target = Unit.parse(other);
        return new Quantity(in(target), target);
    }

    public Quantity times(Quantity other) {
        return new Quantity(value * other.value, unit.times(other.unit));
    }

    public Quantity dividedBy(Quantity other) {
        return new Quantity(value / other.value, unit.per(other.unit));
    }

    /// Amount of substance counted as molecules: 1 nmol/L becomes 6.02214076e14 copies/L. Other quantities stay as they are.
    public Quantity asCopies() {
        int n = dimension().amount();
        if (n == 0) {
            return this;
        }
        Unit mole = new Unit("mol", Dimension.AMOUNT, 1, 0, 0);
        Unit copies = new Unit("copies", Dimension.COPIES, 6.02214076, 23, 0);
        Unit counted = unit.per(mole.power(n)).times(copies.power(n));
        Unit base = new Unit(baseSymbol(counted.dimension()), counted.dimension(), 1, 0, 0);
        return new Quantity(counted.toBase(value), base);
    }

    /// The value in the plan's units (µm, min, pg, copies, particles, cells, sites), amounts of substance counted as copies.
    public double inPlanUnits() {
        Quantity counted = asCopies();
        Dimension d = counted.dimension();
        Unit plan = Unit.ONE.times(MICROMETRE.power(d.length())).times(MINUTE.power(d.time()))
                .times(PICOGRAM.power(d.mass()));
        Unit target = new Unit("plan units", d, plan.scale(), plan.exponent(), 0);
        return counted.unit().convert(counted.value(), target);
    }

    /// A readable text, up to six significant digits: `1.5e5 cells/mL`.
    public String format() {
        String name = unit.readable();
        return name.isEmpty() ? NumberText.format(value) : NumberText.format(value) + " " + name;
    }

    @Override
    public String toString() {
        return format();
    }

    private static String baseSymbol(Dimension d) {
        StringBuilder symbol = new StringBuilder();
        append(symbol, "copies", d.copies());
        append(symbol, "particles", d.particles());
        append(symbol, "cells", d.cells());
        append(symbol, "sites", d.sites());
        append(symbol, "kg", d.mass());
        append(symbol, "m", d.length());
        append(symbol, "s", d.time());
        append(symbol, "K", d.temperature());
        append(symbol, "A", d.current());
        return symbol.isEmpty() ? "1" : symbol.toString();
    }

    private static void append(StringBuilder symbol, String name, int exponent) {
        if (exponent != 0) {
            symbol.append(symbol.isEmpty() ? "" : ".").append(name).append(exponent == 1 ? "" : "^" + exponent);
        }
    }
}
