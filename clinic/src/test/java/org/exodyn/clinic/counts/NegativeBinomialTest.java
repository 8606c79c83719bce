package org.exodyn.clinic.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeBinomialTest {
    /// Goldberg's theorem bounds the error by five units of the last place.
    @ParameterizedTest
    @ValueSource(
            doubles = {0, 1e-300, -1e-18, 1e-16, 3e-16, -1e-12, 1e-8, -1e-5, 0.001, -0.3, 0.5, 1, 7, 1e3, 1e9, -0.999})
    void logarithmOfOnePlusKeepsItsDigits(double x) {
        assertEquals(Math.log1p(x), NegativeBinomial.logOnePlus(x), 5 * Math.ulp(Math.log1p(x)));
    }
}
