package org.exodyn.engine.linear;

import java.util.Arrays;

/// What the last member of a chain of first-order steps holds at time t, after one unit was put into the first at time 0.
///
///     ẏ₁ = −λ₁·y₁,   ẏᵢ = yᵢ₋₁ − λᵢ·yᵢ        response(λ, t) = y_n(t)
///
/// It is the divided difference of e^(−λt) over λ₁ … λ_n, up to its sign, and symmetric in them. A rate of zero integrates:
/// `response(λ₁, …, λ_n, 0)` is the integral of the response from 0 to t, and with two zeros that of a unit per time that
/// enters from 0 on. Rates may coincide.
///
/// Method: exponential of the bidiagonal matrix of the chain (Opitz 1964, Z. angew. Math. Mech. 44:T52; McCurdy, Ng &
/// Parlett 1984, Math. Comp. 43:501) by Taylor series, scaling and squaring. The largest rate is taken out as a factor first, so
/// that only positive numbers are added and multiplied: each value is accurate relative to itself, however small, to about
/// 10⁻¹⁶·(λ_max·t). Cost: some 600 operations for five rates.
///
/// Holds scratch space: one instance per thread.
public final class FirstOrderChain {

    /// Below this norm 14 terms of the series reach rounding.
    private static final double SMALL = 0.5;
    private static final int TERMS = 14;

    private final int length;
    private final double[] sum;
    private final double[] term;
    private final double[] all;

    /// @param length greatest number of rates
    public FirstOrderChain(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("A chain has at least one member, not " + length);
        }
        this.length = length;
        sum = new double[length * length];
        term = new double[length * length];
        all = new double[length];
    }

    /// The response of the last member.
    ///
    /// @param t time, at least 0
    /// @param rates λ, each at least 0 and finite
    public double response(double t, double... rates) {
        responses(t, rates, all);
        return all[rates.length - 1];
    }

    /// The responses of all members: that of the i-th is the response of a chain of the first i rates.
    ///
    /// @param t time, at least 0
    /// @param rates λ, each at least 0 and finite
    /// @param out receives one response per rate
    public void responses(double t, double[] rates, double[] out) {
        int n = rates.length;
        if (n < 1 || n > length || !(t >= 0)) {
            throw new IllegalArgumentException(n + " rates at time " + t + ": 1 to " + length + " at 0 or later");
        }
        double largest = 0;
        for (double rate : rates) {
            if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A rate must be finite and at least 0, not " + rate);
            }
            largest = Math.max(largest, rate);
        }
        if (t == 0) {
            Arrays.fill(out, 0, n, 0);
            out[0] = 1;
            return;
        }
        // Steps between members are given a speed of their own, so that none of them sets the norm.
        double speed = Math.max(largest, 1 / t);
        int squarings = 0;
        double step = t;
        while (step * 2 * speed > SMALL) {
            step /= 2;
            squarings++;
        }
        series(rates, largest, speed, step);
        for (int squaring = 0; squaring < squarings; squaring++) {
            square(n);
        }
        double scale = 1;
        for (int row = 0; row < n; row++) {
            out[row] = sum[row * length] / scale;
            scale *= speed;
        }
    }

    private void series(double[] rates, double largest, double speed, double step) {
        int n = rates.length;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                double unit = row == column ? 1 : 0;
                sum[row * length + column] = unit;
                term[row * length + column] = unit;
            }
        }
        for (int order = 1; order <= TERMS; order++) {
            double part = step / order;
            for (int row = n - 1; row >= 0; row--) {
                double own = (largest - rates[row]) * part;
                for (int column = 0; column <= row; column++) {
                    double value = own * term[row * length + column];
                    if (column < row) {
                        value += speed * part * term[(row - 1) * length + column];
                    }
                    term[row * length + column] = value;
                    sum[row * length + column] += value;
                }
            }
        }
        double factor = StrictMath.exp(-largest * step);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                sum[row * length + column] *= factor;
            }
        }
    }

    private void square(int n) {
        for (int row = n - 1; row >= 0; row--) {
            for (int column = 0; column <= row; column++) {
                double value = 0;
                for (int middle = column; middle <= row; middle++) {
                    value += sum[row * length + middle] * sum[middle * length + column];
                }
                term[row * length + column] = value;
            }
        }
        System.arraycopy(term, 0, sum, 0, (n - 1) * length + n);
    }
}
