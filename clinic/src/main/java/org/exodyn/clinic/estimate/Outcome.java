package org.exodyn.clinic.estimate;

import java.util.Optional;
import java.util.function.Function;

/// An estimate, or the named reason why these samples do not give one.
///
/// A likelihood without a maximum, a group without events, a predictor that never changes: such samples are legal, and the
/// number that a program could print for them means nothing. So there is none.
public sealed interface Outcome<T> {
    /// The estimate.
    record Found<T>(T estimate) implements Outcome<T> {}

    /// No estimate. `because` is a sentence that names the variables or groups at fault.
    record NotAssessable<T>(Reason reason, String because) implements Outcome<T> {
        /// The same refusal for what would have been made of the estimate.
        public <U> NotAssessable<U> instead() {
            return new NotAssessable<>(reason, because);
        }
    }

    /// Why there is no estimate.
    enum Reason {
        /// Nobody had the event, or nothing is left to compare after the first.
        NO_EVENTS,
        /// All samples are in one group or class.
        ONE_GROUP,
        /// Too few samples for what is asked.
        TOO_FEW_SAMPLES,
        /// A covariate has the same value wherever it would be compared.
        CONSTANT_COVARIATE,
        /// Some covariates are linear combinations of others.
        COLLINEAR_COVARIATES,
        /// A combination of covariates orders the events perfectly: the partial likelihood grows for ever (monotone likelihood).
        MONOTONE_LIKELIHOOD,
        /// A combination of covariates separates the classes: the likelihood grows for ever.
        SEPARATION,
        /// A predicted probability is exactly 0 or 1, which has no log odds.
        CERTAIN_PREDICTION,
        /// The iteration ended without an answer, and none of the reasons above was found.
        NOT_CONVERGED
    }

    static <T> Outcome<T> found(T estimate) {
        return new Found<>(estimate);
    }

    static <T> Outcome<T> notAssessable(Reason reason, String because) {
        return new NotAssessable<>(reason, because);
    }

    default Optional<T> asOptional() {
        return switch (this) {
            case Found<T>(T estimate) -> Optional.of(estimate);
            case NotAssessable<T> _ -> Optional.empty();
        };
    }

    /// What `next` makes of the estimate, if there is one.
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Found<T>(T estimate) -> next.apply(estimate);
            case NotAssessable<T> refusal -> refusal.instead();
        };
    }

    /// The estimate of a caller who knows that there is one.
    ///
    /// @throws IllegalStateException with the reason, if there is none
    default T orElseThrow() {
        return switch (this) {
            case Found<T>(T estimate) -> estimate;
            case NotAssessable<T>(Reason reason, String because) ->
                throw new IllegalStateException(reason + ": " + because);
        };
    }
}
