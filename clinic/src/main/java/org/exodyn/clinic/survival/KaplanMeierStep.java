package org.exodyn.clinic.survival;

/// What happens at one time of follow-up.
///
/// @param time          when
/// @param atRisk        samples followed until this time or longer
/// @param events        events at this time
/// @param censored      samples whose follow-up ends here without the event
/// @param survival      S(t), the probability of no event until this time, this time included
/// @param standardError of S(t), Greenwood 1926; NaN where S is 0
/// @param lower         pointwise confidence limit; NaN where S is 0
/// @param upper         pointwise confidence limit; NaN where S is 0
public record KaplanMeierStep(double time, int atRisk, int events, int censored, double survival, double standardError,
        double lower, double upper) {}
