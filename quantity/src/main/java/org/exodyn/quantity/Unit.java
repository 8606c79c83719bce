package org.exodyn.quantity;

/// A unit of measurement: `value · scale · 10^exponent + offset` gives the value in base units (m, kg, s, K, A, mol, and one
/// of each counted thing).
///
/// The power of ten is kept apart from the rest of the scale so that conversions between decimal multiples (µmol/L to nmol/L,
/// 1/mL to 1/µm³) are correctly rounded instead of collecting rounding errors.
///
/// @param symbol as it was written
/// @param offset in base units; only for temperatures written alone
public record Unit(String symbol, Dimension dimension, double scale, int exponent, double offset) {
    public static final Unit ONE = new Unit("1", Dimension.DIMENSIONLESS, 1, 0, 0);

    /// Reads a UCUM code (`umol/L`, `{cells}/mL`, `mm[Hg]`) or a spelling people use (`uM`, `µM`, `hours`, `cells/mL`, `h^-1`).
    ///
    /// @throws UnitFormatException if a part is unknown; it carries near spellings
    public static Unit parse(String text) {
        return new UnitGrammar(text).parse();
    }

    public double toBase(double value) {
        return scaled(value * scale, exponent) + offset;
    }

    public double fromBase(double base) {
        return scaled((base - offset) / scale, -exponent);
    }

    /// Converts a value in this unit to the other.
    ///
    /// @throws DimensionMismatchException if the dimensions differ
    public double convert(double value, Unit to) {
        if (!dimension.equals(to.dimension)) {
            throw new DimensionMismatchException("The unit " + readable(), dimension, to.dimension);
        }
        if (offset != 0 || to.offset != 0) {
            if (offset == to.offset && scale == to.scale && exponent == to.exponent) {
                return value;
            }
            return to.fromBase(toBase(value));
        }
        double same = scale == to.scale ? value : value * scale / to.scale;
        return scaled(same, exponent - to.exponent);
    }

    public Unit times(Unit other) {
        return combine(other, 1, ".");
    }

    public Unit per(Unit other) {
        return combine(other, -1, "/");
    }

    /// The n-th power; the symbol is written in brackets where that is needed.
    public Unit power(int n) {
        String base = symbol.matches("[\\p{L}%]+") ? symbol : "(" + symbol + ")";
        return new Unit(base + n, dimension.power(n), scalePower(scale, n), exponent * n, 0);
    }

    /// The same unit under another spelling.
    public Unit named(String newSymbol) {
        return new Unit(newSymbol, dimension, scale, exponent, offset);
    }

    /// The spelling people use: `uM` for `umol/L`, `cells/mL` for `{cells}/mL`; empty for the plain number 1.
    public String readable() {
        return UnitSpelling.readable(symbol);
    }

    private Unit combine(Unit other, int sign, String operator) {
        double newScale = sign > 0 ? scale * other.scale : scale / other.scale;
        String right = sign < 0 && other.symbol.matches(".*[./ ].*") ? "(" + other.symbol + ")" : other.symbol;
        return new Unit(symbol + operator + right, dimension.times(other.dimension.power(sign)), newScale,
                exponent + sign * other.exponent, 0);
    }

    private static double scalePower(double scale, int n) {
        double result = 1;
        for (int i = 0; i < Math.abs(n); i++) {
            result *= scale;
        }
        return n < 0 ? 1 / result : result;
    }

    /// `value · 10^n` in steps whose factor is an exact double (10^22 is the largest exact power of ten).
    private static double scaled(double value, int n) {
        double result = value;
        int left = n;
        while (left != 0) {
            int step = Math.clamp(left, -22, 22);
            double factor = POWERS[Math.abs(step)];
            result = step > 0 ? result * factor : result / factor;
            left -= step;
        }
        return result;
    }

    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
        1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
}
