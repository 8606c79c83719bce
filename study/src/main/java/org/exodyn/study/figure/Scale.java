package org.exodyn.study.figure;

/// Places values along an axis. Positions are finite: what lies outside the shown range sits on its edge, and
/// [#clips] says so, so that the drawing can mark it.
public sealed interface Scale permits LinearScale, LogScale, HourScale {
    /// @throws IllegalArgumentException for NaN
    double at(double value);

    /// Whether a value lies outside what the axis shows.
    boolean clips(double value);

    /// The ticks of the axis.
    Ticks ticks();

    /// The position where the axis starts and the one where it ends.
    double start();

    double end();
}
