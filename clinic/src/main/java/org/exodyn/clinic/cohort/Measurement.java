package org.exodyn.clinic.cohort;

/// What a table says of one feature in one sample. Nothing, zero, too little to see and never looked at are four different things.
public sealed interface Measurement {
    /// A number above zero, or any number on a logarithmic scale.
    record Value(double value) implements Measurement {}

    /// A zero that was counted.
    record Zero() implements Measurement {}

    /// Less than could be seen.
    ///
    /// @param limit the limit of detection, NaN where it is not given
    record BelowDetection(double limit) implements Measurement {}

    /// Never looked at.
    record NotMeasured() implements Measurement {}

    /// An empty field: nobody says why.
    record Missing() implements Measurement {}
}
